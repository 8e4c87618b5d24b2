import { EllipsisVertical } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import { Kbd } from '#web/ui/kbd.tsx';
import { closePopoverOf, PopoverPanel } from '#web/ui/popover-panel.tsx';
import type { DeskColumn } from './desk.ts';
import { useCompare } from './compare-actions.ts';

const item =
  'flex w-full min-h-8 items-center justify-between gap-4 rounded-lg px-2.5 py-1.5 text-left text-table hover:bg-line-soft';

export interface ColumnMenuProps {
  column: DeskColumn;
  isFirst: boolean;
  isLast: boolean;
}

/** What can be done with a column. The keys do the same while the focus is on its head. */
export function ColumnMenu({ column, isFirst, isLast }: ColumnMenuProps) {
  const { id, name, report, isBase } = column;
  const { makeBase, move, remove } = useCompare();
  return (
    <PopoverPanel
      label={`${name}: what can be done with this column`}
      title={name}
      align="end"
      trigger={<EllipsisVertical aria-hidden="true" className="size-4" />}
      triggerClass="inline-grid size-7 shrink-0 place-items-center rounded-lg text-ink-soft hover:bg-line-soft hover:text-ink"
      panelClass="w-56"
    >
      {!isBase && report.kind === 'ready' && (
        <Item shortcut="b" onPress={() => makeBase(id)}>
          Make it the base
        </Item>
      )}
      {!isFirst && (
        <Item shortcut="[" onPress={() => move(id, -1)}>
          Move left
        </Item>
      )}
      {!isLast && (
        <Item shortcut="]" onPress={() => move(id, 1)}>
          Move right
        </Item>
      )}
      <Item shortcut="Del" onPress={() => remove(id)}>
        Remove
      </Item>
      {report.request !== null && <OpenLinks id={id} hasPdf={report.request.document.state === 'ready'} />}
    </PopoverPanel>
  );
}

function OpenLinks({ id, hasPdf }: { id: ReportId; hasPdf: boolean }) {
  return (
    <div className="mt-1.5 border-t border-line-soft pt-1.5">
      <Link to="/reports/$reportId" params={{ reportId: id }} className={item}>
        Open the report
      </Link>
      {hasPdf && (
        <Link to="/reports/$reportId/pdf" params={{ reportId: id }} className={item}>
          Open its PDF
        </Link>
      )}
    </div>
  );
}

function Item({ shortcut, onPress, children }: { shortcut: string; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={item}
      onClick={(event) => {
        closePopoverOf(event.currentTarget);
        onPress();
      }}
    >
      {children}
      <span aria-hidden="true">
        <Kbd>{shortcut}</Kbd>
      </span>
    </button>
  );
}
