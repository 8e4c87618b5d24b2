import { Check } from 'lucide-react';
import type { Currency } from '#contracts/primitives.ts';
import type { Finding, ReportView } from '#contracts/report.ts';
import { formatDay, formatRange } from '#domain/dates.ts';
import { count } from '#web/lib/count.ts';
import { Tag } from '#web/ui/tag.tsx';
import { figureWords, PointerLink } from './provenance.tsx';
import { ReportSection } from './report-section.tsx';

const nothing = {
  recomputed: {
    balance:
      'Nothing is missing, but nothing could be recomputed either: the report has no daily balances to hold its figures against.',
    affordability:
      'Nothing is missing, but nothing could be recomputed either: the summary has no lists to hold its totals against.',
  },
  found: {
    balance: (checked: number) =>
      `Nothing to look at: all ${checked} figures that can be recomputed from the daily balances agree, and no day or account is missing.`,
    affordability: (checked: number) =>
      `Nothing to look at: all ${checked} figures that can be added up again agree with the provider's, and nothing is missing.`,
  },
} as const;

/** What was recomputed, what agreed, what did not, and what is missing. */
export function FindingsSection({ view }: { view: ReportView }) {
  const { findings, agreements, checked } = view.checks;
  const ordered = [
    ...findings.filter(({ severity }) => severity === 'look'),
    ...findings.filter(({ severity }) => severity === 'note'),
  ];
  return (
    <ReportSection
      id="findings"
      title="Findings"
      controls={
        checked > 0 && (
          <span className="inline-flex items-center gap-1 text-agrees">
            <Check aria-hidden="true" className="size-4" />
            {agreements} of {checked} recomputed figures agree
          </span>
        )
      }
    >
      {ordered.length === 0 ? (
        <p className="border-y border-line-soft px-2 py-4 text-table text-ink-soft">
          {checked === 0 ? nothing.recomputed[view.kind] : nothing.found[view.kind](checked)}
        </p>
      ) : (
        <ul className="border-t border-line-soft">
          {ordered.map((finding) => (
            <FindingRow key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
    </ReportSection>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const { severity, sentence, stated, computed, unit, currency, days, pointers, period } = finding;
  return (
    <li className="grid gap-x-4 gap-y-1 border-b border-line-soft px-2 py-2.5 text-table sm:grid-cols-[5.5rem_minmax(0,1fr)_auto]">
      <span>{severity === 'look' ? <Tag look="caution">look at this</Tag> : <Tag>note</Tag>}</span>
      <div className="min-w-0">
        <p className="text-pretty">{sentence}</p>
        {(days.length > 0 || pointers.length > 0) && (
          <details className="mt-0.5 text-caption text-ink-soft">
            <summary className="min-h-6 w-fit hover:text-ink">
              {days.length > 0 ? count(days.length, 'day') : 'Where'}
              {days.length > 0 && pointers.length > 0 && ', and where'}
              {period !== null && `, ${formatRange(period.from, period.to)}`}
            </summary>
            {days.length > 0 && (
              <p className="mt-1 max-h-40 overflow-y-auto">{days.map((day) => formatDay(day)).join(' · ')}</p>
            )}
            {pointers.map((pointer) => (
              <PointerLink key={pointer} pointer={pointer} />
            ))}
          </details>
        )}
      </div>
      {stated !== null && computed !== null && (
        <dl className="grid h-fit grid-cols-[auto_auto] gap-x-3 text-caption">
          <dt className="text-ink-faint">provider</dt>
          <dd className="figure text-right">{words(stated, unit, currency)}</dd>
          <dt className="text-ink-faint">recomputed</dt>
          <dd className="figure text-right">{words(computed, unit, currency)}</dd>
        </dl>
      )}
    </li>
  );
}

function words(value: number, unit: Finding['unit'], currency: Currency | null): string {
  if (unit === 'amount') return currency === null ? String(value) : figureWords(value, 'amount', currency);
  return unit === 'basis_points' ? `${(value / 100).toFixed(2)} %` : String(value);
}
