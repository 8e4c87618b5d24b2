import { clip, PdfPages } from '../kernel/pdf-pages.ts';
import type { PdfFile, PdfLook } from '../kernel/pdf-pages.ts';

const TITLE = 'Affordability report';
/** A4. */
const PAGE = { width: 595, height: 842, margin: 50 } as const;
const MUTED = '#666672';
const ACCENT = '#3a2f7d';
const LOOK: PdfLook = {
  author: 'Basiq simulator',
  page: PAGE,
  footRoom: 20,
  footGap: 6,
  ink: '#22222a',
  muted: MUTED,
  headingGap: 6,
  facts: { lineHeight: 14, labelWidth: 180, letters: 70 },
  table: {
    lineHeight: 14,
    fontSize: 8,
    letterWidth: 4,
    band: '#efeef6',
    rule: null,
    gapBelow: 8,
    leastLines: 3,
    none: 'none',
  },
};

/** The pages of a snapshot: its title, then sections with a bookmark each. */
export class AffordabilityPages extends PdfPages {
  constructor(file: Omit<PdfFile, 'title'>) {
    super(LOOK, { ...file, title: TITLE });
  }

  /** The title of the whole, on the first page. */
  title(subtitle: string): void {
    this.bookmark(TITLE);
    this.put(TITLE, PAGE.margin, this.y, { size: 20, isBold: true, colour: ACCENT });
    this.put(clip(subtitle, 84), PAGE.margin, this.y + 28, { size: 11, colour: MUTED });
    this.y += 54;
  }

  /** A section on a page of its own. */
  section(title: string): void {
    this.newPage();
    this.bookmark(title);
    this.put(title, PAGE.margin, this.y, { size: 14, isBold: true, colour: ACCENT });
    this.y += 24;
  }
}
