import { count } from '#web/lib/count.ts';
import type { ParsedIds } from './parse-ids.ts';

const mostShown = 100;

/** Lines of a list of which no id could be made, to be opened; nothing where there are none. */
export function LeftOutLines({ lines }: { lines: ParsedIds['unusable'] }) {
  if (lines.length === 0) return null;
  return (
    <details className="text-table">
      <summary className="min-h-6 w-fit text-caution">{count(lines.length, 'line')} without an id, left out</summary>
      <ul className="mt-1 max-h-48 overflow-y-auto text-caption text-ink-soft">
        {lines.slice(0, mostShown).map(({ line, text, reason }) => (
          <li key={`${line} ${text}`} className="break-all">
            Line {line}: <bdi className="font-mono">{text.slice(0, 80)}</bdi>, {reason}
          </li>
        ))}
        {lines.length > mostShown && <li>and {count(lines.length - mostShown, 'line')} more</li>}
      </ul>
    </details>
  );
}
