/** Several rounds of one measurement, in the order in which they were taken. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly rounds: readonly number[];
}

/** @throws RangeError without a value: a row that measured nothing must not look like one that holds */
export function spreadOf(rounds: readonly number[]): Spread {
  return { median: percentile(rounds, 50), min: Math.min(...rounds), max: Math.max(...rounds), rounds };
}

/** The p-th percentile, between neighbours where it falls between two values; p from 0 to 100. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = ((sorted.length - 1) * p) / 100;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined || !values.every(Number.isFinite)) {
    throw new RangeError('nothing was measured, or something that is not a number');
  }
  return below + (above - below) * (at - Math.floor(at));
}
