import type { Json } from '../kernel/rewrite-json.ts';
import type { Person, ShapedAnswer } from './lives/person.ts';

/** An answer in the shape that the person's oddity gives it; as it is for everybody else. */
export function shaped(person: Person, kind: ShapedAnswer, wire: object): unknown {
  const change = person.quirks.shape?.[kind];
  return change === undefined ? wire : change(wire as Json);
}
