import { expect, test, vi } from 'vitest';
import { CustomerCounts } from './customer-counts.ts';

test('customers are counted once for all who ask within a second, and anew after a change', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const count = vi.fn((provider: string) => Promise.resolve(provider === 'basiq' ? 7 : count.mock.calls.length));
    const counts = new CustomerCounts(count);
    expect(await Promise.all([counts.of('finicity'), counts.of('finicity'), counts.of('basiq')])).toEqual([1, 1, 7]);
    vi.advanceTimersByTime(999);
    expect(await counts.of('finicity')).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await counts.of('finicity')).toBe(3);
    counts.changed('basiq');
    expect(await counts.of('finicity')).toBe(3);
    counts.changed('finicity');
    expect(await counts.of('finicity')).toBe(4);
  } finally {
    vi.useRealTimers();
  }
});

test('a count that failed is not kept', async () => {
  const count = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('locked')).mockResolvedValueOnce(5);
  const counts = new CustomerCounts(count);
  await expect(counts.of('finicity')).rejects.toThrow('locked');
  expect(await counts.of('finicity')).toBe(5);
});
