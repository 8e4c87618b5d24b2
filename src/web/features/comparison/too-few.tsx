import type { ReactNode } from 'react';
import { lookOf } from '#web/comparison-parts/line-look.ts';
import { ReportDetails } from './column-details.tsx';
import { ColumnHead } from './column-head.tsx';
import type { DeskColumn } from './desk.ts';

/** No report, or one: what a comparison is, and the reports to choose from. */
export function TooFew({ column, children }: { column: DeskColumn | undefined; children: ReactNode }) {
  return (
    <div className="mt-4 grid max-w-200 gap-6">
      {column !== undefined && (
        <ol aria-label="Reports chosen" className="-mx-2 max-w-100 text-caption text-ink-soft">
          <ColumnHead column={column} look={lookOf(0)} isFirst isLast>
            <ReportDetails report={column.report} />
          </ColumnHead>
        </ol>
      )}
      <section aria-labelledby="choose-title" className="grid gap-4">
        <div>
          <h2 id="choose-title" className="text-section">
            {column === undefined ? 'Choose the reports to hold side by side' : 'Choose what to hold beside it'}
          </h2>
          <p className="max-w-prose text-table text-ink-soft">
            Two to four reports that are ready: of a customer and a co-borrower, of different customers, or of one
            customer at different times. The address of this page is the comparison: whoever you send it to sees the
            same.
          </p>
        </div>
        {children}
      </section>
    </div>
  );
}
