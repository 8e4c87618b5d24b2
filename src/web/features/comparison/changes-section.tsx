import { memo, useMemo } from 'react';
import { toColumn } from '#domain/comparison/columns.ts';
import { formatDay } from '#domain/dates.ts';
import { dayAndTime } from '#web/lib/describe-instant.ts';
import { SectionHeading } from '#web/ui/section-heading.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { changePairs, type ChangePair } from '#web/comparison-parts/change-pairs.ts';
import type { Desk } from './desk.ts';

/** One customer at two dates: what changed comes before any figure. */
export const ChangesSection = memo(function ChangesSection({ desk: { comparison } }: { desk: Desk }) {
  const pairs = useMemo(() => changePairs(comparison?.columns.map(({ view }) => view) ?? []), [comparison]);
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="changes-title" className="mb-6">
      <SectionHeading id="changes-title" title="What changed" />
      <div className="grid gap-4">
        {pairs.map((pair) => (
          <Pair key={`${pair.earlier.id} ${pair.later.id}`} pair={pair} />
        ))}
      </div>
    </section>
  );
});

/** The last days of both, where they tell the reports apart; else when they were taken. */
function datesOf({ earlier, later }: ChangePair): [string, string] {
  const [before, after] = [earlier, later].map((view) => toColumn(view).range?.to);
  return before === undefined || after === undefined || before === after
    ? [dayAndTime(earlier.retrievedAt), dayAndTime(later.retrievedAt)]
    : [formatDay(before), formatDay(after)];
}

function Pair({ pair }: { pair: ChangePair }) {
  const { later, changes } = pair;
  const [from, to] = datesOf(pair);
  return (
    <div>
      <h3 className="border-b border-line pb-1.5 text-table font-normal text-ink-soft">
        <bdi className="font-strong text-ink">{later.customer.name}</bdi>, from {from} to {to}
      </h3>
      {changes.length === 0 ? (
        <p className="border-b border-line-soft px-2 py-2.5 text-table text-ink-soft">
          Nothing that both reports tell has changed: no account, no balance of the same day, no day below zero since.
        </p>
      ) : (
        <ul>
          {changes.map(({ id, severity, sentence }) => (
            <li
              key={id}
              className="grid gap-x-4 gap-y-1 border-b border-line-soft px-2 py-2 text-table sm:grid-cols-[5.5rem_minmax(0,1fr)]"
            >
              <span>{severity === 'look' ? <Tag look="caution">look at this</Tag> : <Tag>note</Tag>}</span>
              <p className="text-pretty break-words">{sentence}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
