import type { IsoDate } from '#contracts/primitives.ts';
import { addDays, inclusiveDays } from '#domain/dates.ts';
import { addMonths } from './move-day.ts';

export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A range as the address has it: all days are the view without one. */
export function rangeInAddress(
  { from, to }: DayRange,
  covered: DayRange,
): { [bound in keyof DayRange]: IsoDate | undefined } {
  return from === covered.from && to === covered.to ? { from: undefined, to: undefined } : { from, to };
}

export type RangePreset = '30d' | '90d' | '6m' | '1y' | 'all';

/** In the order of the buttons. */
export const rangePresets: readonly { readonly id: RangePreset; readonly label: string; readonly name: string }[] = [
  { id: '30d', label: '30 d', name: 'Last 30 days' },
  { id: '90d', label: '90 d', name: 'Last 90 days' },
  { id: '6m', label: '6 m', name: 'Last 6 months' },
  { id: '1y', label: '1 y', name: 'Last year' },
  { id: 'all', label: 'All', name: 'All days' },
];

/** The last stretch of what the report covers: it ends with the last covered day, not with today. */
export function presetRange(preset: RangePreset, covered: DayRange): DayRange {
  const from = starts[preset](covered);
  return { from: from < covered.from ? covered.from : from, to: covered.to };
}

const starts: Readonly<Record<RangePreset, (covered: DayRange) => IsoDate>> = {
  '30d': ({ to }) => addDays(to, -29),
  '90d': ({ to }) => addDays(to, -89),
  '6m': ({ to }) => addDays(addMonths(to, -6), 1),
  '1y': ({ to }) => addDays(addMonths(to, -12), 1),
  all: ({ from }) => from,
};

/** Which button a range is; `all` before a shorter name for the same days; null for a range that was typed or drawn. */
export function presetOf(range: DayRange, covered: DayRange): RangePreset | null {
  if (range.from === covered.from && range.to === covered.to) return 'all';
  const match = rangePresets.find(({ id }) => {
    const preset = presetRange(id, covered);
    return preset.from === range.from && preset.to === range.to;
  });
  return match?.id ?? null;
}

/** A preset that would show no fewer days than there are is of no use: its button can be left out. */
export function isShorterThanCovered(preset: RangePreset, covered: DayRange): boolean {
  return (
    preset === 'all' || inclusiveDays(starts[preset](covered), covered.to) < inclusiveDays(covered.from, covered.to)
  );
}
