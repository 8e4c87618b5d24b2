import { memo, useCallback, useEffect, useRef } from 'react';
import { Page } from 'react-pdf';
import type { PageSize, PlacedPage, Turn } from './page-layout.ts';

export interface PdfPageProps {
  placed: PlacedPage;
  left: number;
  size: PageSize | undefined;
  turn: Turn;
  pageCount: number;
  /** The page's text is in the document (or, null, gone from it). */
  onTextLayer: (page: number, layer: Element | null) => void;
}

/** About 16 million pixels: what mobile browsers still give a canvas. */
const mostCanvasPixels = 16_000_000;

/** One page in its place: white at once, in its final size, drawn when pdf.js is done. */
export const PdfPage = memo(function PdfPage(props: PdfPageProps) {
  const { placed, left, size, turn, pageCount, onTextLayer } = props;
  const { page, top, width, height, scale } = placed;
  const frame = useRef<HTMLElement>(null);
  // react-pdf draws the text layer anew when this changes, so it must not.
  const announceText = useCallback(
    () => onTextLayer(page, frame.current?.querySelector('.textLayer') ?? null),
    [onTextLayer, page],
  );
  useEffect(() => () => onTextLayer(page, null), [onTextLayer, page]);
  const nameLinks = useCallback(() => {
    if (frame.current !== null) nameDocumentLinks(frame.current);
  }, []);
  const density = Math.min(window.devicePixelRatio, Math.sqrt(mostCanvasPixels / Math.max(1, width * height)));
  return (
    <article
      ref={frame}
      aria-label={`Page ${page} of ${pageCount}`}
      data-page={page}
      className="absolute isolate overflow-hidden bg-white outline outline-line"
      style={{ top, left, width, height }}
    >
      <Page
        pageNumber={page}
        scale={scale}
        rotate={turn === 0 || size === undefined ? null : (size.rotation + turn) % 360}
        devicePixelRatio={density}
        suspense={false}
        loading={null}
        error={<PageFailure page={page} />}
        onRenderTextLayerSuccess={announceText}
        onRenderAnnotationLayerSuccess={nameLinks}
      />
    </article>
  );
});

/** pdf.js lays empty links over the picture of the page: without a name a screen reader says only "link". */
function nameDocumentLinks(page: Element): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.annotationLayer a:not([aria-label])')) {
    const isOutside = link.target === '_blank';
    link.ariaLabel = isOutside ? `Link to ${link.href}, opens a new tab` : 'Link to another place in this document';
    if (isOutside) link.title = link.href;
  }
}

/** Always on white paper, so the words are dark in either theme. */
function PageFailure({ page }: { page: number }) {
  return (
    <p className="p-6 text-table [color:#4b5263]">
      Page {page} could not be drawn. It may be damaged; the other pages and the download are not affected.
    </p>
  );
}
