import { Check } from 'lucide-react';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { formatRange } from '#domain/dates.ts';
import { classNames } from '#web/lib/class-names.ts';
import { agoWords } from '#web/lib/describe-instant.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { windowWords } from '#web/lib/window-words.ts';
import { kindName } from '#web/requests/request-words.ts';

export interface PickerOptionProps {
  id: string;
  at: number;
  request: ReportRequest;
  isActive: boolean;
  /** Compared already. */
  isIn: boolean;
  /** There is no room for it. */
  isOff: boolean;
  onPoint: () => void;
  onTake: () => void;
}

/** One report to choose: whose, what it is, which days it covers, when it was ordered. */
export function PickerOption({ id, at, request, isActive, isIn, isOff, onPoint, onTake }: PickerOptionProps) {
  const now = useServerNow();
  const ago = agoWords(request.orderedAt, now);
  const { report, kind, isFcra, window, customer, reference } = request;
  return (
    // The field above keeps the focus and has the keys (ARIA combobox pattern).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      data-at={at}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={isIn}
      aria-disabled={isOff || undefined}
      data-selected={isActive}
      tabIndex={-1}
      onPointerMove={onPoint}
      onClick={onTake}
      className={classNames(
        'grid min-h-12 grid-cols-[1.25rem_minmax(0,1fr)] items-center gap-x-2 gap-y-0.5 border-b border-line-soft px-2 py-1.5 text-table last:border-b-0 sm:grid-cols-[1.25rem_minmax(0,1.2fr)_minmax(0,1.4fr)_auto] sm:gap-x-4',
        isActive && 'bg-accent-soft',
        isOff ? 'cursor-default text-ink-faint' : 'cursor-pointer',
      )}
    >
      <span
        data-fill={isIn ? '' : undefined}
        className={classNames(
          'grid size-4 place-items-center justify-self-center rounded-sm border-[1.5px]',
          isIn ? 'border-accent bg-accent text-accent-ink' : 'border-line-strong bg-ground',
          isOff && 'opacity-45',
        )}
      >
        {isIn && <Check aria-hidden="true" strokeWidth={3} className="size-3" />}
      </span>
      <span className="min-w-0">
        <bdi className="block truncate font-strong">{customer.name}</bdi>
        <span className="block truncate text-caption text-ink-soft">
          {kindName[kind]}
          {kind === 'balance' && (isFcra ? ' · FCRA' : ' · not for lending')}
          {reference !== null && reference !== '' && ` · ${reference}`}
        </span>
      </span>
      <span className="figure min-w-0 text-ink-soft max-sm:col-start-2 max-sm:text-caption">
        {report?.from == null || report.to === null
          ? `${windowWords(window)} asked`
          : formatRange(report.from, report.to)}
        <span className="sm:hidden"> · {ago}</span>
      </span>
      <span className="text-caption whitespace-nowrap text-ink-faint max-sm:hidden">{ago}</span>
    </div>
  );
}
