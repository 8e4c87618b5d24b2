import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import type { SeriesLook } from '#web/charts/chart-series.ts';
import { classNames } from '#web/lib/class-names.ts';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { ColumnMenu } from './column-menu.tsx';
import type { DeskColumn } from './desk.ts';
import { useCompare } from './compare-actions.ts';

export interface ColumnHeadProps {
  column: DeskColumn;
  look: SeriesLook;
  isFirst: boolean;
  isLast: boolean;
  /** Under the name, where the head stands alone. */
  children?: ReactNode;
}

/** Whose column it is, in the colour of its line; it stays in sight while its figures scroll. */
export function ColumnHead({ column, look, isFirst, isLast, children }: ColumnHeadProps) {
  const { id, isBase, mark, report } = column;
  const isBaseOfSeveral = isBase && !(isFirst && isLast);
  const { makeBase, move, remove } = useCompare();

  function onKeyDown(event: KeyboardEvent) {
    const inMenu = event.target instanceof Element && event.target.closest('[popover]') !== null;
    if (inMenu || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      '[': () => move(id, -1),
      ']': () => move(id, 1),
      Delete: () => remove(id),
      b: () => {
        if (report.kind === 'ready') makeBase(id);
      },
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  return (
    // The keys of the link and the button inside, gathered once.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li id={`column-${id}`} className="@container min-w-0 px-2" onKeyDown={onKeyDown}>
      <span aria-hidden="true" data-fill="" className="block h-0.75 rounded-full" style={{ background: look.colour }} />
      <div className="flex min-h-10 items-center gap-1.5 py-0.5">
        <div className="flex min-w-0 items-center gap-x-1.5">
          <span className="grid max-w-full min-w-0">
            <HeadName column={column} />
            {(isBaseOfSeveral || mark !== null) && (
              <span
                className={classNames(
                  'figure truncate text-caption leading-4 text-ink-soft',
                  mark === null && '@min-[14rem]:hidden',
                )}
              >
                {isBaseOfSeveral && <span className="@min-[14rem]:hidden">base{mark !== null && ' · '}</span>}
                {mark}
              </span>
            )}
          </span>
          {isBaseOfSeveral && (
            <span className="hidden @min-[14rem]:inline">
              <Tag look="accent">base</Tag>
            </span>
          )}
        </div>
        <span className="ml-auto flex self-start pt-1.5">
          <ColumnMenu column={column} isFirst={isFirst} isLast={isLast} />
        </span>
      </div>
      {children}
    </li>
  );
}

function HeadName({ column: { id, report } }: { column: DeskColumn }) {
  if (report.request === null) {
    if (report.kind === 'loading') {
      return (
        <span className="w-32 min-w-0 max-w-full">
          <span className="sr-only">Loading</span>
          <Skeleton className="h-5" />
        </span>
      );
    }
    return (
      <span className="max-w-full min-w-0 truncate text-body font-strong text-ink-soft">
        {report.kind === 'gone' ? 'No such report' : 'Not known'}
      </span>
    );
  }
  return (
    <Link
      to="/reports/$reportId"
      params={{ reportId: id }}
      aria-keyshortcuts="[ ] Delete b"
      title={report.request.customer.name}
      className="line-clamp-2 max-w-full min-w-0 text-body leading-5 font-strong break-words decoration-line-strong underline-offset-4 hover:underline"
    >
      <bdi>{report.request.customer.name}</bdi>
    </Link>
  );
}
