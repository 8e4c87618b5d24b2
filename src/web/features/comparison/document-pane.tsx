import type { ReactNode } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { ReportDetails } from './column-details.tsx';
import type { DeskColumn } from './desk.ts';

export interface DocumentPaneProps {
  side: 'left' | 'right';
  id: ReportId;
  /** The reports that can stand here: all but the one on the other side. */
  columns: readonly DeskColumn[];
  onChoose: (id: ReportId) => void;
  /** The document of a report that is ready. */
  children: (request: ReportRequest) => ReactNode;
}

/** One of two documents, and which report it is of. */
export function DocumentPane({ side, id, columns, onChoose, children }: DocumentPaneProps) {
  const column = columns.find((one) => one.id === id);
  const name = `The ${side} document`;
  return (
    <section
      aria-label={`${name}${column === undefined ? '' : `: ${column.name}`}`}
      className="flex min-h-0 min-w-0 flex-col max-md:h-[85dvh] max-md:border-b max-md:border-line md:not-first:border-l md:not-first:border-line"
    >
      <div className="flex min-h-10 items-center border-b border-line px-4 py-1">
        {columns.length > 1 ? (
          <select
            aria-label={`${name} is of`}
            value={id}
            onChange={({ target: { value } }) => {
              const chosen = columns.find((one) => one.id === value);
              if (chosen !== undefined) onChoose(chosen.id);
            }}
            className="min-h-7.5 max-w-full truncate rounded-lg border border-line bg-ground px-2 text-table font-strong text-ink"
          >
            {columns.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        ) : (
          <h2 className="min-w-0 truncate text-table">
            <bdi>{column?.name}</bdi>
          </h2>
        )}
      </div>
      <div className="min-h-0 flex-1">{column !== undefined && <Content column={column}>{children}</Content>}</div>
    </section>
  );
}

function Content({ column: { report }, children }: Pick<DocumentPaneProps, 'children'> & { column: DeskColumn }) {
  if (report.request?.state === 'ready') return children(report.request);
  if (report.kind === 'loading') {
    return (
      <div className="h-full bg-ground-soft p-6">
        <output className="sr-only">The document is loading</output>
        <Skeleton className="mx-auto h-full max-w-140" />
      </div>
    );
  }
  return (
    <div className="max-w-100 p-4 text-caption text-ink-soft">
      <ReportDetails report={report} />
    </div>
  );
}
