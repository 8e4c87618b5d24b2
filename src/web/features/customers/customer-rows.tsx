import { useQueries } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { CustomersPage } from '#contracts/customers.ts';
import { customersPageQuery, customersPageSize, type CustomersFilter } from '#web/api/queries.ts';
import { classNames } from '#web/lib/class-names.ts';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { CustomerRow, customerColumns } from './customer-row.tsx';
import { GridCell, GridGroup, GridHead, GridRow, GridTable } from '#web/ui/grid-table.tsx';

export interface CustomerRowsProps {
  ref: Ref<{ focusFirst: () => void }>;
  filter: CustomersFilter;
  first: CustomersPage;
  /** Still the rows of the search before. */
  isBehind: boolean;
  /** The arrow key went up from the first row. */
  onLeaveTop: () => void;
}

/** One line where there is room for columns, else two. */
const rowRem = { wide: 2.875, narrow: 3.75 };
const wideRem = 48;

function remPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Every customer that matches, of whom only the rows in sight exist; pages are fetched when they come into sight. */
export function CustomerRows({ ref, filter, first, isBehind, onLeaveTop }: CustomerRowsProps) {
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const [rowHeight, setRowHeight] = useState(rowRem.wide * 16);
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    const measure = () => {
      const rect = element.getBoundingClientRect();
      const rem = remPixels();
      setTop(rect.top + window.scrollY);
      setRowHeight(rem * (rect.width >= wideRem * rem ? rowRem.wide : rowRem.narrow));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used
  const virtual = useWindowVirtualizer({
    count: first.total,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: top,
  });
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);
  const inSight = virtual.getVirtualItems();
  const pages = [...new Set(inSight.map(({ index }) => Math.floor(index / customersPageSize)))];
  const answers = useQueries({
    queries: pages.map((page) => ({ ...customersPageQuery(filter, page), enabled: !isBehind && page > 0 })),
  });
  const byPage = new Map(pages.map((page, at) => [page, page === 0 ? first : answers[at]?.data]));
  const customerAt = (index: number) =>
    byPage.get(Math.floor(index / customersPageSize))?.items[index % customersPageSize];

  function focusRow(index: number) {
    const wanted = Math.max(0, Math.min(index, first.total - 1));
    setActive(wanted);
    virtual.scrollToIndex(wanted);
    const focusLink = () => {
      const link = body.current?.querySelector<HTMLElement>(`[data-row="${wanted}"] a`);
      link?.focus({ preventScroll: true });
      return link !== null && link !== undefined;
    };
    // At once where the row is there, so that Enter right after an arrow key opens it; else when the list has scrolled.
    if (!focusLink()) requestAnimationFrame(focusLink);
  }
  useImperativeHandle(ref, () => ({ focusFirst: () => focusRow(0) }));

  function onKeyDown(event: KeyboardEvent) {
    const pageful = Math.max(1, Math.floor(window.innerHeight / rowHeight) - 3);
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageful,
      PageUp: Math.max(0, active - pageful),
      Home: 0,
      End: first.total - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) onLeaveTop();
    else focusRow(to);
  }

  return (
    <GridTable aria-label="Customers" aria-rowcount={first.total + 1} className="@container text-table">
      <GridGroup>
        <GridRow
          aria-rowindex={1}
          className={classNames(
            customerColumns,
            'border-b border-line py-2 text-caption font-strong text-ink-soft @max-3xl:sr-only',
          )}
        >
          {['Customer', 'Provider and id', 'Reference or e-mail', 'Accounts', 'Newest data', 'Last report'].map(
            (name) => (
              <GridHead key={name}>{name}</GridHead>
            ),
          )}
        </GridRow>
      </GridGroup>
      {/* The keys move between the links of the rows, which stay plain links. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <GridGroup
        ref={body}

        onKeyDown={onKeyDown}
        className={classNames('relative transition-opacity', isBehind && 'opacity-60')}
        style={{ height: `${virtual.getTotalSize()}px` }}
      >
        {inSight.map(({ index, start }) => {
          const customer = customerAt(index);
          return (
            <GridRow
              key={customer?.id ?? index}

              aria-rowindex={index + 2}
              data-row={index}
              onFocus={() => setActive(index)}
              className={classNames(
                customerColumns,
                'absolute inset-x-0 top-0 border-b border-line-soft hover:bg-ground-soft has-focus-visible:bg-accent-soft',
              )}
              style={{ height: `${rowHeight}px`, transform: `translateY(${start - top}px)` }}
            >
              {customer === undefined ? (
                <GridCell>
                  <Skeleton className="w-48" />
                  <span className="sr-only">loading</span>
                </GridCell>
              ) : (
                <CustomerRow customer={customer} isActive={index === active} />
              )}
            </GridRow>
          );
        })}
      </GridGroup>
    </GridTable>
  );
}
