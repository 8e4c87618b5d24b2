import { useMemo } from 'react';
import type { AffordabilityReport } from '#contracts/affordability.ts';
import { accountLabel } from '#domain/balance-checks.ts';
import { formatDay, formatRange, inclusiveDays } from '#domain/dates.ts';
import { count } from '#web/lib/count.ts';
import { daysOfSubjects } from '#web/report-parts/balance-series.ts';
import type { Subject } from '#web/report-parts/subject.ts';
import { unknownReasons } from '#web/report-parts/window-days.ts';
import { DailyChart } from './daily-chart.tsx';
import { Name, PaperSection } from './paper-parts.tsx';

export interface DerivedPaperProps {
  report: AffordabilityReport;
  subjects: readonly Subject[];
  width: number;
}

/** Daily balances that were counted back: how, which days have none, and their chart. Debts have a chart of their own. */
export function DerivedPaper({ report, subjects, width }: DerivedPaperProps) {
  const { transactions, withRunningBalance, disagreements } = report.dailyBasis;
  const parts = useMemo(() => {
    const drawn = subjects.filter(({ figures }) => figures.daily !== null);
    const groups = [
      ['Cash accounts', drawn.filter(({ isOffAtFirst }) => isOffAtFirst !== true)],
      ['Debts and others', drawn.filter(({ isOffAtFirst }) => isOffAtFirst === true)],
    ] as const;
    // Currencies are never put on one axis.
    return groups.flatMap(([title, group]) =>
      [...Map.groupBy(group, ({ figures }) => figures.currency)].map(([currency, ofCurrency]) => ({
        title,
        currency,
        group: ofCurrency,
      })),
    );
  }, [subjects]);
  return (
    <PaperSection title="Daily balances" aside="derived">
      {parts.length === 0 && (
        <p>
          The provider sends none, and none could be derived: it takes the balance of an account and the list of its
          transactions.
        </p>
      )}
      {transactions > 0 && (
        <p className="paper-note">
          <strong>Derived.</strong> The provider lists no daily balances: each is counted back, through{' '}
          {count(transactions, 'transaction')}, from what the bank says the account holds.{' '}
          {withRunningBalance === 0
            ? 'No transaction names a balance of its own to hold them against.'
            : `${withRunningBalance === 1 ? '1 transaction names' : `${count(withRunningBalance, 'transaction')} name`} a balance of ${withRunningBalance === 1 ? 'its' : 'their'} own; ${disagreements.length === 0 ? 'all agree' : `on ${count(disagreements.length, 'day')} it differs`}.`}
        </p>
      )}
      {report.unknownDays.length > 0 && (
        <div className="mt-1">
          <p className="paper-look">Without a balance:</p>
          <ul>
            {report.unknownDays.map(({ accountId, from, to, reason }) => {
              const account = report.accounts.find(({ id }) => id === accountId);
              return (
                <li key={`${accountId} ${from}`}>
                  <Name>{account === undefined ? accountId : accountLabel(account)}</Name>,{' '}
                  {from === to ? formatDay(from) : formatRange(from, to)} ({count(inclusiveDays(from, to), 'day')}):{' '}
                  {unknownReasons[reason]}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {parts.map(({ title, currency, group }) => (
        <div key={`${title} ${currency}`} className="paper-block paper-keep">
          <h3>
            {title}{' '}
            <span className="paper-faint font-normal">
              · derived, {daysWords(group)}, {currency}
            </span>
          </h3>
          <DailyChart subjects={group} width={width} />
        </div>
      ))}
    </PaperSection>
  );
}

function daysWords(group: readonly Subject[]): string {
  const days = daysOfSubjects(group);
  return days === null ? 'days not known' : formatRange(days.from, days.to);
}
