/** Text made comparable, and for each of its UTF-16 units the place it came from. */
export interface FoldedText {
  readonly text: string;
  /** `origins[i]` is the index in the original of what stands at `i`; one more at the end: the original's length. */
  readonly origins: readonly number[];
}

// What a keyboard has no key for, and what an officer types instead. The true minus stands in every amount we print.
const typed: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u00AD': '',
};

/**
 * Folds case, accents, ligatures, widths, dashes and quotes away and every run of white space to one space, so that
 * `cafe`, `CAFÉ` and `Cafe\u0301` are one word and a phrase is found across the end of a line.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  let index = 0;
  for (const character of original) {
    const plain = (typed[character] ?? character).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    for (const folded of plain) {
      const isSpace = /\s/u.test(folded);
      if (isSpace && text.endsWith(' ')) continue;
      const unit = isSpace ? ' ' : folded;
      text += unit;
      for (let i = 0; i < unit.length; i++) origins.push(index);
    }
    index += character.length;
  }
  origins.push(original.length);
  return { text, origins };
}
