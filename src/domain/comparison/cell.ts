import type { Currency, Minor } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';

/** What counts are of; they are compared like with like. */
export type CountUnit = 'days' | 'weeks' | 'accounts' | 'lenders' | 'months';

/**
 * One figure of one report. `how` says where it comes from: a JSON pointer into the provider's answer, or the
 * calculation and its inputs. `unknown` is never zero, and says why; `absent` belongs to a report of another kind,
 * which has no such figure at all.
 */
export type Cell =
  | {
      readonly kind: 'amount';
      readonly amount: Minor;
      readonly currency: Currency;
      readonly how: string;
      /** Where in the raw answer it is stated; absent: it is computed. */
      readonly pointer?: string;
    }
  | {
      readonly kind: 'count';
      readonly count: number;
      readonly unit: CountUnit;
      readonly how: string;
      /** How many there are in all, where that differs from report to report: `46 of 100`. */
      readonly of?: number;
    }
  | { readonly kind: 'percent'; readonly percent: number; readonly how: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'absent' };

export const absent: Cell = { kind: 'absent' };
export const unknown = (reason: string): Cell => ({ kind: 'unknown', reason });
export const words = (text: string): Cell => ({ kind: 'words', words: text });

export function count(value: number | null, unit: CountUnit, how: string, reason = 'Not reported.'): Cell {
  return value === null ? unknown(reason) : { kind: 'count', count: value, unit, how };
}

export function percent(value: number | null, how: string, reason = 'Not reported.'): Cell {
  return value === null ? unknown(reason) : { kind: 'percent', percent: value, how };
}

export function amount(value: Minor | null, currency: Currency, how: string, reason: string): Cell {
  return value === null ? unknown(reason) : { kind: 'amount', amount: value, currency, how };
}

/** A figure that the provider states. */
export function statedCell(stated: StatedAmount | null, currency: Currency, reason = 'Not reported.'): Cell {
  return stated === null
    ? unknown(reason)
    : {
        kind: 'amount',
        amount: stated.amount,
        currency,
        how: `Stated by the provider at ${stated.pointer}.`,
        pointer: stated.pointer,
      };
}
