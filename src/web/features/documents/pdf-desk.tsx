import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { ScrollLink } from '#web/lib/scroll-link.ts';
import { readOutline, resolveDestination, type Destination, type OutlineEntry } from './outline.ts';
import { pageGap, type Turn } from './page-layout.ts';
import { PdfFindBar } from './pdf-find-bar.tsx';
import { PdfPage } from './pdf-page.tsx';
import { PdfSidePanel } from './pdf-side-panel.tsx';
import { PdfToolbar } from './pdf-toolbar.tsx';
import { useFind } from './use-find.ts';
import { useMatchMarks } from './use-match-marks.ts';
import { usePageScroller } from './use-page-scroller.ts';
import { usePageSizes } from './use-page-sizes.ts';
import { usePrintOriginal } from './use-print-original.ts';
import { useRoom } from './use-room.ts';
import { nextStep, type Zoom } from './zoom.ts';

export interface Jump {
  readonly page: number;
  readonly destination: Destination;
}

export interface PdfDeskProps {
  pdf: PDFDocumentProxy;
  title: string;
  fileName: string;
  downloadUrl: string;
  initialPage: number;
  onPageChange: ((page: number) => void) | undefined;
  /** A link inside the document that was followed; a new object for each time. */
  jump: Jump | null;
  /** Documents beside this one that are scrolled together with it. */
  scrollLink: ScrollLink | null;
}

const roomForPanel = 896;
const roomBesidePanel = 640;

/** A document that is open: tools above, thumbnails beside, pages to scroll. */
export function PdfDesk(props: PdfDeskProps) {
  const { pdf, title, fileName, downloadUrl, initialPage, onPageChange, jump, scrollLink } = props;
  const count = pdf.numPages;
  const desk = useRef<HTMLDivElement>(null);
  const findButton = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const { width } = useRoom(desk);
  const [zoom, setZoom] = useState<Zoom>('fit-width');
  const [turn, setTurn] = useState<Turn>(0);
  const [wantsPanel, setWantsPanel] = useState<boolean | null>(null);
  const [isFindOpen, setFindOpen] = useState(false);
  const [outline, setOutline] = useState<readonly OutlineEntry[]>([]);

  const sizes = usePageSizes(pdf);
  const scroller = usePageScroller(sizes, zoom, turn, Math.min(count, Math.max(1, initialPage)), scrollLink);
  const { ref, column, scale, drawn, currentPage, goTo } = scroller;
  const find = useFind(pdf, currentPage);
  const onTextLayer = useMatchMarks(find, isFindOpen, ref, goTo);
  const printing = usePrintOriginal(pdf);
  const isPanelOpen = wantsPanel ?? width >= roomForPanel;
  const isPanelOver = width < roomBesidePanel;

  const announcePage = useEffectEvent((page: number) => onPageChange?.(page));
  useEffect(() => announcePage(currentPage), [currentPage]);

  useEffect(() => {
    const run = new AbortController();
    const read = async () => {
      // An outline that cannot be read is a table of contents less, nothing more.
      const entries = await readOutline(pdf).catch(() => []);
      if (!run.signal.aborted) setOutline(entries);
    };
    void read();
    return () => run.abort();
  }, [pdf]);

  const goToDestination = async (destination: Destination, fallback: number | null) => {
    // A destination that the file gets wrong leads to its page, or nowhere.
    const place = await resolveDestination(pdf, destination).catch(() => null);
    if (place !== null) goTo(place.page, turn === 0 && place.share > 0 ? place.share : undefined);
    else if (fallback !== null) goTo(fallback);
  };
  const follow = useEffectEvent((to: Jump) => void goToDestination(to.destination, to.page));
  useEffect(() => {
    if (jump !== null) follow(jump);
  }, [jump]);

  const toPage = (page: number) => goTo(Math.min(count, Math.max(1, page)));
  const rotate = (by: 90 | 270) => setTurn((known) => ((known + by) % 360) as Turn);
  const openFind = () => setFindOpen(true);
  const closeFind = () => {
    setFindOpen(false);
    ref.current?.focus({ preventScroll: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const isFindKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (!isFindKey && (isTyping || event.ctrlKey || event.metaKey)) return;
    const act = isFindKey ? openFind : keys[event.key];
    if (act === undefined || act === null) return;
    event.preventDefault();
    act();
  };
  const isWide = column.width + 2 * pageGap > scroller.room.width;
  // Sideways turns pages, unless there is something to the side. The rest of the scrolling is the browser's own.
  const keys: Readonly<Record<string, (() => void) | null>> = {
    ArrowLeft: isWide ? null : () => toPage(currentPage - 1),
    ArrowRight: isWide ? null : () => toPage(currentPage + 1),
    Home: () => toPage(1),
    End: () => ref.current?.scrollTo({ top: column.height, behavior: 'instant' }),
    '+': () => setZoom(nextStep(scale, 'in')),
    '=': () => setZoom(nextStep(scale, 'in')),
    '-': () => setZoom(nextStep(scale, 'out')),
    '0': () => setZoom('fit-width'),
    r: () => rotate(90),
    R: () => rotate(270),
    '/': openFind,
  };

  const innerWidth = Math.max(scroller.room.width, column.width + 2 * pageGap);
  const [first, last] = drawn;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the controls inside, gathered once
    <div ref={desk} className="relative flex min-h-0 flex-1 flex-col" onKeyDown={onKeyDown}>
      <PdfToolbar
        page={currentPage}
        count={count}
        zoom={zoom}
        scale={scale}
        panelId={panelId}
        isPanelOpen={isPanelOpen}
        isFindOpen={isFindOpen}
        isPrinting={printing.isPrinting}
        downloadUrl={downloadUrl}
        fileName={fileName}
        findButton={findButton}
        onPanel={() => setWantsPanel(!isPanelOpen)}
        onPage={toPage}
        onZoom={setZoom}
        onRotate={() => rotate(90)}
        onFind={() => (isFindOpen ? closeFind() : openFind())}
        onPrint={printing.print}
      />
      {isFindOpen && <PdfFindBar find={find} pageCount={count} onClose={closeFind} />}
      {printing.hasFailed && (
        <p role="alert" className="border-b border-line bg-negative-soft px-3 py-1.5 text-caption text-ink">
          This browser did not print the document. Download it and print it from there.
        </p>
      )}
      <p aria-live="polite" className="sr-only">
        Page {currentPage} of {count}
      </p>
      <div className="relative flex min-h-0 flex-1">
        {isPanelOpen && (
          <PdfSidePanel
            id={panelId}
            sizes={sizes}
            turn={turn}
            currentPage={currentPage}
            outline={outline}
            isOver={isPanelOver}
            onPage={toPage}
            onPicked={() => {
              if (isPanelOver) setWantsPanel(false);
            }}
            onDestination={(destination) => {
              void goToDestination(destination, null);
              if (isPanelOver) setWantsPanel(false);
            }}
          />
        )}
        <section
          ref={ref}
          aria-label={`Pages of ${title}`}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
          onScroll={scroller.onScroll}
          className="relative min-h-0 min-w-0 flex-1 overflow-auto bg-ground-soft -outline-offset-2 [scrollbar-gutter:stable]"
        >
          <div style={{ height: column.height, width: innerWidth === scroller.room.width ? undefined : innerWidth }} />
          {column.pages.slice(first, last + 1).map((placed) => (
            <PdfPage
              key={placed.page}
              placed={placed}
              left={Math.floor((innerWidth - placed.width) / 2)}
              size={sizes[placed.page - 1]}
              turn={turn}
              pageCount={count}
              onTextLayer={onTextLayer}
            />
          ))}
        </section>
      </div>
    </div>
  );
}
