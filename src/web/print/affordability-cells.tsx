import type { AffordabilityAccount, Movement } from '#contracts/affordability.ts';
import type { Currency, IsoMonth, Minor } from '#contracts/primitives.ts';
import { formatMinor, sumMinor } from '#domain/money.ts';
import { accountTitle, bankName } from '#web/report-parts/affordability-words.ts';
import { movementsByMonth } from '#web/report-parts/by-month.ts';
import type { ReAdded } from '#web/report-parts/re-add.ts';
import { typeWords } from '#web/lib/type-words.ts';
import { Name } from './paper-parts.tsx';

interface SnapshotAccount {
  readonly accountId: string | null;
  readonly institution: string | null;
  readonly product: string | null;
  readonly type: string | null;
}

/** `Home Loan ··7719` over `Hooli · mortgage`. */
export function AccountCell({ of, accounts }: { of: SnapshotAccount; accounts: readonly AffordabilityAccount[] }) {
  const number = accounts.find(({ id }) => id === of.accountId)?.numberEnding ?? null;
  return (
    <>
      <strong>
        <Name>{accountTitle(of)}</Name>
      </strong>
      {number !== null && <span className="paper-figure"> ··{number}</span>}
      <div className="paper-faint">
        <Name>{bankName(of)}</Name> · {of.type === null ? 'type not said' : typeWords(of.type)}
      </div>
    </>
  );
}

/** A total with whether our sum is the provider's. */
export function TotalCell({ total, currency }: { total: ReAdded; currency: Currency }) {
  const { stated, sum, difference, missing } = total;
  const amount = stated?.amount ?? sum;
  return (
    <>
      <span className={amount !== null && amount < 0 ? 'paper-figure paper-negative' : 'paper-figure'}>
        {amount === null ? '–' : formatMinor(amount, currency)}
      </span>
      <div className={difference === null || difference === 0 ? 'paper-faint font-normal' : 'paper-look font-normal'}>
        {difference !== null
          ? difference === 0
            ? '= provider'
            : `≠ ${formatMinor(Math.abs(difference) as Minor, currency)} to the provider`
          : stated === null
            ? 'the provider states none'
            : missing > 0
              ? `${missing} not in it`
              : 'not comparable'}
      </div>
    </>
  );
}

/**
 * What moved in each month, all of it or one way. A month of which nothing is known, before the first transaction, is
 * not a month without payments.
 */
export function movementAmounts(
  history: readonly Movement[] | null,
  { fromMonth, toMonth, firstTransaction }: { fromMonth: IsoMonth; toMonth: IsoMonth; firstTransaction: string | null },
  way: 'in' | 'out' | 'all' = 'all',
): ReadonlyMap<IsoMonth, Minor | null> {
  if (history === null) return new Map();
  return new Map(
    movementsByMonth(history, fromMonth, toMonth).map((month) => {
      const isKnown = month.times > 0 || (firstTransaction !== null && month.month >= firstTransaction.slice(0, 7));
      const amount = way === 'all' ? sumMinor([month.in, month.out]) : month[way];
      return [month.month, isKnown ? amount : null];
    }),
  );
}
