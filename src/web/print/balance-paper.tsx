import { useMemo } from 'react';
import type { BalanceView } from '#contracts/report.ts';
import { coveredRange } from '#domain/balance-checks.ts';
import { missingDays } from '#domain/daily-balances.ts';
import { formatRange, inclusiveDays } from '#domain/dates.ts';
import { count } from '#web/lib/count.ts';
import { dayTimeAndZone } from '#web/lib/describe-instant.ts';
import { providerName } from '#web/lib/provider-name.ts';
import { windowWords } from '#web/lib/window-words.ts';
import { daysOfSubjects } from '#web/report-parts/balance-series.ts';
import { subjectById, subjectsOf, type Subject } from '#web/report-parts/subject.ts';
import { AccountsPaper } from './accounts-paper.tsx';
import { balanceGlance } from './balance-glance.tsx';
import { DailyChart } from './daily-chart.tsx';
import { FindingsPaper } from './findings-paper.tsx';
import { MonthsPaper } from './months-paper.tsx';
import { DashNote, PaperHead } from './paper-head.tsx';
import { Facts, Glance, Name, PaperSection } from './paper-parts.tsx';
import { Sheet } from './paper-sheets.tsx';
import { checksWords, dataAsOf, permittedUse } from './provenance.ts';
import type { PrintSearch } from './search.ts';
import { chosenSubjects } from './chosen-subjects.ts';
import { WeeklyPaper } from './weekly-paper.tsx';

export interface BalancePaperProps {
  view: BalanceView;
  search: PrintSearch;
  /** Pixels between the margins. */
  width: number;
}

/** A balance report on paper: everything that its page has, without what is pressed. */
export function BalancePaper({ view, search, width }: BalancePaperProps) {
  const { report } = view;
  const subjects = useMemo(() => subjectsOf(report), [report]);
  const byCurrency = useMemo(() => [...Map.groupBy(subjects, ({ figures }) => figures.currency)], [subjects]);
  const overall = subjectById(subjects, undefined);
  const chosen = chosenSubjects(subjects, search.of);
  return (
    <Sheet>
      <PaperHead
        view={view}
        aside={<Aside view={view} overall={overall} />}
        currencies={byCurrency.map(([currency]) => currency).join(' and ')}
      />
      <BalanceFacts view={view} overall={overall} />
      <DashNote />
      {overall === null ? (
        <PaperSection title="At a glance">
          <p>
            <strong>The report has no balances.</strong> The provider made the report but sent no figures, neither for
            the accounts nor for all of them together.
          </p>
        </PaperSection>
      ) : (
        <>
          <PaperSection title="At a glance" isKept aside={`${overall.label}, ${overall.figures.currency}`}>
            <Glance figures={balanceGlance(overall.figures)} />
          </PaperSection>
          {byCurrency.map(([currency, group]) => (
            <PaperSection key={currency} title="Daily balances" isKept aside={daysAside(group, currency)}>
              {group.some(({ figures }) => figures.daily !== null) ? (
                <DailyChart subjects={group} width={width} />
              ) : (
                <p>The provider sent none, so there is no line to draw and nothing to recompute its figures from.</p>
              )}
            </PaperSection>
          ))}
        </>
      )}
      {chosen.length > 0 && <MonthsPaper subjects={chosen} basis="listed" by={search.by} />}
      <AccountsPaper view={view} />
      <WeeklyPaper subjects={chosen} />
      <FindingsPaper view={view} />
    </Sheet>
  );
}

function daysAside(group: readonly Subject[], currency: string): string {
  const days = daysOfSubjects(group);
  return days === null ? currency : `${formatRange(days.from, days.to)}, ${currency}`;
}

function Aside({ view, overall }: { view: BalanceView; overall: Subject | null }) {
  const included = view.report.accounts.length;
  const range = overall === null ? null : coveredRange(overall.figures);
  return (
    <>
      {included} of {count(included + view.accountsLeftOut.length, 'account')}
      {range !== null && ` · ${formatRange(range.from, range.to)}`}
    </>
  );
}

function BalanceFacts({ view, overall }: { view: BalanceView; overall: Subject | null }) {
  const { report, checks } = view;
  const range = overall === null ? null : coveredRange(overall.figures);
  const daily = overall?.figures.daily?.days ?? null;
  const missing = range === null || daily === null ? null : missingDays(daily, range.from, range.to).length;
  const requestedFrom = overall?.figures.coverage.requestedFrom ?? null;
  const asOf = dataAsOf(view);
  const silent = report.accounts.filter(({ lastSuccessAt }) => lastSuccessAt === null).length;
  const look = checks.findings.filter(({ severity }) => severity === 'look').length;
  return (
    <Facts
      facts={[
        ['Customer', <Name key="name">{view.customer.name}</Name>],
        ['Use', permittedUse(view)],
        report.businessName === null ? null : ['Business', <Name key="business">{report.businessName}</Name>],
        [`${providerName[view.provider]} report`, report.providerReportId],
        [
          'Asked for',
          `${windowWords(view.window)}${requestedFrom === null || range === null ? '' : `, ${formatRange(requestedFrom, range.to)}`}`,
        ],
        [
          'Covered',
          range === null
            ? 'the provider did not say'
            : `${count(inclusiveDays(range.from, range.to), 'day')}, ${formatRange(range.from, range.to)}${missing === null ? '; no daily balances' : missing > 0 ? `; ${count(missing, 'day')} of them without a balance` : ''}`,
        ],
        [
          'Data as of',
          `${asOf === null ? 'the banks do not say' : dayTimeAndZone(asOf)}${silent > 0 && asOf !== null ? `; ${count(silent, 'account')} did not say` : ''}`,
        ],
        ['Reported', report.reportedAt === null ? 'the provider does not say when' : dayTimeAndZone(report.reportedAt)],
        [
          'Reference',
          view.reference === null || view.reference === '' ? 'none' : <Name key="reference">{view.reference}</Name>,
        ],
        ['Retrieved', dayTimeAndZone(view.retrievedAt)],
        ['Ordered', `by ${view.orderedBy}, ${dayTimeAndZone(view.orderedAt)}`],
        [
          'Accounts',
          `${report.accounts.length} in, ${view.accountsLeftOut.length === 0 ? 'none left out' : `${view.accountsLeftOut.length} left out`}`,
        ],
        [
          'Checks',
          `${checksWords(view)}; ${checks.findings.length === 0 ? 'no findings' : `${count(checks.findings.length, 'finding')}, ${look} to look at`}`,
        ],
      ]}
    />
  );
}
