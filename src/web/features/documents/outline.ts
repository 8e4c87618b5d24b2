import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A chapter of the document's own table of contents. */
export interface OutlineEntry {
  readonly title: string;
  readonly destination: Destination;
  readonly entries: readonly OutlineEntry[];
}

export type Destination = string | readonly unknown[] | null;

/** A place in the document: so far (0 to 1) down a page. */
export interface DocumentPlace {
  readonly page: number;
  readonly share: number;
}

type PdfOutline = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>;

/** The outline, empty for a document without one. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  const outline: PdfOutline | null = await pdf.getOutline();
  return outline === null ? [] : asEntries(outline);
}

function asEntries(nodes: PdfOutline): OutlineEntry[] {
  return nodes.map(({ title, dest, items }) => ({
    title,
    destination: dest,
    entries: asEntries(items as PdfOutline),
  }));
}

/** Where a destination leads; null when it leads nowhere in this document. */
export async function resolveDestination(
  pdf: PDFDocumentProxy,
  destination: Destination,
): Promise<DocumentPlace | null> {
  const explicit: unknown = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
  if (!Array.isArray(explicit)) return null;
  const [target, kind, , top]: unknown[] = explicit;
  const index = typeof target === 'number' ? target : isReference(target) ? await pdf.getPageIndex(target) : null;
  if (index === null || index < 0 || index >= pdf.numPages) return null;
  const view = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
  const isPoint = typeof kind === 'object' && kind !== null && 'name' in kind && kind.name === 'XYZ';
  if (!isPoint || typeof top !== 'number') return { page: index + 1, share: 0 };
  const [, y] = view.convertToViewportPoint(0, top);
  return { page: index + 1, share: Math.min(1, Math.max(0, Number(y) / view.height)) };
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
