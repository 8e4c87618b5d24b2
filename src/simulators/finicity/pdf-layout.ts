// oxlint-disable-next-line import/no-named-as-default -- the types know the default export only
import PDFDocument from 'pdfkit';
import { printable } from './pdf-text.ts';

/** Points; Letter is 612 by 792. */
const PAGE = { width: 612, height: 792, margin: 48 } as const;
const BOTTOM = PAGE.height - PAGE.margin - 18;
const INK = '#1d2733';
const MUTED = '#5b6673';
const RULE = '#c9d1d9';
const BAND = '#eef2f5';
const ACCENT = '#0a5c8a';

export interface Column {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly align?: 'right';
}

export type TableRow = readonly string[];

interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: string;
}

/** A document that is written from top to bottom: headings, facts and tables, with footers and an outline at the end. */
export class PdfLayout {
  readonly #doc: PDFKit.PDFDocument;
  readonly #bytes: Promise<Buffer>;
  readonly #footer: string;
  #y: number = PAGE.margin;

  constructor(title: string, createdAt: number, footer: string) {
    this.#footer = footer;
    // The dates go into the file's id: with them fixed, one report gives the same bytes every time.
    const date = new Date(createdAt);
    this.#doc = new PDFDocument({
      size: 'LETTER',
      margin: 0,
      bufferPages: true,
      info: { Title: printable(title), Author: 'Finicity simulator', CreationDate: date, ModDate: date },
    });
    const chunks: Buffer[] = [];
    this.#bytes = new Promise((resolve, reject) => {
      this.#doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.#doc.on('end', () => {
        resolve(Buffer.concat(chunks));
      });
      this.#doc.on('error', reject);
    });
  }

  /** The title of the whole, on the first page. */
  cover(title: string, subtitle: string): void {
    this.#doc.rect(0, 0, PAGE.width, 112).fill(ACCENT);
    this.#put(title, PAGE.margin, 42, { size: 22, isBold: true, colour: '#ffffff' });
    this.#put(clip(subtitle, 90), PAGE.margin, 74, { size: 12, colour: '#ffffff' });
    this.#y = 136;
    this.#doc.outline.addItem(printable(title));
  }

  /** A section with a bookmark; it begins on a new page unless it is told not to. */
  section(title: string, options: { readonly isOnSamePage?: boolean } = {}): void {
    if (options.isOnSamePage !== true) this.#newPage();
    this.#doc.outline.addItem(printable(title));
    this.#put(clip(title, 78), PAGE.margin, this.#y, { size: 14, isBold: true, colour: ACCENT });
    this.#y += 26;
  }

  heading(title: string): void {
    this.#room(60);
    this.#y += 8;
    this.#put(title, PAGE.margin, this.#y, { size: 10.5, isBold: true });
    this.#y += 18;
  }

  /** Label and value, one pair a line. */
  facts(pairs: readonly (readonly [string, string])[]): void {
    for (const [label, value] of pairs) {
      this.#room(16);
      this.#put(label, PAGE.margin, this.#y, { size: 9, colour: MUTED });
      this.#put(clip(value, 84), PAGE.margin + 170, this.#y, { size: 9 });
      this.#y += 15;
    }
    this.#y += 6;
  }

  /** `across` sets several copies of the columns side by side and fills the page column by column. */
  table(columns: readonly Column[], rows: readonly TableRow[], across = 1): void {
    const gap = 14;
    const width = (PAGE.width - 2 * PAGE.margin - gap * (across - 1)) / across;
    const lineHeight = 13;
    for (let next = 0; next < rows.length || next === 0;) {
      this.#room(lineHeight * 4);
      const lines = Math.floor((BOTTOM - this.#y) / lineHeight) - 1;
      const perBlock = across === 1 ? lines : Math.min(lines, Math.ceil((rows.length - next) / across));
      const top = this.#y;
      let drawn = 0;
      for (let block = 0; block < across; block += 1) {
        const part = rows.slice(next + block * perBlock, next + (block + 1) * perBlock);
        if (part.length === 0 && block > 0) break;
        const left = PAGE.margin + block * (width + gap);
        this.#doc.rect(left, top - 3, width, lineHeight).fill(BAND);
        this.#row(
          columns,
          columns.map((column) => column.title),
          left,
          top,
          width,
          true,
        );
        part.forEach((row, i) => {
          this.#row(columns, row, left, top + (i + 1) * lineHeight, width, false);
        });
        drawn = Math.max(drawn, part.length);
      }
      next += perBlock * across;
      this.#y = top + (drawn + 1) * lineHeight + 4;
      this.#doc
        .moveTo(PAGE.margin, this.#y - 5)
        .lineTo(PAGE.width - PAGE.margin, this.#y - 5)
        .lineWidth(0.5)
        .stroke(RULE);
      if (next < rows.length) this.#newPage();
      if (rows.length === 0) break;
    }
    this.#y += 6;
  }

  /** A picture that fills a page of its own. */
  fullPage(picture: Buffer): void {
    this.#newPage();
    this.#doc.image(picture, 0, 0, { width: PAGE.width, height: PAGE.height });
  }

  async finish(): Promise<Buffer> {
    const { count } = this.#doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#doc.switchToPage(page);
      const y = PAGE.height - PAGE.margin + 4;
      this.#put(clip(this.#footer, 90), PAGE.margin, y, { size: 7.5, colour: MUTED });
      const text = `page ${page + 1} of ${count}`;
      this.#doc.font('Helvetica').fontSize(7.5);
      this.#put(text, PAGE.width - PAGE.margin - this.#doc.widthOfString(text), y, { size: 7.5, colour: MUTED });
    }
    this.#doc.end();
    return await this.#bytes;
  }

  #row(columns: readonly Column[], cells: TableRow, left: number, y: number, width: number, isBold: boolean): void {
    let x = left;
    columns.forEach((column, i) => {
      const cellWidth = width * column.share;
      // About 4 points a letter at this size: enough to keep a long text out of the next column.
      const text = clip(cells[i] ?? '', Math.max(4, Math.floor(cellWidth / 3.9)));
      this.#doc.font(isBold ? 'Helvetica-Bold' : 'Helvetica').fontSize(7.8);
      const start = column.align === 'right' ? x + cellWidth - this.#doc.widthOfString(printable(text)) - 3 : x + 3;
      this.#put(text, start, y, { size: 7.8, isBold });
      x += cellWidth;
    });
  }

  #put(text: string, x: number, y: number, style: TextStyle): void {
    this.#doc
      .font(style.isBold === true ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(style.size)
      .fillColor(style.colour ?? INK)
      .text(printable(text), x, y, { lineBreak: false });
  }

  #room(height: number): void {
    if (this.#y + height > BOTTOM) this.#newPage();
  }

  #newPage(): void {
    this.#doc.addPage();
    this.#y = PAGE.margin;
  }
}

function clip(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
