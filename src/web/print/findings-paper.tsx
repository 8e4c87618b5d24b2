import type { Finding, ReportView } from '#contracts/report.ts';
import { formatDay } from '#domain/dates.ts';
import { findingValue, noFindingsWords, orderedFindings } from '#web/report-parts/finding-words.ts';
import { dash, PaperSection, PaperTable } from './paper-parts.tsx';

/** What was recomputed, what agreed, what did not, and what is missing; every day and every place in full. */
export function FindingsPaper({ view }: { view: ReportView }) {
  const { agreements, checked } = view.checks;
  const findings = orderedFindings(view.checks);
  return (
    <PaperSection
      title="Findings"
      isKept={findings.length < 8}
      aside={checked === 0 ? undefined : `${agreements} of ${checked} recomputed figures agree`}
    >
      {findings.length === 0 ? (
        <p className="paper-note">{noFindingsWords(view)}</p>
      ) : (
        <PaperTable
          label="Findings"
          mostKept={7}
          columns={[
            { name: 'Finding', width: '64%' },
            { name: 'Severity', width: '12%' },
            { name: 'Provider', numeric: true },
            { name: 'Recomputed', numeric: true },
          ]}
          rows={findings.map((finding) => ({ key: finding.id, cells: cellsOf(finding) }))}
        />
      )}
    </PaperSection>
  );
}

function cellsOf(finding: Finding) {
  const { sentence, severity, stated, computed, unit, currency, days, pointers } = finding;
  return [
    <div key="sentence" className="paper-name">
      <p>{sentence}</p>
      {days.length > 0 && <p className="paper-faint">{days.map((day) => formatDay(day)).join(' · ')}</p>}
      {pointers.length > 0 && <p className="paper-faint text-[9px]">In the provider’s answer: {pointers.join(', ')}</p>}
    </div>,
    severity === 'look' ? (
      <span key="severity" className="paper-look">
        look at this
      </span>
    ) : (
      'note'
    ),
    stated === null ? dash : findingValue(stated, unit, currency),
    computed === null ? dash : findingValue(computed, unit, currency),
  ];
}
