import type { Clock } from '../kernel/clock.ts';
import { seededRandom, wholeBetween } from '../kernel/rng.ts';
import { bankDayAt, bankInstant, dayOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { Ledger } from './ledger.ts';
import type { AccountPlan } from './life-plan.ts';
import { Life } from './life.ts';
import type { Person } from './people.ts';

/** An account as the bank knows it. */
export interface Account extends AccountPlan {
  readonly id: number;
  readonly loginId: number;
  readonly displayPosition: number;
  readonly person: Person;
  readonly ledger: Ledger;
}

/** How fresh an account's data are. Instants in milliseconds since the epoch. */
export interface FeedState {
  readonly code: number;
  readonly attemptedAt: number;
  readonly succeededAt: number;
  /** Last day with data. */
  readonly lastDay: Day;
}

const FIRST_ACCOUNT_ID = 5_011_648_377;
const FIRST_LOGIN_ID = 1_007_302_745;
/** Second of the bank's day at which healthy feeds are fetched: just after midnight, so that today is always known. */
const NIGHTLY_SECOND = 7;
/** Lives are simulated from here on, so that a day is the same whenever the simulator was started. */
const USUAL_ANCHOR = dayOf(2021, 1, 1);
const LONGEST_HISTORY_DAYS = 830;
const LIVES_KEPT = 60;

/** The banks' side: accounts, ledgers and feeds, made when somebody first looks. */
export class Bank {
  readonly #clock: Clock;
  readonly #seed: string;
  /** The day the simulator was started on; histories and broken feeds are counted back from it. */
  readonly referenceDay: Day;
  readonly #accounts = new Map<number, readonly Account[]>();
  readonly #refreshedAt = new Map<number, number>();

  constructor(clock: Clock, seed: string) {
    this.#clock = clock;
    this.#seed = seed;
    this.referenceDay = bankDayAt(clock.nowMs());
  }

  /** Milliseconds since the epoch. */
  nowMs(): number {
    return this.#clock.nowMs();
  }

  today(): Day {
    return bankDayAt(this.#clock.nowMs());
  }

  accountsOf(person: Person): readonly Account[] {
    const known = this.#accounts.get(person.customerId);
    // Taken out and put back: the map's order is that of the last use.
    if (known !== undefined) this.#accounts.delete(person.customerId);
    const accounts = known ?? this.#open(person);
    this.#accounts.set(person.customerId, accounts);
    if (this.#accounts.size > LIVES_KEPT) {
      for (const customerId of this.#accounts.keys()) {
        this.#accounts.delete(customerId);
        break;
      }
    }
    return accounts;
  }

  /** Fetches all accounts of a person now; what is broken stays as old as it was. */
  refresh(person: Person): void {
    for (const account of this.accountsOf(person)) this.#refreshedAt.set(account.id, this.#clock.nowMs());
  }

  feedOf(account: Account): FeedState {
    const now = this.#clock.nowMs();
    const refreshedAt = this.#refreshedAt.get(account.id) ?? 0;
    const tonight = Math.min(now, bankInstant(this.today(), NIGHTLY_SECOND));
    switch (account.feed.state) {
      case 'nightly': {
        // A refresh of a day that the clock has since been set back before counts for nothing.
        const at = refreshedAt <= now ? Math.max(tonight, refreshedAt) : tonight;
        return { code: 0, attemptedAt: at, succeededAt: at, lastDay: this.today() };
      }
      case 'dormant': {
        const last = bankInstant(this.referenceDay - account.feed.lastDaysBefore, 6 * 3600);
        const at = Math.min(now, Math.max(last, refreshedAt));
        return { code: 0, attemptedAt: at, succeededAt: at, lastDay: bankDayAt(at) };
      }
      case 'broken':
        break;
    }
    const brokenSince = bankInstant(this.referenceDay - account.feed.lastDaysBefore, 6 * 3600);
    const succeededAt = Math.min(now, brokenSince);
    const attemptedAt = refreshedAt <= now ? Math.max(tonight, refreshedAt) : tonight;
    return { code: account.feed.code, attemptedAt, succeededAt, lastDay: bankDayAt(succeededAt) };
  }

  /** Whether the bank gave a balance for that day. */
  isKnown(account: Account, day: Day): boolean {
    const daysBefore = this.referenceDay - day;
    return !(account.unknownDays ?? []).some(([from, to]) => daysBefore <= from && daysBefore >= to);
  }

  #open(person: Person): readonly Account[] {
    const plan = person.plan();
    const anchor = Math.min(USUAL_ANCHOR, this.referenceDay - LONGEST_HISTORY_DAYS);
    const begins = new Map(plan.accounts.map((account) => [account.key, this.referenceDay - account.historyDays + 1]));
    const seed = `${this.#seed}|life|${person.ordinal}`;
    const life = new Life(plan, seed, anchor, begins);
    const logins = [...new Set(plan.accounts.map((account) => account.institutionId))];
    // Ids leave gaps, as real ones do.
    const step = wholeBetween(seededRandom(`${seed}|ids`), 1, 3);
    return plan.accounts.map((account, i) => ({
      ...account,
      id: FIRST_ACCOUNT_ID + person.ordinal * 64 + i * step,
      loginId: FIRST_LOGIN_ID + person.ordinal * 8 + logins.indexOf(account.institutionId),
      displayPosition: i + 1,
      person,
      ledger: new Ledger(life, account.key, begins.get(account.key) ?? anchor),
    }));
  }
}
