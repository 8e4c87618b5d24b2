import type { Day } from './calendar.ts';
import type { Cents } from './money.ts';

/** What every transaction says when it is posted. A provider's life says more. */
export interface PostedDraft {
  readonly account: string;
  /** Money in is positive on every account; a debt is a negative balance. */
  readonly cents: Cents;
}

/** One posted transaction. */
export type PostedEntry<D extends PostedDraft> = D & {
  /** Unique in one life. */
  readonly id: number;
  readonly day: Day;
  /** Balance of the account after this entry. */
  readonly balanceAfter: Cents;
};

/** The accounts on the day that is being lived. */
export interface DayOfAccounts<D extends PostedDraft> {
  readonly day: Day;
  balance(account: string): Cents;
  /** Whether something was taken from the account today. */
  hasDebit(account: string): boolean;
  /** Nothing is posted for no money. */
  post(draft: D): void;
}

export interface LivedFrom {
  /** The first simulated day. */
  readonly anchor: Day;
  /** For every account the first day whose transactions are kept; what was before becomes its opening. */
  readonly keepFrom: ReadonlyMap<string, Day>;
  /** What the ids of the entries begin after. */
  readonly idsAfter: number;
}

/**
 * The transactions of some accounts, day after day from `anchor`. A day is a function of the seed, the day and the
 * balances that the days before left, and a day once lived is never touched: living on only adds.
 */
export abstract class LivedDays<D extends PostedDraft> {
  readonly #from: LivedFrom;
  readonly #balances = new Map<string, Cents>();
  readonly #openings = new Map<string, Cents>();
  readonly #entries = new Map<string, PostedEntry<D>[]>();
  #nextDay: Day;

  constructor(accounts: readonly { readonly key: string; readonly openingCents: Cents }[], from: LivedFrom) {
    this.#from = from;
    this.#nextDay = from.anchor;
    for (const account of accounts) {
      this.#balances.set(account.key, account.openingCents);
      this.#openings.set(account.key, account.openingCents);
      this.#entries.set(account.key, []);
    }
  }

  /** Lets the habits act on one day, in their order. */
  protected abstract live(today: DayOfAccounts<D>): void;

  /** Entries of an account in the order of posting, through `day` at least. */
  entriesThrough(day: Day, account: string): readonly PostedEntry<D>[] {
    while (this.#nextDay <= day) this.#liveOneDay();
    return this.#entries.get(account) ?? [];
  }

  /** The balance before the first kept entry. */
  opening(account: string): Cents {
    return this.#openings.get(account) ?? 0;
  }

  #liveOneDay(): void {
    const day = this.#nextDay;
    const { keepFrom, idsAfter } = this.#from;
    const debited = new Set<string>();
    let sequence = 0;
    this.live({
      day,
      balance: (account) => this.#balances.get(account) ?? 0,
      hasDebit: (account) => debited.has(account),
      post: (draft) => {
        if (draft.cents === 0) return;
        const balanceAfter = (this.#balances.get(draft.account) ?? 0) + draft.cents;
        this.#balances.set(draft.account, balanceAfter);
        if (draft.cents < 0) debited.add(draft.account);
        sequence += 1;
        if (day < (keepFrom.get(draft.account) ?? day)) this.#openings.set(draft.account, balanceAfter);
        else {
          const id = idsAfter + day * 1000 + sequence;
          this.#entries.get(draft.account)?.push({ ...draft, id, day, balanceAfter });
        }
      },
    });
    this.#nextDay += 1;
  }
}
