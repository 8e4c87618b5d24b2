/** Words of an action's own name, in front of the customer's. */
const filler = new Set(['the', 'last', 'two', 'reports', 'report', 'of', 'this', 'with']);

/**
 * Whom somebody wants to compare who types `compare maria`, or the whole name of the action.
 * @returns null when it is not about comparing; an empty text while nobody is named
 */
export function compareSubject(q: string): string | null {
  const [verb = '', ...rest] = q.trim().split(/\s+/);
  if (verb.toLowerCase() !== 'compare') return null;
  const first = rest.findIndex((word) => !filler.has(word.toLowerCase()));
  return first === -1 ? '' : rest.slice(first).join(' ');
}
