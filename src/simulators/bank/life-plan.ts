import type { Cents } from './money.ts';
import type { Schedule } from './schedule.ts';

export type AccountType = 'checking' | 'savings' | 'moneyMarket' | 'cd' | 'creditCard' | 'mortgage';

/** Invented: the four types that hold deposits are the ones that analytics accept. */
export const DEPOSITORY_TYPES: ReadonlySet<AccountType> = new Set(['checking', 'savings', 'moneyMarket', 'cd']);

/**
 * How the bank's data arrive. `dormant`: nobody fetches, but a refresh works. `broken`: a refresh tries and fails with
 * `code`. Days are counted back from the simulator's reference day.
 */
export type Feed =
  | { readonly state: 'nightly' }
  | { readonly state: 'dormant'; readonly lastDaysBefore: number }
  | { readonly state: 'broken'; readonly code: number; readonly lastDaysBefore: number };

/** Days before the reference day, the earlier one first: `[47, 44]` is four days. */
export type DaysBefore = readonly [number, number];

export interface AccountPlan {
  /** Name inside the person's plan. */
  readonly key: string;
  readonly institutionId: number;
  readonly name: string;
  readonly type: AccountType;
  readonly lastFour: string;
  readonly currency: string;
  readonly marketSegment: 'personal' | 'business';
  /** Balance before the first simulated day; debts are negative. */
  readonly openingCents: Cents;
  /** How many days of history the bank shows, counted back from the reference day and with it. */
  readonly historyDays: number;
  readonly feed: Feed;
  /** Owner as the bank writes it, when that is not the customer's name. */
  readonly ownerName?: string;
  /** Days for which the bank gave no balance although it gave the transactions. */
  readonly unknownDays?: readonly DaysBefore[];
}

/**
 * One habit of a life; money in cents, always positive, the kind says which way it goes. The order of the rules in a
 * plan is the order in which a day's transactions post.
 */
export type Rule =
  /** Pay, benefits, pensions. `spread` varies the amount by that much either way. */
  | { kind: 'income'; account: string; payer: string; cents: Cents; spread: Cents; schedule: Schedule }
  /** A small business's customers: on a business day with `chance`, an amount from `low` to `high`. */
  | { kind: 'takings'; account: string; payers: readonly string[]; chance: number; low: Cents; high: Cents }
  | {
      kind: 'bill';
      account: string;
      payee: string;
      category: string;
      cents: Cents;
      spread: Cents;
      schedule: Schedule;
    }
  /**
   * Everyday purchases: `perWeek` of them on average. With `cushion`, people spend less when the watched account holds
   * less than that, and more when it holds more: this is what keeps a balance in its range over the years.
   */
  | {
      kind: 'shopping';
      account: string;
      watched: string;
      merchants: MerchantGroup;
      perWeek: number;
      low: Cents;
      high: Cents;
      cushion: Cents;
      floor: Cents;
    }
  | { kind: 'transfer'; from: string; to: string; cents: Cents; keep: Cents; schedule: Schedule }
  /** Moves what is above `above`, in steps of `step`; without `to` it leaves the bank. */
  | {
      kind: 'sweep';
      from: string;
      to: string | null;
      payee: string;
      above: Cents;
      step: Cents;
      schedule: Schedule;
    }
  /** Tops up from savings when the account ends below zero, on `chance` of such days. */
  | { kind: 'rescue'; from: string; to: string; chance: number; upTo: Cents }
  /** Pays the given share of a card's debt, at least `minimum`. */
  | { kind: 'card-payment'; from: string; card: string; share: number; minimum: Cents; schedule: Schedule }
  /** A loan at the bank: interest is charged on the loan, the payment leaves `from`. */
  | {
      kind: 'loan';
      loan: string;
      from: string | null;
      payee: string;
      payment: Cents;
      yearlyRate: number;
      schedule: Schedule;
    }
  /** Four equal payments, two weeks apart; a plan starts on a business day with `chance`. */
  | { kind: 'pay-later'; account: string; payee: string; chance: number; low: Cents; high: Cents }
  | { kind: 'interest'; account: string; yearlyRate: number }
  /** One fee on a day that ends below zero after something was taken. */
  | { kind: 'overdraft-fee'; account: string; cents: Cents };

export type MerchantGroup = 'groceries' | 'eating-out' | 'driving' | 'shops' | 'supplies';

export interface LifePlan {
  readonly accounts: readonly AccountPlan[];
  readonly rules: readonly Rule[];
}
