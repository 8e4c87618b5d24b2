import { svg, type SvgNode } from './svg-text.ts';

/** The chart as it was drawn, with colours that no style sheet is needed for. */
export interface DrawnChart {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly SvgNode[];
  /** Names of the lines and of the marks, each with its swatch. */
  readonly legend: readonly { readonly name: string; readonly width: number; readonly swatch: readonly SvgNode[] }[];
  /** The chart in words. */
  readonly summary: string;
}

export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** Where the figures come from: it stays with the picture when it is passed on. */
  readonly provenance: readonly string[];
}

export interface Ink {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
}

/** The width of a text in a size, in pixels. */
export type Measure = (text: string, size: number) => number;

const fontFamily = "Inter, 'Inter Variable', 'Helvetica Neue', Arial, sans-serif";
const margin = 28;
const size = { title: 18, text: 13, caption: 12 } as const;
const lineHeight = 20;
const legendGap = 20;
const swatchGap = 7;

/** Words of a line that fit below each other; one word too long for a line is cut. */
export function wrapped(parts: readonly string[], separator: string, most: number, measure: (text: string) => number) {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const together = last === undefined ? part : `${last}${separator}${part}`;
    if (last !== undefined && measure(together) <= most) lines[lines.length - 1] = together;
    else lines.push(cut(part, most, measure));
  }
  return lines;
}

function cut(text: string, most: number, measure: (text: string) => number): string {
  if (measure(text) <= most) return text;
  const letters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
  while (letters.length > 1 && measure(`${letters.join('')}…`) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A title, the names of the lines, the chart, and where it comes from, in one drawing. */
export function chartPicture(chart: DrawnChart, words: PictureWords, ink: Ink, measure: Measure): SvgNode {
  const width = chart.width + 2 * margin;
  const room = chart.width;
  const parts: SvgNode[] = [];
  let y = margin + size.title;
  const text = (line: string, at: number, look: SvgNode['attributes']) =>
    parts.push(svg('text', { x: margin, y: at, ...look }, line));
  const fit = (line: string, of: number) => cut(line, room, (one) => measure(one, of));

  text(fit(words.title, size.title), y, { 'font-size': size.title, 'font-weight': 600, fill: ink.ink });
  y += 22;
  text(fit(words.subtitle, size.text), y, { 'font-size': size.text, fill: ink.soft });
  y += lineHeight + 6;
  const legend = layOutLegend(chart, room, measure);
  for (const { item, x, line, name } of legend.items) {
    const middle = y + line * lineHeight;
    parts.push(
      svg('g', { transform: `translate(${margin + x} ${middle - 8})` }, ...item.swatch),
      svg(
        'text',
        { x: margin + x + item.width + swatchGap, y: middle, 'font-size': size.caption, fill: ink.soft },
        name,
      ),
    );
  }
  y += (legend.lines - 1) * lineHeight + 12;
  parts.push(svg('g', { transform: `translate(${margin} ${y})`, 'font-size': size.caption }, ...chart.marks));
  y += chart.height + 18;
  for (const line of wrapped(words.provenance, ' · ', room, (one) => measure(one, size.caption))) {
    text(line, y, { 'font-size': size.caption, fill: ink.soft });
    y += 17;
  }
  const height = Math.ceil(y + margin - 17);
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title',
      'aria-describedby': 'desc',
      'font-family': fontFamily,
    },
    svg('title', { id: 'title' }, `${words.title}, ${words.subtitle}`),
    svg('desc', { id: 'desc' }, `${chart.summary} ${words.provenance.join(' · ')}`),
    svg('rect', { width, height, fill: ink.ground }),
    ...parts,
  );
}

function layOutLegend({ legend }: DrawnChart, room: number, measure: Measure) {
  let [x, line] = [0, 0];
  const items = legend.map((item) => {
    const name = cut(item.name, room - item.width - swatchGap, (one) => measure(one, size.caption));
    const width = item.width + swatchGap + measure(name, size.caption);
    if (x > 0 && x + width > room) [x, line] = [0, line + 1];
    const placed = { item, name, x: Math.round(x), line };
    x += width + legendGap;
    return placed;
  });
  return { items, lines: line + 1 };
}
