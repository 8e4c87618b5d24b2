import { useEffect } from 'react';
import { pageRules, type Footer } from './page-rules.ts';
import type { Paper } from './paper.ts';

/**
 * Holds the page rules while the page is there. An adopted style sheet is made by script that the content security policy
 * lets run; a <style> element with names of customers in it would be refused.
 */
export function usePageRules(paper: Paper, footer: Footer | null): void {
  const rules = footer === null ? null : pageRules(paper, footer);
  useEffect(() => {
    if (rules === null) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [rules]);
}

/** Whether the browser writes footers with page numbers: Chromium since 131; others leave such rules out. */
export function knowsMarginBoxes(): boolean {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@page { @bottom-left { content: "" } }');
  const [page] = sheet.cssRules;
  return page !== undefined && 'cssRules' in page && (page.cssRules as CSSRuleList).length === 1;
}
