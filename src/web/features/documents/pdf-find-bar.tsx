import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '#web/ui/icon-button.tsx';
import type { Find } from './use-find.ts';

/** Enter goes on, Shift-Enter back, Escape closes. */
export function PdfFindBar({ find, pageCount, onClose }: { find: Find; pageCount: number; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const status = describeFind(find, pageCount);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape from any control inside
    <search
      className="flex items-center gap-1 border-b border-line bg-ground-soft px-2 py-1.5"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <input
        ref={input}
        type="text"
        aria-label="Find in this document"
        placeholder="Find in this document"
        autoComplete="off"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus
        value={find.query}
        onChange={(event) => find.setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          find.step(event.shiftKey ? -1 : 1);
        }}
        className="h-8 max-w-64 min-w-0 flex-1 rounded-md border border-line-strong bg-ground px-2.5 text-table text-ink placeholder:text-ink-faint"
      />
      <output className="figure mx-2 shrink-0 text-caption text-ink-soft">{status}</output>
      <span className="ml-auto flex shrink-0">
        <IconButton
          label="Previous match (Shift-Enter)"
          icon={<ChevronUp aria-hidden="true" className="size-4" />}
          onClick={() => find.step(-1)}
        />
        <IconButton
          label="Next match (Enter)"
          icon={<ChevronDown aria-hidden="true" className="size-4" />}
          onClick={() => find.step(1)}
        />
        <IconButton label="Close find (Esc)" icon={<X aria-hidden="true" className="size-4" />} onClick={onClose} />
      </span>
    </search>
  );
}

function describeFind({ query, matches, active, searchedPages }: Find, pageCount: number): string {
  if (query.trim() === '') return '';
  const isDone = searchedPages >= pageCount;
  if (matches.length === 0) return isDone ? 'No matches' : 'Searching…';
  const count = `${Math.max(0, active) + 1} of ${matches.length}`;
  return isDone ? count : `${count}, searching…`;
}
