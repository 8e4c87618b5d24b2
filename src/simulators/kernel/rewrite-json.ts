import type { RewriteName } from './faults.ts';

type Leaf = string | number | boolean | null;
export type JsonObject = { readonly [name: string]: Json };
export type Json = Leaf | readonly Json[] | JsonObject;

/** The wrong shapes that depend on what a provider's answers hold. */
export interface WrongShapes {
  /** The answer with null wherever null may stand. */
  readonly nulled: (answer: Json) => Json;
  /** What to send in place of a field, of a type that no specification knows; `undefined` leaves the field as it is. */
  readonly broken: (name: string, old: Json) => Json | undefined;
}

/** Sends a right answer in a wrong shape. The text must be JSON. */
export function rewriteJson(text: string, how: RewriteName, shapes: WrongShapes): string {
  const value = JSON.parse(text) as Json;
  switch (how) {
    case 'nulls':
      return JSON.stringify(shapes.nulled(value));
    case 'strings':
      return JSON.stringify(mapLeaves(value, (leaf) => (leaf === null ? null : String(leaf))));
    case 'broken-schema':
      break;
  }
  return JSON.stringify(replaceFields(value, shapes.broken));
}

/** Changes every value that holds no other; `name` is the field it stands in, also inside a list. */
export function mapLeaves(value: Json, change: (leaf: Leaf, name: string) => Json, name = ''): Json {
  if (isList(value)) return value.map((item) => mapLeaves(item, change, name));
  if (!isObject(value)) return change(value, name);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapLeaves(inner, change, key)]));
}

function replaceFields(value: Json, change: WrongShapes['broken']): Json {
  if (isList(value)) return value.map((item) => replaceFields(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const changed = change(name, inner);
      return [name, changed === undefined ? replaceFields(inner, change) : changed];
    }),
  );
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
