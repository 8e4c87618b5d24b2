import type { Account } from '#contracts/customers.ts';
import type { AccountId, Currency, Instant, Minor } from '#contracts/primitives.ts';
import { parseDay } from '#domain/dates.ts';
import { parseMinor } from '#domain/money.ts';
import { feedOf } from './feed.ts';
import type { WireAccount } from './wire.ts';

/** Which account types the balance product takes is not documented; deposit accounts are what it measures. */
const depositTypes: ReadonlySet<string> = new Set(['checking', 'savings', 'moneyMarket', 'cd']);

const iso = (seconds: number | null): Instant | null =>
  seconds === null ? null : (new Date(seconds * 1000).toISOString() as Instant);

/** Finicity serves the US: an account without a currency is in dollars. Anything that is no ISO code counts as absent. */
export function currencyOf(text: string | null): Currency {
  return (text !== null && /^[A-Z]{3}$/.test(text) ? text : 'USD') as Currency;
}

/** `realAccountNumberLast4` is an integer on analytics answers: its leading zeros are lost and put back here. */
export function numberEndingOf(display: string | null, last4: string | null): string | null {
  if (display !== null && display !== '') return display.slice(-8);
  return last4 === null || last4 === '' ? null : last4.padStart(4, '0');
}

/** Our account of the provider's. Signs are the provider's own: debts come negative (README). */
export function toAccount(wire: WireAccount, institution: string | null, now: Date): Account {
  const currency = currencyOf(wire.currency);
  const amount = (text: string | null): Minor | null => (text === null ? null : parseMinor(text, currency));
  const success = wire.aggregationSuccessDate === null ? null : new Date(wire.aggregationSuccessDate * 1000);
  const isDeposit = wire.type !== null && depositTypes.has(wire.type);
  const oldest = iso(wire.oldestTransactionDate);
  return {
    id: wire.id as AccountId,
    institution,
    name: wire.name ?? `Account ${wire.id}`,
    type: wire.type ?? 'not said',
    numberEnding: numberEndingOf(wire.accountNumberDisplay, wire.realAccountNumberLast4),
    currency,
    balance: amount(wire.balance),
    balanceAsOf: iso(wire.balanceDate),
    available: amount(wire.detail?.availableBalanceAmount ?? wire.detail?.creditAvailableAmount ?? null),
    feed: {
      ...feedOf(wire.aggregationStatusCode, success, now),
      providerCode: wire.aggregationStatusCode === null ? null : String(wire.aggregationStatusCode),
      lastSuccessAt: iso(wire.aggregationSuccessDate),
    },
    // The provider's midnight is that of a fixed -07:00; the day is read there, not in UTC.
    dataFrom:
      oldest === null ? null : parseDay(new Date(Date.parse(oldest) - 7 * 3_600_000).toISOString().slice(0, 10)),
    usable: isDeposit ? { inReport: true, reason: null } : { inReport: false, reason: 'not used in balance reports' },
  };
}
