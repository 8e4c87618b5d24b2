import type { Fault } from '../kernel/faults.ts';
import { pick, seededRandom, shuffled, wholeBetween } from '../kernel/rng.ts';
import { householdRules, ordinaryShape, usualAccounts } from './household.ts';
import { INSTITUTIONS } from './institutions.ts';
import type { LifePlan } from './life-plan.ts';
import { smallBusiness } from './small-business.ts';
import { FIRST_NAMES, LAST_NAMES, PLACES, STREETS } from './names.ts';

export interface Business {
  readonly id: number;
  readonly name: string;
}

export interface Address {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}

/** A customer of the partner. The accounts and the life are made when somebody first looks. */
export interface Person {
  /** Which account ids are this person's; never changes. */
  readonly ordinal: number;
  readonly customerId: number;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly type: 'active' | 'testing';
  /** How many days before the reference day the partner added the customer. */
  readonly createdDaysBefore: number;
  readonly address: Address;
  /** What an officer finds here; empty for ordinary people. */
  readonly about: string;
  readonly business: Business | null;
  readonly faults: readonly Fault[];
  /** Defects of the reports that are not faults of the line. */
  readonly defect: ReportDefect | null;
  /** Full-page scans at the end of the PDF, about 3.5 MB each. */
  readonly scannedPages: number;
  plan(): LifePlan;
}

export interface ReportDefect {
  /** Account whose stated average of one 30-day window is moved. */
  readonly account: string;
  /** 1 is the newest window. */
  readonly window: number;
  readonly cents: number;
}

export const FIRST_NAMED_ID = 1_005_061_234;
const FIRST_ORDINARY_ID = 1_005_062_007;
const FIRST_ORDINARY_ORDINAL = 1000;

export function addressFor(seed: string): Address {
  const random = seededRandom(`${seed}|address`);
  const [city, state, zip] = pick(random, PLACES);
  return { street: `${wholeBetween(random, 12, 4890)} ${pick(random, STREETS)}`, city, state, zip };
}

/** Ordinary people, `count` of them; the same person stands at the same place whatever the count. */
export function ordinaryPeople(count: number, seed: string): Person[] {
  const people: Person[] = [];
  let surnames: string[] = [];
  for (let i = 0; i < count; i += 1) {
    // A whole round of surnames before one comes again, each round in its own order.
    const place = i % LAST_NAMES.length;
    if (place === 0) surnames = shuffled(seededRandom(`${seed}|surnames|${i}`), LAST_NAMES);
    people.push(ordinaryPerson(i, surnames[place] ?? 'Doe', seed));
  }
  return people;
}

function ordinaryPerson(i: number, lastName: string, seed: string): Person {
  const ordinal = FIRST_ORDINARY_ORDINAL + i;
  const own = `${seed}|person|${ordinal}`;
  const random = seededRandom(own);
  const firstName = pick(random, FIRST_NAMES);
  const isBusiness = random() < 0.08;
  return {
    ordinal,
    customerId: FIRST_ORDINARY_ID + 11 * i,
    username: `${firstName}.${lastName}${100 + i}`.toLowerCase(),
    firstName,
    lastName,
    type: random() < 0.1 ? 'testing' : 'active',
    createdDaysBefore: wholeBetween(random, 2, 620),
    address: addressFor(own),
    about: '',
    business: isBusiness ? { id: 40_000 + i, name: `${lastName} ${pick(random, BUSINESS_WORDS)} LLC` } : null,
    faults: [],
    defect: null,
    scannedPages: 0,
    plan: () => ordinaryPlan(`${own}|plan`, isBusiness),
  };
}

const BUSINESS_WORDS = ['Construction', 'Catering', 'Landscaping', 'Design', 'Auto Repair', 'Cleaning'] as const;
export const BUSINESS_PAYERS = [
  'Hartwell Homes',
  'Oakline Events',
  'City of Elk Ridge',
  'Brightside Cafe',
  'Norte Group',
];

/** An ordinary household or small business, drawn from the seed alone. */
export function ordinaryPlan(seed: string, isBusiness: boolean): LifePlan {
  const random = seededRandom(seed);
  // Northline lends and keeps no deposits.
  const banks = shuffled(
    random,
    INSTITUTIONS.filter((institution) => institution.name !== 'Northline Mortgage'),
  );
  const main = banks[0]?.id ?? 0;
  const other = random() < 0.5 ? main : (banks[1]?.id ?? main);
  const historyDays = random() < 0.75 ? wholeBetween(random, 745, 800) : wholeBetween(random, 120, 700);
  if (isBusiness) return smallBusiness(main, BUSINESS_PAYERS, random, { historyDays });
  const shape = ordinaryShape(random);
  return {
    accounts: usualAccounts(shape, [main, other], random, { historyDays }),
    rules: householdRules(shape, random),
  };
}
