import { svg, type SvgNode } from './svg-text.ts';

// Only these leave the page: nothing that loads, runs, styles or names a class.
const elements = new Set(['g', 'path', 'rect', 'circle', 'line', 'text', 'tspan', 'pattern', 'defs']);
const geometry = (
  'd x y x1 x2 y1 y2 cx cy r rx dx dy width height transform patternUnits patternTransform text-anchor stroke-width ' +
  'stroke-dasharray stroke-linejoin stroke-opacity fill-opacity paint-order'
).split(' ');

/** The parts of a drawn SVG, with the colours and type that the style sheet gave them written into each. */
export function readDrawing(root: SVGSVGElement, prefix: string): SvgNode[] {
  const ids = new Map<string, string>();
  for (const { id } of root.querySelectorAll('[id]')) ids.set(id, `${prefix}-${ids.size + 1}`);
  return [...root.children].flatMap((child) => readElement(child, ids));
}

function readElement(element: Element, ids: ReadonlyMap<string, string>): SvgNode[] {
  if (!elements.has(element.localName)) return [];
  const attributes: Record<string, string> = {};
  for (const name of geometry) {
    const value = element.getAttribute(name);
    if (value !== null) attributes[name] = value;
  }
  const id = ids.get(element.id);
  if (id !== undefined) attributes['id'] = id;
  const style = getComputedStyle(element);
  if (element.localName !== 'g' && element.localName !== 'defs' && element.localName !== 'pattern') {
    attributes['fill'] = paint(element.getAttribute('fill'), style.fill, ids);
    attributes['stroke'] = paint(element.getAttribute('stroke'), style.stroke, ids);
  }
  if (element.localName === 'text') {
    attributes['font-size'] = String(Number.parseFloat(style.fontSize));
    attributes['font-weight'] = style.fontWeight;
  }
  const children = [...element.childNodes].flatMap((child): (SvgNode | string)[] => {
    if (child instanceof Element) return readElement(child, ids);
    return child instanceof Text && child.data !== '' ? [child.data] : [];
  });
  const isEmptyGroup = children.length === 0 && (element.localName === 'g' || element.localName === 'defs');
  return isEmptyGroup ? [] : [svg(element.localName, attributes, ...children)];
}

/** A pattern keeps its name; everything else is the colour that was painted. */
function paint(given: string | null, computed: string, ids: ReadonlyMap<string, string>): string {
  const [, pattern] = /^url\(["']?#([^"')]+)["']?\)$/.exec(given ?? '') ?? [];
  if (pattern !== undefined) return `url(#${ids.get(pattern) ?? 'none'})`;
  return hexColour(computed);
}

/** `rgb(20, 23, 31)` as `#14171f`, which every program that opens an SVG reads; nothing painted is `none`. */
export function hexColour(computed: string): string {
  const [, r, g, b, a] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(computed) ?? [];
  if (r === undefined || g === undefined || b === undefined || a === '0') return 'none';
  return `#${[r, g, b].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
