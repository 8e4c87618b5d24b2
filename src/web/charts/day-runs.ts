import { valueOn, type DailyValues, type DayWindow } from '#domain/decimate.ts';

/** Consecutive days, both ends included. */
export interface DayRun {
  readonly fromDay: number;
  readonly toDay: number;
}

/** Runs of days below zero. Runs closer together than `resolution` days cannot be told apart and become one. */
export function belowZeroRuns(daily: DailyValues, window: DayWindow, resolution: number): DayRun[] {
  return runsWhere(window, resolution, (day) => {
    const value = valueOn(daily, day);
    return value !== null && value < 0;
  });
}

/** Runs of days of which none of the series knows anything. Never merged: a known day between two gaps stays seen. */
export function unknownRuns(series: readonly DailyValues[], window: DayWindow): DayRun[] {
  return runsWhere(window, 0, (day) => series.every((daily) => valueOn(daily, day) === null));
}

function runsWhere(window: DayWindow, resolution: number, holds: (day: number) => boolean): DayRun[] {
  const runs: DayRun[] = [];
  let start: number | null = null;
  for (let day = window.fromDay; day <= window.toDay + 1; day++) {
    const isIn = day <= window.toDay && holds(day);
    if (isIn) start ??= day;
    else if (start !== null) {
      const previous = runs.at(-1);
      const run: DayRun =
        previous !== undefined && start - previous.toDay - 1 < resolution
          ? { fromDay: previous.fromDay, toDay: day - 1 }
          : { fromDay: start, toDay: day - 1 };
      if (run.fromDay === previous?.fromDay) runs.pop();
      runs.push(run);
      start = null;
    }
  }
  return runs;
}
