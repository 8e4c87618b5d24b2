import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useState } from 'react';
import { findMatches, firstMatchFrom, type TextMatch } from './find-matches.ts';
import { readPageText } from './page-text.ts';

export interface Find {
  readonly query: string;
  readonly matches: readonly TextMatch[];
  /** Index of the match that is shown; -1 when there is none. */
  readonly active: number;
  /** Pages looked through so far; as many as there are when the search is over. */
  readonly searchedPages: number;
  /** Texts of the pages that a search has been through. */
  readonly texts: ReadonlyMap<number, string>;
  readonly setQuery: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
}

interface Search {
  readonly query: string;
  readonly matches: readonly TextMatch[];
  readonly active: number;
  readonly searchedPages: number;
}

const nothingFound: Search = { query: '', matches: [], active: -1, searchedPages: 0 };
const typingPause = 150;

/** Find in text, page after page in the background; matches appear as they are found. */
export function useFind(pdf: PDFDocumentProxy, currentPage: number): Find {
  const [query, setQuery] = useState('');
  const [search, setSearch] = useState(nothingFound);
  const [texts] = useState(() => new Map<number, string>());
  const readFrom = useEffectEvent(() => currentPage);

  useEffect(() => {
    if (query.trim() === '') return undefined;
    const run = new AbortController();
    const timer = setTimeout(() => {
      void searchPages({ pdf, query, from: readFrom(), texts, signal: run.signal, onFound: setSearch });
    }, typingPause);
    return () => {
      run.abort();
      clearTimeout(timer);
    };
  }, [pdf, query, texts]);

  // What was found for other words is nothing for these.
  const { matches, active, searchedPages } = search.query === query ? search : nothingFound;
  return {
    query,
    matches,
    active,
    searchedPages,
    texts,
    setQuery,
    step: (by) =>
      setSearch((known) => {
        const { length } = known.matches;
        if (length === 0 || known.query !== query) return known;
        const from = known.active === -1 && by === -1 ? 0 : known.active;
        return { ...known, active: (from + by + length) % length };
      }),
  };
}

interface SearchRun {
  readonly pdf: PDFDocumentProxy;
  readonly query: string;
  /** The page that is read: the first match shown is there or after it, before it only when the rest has none. */
  readonly from: number;
  readonly texts: Map<number, string>;
  readonly signal: AbortSignal;
  readonly onFound: (update: (known: Search) => Search) => void;
}

async function searchPages({ pdf, query, from, texts, signal, onFound }: SearchRun): Promise<void> {
  onFound(() => ({ ...nothingFound, query }));
  for (let page = 1; page <= pdf.numPages && !signal.aborted; page++) {
    let text = texts.get(page);
    if (text === undefined) {
      // A page whose text cannot be read has nothing to find; the page itself says that it is broken.
      text = await readPageText(pdf, page).catch(() => '');
      texts.set(page, text);
    }
    if (signal.aborted) return;
    const found = findMatches(page, text, query);
    const isLast = page === pdf.numPages;
    onFound((known) => {
      const matches = found.length === 0 ? known.matches : [...known.matches, ...found];
      const isTime = matches.length > 0 && (isLast || (page >= from && found.length > 0));
      const active = known.active === -1 && isTime ? firstMatchFrom(matches, from) : known.active;
      return { query, matches, active, searchedPages: page };
    });
  }
}
