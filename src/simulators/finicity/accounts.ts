import { bankInstant } from '../bank/calendar.ts';
import type { Account, Bank, FeedState } from '../bank/bank.ts';
import type { Entry } from '../bank/life.ts';
import { toAmount } from '../bank/money.ts';
import type { Cents } from '../bank/money.ts';
import { createdSecond } from './customers.ts';

/** Noon, so that no reader in the Americas puts a transaction on another day. Invented: the provider's time of day. */
export const POSTING_SECOND = 12 * 3600;

/** One account of GET /aggregation/v1/customers/{customerId}/accounts. Instants are epoch seconds. */
export function wireAccount(account: Account, bank: Bank): Record<string, unknown> {
  const feed = bank.feedOf(account);
  const entries = account.ledger.entries(account.ledger.begin, feed.lastDay);
  const created = createdSecond(account.person, bank);
  const seconds = (ms: number): number => Math.floor(ms / 1000);
  const posted = (entry: Entry | undefined): number | undefined =>
    entry === undefined ? undefined : seconds(bankInstant(entry.day, POSTING_SECOND));
  return {
    id: String(account.id),
    number: `xxxxxx${account.lastFour}`,
    accountNumberDisplay: account.lastFour,
    realAccountNumberLast4: account.lastFour,
    name: account.name,
    balance: toAmount(account.ledger.closing(feed.lastDay)),
    type: account.type,
    aggregationStatusCode: feed.code,
    status: 'active',
    customerId: String(account.person.customerId),
    institutionId: String(account.institutionId),
    balanceDate: seconds(feed.succeededAt),
    aggregationSuccessDate: seconds(feed.succeededAt),
    aggregationAttemptDate: seconds(feed.attemptedAt),
    createdDate: created,
    lastUpdatedDate: seconds(feed.succeededAt),
    lastTransactionDate: posted(entries.at(-1)),
    oldestTransactionDate: posted(entries[0]),
    marketSegment: account.marketSegment,
    currency: account.currency,
    institutionLoginId: account.loginId,
    detail: detailOf(account, bank, feed),
    displayPosition: account.displayPosition,
  };
}

/**
 * Card purchases that the bank knows of and has not posted: those of the coming day, on feeds that are up to date.
 * Invented. They come with another id once they are posted (fact: ids may change on posting).
 */
export function pendingEntries(account: Account, bank: Bank, feed: FeedState): readonly Entry[] {
  if (feed.lastDay !== bank.today()) return [];
  return account.ledger
    .entries(feed.lastDay + 1, feed.lastDay + 1)
    .filter((entry) => entry.kind === 'purchase')
    .map((entry) => ({ ...entry, id: entry.id + 500, day: feed.lastDay }));
}

/** What can be spent: the balance less what is pending. */
export function availableCents(account: Account, bank: Bank, feed: FeedState): Cents {
  return pendingEntries(account, bank, feed).reduce(
    (sum, entry) => sum + entry.cents,
    account.ledger.closing(feed.lastDay),
  );
}

function detailOf(account: Account, bank: Bank, feed: FeedState): Record<string, unknown> {
  const balance = account.ledger.closing(feed.lastDay);
  switch (account.type) {
    case 'checking':
    case 'savings':
    case 'moneyMarket':
    case 'cd':
      return {
        availableBalanceAmount: toAmount(availableCents(account, bank, feed)),
        openDate: bankInstant(account.ledger.begin - 900, POSTING_SECOND) / 1000,
      };
    case 'creditCard': {
      const limit = 1_200_000;
      return {
        currentBalance: toAmount(balance),
        creditMaxAmount: toAmount(limit),
        creditAvailableAmount: toAmount(limit + balance),
        paymentMinAmount: 35,
        interestRate: '18.99',
      };
    }
    case 'mortgage':
      break;
  }
  return {
    principalBalance: toAmount(-balance),
    loanTermType: 'fixed',
    loanPaymentFreq: 'monthly',
    firstMortgage: true,
  };
}
