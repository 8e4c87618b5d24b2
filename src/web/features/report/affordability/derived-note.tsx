import { memo } from 'react';
import type { AffordabilityReport, UnknownDays } from '#contracts/affordability.ts';
import { accountLabel } from '#domain/balance-checks.ts';
import { formatDay, formatRange, inclusiveDays } from '#domain/dates.ts';
import { count } from '#web/lib/count.ts';
import { Tag } from '#web/ui/tag.tsx';
import { unknownReasons } from '#web/report-parts/window-days.ts';

export interface DerivedNoteProps {
  report: AffordabilityReport;
  /** Some lines are drawn only when they are asked for. */
  hasOffAtFirst: boolean;
}

/** How the daily balances came about, what they were held against, and which days have none. */
export const DerivedNote = memo(function DerivedNote({ report, hasOffAtFirst }: DerivedNoteProps) {
  const { transactions, withRunningBalance, disagreements } = report.dailyBasis;
  return (
    <div className="mb-3 grid max-w-[54rem] gap-1 text-caption text-pretty text-ink-soft">
      {transactions > 0 && (
        <p>
          <Tag look="accent" className="mr-1.5 font-strong">
            derived
          </Tag>
          The provider lists no daily balances: each is counted back, through {count(transactions, 'transaction')}, from
          what the bank says the account holds.{' '}
          {withRunningBalance === 0
            ? 'No transaction names a balance of its own to hold them against.'
            : disagreements.length === 0
              ? `${count(withRunningBalance, 'transaction')} ${withRunningBalance === 1 ? 'names a balance of its own, which agrees' : 'name a balance of their own, and all agree'}.`
              : `${count(withRunningBalance, 'transaction')} name a balance of their own; on ${count(disagreements.length, 'day')} it differs.`}
          {hasOffAtFirst && ' Debts are off at first; press a name to draw them.'}
        </p>
      )}
      <UnknownDaysWords report={report} />
    </div>
  );
});

function UnknownDaysWords({ report }: { report: AffordabilityReport }) {
  const { unknownDays } = report;
  const [only] = unknownDays;
  if (only === undefined) return null;
  if (unknownDays.length === 1) {
    return (
      <p className="text-caution">
        Without a balance: <UnknownRun run={only} report={report} />.
      </p>
    );
  }
  const accounts = new Set(unknownDays.map(({ accountId }) => accountId)).size;
  return (
    <details>
      <summary className="min-h-6 w-fit text-caution">
        Days without a balance in {count(accounts, 'account')}, {count(unknownDays.length, 'stretch', 'stretches')}
      </summary>
      <ul className="mt-1 grid gap-0.5">
        {unknownDays.map((run) => (
          <li key={`${run.accountId} ${run.from}`}>
            <UnknownRun run={run} report={report} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function UnknownRun({ run, report }: { run: UnknownDays; report: AffordabilityReport }) {
  const account = report.accounts.find(({ id }) => id === run.accountId);
  const days = inclusiveDays(run.from, run.to);
  return (
    <>
      <bdi className="font-strong [overflow-wrap:anywhere]">
        {account === undefined ? run.accountId : accountLabel(account)}
      </bdi>
      , {days === 1 ? formatDay(run.from) : formatRange(run.from, run.to)} ({count(days, 'day')}):{' '}
      {unknownReasons[run.reason]}
    </>
  );
}
