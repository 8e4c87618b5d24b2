import type { ReportChecks } from '#contracts/report.ts';
import type { SectionLink } from '#web/ui/section-links.tsx';

/** The sections of a balance report in their order; other kinds bring their own. */
export function reportSections(checks: ReportChecks): SectionLink[] {
  return [
    { id: 'glance', label: 'At a glance' },
    { id: 'daily', label: 'Daily balances' },
    { id: 'months', label: 'By month' },
    { id: 'weekly', label: 'Weekly trend' },
    { id: 'accounts', label: 'Accounts' },
    {
      id: 'findings',
      label: 'Findings',
      mark: checks.findings.length === 0 ? undefined : String(checks.findings.length),
    },
    { id: 'pdf', label: 'PDF' },
    { id: 'source', label: 'Source' },
  ];
}
