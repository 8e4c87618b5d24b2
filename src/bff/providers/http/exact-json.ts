/**
 * Parses JSON with every number as the text that stood there, so that an amount or a long id never passes through a
 * binary floating-point number: `{"a": 1204.10}` gives `{ a: '1204.10' }`. Providers send numbers as numbers or as
 * strings as they please; after this both are text.
 * @throws SyntaxError when it is not JSON
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text, revive);
}

// The third argument (ECMAScript "JSON.parse source text access") is in Node 24 and not yet in TypeScript's library.
function revive(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value;
}
