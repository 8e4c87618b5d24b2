import type { Day } from '../../bank/calendar.ts';
import type { Cents } from './amounts.ts';
import type { Entry, Life } from './life.ts';
import type { DaysBefore } from './life-plan.ts';

/** One account's book, as far as the bank shows it. */
export class Ledger {
  readonly #life: Life;
  readonly #account: string;
  readonly #hidden: readonly [Day, Day] | null;
  /** First day with data. */
  readonly begin: Day;

  constructor(life: Life, account: string, begin: Day, gap: { days: DaysBefore; reference: Day } | null) {
    this.#life = life;
    this.#account = account;
    this.begin = begin;
    this.#hidden = gap === null ? null : [gap.reference - gap.days[0], gap.reference - gap.days[1]];
  }

  /** The days of the hole in the history, both included; `null` when there is none. */
  hole(): readonly [Day, Day] | null {
    return this.#hidden;
  }

  /** Entries from `from` to `to`, both included, in the order of posting. */
  entries(from: Day, to: Day): readonly Entry[] {
    const hidden = this.#hidden;
    return this.#life
      .entriesThrough(to, this.#account)
      .filter(({ day }) => day >= from && day <= to && (hidden === null || day < hidden[0] || day > hidden[1]));
  }

  /** Balance at the end of a day; on a day without transactions that of the day before. */
  closing(day: Day): Cents {
    const all = this.#life.entriesThrough(day, this.#account);
    return all.findLast((entry) => entry.day <= day)?.balanceAfter ?? this.#life.opening(this.#account);
  }
}
