import type { Day } from '../bank/calendar.ts';

/** Fact: one number of calls a day for affordability, income and expenses together. Invented: the day is Sydney's. */
export class Quota {
  readonly #daily: number;
  #day: Day | null = null;
  #used = 0;

  constructor(daily: number) {
    this.#daily = daily;
  }

  /** Takes one; `false` when today's are used up. */
  take(today: Day): boolean {
    this.#turnTo(today);
    if (this.#used >= this.#daily) return false;
    this.#used += 1;
    return true;
  }

  set(today: Day, used: number): void {
    this.#turnTo(today);
    this.#used = used;
  }

  state(today: Day): { daily: number; used: number } {
    this.#turnTo(today);
    return { daily: this.#daily, used: this.#used };
  }

  #turnTo(today: Day): void {
    if (this.#day === today) return;
    this.#day = today;
    this.#used = 0;
  }
}
