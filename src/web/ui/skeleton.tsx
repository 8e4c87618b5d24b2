import { classNames } from '#web/lib/class-names.ts';

/** A bar the size of what comes. The place around it says in words that it loads. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames('skeleton block h-4', className)} />;
}

/** Rows as high as the table's own. */
export function SkeletonRows({ rows, label, rowClass = 'h-14' }: { rows: number; label: string; rowClass?: string }) {
  return (
    <div>
      <output className="sr-only">{label}</output>
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          aria-hidden="true"
          className={classNames('flex items-center gap-6 border-b border-line-soft px-2', rowClass)}
        >
          <Skeleton className="w-2/5 max-w-64" />
          <Skeleton className="hidden w-1/6 sm:block" />
          <Skeleton className="ml-auto w-1/6" />
          <Skeleton className="hidden w-1/6 md:block" />
        </div>
      ))}
    </div>
  );
}
