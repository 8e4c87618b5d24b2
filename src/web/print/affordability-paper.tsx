import { useMemo } from 'react';
import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { AffordabilityView } from '#contracts/report.ts';
import { formatDay } from '#domain/dates.ts';
import { formatMonths } from '#domain/months.ts';
import { consentFact } from '#web/lib/consent-words.ts';
import { count } from '#web/lib/count.ts';
import { dayTimeAndZone } from '#web/lib/describe-instant.ts';
import { providerName } from '#web/lib/provider-name.ts';
import { derivedSubjects } from '#web/report-parts/subject.ts';
import { dayMade, windowDays } from '#web/report-parts/window-days.ts';
import { AffordabilityGlancePaper } from './affordability-glance-paper.tsx';
import { AssetsPaper } from './assets-paper.tsx';
import { chosenSubjects } from './chosen-subjects.ts';
import { DerivedPaper } from './derived-paper.tsx';
import { ExpensesPaper } from './expenses-paper.tsx';
import { ExternalPaper } from './external-paper.tsx';
import { FindingsPaper } from './findings-paper.tsx';
import { IncomePaper } from './income-paper.tsx';
import { LiabilitiesPaper } from './liabilities-paper.tsx';
import { MonthsPaper } from './months-paper.tsx';
import { DashNote, PaperHead } from './paper-head.tsx';
import { Facts, Name } from './paper-parts.tsx';
import { Sheet } from './paper-sheets.tsx';
import { checksWords, dataAsOf } from './provenance.ts';
import type { PrintSearch } from './search.ts';

export interface AffordabilityPaperProps {
  view: AffordabilityView;
  search: PrintSearch;
  /** Pixels between the margins. */
  width: number;
}

/** An affordability summary on paper: everything that its page has, without what is pressed. */
export function AffordabilityPaper({ view, search, width }: AffordabilityPaperProps) {
  const { report } = view;
  const subjects = useMemo(() => derivedSubjects(report), [report]);
  return (
    <Sheet>
      <PaperHead
        view={view}
        aside={`${count(report.accounts.length, 'account')} · ${formatMonths(report.fromMonth, report.toMonth)}`}
        currencies={report.currency}
      />
      <SummaryFacts view={view} />
      <DashNote />
      <AffordabilityGlancePaper report={report} />
      <AssetsPaper report={report} />
      <LiabilitiesPaper report={report} />
      <ExternalPaper report={report} />
      <IncomePaper report={report} />
      <ExpensesPaper report={report} />
      <DerivedPaper report={report} subjects={subjects} width={width} />
      {subjects.length > 0 && (
        <MonthsPaper subjects={chosenSubjects(subjects, search.of)} basis="derived" by={undefined} />
      )}
      <FindingsPaper view={view} />
    </Sheet>
  );
}

function daysWords(report: AffordabilityReport): string {
  const { coverageDays, firstTransaction, lastTransaction } = report;
  const { asked, toCome } = windowDays(report, dayMade(report));
  const transactions =
    firstTransaction === null || lastTransaction === null
      ? 'no list of transactions'
      : `transactions from ${formatDay(firstTransaction)} to ${formatDay(lastTransaction)}`;
  const covered =
    coverageDays === null
      ? `not reported; ${count(asked, 'day')} asked`
      : `${coverageDays.count} of ${count(asked, 'day')}`;
  return `${covered}${toCome === 0 ? '' : `, ${toCome} to come`}; ${transactions}`;
}

function SummaryFacts({ view }: { view: AffordabilityView }) {
  const { report, checks } = view;
  const consent = consentFact(report.consent, Date.parse(view.retrievedAt));
  const asOf = dataAsOf(view);
  const active = report.connections.filter(({ isActive }) => isActive).length;
  const look = checks.findings.filter(({ severity }) => severity === 'look').length;
  return (
    <Facts
      facts={[
        ['Customer', <Name key="name">{view.customer.name}</Name>],
        [
          'Reference',
          view.reference === null || view.reference === '' ? 'none' : <Name key="reference">{view.reference}</Name>,
        ],
        [`${providerName[view.provider]} report`, report.providerReportId],
        ['Months asked', formatMonths(report.fromMonth, report.toMonth)],
        ['Covered', daysWords(report)],
        [
          'Made',
          report.generatedText === null ? 'the provider does not say when' : `${report.generatedText}, without a zone`,
        ],
        [
          'Data as of',
          `${asOf === null ? 'not reported' : dayTimeAndZone(asOf)}; ${active} of ${count(report.connections.length, 'connection')} active`,
        ],
        ['Consent', `${consent.head}, ${consent.below}, when it was retrieved`],
        ['Ordered', `by ${view.orderedBy}, ${dayTimeAndZone(view.orderedAt)}`],
        ['Retrieved', dayTimeAndZone(view.retrievedAt)],
        [
          'Accounts',
          <span key="accounts">
            {report.accounts.length} in
            {view.accountsLeftOut.length === 0 ? ', none left out' : '; left out: '}
            {view.accountsLeftOut.map(({ id, label }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Name>{label}</Name>
              </span>
            ))}
          </span>,
        ],
        [
          'Checks',
          `${checksWords(view)}; ${checks.findings.length === 0 ? 'no findings' : `${count(checks.findings.length, 'finding')}, ${look} to look at`}`,
        ],
      ]}
    />
  );
}
