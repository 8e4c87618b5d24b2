import { describe, expect, it } from 'vitest';
import { pageRules } from './page-rules.ts';
import { contentWidth } from './paper.ts';

describe('the rules of the page', () => {
  it('name its size and how it lies', () => {
    expect(pageRules({ size: 'a4', isLandscape: false }, { left: [], right: [] })).toContain('size: A4 portrait;');
    expect(pageRules({ size: 'letter', isLandscape: true }, { left: [], right: [] })).toContain(
      'size: letter landscape;',
    );
  });

  it('hold a name that looks like a rule as text', () => {
    const rules = pageRules(
      { size: 'a4', isLandscape: false },
      { left: ['"; } } :root { display: none } @page { @bottom-left { content: "'], right: [] },
    );
    expect(rules).not.toContain('{ display');
    expect(rules.match(/@page/g)).toHaveLength(1);
  });

  it('leave room for as many lines as there are', () => {
    const margin = (left: string[]) =>
      Number(/margin: 14mm 15mm (\d+)mm/.exec(pageRules({ size: 'a4', isLandscape: true }, { left, right: [] }))?.[1]);
    expect(margin(['a', 'b', 'c'])).toBe(26);
    expect(margin(['a', 'b', 'c', 'd', 'e'])).toBe(33);
    expect(margin(['a'.repeat(141), 'b'.repeat(141), 'c'])).toBe(33);
  });
});

it.each([
  [{ size: 'a4', isLandscape: false }, 678],
  [{ size: 'letter', isLandscape: false }, 700],
  [{ size: 'a4', isLandscape: true }, 1007],
] as const)('what is drawn on %j is %i pixels wide', (paper, width) => {
  expect(contentWidth(paper)).toBe(width);
});
