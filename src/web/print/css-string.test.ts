import { describe, expect, it } from 'vitest';
import { cssLines, cssString } from './css-string.ts';

/** Reads a string token back as CSS Syntax 3 says. */
function read(token: string): string {
  expect(token.at(0)).toBe('"');
  expect(token.at(-1)).toBe('"');
  return token
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

describe('a text as a CSS string', () => {
  it.each([
    'Maria Alvarez',
    'O"Neil \\ & <script>',
    '"; } @page { size: A3 } x { content: "',
    'line\nend\r\f',
    'Zoë 王 𝒳',
    "'; /* -- */",
  ])('says the same and cannot end it: %j', (text) => {
    const token = cssString(text);
    expect(read(token)).toBe(text);
    expect(token.slice(1, -1)).not.toMatch(/["\n\r\f]|\\(?![0-9a-f])/);
  });

  it('takes what no escape can say for a replacement character', () => {
    expect(read(cssString('a\0b\ud800'))).toBe('a\ufffdb\ufffd');
  });

  it('leaves out marks that turn lines around', () => {
    expect(read(cssString('a\u202eb\u2066c'))).toBe('abc');
  });

  it('breaks lines only between them', () => {
    expect(cssLines(['one\ntwo', 'three'])).toBe('"one two" "\\a " "three"');
  });
});
