import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight, Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { count } from '#web/lib/count.ts';
import { controlLook } from '#web/ui/field.tsx';
import { ancestorsOf, foundLines, openLines, sourceNodes, type SourceNode } from './source-tree.ts';
import { ScrollRegion } from '#web/ui/scroll-region.tsx';

const rowHeight = 26;

/** The raw answer as a tree: search by key, value or JSON pointer; only the lines in sight exist. */
export function SourceTree({ json, at }: { json: string; at: string | undefined }) {
  const nodes = useMemo(() => sourceNodes(json), [json]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(['']));
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const region = useRef<HTMLDivElement>(null);
  const searched = useMemo(() => (words === '' ? null : foundLines(nodes, words)), [nodes, words]);
  const lines = useMemo(() => searched?.lines ?? openLines(nodes, open), [searched, nodes, open]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });

  // A figure above led here: open the way to its line.
  useEffect(() => {
    if (at === undefined) return;
    setTyped('');
    setOpen((before) => new Set([...before, ...ancestorsOf(at)]));
    // Sections above may have grown on the way here.
    requestAnimationFrame(() => document.getElementById('source')?.scrollIntoView());
  }, [at]);
  const target = at === undefined || words !== '' ? -1 : lines.findIndex(({ pointer }) => pointer === at);
  useEffect(() => {
    if (target >= 0) virtual.scrollToIndex(target, { align: 'center' });
  }, [target, virtual]);

  const toggle = (pointer: string) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(pointer)) next.add(pointer);
      return next;
    });
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <search className="relative block w-full max-w-100">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint"
          />
          <input
            type="search"
            aria-label="Search the answer by key, value or pointer"
            placeholder="Key, value or pointer"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            spellCheck={false}
            className={`${controlLook} pl-8.5`}
          />
        </search>
        <output className="text-caption text-ink-faint">
          {searched === null ? count(nodes.length, 'line') : `${count(searched.found, 'line')} found`}
          {at !== undefined && target < 0 && words === '' && ` · nothing stands at ${at}`}
        </output>
      </div>
      <ScrollRegion
        ref={region}

        label="The provider's answer"

        className="h-96 overflow-auto rounded-lg border border-line bg-ground-soft font-mono text-caption focus-visible:-outline-offset-2"
      >
        <ul className="relative w-full min-w-fit" style={{ height: `${virtual.getTotalSize()}px` }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const node = lines[index];
            if (node === undefined) return null;
            return (
              <li
                key={node.pointer}
                title={node.pointer}
                className={classNames(
                  'absolute top-0 left-0 flex w-full min-w-fit items-center whitespace-nowrap',
                  index === target && 'bg-accent-soft',
                )}
                style={{
                  height: `${rowHeight}px`,
                  transform: `translateY(${start}px)`,
                  paddingLeft: `${8 + Math.min(node.depth, 30) * 16}px`,
                }}
              >
                <Line
                  node={node}
                  isOpen={searched !== null || open.has(node.pointer)}
                  canToggle={searched === null}
                  onToggle={() => toggle(node.pointer)}
                />
              </li>
            );
          })}
        </ul>
      </ScrollRegion>
    </div>
  );
}

function Line({
  node,
  isOpen,
  canToggle,
  onToggle,
}: {
  node: SourceNode;
  isOpen: boolean;
  canToggle: boolean;
  onToggle: () => void;
}) {
  const key = node.pointer === '' ? 'answer' : node.key;
  if (node.kind !== 'object' && node.kind !== 'array') {
    return (
      <span className="pr-3 pl-5">
        <span className="text-ink-soft">{key}</span>
        <span className="text-ink-faint">: </span>
        <span className={node.kind === 'word' ? 'text-ink-faint' : 'text-ink'}>
          {node.kind === 'text' ? `"${node.text}"` : node.text}
        </span>
      </span>
    );
  }
  const size = node.kind === 'array' ? `[${node.children}]` : `{${node.children}}`;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      disabled={!canToggle}
      onClick={onToggle}
      className="flex min-h-6 items-center gap-1 rounded-sm pr-3 focus-visible:-outline-offset-2"
    >
      <ChevronRight aria-hidden="true" className={classNames('size-4 text-ink-faint', isOpen && 'rotate-90')} />
      <span className="text-ink-soft">{key}</span>
      <span className="text-ink-faint">{size}</span>
    </button>
  );
}
