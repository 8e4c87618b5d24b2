// oxlint-disable-next-line import/no-named-as-default -- the types know the default export only
import PDFDocument from 'pdfkit';
import { printable } from '../finicity/pdf-text.ts';

/** Points; A4. */
const PAGE = { width: 595, height: 842, margin: 50 } as const;
const BOTTOM = PAGE.height - PAGE.margin - 20;
const LINE = 14;
const INK = '#22222a';
const MUTED = '#666672';
const ACCENT = '#3a2f7d';

export interface Column {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly align?: 'right';
}

interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: string;
}

/** A4 pages written from top to bottom: sections with a bookmark each, facts, tables, a footer on every page. */
export class PdfPages {
  readonly #doc: PDFKit.PDFDocument;
  readonly #bytes: Promise<Buffer>;
  readonly #footer: string;
  #y: number = PAGE.margin;

  constructor(title: string, createdAt: number, footer: string, password: string | null = null) {
    this.#footer = footer;
    // The dates go into the file's id: with them fixed, one snapshot gives the same bytes every time.
    const date = new Date(createdAt);
    this.#doc = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      bufferPages: true,
      ...(password === null ? {} : { userPassword: password, ownerPassword: `${password} owner` }),
      info: { Title: printable(title), Author: 'Basiq simulator', CreationDate: date, ModDate: date },
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

  /** A section on a page of its own, but for the first one, which begins under the title. */
  section(title: string, subtitle = ''): void {
    const isFirst = this.#y === PAGE.margin && subtitle !== '';
    if (!isFirst) this.#newPage();
    this.#doc.outline.addItem(printable(title));
    this.#put(title, PAGE.margin, this.#y, { size: isFirst ? 20 : 14, isBold: true, colour: ACCENT });
    this.#y += isFirst ? 28 : 24;
    if (!isFirst) return;
    this.#put(clip(subtitle, 84), PAGE.margin, this.#y, { size: 11, colour: MUTED });
    this.#y += 26;
  }

  heading(title: string): void {
    this.#room(LINE * 4);
    this.#y += 6;
    this.#put(clip(title, 84), PAGE.margin, this.#y, { size: 10.5, isBold: true });
    this.#y += 18;
  }

  /** Label and value, one pair a line. */
  facts(pairs: readonly (readonly [string, string])[]): void {
    for (const [label, value] of pairs) {
      this.#room(LINE);
      this.#put(label, PAGE.margin, this.#y, { size: 9, colour: MUTED });
      this.#put(clip(value, 70), PAGE.margin + 180, this.#y, { size: 9 });
      this.#y += LINE;
    }
    this.#y += 6;
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const header = columns.map(({ title }) => title);
    this.#room(LINE * 3);
    this.#row(columns, header, true);
    if (rows.length === 0) this.#row(columns, ['none'], false);
    for (const row of rows) {
      if (this.#y + LINE > BOTTOM) {
        this.#newPage();
        this.#row(columns, header, true);
      }
      this.#row(columns, row, false);
    }
    this.#y += 8;
  }

  async finish(): Promise<Buffer> {
    const { count } = this.#doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#doc.switchToPage(page);
      const y = PAGE.height - PAGE.margin + 6;
      this.#put(clip(this.#footer, 90), PAGE.margin, y, { size: 7.5, colour: MUTED });
      this.#put(`page ${page + 1} of ${count}`, PAGE.width - PAGE.margin - 52, y, { size: 7.5, colour: MUTED });
    }
    this.#doc.end();
    return await this.#bytes;
  }

  #row(columns: readonly Column[], cells: readonly string[], isHeader: boolean): void {
    const width = PAGE.width - 2 * PAGE.margin;
    if (isHeader) this.#doc.rect(PAGE.margin, this.#y - 3, width, LINE).fill('#efeef6');
    let x = PAGE.margin;
    columns.forEach((column, i) => {
      const cellWidth = width * column.share;
      // About 4 points a letter at this size: enough to keep a long text out of the next column.
      const text = clip(cells[i] ?? '', Math.max(4, Math.floor(cellWidth / 4)));
      this.#doc.font(isHeader ? 'Helvetica-Bold' : 'Helvetica').fontSize(8);
      const left = column.align === 'right' ? x + cellWidth - this.#doc.widthOfString(printable(text)) - 3 : x + 3;
      this.#put(text, left, this.#y, { size: 8, isBold: isHeader });
      x += cellWidth;
    });
    this.#y += LINE;
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
