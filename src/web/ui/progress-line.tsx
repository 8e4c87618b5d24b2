import { classNames } from '#web/lib/class-names.ts';

export interface ProgressLineProps {
  label: string;
  /** 0 to 1; null: under way, nobody knows how far. */
  share: number | null;
  className?: string;
}

/** A thin line for work under way. It never claims more than is known: past the usual time it only moves. */
export function ProgressLine({ label, share, className }: ProgressLineProps) {
  return (
    // <progress> cannot be styled alike in every browser.
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      className={classNames('h-1 overflow-hidden rounded-full bg-line', className)}
    >
      <div
        data-fill=""
        className={classNames(
          'h-full rounded-full bg-accent',
          share === null ? 'progress-unknown w-1/3' : 'transition-[width] duration-700',
        )}
        style={share === null ? undefined : { width: `${Math.round(share * 100)}%` }}
      />
    </div>
  );
}
