import { seededRandom, wholeBetween } from '../kernel/rng.ts';
import type { Random } from '../kernel/rng.ts';
import { civilOf, daysInMonth, isBusinessDay } from './calendar.ts';
import type { Day } from './calendar.ts';
import type { Cents } from './money.ts';

/** How many a week, and which balance they go by. */
interface Shopping {
  readonly watched: string;
  readonly perWeek: number;
  readonly cushion: Cents;
  readonly floor: Cents;
}

interface Shopper {
  readonly random: Random;
  balance(account: string): Cents;
}

/**
 * How many purchases somebody makes today: fewer when the watched account holds less than `cushion` above `floor`, more
 * when it holds more. This keeps a balance in its range over the years.
 */
export function purchasesToday({ watched, perWeek, cushion, floor }: Shopping, today: Shopper): number {
  const reach = (today.balance(watched) - floor) / cushion;
  const appetite = Math.min(2, Math.max(0.15, reach));
  return Math.floor((perWeek / 7) * appetite + today.random());
}

/** An amount that varies by `spread` either way. */
export function varied({ cents, spread }: { cents: Cents; spread: Cents }, random: Random): Cents {
  return spread === 0 ? cents : wholeBetween(random, cents - spread, cents + spread);
}

/** What tops up an account that lacks `missing`: a hundred more, in fifties, no more than `upTo`. */
export function rescueCents(missing: Cents, upTo: Cents): Cents {
  return Math.min(upTo, Math.ceil((missing + 10_000) / 5000) * 5000);
}

/** What is paid of a card's debt: `share` of it, at least `minimum`, never more than the debt. */
export function cardPaymentCents(debt: Cents, { share, minimum }: { share: number; minimum: Cents }): Cents {
  return Math.min(debt, Math.max(minimum, Math.round(debt * share)));
}

/** A month of interest on what is held or owed. */
export function monthOfInterest(cents: Cents, yearlyRate: number): Cents {
  return Math.round((cents * yearlyRate) / 12);
}

export function isLastOfMonth(day: Day): boolean {
  const { year, month, dayOfMonth } = civilOf(day);
  return dayOfMonth === daysInMonth(year, month);
}

/** One of the four payments of a pay-later plan. */
interface Instalment {
  /** 1 to 4. */
  readonly part: number;
  /** The plan's own numbers: the day of an instalment finds the same plan that its first day found. */
  readonly random: Random;
}

/**
 * The instalments due on a day: plans of four payments, two weeks apart, that start on a business day with `chance`.
 * Whether one began is a function of that day, so that nothing has to be remembered.
 */
export function* instalmentsOn(day: Day, seed: string, chance: number): Generator<Instalment> {
  // Two weeks back is the same day of the week.
  if (!isBusinessDay(day)) return;
  for (let part = 1; part <= 4; part += 1) {
    const random = seededRandom(`${seed}|${day - 14 * (part - 1)}`);
    if (random() < chance) yield { part, random };
  }
}
