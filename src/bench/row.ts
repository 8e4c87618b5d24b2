import { spreadOf, type Spread } from './spread.ts';

export type Unit = 'bytes' | 'KiB' | 'MiB' | 'ms' | 'us' | 'per second' | 'points' | 'count';

/** The rounds of one thing that was measured. */
export interface Taken {
  readonly what: string;
  readonly unit: Unit;
  readonly rounds: readonly number[];
}

export type Target =
  | { readonly kind: 'at most'; readonly value: number }
  | { readonly kind: 'at least'; readonly value: number };

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly unit: Unit;
  readonly measured: Spread;
  /** What it stands beside, taken in the same run; null where the target alone says enough. */
  readonly reference: { readonly what: string; readonly unit: Unit; readonly spread: Spread } | null;
  /** `ratio`: of each round's measurement to the reference of the same round. */
  readonly judgedBy: 'ratio' | 'value';
  /** What is held against the target: the spread of the ratios, or of the values. */
  readonly judged: Spread;
  /** null: told beside the others, not held to anything. */
  readonly target: Target | null;
  readonly holds: boolean | null;
}

export interface RowResult {
  readonly figures: readonly Figure[];
  /** What a reader of the table must know about how it came about. */
  readonly notes: readonly string[];
}

export interface Row {
  readonly name: string;
  /** How it is measured, in a line. */
  readonly how: string;
  run(): Promise<RowResult>;
}

interface FigureInput extends Taken {
  readonly reference?: Taken;
  readonly judgedBy: 'ratio' | 'value';
  readonly target: Target | null;
}

/** Holds a measurement against its target. Medians decide; nothing is rounded before it is compared. */
export function toFigure({ what, unit, rounds, reference, judgedBy, target }: FigureInput): Figure {
  const measured = spreadOf(rounds);
  const judged = judgedBy === 'value' ? measured : spreadOf(ratios(rounds, reference?.rounds ?? []));
  return {
    what,
    unit,
    measured,
    reference:
      reference === undefined
        ? null
        : { what: reference.what, unit: reference.unit, spread: spreadOf(reference.rounds) },
    judgedBy,
    judged,
    target,
    holds: target === null ? null : holdsTarget(judged.median, target),
  };
}

function holdsTarget(value: number, { kind, value: limit }: Target): boolean {
  return kind === 'at most' ? value <= limit : value >= limit;
}

/** Round by round: neighbours in time saw the same machine. */
function ratios(rounds: readonly number[], reference: readonly number[]): number[] {
  if (rounds.length !== reference.length) throw new RangeError('a ratio needs a reference for every round');
  return rounds.map((value, round) => value / (reference[round] ?? Number.NaN));
}

export const atMost = (value: number): Target => ({ kind: 'at most', value });
export const atLeast = (value: number): Target => ({ kind: 'at least', value });
