import type { ReportRequest } from '#contracts/report-requests.ts';
import { classNames } from '#web/lib/class-names.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { aboutSeconds, orderShare, orderSteps, stepOf } from './request-words.ts';

/** One line in a table row: where the order is, and what is usual. */
export function RequestProgressLine({ request }: { request: ReportRequest }) {
  const now = useServerNow(1000);
  const step = orderSteps[stepOf(request) ?? 0];
  return (
    <span className="grid gap-1">
      <ProgressLine label={step ?? 'Under way'} share={orderShare(request, now)} className="max-w-48" />
      <span className="text-caption text-ink-soft">
        {step}
        {request.usuallySeconds !== null && ` · usually ${aboutSeconds(request.usuallySeconds)}`}
      </span>
    </span>
  );
}

/** All steps, the one under way marked, and that leaving is safe. */
export function RequestProgress({ request }: { request: ReportRequest }) {
  const now = useServerNow(1000);
  const at = stepOf(request) ?? 0;
  const isLate = request.usuallySeconds !== null && orderShare(request, now) === null;
  return (
    <div className="grid gap-3">
      <ProgressLine label="The order" share={orderShare(request, now)} className="h-1.5" />
      <output className="text-table font-strong">
        {orderSteps[at]}
        {at < orderSteps.length - 1 && '…'}
      </output>
      <ol className="grid gap-1 text-caption">
        {orderSteps.map((step, index) => (
          <li
            key={step}
            aria-current={index === at ? 'step' : undefined}
            className={classNames(
              'flex items-center gap-2',
              index > at ? 'text-ink-faint' : 'text-ink-soft',
              index === at && 'font-strong text-ink',
            )}
          >
            <span
              aria-hidden="true"
              data-fill=""
              className={classNames(
                'size-2 shrink-0 rounded-full',
                index < at ? 'bg-ink-soft' : index === at ? 'bg-accent' : 'bg-line',
              )}
            />
            {step}
            {index < at && <span className="sr-only">, done</span>}
          </li>
        ))}
      </ol>
      <p className="text-caption text-ink-faint">
        {request.usuallySeconds === null
          ? 'How long it takes is not known yet.'
          : isLate
            ? `Usually ready in ${aboutSeconds(request.usuallySeconds)}; this one takes longer.`
            : `Usually ready in ${aboutSeconds(request.usuallySeconds)}.`}{' '}
        You can leave this page: the order goes on without it.
      </p>
    </div>
  );
}
