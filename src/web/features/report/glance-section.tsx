import { useMemo, type ReactNode } from 'react';
import type { Minor } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report.ts';
import { formatDay, formatRange } from '#domain/dates.ts';
import { subtractMinor } from '#domain/money.ts';
import { InstantText } from '#web/ui/instant-text.tsx';
import { Money, Unknown } from '#web/ui/money.tsx';
import { PopoverPanel } from '#web/ui/popover-panel.tsx';
import { glanceFacts } from './glance-facts.ts';
import { wholeRow, windowRows } from './month-rows.ts';
import { Provenance, type ProvenanceFacts } from './provenance.tsx';
import type { Subject } from './subject.ts';
import { SubjectSelect } from './subject-select.tsx';

/** Eight figures, each with what gives it meaning. */
export function GlanceSection({ subject, subjects }: { subject: Subject; subjects: readonly Subject[] }) {
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
      <dl className="grid grid-cols-1 border-b border-line *:border-line-soft *:not-first:border-t min-[22rem]:grid-cols-2 min-[22rem]:*:nth-2:border-t-0 min-[22rem]:*:even:border-l min-[22rem]:*:even:pl-4 lg:grid-cols-4 lg:*:nth-[-n+4]:border-t-0 lg:*:border-l lg:*:pl-4 lg:*:nth-[4n+1]:border-l-0 lg:*:nth-[4n+1]:pl-0">
        <Fact
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
        </Fact>
        <Fact
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
        </Fact>
        <Fact
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
        </Fact>
        <Fact
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
        </Fact>
        <Fact
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
        </Fact>
        <Fact
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
        </Fact>
        <Fact
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
        </Fact>
        <Fact
          name="Weakest 30 days, average"
          value={<Money amount={weakest === null ? null : (weakest.value as Minor)} currency={currency} />}
        >
          {weakest === null ? 'no period was stated' : formatRange(weakest.row.from, weakest.row.to)}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({
  name,
  value,
  source,
  children,
}: {
  name: string;
  value: ReactNode;
  source?: ProvenanceFacts;
  children: ReactNode;
}) {
  return (
    <div className="py-3 pr-3">
      <dt className="text-caption text-ink-soft">{name}</dt>
      <dd>
        <span className="figure block text-figure font-strong">
          {source === undefined ? (
            value
          ) : (
            <PopoverPanel
              title={`Where it comes from: ${name}`}
              trigger={
                <>
                  {value}
                  <span className="sr-only">, where it comes from</span>
                </>
              }
              triggerClass="rounded-sm decoration-line-strong decoration-dotted decoration-1 underline-offset-4 hover:underline"
            >
              <Provenance facts={source} />
            </PopoverPanel>
          )}
        </span>
        <span className="block text-caption text-ink-soft">{children}</span>
      </dd>
    </div>
  );
}
