import { seededRandom } from '../kernel/rng.ts';
import type { Random } from '../kernel/rng.ts';
import type { Day } from './calendar.ts';
import { applyRule } from './habits.ts';
import type { LifePlan } from './life-plan.ts';
import { LivedDays } from './lived-days.ts';
import type { DayOfAccounts, PostedDraft, PostedEntry } from './lived-days.ts';

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

export interface Draft extends PostedDraft {
  readonly kind: EntryKind;
  readonly description: string;
  readonly payee: string;
  readonly category: string;
}

/** One posted transaction. Fact: ids of two customers may be the same. */
export type Entry = PostedEntry<Draft>;

/** What a habit sees of the day it acts on. */
export interface Today extends DayOfAccounts<Draft> {
  readonly seed: string;
  readonly random: Random;
}

/** A person's transactions. */
export class Life extends LivedDays<Draft> {
  readonly #plan: LifePlan;
  readonly #seed: string;

  constructor(plan: LifePlan, seed: string, anchor: Day, keepFrom: ReadonlyMap<string, Day>) {
    super(plan.accounts, { anchor, keepFrom, idsAfter: 20_000_000_000 });
    this.#plan = plan;
    this.#seed = seed;
  }

  protected override live(day: DayOfAccounts<Draft>): void {
    const today = { ...day, seed: this.#seed, random: seededRandom(`${this.#seed}|${day.day}`) };
    for (const rule of this.#plan.rules) applyRule(rule, today);
  }
}
