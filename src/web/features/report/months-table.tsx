import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { BalanceFigures } from '#contracts/report-figures.ts';
import { Sparkline } from '#web/charts/sparkline.tsx';
import { classNames } from '#web/lib/class-names.ts';
import { count } from '#web/lib/count.ts';
import { Cell, HeadCell, Table, TableRegion } from '#web/ui/table.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { useAskSource } from './ask-source.tsx';
import { MonthCell } from './month-cell.tsx';
import { shapePoints, type FigureColumn, type MonthRow } from '#web/report-parts/month-rows.ts';
import { monthColumnNames, monthColumns, type MonthColumn } from '#web/report-parts/month-columns.ts';
import { useSetSearch } from './set-search.ts';

export interface MonthsTableProps {
  rows: readonly MonthRow[];
  /** All days in one row; null when that is not known. */
  whole: MonthRow | null;
  figures: BalanceFigures;
  column: MonthColumn;
  isAscending: boolean;
}

const figureColumns = monthColumns.filter((column): column is FigureColumn => column !== 'period');

/** One tab stop, arrow keys from figure to figure, Enter says where the figure comes from. */
export function MonthsTable({ rows, whole, figures, column, isAscending }: MonthsTableProps) {
  const setSearch = useSetSearch();
  const { currency } = figures;
  const ask = useAskSource();
  const [active, setActive] = useState('0:opening');
  const table = useRef<HTMLTableElement>(null);

  const all = whole === null ? rows : [...rows, whole];
  function onKeyDown(event: KeyboardEvent) {
    const [rowText = '0', name = 'opening'] = active.split(':');
    const row = Number(rowText);
    const at = figureColumns.findIndex((one) => one === name);
    const next = {
      ArrowDown: [row + 1, at],
      ArrowUp: [row - 1, at],
      ArrowRight: [row, at + 1],
      ArrowLeft: [row, at - 1],
      Home: [row, 0],
      End: [row, figureColumns.length - 1],
    }[event.key];
    if (next === undefined || !(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined)
      return;
    event.preventDefault();
    const [nextRow = 0, nextAt = 0] = next;
    const key = `${Math.max(0, Math.min(nextRow, all.length - 1))}:${figureColumns[Math.max(0, Math.min(nextAt, figureColumns.length - 1))] ?? 'opening'}`;
    setActive(key);
    table.current?.querySelector<HTMLElement>(`[data-cell="${key}"]`)?.focus();
  }

  const cells = (row: MonthRow, index: number) =>
    figureColumns.map((one) => {
      const key = `${index}:${one}`;
      return (
        <Cell key={one} numeric className="py-0.5!">
          <MonthCell
            figure={row.figures[one]}
            currency={currency}
            name={`${monthColumnNames[one]}, ${row.label}`}
            cellKey={key}
            isActive={key === active}
            onFocus={() => setActive(key)}
            onAsk={(anchor) => {
              const { unit, stated, computed, how } = row.figures[one];
              ask({ title: `${monthColumnNames[one]}, ${row.label}`, unit, currency, stated, computed, how }, anchor);
            }}
          />
        </Cell>
      );
    });

  const points = shapePoints(figures);
  return (
    <TableRegion label="Table by month">
      <Table ref={table} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {monthColumns.map((one) => (
              <SortHead
                key={one}
                name={one === 'opening' ? `Opening ${currency}` : monthColumnNames[one]}
                numeric={one !== 'period'}
                isSticky={one === 'period'}
                direction={one !== column ? null : isAscending ? 'ascending' : 'descending'}
                onSort={() => {
                  const turned = one === column && !isAscending;
                  setSearch({ sort: one === 'period' ? undefined : one, dir: turned ? 'asc' : undefined });
                }}
              />
            ))}
            <HeadCell className="max-xl:hidden">Shape</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key} className="hover:bg-ground-soft">
              <PeriodHead row={row} />
              {cells(row, index)}
              <Cell className="py-0.5! max-xl:hidden">
                {points.length > 0 && <Sparkline points={points} from={row.from} to={row.to} />}
              </Cell>
            </tr>
          ))}
        </tbody>
        {whole !== null && (
          <tfoot>
            <tr className="font-strong">
              <PeriodHead row={whole} />
              {cells(whole, rows.length)}
              <Cell className="max-xl:hidden" />
            </tr>
          </tfoot>
        )}
      </Table>
    </TableRegion>
  );
}

function PeriodHead({ row }: { row: MonthRow }) {
  return (
    <th
      scope="row"
      className="sticky left-0 z-1 border-b border-line-soft bg-ground px-2 py-1.5 text-left font-normal tabular-nums max-sm:max-w-36 max-sm:min-w-30 sm:whitespace-nowrap"
    >
      {row.label}
      {row.missingDays > 0 && (
        <Tag look="caution" className="sm:ml-2">
          {count(row.missingDays, 'day')} missing
        </Tag>
      )}
    </th>
  );
}

interface SortHeadProps {
  name: string;
  numeric: boolean;
  isSticky: boolean;
  direction: 'ascending' | 'descending' | null;
  onSort: () => void;
}

function SortHead({ name, numeric, isSticky, direction, onSort }: SortHeadProps) {
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <HeadCell
      numeric={numeric}
      aria-sort={direction ?? 'none'}
      className={classNames('py-1!', isSticky && 'sticky left-0 z-1 bg-ground')}
    >
      <button
        type="button"
        onClick={onSort}
        className={classNames(
          'inline-flex min-h-6 items-center gap-1 rounded-sm font-strong hover:text-ink',
          numeric && 'flex-row-reverse',
          direction !== null && 'text-ink',
        )}
      >
        {name}
        <Arrow aria-hidden="true" className={classNames('size-3', direction === null && 'opacity-0')} />
      </button>
    </HeadCell>
  );
}
