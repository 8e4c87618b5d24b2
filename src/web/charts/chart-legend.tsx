import { useId } from 'react';
import type { Currency } from '#contracts/primitives.ts';
import { formatMinor } from '#domain/money.ts';
import type { SeriesLook } from './chart-series.ts';
import type { Reading } from './describe-chart.ts';
import { markPath } from './line-marks.ts';
import { HatchPattern } from './plot-ground.tsx';

export interface ChartLegendProps {
  /** All series, hidden ones too, with their balance on the day that is read. */
  readings: readonly Reading[];
  looks: ReadonlyMap<string, SeriesLook>;
  currency: Currency;
  hiddenIds: ReadonlySet<string>;
  /** Characters that a line's longest balance takes: the legend must not reflow as the day moves. Null: names only. */
  valueWidths: ReadonlyMap<string, number> | null;
  hasBelowZero: boolean;
  hasUnknown: boolean;
  /** Without it the legend only names. */
  onToggle?: ((id: string) => void) | undefined;
}

/** Names, looks and figures of the lines in one place; pressing a name hides or shows its line. */
export function ChartLegend(props: ChartLegendProps) {
  const { readings, looks, currency, hiddenIds, valueWidths, hasBelowZero, hasUnknown, onToggle } = props;
  return (
    <ul
      aria-label="Lines of the chart"
      className="flex max-w-full min-w-0 flex-wrap items-center gap-x-4 text-caption text-ink-soft"
    >
      {readings.map((reading) => {
        const isHidden = hiddenIds.has(reading.id);
        const content = (
          <>
            <LineSwatch look={looks.get(reading.id)} isHidden={isHidden} />
            <span className={`min-w-0 text-left ${isHidden ? 'text-ink-faint line-through' : ''}`}>{reading.name}</span>
            {valueWidths !== null && (
              <span
                aria-hidden="true"
                style={{ minWidth: `${valueWidths.get(reading.id) ?? 0}ch` }}
                className={`figure shrink-0 text-left ${valueLook(reading, isHidden)}`}
              >
                {isHidden ? '' : reading.value === null ? '–' : formatMinor(reading.value, currency)}
              </span>
            )}
          </>
        );
        const shared = 'flex min-h-6 max-w-full min-w-0 items-center gap-1.5';
        return (
          <li key={reading.id} className="flex max-w-full min-w-0">
            {onToggle === undefined ? (
              <span className={shared}>{content}</span>
            ) : (
              <button
                type="button"
                aria-pressed={!isHidden}
                title={`${isHidden ? 'Show' : 'Hide'} ${reading.name}`}
                className={`${shared} rounded-sm hover:text-ink`}
                onClick={() => onToggle(reading.id)}
              >
                {content}
              </button>
            )}
          </li>
        );
      })}
      {hasBelowZero && <MarkName name="below zero" kind="below-zero" />}
      {hasUnknown && <MarkName name="no data" kind="unknown" />}
    </ul>
  );
}

function valueLook({ value }: Reading, isHidden: boolean): string {
  if (isHidden || value === null) return 'text-ink-faint';
  return value < 0 ? 'text-negative' : 'text-ink';
}

function LineSwatch({ look, isHidden }: { look: SeriesLook | undefined; isHidden: boolean }) {
  return (
    <svg aria-hidden="true" width={16} height={10} className="shrink-0">
      <path
        d="M0 5H16"
        stroke={isHidden ? 'var(--color-line-strong)' : look?.colour}
        strokeWidth={isHidden ? 1 : 2}
        strokeDasharray={look?.dash}
      />
      {look?.mark !== undefined && (
        <path d={markPath(look.mark, 8, 5)} fill={isHidden ? 'var(--color-line-strong)' : look.colour} />
      )}
    </svg>
  );
}

function MarkName({ name, kind }: { name: string; kind: 'below-zero' | 'unknown' }) {
  const hatch = useId();
  return (
    <li className="flex min-h-6 items-center gap-1.5">
      <svg aria-hidden="true" width={12} height={10} className="shrink-0">
        {kind === 'unknown' && <HatchPattern id={hatch} />}
        <rect
          width={12}
          height={10}
          rx={1}
          fill={kind === 'unknown' ? `url(#${hatch})` : 'var(--color-negative-soft)'}
          stroke={kind === 'unknown' ? 'var(--color-line-strong)' : 'var(--color-negative)'}
          strokeOpacity={0.5}
        />
      </svg>
      {name}
    </li>
  );
}
