import { memo } from 'react';
import type { BalanceView } from '#contracts/report.ts';
import { coveredRange } from '#domain/balance-checks.ts';
import { missingDays } from '#domain/daily-balances.ts';
import { formatDay, formatRange, inclusiveDays } from '#domain/dates.ts';
import { count } from '#web/lib/count.ts';
import { ageWords } from '#web/lib/describe-instant.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { FactStrip, StripFact } from '#web/ui/fact-strip.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { FindingsFact } from './findings-fact.tsx';
import type { Subject } from '#web/report-parts/subject.ts';

/** What this is: days, accounts, age and findings, before any figure. */
export const CoverageStrip = memo(function CoverageStrip({
  view,
  overall,
}: {
  view: BalanceView;
  overall: Subject | null;
}) {
  return (
    <FactStrip className="mb-4">
      <Days view={view} overall={overall} />
      <Accounts view={view} />
      <Age view={view} />
      <FindingsFact checks={view.checks} />
    </FactStrip>
  );
});

function Days({ view, overall }: { view: BalanceView; overall: Subject | null }) {
  const range = overall === null ? null : coveredRange(overall.figures);
  const coverage = overall?.figures.coverage;
  const asked = coverage?.requestedDays ?? (view.window.unit === 'days' ? view.window.days : null);
  if (range === null || overall === null) {
    return (
      <StripFact term="Days" head={<strong>Days covered unknown</strong>}>
        {asked ?? 'Unknown'} days were asked for; the provider did not say what it covered
      </StripFact>
    );
  }
  const days = inclusiveDays(range.from, range.to);
  const missing =
    overall.figures.daily === null ? null : missingDays(overall.figures.daily.days, range.from, range.to).length;
  const from = coverage?.requestedFrom ?? null;
  return (
    <StripFact
      term="Days"
      head={
        <>
          <strong>{asked === null ? `${days} days` : `${days} of ${asked} days`}</strong> covered
        </>
      }
    >
      {from === null ? formatRange(range.from, range.to) : `${formatRange(from, range.to)} asked`}
      {from !== null && range.from > from && `; data from ${formatDay(range.from)}`}
      {missing === null
        ? '; no daily balances'
        : missing > 0
          ? `; ${count(missing, 'day')} in it without a balance`
          : ''}
    </StripFact>
  );
}

function Accounts({ view }: { view: BalanceView }) {
  const included = view.report.accounts.length;
  const left = view.accountsLeftOut;
  const shown = left.slice(0, 3).map(({ label }) => label);
  const more = left.length - shown.length;
  return (
    <StripFact
      term="Accounts"
      head={
        <>
          <strong>
            {included} of {included + left.length} accounts
          </strong>{' '}
          in this report
        </>
      }
    >
      {left.length === 0
        ? 'every account that was known'
        : `${[...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ')} left out`}
    </StripFact>
  );
}

function Age({ view }: { view: BalanceView }) {
  const now = useServerNow();
  const instants = view.report.accounts.flatMap(({ lastSuccessAt }) => lastSuccessAt ?? []);
  // The oldest feed counts: a total is as old as its oldest part.
  const oldest = instants.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  const silent = view.report.accounts.length - instants.length;
  if (oldest === undefined) {
    return (
      <StripFact term="Age of the data" head={<strong>Age of the data unknown</strong>}>
        retrieved <InstantText at={view.retrievedAt} />
      </StripFact>
    );
  }
  const age = ageWords(oldest, now);
  return (
    <StripFact
      term="Age of the data"
      head={
        <>
          <strong>{age === 'just now' ? 'Fresh' : `${age} old`}</strong> at the banks
        </>
      }
    >
      as of <InstantText at={oldest} as="day-and-time" />
      {silent > 0 && ` · ${count(silent, 'account')} did not say`}
    </StripFact>
  );
}
