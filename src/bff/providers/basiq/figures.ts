import type { Currency, Minor } from '#contracts/primitives.ts';
import type { StatedAmount, StatedCount } from '#contracts/report-figures.ts';
import { parseMinor } from '#domain/money.ts';
import { unreadable } from '../http/wire-schemas.ts';

/** The provider serves Australia: what has no currency is in Australian dollars. */
export function currencyOf(text: string | null): Currency {
  return (text !== null && /^[A-Z]{3}$/.test(text) ? text : 'AUD') as Currency;
}

/**
 * How the provider's sign becomes ours. `as_sent`: it is ours already. `out`: money out whose sign varies between the
 * provider's own examples, so that it is made negative (README, "Signs").
 */
export type Sign = 'as_sent' | 'out';

/** @throws ProviderFailure `provider-answer-unreadable` for an amount that does not fit */
export function amountAt(text: string, currency: Currency, pointer: string, sign: Sign = 'as_sent'): StatedAmount {
  const amount = parseMinor(text, currency);
  if (amount === null) throw unreadable(`${pointer} does not fit an amount`);
  return { amount: sign === 'out' && amount > 0 ? ((0 - amount) as Minor) : amount, text, pointer };
}

export function statedAt(
  text: string | null | undefined,
  currency: Currency,
  pointer: string,
  sign: Sign = 'as_sent',
): StatedAmount | null {
  return text == null ? null : amountAt(text, currency, pointer, sign);
}

export function countAt(count: number | null, pointer: string): StatedCount | null {
  return count === null ? null : { count, pointer };
}
