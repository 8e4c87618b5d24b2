/** Names that pdf-viewer.css gives a look to. */
const names = { match: 'pdf-find-match', active: 'pdf-find-active' } as const;

/**
 * The document's highlights are shared by name, and two viewers may stand side by side in Compare: each adds its own
 * ranges to the one highlight and takes only those away. Returns what takes them away. Nothing in the text layer's
 * markup changes, so selection, copying and screen readers keep what they had.
 */
export function showHighlights(ranges: readonly Range[], active: Range | null): () => void {
  // A browser without custom highlights still counts, steps and scrolls to matches.
  if (!('highlights' in CSS)) return () => {};
  const match = highlightNamed(names.match);
  const strong = highlightNamed(names.active);
  strong.priority = 1;
  for (const range of ranges) match.add(range);
  if (active !== null) strong.add(active);
  return () => {
    for (const range of ranges) match.delete(range);
    if (active !== null) strong.delete(active);
  };
}

function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}
