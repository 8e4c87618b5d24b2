import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';

// What leaves Loandesk as figures: tables of typed cells, which become CSV or a sheet. Unknown is an empty cell, never 0.

/** A cell. `amount` carries its currency for the number of decimals; the currency itself stands in a column of its own. */
export type ExportCell =
  | { readonly kind: 'text'; readonly text: string | null }
  | { readonly kind: 'amount'; readonly amount: Minor | null; readonly currency: Currency }
  | { readonly kind: 'number'; readonly number: number | null }
  | { readonly kind: 'day'; readonly day: IsoDate | null };

export interface ExportTable {
  /** Part of the file's name, and the sheet's: at most 31 characters, no signs that spreadsheets refuse. */
  readonly name: string;
  /** What the file name and the sheet are called for people. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

export const text = (value: string | null): ExportCell => ({ kind: 'text', text: value });
export const number = (value: number | null): ExportCell => ({ kind: 'number', number: value });
export const day = (value: IsoDate | null): ExportCell => ({ kind: 'day', day: value });
export const amount = (value: Minor | null, currency: Currency): ExportCell => ({
  kind: 'amount',
  amount: value,
  currency,
});
/** The amount of a figure that the provider states. */
export const stated = (figure: StatedAmount | null | undefined, currency: Currency): ExportCell =>
  amount(figure?.amount ?? null, currency);
