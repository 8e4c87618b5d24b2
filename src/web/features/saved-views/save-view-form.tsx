import { useRef, useState, type FormEvent } from 'react';
import { saveView } from '#contracts/saved-views.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
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
  const failure = save.isError ? describeFailure(save.error).sentence : null;
  const error = refused ?? failure ?? undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const parsed = saveView.safeParse({ name, address: here.address });
    setRefused(parsed.success ? null : (parsed.error.issues[0]?.message ?? null));
    save.reset();
    if (parsed.success) save.mutate(parsed.data, { onError: () => field.current?.focus() });
    else field.current?.focus();
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-2.5">
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
        <CopyLink address={here.address} />
      </div>
      <output className="text-caption text-agrees empty:hidden">
        {save.isSuccess && `✓ Saved as “${save.data.name}”.`}
      </output>
      {here.refused !== null && <p className="text-caption text-ink-soft">{here.refused}</p>}
    </form>
  );
}
