import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoMonth } from '#contracts/primitives.ts';
import { orderReport } from '#contracts/report-requests.ts';
import { addMonths } from '#web/lib/months.ts';
import { checkWindow, defaultWindow, lastMonths, monthOptions, monthsMean, presetOf } from './month-window.ts';

const today = '2026-11-20' as IsoDate;
const month = (text: string) => text as IsoMonth;
const window = (from: string, to: string) => ({ from: month(from), to: month(to) });

it('by default takes the 13 calendar months up to the one that is not over', () => {
  expect(defaultWindow(today)).toEqual(window('2025-11', '2026-11'));
});

it('offers the newest 36 months, none of them to come', () => {
  const options = monthOptions(today);
  expect(options).toHaveLength(36);
  expect(options[0]).toEqual({ value: '2026-11', label: 'Nov 2026' });
  expect(options.at(-1)?.value).toBe('2023-12');
});

it.each([3, 6, 12, 13] as const)('the preset of %d months is told from the others', (months) => {
  expect(presetOf(lastMonths(months, today), today)).toBe(months);
});

it('a window of the same length that ends earlier is no preset', () => {
  expect(presetOf(window('2025-10', '2026-10'), today)).toBeNull();
});

describe('what can be ordered', () => {
  it.each([
    ['2025-11', '2026-11'],
    ['2026-11', '2026-11'],
    ['2024-02', '2025-02'],
  ])('%s to %s', (from, to) => {
    expect(checkWindow(window(from, to), today)).toEqual({});
  });

  it('at most 13 months, with the month that would do', () => {
    expect(checkWindow(window('2025-10', '2026-11'), today)).toEqual({
      fromMonth:
        'That is 14 months; a summary takes at most 13. With Nov 2026 as the last month, the first can be Nov 2025 at the earliest.',
    });
  });

  it('never reversed, with the months that would do', () => {
    expect(checkWindow(window('2026-06', '2026-05'), today).toMonth).toMatch(/from Jun 2026 – Nov 2026/);
    expect(checkWindow(window('2024-06', '2024-05'), today).toMonth).toMatch(/from Jun 2024 – Jun 2025/);
  });

  it('not in the future', () => {
    expect(checkWindow(window('2026-11', '2026-12'), today).toMonth).toMatch(/Nov 2026 at the latest/);
    expect(checkWindow(window('2026-12', '2026-11'), today).fromMonth).toMatch(/Nov 2026 at the latest/);
  });

  it('is what the contract takes', () => {
    const order = (from: string, to: string) => ({
      customerId: 'basiq-u1',
      accountIds: ['a'],
      reference: null,
      orderAnyway: false,
      kind: 'affordability',
      fromMonth: from,
      toMonth: to,
    });
    for (let back = 0; back < 30; back += 1) {
      const from = addMonths(month('2026-11'), -back);
      expect(Object.keys(checkWindow(window(from, '2026-11'), today)).length === 0, from).toBe(
        orderReport.safeParse(order(from, '2026-11')).success,
      );
    }
  });
});

it('says how many days a window is, up to today', () => {
  expect(monthsMean(window('2025-11', '2026-11'), today)).toBe(
    '13 calendar months, 385 days up to today, 20 Nov 2026.',
  );
  expect(monthsMean(window('2026-02', '2026-02'), today)).toBe('One calendar month, 28 days.');
});
