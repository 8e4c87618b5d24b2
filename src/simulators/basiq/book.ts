import type { Day } from '../bank/calendar.ts';
import { dayOf } from '../bank/calendar.ts';
import { wholeBetween, seededRandom } from '../kernel/rng.ts';
import { derivedUuid } from './derived-uuid.ts';
import { amountText } from './lives/amounts.ts';
import type { Cents } from './lives/amounts.ts';
import { institutionById } from './lives/banks.ts';
import type { Institution } from './lives/banks.ts';
import { Ledger } from './lives/ledger.ts';
import { Life } from './lives/life.ts';
import type { AccountPlan, ConnectionPlan } from './lives/life-plan.ts';
import type { Person } from './lives/person.ts';

export interface Connection extends ConnectionPlan {
  readonly id: string;
  readonly institution: Institution;
}

export interface Account {
  readonly id: string;
  readonly plan: AccountPlan;
  readonly connection: Connection;
  readonly institution: Institution;
  readonly bsb: string;
  readonly number: string;
  readonly ledger: Ledger;
  /** Dates as a bank's page prints them, or instants of the bank's own midnight. */
  readonly method: 'web' | 'openbanking';
}

/** What an account holds after a day, as it is stated: `null` and "" are what the bank does not say. */
export interface Position {
  readonly balance: string | null;
  readonly availableFunds: string | null;
  readonly creditLimit: string | null;
  /** What the statement adds up to; `null` when it states no number. */
  readonly balanceCents: Cents | null;
  readonly creditLimitCents: Cents | null;
}

const USUAL_ANCHOR = dayOf(2022, 1, 1);
const LONGEST_HISTORY_DAYS = 830;
const LIVES_KEPT = 40;

/** The banks' side: connections, accounts and ledgers, made when somebody first looks. */
export class Book {
  /** Day of the simulator's start in Sydney; histories and consents are counted from it. */
  readonly referenceDay: Day;
  readonly #opened = new Map<string, { connections: readonly Connection[]; accounts: readonly Account[] }>();

  constructor(referenceDay: Day) {
    this.referenceDay = referenceDay;
  }

  connectionsOf(person: Person): readonly Connection[] {
    return this.#open(person).connections;
  }

  accountsOf(person: Person): readonly Account[] {
    return this.#open(person).accounts;
  }

  #open(person: Person): { connections: readonly Connection[]; accounts: readonly Account[] } {
    const known = this.#opened.get(person.userId);
    // Taken out and put back: the map's order is that of the last use.
    if (known !== undefined) this.#opened.delete(person.userId);
    const opened = known ?? this.#make(person);
    this.#opened.set(person.userId, opened);
    for (const userId of this.#opened.keys()) {
      if (this.#opened.size <= LIVES_KEPT) break;
      this.#opened.delete(userId);
    }
    return opened;
  }

  #make(person: Person): { connections: readonly Connection[]; accounts: readonly Account[] } {
    const plan = person.plan();
    const connections = plan.connections.map((connection) => ({
      ...connection,
      id: derivedUuid(`${person.userId}|connection|${connection.key}`),
      institution: institutionById(connection.institutionId),
    }));
    const anchor = Math.min(USUAL_ANCHOR, this.referenceDay - LONGEST_HISTORY_DAYS);
    const placed = plan.accounts.map((account) => {
      const connection = connections.find(({ key }) => key === account.connection);
      if (connection === undefined) throw new RangeError(`${account.key} has no connection ${account.connection}`);
      return { account, connection, begin: this.referenceDay - connection.historyDays + 1 };
    });
    const keepFrom = new Map(placed.map(({ account, begin }) => [account.key, begin]));
    const life = new Life(plan, person.lifeSeed, { anchor, reference: this.referenceDay, keepFrom });
    const accounts = placed
      .filter(({ account }) => !person.hiddenAccounts.includes(account.key))
      .map(({ account, connection, begin }) => {
        const gap = account.gap === undefined ? null : { days: account.gap, reference: this.referenceDay };
        const digits = seededRandom(`${person.lifeSeed}|number|${account.key}`);
        return {
          id: derivedUuid(`${person.userId}|account|${account.key}`),
          plan: account,
          connection,
          institution: connection.institution,
          bsb: connection.institution.bsb,
          number: String(wholeBetween(digits, 10_000_000, 99_999_999)),
          ledger: new Ledger(life, account.key, begin, gap),
          method: connection.method ?? connection.institution.method,
        };
      });
    // A connection with nothing but hidden accounts is somebody else's.
    const own = connections.filter(
      ({ key }) =>
        accounts.some((account) => account.connection.key === key) ||
        placed.every(({ connection }) => connection.key !== key),
    );
    return { connections: own, accounts };
  }
}

/**
 * What an account states at the end of a day. Available is what can still be taken: below a limit the headroom to it
 * (redraw, for a mortgage), for other loans nothing is said.
 */
export function positionOf(account: Account, day: Day): Position {
  const { plan } = account;
  const cents = account.ledger.closing(day);
  const limit = plan.limitCents;
  const hasCreditLimit = plan.type === 'credit-card' || plan.type === 'mortgage' || plan.type === 'loan';
  const available = plan.type === 'loan' ? null : amountText(Math.max(0, cents + (limit ?? 0)));
  const creditLimit = hasCreditLimit && limit !== null ? amountText(limit) : null;
  const stated = { balance: amountText(cents), availableFunds: available, creditLimit, ...plan.stated };
  return {
    ...stated,
    balanceCents: centsOf(stated.balance),
    creditLimitCents: centsOf(stated.creditLimit),
  };
}

function centsOf(text: string | null): Cents | null {
  return text === null || text === '' ? null : Math.round(Number(text) * 100);
}
