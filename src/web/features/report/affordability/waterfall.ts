/** Where a bar begins and ends, in per cent of the whole width. */
export interface WaterfallBar {
  readonly left: number;
  readonly width: number;
}

/** Bars that each begin where the one before ended, and the zero line; null steps leave their place empty. */
export function waterfall(steps: readonly (number | null)[]): { bars: (WaterfallBar | null)[]; zero: number } {
  let level = 0;
  const spans = steps.map((step) => {
    if (step === null) return null;
    const from = level;
    level += step;
    return { low: Math.min(from, level), high: Math.max(from, level) };
  });
  const known = spans.filter((span) => span !== null);
  const low = Math.min(0, ...known.map((span) => span.low));
  const high = Math.max(0, ...known.map((span) => span.high));
  const share = (value: number) => (high === low ? 0 : ((value - low) / (high - low)) * 100);
  return {
    bars: spans.map((span) =>
      span === null ? null : { left: share(span.low), width: share(span.high) - share(span.low) },
    ),
    zero: share(0),
  };
}
