import { describe, expect, it } from 'vitest';
import type { IsoDate, Minor } from '#contracts/primitives.ts';
import { toDayNumber } from '#domain/dates.ts';
import { sparklinePath } from './sparkline-path.ts';
import { stepPoints } from './step-points.ts';

const point = (day: number, value: number | null) => ({ day, value: value as Minor | null });

describe('stepPoints', () => {
  it('holds each balance until the next day, the last one to the end of its day', () => {
    expect(stepPoints([point(1, 5), point(2, 7)], 2)).toEqual([
      { x: 1, y: 5 },
      { x: 2, y: 7 },
      { x: 3, y: 7 },
    ]);
  });

  it('ends the line where a gap begins, so that a lone day between gaps is still seen', () => {
    expect(stepPoints([point(1, 5), point(2, null), point(4, 9), point(5, null)], 8)).toEqual([
      { x: 1, y: 5 },
      { x: 2, y: 5 },
      { x: 2, y: null },
      { x: 4, y: 9 },
      { x: 5, y: 9 },
      { x: 5, y: null },
    ]);
  });
});

describe('sparklinePath', () => {
  const day = (date: string) => date as IsoDate;
  const window = { fromDay: toDayNumber(day('2026-11-01')), toDay: toDayNumber(day('2026-11-04')) };

  it('lifts the pen over a gap', () => {
    const path = sparklinePath(
      [
        [day('2026-11-01'), 100 as Minor],
        [day('2026-11-02'), null],
        [day('2026-11-03'), 300 as Minor],
      ],
      window,
      80,
      20,
    );
    expect(path?.line.match(/M/g)).toHaveLength(2);
  });

  it('is nothing when nothing is known', () => {
    expect(sparklinePath([[day('2026-11-01'), null]], window, 80, 20)).toBeNull();
  });
});
