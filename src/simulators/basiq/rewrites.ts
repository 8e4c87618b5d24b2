import { isList, isObject, mapLeaves } from '../kernel/rewrite-json.ts';
import type { Json, WrongShapes } from '../kernel/rewrite-json.ts';

/** What says which thing an answer is about. */
const KEPT = new Set(['type', 'id', 'self', 'income', 'expenses', 'accounts', 'next', 'status', 'class']);

export const WRONG_SHAPES: WrongShapes = {
  nulled: (answer) => mapLeaves(answer, (leaf, name) => (KEPT.has(name) ? leaf : null)),
  broken: (name, old) => {
    if (name === 'assets' && isList(old)) return '<see attachment>';
    if (name === 'balance') return { value: old };
    if (name === 'previousMonth') return [];
    if (name === 'coverageDays') return 'thirteen months';
    if (name === 'changeHistory') return { 0: 'see above' };
    if (name === 'avgMonthly') return ['1', '2'];
    return undefined;
  },
};

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
