import { describe, expect, it } from 'vitest';

// Read from the disk: Vitest gives an empty text for a style sheet, `?raw` or not. The name is a variable because the
// page's own types know nothing of Node.
const fileSystem: string = 'node:fs';
const { readFileSync } = (await import(fileSystem)) as { readFileSync: (file: URL, encoding: 'utf8') => string };
const css = readFileSync(new URL('styles.css', import.meta.url), 'utf8');

// WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for graphics and the edge of a control (1.4.11).
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'ground-soft', 'ground-float'];
const text: [string, string][] = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent', 'negative', 'caution', 'agrees'].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...['accent', 'negative', 'caution', 'agrees'].flatMap((role): [string, string][] => [
    [role, `${role}-soft`],
    ['ink', `${role}-soft`],
    ['ink-soft', `${role}-soft`],
  ]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['ground', 'ink'],
];
const graphics: [string, string][] = [
  ['line-strong', 'ground'],
  ['line-strong', 'ground-soft'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n): [string, string] => [`series-${n}`, 'ground']),
];

describe.each(['light', 'dark'] as const)('colour tokens in the %s theme', (theme) => {
  const of = (name: string) => {
    const token = tokens.get(name);
    if (token === undefined) throw new Error(`no colour token ${name}`);
    return token[theme];
  };
  it.each(text)('%s is readable on %s', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(graphics)('%s is visible on %s', (mark, ground) => {
    expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('the check itself tells a pair that is too pale', () => {
  expect(contrast('#7b8394', '#ffffff')).toBeLessThan(4.5);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 1);
});
