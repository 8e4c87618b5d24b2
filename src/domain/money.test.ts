import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Currency, Minor } from '#contracts/primitives.ts';
import {
  averageMinor,
  divideRounded,
  formatAxis,
  formatMinor,
  parseDecimal,
  parseMinor,
  plainDecimal,
  sumMinor,
  toMinor,
} from './money.ts';

const usd = 'USD' as Currency;
const jpy = 'JPY' as Currency;
const kwd = 'KWD' as Currency;
const m = (value: number) => value as Minor;
const cents = fc.integer({ min: -1e12, max: 1e12 }).map(m);

describe('parseMinor', () => {
  test.each([
    ['1204.19', 120_419],
    ['-1204.19', -120_419],
    ['0.10', 10],
    ['1e3', 100_000],
    ['12.5e-1', 125],
    ['2089.8500000000004', 208_985],
    ['0.005', 1],
    ['-0.005', -1],
    ['0.0049', 0],
    ['+7', 700],
  ])('reads %s as %i cents', (text, expected) => {
    expect(parseMinor(text, usd)).toBe(expected);
  });

  test.each(['', ' ', '1,204.19', '12 USD', '--1', '1.', '.5', 'NaN', 'Infinity', '0x10', '1e999'])(
    'refuses %j',
    (text) => {
      expect(parseMinor(text, usd)).toBeNull();
    },
  );

  test('keeps to the decimals of the currency', () => {
    expect(parseMinor('1500', jpy)).toBe(1500);
    expect(parseMinor('1.234', kwd)).toBe(1234);
  });

  test('refuses an amount that no safe integer holds', () => {
    expect(parseMinor('90071992547409.92', usd)).toBeNull();
  });

  test('reads back every amount that it writes', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom(usd, jpy, kwd), (amount, currency) => {
        expect(parseMinor(plainDecimal(amount, currency), currency)).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });
});

test('a decimal keeps every digit', () => {
  expect(parseDecimal('-0.1000')).toEqual({ digits: -1000n, scale: 4 });
  expect(toMinor({ digits: 15n, scale: 3 }, usd)).toBe(2);
});

test('division rounds half away from zero, either side', () => {
  expect([divideRounded(5n, 2n), divideRounded(-5n, 2n), divideRounded(4n, 3n), divideRounded(-4n, 3n)]).toEqual([
    3n,
    -3n,
    1n,
    -1n,
  ]);
});

test('an average is within half a cent of the exact mean, and of no amounts it is unknown', () => {
  expect(averageMinor([])).toBeNull();
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 40 }), (amounts) => {
      const exact = amounts.reduce((sum, one) => sum + BigInt(one), 0n);
      const difference = exact - BigInt(averageMinor(amounts) ?? 0) * BigInt(amounts.length);
      expect(2n * (difference < 0n ? -difference : difference)).toBeLessThanOrEqual(BigInt(amounts.length));
    }),
  );
});

test('a sum that leaves the safe range is an error, not a wrong number', () => {
  expect(sumMinor([m(1), m(2)])).toBe(3);
  expect(() => sumMinor([m(Number.MAX_SAFE_INTEGER), m(1)])).toThrow(RangeError);
});

describe('how amounts are written', () => {
  test.each([
    [481_207, '4,812.07'],
    [-120_419, '\u22121,204.19'],
    [0, '0.00'],
    [-5, '\u22120.05'],
    [123_456_789_01, '123,456,789.01'],
  ])('%i cents are %s', (amount, text) => {
    expect(formatMinor(m(amount), usd)).toBe(text);
  });

  test('a currency without decimals has none', () => {
    expect(formatMinor(m(1500), jpy)).toBe('1,500');
  });

  test.each([
    [0, '0'],
    [250_000, '2.5k'],
    [-250_000, '\u22122.5k'],
    [500_000, '5k'],
    [120_000_000, '1.2M'],
    [5000, '50'],
  ])('on an axis %i cents are %s', (amount, text) => {
    expect(formatAxis(m(amount), usd)).toBe(text);
  });
});
