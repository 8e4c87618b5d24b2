import { randomUUID } from 'node:crypto';
import type { Day } from '../bank/calendar.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Account, Book, Connection } from './book.ts';
import { sydneyDayAt, sydneyMidnight } from './lives/sydney.ts';
import type { Person } from './lives/person.ts';
import { hasSucceeded } from './job-steps.ts';
import type { Job } from './job-steps.ts';

/** Five past midnight in Sydney, when the partner's nightly refresh is through: today is always known. */
const NIGHTLY_MS = 5 * 60_000;
const JOB_KEPT_MS = 7 * 86_400_000;
const LASTS_MS = { works: 6000, refused: 1500, mfa: 31_500, 'never-ends': Number.MAX_VALUE } as const;

/** The refreshes of connections, and how fresh they leave the data. */
export class Refreshes {
  readonly #clock: Clock;
  readonly #book: Book;
  readonly #delayScale: number;
  readonly #jobs = new Map<string, Job>();

  constructor(clock: Clock, book: Book, delayScale: number) {
    this.#clock = clock;
    this.#book = book;
    this.#delayScale = delayScale;
  }

  /** Starts a job, unless one of the connection is still running, which then is the answer (fact). */
  start(person: Person, connection: Connection): { job: Job; isNew: boolean } {
    const running = this.#ofUser(person.userId).find(
      (job) => job.connectionId === connection.id && this.isRunning(job),
    );
    if (running !== undefined) return { job: running, isNew: false };
    const job = this.#add(person, connection);
    // The bank of such a person is never done: there was a job before anybody asked.
    return { job, isNew: connection.refresh !== 'never-ends' };
  }

  find(id: string): Job | undefined {
    return this.#jobs.get(id);
  }

  /** Fact: only those of the last seven days. */
  recentOf(userId: string): readonly Job[] {
    return this.#ofUser(userId).filter((job) => this.#clock.nowMs() - job.createdMs < JOB_KEPT_MS);
  }

  /** How long a job has been at work, in the provider's own milliseconds. */
  elapsedMs(job: Job): number {
    const real = performance.now() - job.startedAt;
    return this.#delayScale === 0 ? Number.POSITIVE_INFINITY : real / this.#delayScale;
  }

  isRunning(job: Job): boolean {
    return job.ending === 'never-ends' || this.elapsedMs(job) < job.lastsMs;
  }

  /** When the provider last got data, in milliseconds since the epoch. */
  updatedAt(person: Person, connection: Connection): number {
    const now = this.#clock.nowMs();
    const refreshed = this.#ofUser(person.userId)
      .filter((job) => job.connectionId === connection.id && job.createdMs <= now)
      .filter((job) => hasSucceeded(job, this.elapsedMs(job)))
      .map((job) => job.createdMs);
    const day = connection.staleDays === 0 ? sydneyDayAt(now) : this.#book.referenceDay - connection.staleDays;
    return Math.max(Math.min(now, sydneyMidnight(day) + NIGHTLY_MS), ...refreshed);
  }

  /** The last day with data. Today's are taken whole. */
  lastDayOf(person: Person, account: Account): Day {
    return sydneyDayAt(this.updatedAt(person, account.connection));
  }

  #ofUser(userId: string): Job[] {
    return [...this.#jobs.values()].filter((job) => job.userId === userId);
  }

  #add(person: Person, connection: Connection): Job {
    const job: Job = {
      id: randomUUID(),
      userId: person.userId,
      connectionId: connection.id,
      institutionId: connection.institutionId,
      ending: connection.refresh,
      lastsMs: LASTS_MS[connection.refresh],
      createdMs: this.#clock.nowMs(),
      startedAt: performance.now(),
    };
    this.#jobs.set(job.id, job);
    return job;
  }
}
