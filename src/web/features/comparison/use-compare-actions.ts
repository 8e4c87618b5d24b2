import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import {
  addColumn,
  moveColumn,
  removeColumn,
  writeColumns,
  type Columns,
} from '#web/comparison-parts/columns-of-link.ts';
import type { Desk } from './desk.ts';
import type { CompareSearch } from './search.ts';
import type { CompareActions } from './compare-actions.ts';

const route = getRouteApi('/frame/compare');

export interface CompareDoing {
  readonly actions: CompareActions;
  /** What has just been done, for whoever does not see it. */
  readonly said: string;
  /** Take the focus when no column can. */
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly addButton: RefObject<HTMLButtonElement | null>;
}

/** Where the focus goes once the columns stand in their places: to the head of one, or beside them. */
type Focus = ReportId | 'add' | 'title' | null;

/** What can be done with the columns. Each doing is a place of its own for Back, keeps the focus sensible and is said. */
export function useCompareActions(columns: Columns, desk: Desk, isPicking: boolean): CompareDoing {
  const navigate = route.useNavigate();
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const wanted = useRef<Focus>(null);

  // Moving an element in the document takes its focus away, and a removed one has none to give.
  useLayoutEffect(() => {
    const to = wanted.current;
    wanted.current = null;
    if (to === null) return;
    if (to === 'add') addButton.current?.focus();
    else if (to === 'title') title.current?.focus();
    else if (columns.ids.includes(to)) document.querySelector<HTMLElement>(`#column-${to} [aria-haspopup]`)?.focus();
  }, [columns]);

  const set = useCallback(
    (part: Partial<CompareSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...part }), hash: true, replace: true, resetScroll: false }),
    [navigate],
  );

  const actions = useMemo((): CompareActions => {
    const { ids } = columns;
    const nameOf = (id: ReportId) => desk.columns.find((column) => column.id === id)?.name ?? 'The report';
    const go = (next: Columns, words: string, focus: Focus) => {
      setSaid(words);
      if (next === columns) return;
      wanted.current = focus;
      const isIn = (hidden: string) => next.ids.some((id) => id === hidden);
      void navigate({
        search: (before) => ({
          ...before,
          ...writeColumns(next),
          hide: before.hide?.split(',').filter(isIn).join(','),
        }),
        hash: true,
        resetScroll: false,
      });
    };
    const without = (id: ReportId) => {
      const next = removeColumn(columns, id);
      const left = next.ids.length === 1 ? '1 report is left' : `${next.ids.length} reports are left`;
      const base = next.base !== columns.base && next.base !== null ? ` ${nameOf(next.base)} is the base now.` : '';
      return { next, words: `${nameOf(id)} removed, ${left}.${base}` };
    };
    return {
      set,
      move: (id, by) => {
        const next = moveColumn(columns, id, by);
        const words =
          next === columns
            ? `${nameOf(id)} is the ${by === -1 ? 'first' : 'last'} column already.`
            : `${nameOf(id)} is column ${next.ids.indexOf(id) + 1} of ${ids.length} now.`;
        go(next, words, id);
      },
      makeBase: (id) => go({ ...columns, base: id }, `${nameOf(id)} is the base now.`, id),
      remove: (id) => {
        const { next, words } = without(id);
        const place = Math.min(ids.indexOf(id), next.ids.length - 1);
        go(next, words, next.ids[place] ?? 'title');
      },
      // The list on the page gives way to the comparison when the second report comes.
      add: (id) =>
        go(addColumn(columns, id), `Added as column ${ids.length + 1}.`, ids.length === 1 && !isPicking ? 'add' : null),
      drop: (id) => {
        const { next, words } = without(id);
        go(next, words, null);
      },
    };
  }, [columns, desk, navigate, isPicking, set]);

  return { actions, said, title, addButton };
}
