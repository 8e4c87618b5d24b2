import type { ReportView } from '#contracts/report.ts';
import { formatRange } from '../dates.ts';
import { formatMonths } from '../months.ts';
import type { Column } from './columns.ts';

/** A way in which a column is not like the base, in a sentence that stands alone. */
export interface Unlikeness {
  readonly about: 'currency' | 'kind' | 'window' | 'fcra' | 'total';
  /** Which column, counted from 0. */
  readonly column: number;
  readonly sentence: string;
}

const kinds = { balance: 'a balance report', affordability: 'an affordability summary' } as const;

function windowWords({ view: { window }, range }: Column): string {
  const asked =
    window.unit === 'days' ? `${window.days} days back` : `the calendar months ${formatMonths(window.from, window.to)}`;
  return range === null ? asked : `${asked} (${formatRange(range.from, range.to)})`;
}

const sameWindow = (a: Column, b: Column) =>
  JSON.stringify(a.view.window) === JSON.stringify(b.view.window) &&
  a.range?.from === b.range?.from &&
  a.range?.to === b.range?.to;

/** Customers' names; reports of customers of one name say which column they are, counted from 1. */
export function distinctNames(views: readonly ReportView[]): string[] {
  const names = views.map(({ customer }) => customer.name);
  return names.map((name, at) => (names.filter((one) => one === name).length > 1 ? `${name}, column ${at + 1}` : name));
}

/** What the officer must know before reading across: nothing unlike is aligned in silence. */
export function unlikenesses(columns: readonly Column[], base: Column, names: readonly string[]): Unlikeness[] {
  const found: Unlikeness[] = [];
  for (const [at, column] of columns.entries()) {
    const { view, currency } = column;
    const who = names[at] ?? view.customer.name;
    if (currency === null) {
      found.push({
        about: 'total',
        column: at,
        sentence: `${who}: the accounts are in several currencies, so there is no total to compare.`,
      });
    }
    if (column === base) continue;
    if (currency !== null && base.currency !== null && currency !== base.currency) {
      found.push({
        about: 'currency',
        column: at,
        sentence: `${who} is in ${currency}, the base in ${base.currency}: differences of money are not shown.`,
      });
    }
    if (view.kind !== base.view.kind) {
      found.push({
        about: 'kind',
        column: at,
        sentence: `${who} has ${kinds[view.kind]}, the base ${kinds[base.view.kind]}: only what both have is compared.`,
      });
    }
    if (!sameWindow(column, base)) {
      found.push({
        about: 'window',
        column: at,
        sentence: `${who} covers ${windowWords(column)}, the base ${windowWords(base)}.`,
      });
    }
    // A law of the United States: a summary from elsewhere is neither under it nor without it.
    const isUnderLaw = view.kind === 'balance' && base.view.kind === 'balance';
    if (isUnderLaw && view.isFcra !== base.view.isFcra) {
      const [yes, no] = view.isFcra ? [who, 'the base'] : ['The base', who];
      found.push({
        about: 'fcra',
        column: at,
        sentence: `${yes} is a consumer report under the FCRA, ${no} is not meant for lending decisions.`,
      });
    }
  }
  return found;
}
