// oxlint-disable-next-line import/no-named-as-default -- the types know the default export only
import PDFDocument from 'pdfkit';
import { printable } from './pdf-text.ts';

/** How a provider's paper looks. Lengths are points, colours are written #rrggbb. */
export interface PdfLook {
  readonly author: string;
  readonly page: { readonly width: number; readonly height: number; readonly margin: number };
  /** What is kept free above the lower margin. */
  readonly footRoom: number;
  /** Between the lower margin and the footer under it. */
  readonly footGap: number;
  readonly ink: string;
  readonly muted: string;
  readonly headingGap: number;
  readonly facts: { readonly lineHeight: number; readonly labelWidth: number; readonly letters: number };
  readonly table: {
    readonly lineHeight: number;
    readonly fontSize: number;
    /** Of a letter at this size, about: enough to keep a long text out of the next column. */
    readonly letterWidth: number;
    /** Behind the titles of the columns. */
    readonly band: string;
    /** The line under the last row; `null`: there is none. */
    readonly rule: string | null;
    readonly gapBelow: number;
    /** How many lines must fit on the page for a table to begin there. */
    readonly leastLines: number;
    /** What stands in the first column of a table without rows; `null`: nothing does. */
    readonly none: string | null;
  };
}

export interface Column {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly align?: 'right';
}

export type TableRow = readonly string[];

export interface PdfFile {
  readonly title: string;
  /** Of what it is about; the footer names it. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Without which nobody can read it; null: anybody can. */
  readonly password: string | null;
}

interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: string;
}

/**
 * Pages that are written from top to bottom: headings, facts and tables, with a footer on every page. How a document
 * and its sections begin is for each provider to say.
 */
export class PdfPages {
  protected readonly doc: PDFKit.PDFDocument;
  /** Where the next line goes, from the top of the page. */
  protected y: number;
  readonly #look: PdfLook;
  readonly #bytes: Promise<Buffer>;
  readonly #footer: string;
  readonly #bottom: number;

  constructor(look: PdfLook, { title, id, createdAt, password }: PdfFile) {
    const { width, height, margin } = look.page;
    this.#look = look;
    this.#footer = `${title} · ${id}`;
    this.#bottom = height - margin - look.footRoom;
    this.y = margin;
    // The dates go into the file's id: with them fixed, one report gives the same bytes every time.
    const date = new Date(createdAt);
    this.doc = new PDFDocument({
      size: [width, height],
      margin: 0,
      bufferPages: true,
      ...(password === null ? {} : { userPassword: password, ownerPassword: `${password} owner` }),
      info: { Title: printable(title), Author: look.author, CreationDate: date, ModDate: date },
    });
    const chunks: Buffer[] = [];
    this.#bytes = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => {
        resolve(Buffer.concat(chunks));
      });
      this.doc.on('error', reject);
    });
  }

  heading(title: string): void {
    this.#room(this.#look.facts.lineHeight * 4);
    this.y += this.#look.headingGap;
    this.put(clip(title, 84), this.#look.page.margin, this.y, { size: 10.5, isBold: true });
    this.y += 18;
  }

  /** Label and value, one pair a line. */
  facts(pairs: readonly (readonly [string, string])[]): void {
    const { page, muted, facts } = this.#look;
    for (const [label, value] of pairs) {
      this.#room(facts.lineHeight);
      this.put(label, page.margin, this.y, { size: 9, colour: muted });
      this.put(clip(value, facts.letters), page.margin + facts.labelWidth, this.y, { size: 9 });
      this.y += facts.lineHeight;
    }
    this.y += 6;
  }

  /** `across` sets several copies of the columns side by side and fills the page column by column. */
  table(columns: readonly Column[], rows: readonly TableRow[], across = 1): void {
    const { page, table } = this.#look;
    const { lineHeight } = table;
    const titles = columns.map((column) => column.title);
    const body = rows.length === 0 && table.none !== null ? [[table.none]] : rows;
    const gap = 14;
    const width = (page.width - 2 * page.margin - gap * (across - 1)) / across;
    let next = 0;
    do {
      this.#room(lineHeight * table.leastLines);
      const lines = Math.floor((this.#bottom - this.y) / lineHeight) - 1;
      const perBlock = across === 1 ? lines : Math.min(lines, Math.ceil((body.length - next) / across));
      const top = this.y;
      let drawn = 0;
      for (let block = 0; block < across; block += 1) {
        const part = body.slice(next + block * perBlock, next + (block + 1) * perBlock);
        if (part.length === 0 && block > 0) break;
        const left = page.margin + block * (width + gap);
        this.doc.rect(left, top - 3, width, lineHeight).fill(table.band);
        this.#row(columns, titles, left, top, width, true);
        part.forEach((row, i) => {
          this.#row(columns, row, left, top + (i + 1) * lineHeight, width, false);
        });
        drawn = Math.max(drawn, part.length);
      }
      next += perBlock * across;
      this.y = top + (drawn + 1) * lineHeight;
      if (table.rule !== null) this.#rule(table.rule);
      if (next < body.length) this.newPage();
    } while (next < body.length);
    this.y += table.gapBelow;
  }

  /** The whole file. Nothing can be written after it. */
  async finish(): Promise<Buffer> {
    const { page, muted, footGap } = this.#look;
    const { count } = this.doc.bufferedPageRange();
    const style = { size: 7.5, colour: muted };
    const y = page.height - page.margin + footGap;
    for (let number = 1; number <= count; number += 1) {
      this.doc.switchToPage(number - 1);
      this.put(clip(this.#footer, 90), page.margin, y, style);
      const text = `page ${number} of ${count}`;
      this.doc.font('Helvetica').fontSize(style.size);
      this.put(text, page.width - page.margin - this.doc.widthOfString(text), y, style);
    }
    this.doc.end();
    return await this.#bytes;
  }

  protected bookmark(title: string): void {
    this.doc.outline.addItem(printable(title));
  }

  protected put(text: string, x: number, y: number, style: TextStyle): void {
    this.doc
      .font(style.isBold === true ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(style.size)
      .fillColor(style.colour ?? this.#look.ink)
      .text(printable(text), x, y, { lineBreak: false });
  }

  protected newPage(): void {
    this.doc.addPage();
    this.y = this.#look.page.margin;
  }

  #room(height: number): void {
    if (this.y + height > this.#bottom) this.newPage();
  }

  #row(columns: readonly Column[], cells: TableRow, left: number, y: number, width: number, isBold: boolean): void {
    const { fontSize: size, letterWidth } = this.#look.table;
    let x = left;
    columns.forEach((column, i) => {
      const cellWidth = width * column.share;
      const text = clip(cells[i] ?? '', Math.max(4, Math.floor(cellWidth / letterWidth)));
      this.doc.font(isBold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
      const start = column.align === 'right' ? x + cellWidth - this.doc.widthOfString(printable(text)) - 3 : x + 3;
      this.put(text, start, y, { size, isBold });
      x += cellWidth;
    });
  }

  #rule(colour: string): void {
    const { width, margin } = this.#look.page;
    this.doc
      .moveTo(margin, this.y - 1)
      .lineTo(width - margin, this.y - 1)
      .lineWidth(0.5)
      .stroke(colour);
  }
}

/** At most so many letters, the last one an ellipsis when there were more. */
export function clip(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
