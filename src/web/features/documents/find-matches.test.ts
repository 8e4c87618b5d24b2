import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, firstMatchFrom } from './find-matches.ts';
import { foldText } from './fold-text.ts';

const found = (text: string, query: string) =>
  findMatches(1, text, query).map(({ start, end }) => text.slice(start, end));

describe('findMatches', () => {
  it('ignores case', () => {
    expect(found('Balance, BALANCE and balance', 'baLance')).toEqual(['Balance', 'BALANCE', 'balance']);
  });

  it('ignores accents on either side, composed or not, and marks the whole character', () => {
    expect(found('Café, cafe\u0301, cafe', 'café')).toEqual(['Café', 'cafe\u0301', 'cafe']);
    expect(found('Müller', 'muller')).toEqual(['Müller']);
  });

  it('finds an amount typed with a hyphen where the page has a true minus', () => {
    expect(found('Lowest −1,239.61', '-1,239.61')).toEqual(['−1,239.61']);
  });

  it('finds words in ligatures', () => {
    expect(found('a ﬁnal oﬀer', 'final')).toEqual(['ﬁnal']);
    expect(found('a ﬁnal oﬀer', 'off')).toEqual(['oﬀ']);
  });

  it('finds a phrase across the end of a line and across several spaces', () => {
    expect(found('ending\nbalance, ending   balance', 'Ending balance')).toEqual([
      'ending\nbalance',
      'ending   balance',
    ]);
  });

  it('finds nothing for a blank query', () => {
    expect(found('anything', '  ')).toEqual([]);
    expect(found('anything', '\u0301')).toEqual([]);
  });

  it('finds places that do not overlap and come in order', () => {
    expect(found('aaaaa', 'aa')).toEqual(['aa', 'aa']);
  });

  it('finds every piece of any text in that text, and only what folds to the query', () => {
    const text = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (graphemes, a, b) => {
        const original = graphemes.join('');
        const start = a % graphemes.length;
        const piece = graphemes.slice(start, start + 1 + (b % (graphemes.length - start))).join('');
        const needle = foldText(piece).text.trim();
        const matches = findMatches(3, original, piece);
        expect(matches.length > 0).toBe(needle !== '');
        for (const match of matches) {
          expect(match.page).toBe(3);
          expect(foldText(original.slice(match.start, match.end)).text).toContain(needle);
        }
      }),
    );
  });
});

describe('firstMatchFrom', () => {
  const matches = [1, 4, 4, 9].map((page) => ({ page, start: 0, end: 1 }));
  it('begins at the page that is read, and anew at the top past the last', () => {
    expect(firstMatchFrom(matches, 3)).toBe(1);
    expect(firstMatchFrom(matches, 9)).toBe(3);
    expect(firstMatchFrom(matches, 10)).toBe(0);
  });
});
