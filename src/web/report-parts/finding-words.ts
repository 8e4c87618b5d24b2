import type { Currency } from '#contracts/primitives.ts';
import type { Finding, ReportChecks, ReportView } from '#contracts/report.ts';
import { figureWords } from './figure-words.ts';

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

/** What it means that there are no findings. */
export function noFindingsWords({ kind, checks: { checked } }: Pick<ReportView, 'kind' | 'checks'>): string {
  return checked === 0 ? nothing.recomputed[kind] : nothing.found[kind](checked);
}

/** What an officer should look at first, then what is only noted; each in the order in which it was found. */
export function orderedFindings({ findings }: ReportChecks): Finding[] {
  return [
    ...findings.filter(({ severity }) => severity === 'look'),
    ...findings.filter(({ severity }) => severity === 'note'),
  ];
}

/** One of the two numbers of a finding. */
export function findingValue(value: number, unit: Finding['unit'], currency: Currency | null): string {
  if (unit === 'amount') return currency === null ? String(value) : figureWords(value, 'amount', currency);
  return unit === 'basis_points' ? `${(value / 100).toFixed(2)} %` : String(value);
}
