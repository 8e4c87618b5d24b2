import { describe, expect, test } from 'vitest';
import type { ReportId } from '#contracts/primitives.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { balanceViewOf, dailyFigures } from '#testing/view-builder.ts';
import { hasNothing, layOutDesk } from './desk.ts';
import type { ComparedReport } from './use-compared-reports.ts';

const idOf = (n: number) => `${String(n).repeat(8)}-1111-4111-8111-111111111111` as ReportId;
const [a, b, c] = [idOf(1), idOf(2), idOf(3)];
const view = balanceViewOf(dailyFigures('2026-01-01', [100]));
const request = {
  customer: view.customer,
  window: view.window,
  report: null,
  orderedAt: view.orderedAt,
} as ReportRequest;
const ready = (id: ReportId): ComparedReport => ({ id, kind: 'ready', request, view: { ...view, id } });
const gone = (id: ReportId): ComparedReport => ({ id, kind: 'gone', request: null });

describe('columns that cannot be compared', () => {
  test('keep their places, and the others are compared without them', () => {
    const { columns, comparison } = layOutDesk([ready(a), gone(b), ready(c)], a);
    expect(columns.map(({ at }) => at)).toEqual([0, null, 1]);
    expect(comparison?.columns).toHaveLength(2);
  });

  test('are not held against: the first that is here stands in, and that is said', () => {
    const { columns, comparison, standIn } = layOutDesk([gone(a), ready(b), ready(c)], a);
    expect(columns.map(({ isBase }) => isBase)).toEqual([false, true, false]);
    expect(comparison?.base).toBe(0);
    expect([standIn?.chosen.id, standIn?.instead.id]).toEqual([a, b]);
  });

  test('leave nothing to compare when there is none else', () => {
    const desk = layOutDesk([gone(a), gone(b)], a);
    expect(desk).toMatchObject({ comparison: null, standIn: null });
    expect(hasNothing(desk)).toBe(true);
    expect(hasNothing(layOutDesk([gone(a), ready(b)], a))).toBe(false);
  });
});

test('a base that is on its way is waited for in silence', () => {
  const loading: ComparedReport = { id: a, kind: 'loading', request: null };
  expect(layOutDesk([loading, ready(b)], a).standIn).toBeNull();
});
