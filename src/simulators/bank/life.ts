import { seededRandom } from '../kernel/rng.ts';
import type { Random } from '../kernel/rng.ts';
import type { Day } from './calendar.ts';
import { applyRule } from './habits.ts';
import type { LifePlan } from './life-plan.ts';
import type { Cents } from './money.ts';

export type EntryKind =
  | 'income'
  | 'takings'
  | 'bill'
  | 'purchase'
  | 'transfer'
  | 'card-payment'
  | 'loan-payment'
  | 'pay-later'
  | 'interest'
  | 'overdraft-fee';

/** One posted transaction. Money in is positive on every account; a debt is a negative balance. */
export interface Entry {
  /** Unique for one person only. Fact: ids of two customers may be the same. */
  readonly id: number;
  readonly day: Day;
  readonly account: string;
  readonly cents: Cents;
  readonly kind: EntryKind;
  readonly description: string;
  readonly payee: string;
  readonly category: string;
  /** Balance of the account after this entry. */
  readonly balanceAfter: Cents;
}

export type Draft = Pick<Entry, 'account' | 'cents' | 'kind' | 'description' | 'payee' | 'category'>;

/** What a habit sees of the day it acts on. */
export interface Today {
  readonly day: Day;
  readonly seed: string;
  readonly random: Random;
  balance(account: string): Cents;
  /** Whether something was taken from the account today. */
  hasDebit(account: string): boolean;
  post(draft: Draft): void;
}

/**
 * A person's transactions, day after day from `anchor`. A day is a function of the seed, the day and the balances that
 * the days before left, and a day once lived is never touched: living on only adds.
 */
export class Life {
  readonly #plan: LifePlan;
  readonly #seed: string;
  readonly #keepFrom: ReadonlyMap<string, Day>;
  readonly #balances = new Map<string, Cents>();
  readonly #openings = new Map<string, Cents>();
  readonly #entries = new Map<string, Entry[]>();
  #nextDay: Day;

  /** @param keepFrom for every account the first day whose transactions are kept; what was before becomes its opening */
  constructor(plan: LifePlan, seed: string, anchor: Day, keepFrom: ReadonlyMap<string, Day>) {
    this.#plan = plan;
    this.#seed = seed;
    this.#nextDay = anchor;
    this.#keepFrom = keepFrom;
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
    const today: Today = {
      day,
      seed: this.#seed,
      random: seededRandom(`${this.#seed}|${day}`),
      balance: (account) => this.#balances.get(account) ?? 0,
      hasDebit: (account) => debited.has(account),
      post: (draft) => {
        if (draft.cents === 0) return;
        const balanceAfter = (this.#balances.get(draft.account) ?? 0) + draft.cents;
        this.#balances.set(draft.account, balanceAfter);
        if (draft.cents < 0) debited.add(draft.account);
        sequence += 1;
        if (day < (this.#keepFrom.get(draft.account) ?? day)) this.#openings.set(draft.account, balanceAfter);
        else
          this.#entries
            .get(draft.account)
            ?.push({ ...draft, id: 20_000_000_000 + day * 1000 + sequence, day, balanceAfter });
      },
    };
    for (const rule of this.#plan.rules) applyRule(rule, today);
    this.#nextDay += 1;
  }
}
