import { memo, useMemo } from 'react';
import type { Minor } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { formatDay, formatRange } from '#domain/dates.ts';
import { subtractMinor } from '#domain/money.ts';
import { InstantText } from '#web/ui/instant-text.tsx';
import { Money, Unknown } from '#web/ui/money.tsx';
import { GlanceFact, GlanceGrid } from './glance-fact.tsx';
import { glanceFacts } from '#web/report-parts/glance-facts.ts';
import { wholeRow, windowRows } from '#web/report-parts/month-rows.ts';
import type { ProvenanceFacts } from './provenance.tsx';
import type { Subject } from '#web/report-parts/subject.ts';
import { SubjectSelect } from './subject-select.tsx';

/** Eight figures, each with what gives it meaning. */
export const GlanceSection = memo(function GlanceSection({
  subject,
  subjects,
}: {
  subject: Subject;
  subjects: readonly Subject[];
}) {
  const { figures } = subject;
  const { currency } = figures;
  const facts = useMemo(() => glanceFacts(figures), [figures]);
  const whole = useMemo(() => wholeRow(figures), [figures]);
  const weakest = useMemo(() => {
    const rows = windowRows(figures).flatMap((row) =>
      row.figures.average.value === null ? [] : [{ row, value: row.figures.average.value }],
    );
    return rows.reduce<(typeof rows)[number] | null>(
      (low, one) => (low === null || one.value < low.value ? one : low),
      null,
    );
  }, [figures]);
  const { statistics, negative } = facts;
  const { trend } = figures;
  const own = (title: string, stated: StatedAmount | null, computed: number | null, how: string): ProvenanceFacts => ({
    title,
    unit: 'amount',
    currency,
    stated: stated === null ? null : { value: stated.amount, text: stated.text, pointer: stated.pointer },
    computed,
    how,
  });
  const lastDay = figures.daily?.days.at(-1);
  const firstDay = figures.daily?.days[0];
  const change =
    statistics?.closing == null || firstDay === undefined ? null : subtractMinor(statistics.closing, firstDay[1]);
  return (
    <section id="glance" aria-labelledby="glance-title">
      <h2 id="glance-title" className="sr-only">
        At a glance
      </h2>
      {subject.id !== null && subjects.length > 1 && (
        <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line-soft py-2 text-table text-caution">
          <p>There is no total over all accounts, so these are the figures of one: {subject.label}.</p>
          <SubjectSelect subjects={subjects} subject={subject} where="At a glance" />
        </div>
      )}
      <GlanceGrid>
        <GlanceFact
          name="Balance now"
          value={<Money amount={figures.current?.amount ?? null} currency={currency} plain />}
          source={own(
            'Balance now',
            figures.current,
            lastDay?.[1] ?? null,
            lastDay === undefined
              ? 'There are no daily balances to hold it against.'
              : `Ending balance of ${formatDay(lastDay[0])}, the last day listed. A difference here is a day that had not ended.`,
          )}
        >
          {figures.available !== null && (
            <>
              available <Money amount={figures.available.amount} currency={currency} /> ·{' '}
            </>
          )}
          {figures.currentAsOf === null ? (
            'as of when is not said'
          ) : (
            <InstantText at={figures.currentAsOf} as="as-of" />
          )}
        </GlanceFact>
        <GlanceFact
          name="Average daily balance"
          value={<Money amount={figures.averageDaily?.amount ?? null} currency={currency} plain />}
          source={own(
            'Average daily balance',
            figures.averageDaily,
            whole?.figures.average.computed ?? null,
            whole?.figures.average.how ?? 'There are no daily balances.',
          )}
        >
          {figures.averageWeekday === null ? (
            'weekdays not stated'
          ) : (
            <>
              weekdays <Money amount={figures.averageWeekday.amount} currency={currency} />
            </>
          )}
        </GlanceFact>
        <GlanceFact
          name="Lowest"
          value={<Money amount={figures.minimum?.amount ?? null} currency={currency} plain />}
          source={own(
            'Lowest balance',
            figures.minimum,
            whole?.figures.lowest.computed ?? null,
            whole?.figures.lowest.how ?? 'There are no daily balances.',
          )}
        >
          {facts.lowestDay === null ? 'no listed day has it' : `on ${formatDay(facts.lowestDay)}`}
        </GlanceFact>
        <GlanceFact
          name="Highest"
          value={<Money amount={figures.maximum?.amount ?? null} currency={currency} plain />}
          source={own(
            'Highest balance',
            figures.maximum,
            whole?.figures.highest.computed ?? null,
            whole?.figures.highest.how ?? 'There are no daily balances.',
          )}
        >
          {facts.highestDay === null ? 'no listed day has it' : `on ${formatDay(facts.highestDay)}`}
        </GlanceFact>
        <GlanceFact
          name="Days below zero"
          value={
            negative === null ? (
              <Unknown reason="The provider sent no daily balances to count them in" />
            ) : (
              <>
                {negative.days} <span className="text-table font-normal text-ink-faint">of {facts.coveredDays}</span>
              </>
            )
          }
        >
          {negative === null
            ? 'not known'
            : negative.last === null
              ? 'not once'
              : `in ${negative.periods} of ${negative.ofPeriods} periods · last on ${formatDay(negative.last)}`}
        </GlanceFact>
        <GlanceFact
          name="Weeks rising"
          value={
            trend === null ? (
              <Unknown reason="The provider sent no weekly trend" />
            ) : (
              <>
                {trend.weeksIncreasing}{' '}
                <span className="text-table font-normal text-ink-faint">of {trend.weeksAvailable}</span>
              </>
            )
          }
        >
          {trend === null ? 'not known' : 'average above the week before'}
        </GlanceFact>
        <GlanceFact
          name="Change over the days covered"
          value={
            <Money amount={change} currency={currency} reason="It takes the balances of the first and the last day" />
          }
        >
          {statistics?.closing == null || firstDay === undefined ? (
            'not known'
          ) : (
            <>
              from <Money amount={firstDay[1]} currency={currency} /> to{' '}
              <Money amount={statistics.closing} currency={currency} />
            </>
          )}
        </GlanceFact>
        <GlanceFact
          name="Weakest 30 days, average"
          value={<Money amount={weakest === null ? null : (weakest.value as Minor)} currency={currency} />}
        >
          {weakest === null ? 'no period was stated' : formatRange(weakest.row.from, weakest.row.to)}
        </GlanceFact>
      </GlanceGrid>
    </section>
  );
});
