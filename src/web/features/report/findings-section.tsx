import { memo } from 'react';
import { Check } from 'lucide-react';
import type { Finding, ReportView } from '#contracts/report.ts';
import { formatDay, formatRange } from '#domain/dates.ts';
import { count } from '#web/lib/count.ts';
import { Tag } from '#web/ui/tag.tsx';
import { findingValue, noFindingsWords, orderedFindings } from '#web/report-parts/finding-words.ts';
import { PointerLink } from './provenance.tsx';
import { ReportSection } from './report-section.tsx';

/** What was recomputed, what agreed, what did not, and what is missing. */
export const FindingsSection = memo(function FindingsSection({ view }: { view: ReportView }) {
  const { agreements, checked } = view.checks;
  const ordered = orderedFindings(view.checks);
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
        <p className="border-y border-line-soft px-2 py-4 text-table text-ink-soft">{noFindingsWords(view)}</p>
      ) : (
        <ul className="border-t border-line-soft">
          {ordered.map((finding) => (
            <FindingRow key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
    </ReportSection>
  );
});

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
          <dd className="figure text-right">{findingValue(stated, unit, currency)}</dd>
          <dt className="text-ink-faint">recomputed</dt>
          <dd className="figure text-right">{findingValue(computed, unit, currency)}</dd>
        </dl>
      )}
    </li>
  );
}
