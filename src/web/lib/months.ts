import type { IsoMonth } from '#contracts/primitives.ts';
import { monthsApart } from '#contracts/report-requests.ts';

/** `month` moved by whole months, either way. */
export function addMonths(month: IsoMonth, by: number): IsoMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as IsoMonth;
}

/** Every month from `from` to `to`, both included; empty when reversed. */
export function monthsBetween(from: IsoMonth, to: IsoMonth): IsoMonth[] {
  return Array.from({ length: Math.max(0, monthsApart(from, to) + 1) }, (_, at) => addMonths(from, at));
}
