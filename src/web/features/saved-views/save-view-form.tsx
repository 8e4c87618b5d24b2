import { useRef, useState, type FormEvent } from 'react';
import { saveView } from '#contracts/saved-views.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { Problem } from '#web/api/errors.ts';
import { useSaveView } from '#web/api/mutations.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { CopyLink } from './copy-link.tsx';
import type { Here } from './use-here.ts';
import { suggestedName } from './view-words.ts';

/** A name for the page that is open, and its link. */
export function SaveViewForm({ here, savedAs }: { here: Here; savedAs: string | null }) {
  const [name, setName] = useState(() => suggestedName(document.title, here.address));
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const save = useSaveView();
  const isTaken = save.error instanceof Problem && save.error.code === 'name-taken';
  const failure = save.isError ? failureWords(save.error) : null;
  const error = refused ?? failure ?? undefined;

  const send = (replaceSame?: true) => {
    if (save.isPending) return;
    const parsed = saveView.safeParse({ name, address: here.address, replaceSame });
    setRefused(parsed.success ? null : (parsed.error.issues[0]?.message ?? null));
    // What replaces leaves with its answer: the field takes the focus meanwhile, as it does of an error.
    if (!parsed.success || replaceSame === true) field.current?.focus();
    save.reset();
    if (parsed.success) save.mutate(parsed.data, { onError: () => field.current?.focus() });
  };
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
      className="grid gap-2.5"
    >
      <TextField
        ref={field}
        label="Name of this view"
        hint={savedAs !== null && !save.isSuccess ? <>Saved already, as “{savedAs}”.</> : undefined}
        value={name}
        error={error}
        autoComplete="off"
        onChange={(event) => {
          setName(event.target.value);
          setRefused(null);
          save.reset();
        }}
      />
      <div className="flex flex-wrap items-start gap-2">
        <Button type="submit" look="primary" busy={save.isPending ? 'Saving…' : false}>
          Save view
        </Button>
        {isTaken && <Button onClick={() => send(true)}>Replace it</Button>}
        <CopyLink address={here.address} />
      </div>
      <output className="text-caption text-agrees empty:hidden">
        {save.isSuccess && `✓ ${save.variables.replaceSame === true ? 'Replaced' : 'Saved as'} “${save.data.name}”.`}
      </output>
      {here.refused !== null && <p className="text-caption text-ink-soft">{here.refused}</p>}
    </form>
  );
}

/** The server's own sentence for a name says what can be done about it. */
function failureWords(error: Error): string {
  return error instanceof Problem && error.code === 'name-taken' ? error.message : describeFailure(error).sentence;
}
