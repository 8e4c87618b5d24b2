/** One line of the raw answer. Numbers keep the text they were written with. */
export interface SourceNode {
  /** RFC 6901. */
  readonly pointer: string;
  readonly key: string;
  readonly depth: number;
  readonly kind: 'object' | 'array' | 'text' | 'number' | 'word';
  /** The value of a leaf as written; empty for objects and arrays. */
  readonly text: string;
  readonly children: number;
  readonly parent: string | null;
}

class NumberText {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Every line of a JSON text, parents before their children. Iterative: a deep answer must not end the page. */
export function sourceNodes(json: string): SourceNode[] {
  const root: unknown = JSON.parse(json, (_key, value: unknown, context?: { source?: string }) =>
    // Engines without the source text fall back to the number as parsed.
    typeof value === 'number' ? new NumberText(context?.source ?? String(value)) : value,
  );
  const nodes: SourceNode[] = [];
  const waiting: { key: string; pointer: string; depth: number; value: unknown; parent: string | null }[] = [
    { key: '', pointer: '', depth: 0, value: root, parent: null },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { key, pointer, depth, value, parent } = next;
    const add = (kind: SourceNode['kind'], text: string, children = 0) =>
      nodes.push({ pointer, key, depth, kind, text, children, parent });
    if (value instanceof NumberText) add('number', value.source);
    else if (typeof value === 'string') add('text', value);
    else if (value === null || typeof value !== 'object') add('word', String(value));
    else {
      const entries = Object.entries(value);
      add(Array.isArray(value) ? 'array' : 'object', '', entries.length);
      for (const [name, child] of entries.toReversed()) {
        waiting.push({
          key: name,
          pointer: `${pointer}/${escape(name)}`,
          depth: depth + 1,
          value: child,
          parent: pointer,
        });
      }
    }
  }
  return nodes;
}

/** The pointers above one, so that it can be shown: `/a/b/c` gives ``, `/a`, `/a/b`. */
export function ancestorsOf(pointer: string): string[] {
  const parts = pointer.split('/').slice(1, -1);
  return ['', ...parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`)];
}

/** Lines to show: those whose parents are all open. */
export function openLines(nodes: readonly SourceNode[], open: ReadonlySet<string>): SourceNode[] {
  const lines: SourceNode[] = [];
  const visible = new Set<string>();
  for (const node of nodes) {
    if (node.parent !== null && !(visible.has(node.parent) && open.has(node.parent))) continue;
    visible.add(node.pointer);
    lines.push(node);
  }
  return lines;
}

/** Lines whose key, value or pointer holds the words, with the lines above them. */
export function foundLines(nodes: readonly SourceNode[], words: string): { lines: SourceNode[]; found: number } {
  const wanted = words.toLowerCase();
  const hits = nodes.filter((node) => `${node.pointer}\n${node.text}`.toLowerCase().includes(wanted));
  // A hit in a pointer repeats for everything below it: the line itself is enough.
  const own = hits.filter(
    (node) => `${node.key}\n${node.text}`.toLowerCase().includes(wanted) || node.pointer.toLowerCase().endsWith(wanted),
  );
  const keep = new Set(own.flatMap(({ pointer }) => [pointer, ...ancestorsOf(pointer)]));
  return { lines: nodes.filter(({ pointer }) => keep.has(pointer)), found: own.length };
}
