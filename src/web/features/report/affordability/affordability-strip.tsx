import { memo } from 'react';
import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { AffordabilityView } from '#contracts/report.ts';
import { formatDay, formatMonth } from '#domain/dates.ts';
import { consentFact } from '#web/lib/consent-words.ts';
import { count } from '#web/lib/count.ts';
import { ageWords } from '#web/lib/describe-instant.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { FactStrip, StripFact } from '#web/ui/fact-strip.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { FindingsFact } from '../findings-fact.tsx';
import { dayMade, windowDays } from '#web/report-parts/window-days.ts';

/** What this is: days, consent, age and findings, before any figure. */
export const AffordabilityStrip = memo(function AffordabilityStrip({ view }: { view: AffordabilityView }) {
  const { report, checks } = view;
  const unshared = report.external?.length ?? 0;
  return (
    <FactStrip className="mb-4">
      <Days report={report} />
      <Consent report={report} />
      <Age report={report} />
      <FindingsFact
        checks={checks}
        also={unshared === 0 ? null : `${count(unshared, 'lender')} that ${unshared === 1 ? 'was' : 'were'} not shared`}
      />
    </FactStrip>
  );
});

function Days({ report }: { report: AffordabilityReport }) {
  const { coverageDays, firstTransaction, toMonth } = report;
  const { asked, toCome } = windowDays(report, dayMade(report));
  const first =
    firstTransaction === null ? 'no list of transactions' : `first transaction ${formatDay(firstTransaction)}`;
  const rest = toCome === 0 ? '' : ` · ${count(toCome, 'day')} of ${formatMonth(toMonth)} to come`;
  return (
    <StripFact
      term="Days"
      head={
        coverageDays === null ? (
          <strong>Days covered not reported</strong>
        ) : (
          <>
            <strong>
              {coverageDays.count} of {count(asked, 'day')}
            </strong>{' '}
            covered
          </>
        )
      }
    >
      {coverageDays === null && `${count(asked, 'day')} asked · `}
      {first}
      {rest}
    </StripFact>
  );
}

function Consent({ report }: { report: AffordabilityReport }) {
  const now = useServerNow();
  const { head, below, look } = consentFact(report.consent, now);
  return (
    <StripFact term="Consent" isCaution={look === 'caution'} head={<strong>{head}</strong>}>
      {below}
    </StripFact>
  );
}

function Age({ report: { connections } }: { report: AffordabilityReport }) {
  const now = useServerNow();
  const instants = connections.flatMap(({ lastUsedAt }) => lastUsedAt ?? []);
  // The oldest counts: a sum is as old as its oldest part.
  const oldest = instants.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  const active = connections.filter(({ isActive }) => isActive).length;
  const age = oldest === undefined ? null : ageWords(oldest, now);
  const words =
    connections.length === 0
      ? 'no connection to a bank'
      : active === connections.length
        ? `${count(connections.length, 'connection')}, ${allActive(connections.length)}`
        : `${active} of ${count(connections.length, 'connection')} active`;
  return (
    <StripFact
      term="Age of the data"
      isCaution={active < connections.length || connections.length === 0}
      head={
        age === null ? (
          <strong>Age of the data not reported</strong>
        ) : (
          <>
            <strong>{age === 'just now' ? 'Fresh' : `${age} old`}</strong> at the banks
          </>
        )
      }
    >
      {oldest !== undefined && (
        <>
          as of <InstantText at={oldest} as="day-and-time" /> ·{' '}
        </>
      )}
      {words}
    </StripFact>
  );
}

function allActive(connections: number): string {
  return connections === 1 ? 'active' : connections === 2 ? 'both active' : 'all active';
}
