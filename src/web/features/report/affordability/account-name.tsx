import type { AffordabilityAccount, Asset, Credit, Loan } from '#contracts/affordability.ts';
import { typeWords } from '#web/lib/type-words.ts';
import { accountTitle, bankName } from '#web/report-parts/affordability-words.ts';
import { LongText } from '#web/ui/long-text.tsx';

type SnapshotAccount = Pick<Asset | Loan | Credit, 'accountId' | 'institution' | 'product' | 'type'>;

/** `Home Loan ··7719` over `Hooli · mortgage`. The number comes from the account that it was matched with. */
export function AccountName({ of, accounts }: { of: SnapshotAccount; accounts: readonly AffordabilityAccount[] }) {
  const number = accounts.find(({ id }) => id === of.accountId)?.numberEnding ?? null;
  return (
    <>
      <span className="font-strong">
        <LongText text={accountTitle(of)} />
      </span>{' '}
      {number !== null && <span className="figure font-normal whitespace-nowrap text-ink-faint">··{number}</span>}
      <span className="block text-caption font-normal text-ink-faint">
        <LongText text={bankName(of)} /> · {of.type === null ? 'type not said' : typeWords(of.type)}
      </span>
    </>
  );
}
