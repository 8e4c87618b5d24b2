import type { Destination, OutlineEntry } from './outline.ts';

/** The document's own table of contents, all of it open: reports have a dozen chapters, not a thousand. */
export function PdfOutline({
  entries,
  onChoose,
}: {
  entries: readonly OutlineEntry[];
  onChoose: (to: Destination) => void;
}) {
  return (
    <nav aria-label="Contents" className="min-h-0 flex-1 overflow-y-auto p-2">
      <OutlineLevel entries={entries} onChoose={onChoose} />
    </nav>
  );
}

function OutlineLevel({
  entries,
  onChoose,
}: {
  entries: readonly OutlineEntry[];
  onChoose: (to: Destination) => void;
}) {
  return (
    <ul className="grid pl-2 first:pl-0">
      {entries.map((entry, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- chapters may share a title, and the list never changes
        <li key={index}>
          <button
            type="button"
            disabled={entry.destination === null}
            onClick={() => onChoose(entry.destination)}
            className="min-h-7 w-full rounded-md px-2 py-1 text-left text-caption text-ink-soft enabled:hover:bg-line-soft enabled:hover:text-ink"
          >
            {entry.title}
          </button>
          {entry.entries.length > 0 && <OutlineLevel entries={entry.entries} onChoose={onChoose} />}
        </li>
      ))}
    </ul>
  );
}
