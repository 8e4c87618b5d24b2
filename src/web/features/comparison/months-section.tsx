import { memo, useMemo, type RefObject, type UIEventHandler } from 'react';
import {
  compareMonths,
  type ComparedMonth,
  type MonthAlignment,
  type MonthMeasure,
} from '#domain/comparison/months.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { ColumnsRow, ColumnsTable } from './columns-table.tsx';
import { CompareSection } from './compare-section.tsx';
import { ComparedRowCells } from './compared-row.tsx';
import type { Desk } from './desk.ts';
import { commonPartWords, daysOfMonthWords, partOfMonthWords } from './months-words.ts';
import type { CompareSearch } from './search.ts';
import { useCompare } from './compare-actions.ts';

const measures: readonly { value: MonthMeasure; label: string; name?: string }[] = [
  { value: 'closing', label: 'Closing' },
  { value: 'lowest', label: 'Lowest' },
  { value: 'average', label: 'Average' },
  { value: 'highest', label: 'Highest' },
  { value: 'negative', label: 'Days < 0', name: 'Days below zero' },
];
const measureNames: Readonly<Record<MonthMeasure, string>> = {
  closing: 'Closing balance',
  lowest: 'Lowest balance',
  average: 'Average daily balance',
  highest: 'Highest balance',
  negative: 'Days below zero',
};
const alignments = [
  { value: 'calendar', label: 'Same month', name: 'The same month side by side' },
  { value: 'position', label: 'Newest together', name: 'The newest months side by side' },
] as const;

export interface MonthsSectionProps extends Pick<CompareSearch, 'measure' | 'align' | 'shut'> {
  desk: Desk;
  scroller: RefObject<HTMLElement | null>;
  onScroll: UIEventHandler;
}

/** Calendar months side by side, one figure of each. */
export const MonthsSection = memo(function MonthsSection(props: MonthsSectionProps) {
  const { desk, measure = 'closing', align = 'calendar', shut, scroller, onScroll } = props;
  const { set } = useCompare();
  const { columns, comparison } = desk;
  const months = useMemo(
    () => (comparison === null ? null : compareMonths(comparison.columns, comparison.base, measure, align)),
    [comparison, measure, align],
  );
  return (
    <CompareSection
      id="months"
      title="By month"
      shut={shut}
      controls={
        <>
          <Segmented
            label="Figure of the month"
            options={measures}
            value={measure}
            onChange={(next) => set({ measure: next === 'closing' ? undefined : next })}
          />
          <Segmented
            label="Which months stand side by side"
            options={alignments}
            value={align}
            onChange={(next) => set({ align: next === 'position' ? next : undefined })}
          />
        </>
      }
    >
      {months === null ? (
        <SkeletonRows rows={6} label="The months are loading" rowClass="h-11" />
      ) : months.length === 0 ? (
        <EmptyState title="No months">
          Months are computed from the daily balances, and none of these reports has any.
        </EmptyState>
      ) : (
        <ColumnsTable label="Months side by side" scroller={scroller} onScroll={onScroll}>
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className="p-0">
                <span className="sr-only">Month</span>
              </th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col" className="p-0">
                  <span className="sr-only">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <MonthRow key={month.id} month={month} title={measureNames[measure]} align={align} desk={desk} />
            ))}
          </tbody>
        </ColumnsTable>
      )}
    </CompareSection>
  );
});

interface MonthRowProps {
  month: ComparedMonth;
  title: string;
  align: MonthAlignment;
  desk: Desk;
}

/** A month of each report; whose month is only a part says which days it has. */
function MonthRow({ month: { label, ranges, ...row }, title, align, desk }: MonthRowProps) {
  const common = align === 'calendar' ? commonPartWords(ranges) : null;
  const words = align === 'calendar' ? partOfMonthWords : daysOfMonthWords;
  return (
    <ColumnsRow
      look="figure"
      name={
        <>
          {label}
          {common !== null && <span className="block text-caption text-ink-faint">{common}</span>}
        </>
      }
    >
      <ComparedRowCells
        title={`${title}, ${label}`}
        row={row}
        desk={desk}
        notes={ranges.map((range) => (range === null || common !== null ? null : words(range)))}
      />
    </ColumnsRow>
  );
}
