import type { Credit } from '#contracts/affordability.ts';
import { formatMinor } from '#domain/money.ts';
import { classNames } from '#web/lib/class-names.ts';

/** Part of a limit that is owed, as a bar and in per cent, over the limit itself. */
export function UsedBar({ percent, credit }: { percent: number; credit: Pick<Credit, 'limit' | 'currency'> }) {
  const isOver = percent > 100;
  return (
    <span className="block">
      <span className="flex items-center gap-2">
        <span aria-hidden="true" className="block h-1.5 max-w-24 min-w-8 flex-1 overflow-hidden rounded-full bg-line">
          <span
            data-fill=""
            className={classNames('block h-full rounded-full', isOver ? 'bg-caution' : 'bg-ink')}
            style={{ width: `${Math.min(100, percent)}%` }}
          />
        </span>
        <span className={classNames('figure whitespace-nowrap', isOver && 'text-caution')}>
          {percent} %{isOver && ' over'}
        </span>
      </span>
      {credit.limit !== null && (
        <span className="figure block text-caption font-normal whitespace-nowrap text-ink-faint">
          of {formatMinor(credit.limit.amount, credit.currency)}
        </span>
      )}
    </span>
  );
}
