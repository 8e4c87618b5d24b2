import type { ComparedRow, ComparedSection } from '#domain/comparison/compare.ts';
import { ColumnsRow } from './columns-table.tsx';
import { isShut, SectionToggle } from './compare-section.tsx';
import { ComparedRowCells } from './compared-row.tsx';
import type { Desk } from './desk.ts';
import { rowsOf } from '#web/comparison-parts/empty-rows.ts';

export interface RowsSectionProps {
  section: ComparedSection;
  desk: Desk;
  /** Sections that are closed, by commas. */
  shut: string | undefined;
}

/** Rows that belong together; closed, only their name stays. */
export function RowsSection({ section, desk, shut }: RowsSectionProps) {
  const { id, title, note } = section;
  const { columns, comparison } = desk;
  const isOpen = !isShut(id, shut);
  const hasBalance = comparison?.columns.some(({ view }) => view.kind === 'balance') === true;
  const isOfOneKind = id !== 'glance' && id !== 'coverage' && hasBalance;
  const rows = comparison === null ? section.rows : rowsOf(section, comparison.columns);
  return (
    <tbody id={id} className="scroll-mt-1">
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1} className="border-b border-line pt-5 text-left">
          <span className="sticky left-0 inline-flex max-w-[calc(100vw-2rem)] flex-wrap items-center gap-x-2 pb-1">
            <SectionToggle id={id} title={title} shut={shut} />
            <span className="text-caption font-normal text-ink-faint">
              {[note, isOfOneKind ? 'only affordability summaries have this' : null]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </span>
        </th>
      </tr>
      {isOpen && rows.map((row) => <Row key={row.id} row={row} desk={desk} />)}
    </tbody>
  );
}

function Row({ row, desk }: { row: ComparedRow; desk: Desk }) {
  return (
    <ColumnsRow look="text-pretty break-words" name={<bdi>{row.label}</bdi>}>
      <ComparedRowCells title={row.label} row={row} desk={desk} />
    </ColumnsRow>
  );
}
