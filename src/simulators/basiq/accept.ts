import type { Call } from '../kernel/http.ts';

export type MediaType = 'application/json' | 'application/pdf' | 'application/csv' | 'text/csv';

/** The first kind of the caller's list that the path offers; `null` when there is none. Weights are not looked at. */
export function acceptedType(call: Call, offered: readonly MediaType[]): MediaType | null {
  const wanted = (call.headers.accept ?? '*/*')
    .split(',')
    .map((part) => (part.split(';')[0] ?? '').trim().toLowerCase());
  for (const type of wanted) {
    const found =
      type === '*/*' || type === '' ? offered[0] : offered.find((offer) => offer === type || type === familyOf(offer));
    if (found !== undefined) return found;
  }
  return null;
}

function familyOf(type: MediaType): string {
  return `${type.split('/')[0] ?? ''}/*`;
}
