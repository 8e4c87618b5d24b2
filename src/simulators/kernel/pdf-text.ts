/** Letters of the PDF's built-in fonts beyond Latin-1 (WinAnsi). */
const EXTRA = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');

/**
 * Text as the built-in fonts can print it: a letter that they lack loses its marks one by one until they have it, so
 * that `Nguyễn` becomes `Nguyên`. Invented, in the manner of old document systems.
 */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'), nearest).join('');
}

function nearest(letter: string): string {
  let parts = Array.from(letter.normalize('NFD'));
  while (parts.length > 0) {
    const composed = parts.join('').normalize('NFC');
    if (isPrintable(composed)) return composed;
    parts = parts.slice(0, -1);
  }
  return '?';
}

function isPrintable(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (letter.length !== 1) return false;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || EXTRA.has(letter);
}
