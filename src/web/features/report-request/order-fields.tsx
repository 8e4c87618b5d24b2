import type { Account } from '#contracts/customers.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { count } from '#web/lib/count.ts';
import { aboutSeconds } from '#web/requests/request-words.ts';
import { Button } from '#web/ui/button.tsx';
import { FieldError } from '#web/ui/field.tsx';
import { TextField } from '#web/ui/text-field.tsx';

// The fields that an order of every kind has.

/** Which accounts are ticked; they are chosen in the list beside the panel. */
export function ChosenAccounts({ chosen, error }: { chosen: readonly Account[]; error: string | undefined }) {
  const banks = new Set(chosen.map(({ institution }) => institution)).size;
  return (
    <div data-field="accountIds" tabIndex={-1} className="grid gap-1.5">
      <p className="text-caption font-strong">Accounts</p>
      <p className="flex min-h-9 items-center justify-between gap-2 rounded-lg border border-line bg-ground-soft px-2.5 text-table">
        <span>{chosen.length === 0 ? 'None selected' : `${chosen.length} selected, ${count(banks, 'bank')}`}</span>
        <a href="#accounts" className="text-caption text-ink-soft underline-offset-3 hover:underline">
          change<span className="sr-only"> the accounts</span>
          <span aria-hidden="true"> {'in the list'}</span>
        </a>
      </p>
      {error !== undefined && <FieldError id="chosen-accounts-error">{error}</FieldError>}
    </div>
  );
}

export function ReferenceField({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <div data-field="reference">
      <TextField
        label="Your reference"
        maxLength={80}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={error}
        autoComplete="off"
      />
    </div>
  );
}

export interface SubmitOrderProps {
  label: string;
  isPending: boolean;
  /** Id of what says why it cannot be ordered; null: it can. */
  blockedBy: string | null;
  accounts: readonly Account[];
  existing: readonly ReportRequest[];
}

/** The button, how long it usually takes, and that leaving is safe. */
export function SubmitOrder({ label, isPending, blockedBy, accounts, existing }: SubmitOrderProps) {
  const usually = existing.find(({ usuallySeconds }) => usuallySeconds !== null)?.usuallySeconds ?? null;
  return (
    <>
      <Button
        type="submit"
        look="primary"
        size="large"
        disabled={blockedBy !== null}
        aria-describedby={blockedBy ?? undefined}
        busy={isPending ? 'Sending the order…' : false}
      >
        {label}
      </Button>
      {blockedBy === null && (
        <p className="-mt-1.5 text-center text-caption text-ink-faint">
          {usually !== null && `Usually ready in ${aboutSeconds(usually)}. `}You can leave this page.
        </p>
      )}
      {accounts.length === 0 && <p className="text-caption text-ink-faint">There are no accounts to report on yet.</p>}
    </>
  );
}
