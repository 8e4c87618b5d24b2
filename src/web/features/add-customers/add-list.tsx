import { useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import { count } from '#web/lib/count.ts';
import { Button } from '#web/ui/button.tsx';
import { controlLook, Field } from '#web/ui/field.tsx';
import { LeftOutLines } from './left-out-lines.tsx';
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
  // The one takes the place of the other with the button that was pressed: what comes takes the focus then.
  const [hasTurned, setTurned] = useState(false);
  if (list.run.rows.length > 0) {
    return (
      <RunPanel
        list={list}
        takesFocus={hasTurned}
        onClear={() => {
          setTurned(true);
          list.clear();
        }}
      />
    );
  }
  return (
    <ListForm
      text={text}
      takesFocus={hasTurned}
      onText={onText}
      onStart={(parsed) => {
        setTurned(true);
        list.start(parsed);
      }}
    />
  );
}

interface ListFormProps {
  text: string;
  /** When it appears. */
  takesFocus: boolean;
  onText: (text: string) => void;
  onStart: (parsed: ParsedIds) => void;
}

function ListForm({ text, takesFocus, onText, onStart }: ListFormProps) {
  const parsed = useMemo(() => parseIds(text), [text]);
  const [fileError, setFileError] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  function refuseFile(sentence: string | null) {
    setFileError(sentence);
    if (sentence !== null) field.current?.focus();
  }
  async function take(file: File | undefined) {
    if (file === undefined) return;
    try {
      const read = await readListFile(file);
      onText(read);
      const { ids } = parseIds(read);
      refuseFile(ids.length === 0 ? `No user id was found in ${file.name}.` : null);
    } catch (error) {
      refuseFile(error instanceof RangeError ? error.message : `${file.name} could not be read.`);
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
            ref={field}
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
            if (parsed.ids.length > 0) onStart(parsed);
            else field.current?.focus();
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
    <div className="grid gap-1 text-table text-ink-soft">
      <output className="block">
        <strong className="text-ink">{count(ids.length, 'id')}</strong>
        {repeated > 0 && ` · ${count(repeated, 'line')} repeated, added once`}
      </output>
      <LeftOutLines lines={unusable} />
    </div>
  );
}
