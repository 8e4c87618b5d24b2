import { cssLines } from './css-string.ts';
import { margins, pageSizeName, type Paper } from './paper.ts';

/** What stands at the foot of every page. */
export interface Footer {
  readonly left: readonly string[];
  /** Above the number of the page. */
  readonly right: readonly string[];
}

const footerType = `font: 400 7.5pt/1.4 'Inter Variable', 'Inter', sans-serif;
    font-variant-numeric: tabular-nums;
    color: #4b5263;
    border-top: 0.75pt solid #d3d7df;
    margin-top: 5mm;
    padding-top: 2mm;
    vertical-align: top;
    white-space: pre-line;
    overflow-wrap: anywhere;`;

/** Characters of ordinary text that fit a line of the footer; a wide script takes a line more than is counted here. */
const mostCharacters = { portrait: 92, landscape: 140 } as const;

/** Millimetres: room for the lines, those that are broken too, and for what a printer leaves free below them. */
function bottomMargin(lines: readonly string[], { isLandscape }: Paper): number {
  const most = mostCharacters[isLandscape ? 'landscape' : 'portrait'];
  const shown = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / most)), 0);
  return Math.max(26, Math.ceil(14 + shown * 3.7));
}

/**
 * Size, margins and footer of every page. Margin boxes of @page, because only the printer knows where a page ends; and
 * a style sheet, because what stands in them differs by report and a style attribute is no place for @page.
 */
export function pageRules(paper: Paper, { left, right }: Footer): string {
  const first = right.length === 0 ? '' : `${cssLines(right)} "\\a " `;
  return `
:root { color-scheme: light !important; }
@page {
  size: ${pageSizeName(paper)};
  margin: ${margins.top}mm ${margins.side}mm ${bottomMargin(left, paper)}mm;
  @bottom-left {
    content: ${cssLines(left)};
    width: 76%;
    text-align: left;
    ${footerType}
  }
  @bottom-right {
    content: ${first}"Loandesk \\b7  page " counter(page) " of " counter(pages);
    width: 24%;
    text-align: right;
    ${footerType}
  }
}`;
}
