import { startTransition, useOptimistic } from 'react';
import { afterPaint } from '#web/lib/after-paint.ts';
import { DayRangeFields } from '#web/ui/day-range-fields.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import {
  isShorterThanCovered,
  presetOf,
  presetRange,
  rangePresets,
  type DayRange,
  type RangePreset,
} from './range-presets.ts';

export interface DailyControlsProps {
  covered: DayRange;
  range: DayRange;
  onRange: (range: DayRange) => void;
  /** `Chart`, or `Charts` when there may be several. */
  chart: 'Chart' | 'Charts';
  isTable: boolean;
  onTable: (isTable: boolean) => void;
}

/** Which days are shown, typed or by a button, and whether as a drawing or as a table. */
export function DailyControls({ covered, range, onRange, chart, isTable, onTable }: DailyControlsProps) {
  const [preset, showPressed] = useOptimistic(presetOf(range, covered));
  // The press is seen at once; what it takes to show other days comes after.
  const press = (pressed: RangePreset) =>
    startTransition(async () => {
      showPressed(pressed);
      await afterPaint();
      onRange(presetRange(pressed, covered));
    });
  return (
    <>
      <DayRangeFields covered={covered} range={range} onChange={onRange} />
      <Segmented
        label="Days shown"
        options={rangePresets
          .filter(({ id }) => id === 'all' || isShorterThanCovered(id, covered))
          .map(({ id, label, name }) => ({ value: id, label, name }))}
        value={preset}
        onChange={press}
      />
      <Segmented
        label={`${chart} or table`}
        options={[
          { value: 'chart', label: chart },
          { value: 'table', label: 'Table' },
        ]}
        value={isTable ? 'table' : 'chart'}
        onChange={(view) => onTable(view === 'table')}
      />
    </>
  );
}
