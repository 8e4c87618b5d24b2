import type { Schedule } from '../../bank/schedule.ts';
import type { Cents } from './amounts.ts';
import type { Biller, Lender, ShopGroup } from './merchants.ts';

export type AccountType =
  | 'transaction'
  | 'savings'
  | 'term-deposit'
  | 'credit-card'
  | 'mortgage'
  | 'loan'
  | 'investment'
  | 'insurance';

/** What the bank's page states in place of what follows from the transactions. */
export interface StatedFigures {
  readonly balance?: string | null;
  readonly availableFunds?: string | null;
  readonly creditLimit?: string | null;
}

/** Days before the reference day, the earlier one first, both included. */
export type DaysBefore = readonly [number, number];

export interface AccountPlan {
  /** Name inside the plan. */
  readonly key: string;
  readonly connection: string;
  readonly type: AccountType;
  readonly product: string;
  /** As the bank writes it; `null` when it does not say. */
  readonly holder: string | null;
  readonly currency: string;
  /** Before the first simulated day; debts are negative. */
  readonly openingCents: Cents;
  /** Limit of a card, amount once lent, overdraft of a transaction account. */
  readonly limitCents: Cents | null;
  readonly stated?: StatedFigures;
  /** Days whose transactions the bank never gave. */
  readonly gap?: DaysBefore;
}

export interface ConnectionPlan {
  readonly key: string;
  readonly institutionId: string;
  /** Left out: what the institution offers. */
  readonly method?: 'web' | 'openbanking';
  readonly status: 'active' | 'pending' | 'invalid';
  /** How many days of transactions there are, counted back from the reference day and with it. */
  readonly historyDays: number;
  /** 0: refreshed every night. Otherwise last refreshed so many days before the reference day. */
  readonly staleDays: number;
  /** What becomes of a refresh. */
  readonly refresh: 'works' | 'refused' | 'mfa' | 'never-ends';
  /** Deleted connections leave their accounts behind (fact). */
  readonly isDeleted: boolean;
}

/** Where an income comes from, as the provider's classification would call it. */
export interface IncomeStream {
  readonly source: string;
  readonly frequency: 'weekly' | 'bi-weekly' | 'monthly' | 'irregular';
}

/**
 * One habit of a life; money in cents, always positive, the kind says which way it goes. The order of the rules is the
 * order in which a day's transactions post.
 */
export type Rule =
  | {
      kind: 'income';
      account: string;
      stream: IncomeStream;
      text: string;
      cents: Cents;
      spread: Cents;
      schedule: Schedule;
    }
  /** Comes on a business day with `chance`. Without a stream it is a credit of no kind of income. */
  | {
      kind: 'windfall';
      account: string;
      stream: IncomeStream | null;
      rawClass: 'direct-credit' | 'refund' | 'transfer';
      text: string;
      chance: number;
      low: Cents;
      high: Cents;
    }
  | { kind: 'bill'; account: string; biller: Biller; cents: Cents; spread: Cents; schedule: Schedule }
  /**
   * Everyday purchases: `perWeek` on average. People spend less when the watched account holds less than `cushion` above
   * `floor`, and more when it holds more: this keeps a balance in its range over the years.
   */
  | {
      kind: 'shopping';
      account: string;
      watched: string;
      shops: ShopGroup;
      perWeek: number;
      low: Cents;
      high: Cents;
      cushion: Cents;
      floor: Cents;
    }
  /** Without `to` the money leaves for somebody else's account. */
  | {
      kind: 'transfer';
      from: string;
      to: string | null;
      cents: Cents;
      keep: Cents;
      text: string;
      schedule: Schedule;
    }
  /** Puts what is above `above` into savings; when they hold `full`, or without any, it goes on a journey. */
  | { kind: 'sweep'; from: string; to: string | null; above: Cents; step: Cents; full: Cents; schedule: Schedule }
  | { kind: 'rescue'; from: string; to: string; upTo: Cents }
  | { kind: 'card-repayment'; from: string; card: string; share: number; minimum: Cents; schedule: Schedule }
  | { kind: 'card-interest'; card: string; yearlyRate: number; schedule: Schedule }
  /** A loan at a bank: interest on its own day, the repayment leaves `from`. Every `misses`-th month it is dishonoured. */
  | {
      kind: 'loan';
      loan: string;
      from: string;
      text: string;
      payment: Cents;
      yearlyRate: number;
      interestDay: number;
      schedule: Schedule;
      misses?: number;
    }
  /** Four equal payments, two weeks apart, to a lender who is not connected; a plan starts with `chance` a business day. */
  | { kind: 'pay-later'; account: string; lender: Lender; chance: number; low: Cents; high: Cents }
  /** Steady repayments to a lender who is not connected, until so many days before the reference day. */
  | { kind: 'lender'; account: string; lender: Lender; cents: Cents; schedule: Schedule; endedDaysBefore?: number }
  /** Notes from a machine; from a card that is a cash advance with a fee. */
  | { kind: 'cash'; account: string; chance: number; low: Cents; high: Cents }
  | { kind: 'interest'; account: string; yearlyRate: number }
  | { kind: 'account-fee'; account: string; cents: Cents; schedule: Schedule }
  /** One fee on a day that ends below zero after something was taken. */
  | { kind: 'overdraft-fee'; account: string; cents: Cents };

export interface LifePlan {
  readonly connections: readonly ConnectionPlan[];
  readonly accounts: readonly AccountPlan[];
  readonly rules: readonly Rule[];
}
