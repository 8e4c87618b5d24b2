import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import type { Finding, ReportChecks } from '#contracts/report.ts';
import { formatRange } from './dates.ts';
import { formatMinor } from './money.ts';

/** What a check is about: an account, or everything together. */
export interface CheckSubject {
  readonly accountId: Finding['accountId'];
  readonly label: string;
  readonly currency: Currency;
}

/** A figure that the provider states, held against the same one computed by us. */
export interface Comparison {
  readonly figure: string;
  readonly period: { from: IsoDate; to: IsoDate } | null;
  readonly stated: number;
  readonly computed: number;
  readonly unit: NonNullable<Finding['unit']>;
  readonly pointers: string[];
  /** What ours was computed from; "the daily balances" when left out. */
  readonly source?: string;
  /** The finding that a difference becomes; `figure_differs` when left out. */
  readonly code?: Finding['code'];
}

const inWords = (value: number, unit: Comparison['unit'], currency: Currency): string =>
  unit === 'amount'
    ? formatMinor(value as Minor, currency)
    : unit === 'basis_points'
      ? `${(value / 100).toFixed(2)} %`
      : `${value}`;

/** Collects what was checked in a report: how much agrees, and a finding for each thing to look at. */
export class CheckList {
  readonly #findings: Finding[] = [];
  #agreements = 0;
  #checked = 0;

  add(code: Finding['code'], severity: Finding['severity'], sentence: string, rest: Partial<Finding> = {}): void {
    this.#findings.push({
      id: `${code}-${this.#findings.length + 1}`,
      code,
      severity,
      sentence,
      accountId: null,
      figure: null,
      period: null,
      currency: null,
      stated: null,
      computed: null,
      unit: null,
      pointers: [],
      days: [],
      ...rest,
    });
  }

  /** Counts one comparison that agrees. */
  agree(): void {
    this.#checked += 1;
    this.#agreements += 1;
  }

  /** Counts one comparison that does not, as a finding of its own words. */
  differ(code: Finding['code'], sentence: string, rest: Partial<Finding>): void {
    this.#checked += 1;
    this.add(code, 'look', sentence, rest);
  }

  /** Counts one comparison; a difference becomes a finding with both numbers. */
  compare({ label, accountId, currency }: CheckSubject, comparison: Comparison): void {
    const { figure, period, stated, computed, unit, pointers, source = 'the daily balances' } = comparison;
    if (stated === computed) {
      this.agree();
      return;
    }
    const words = (value: number) => inWords(value, unit, currency);
    const difference = `${words(Math.abs(stated - computed))}${unit === 'amount' ? ` ${currency}` : ''}`;
    const when = period === null ? '' : ` of ${formatRange(period.from, period.to)}`;
    this.differ(
      comparison.code ?? 'figure_differs',
      `${label}: the ${figure}${when} is ${words(stated)} at the provider and ${words(computed)} from ${source}, a difference of ${difference}.`,
      { accountId, figure, period, currency, stated, computed, unit, pointers },
    );
  }

  result(): ReportChecks {
    return { agreements: this.#agreements, checked: this.#checked, findings: this.#findings };
  }
}
