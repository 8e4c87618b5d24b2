import { pick, seededRandom, shuffled, wholeBetween } from '../../kernel/rng.ts';
import type { Random } from '../../kernel/rng.ts';
import { derivedUuid } from '../derived-uuid.ts';
import type { Cents } from './amounts.ts';
import { HOUSE_BANKS, SPINIFEX } from './banks.ts';
import { planFor } from './household.ts';
import type { Pay, Shape } from './household.ts';
import type { LifePlan } from './life-plan.ts';
import { EMPLOYERS, LENDERS } from './merchants.ts';
import type { Lender } from './merchants.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.ts';
import { emailFor, personWithNothing, USUAL_CONSENT } from './person.ts';
import type { Person } from './person.ts';

/** `count` people without a hard case; the same one stands at the same place whatever the count. */
export function ordinaryPeople(count: number, seed: string): Person[] {
  return Array.from({ length: count }, (_, i) => ordinaryPerson(i, seed));
}

function ordinaryPerson(i: number, seed: string): Person {
  const own = `${seed}|person|${i}`;
  const random = seededRandom(own);
  const firstName = pick(random, FIRST_NAMES);
  const lastName = pick(random, LAST_NAMES);
  const holder = `${firstName} ${lastName}`;
  return {
    ...personWithNothing(derivedUuid(`${seed}|user|${i}`)),
    firstName,
    lastName,
    email: emailFor(firstName, lastName, String(100 + i)),
    mobile: `+614${wholeBetween(random, 10_000_000, 99_999_999)}`,
    createdDaysBefore: wholeBetween(random, 2, 420),
    consent: { ...USUAL_CONSENT, endsInDays: wholeBetween(random, 20, 360) },
    lifeSeed: own,
    plan: () => ordinaryPlan(holder, `${own}|plan`),
  };
}

/** An ordinary household, drawn from the seed alone. */
export function ordinaryShape(holder: string, random: Random): Shape {
  const [bank, other] = shuffled(random, HOUSE_BANKS);
  const house = bank ?? HOUSE_BANKS[0];
  const isOnBenefit = random() < 0.14;
  const pay = payOf(random);
  const income = isOnBenefit ? 190_000 : monthly(pay);
  const owns = !isOnBenefit && random() < 0.42;
  const lenders = shuffled(random, Object.keys(LENDERS) as Lender[]);
  return {
    holder,
    bank: house,
    historyDays: random() < 0.8 ? wholeBetween(random, 430, 520) : wholeBetween(random, 120, 400),
    currency: 'AUD',
    opening: Math.round(income * 0.6),
    pays: isOnBenefit ? [] : [pay],
    benefit: isOnBenefit ? wholeBetween(random, 74_000, 112_000) : random() < 0.2 ? 21_460 : null,
    sideWork: random() < 0.25 ? { source: 'Gumleaf Freelance', low: 15_000, high: 60_000 } : null,
    rent: owns || random() < 0.15 ? null : Math.round((income * 0.13) / 500) * 500,
    mortgage: owns ? mortgageFor(random() < 0.7 ? house : (other ?? house), income) : null,
    carLoan: random() < 0.3 ? carLoanFor(random() < 0.5 ? SPINIFEX : house, random) : null,
    card:
      random() < 0.55
        ? {
            bank: random() < 0.6 ? house : (other ?? house),
            limit: pick(random, [300_000, 600_000, 1_000_000]),
            share: pick(random, [0.25, 0.6, 1]),
            drawsCash: random() < 0.3,
          }
        : null,
    savings: random() < 0.75 ? wholeBetween(random, 4, 40) * 100_000 : null,
    overdraft: random() < 0.15 ? 50_000 : null,
    payLater: random() < 0.45 ? lenders.slice(0, wholeBetween(random, 1, 2)) : [],
    hasChildren: monthly(pay) > 600_000 && random() < 0.3,
    floor: random() < 0.15 ? -40_000 : 30_000,
  };
}

/** Paid off over some nine years. */
function carLoanFor(bank: string, random: Random): Shape['carLoan'] {
  const owed = wholeBetween(random, 28, 58) * 100_000;
  const yearlyRate = wholeBetween(random, 62, 99) / 1000;
  return { bank, owed, lent: owed + 250_000, payment: Math.round(owed * (yearlyRate / 12 + 0.007)), yearlyRate };
}

function mortgageFor(bank: string, income: Cents): Shape['mortgage'] {
  const owed = Math.round((income * 55) / 10_000) * 10_000;
  return { bank, owed, lent: Math.round(owed * 1.08), payment: Math.round(owed * 0.0062), yearlyRate: 0.0594 };
}

function payOf(random: Random): Pay {
  const frequency = pick(random, ['bi-weekly', 'bi-weekly', 'monthly', 'weekly'] as const);
  const month = wholeBetween(random, 390_000, 920_000);
  const cents = frequency === 'monthly' ? month : Math.round((month * 12) / (frequency === 'weekly' ? 52 : 26));
  return { employer: pick(random, EMPLOYERS), cents, frequency };
}

function monthly(pay: Pay): Cents {
  return Math.round(pay.cents * { weekly: 52 / 12, 'bi-weekly': 26 / 12, monthly: 1 }[pay.frequency]);
}

function ordinaryPlan(holder: string, seed: string): LifePlan {
  const random = seededRandom(seed);
  const plan = planFor(ordinaryShape(holder, random));
  // Some were connected and then left alone.
  const staleDays = random() < 0.3 ? wholeBetween(random, 1, 9) : 0;
  return { ...plan, connections: plan.connections.map((connection) => ({ ...connection, staleDays })) };
}
