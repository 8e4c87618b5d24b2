import type { AffordabilityAccount, Asset, Credit, Loan } from '#contracts/affordability.ts';
import { typeWords } from '#web/lib/type-words.ts';
import { LongText } from '#web/ui/long-text.tsx';

type SnapshotAccount = Pick<Asset | Loan | Credit, 'accountId' | 'institution' | 'product' | 'type'>;

const filled = (text: string | null) => (text === null || text.trim() === '' ? null : text);

/** How an account of the summary is called: its product, else its type. It carries no name of its own. */
export function accountTitle({ product, type }: SnapshotAccount): string {
  return filled(product) ?? (type === null ? 'Account without a name' : typeWords(type));
}

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
        <LongText text={filled(of.institution) ?? 'bank not named'} /> ·{' '}
        {of.type === null ? 'type not said' : typeWords(of.type)}
      </span>
    </>
  );
}
