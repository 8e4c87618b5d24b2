import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate, Minor } from '#contracts/primitives.ts';
import { addDays, daysBetween } from './dates.ts';
import {
  balanceRange,
  closingOf,
  sixMonthReadings,
  sumDaily,
  walkBack,
  type PostedMovement,
} from './derived-balances.ts';

const day = (text: string) => text as IsoDate;
const minor = (amount: number) => amount as Minor;
const start = day('2026-02-20');
const end = day('2026-03-20');

/** A life of an account: what moved on which day, and the true balances that follow from it. */
const lives = fc
  .record({
    opening: fc.integer({ min: -500_000, max: 500_000 }),
    moves: fc.array(fc.tuple(fc.nat({ max: 28 }), fc.integer({ min: -90_000, max: 90_000 })), { maxLength: 60 }),
  })
  .map(({ opening, moves }) => {
    let balance = opening;
    const movements: PostedMovement[] = [];
    const truth = new Map<IsoDate, Minor>();
    daysBetween(start, end).forEach((at, i) => {
      for (const [, amount] of moves.filter(([offset]) => offset === i)) {
        balance += amount;
        movements.push({ day: at, amount: minor(amount), balanceAfter: minor(balance) });
      }
      truth.set(at, minor(balance));
    });
    return { movements, truth, balance: minor(balance) };
  });

const whole = { balanceDay: end, intervals: [{ from: start, to: end }], from: start, to: end };

describe('balances walked back from the newest one', () => {
  test('are the true ending balance of every day, in whatever order the movements come', () => {
    fc.assert(
      fc.property(lives, fc.infiniteStream(fc.nat()), ({ movements, truth, balance }, order) => {
        const keys = movements.map(() => order.next().value ?? 0);
        const shuffled = movements
          .map((movement, i) => [keys[i] ?? 0, movement] as const)
          .sort(([a], [b]) => a - b)
          .map(([, movement]) => movement);
        const walked = walkBack({ ...whole, balance, movements: shuffled });
        expect(walked).toEqual({ days: [...truth], unknown: [], disagreements: [] });
      }),
    );
  });

  test('never say anything of a day on which the bank sent nothing, and are true on both sides of it', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 2, max: 24 }), ({ movements, truth, balance }, at) => {
        const hole = { from: addDays(start, at), to: addDays(start, at + 2) };
        const known = movements.filter((one) => one.day < hole.from || one.day > hole.to);
        const intervals = [
          { from: start, to: addDays(hole.from, -1) },
          { from: addDays(hole.to, 1), to: end },
        ];
        const walked = walkBack({ ...whole, balance, movements: known, intervals });
        for (const [on, amount] of walked.days) expect(amount).toBe(truth.get(on));
        const unknown = walked.unknown.flatMap(({ from, to }) => daysBetween(from, to));
        expect(unknown).toEqual(expect.arrayContaining(daysBetween(hole.from, hole.to)));
        expect(walked.days.length + unknown.length).toBe(truth.size);
      }),
    );
  });

  test('stop at a hole when no transaction names a balance', () => {
    const movements = [
      { day: day('2026-03-01'), amount: minor(500), balanceAfter: null },
      { day: day('2026-03-18'), amount: minor(-200), balanceAfter: null },
    ];
    const intervals = [
      { from: start, to: day('2026-03-05') },
      { from: day('2026-03-10'), to: end },
    ];
    const walked = walkBack({ ...whole, balance: minor(1000), movements, intervals });
    expect(walked.days[0]).toEqual(['2026-03-10', 1200]);
    expect(walked.unknown).toEqual([{ from: start, to: '2026-03-09', reason: 'bank_sent_no_data' }]);
  });

  test('say that days before the first data are not known, and why', () => {
    const intervals = [{ from: day('2026-03-01'), to: end }];
    const walked = walkBack({ ...whole, balance: minor(7), movements: [], intervals });
    expect(walked.unknown).toEqual([{ from: start, to: '2026-02-28', reason: 'before_first_data' }]);
    expect(walked.days).toHaveLength(20);
  });

  test('are none without a balance and without balances beside transactions', () => {
    const movements = [{ day: day('2026-03-01'), amount: minor(500), balanceAfter: null }];
    const walked = walkBack({ ...whole, balance: null, movements });
    expect(walked.days).toEqual([]);
    expect(walked.unknown).toEqual([{ from: start, to: end, reason: 'no_balance' }]);
  });

  test('reach over movements after the window', () => {
    const movements = [{ day: day('2026-03-15'), amount: minor(500), balanceAfter: null }];
    const walked = walkBack({ ...whole, to: day('2026-03-10'), balance: minor(800), movements });
    expect(walked.days.at(-1)).toEqual(['2026-03-10', 300]);
  });

  test("name the day on which the bank's own balance is another", () => {
    const movements = [{ day: day('2026-03-15'), amount: minor(500), balanceAfter: minor(999) }];
    const walked = walkBack({ ...whole, balance: minor(800), movements });
    expect(walked.disagreements).toEqual([{ day: '2026-03-15', derived: 800, stated: 999 }]);
  });
});

describe('the closing balance of a day', () => {
  test.each<[string, [number, number | null][], number | null]>([
    ['is that of the one movement', [[-50, 950]], 950],
    [
      'is found without the order',
      [
        [-50, 850],
        [-100, 900],
      ],
      850,
    ],
    [
      'is not known when a movement names none',
      [
        [-50, 950],
        [-100, null],
      ],
      null,
    ],
    [
      'is not known when the balances do not single one out',
      [
        [-50, 950],
        [50, 1000],
      ],
      null,
    ],
  ])('%s', (_name, moves, expected) => {
    const movements = moves.map(([amount, after]) => ({
      day: start,
      amount: minor(amount),
      balanceAfter: after === null ? null : minor(after),
    }));
    expect(closingOf(movements)).toBe(expected);
  });
});

describe('several accounts together', () => {
  test('have a balance only on days on which each has one', () => {
    const a = [[day('2026-03-01'), minor(1)] as const, [day('2026-03-02'), minor(2)] as const];
    const b = [[day('2026-03-02'), minor(40)] as const, [day('2026-03-03'), minor(50)] as const];
    expect(sumDaily([a, b])).toEqual([['2026-03-02', 42]]);
    expect(sumDaily([])).toEqual([]);
  });
});

describe('six months', () => {
  test.each([
    ['2026-11-21', ['2026-05-22', '2026-06-01', '2026-05-24']],
    // August has 31 days, February 28: the same day is the last.
    ['2026-08-31', ['2026-03-01', '2026-03-01', '2026-03-03']],
  ])('that end on %s begin on the day of each way of counting', (last, begins) => {
    expect(sixMonthReadings(day(last)).map(({ from }) => from)).toEqual(begins);
  });

  test('have a range that looks within the day where the bank wrote balances', () => {
    const daily = daysBetween(start, end).map((at) => [at, minor(100)] as const);
    const movements = [
      { day: day('2026-03-01'), amount: minor(-400), balanceAfter: minor(-300) },
      { day: day('2026-03-01'), amount: minor(400), balanceAfter: minor(100) },
    ];
    const days = { from: day('2026-02-25'), to: end };
    expect(balanceRange(daily, movements, days)).toEqual({ lowest: -300, highest: 100, isWithinDays: true });
    expect(balanceRange(daily.slice(10), movements, days)).toBeNull();
  });
});
