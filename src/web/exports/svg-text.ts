/** An element of a drawing, apart from any document: what is not in it cannot leave the page. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export const svg = (
  name: string,
  attributes: SvgNode['attributes'],
  ...children: readonly (SvgNode | string)[]
): SvgNode => ({ name, attributes, children });

/** What XML 1.0 cannot hold, escaped or not; half a surrogate pair becomes the replacement character. */
const writable = (text: string) =>
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const escaped = (text: string) =>
  writable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function written({ name, attributes, children }: SvgNode): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  if (children.length === 0) return `<${name}${given.join('')}/>`;
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : written(child)));
  return `<${name}${given.join('')}>${inside.join('')}</${name}>`;
}

/** A file of its own: XML, whatever the names in it say. */
export function svgText(root: SvgNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`;
}
