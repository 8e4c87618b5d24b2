/**
 * Any text as a CSS string token: quotes, backslashes and line ends cannot end it (CSS Syntax 3, 4.3.5 and 4.3.7).
 * Whatever is no plain letter, digit or space of ASCII is written as an escape; what a name could reorder a line with
 * is left out.
 */
export function cssString(text: string): string {
  const escaped = Array.from(text.replace(directions, ''), (character) => {
    if (/[A-Za-z0-9 .,:/-]/.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    // NUL and halves of a surrogate pair have no escape: they come out as U+FFFD in any case.
    return `\\${(code === 0 || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code).toString(16)} `;
  }).join('');
  return `"${escaped}"`;
}

/** Marks that turn the direction of the text around them (UAX 9), for whole lines if they are never closed. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Lines of a string that `white-space: pre-line` breaks. */
export function cssLines(lines: readonly string[]): string {
  return lines.map((line) => cssString(line.replace(/\s+/g, ' '))).join(' "\\a " ');
}
