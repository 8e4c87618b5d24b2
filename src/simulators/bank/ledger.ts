import type { Day } from './calendar.ts';
import type { Entry, Life } from './life.ts';
import type { Cents } from './money.ts';

/** One account's book: a balance at the end of every day, made of the transactions and nothing else. */
export class Ledger {
  readonly #life: Life;
  readonly #account: string;
  /** First day with data. */
  readonly begin: Day;

  constructor(life: Life, account: string, begin: Day) {
    this.#life = life;
    this.#account = account;
    this.begin = begin;
  }

  /** Balance at the end of the day before `begin`. */
  opening(): Cents {
    // The life must have reached the first day, or its opening is still that of an earlier one.
    this.#life.entriesThrough(this.begin, this.#account);
    return this.#life.opening(this.#account);
  }

  /** Posted entries from `from` to `to`, both included, in the order of posting. */
  entries(from: Day, to: Day): readonly Entry[] {
    const all = this.#life.entriesThrough(to, this.#account);
    return all.slice(firstAtOrAfter(all, Math.max(from, this.begin)), firstAtOrAfter(all, to + 1));
  }

  /** Balance at the end of a day; on a day without transactions that of the day before. */
  closing(day: Day): Cents {
    const all = this.#life.entriesThrough(day, this.#account);
    return all[firstAtOrAfter(all, day + 1) - 1]?.balanceAfter ?? this.opening();
  }

  /** Ending balances from `from` to `to`, one a day. */
  closings(from: Day, to: Day): Cents[] {
    const result: Cents[] = [];
    let balance = this.closing(from - 1);
    const entries = this.entries(from, to);
    let next = 0;
    for (let day = from; day <= to; day += 1) {
      for (let entry = entries[next]; entry !== undefined && entry.day <= day; entry = entries[next]) {
        balance += entry.cents;
        next += 1;
      }
      result.push(balance);
    }
    return result;
  }
}

function firstAtOrAfter(entries: readonly Entry[], day: Day): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
