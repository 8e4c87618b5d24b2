import type { IsoDate, Minor } from '#contracts/primitives.ts';
import { sliceDays, type DailyBalances } from './daily-balances.ts';
import { addDays, daysBetween, inclusiveDays } from './dates.ts';
import { subtractMinor, sumMinor } from './money.ts';
import { addMonths, firstDayOf, lastDayOf, monthOf } from './months.ts';

/** A posted transaction of one account. */
export interface PostedMovement {
  readonly day: IsoDate;
  /** In positive, out negative. */
  readonly amount: Minor;
  /** The account's balance right after it, where the bank says so. */
  readonly balanceAfter: Minor | null;
}

export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface WalkInput {
  /** The account's balance at the end of `balanceDay`; null: the bank states none. */
  readonly balance: Minor | null;
  readonly balanceDay: IsoDate;
  /** All posted movements from `from` to `balanceDay`, in any order. */
  readonly movements: readonly PostedMovement[];
  /** Days for which the bank handed out transactions; null: it does not say, then from the first movement on. */
  readonly intervals: readonly DayRange[] | null;
  /** First and last day wanted; days after `balanceDay` are never known. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface DerivedBalances {
  /** Ending balances of the days that can be known, oldest first. */
  readonly days: DailyBalances;
  readonly unknown: readonly (DayRange & {
    readonly reason: 'no_balance' | 'bank_sent_no_data' | 'before_first_data';
  })[];
  /** Days on which the balance that the bank wrote beside a transaction is not the one walked back. */
  readonly disagreements: readonly { readonly day: IsoDate; readonly derived: Minor; readonly stated: Minor }[];
}

/**
 * Ending balances by day, walked back from the newest balance: the ending balance of a day is that of the day after
 * less what moved on the day after. Where the bank handed out no transactions the walk stops; before such a hole it
 * takes up again from the balance that the bank wrote beside a transaction, if it wrote one. Nothing is guessed: a
 * day that cannot be known is named with its reason.
 */
export function walkBack(input: WalkInput): DerivedBalances {
  const byDay = Map.groupBy(input.movements, (movement) => movement.day);
  const firstMovement = [...byDay.keys()].sort()[0] ?? null;
  const isCovered = coverageTest(input, firstMovement);
  const firstData = firstCoveredDay(input, firstMovement);
  const days: [IsoDate, Minor][] = [];
  const unknown: { day: IsoDate; reason: DerivedBalances['unknown'][number]['reason'] }[] = [];
  const disagreements: { day: IsoDate; derived: Minor; stated: Minor }[] = [];
  let current = input.balance;
  let isBehindHole = false;
  for (const day of daysBetween(input.from, input.balanceDay).toReversed()) {
    const movements = byDay.get(day) ?? [];
    const isWanted = day <= input.to;
    if (!isCovered(day)) {
      current = null;
      isBehindHole = true;
      const reason = firstData === null || day < firstData ? 'before_first_data' : 'bank_sent_no_data';
      if (isWanted) unknown.push({ day, reason });
      continue;
    }
    current ??= anchorAt(day, byDay, isCovered, input.from);
    if (current === null) {
      if (isWanted) unknown.push({ day, reason: isBehindHole ? 'bank_sent_no_data' : 'no_balance' });
      continue;
    }
    if (isWanted) days.push([day, current]);
    const stated = closingOf(movements);
    if (stated !== null && stated !== current) disagreements.push({ day, derived: current, stated });
    current = subtractMinor(current, sumMinor(movements.map(({ amount }) => amount)));
  }
  return {
    days: days.toReversed(),
    unknown: toRanges(unknown.toReversed()),
    disagreements: disagreements.toReversed(),
  };
}

function coverageTest(input: WalkInput, firstMovement: IsoDate | null): (day: IsoDate) => boolean {
  const { intervals } = input;
  if (intervals === null) return (day) => firstMovement !== null && day >= firstMovement;
  return (day) => intervals.some(({ from, to }) => day >= from && day <= to);
}

function firstCoveredDay(input: WalkInput, firstMovement: IsoDate | null): IsoDate | null {
  return input.intervals === null ? firstMovement : (input.intervals.map(({ from }) => from).sort()[0] ?? null);
}

/**
 * The ending balance of a day with movements as the bank's running balances give it: the one balance after a movement
 * that is not the balance before another. The order within a day is not sent, so this works without it.
 * @returns null when a movement has none, or when they do not single out one
 */
export function closingOf(movements: readonly PostedMovement[]): Minor | null {
  if (movements.length === 0) return null;
  const left = new Map<Minor, number>();
  const count = (balance: Minor, by: number) => left.set(balance, (left.get(balance) ?? 0) + by);
  for (const { amount, balanceAfter } of movements) {
    if (balanceAfter === null) return null;
    count(balanceAfter, 1);
    count(subtractMinor(balanceAfter, amount), -1);
  }
  const closings = [...left].filter(([, times]) => times === 1);
  const others = [...left].filter(([, times]) => times > 1);
  if (closings.length === 0 && others.length === 0) {
    // Everything that went out came back: the day ends where it began, whatever the order.
    return movements.length === 1 ? (movements[0]?.balanceAfter ?? null) : null;
  }
  return closings.length === 1 && others.length === 0 ? (closings[0]?.[0] ?? null) : null;
}

/** The ending balance of `day` from the newest movement at or before it, if that day names one and no hole lies between. */
function anchorAt(
  day: IsoDate,
  byDay: ReadonlyMap<IsoDate, readonly PostedMovement[]>,
  isCovered: (day: IsoDate) => boolean,
  from: IsoDate,
): Minor | null {
  for (let at = day; at >= from && isCovered(at); at = addDays(at, -1)) {
    const movements = byDay.get(at);
    if (movements !== undefined) return closingOf(movements);
  }
  return null;
}

function toRanges<R>(days: readonly { day: IsoDate; reason: R }[]): (DayRange & { reason: R })[] {
  const ranges: { from: IsoDate; to: IsoDate; reason: R }[] = [];
  for (const { day, reason } of days) {
    const last = ranges.at(-1);
    if (last !== undefined && last.reason === reason && addDays(last.to, 1) === day) last.to = day;
    else ranges.push({ from: day, to: day, reason });
  }
  return ranges;
}

/**
 * The ways in which a bank may count the six months that end on a day: back to the same day of the month, six calendar
 * months, or 26 weeks.
 */
export function sixMonthReadings(end: IsoDate): readonly DayRange[] {
  const month = addMonths(monthOf(end), -6);
  const sameDay = `${month}-${end.slice(8)}` as IsoDate;
  const lastDay = lastDayOf(month);
  return [
    { from: addDays(sameDay < lastDay ? sameDay : lastDay, 1), to: end },
    { from: firstDayOf(addMonths(monthOf(end), -5)), to: end },
    { from: addDays(end, 1 - 26 * 7), to: end },
  ];
}

/**
 * Lowest and highest balance of some days: that carried in, those at the end of each day, and those after each
 * transaction where the bank wrote them. null as soon as the balance of one of the days is not known.
 */
export function balanceRange(
  daily: DailyBalances,
  movements: readonly PostedMovement[],
  { from, to }: DayRange,
): { readonly lowest: Minor; readonly highest: Minor; readonly isWithinDays: boolean } | null {
  const ends = sliceDays(daily, addDays(from, -1), to);
  if (ends.length !== inclusiveDays(addDays(from, -1), to)) return null;
  const inRange = movements.filter(({ day }) => day >= from && day <= to);
  const within = inRange.flatMap(({ balanceAfter }) => balanceAfter ?? []);
  const all = [...ends.map(([, amount]) => amount), ...within];
  return {
    lowest: Math.min(...all) as Minor,
    highest: Math.max(...all) as Minor,
    isWithinDays: inRange.length > 0 && within.length === inRange.length,
  };
}

/** Ending balances of several accounts of one currency together, on the days on which each has one. */
export function sumDaily(accounts: readonly DailyBalances[]): DailyBalances {
  const [first, ...others] = accounts.map((days) => new Map(days));
  if (first === undefined) return [];
  return [...first].flatMap(([day, amount]): [IsoDate, Minor][] => {
    const amounts = others.map((days) => days.get(day));
    return amounts.every((one) => one !== undefined) ? [[day, sumMinor([amount, ...amounts])]] : [];
  });
}
