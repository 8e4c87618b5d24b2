import { Problem } from '../problem.ts';

export interface ByteRange {
  readonly from: number;
  /** Included. */
  readonly to: number;
}

/**
 * Reads a `Range` header for a body of `size` bytes (RFC 9110, 14.2). One range is taken; several, other units or a
 * header that makes no sense are ignored, as the standard allows, and the whole body is sent.
 * @returns null for the whole body
 * @throws Problem `range-not-satisfiable`
 */
export function parseByteRange(header: string | null, size: number): ByteRange | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return null;
  const [, first = '', last = ''] = match;
  if (first === '') {
    const length = Math.min(Number(last), size);
    if (length === 0) throw new Problem('range-not-satisfiable');
    return { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return null;
  if (from >= size) throw new Problem('range-not-satisfiable');
  return { from, to };
}

/** RFC 6266: a plain ASCII name for old clients, the real one beside it. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const safe = fileName
    .replace(/[\\/\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const ascii = safe
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["%;]/g, '');
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
