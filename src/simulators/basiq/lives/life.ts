import type { Day } from '../../bank/calendar.ts';
import { seededRandom } from '../../kernel/rng.ts';
import type { Random } from '../../kernel/rng.ts';
import type { Cents } from './amounts.ts';
import { applyRule } from './habits.ts';
import type { IncomeStream, LifePlan } from './life-plan.ts';
import type { Lender, Merchant } from './merchants.ts';

/** The provider's classes of a raw transaction. */
export type RawClass =
  | 'bank-fee'
  | 'payment'
  | 'cash-withdrawal'
  | 'transfer'
  | 'loan-interest'
  | 'refund'
  | 'direct-credit'
  | 'interest'
  | 'loan-repayment';

/** One posted transaction. Money in is positive on every account; a debt is a negative balance. */
export interface Entry {
  /** Unique in one life. */
  readonly id: number;
  readonly day: Day;
  readonly account: string;
  readonly cents: Cents;
  readonly rawClass: RawClass;
  readonly description: string;
  /** What it was spent on. */
  readonly merchant: Merchant | null;
  /** The account of the same household on the other side. */
  readonly counter: string | null;
  /** The lender who is not connected. */
  readonly lender: Lender | null;
  readonly stream: IncomeStream | null;
  /** Balance of the account after this entry. */
  readonly balanceAfter: Cents;
}

export type Draft = Pick<Entry, 'account' | 'cents' | 'rawClass' | 'description'> &
  Partial<Pick<Entry, 'merchant' | 'counter' | 'lender' | 'stream'>>;

/** What a habit sees of the day it acts on. */
export interface Today {
  readonly day: Day;
  readonly seed: string;
  readonly referenceDay: Day;
  /** The habit's own numbers of this day: no other habit can shift them. */
  readonly random: Random;
  balance(account: string): Cents;
  /** What a card can still be charged with; `null` for what is no card. */
  cardRoom(account: string): Cents | null;
  /** Whether something was taken from the account today. */
  hasDebit(account: string): boolean;
  post(draft: Draft): void;
}

/**
 * A household's transactions, day after day from `anchor`. A day is a function of the seed, the day and the balances
 * that the days before left, and a day once lived is never touched: living on only adds.
 */
export class Life {
  readonly #plan: LifePlan;
  readonly #seed: string;
  readonly #referenceDay: Day;
  readonly #keepFrom: ReadonlyMap<string, Day>;
  readonly #cardLimits: ReadonlyMap<string, Cents>;
  readonly #balances = new Map<string, Cents>();
  readonly #openings = new Map<string, Cents>();
  readonly #entries = new Map<string, Entry[]>();
  #nextDay: Day;

  /** @param keepFrom for every account the first day whose transactions are kept; what was before becomes its opening */
  constructor(plan: LifePlan, seed: string, days: { anchor: Day; reference: Day; keepFrom: ReadonlyMap<string, Day> }) {
    this.#plan = plan;
    this.#seed = seed;
    this.#nextDay = days.anchor;
    this.#referenceDay = days.reference;
    this.#keepFrom = days.keepFrom;
    this.#cardLimits = new Map(
      plan.accounts
        .filter((account) => account.type === 'credit-card')
        .map((account) => [account.key, account.limitCents ?? 0]),
    );
    for (const account of plan.accounts) {
      this.#balances.set(account.key, account.openingCents);
      this.#openings.set(account.key, account.openingCents);
      this.#entries.set(account.key, []);
    }
  }

  /** Entries of an account in the order of posting, through `day` at least. */
  entriesThrough(day: Day, account: string): readonly Entry[] {
    while (this.#nextDay <= day) this.#liveOneDay();
    return this.#entries.get(account) ?? [];
  }

  /** The balance before the first kept entry. */
  opening(account: string): Cents {
    return this.#openings.get(account) ?? 0;
  }

  #liveOneDay(): void {
    const day = this.#nextDay;
    const debited = new Set<string>();
    let sequence = 0;
    const post = (draft: Draft): void => {
      if (draft.cents === 0) return;
      const balanceAfter = (this.#balances.get(draft.account) ?? 0) + draft.cents;
      this.#balances.set(draft.account, balanceAfter);
      if (draft.cents < 0) debited.add(draft.account);
      sequence += 1;
      if (day < (this.#keepFrom.get(draft.account) ?? day)) {
        this.#openings.set(draft.account, balanceAfter);
        return;
      }
      const nothing = { merchant: null, counter: null, lender: null, stream: null };
      this.#entries.get(draft.account)?.push({ ...nothing, ...draft, id: day * 1000 + sequence, day, balanceAfter });
    };
    this.#plan.rules.forEach((rule, i) => {
      let random: Random | undefined;
      applyRule(rule, {
        day,
        seed: this.#seed,
        referenceDay: this.#referenceDay,
        random: () => (random ??= seededRandom(`${this.#seed}|${i}|${day}`))(),
        balance: (account) => this.#balances.get(account) ?? 0,
        cardRoom: (account) => {
          const limit = this.#cardLimits.get(account);
          return limit === undefined ? null : limit + (this.#balances.get(account) ?? 0);
        },
        hasDebit: (account) => debited.has(account),
        post,
      });
    });
    this.#nextDay += 1;
  }
}
