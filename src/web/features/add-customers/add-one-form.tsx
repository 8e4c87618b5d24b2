import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { addCustomer, type AddedCustomer } from '#contracts/customers.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { Problem } from '#web/api/errors.ts';
import { useAddCustomer } from '#web/api/mutations.ts';
import { Button } from '#web/ui/button.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { isNotFound } from './add-result.ts';
import { noListWords, noLookUp, unknownWords, type BasiqListing } from './listing-words.ts';
import { Matches } from './matches.tsx';

type Way = 'id' | 'email';

export interface AddOneFormProps {
  by: Way;
  listing: BasiqListing;
  value: string;
  onChange: (value: string) => void;
}

const words = {
  id: {
    label: 'Basiq user id',
    hint: 'As Basiq shows it, such as ea3a81ae-8e8d-4a08-8b61-0242ac120003.',
  },
  email: {
    label: 'E-mail address at Basiq',
    hint: 'The address that the customer gave when connecting their bank.',
  },
} as const;

const bodyOf = (by: Way, value: string) =>
  by === 'id' ? ({ by: 'id', userId: value.trim() } as const) : ({ by: 'email', email: value.trim() } as const);

/** What belongs beside the field; null for a failure that has nothing to do with what was typed. */
function fieldErrorOf(error: Error, by: Way, listing: BasiqListing): string | null {
  if (isNotFound(error)) return unknownWords(by, listing);
  if (!(error instanceof Problem)) return null;
  if (error.code === 'customers-not-listed') return noLookUp;
  return error.code === 'request-invalid' ? (error.fieldErrors[0]?.message ?? error.message) : null;
}

/** One customer, by id or address. Several may have one address: then one of them is picked. */
export function AddOneForm({ by, listing, value, onChange }: AddOneFormProps) {
  const client = useQueryClient();
  const add = useAddCustomer();
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const error = wrong ?? (add.error === null ? null : fieldErrorOf(add.error, by, listing));
  useEffect(() => {
    if (error !== null) field.current?.focus();
  }, [error]);

  function send(body: ReturnType<typeof bodyOf>) {
    const parsed = addCustomer.safeParse(body);
    setWrong(parsed.error?.issues[0]?.message ?? null);
    if (!parsed.success || add.isPending) return;
    add.mutate(body, {
      onSuccess: ({ outcome }) => {
        if (outcome === 'choose') return;
        onChange('');
        void client.invalidateQueries({ queryKey: ['customers'] });
      },
    });
  }

  return (
    <div className="grid max-w-120 gap-4">
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          send(bodyOf(by, value));
        }}
      >
        <TextField
          ref={field}
          label={words[by].label}
          hint={by === 'email' && listing === 'unlisted' ? noListWords : words[by].hint}
          error={error ?? undefined}
          type={by === 'email' ? 'email' : 'text'}
          value={value}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            onChange(event.target.value);
            setWrong(null);
            if (add.isError) add.reset();
          }}
        />
        <Button type="submit" look="primary" className="w-fit" busy={add.isPending ? 'Asking Basiq…' : false}>
          Add customer
        </Button>
      </form>
      {add.error !== null && error === null && <FailureNotice failure={describeFailure(add.error)} />}
      {add.data !== undefined && (
        <Outcome answer={add.data} isBusy={add.isPending} onPick={(userId) => send({ by: 'id', userId })} />
      )}
    </div>
  );
}

function Outcome({
  answer,
  isBusy,
  onPick,
}: {
  answer: AddedCustomer;
  isBusy: boolean;
  onPick: (userId: string) => void;
}) {
  const { outcome, customer, matches } = answer;
  if (outcome === 'choose') return <Matches matches={matches} isBusy={isBusy} onPick={onPick} />;
  if (customer === null) return null;
  return (
    <Notice
      kind="info"
      announce
      title={outcome === 'added' ? 'Added' : 'Already here'}
      actions={
        <LinkButton to="/customers/$customerId" params={{ customerId: customer.id }} size="small">
          Open the customer
        </LinkButton>
      }
    >
      <bdi className="font-strong text-ink">{customer.name}</bdi>
      {customer.username !== '' && (
        <>
          , <bdi>{customer.username}</bdi>
        </>
      )}
      {outcome === 'added' ? ' can be found among the customers now.' : ' was added before.'}
    </Notice>
  );
}
