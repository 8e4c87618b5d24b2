import type { ReactNode } from 'react';
import type { Finding, ReportView } from '#contracts/report.ts';
import { coveredRange } from '#domain/balance-checks.ts';
import { missingDays } from '#domain/daily-balances.ts';
import { formatDay, formatRange, inclusiveDays } from '#domain/dates.ts';
import { classNames } from '#web/lib/class-names.ts';
import { count } from '#web/lib/count.ts';
import { ageWords } from '#web/lib/describe-instant.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import type { Subject } from './subject.ts';

/** What this is: days, accounts, age and findings, before any figure. */
export function CoverageStrip({ view, overall }: { view: ReportView; overall: Subject | null }) {
  return (
    <dl className="mb-4 grid grid-cols-1 overflow-hidden rounded-xl border border-line *:border-line *:not-first:border-t sm:grid-cols-2 sm:*:nth-2:border-t-0 sm:*:even:border-l lg:grid-cols-4 lg:*:border-t-0! lg:*:not-first:border-l">
      <Days view={view} overall={overall} />
      <Accounts view={view} />
      <Age view={view} />
      <Findings view={view} />
    </dl>
  );
}

/** `term` is what the cell is of, said to screen readers only: the words beside it say it to the eyes. */
function Fact({
  term,
  head,
  children,
  isCaution = false,
}: {
  term: string;
  head: ReactNode;
  children: ReactNode;
  isCaution?: boolean;
}) {
  return (
    <div className={classNames('px-3.5 py-2.5', isCaution && 'bg-caution-soft')}>
      <dt className="sr-only">{term}</dt>
      <dd>
        <p className={classNames('text-table', isCaution && 'text-caution')}>{head}</p>
        <p className={classNames('text-caption text-pretty', isCaution ? 'text-caution' : 'text-ink-faint')}>
          {children}
        </p>
      </dd>
    </div>
  );
}

function Days({ view, overall }: { view: ReportView; overall: Subject | null }) {
  const range = overall === null ? null : coveredRange(overall.figures);
  const coverage = overall?.figures.coverage;
  const asked = coverage?.requestedDays ?? view.lengthDays;
  if (range === null || overall === null) {
    return (
      <Fact term="Days" head={<strong>Days covered unknown</strong>}>
        {asked} days were asked for; the provider did not say what it covered
      </Fact>
    );
  }
  const days = inclusiveDays(range.from, range.to);
  const missing =
    overall.figures.daily === null ? null : missingDays(overall.figures.daily.days, range.from, range.to).length;
  const from = coverage?.requestedFrom ?? null;
  return (
    <Fact
      term="Days"
      head={
        <>
          <strong>
            {days} of {asked} days
          </strong>{' '}
          covered
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
    </Fact>
  );
}

function Accounts({ view }: { view: ReportView }) {
  const included = view.report.accounts.length;
  const left = view.accountsLeftOut;
  const shown = left.slice(0, 3).map(({ label }) => label);
  const more = left.length - shown.length;
  return (
    <Fact
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
    </Fact>
  );
}

function Age({ view }: { view: ReportView }) {
  const now = useServerNow();
  const instants = view.report.accounts.flatMap(({ lastSuccessAt }) => lastSuccessAt ?? []);
  // The oldest feed counts: a total is as old as its oldest part.
  const oldest = instants.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  const silent = view.report.accounts.length - instants.length;
  if (oldest === undefined) {
    return (
      <Fact term="Age of the data" head={<strong>Age of the data unknown</strong>}>
        retrieved <InstantText at={view.retrievedAt} />
      </Fact>
    );
  }
  const age = ageWords(oldest, now);
  return (
    <Fact
      term="Age of the data"
      head={
        <>
          <strong>{age === 'just now' ? 'Fresh' : `${age} old`}</strong> at the banks
        </>
      }
    >
      as of <InstantText at={oldest} as="day-and-time" />
      {silent > 0 && ` · ${count(silent, 'account')} did not say`}
    </Fact>
  );
}

const short: Partial<Record<Finding['code'], (n: number) => string>> = {
  figure_differs: (n) => `${count(n, 'figure')} ${n === 1 ? 'differs' : 'differ'}`,
  total_differs: () => 'totals do not add up',
  days_missing: () => 'days are missing',
  account_stale: (n) => `${count(n, 'feed')} stale`,
  account_without_figures: (n) => `${count(n, 'account')} without balances`,
  account_missing: (n) => `${count(n, 'account')} missing`,
  account_not_ordered: (n) => `${count(n, 'account')} not ordered`,
  figure_missing: (n) => `${count(n, 'figure')} missing`,
  several_currencies: () => 'several currencies',
  minimum_above_maximum: () => 'a lowest above its highest',
};

/** `2 figures differ · days are missing`. */
function findingWords(findings: readonly Finding[]): string {
  const codes = findings.filter(({ severity }) => severity === 'look').map(({ code }) => code);
  const kinds = [...new Set(codes)].map(
    (code) => short[code]?.(codes.filter((other) => other === code).length) ?? code,
  );
  return kinds.join(' · ');
}

function Findings({ view }: { view: ReportView }) {
  const { findings, agreements, checked } = view.checks;
  const agree =
    checked === 0
      ? 'nothing could be recomputed'
      : `${count(agreements, 'check')} ${agreements === 1 ? 'agrees' : 'agree'}`;
  if (findings.length === 0) {
    return (
      <Fact term="Findings" head={<strong>No findings</strong>}>
        {agree}
      </Fact>
    );
  }
  const look = findings.filter(({ severity }) => severity === 'look').length;
  return (
    <Fact
      term="Findings"
      isCaution={look > 0}
      head={
        <a href="#findings" className="underline-offset-3 hover:underline">
          <strong>{count(findings.length, 'finding')}</strong>, {agree}
        </a>
      }
    >
      {look === 0 ? 'notes only, nothing to look at' : findingWords(findings)}
    </Fact>
  );
}
