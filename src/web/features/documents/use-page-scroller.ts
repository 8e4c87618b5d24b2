import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { LinkedView, ReadingPlace, ScrollLink } from '#web/lib/scroll-link.ts';
import {
  anchorAt,
  offsetOf,
  pageGap,
  pageInView,
  pagesBetween,
  stackPages,
  topOf,
  type Anchor,
  type PageColumn,
  type PageSize,
  type Turn,
} from './page-layout.ts';
import { useRoom } from './use-room.ts';
import { scaleFor, type Room, type Zoom } from './zoom.ts';

export interface PageScroller {
  readonly ref: RefObject<HTMLElement | null>;
  readonly room: Room;
  readonly column: PageColumn;
  /** Of the current page, in CSS pixels a PDF point. */
  readonly scale: number;
  /** Indexes of the first and last page to draw. */
  readonly drawn: readonly [number, number];
  readonly currentPage: number;
  readonly onScroll: () => void;
  /** To the head of a page, or so far (0 to 1) down into it. */
  readonly goTo: (page: number, share?: number) => void;
}

interface View {
  readonly first: number;
  readonly last: number;
  readonly page: number;
}

/**
 * Where the reader is, and which pages that takes. The place survives zoom, rotation, resizing and late page sizes.
 *
 * @param link other documents that are scrolled together with this one; null: it stands alone
 */
export function usePageScroller(
  sizes: readonly PageSize[],
  zoom: Zoom,
  turn: Turn,
  initialPage: number,
  link: ScrollLink | null,
): PageScroller {
  const ref = useRef<HTMLElement>(null);
  const room = useRoom(ref);
  // Only "fit page" looks at the height: a view that gets higher moves nothing else.
  const fitHeight = zoom === 'fit-page' ? room.height : 0;
  const column = useMemo(() => {
    const inside = { width: room.width - 2 * pageGap, height: fitHeight - 2 * pageGap };
    const scaleOf = (width: number, height: number) => scaleFor(zoom, { width, height }, inside);
    return stackPages(room.width === 0 ? [] : sizes, scaleOf, turn);
  }, [sizes, zoom, turn, room.width, fitHeight]);
  const [view, setView] = useState<View>({ first: 0, last: -1, page: initialPage });
  const place = useRef<{ anchor: Anchor | null; centre: number }>({ anchor: null, centre: 0.5 });

  const refresh = useCallback(() => {
    const element = ref.current;
    // Before the pages are laid out nobody reads any: the first would take the place of the one that was asked for.
    if (element === null || column.pages.length === 0) return;
    const { scrollTop, clientHeight } = element;
    // Half a view beyond each edge is drawn ahead: enough for a page key, little enough for a phone.
    const [first, last] = pagesBetween(column, scrollTop - clientHeight / 2, scrollTop + clientHeight * 1.5);
    const page = pageInView(column, scrollTop, clientHeight);
    setView((known) =>
      known.first === first && known.last === last && known.page === page ? known : { first, last, page },
    );
  }, [column]);

  const joined = useRef<LinkedView | null>(null);
  /** Where this view was put, following another document or keeping its place: arriving there is no scrolling of its own. */
  const led = useRef<number | null>(null);

  const onScroll = useCallback(() => {
    const element = ref.current;
    if (element === null || column.pages.length === 0) return;
    const isLed = led.current !== null && Math.abs(element.scrollTop - led.current) <= 1;
    place.current = {
      anchor: anchorAt(column, element.scrollTop),
      centre: (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth,
    };
    refresh();
    if (isLed) return;
    led.current = null;
    if (joined.current !== null) link?.tell(joined.current, anchorAt(column, element.scrollTop));
  }, [column, refresh, link]);

  const follow = useEffectEvent(({ page, share }: ReadingPlace) => {
    const element = ref.current;
    const { length } = column.pages;
    if (element === null || length === 0) return;
    // Past the end of the shorter document there is only its end.
    element.scrollTop = offsetOf(column, page > length ? { page: length, share: 1 } : { page, share });
    led.current = element.scrollTop;
    place.current.anchor = anchorAt(column, element.scrollTop);
  });
  const whereNow = useEffectEvent((): ReadingPlace => anchorAt(column, ref.current?.scrollTop ?? 0));
  const isLaidOut = column.pages.length > 0;
  /** Whether the document has been read by itself: linked then, it goes to the others. Opened linked, it stays. */
  const wasAlone = useRef(false);
  useEffect(() => {
    if (!isLaidOut) return undefined;
    if (link === null) {
      wasAlone.current = true;
      return undefined;
    }
    const view: LinkedView = { place: () => whereNow(), follow: (to) => follow(to) };
    joined.current = view;
    const leave = link.join(view, wasAlone.current);
    return () => {
      joined.current = null;
      leave();
    };
  }, [link, isLaidOut]);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || column.pages.length === 0) return;
    const { anchor, centre } = place.current;
    element.scrollTop = anchor === null ? topOf(column, initialPage) : offsetOf(column, anchor);
    led.current = element.scrollTop;
    element.scrollLeft = centre * element.scrollWidth - element.clientWidth / 2;
    place.current.anchor ??= anchorAt(column, element.scrollTop);
    refresh();
  }, [column, initialPage, refresh]);

  // A view that only got higher or lower shows other pages too.
  useEffect(refresh, [room.height, refresh]);

  const goTo = useCallback(
    (page: number, share?: number) => {
      const top = share === undefined ? topOf(column, page) : offsetOf(column, { page, share }) - pageGap;
      ref.current?.scrollTo({ top: Math.max(0, top), behavior: 'instant' });
      // The scroll event comes a frame later; a held key asks for the page after this one before that.
      onScroll();
    },
    [column, onScroll],
  );

  const scale = column.pages[view.page - 1]?.scale ?? 1;
  return { ref, room, column, scale, drawn: [view.first, view.last], currentPage: view.page, onScroll, goTo };
}
