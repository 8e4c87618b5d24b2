import { useMemo, useState, type DragEvent } from 'react';
import { count } from '#web/lib/count.ts';
import { Button } from '#web/ui/button.tsx';
import { controlLook, Field } from '#web/ui/field.tsx';
import { mostIds, parseIds, type ParsedIds } from './parse-ids.ts';
import { readListFile } from './read-list-file.ts';
import { RunPanel } from './run-panel.tsx';
import type { useAddRun } from './use-add-run.ts';

export interface AddListProps {
  list: ReturnType<typeof useAddRun>;
  text: string;
  onText: (text: string) => void;
}

/** Many customers: a pasted list or a file, then each id with what became of it. */
export function AddList({ list, text, onText }: AddListProps) {
  const parsed = useMemo(() => parseIds(text), [text]);
  const [fileError, setFileError] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const [isAsked, setAsked] = useState(false);
  if (list.run.rows.length > 0) return <RunPanel list={list} />;

  async function take(file: File | undefined) {
    if (file === undefined) return;
    try {
      onText(await readListFile(file));
      setFileError(null);
    } catch (error) {
      setFileError(error instanceof RangeError ? error.message : `${file.name} could not be read.`);
    }
  }
  const tooMany =
    parsed.ids.length > mostIds
      ? `The list has ${parsed.ids.length.toLocaleString('en-GB')} ids; at most ${mostIds} can be added in one go. Split it.`
      : undefined;
  const nothing =
    isAsked && parsed.ids.length === 0 ? 'Paste at least one user id, or choose a file of ids.' : undefined;
  return (
    <div className="grid max-w-160 gap-3">
      <Field
        label="User ids"
        hint={`One a line, or a CSV or text file with a column of ids; at most ${mostIds}. Headings, quotes, blank lines and repeated ids do not matter.`}
        error={fileError ?? tooMany ?? nothing}
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={9}
            spellCheck={false}
            autoComplete="off"
            placeholder={'ea3a81ae-8e8d-4a08-8b61-0242ac120003\n6dd30ce4-d4ba-11ec-9d64-0242ac120002'}
            value={text}
            onChange={(event) => {
              onText(event.target.value);
              setFileError(null);
            }}
            onDragOver={(event: DragEvent) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event: DragEvent) => {
              const file = event.dataTransfer.files[0];
              setOver(false);
              if (file === undefined) return;
              event.preventDefault();
              void take(file);
            }}
            className={`${controlLook} resize-y py-2 font-mono text-caption ${isOver ? 'border-accent bg-accent-soft' : ''}`}
          />
        )}
      </Field>
      <Found parsed={parsed} />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          disabled={tooMany !== undefined}
          onClick={() => {
            setAsked(true);
            if (parsed.ids.length > 0) list.start(parsed.ids);
          }}
        >
          {parsed.ids.length === 0 ? 'Add customers' : `Add ${count(parsed.ids.length, 'customer')}`}
        </Button>
        <label className="inline-flex min-h-8 items-center rounded-lg border border-line px-3 text-table font-strong hover:border-line-strong hover:bg-ground-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
          Choose a file…
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            className="sr-only"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              // The same file again, corrected meanwhile, must be read anew.
              event.target.value = '';
            }}
          />
        </label>
        <span className="text-caption text-ink-faint max-sm:hidden">or drop one on the field</span>
      </div>
    </div>
  );
}

/** What was found in the list, before anything is sent. */
function Found({ parsed }: { parsed: ParsedIds }) {
  const { ids, repeated, unusable } = parsed;
  if (ids.length === 0 && unusable.length === 0) return null;
  return (
    <div className="text-table text-ink-soft">
      <output className="block">
        <strong className="text-ink">{count(ids.length, 'id')}</strong>
        {repeated > 0 && ` · ${count(repeated, 'line')} repeated, added once`}
      </output>
      {unusable.length > 0 && (
        <details className="mt-1">
          <summary className="min-h-6 w-fit text-caution">
            {count(unusable.length, 'line')} without an id, left out
          </summary>
          <ul className="mt-1 max-h-48 overflow-y-auto text-caption">
            {unusable.slice(0, 100).map(({ line, text, reason }) => (
              <li key={`${line} ${text}`} className="break-all">
                Line {line}: <bdi className="font-mono">{text.slice(0, 80)}</bdi>, {reason}
              </li>
            ))}
            {unusable.length > 100 && <li>and {count(unusable.length - 100, 'line')} more</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
