import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { PageSize } from './page-layout.ts';

const batch = 24;

/**
 * The size of every page. The first page comes first and stands for the others until they are known (nearly always
 * they are alike), so that a long document shows at once and its scroll bar is right from the start.
 */
export function usePageSizes(pdf: PDFDocumentProxy | null): readonly PageSize[] {
  const [known, setKnown] = useState<{ pdf: PDFDocumentProxy; sizes: readonly PageSize[] } | null>(null);
  useEffect(() => {
    if (pdf === null) return undefined;
    const run = new AbortController();
    const read = async (page: number): Promise<PageSize> => {
      const proxy = await pdf.getPage(page);
      const { width, height } = proxy.getViewport({ scale: 1 });
      return { width, height, rotation: proxy.rotate };
    };
    const readAll = async () => {
      const first = await read(1);
      let sizes = Array.from({ length: pdf.numPages }, () => first);
      if (!run.signal.aborted) setKnown({ pdf, sizes });
      for (let start = 2; start <= pdf.numPages && !run.signal.aborted; start += batch) {
        const pages = Array.from({ length: Math.min(batch, pdf.numPages - start + 1) }, (_, i) => start + i);
        // A page that cannot be read keeps the first one's size: its own place then says what is wrong with it.
        const found = await Promise.all(pages.map((page) => read(page).catch(() => first)));
        if (run.signal.aborted || found.every((size) => isSame(size, first))) continue;
        sizes = sizes.toSpliced(start - 1, found.length, ...found);
        setKnown({ pdf, sizes });
      }
    };
    readAll().catch(() => {
      // Not even the first page can be read; A4 is a place to say so in.
      if (!run.signal.aborted) setKnown({ pdf, sizes: Array.from({ length: pdf.numPages }, () => a4) });
    });
    return () => run.abort();
  }, [pdf]);
  return known !== null && known.pdf === pdf ? known.sizes : none;
}

const a4: PageSize = { width: 595, height: 842, rotation: 0 };
const none: readonly PageSize[] = [];
const isSame = (a: PageSize, b: PageSize) => a.width === b.width && a.height === b.height && a.rotation === b.rotation;
