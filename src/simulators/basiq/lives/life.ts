import type { Day } from '../../bank/calendar.ts';
import { LivedDays } from '../../bank/lived-days.ts';
import type { DayOfAccounts, PostedDraft, PostedEntry } from '../../bank/lived-days.ts';
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

/** What a transaction tells besides, where there is something to tell. */
interface Circumstances {
  /** What it was spent on. */
  readonly merchant: Merchant | null;
  /** The account of the same household on the other side. */
  readonly counter: string | null;
  /** The lender who is not connected. */
  readonly lender: Lender | null;
  readonly stream: IncomeStream | null;
}

interface FullDraft extends PostedDraft, Circumstances {
  readonly rawClass: RawClass;
  readonly description: string;
}

export type Draft = Omit<FullDraft, keyof Circumstances> & Partial<Circumstances>;

/** One posted transaction. */
export type Entry = PostedEntry<FullDraft>;

const NOTHING: Circumstances = { merchant: null, counter: null, lender: null, stream: null };

/** What a habit sees of the day it acts on. */
export interface Today extends DayOfAccounts<Draft> {
  readonly seed: string;
  readonly referenceDay: Day;
  /** The habit's own numbers of this day: no other habit can shift them. */
  readonly random: Random;
  /** What a card can still be charged with; `null` for what is no card. */
  cardRoom(account: string): Cents | null;
}

/** A household's transactions. */
export class Life extends LivedDays<FullDraft> {
  readonly #plan: LifePlan;
  readonly #seed: string;
  readonly #referenceDay: Day;
  readonly #cardLimits: ReadonlyMap<string, Cents>;

  constructor(plan: LifePlan, seed: string, days: { anchor: Day; reference: Day; keepFrom: ReadonlyMap<string, Day> }) {
    super(plan.accounts, { anchor: days.anchor, keepFrom: days.keepFrom, idsAfter: 0 });
    this.#plan = plan;
    this.#seed = seed;
    this.#referenceDay = days.reference;
    this.#cardLimits = new Map(
      plan.accounts
        .filter((account) => account.type === 'credit-card')
        .map((account) => [account.key, account.limitCents ?? 0]),
    );
  }

  protected override live(day: DayOfAccounts<FullDraft>): void {
    const common = {
      ...day,
      seed: this.#seed,
      referenceDay: this.#referenceDay,
      cardRoom: (account: string): Cents | null => {
        const limit = this.#cardLimits.get(account);
        return limit === undefined ? null : limit + day.balance(account);
      },
      post: (draft: Draft): void => day.post({ ...NOTHING, ...draft }),
    };
    this.#plan.rules.forEach((rule, i) => {
      let random: Random | undefined;
      applyRule(rule, {
        ...common,
        random: () => (random ??= seededRandom(`${this.#seed}|${i}|${day.day}`))(),
      });
    });
  }
}
