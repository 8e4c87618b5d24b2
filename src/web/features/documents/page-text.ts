import type { PDFDocumentProxy } from 'pdfjs-dist';

/**
 * The text of a page as one string, a line feed at each end of a line. The same items in the same order make the text
 * layer, so a place here is a place there once the line feeds are left out (`layerOffset`).
 */
export async function readPageText(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const content = await (await pdf.getPage(page)).getTextContent();
  let text = '';
  for (const item of content.items) {
    if ('str' in item) text += item.str.replaceAll('\n', ' ') + (item.hasEOL ? '\n' : '');
  }
  return text;
}

/** The place in the text layer's own text, which has `<br>` elements where we have line feeds. */
export function layerOffset(pageText: string, offset: number): number {
  let lines = 0;
  for (let at = pageText.indexOf('\n'); at !== -1 && at < offset; at = pageText.indexOf('\n', at + 1)) lines++;
  return offset - lines;
}

/** The text nodes of a text layer, and where in its text each begins. Made once for all matches on a page. */
export interface LayerIndex {
  readonly nodes: readonly Node[];
  readonly starts: readonly number[];
}

export function indexLayer(layer: Element): LayerIndex {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  const starts: number[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push(node);
    starts.push(length);
    length += node.nodeValue?.length ?? 0;
  }
  return { nodes, starts };
}

/** A DOM range over UTF-16 units `start` to `end` of a layer's text; null when the layer does not reach that far. */
export function rangeInLayer(index: LayerIndex, start: number, end: number): Range | null {
  const [from, to] = [placeIn(index, start), placeIn(index, end - 1)];
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}

function placeIn({ nodes, starts }: LayerIndex, offset: number): { node: Node; offset: number } | null {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  const inside = offset - (starts[low] ?? 0);
  return node === undefined || inside < 0 || inside >= (node.nodeValue?.length ?? 0) ? null : { node, offset: inside };
}
