import { useMemo, type ReactNode } from 'react';
import type { Cell } from '#domain/comparison/cell.ts';
import type { Column } from '#domain/comparison/columns.ts';
import type { ComparedRow, Comparison } from '#domain/comparison/compare.ts';
import type { Difference } from '#domain/comparison/difference.ts';
import { compareMonths, monthMeasures, type ComparedMonth, type MonthMeasure } from '#domain/comparison/months.ts';
import { formatRange, inclusiveDays } from '#domain/dates.ts';
import type { ChartSeries } from '#web/charts/chart-series.ts';
import { LateChart } from '#web/charts/late-chart.ts';
import { cellWords, differenceWords } from '#web/comparison-parts/cell-words.ts';
import { changePairs } from '#web/comparison-parts/change-pairs.ts';
import { lookOf } from '#web/comparison-parts/line-look.ts';
import { rowsOf } from '#web/comparison-parts/empty-rows.ts';
import { count } from '#web/lib/count.ts';
import { dayAndTime, dayTimeAndZone } from '#web/lib/describe-instant.ts';
import { providerName } from '#web/lib/provider-name.ts';
import { windowWords } from '#web/lib/window-words.ts';
import { reportTitle } from '#web/requests/request-words.ts';
import { DashNote } from './paper-head.tsx';
import {
  Amount,
  dash,
  Name,
  PaperSection,
  PaperTable,
  SectionTitle,
  type PaperColumn,
  type PaperRow,
} from './paper-parts.tsx';
import { Sheet } from './paper-sheets.tsx';
import { checksWords, dataAsOf, permittedUse } from './provenance.ts';
import type { ComparePrintSearch } from './search.ts';

export interface ComparisonPaperProps {
  comparison: Comparison;
  /** What each column is called, in their order. */
  names: readonly string[];
  /** What of the link is not printed, and why. */
  missing: readonly string[];
  search: ComparePrintSearch;
  /** Pixels between the margins. */
  width: number;
}

const measureNames: Readonly<Record<MonthMeasure, string>> = {
  closing: 'Closing balance',
  lowest: 'Lowest balance',
  average: 'Average daily balance',
  highest: 'Highest balance',
  negative: 'Days below zero',
};

/** Months of two years, which fill a page that lies; of one that stands they would leave nearly half empty. */
const mostKeptAcross = 25;

/** A comparison on paper: what must be known before reading across, then the same rows in the same places. */
export function ComparisonPaper({ comparison, names, missing, search, width }: ComparisonPaperProps) {
  const { columns, base, unlike, sections } = comparison;
  const heads = columnHeads(names, base);
  return (
    <Sheet>
      <div className="mb-4">
        <p className="text-[19px] leading-[1.3] font-strong">Comparison of {count(columns.length, 'report')}</p>
        <p className="text-[12px] text-ink-soft">
          Differences are against column {base + 1}: <Name>{names[base] ?? ''}</Name>
        </p>
      </div>
      <WhatIsCompared columns={columns} heads={heads} />
      <DashNote />
      {missing.length > 0 && (
        <PaperSection title="Not printed" isKept>
          {missing.map((sentence) => (
            <p key={sentence} className="paper-look paper-name">
              {sentence}
            </p>
          ))}
        </PaperSection>
      )}
      {unlike.length > 0 && (
        <PaperSection title="Not alike" isKept>
          <ul className="paper-look paper-name">
            {unlike.map(({ about, column, sentence }) => (
              <li key={`${about} ${column}`}>{sentence}</li>
            ))}
          </ul>
        </PaperSection>
      )}
      <Changes columns={columns} />
      <Charts columns={columns} base={base} names={names} width={width} />
      {sections
        .filter(({ isInAny }) => isInAny)
        .map((section) => {
          const rows = rowsOf(section, columns);
          return (
            <section key={section.id} className="paper-section">
              <PaperTable
                label={section.title}
                title={<SectionTitle title={section.title} aside={section.note ?? undefined} />}
                columns={heads('Figure')}
                rows={rows.map((row) => comparedRow(row, base))}
              />
            </section>
          );
        })}
      <Months comparison={comparison} heads={heads} search={search} />
    </Sheet>
  );
}

/**
 * Head of every table: the number that the foot of the page names it by, and its name. The base is narrower by what the
 * others have beside their figures: how they differ from it, on one line.
 */
function columnHeads(names: readonly string[], base: number) {
  const first = names.length < 4 ? 22 : 16;
  const ofBase = (100 - first) / (1 + (names.length - 1) * 1.5);
  return (head: ReactNode): PaperColumn[] => [
    { name: head, width: `${first}%` },
    ...names.map((name, at) => ({
      name: (
        <>
          {at + 1} <Name>{name}</Name>
          {at === base && <span className="paper-faint font-normal"> · base</span>}
        </>
      ),
      numeric: true,
      width: `${at === base ? ofBase : ofBase * 1.5}%` as const,
    })),
  ];
}

type Heads = ReturnType<typeof columnHeads>;

function WhatIsCompared({ columns, heads }: { columns: readonly Column[]; heads: Heads }) {
  const rows: readonly (readonly [string, (column: Column) => string])[] = [
    ['Report', ({ view }) => reportTitle(view)],
    ['Provider', ({ view }) => `${providerName[view.provider]} ${view.report.providerReportId}`],
    ['Asked for', ({ view }) => windowWords(view.window)],
    [
      'Covered',
      ({ range }) =>
        range === null
          ? dash
          : `${formatRange(range.from, range.to)}, ${count(inclusiveDays(range.from, range.to), 'day')}`,
    ],
    ['Currency', ({ currency }) => currency ?? 'several'],
    [
      'Data as of',
      ({ view }) => {
        const asOf = dataAsOf(view);
        return asOf === null ? dash : dayTimeAndZone(asOf);
      },
    ],
    ['Use', ({ view }) => permittedUse(view) ?? dash],
    ['Reference', ({ view }) => (view.reference === null || view.reference === '' ? 'none' : view.reference)],
    ['Ordered', ({ view }) => `by ${view.orderedBy}, ${dayAndTime(view.orderedAt)}`],
    ['Checks', ({ view }) => checksWords(view)],
  ];
  return (
    <PaperTable
      label="What is compared"
      columns={heads('What is compared')}
      rows={rows.map(([term, words]) => ({
        key: term,
        cells: [term, ...columns.map((column) => <Name key={column.view.id}>{words(column)}</Name>)],
      }))}
    />
  );
}

function Changes({ columns }: { columns: readonly Column[] }) {
  const pairs = useMemo(() => changePairs(columns.map(({ view }) => view)), [columns]);
  if (pairs.length === 0) return null;
  return (
    <PaperSection title="What changed">
      {pairs.map(({ earlier, later, changes }) => (
        <div key={`${earlier.id} ${later.id}`} className="paper-block paper-keep">
          <h3>
            <Name>{later.customer.name}</Name>
            <span className="paper-faint font-normal">
              {' '}
              · from {dayAndTime(earlier.retrievedAt)} to {dayAndTime(later.retrievedAt)}
            </span>
          </h3>
          {changes.length === 0 ? (
            <p>Nothing that both reports tell has changed.</p>
          ) : (
            <ul className="paper-name">
              {changes.map(({ id, severity, sentence }) => (
                <li key={id}>
                  {severity === 'look' && <span className="paper-look">Look at this: </span>}
                  {sentence}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </PaperSection>
  );
}

interface ChartsProps {
  columns: readonly Column[];
  base: number;
  names: readonly string[];
  width: number;
}

/** A chart a currency, the same days below each other: currencies are never put on one axis. */
function Charts({ columns, base, names, width }: ChartsProps) {
  const { groups, days } = useMemo(() => {
    const lines = columns.flatMap(({ view, figures, range, currency }, at) =>
      figures?.daily == null || range === null || currency === null || figures.daily.days.length === 0
        ? []
        : [
            {
              currency,
              range,
              series: {
                id: view.id,
                name: `${at + 1} ${names[at] ?? ''}`,
                points: figures.daily.days,
                look: lookOf(at, at === base),
              } satisfies ChartSeries,
            },
          ],
    );
    const from = lines.map(({ range }) => range.from).sort()[0];
    const to = lines
      .map(({ range }) => range.to)
      .sort()
      .at(-1);
    return {
      groups: [...Map.groupBy(lines, ({ currency }) => currency)].map(([currency, group]) => ({
        currency,
        series: group.map(({ series }) => series),
      })),
      days: from === undefined || to === undefined ? null : { from, to },
    };
  }, [columns, base, names]);
  return (
    <PaperSection title="Daily balances" aside={days === null ? undefined : formatRange(days.from, days.to)}>
      {days === null ? (
        <p>None of the reports has daily balances of all its accounts together.</p>
      ) : (
        groups.map(({ currency, series }) => (
          <div key={currency} className="paper-block paper-keep">
            <h3>{currency}</h3>
            <LateChart
              series={series}
              currency={currency}
              from={days.from}
              to={days.to}
              width={width}
              height={groups.length === 1 ? 300 : 230}
              leastAxisWidth={64}
              isStatic
            />
          </div>
        ))
      )}
    </PaperSection>
  );
}

function Months({ comparison, heads, search }: { comparison: Comparison; heads: Heads; search: ComparePrintSearch }) {
  const { columns, base } = comparison;
  const alignment = search.align ?? 'calendar';
  const measures = search.measure === undefined ? monthMeasures : [search.measure];
  return (
    <PaperSection
      title="By month"
      aside={alignment === 'calendar' ? 'the same calendar month side by side' : 'the newest months side by side'}
    >
      {measures.every((measure) => compareMonths(columns, base, measure, alignment).length === 0) && (
        <p>None of the reports has daily balances to compute months from.</p>
      )}
      {measures.map((measure) => {
        const months = compareMonths(columns, base, measure, alignment);
        if (months.length === 0) return null;
        return (
          <div key={measure} className="paper-block paper-close">
            {measures.length > 1 && isZeroThroughout(months) ? (
              // The other measures say what months each column has: rows of zeros would add nothing to the sentence.
              <p>
                <strong>{measureNames[measure]}</strong>: 0 in every month of which a column has balances.
              </p>
            ) : (
              // The measure stands where the months are named: it comes again with the head.
              <PaperTable
                label={`${measureNames[measure]} by month`}
                columns={heads(<span className="text-ink">{measureNames[measure]}</span>)}
                rows={months.map((month) => comparedRow(month, base))}
                mostKept={columns.length > 2 ? mostKeptAcross : undefined}
              />
            )}
          </div>
        );
      })}
    </PaperSection>
  );
}

/** Whether every figure that is known is a count of 0, and there is one. */
function isZeroThroughout(months: readonly ComparedMonth[]): boolean {
  const known = months.flatMap(({ cells }) => cells).filter(({ kind }) => kind !== 'unknown' && kind !== 'absent');
  return known.length > 0 && known.every((cell) => cell.kind === 'count' && cell.count === 0);
}

function comparedRow(row: Pick<ComparedRow, 'id' | 'label' | 'cells' | 'differences'>, base: number): PaperRow {
  return {
    key: row.id,
    cells: [
      <Name key="label">{row.label}</Name>,
      ...row.cells.map((cell, at) => (
        // Cells are what they are by their column.
        // oxlint-disable-next-line react/no-array-index-key
        <ComparedCell key={at} cell={cell} difference={row.differences[at] ?? null} isBase={at === base} />
      )),
    ],
  };
}

interface ComparedCellProps {
  cell: Cell;
  difference: Difference | null;
  isBase: boolean;
}

/** In a column that is held against the base figures stand under each other, whether they differ or not. */
function ComparedCell({ cell, difference, isBase }: ComparedCellProps) {
  if (cell.kind === 'words') return <Name>{cell.words}</Name>;
  const isKnown = cell.kind !== 'unknown' && cell.kind !== 'absent';
  return (
    <div className={isBase ? undefined : 'paper-pair'}>
      {!isKnown ? (
        <span className="paper-faint">{dash}</span>
      ) : cell.kind === 'amount' ? (
        <Amount amount={cell.amount} currency={cell.currency} />
      ) : (
        <span>{cellWords(cell)}</span>
      )}
      {!isBase && (
        <span className="paper-faint">{isKnown && difference !== null && differenceWords(cell, difference)}</span>
      )}
    </div>
  );
}
