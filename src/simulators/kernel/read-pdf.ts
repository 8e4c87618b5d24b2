import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** For tests: the text of each page and the titles of the outline, as a reader's own library finds them. */
export async function readPdf(bytes: Buffer): Promise<{ pages: string[]; outline: string[] }> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const outline = (await document.getOutline()).map((item) => item.title);
  return { pages, outline };
}
