import { foldText } from './fold-text.ts';

/** A place in one page's text: UTF-16 offsets, the end not included. */
export interface TextMatch {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** Every place in a page's text that reads like `query`, in order, none overlapping; none for a blank query. */
export function findMatches(page: number, pageText: string, query: string): TextMatch[] {
  const needle = foldText(query).text.trim();
  if (needle === '') return [];
  const { text, origins } = foldText(pageText);
  const matches: TextMatch[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
    const start = origins[at] ?? 0;
    const last = origins[at + needle.length - 1] ?? start;
    matches.push({ page, start, end: endOfCharacter(pageText, last) });
  }
  return matches;
}

/** The end of the character at `index`, the combining marks on it included. */
function endOfCharacter(text: string, index: number): number {
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  const marks = /^\p{M}+/u.exec(text.slice(index + character.length));
  return index + character.length + (marks?.[0].length ?? 0);
}

/** The first match on `page` or after it, else the first of all: where a search begins. */
export function firstMatchFrom(matches: readonly TextMatch[], page: number): number {
  const index = matches.findIndex((match) => match.page >= page);
  return index === -1 ? 0 : index;
}
