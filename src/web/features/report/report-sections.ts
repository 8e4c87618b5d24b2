import type { ReportChecks } from '#contracts/report.ts';
import type { SectionLink } from '#web/ui/section-links.tsx';

/** The sections that a report of every kind ends with. */
function lastSections(checks: ReportChecks): SectionLink[] {
  return [
    {
      id: 'findings',
      label: 'Findings',
      mark: checks.findings.length === 0 ? undefined : String(checks.findings.length),
    },
    { id: 'pdf', label: 'PDF' },
    { id: 'source', label: 'Source' },
  ];
}

const firstSections: readonly SectionLink[] = [
  { id: 'glance', label: 'At a glance' },
  { id: 'daily', label: 'Daily balances' },
  { id: 'months', label: 'By month' },
];

/** The sections of a balance report in their order. */
export function balanceSections(checks: ReportChecks): SectionLink[] {
  return [
    ...firstSections,
    { id: 'weekly', label: 'Weekly trend' },
    { id: 'accounts', label: 'Accounts' },
    ...lastSections(checks),
  ];
}

/** Those of an affordability summary. `unshared`: how many lenders were not shared. */
export function affordabilitySections(checks: ReportChecks, unshared: number): SectionLink[] {
  return [
    ...firstSections,
    { id: 'assets', label: 'Assets' },
    { id: 'liabilities', label: 'Liabilities' },
    { id: 'external', label: 'Lenders not shared', mark: unshared === 0 ? undefined : String(unshared) },
    { id: 'income', label: 'Income' },
    { id: 'expenses', label: 'Expenses' },
    ...lastSections(checks),
  ];
}
