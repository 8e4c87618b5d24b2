import type { Finding, ReportChecks } from '#contracts/report.ts';
import { count } from '#web/lib/count.ts';
import { StripFact } from '#web/ui/fact-strip.tsx';

const short: Partial<Record<Finding['code'], (n: number) => string>> = {
  figure_differs: (n) => `${count(n, 'figure')} ${n === 1 ? 'differs' : 'differ'}`,
  total_differs: () => 'totals do not add up',
  days_missing: () => 'days are missing',
  account_stale: (n) => `${count(n, 'feed')} stale`,
  account_without_figures: (n) => `${count(n, 'account')} without balances`,
  account_missing: (n) => `${count(n, 'account')} missing`,
  account_not_ordered: (n) => `${count(n, 'account')} not ordered`,
  figure_missing: (n) => `${count(n, 'figure')} missing`,
  several_currencies: () => 'several currencies',
  minimum_above_maximum: () => 'a lowest above its highest',
  range_differs: () => 'other months than asked',
  running_balance_differs: (n) => `${count(n, 'balance')} ${n === 1 ? 'differs' : 'differ'} from the transactions`,
  transactions_missing: () => 'transactions are missing',
  share_differs: (n) => `${count(n, 'share')} ${n === 1 ? 'differs' : 'differ'}`,
  consent_ended: () => 'consent ended',
  shorter_than_asked: () => 'shorter than asked',
};

/** `2 figures differ · days are missing`. */
function findingWords(findings: readonly Finding[]): string {
  const codes = findings.filter(({ severity }) => severity === 'look').map(({ code }) => code);
  const kinds = [...new Set(codes)].map(
    (code) => short[code]?.(codes.filter((other) => other === code).length) ?? code,
  );
  return kinds.join(' · ');
}

export interface FindingsFactProps {
  checks: ReportChecks;
  /** What else the officer should know at once. */
  also?: string | null;
}

/** How many findings there are and of which kinds, and how much agreed. */
export function FindingsFact({ checks, also = null }: FindingsFactProps) {
  const { findings, agreements, checked } = checks;
  const agree =
    checked === 0
      ? 'nothing could be recomputed'
      : `${count(agreements, 'check')} ${agreements === 1 ? 'agrees' : 'agree'}`;
  if (findings.length === 0) {
    return (
      <StripFact term="Findings" isCaution={also !== null} head={<strong>No findings</strong>}>
        {also === null ? agree : `${agree} · ${also}`}
      </StripFact>
    );
  }
  const look = findings.filter(({ severity }) => severity === 'look').length;
  return (
    <StripFact
      term="Findings"
      isCaution={look > 0 || also !== null}
      head={
        <a href="#findings" className="underline-offset-3 hover:underline">
          <strong>{count(findings.length, 'finding')}</strong>, {agree}
        </a>
      }
    >
      {[look === 0 ? 'notes only, nothing to look at' : findingWords(findings), also].filter(Boolean).join(' · ')}
    </StripFact>
  );
}
