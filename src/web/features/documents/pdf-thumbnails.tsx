import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Page } from 'react-pdf';
import { classNames } from '#web/lib/class-names.ts';
import { pagesBetween, stackPages, type PageSize, type Turn } from './page-layout.ts';
import { useRoom } from './use-room.ts';

export interface PdfThumbnailsProps {
  sizes: readonly PageSize[];
  turn: Turn;
  currentPage: number;
  onChoose: (page: number) => void;
  /** By pointer: who goes through the pages by keyboard is not done with the list. */
  onPicked: () => void;
}

const thumbWidth = 96;
const labelHeight = 30;
// The first page needs no room for a number above it.
const headStart = 14;

/** Small pages, one tab stop: arrow keys go through them, and the document follows. Only those in sight are drawn. */
export function PdfThumbnails({ sizes, turn, currentPage, onChoose, onPicked }: PdfThumbnailsProps) {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const { height: viewHeight } = useRoom(list);
  const [scrollTop, setScrollTop] = useState(0);
  const column = useMemo(
    () =>
      stackPages(
        sizes.map((size) => asThumb(size, turn)),
        () => 1,
        0,
        labelHeight,
      ),
    [sizes, turn],
  );

  useEffect(() => {
    const element = list.current;
    const placed = column.pages[currentPage - 1];
    if (element === null || placed === undefined) return;
    const [top, bottom] = [placed.top - labelHeight, placed.top - headStart + placed.height + labelHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [column, currentPage]);

  const [first, last] = pagesBetween(column, scrollTop - 200, scrollTop + viewHeight + 200);
  // Only a page that is drawn can be pointed at: the current one is not until the list has followed the document.
  const isCurrentDrawn = currentPage - 1 >= first && currentPage - 1 <= last;
  const onKeyDown = (event: KeyboardEvent) => {
    const target = thumbFor(event.key, currentPage, sizes.length);
    if (target === null) return;
    event.preventDefault();
    onChoose(target);
  };

  return (
    <div
      ref={list}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> cannot hold pictures
      role="listbox"
      tabIndex={0}
      aria-label="Pages"
      aria-activedescendant={isCurrentDrawn ? `${id}-${currentPage}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      className="relative min-h-0 flex-1 overflow-y-auto -outline-offset-2"
    >
      <div style={{ height: column.height - headStart }} />
      {column.pages.slice(first, last + 1).map(({ page, top, height }) => {
        const isCurrent = page === currentPage;
        const size = sizes[page - 1];
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys, as a listbox does
          <div
            key={page}
            id={`${id}-${page}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- nor can an <option>
            role="option"
            tabIndex={-1}
            aria-selected={isCurrent}
            aria-label={`Page ${page}`}
            onClick={() => {
              onChoose(page);
              onPicked();
            }}
            className="absolute left-1/2 -translate-x-1/2 cursor-pointer"
            style={{ top: top - headStart, width: thumbWidth }}
          >
            <div
              aria-hidden="true"
              className={classNames(
                'overflow-hidden bg-white outline',
                isCurrent ? 'outline-2 outline-offset-2 outline-accent' : 'outline-line hover:outline-line-strong',
              )}
              style={{ height }}
            >
              <Page
                pageNumber={page}
                width={thumbWidth}
                rotate={turn === 0 || size === undefined ? null : (size.rotation + turn) % 360}
                renderTextLayer={false}
                renderAnnotationLayer={false}
                suspense={false}
                loading={null}
                error={null}
              />
            </div>
            <p
              className={classNames(
                'figure mt-1.5 text-center text-caption leading-4',
                isCurrent ? 'font-strong text-accent' : 'text-ink-faint',
              )}
            >
              {page}
            </p>
          </div>
        );
      })}
    </div>
  );
}

function asThumb({ width, height }: PageSize, turn: Turn): PageSize {
  const ratio = turn === 90 || turn === 270 ? width / height : height / width;
  return { width: thumbWidth, height: thumbWidth * ratio, rotation: 0 };
}

function thumbFor(key: string, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(count, page + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(1, page - 1);
    case 'Home':
      return 1;
    case 'End':
      return count;
    default:
      return null;
  }
}
