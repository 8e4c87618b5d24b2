import { describe, expect, it } from 'vitest';
import type { Instant } from '#contracts/primitives.ts';
import { saveView } from '#contracts/saved-views.ts';
import { pageWords, suggestedName, viewsMatching } from './view-words.ts';

it.each([
  ['/customers?q=alvarez', 'Customers'],
  ['/customers/finicity-1005061234?accounts=a', 'Customer'],
  ['/reports?who=anyone', 'Reports'],
  ['/reports/0f1e/?view=table#months', 'Report'],
  ['/reports/0f1e/pdf?page=3', 'PDF'],
  ['/compare?ids=a,b', 'Comparison'],
  ['/audit?actor=officer', 'Audit log'],
])('says what %s is', (address, words) => {
  expect(pageWords(address)).toBe(words);
});

describe('a suggested name', () => {
  it('is the title of the page without the product', () => {
    expect(suggestedName('Maria Alvarez: balance report · Loandesk', '/reports/x')).toBe(
      'Maria Alvarez: balance report',
    );
  });

  it('says what is searched for', () => {
    expect(suggestedName('Customers · Loandesk', '/customers?q=alvarez')).toBe('Customers, “alvarez”');
  });

  it('is never longer than a name may be, whatever it ends in', () => {
    for (const letter of ['x', '😀', '王']) {
      const name = suggestedName(`${letter.repeat(200)} · Loandesk`, '/reports');
      expect(saveView.safeParse({ name, address: '/reports' }).success).toBe(true);
      expect(name.isWellFormed()).toBe(true);
    }
  });
});

it('finds views by words of the name and of the page', () => {
  const view = (name: string, address: string) => ({
    id: crypto.randomUUID(),
    name,
    address,
    savedAt: '2026-11-03T10:00:00Z' as Instant,
  });
  const views = [view('Alvarez and Nair', '/compare?ids=a,b'), view('Alvarez', '/reports/a')];
  expect(viewsMatching(views, 'alv comparison').map(({ name }) => name)).toEqual(['Alvarez and Nair']);
  expect(viewsMatching(views, '').length).toBe(2);
});
