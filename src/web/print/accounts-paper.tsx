import type { Currency } from '#contracts/primitives.ts';
import type { ReportAccount, StatedAmount } from '#contracts/report-figures.ts';
import type { BalanceView } from '#contracts/report.ts';
import { coveredRange } from '#domain/balance-checks.ts';
import { inclusiveDays } from '#domain/dates.ts';
import { dayAndTime } from '#web/lib/describe-instant.ts';
import { typeWords } from '#web/lib/type-words.ts';
import { dash, Name, PaperSection, PaperTable, Stated, type PaperRow } from './paper-parts.tsx';

/** The accounts in the report, each with its own figures, and those that were left out. */
export function AccountsPaper({ view }: { view: BalanceView }) {
  const { accounts } = view.report;
  return (
    <PaperSection title="Accounts in the report" isKept aside={String(accounts.length)}>
      {accounts.length === 0 ? (
        <p>The provider’s report names none.</p>
      ) : (
        <PaperTable
          label="Accounts in the report"
          columns={[
            { name: 'Account', width: '22%' },
            { name: 'Owner', width: '17%' },
            { name: 'Currency' },
            { name: 'Balance', numeric: true },
            { name: 'Average', numeric: true },
            { name: 'Lowest', numeric: true },
            { name: 'Highest', numeric: true },
            { name: 'Days', numeric: true },
            { name: 'Data from the bank', width: '12%' },
          ]}
          rows={accounts.map(accountRow)}
        />
      )}
      <p className="mt-2">
        <strong>Known when it was ordered and left out:</strong>{' '}
        {view.accountsLeftOut.length === 0
          ? 'none.'
          : view.accountsLeftOut.map(({ id, label }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Name>{label}</Name>
              </span>
            ))}
      </p>
    </PaperSection>
  );
}

function accountRow(account: ReportAccount): PaperRow {
  const { figures, currentBalance, ownerName, ownerAddress, lastSuccessAt } = account;
  const currency = figures?.currency ?? account.currency;
  const range = figures === null ? null : coveredRange(figures);
  const money = (stated: StatedAmount | null | undefined) =>
    // Without its currency an amount is no amount.
    currency === null ? dash : <Stated stated={stated ?? null} currency={currency satisfies Currency} />;
  return {
    key: account.id,
    cells: [
      <div key="name">
        <strong>
          <Name>{account.name ?? `Account ${account.id}`}</Name>
        </strong>
        {account.numberEnding !== null && <span className="paper-figure"> ··{account.numberEnding}</span>}
        <div className="paper-faint">
          <Name>{account.institution ?? 'bank not named'}</Name> ·{' '}
          {account.type === null ? 'type not said' : typeWords(account.type)}
        </div>
      </div>,
      ownerName === null ? (
        <span key="owner" className="paper-faint">
          not shared
        </span>
      ) : (
        <div key="owner">
          <Name>{ownerName}</Name>
          {ownerAddress !== null && (
            <div className="paper-faint">
              <Name>{ownerAddress}</Name>
            </div>
          )}
        </div>
      ),
      currency ?? dash,
      money(figures?.current ?? currentBalance),
      money(figures?.averageDaily),
      money(figures?.minimum),
      money(figures?.maximum),
      range === null ? dash : String(inclusiveDays(range.from, range.to)),
      lastSuccessAt === null ? dash : dayAndTime(lastSuccessAt),
    ],
  };
}
