import { randomUUID } from 'node:crypto';
import type { Day } from '../bank/calendar.ts';
import type { Account, Book } from './book.ts';
import { basisOf } from './figures/basis.ts';
import type { Basis, Line, Window } from './figures/basis.ts';
import { figuresOf } from './figures/figures.ts';
import type { Figures } from './figures/wire.ts';
import type { Person } from './lives/person.ts';

export type SnapshotKind = 'affordability' | 'income' | 'expenses';

/** What was asked for, and what was known at that moment; the figures follow from it, whatever comes later. */
export interface Snapshot {
  readonly kind: SnapshotKind;
  readonly userId: string;
  /** One id for all three (seen), unless the person has three. */
  readonly ids: Readonly<Record<SnapshotKind, string>>;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly window: Window;
  readonly today: Day;
  /** With the last day of which the provider then had data. */
  readonly accounts: readonly { readonly id: string; readonly lastDay: Day }[];
}

export interface SnapshotContent {
  readonly figures: Figures;
  readonly lines: readonly Line[];
  readonly accounts: readonly Account[];
}

const BUILT_KEPT = 8;

/** The snapshots made so far, in memory. Only what they follow from is kept, and the last few that were built. */
export class SnapshotStore {
  readonly #snapshots: Snapshot[] = [];
  readonly #built = new Map<Snapshot, SnapshotContent>();

  /** Ids are random and not from the seed: one must not come again after a restart, callers keep them for years. */
  make(made: Omit<Snapshot, 'ids'>, hasThreeIds: boolean): Snapshot {
    const id = randomUUID();
    const other = (): string => (hasThreeIds ? randomUUID() : id);
    const snapshot = { ...made, ids: { affordability: id, income: other(), expenses: other() } };
    this.#snapshots.push(snapshot);
    return snapshot;
  }

  /** A snapshot can be read as what it was made as; an affordability also as income and as expenses. */
  find(userId: string, kind: SnapshotKind, id: string): Snapshot | undefined {
    return this.#snapshots.find(
      (snapshot) =>
        snapshot.userId === userId &&
        snapshot.ids[kind] === id &&
        (snapshot.kind === kind || snapshot.kind === 'affordability'),
    );
  }

  /** Seen: the list has no order. Here by id, which is random, so that nobody can rely on one. */
  listOf(userId: string): readonly Snapshot[] {
    return this.#snapshots
      .filter((snapshot) => snapshot.userId === userId && snapshot.kind === 'affordability')
      .sort((a, b) => (a.ids.affordability < b.ids.affordability ? -1 : 1));
  }

  all(): readonly Snapshot[] {
    return this.#snapshots;
  }

  contentOf(snapshot: Snapshot, person: Person, book: Book): SnapshotContent {
    const content = this.#built.get(snapshot) ?? build(snapshot, person, book);
    this.#built.delete(snapshot);
    this.#built.set(snapshot, content);
    for (const old of this.#built.keys()) {
      if (this.#built.size <= BUILT_KEPT) break;
      this.#built.delete(old);
    }
    return content;
  }
}

export function snapshotBasis(snapshot: Omit<Snapshot, 'ids'>, person: Person, book: Book): Basis {
  const household = book.accountsOf(person);
  const lastDays = new Map(snapshot.accounts.map(({ id, lastDay }) => [id, lastDay]));
  const chosen = household.flatMap((account) => {
    const lastDay = lastDays.get(account.id);
    return lastDay === undefined ? [] : [{ account, lastDay }];
  });
  return basisOf(snapshot.window, snapshot.today, chosen, household);
}

function build(snapshot: Snapshot, person: Person, book: Book): SnapshotContent {
  const basis = snapshotBasis(snapshot, person, book);
  const figures = figuresOf(basis);
  return {
    figures: person.quirks.defect === undefined ? figures : person.quirks.defect(figures),
    lines: basis.lines,
    accounts: basis.chosen.map(({ account }) => account),
  };
}
