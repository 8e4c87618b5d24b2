import { ChevronRight } from 'lucide-react';
import { useId, useState, type CSSProperties, type ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { GridCell, GridGroup, GridHead, GridRow, GridRowHead, GridTable } from './grid-table.tsx';

export interface StackColumn {
  name: string;
  /** What the head shows when it is more than the name. */
  head?: ReactNode;
  /** Figures stand right. */
  numeric?: boolean;
  /** Left out where there is little room; only where a row stays a row (`from: 'always'`). */
  wideOnly?: boolean;
}

/** What stands in a column only because the column is there: a block has no place for it. */
export interface ColumnOnly {
  readonly columnOnly: ReactNode;
}

export interface StackRow {
  key: string;
  /** One a column; null: the row has nothing to do with that column, and nothing is shown. */
  cells: readonly [ReactNode, ...(ReactNode | ColumnOnly)[]];
  /** What opens below the row, and what it is called. */
  details?: { readonly label: string; readonly render: () => ReactNode } | undefined;
  isTotal?: boolean;
}

export interface StackTableProps {
  label: string;
  columns: readonly StackColumn[];
  /** Widths of the columns as in `grid-template-columns`, where there is room for columns. */
  widths: string;
  /** The same without the columns that are left out where there is little room. */
  narrowWidths?: string;
  /** Room from which there are columns; below it each row is a block of named figures. */
  from: 'always' | 'medium' | 'wide';
  rows: readonly StackRow[];
}

const layouts = {
  always: {
    grid: 'grid-cols-(--narrow-columns)! items-center @2xl:grid-cols-(--columns)!',
    head: '',
    label: 'hidden',
    numeric: 'text-right',
    afterNumeric: 'pl-3',
    first: '',
    nothing: '',
  },
  medium: {
    grid: '@2xl:grid-cols-(--columns) @2xl:items-center',
    head: '@max-2xl:sr-only',
    label: '@2xl:hidden',
    numeric: '@2xl:text-right',
    afterNumeric: '@2xl:pl-3',
    first: '@max-2xl:col-span-full',
    nothing: '@max-2xl:hidden',
  },
  wide: {
    grid: '@min-[52rem]:grid-cols-(--columns) @min-[52rem]:items-center',
    head: '@max-[52rem]:sr-only',
    label: '@min-[52rem]:hidden',
    numeric: '@min-[52rem]:text-right',
    afterNumeric: '@min-[52rem]:pl-3',
    first: '@max-[52rem]:col-span-full',
    nothing: '@max-[52rem]:hidden',
  },
} as const;

const shared = 'grid grid-cols-2 gap-x-3 gap-y-1.5 px-2 @lg:grid-cols-3';

/** A table whose rows turn into small blocks where there is no room for columns, and may open below themselves. */
export function StackTable({ label, columns, widths, narrowWidths = widths, from, rows }: StackTableProps) {
  const layout = layouts[from];
  const style = { '--columns': widths, '--narrow-columns': narrowWidths } as CSSProperties;
  return (
    <GridTable aria-label={label} className="@container text-table" style={style}>
      <GridGroup>
        <GridRow
          className={classNames(
            shared,
            layout.grid,
            layout.head,
            'border-b border-line py-2 text-caption font-strong text-ink-soft',
          )}
        >
          {columns.map(({ name, head }, at) => (
            <GridHead key={name} className={placeOf(columns, at, layout)}>
              {head ?? name}
            </GridHead>
          ))}
        </GridRow>
      </GridGroup>
      <GridGroup>
        {rows.map((row) => (
          <Row key={row.key} row={row} columns={columns} layout={layout} />
        ))}
      </GridGroup>
    </GridTable>
  );
}

/** Figures stand right; words after them keep their distance. */
function placeOf(columns: readonly StackColumn[], at: number, layout: Layout): string | undefined {
  if (columns[at]?.wideOnly === true) return '@max-2xl:hidden';
  if (columns[at]?.numeric === true) return layout.numeric;
  return columns[at - 1]?.numeric === true ? layout.afterNumeric : undefined;
}

type Layout = (typeof layouts)[keyof typeof layouts];

interface RowProps {
  row: StackRow;
  columns: readonly StackColumn[];
  layout: Layout;
}

function Row({ row, columns, layout }: RowProps) {
  const { cells, details, isTotal = false } = row;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const [first, ...rest] = cells;
  return (
    <>
      <GridRow
        className={classNames(
          shared,
          layout.grid,
          'py-2.5',
          isTotal ? 'font-strong' : 'hover:bg-ground-soft',
          !isOpen && 'border-b border-line-soft',
        )}
      >
        <GridRowHead className={classNames('flex min-w-0 items-start gap-1', layout.first)}>
          {details !== undefined && (
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              onClick={() => setOpen(!isOpen)}
              className="-ml-1.5 inline-grid size-6 shrink-0 place-items-center rounded-sm text-ink-faint hover:text-ink"
            >
              <ChevronRight aria-hidden="true" className={classNames('size-4', isOpen && 'rotate-90')} />
              <span className="sr-only">{details.label}</span>
            </button>
          )}
          <span className="min-w-0 flex-1">{first}</span>
        </GridRowHead>
        {rest.map((given, at) => {
          const column = columns[at + 1];
          const isColumnOnly = typeof given === 'object' && given !== null && 'columnOnly' in given;
          const cell = isColumnOnly ? given.columnOnly : given;
          return (
            <GridCell
              key={column?.name ?? at}
              className={classNames(
                'min-w-0',
                placeOf(columns, at + 1, layout),
                (cell === null || isColumnOnly) && layout.nothing,
              )}
            >
              {cell !== null && !isColumnOnly && (
                <span
                  aria-hidden="true"
                  className={classNames('block text-caption font-normal text-ink-faint', layout.label)}
                >
                  {column?.name}
                </span>
              )}
              {cell}
            </GridCell>
          );
        })}
      </GridRow>
      {isOpen && details !== undefined && (
        <GridRow id={id} className="border-b border-line-soft pb-4">
          <GridCell aria-colspan={columns.length} className="block px-2 sm:pl-7">
            {details.render()}
          </GridCell>
        </GridRow>
      )}
    </>
  );
}
