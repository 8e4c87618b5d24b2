import type { CustomerId } from '#contracts/primitives.ts';

export type RowState = 'waiting' | 'adding' | 'added' | 'already_there' | 'not_found' | 'failed';

/** One id of a list, and what has become of it. */
export interface RunRow {
  readonly id: string;
  readonly state: RowState;
  readonly customer: { readonly id: CustomerId; readonly name: string } | null;
  /** Why it failed. */
  readonly sentence: string | null;
}

/** What came of one id. */
export type RowResult =
  | { readonly kind: 'done'; readonly row: Pick<RunRow, 'state' | 'customer' | 'sentence'> }
  /** It failed for a reason that will meet the next ones too: the provider is away, the line is down. */
  | { readonly kind: 'outage'; readonly sentence: string }
  /** It was not asked: the person has to sign in again. */
  | { readonly kind: 'interrupted' };

export type RunEnd = 'finished' | 'stopped' | 'outage' | 'interrupted';

export const waitingRow = (id: string): RunRow => ({ id, state: 'waiting', customer: null, sentence: null });

/** After this many outages in a row the rest is left waiting: it would fail alike. */
const mostOutages = 4;

export interface RunOptions {
  readonly ids: readonly string[];
  readonly add: (id: string) => Promise<RowResult>;
  readonly onRow: (row: RunRow) => void;
  readonly isStopped: () => boolean;
  readonly atOnce: number;
}

/** Adds ids a few at a time and tells of each as it is done. What was not begun when it ends is still waiting. */
export async function runRows({ ids, add, onRow, isStopped, atOnce }: RunOptions): Promise<RunEnd> {
  let next = 0;
  let outages = 0;
  let end: RunEnd = 'finished';
  const worker = async () => {
    while (end === 'finished') {
      if (isStopped()) {
        end = 'stopped';
        return;
      }
      const id = ids[next];
      next += 1;
      if (id === undefined) return;
      onRow({ ...waitingRow(id), state: 'adding' });
      const result = await add(id);
      switch (result.kind) {
        case 'interrupted':
          end = 'interrupted';
          onRow(waitingRow(id));
          return;
        case 'outage':
          outages += 1;
          onRow({ ...waitingRow(id), state: 'failed', sentence: result.sentence });
          if (outages >= mostOutages && next < ids.length) end = 'outage';
          break;
        case 'done':
          outages = 0;
          onRow({ id, ...result.row });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker));
  return end;
}

/** How many rows stand where. */
export function countRows(rows: readonly RunRow[]): Readonly<Record<RowState, number>> {
  const counts = { waiting: 0, adding: 0, added: 0, already_there: 0, not_found: 0, failed: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
