import { clip, PdfPages } from '../kernel/pdf-pages.ts';
import type { PdfLook } from '../kernel/pdf-pages.ts';

/** Letter. */
const PAGE = { width: 612, height: 792, margin: 48 } as const;
const ACCENT = '#0a5c8a';
const LOOK: PdfLook = {
  author: 'Finicity simulator',
  page: PAGE,
  footRoom: 18,
  footGap: 4,
  ink: '#1d2733',
  muted: '#5b6673',
  headingGap: 8,
  facts: { lineHeight: 15, labelWidth: 170, letters: 84 },
  table: {
    lineHeight: 13,
    fontSize: 7.8,
    letterWidth: 3.9,
    band: '#eef2f5',
    rule: '#c9d1d9',
    gapBelow: 10,
    leastLines: 4,
    none: null,
  },
};

/** The pages of a report: a cover, sections with a bookmark each, pictures. */
export class ReportPages extends PdfPages {
  constructor(title: string, id: string, createdAt: number) {
    super(LOOK, { title, id, createdAt, password: null });
  }

  /** The title of the whole, on the first page. */
  cover(title: string, subtitle: string): void {
    this.doc.rect(0, 0, PAGE.width, 112).fill(ACCENT);
    this.put(title, PAGE.margin, 42, { size: 22, isBold: true, colour: '#ffffff' });
    this.put(clip(subtitle, 90), PAGE.margin, 74, { size: 12, colour: '#ffffff' });
    this.y = 136;
    this.bookmark(title);
  }

  /** A section with a bookmark, on a new page. */
  section(title: string): void {
    this.newPage();
    this.bookmark(title);
    this.put(clip(title, 78), PAGE.margin, this.y, { size: 14, isBold: true, colour: ACCENT });
    this.y += 26;
  }

  /** A picture that fills a page of its own. */
  fullPage(picture: Buffer): void {
    this.newPage();
    this.doc.image(picture, 0, 0, { width: PAGE.width, height: PAGE.height });
  }
}
