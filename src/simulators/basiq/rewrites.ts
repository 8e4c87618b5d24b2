import type { RewriteName } from '../kernel/faults.ts';

type Leaf = string | number | boolean | null;
export type Json = Leaf | readonly Json[] | { readonly [name: string]: Json };

/** Sends a right answer in a wrong shape. The text must be JSON. */
export function rewriteJson(text: string, how: RewriteName): string {
  const value = JSON.parse(text) as Json;
  switch (how) {
    case 'nulls':
      return JSON.stringify(mapLeaves(value, (leaf, name) => (KEPT.has(name) ? leaf : null)));
    case 'strings':
      return JSON.stringify(mapLeaves(value, (leaf) => (leaf === null ? null : String(leaf))));
    case 'broken-schema':
      break;
  }
  return JSON.stringify(broken(value));
}

/** What says which thing an answer is about. */
const KEPT = new Set(['type', 'id', 'self', 'income', 'expenses', 'accounts', 'next', 'status', 'class']);

/** Changes every value that holds no other; `name` is the field it stands in, also inside a list. */
export function mapLeaves(value: Json, change: (leaf: Leaf, name: string) => Json, name = ''): Json {
  if (isList(value)) return value.map((item) => mapLeaves(item, change, name));
  if (!isObject(value)) return change(value, name);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapLeaves(inner, change, key)]));
}

/**
 * Changes what a path leads to; `*` is every item of a list. A change to `undefined` takes the field away. What is not
 * there is not made.
 */
export function changeIn(value: Json, path: readonly string[], change: (old: Json) => Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (step === '*') return isList(value) ? value.map((item) => changeIn(item, rest, change)) : value;
  if (!isObject(value) || !(step in value)) return value;
  const old = value[step] ?? null;
  const changed = rest.length === 0 ? change(old) : changeIn(old, rest, change);
  const { [step]: _, ...others } = value;
  return changed === undefined ? others : { ...value, [step]: changed };
}

/** Figures of types that no specification knows. */
function broken(value: Json): Json {
  if (isList(value)) return value.map(broken);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, Json] => {
      if (name === 'assets' && isList(inner)) return [name, '<see attachment>'];
      if (name === 'balance') return [name, { value: inner }];
      if (name === 'previousMonth') return [name, []];
      if (name === 'coverageDays') return [name, 'thirteen months'];
      if (name === 'changeHistory') return [name, { 0: 'see above' }];
      if (name === 'avgMonthly') return [name, ['1', '2']];
      return [name, broken(inner)];
    }),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
