import type { Day } from '../bank/calendar.ts';
import type { Clock } from '../kernel/clock.ts';
import { Book } from './book.ts';
import type { Connection } from './book.ts';
import type { Directory } from './directory.ts';
import { sydneyDayAt } from './lives/sydney.ts';
import type { Person } from './lives/person.ts';
import { Cursors } from './paging.ts';
import { Quota } from './quota.ts';
import { Refreshes } from './refreshes.ts';
import { SnapshotStore } from './snapshots.ts';

/** Everything that the paths share. */
export class Provider {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly book: Book;
  readonly refreshes: Refreshes;
  readonly snapshots = new SnapshotStore();
  readonly cursors = new Cursors();
  readonly quota: Quota;
  readonly listsUsers: boolean;
  /** Waits as long as the provider takes: milliseconds before the delay scale. */
  readonly work: (ms: number) => Promise<void>;
  /** Connections and consents that a caller deleted, by id. */
  readonly deletedConnections = new Set<string>();
  readonly revokedConsents = new Map<string, number>();
  /** Users whose consent has been shown once and lapses now. */
  readonly lapsedConsents = new Set<string>();
  #baseUrl = '';

  constructor(parts: {
    clock: Clock;
    directory: Directory;
    delayScale: number;
    dailyQuota: number;
    listsUsers: boolean;
    work: (ms: number) => Promise<void>;
  }) {
    this.clock = parts.clock;
    this.directory = parts.directory;
    this.book = new Book(sydneyDayAt(parts.clock.nowMs()));
    this.refreshes = new Refreshes(parts.clock, this.book, parts.delayScale);
    this.quota = new Quota(parts.dailyQuota);
    this.listsUsers = parts.listsUsers;
    this.work = parts.work;
  }

  nowMs(): number {
    return this.clock.nowMs();
  }

  today(): Day {
    return sydneyDayAt(this.clock.nowMs());
  }

  /** The port is known only when the server listens. */
  listenAt(baseUrl: string): void {
    this.#baseUrl = baseUrl;
  }

  /** Fact: links are absolute. */
  readonly link = (path: string): string => `${this.#baseUrl}${path}`;

  /** The connections that are listed: deleted ones are gone, their accounts stay. */
  connectionsOf(person: Person): readonly Connection[] {
    return this.book
      .connectionsOf(person)
      .filter((connection) => !connection.isDeleted && !this.deletedConnections.has(connection.id));
  }
}
