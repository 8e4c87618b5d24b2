import type { RefreshJob } from '#contracts/customers.ts';
import { count } from '#web/lib/count.ts';
import { InstantText } from '#web/ui/instant-text.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { Tag, type TagLook } from '#web/ui/tag.tsx';

const stateWords: Readonly<Record<RefreshJob['state'], { words: string; look: TagLook }>> = {
  waiting: { words: 'waiting', look: 'plain' },
  running: { words: 'under way', look: 'plain' },
  done: { words: 'done', look: 'agrees' },
  failed: { words: 'failed', look: 'negative' },
  needs_customer: { words: 'the customer is needed', look: 'caution' },
};

/** Fetches of new data, one a bank: those that are followed here, and on demand those of the last days. */
export function FetchProgress({
  current,
  earlier,
}: {
  current: readonly RefreshJob[];
  earlier: readonly RefreshJob[];
}) {
  if (current.length === 0 && earlier.length === 0) return null;
  return (
    <section aria-label="Fetching new data" className="mb-6">
      {current.length > 0 && (
        <>
          <JobList jobs={current} />
          {current.some(({ state }) => state === 'waiting' || state === 'running') && (
            <p className="mt-1.5 text-caption text-ink-faint">
              The banks take a minute or two. You can leave this page: the fetch goes on without it.
            </p>
          )}
        </>
      )}
      {earlier.length > 0 && (
        <details className="mt-1.5 text-table text-ink-soft">
          <summary className="min-h-6 w-fit hover:text-ink">
            {count(earlier.length, 'earlier fetch', 'earlier fetches')}
          </summary>
          <JobList jobs={earlier} />
        </details>
      )}
    </section>
  );
}

function JobList({ jobs }: { jobs: readonly RefreshJob[] }) {
  return (
    <ul className="border-t border-line-soft">
      {jobs.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </ul>
  );
}

function Job({ job }: { job: RefreshJob }) {
  const { institution, state, sentence, startedAt, steps, stepsDone } = job;
  const { words, look } = stateWords[state];
  const isUnderWay = state === 'waiting' || state === 'running';
  const bank = institution ?? 'Bank not named';
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line-soft px-2 py-2 text-table sm:grid-cols-[minmax(8rem,1fr)_minmax(0,2fr)_auto]">
      <span className="min-w-0">
        <bdi className="block font-strong break-words">{bank}</bdi>
        {startedAt !== null && (
          <span className="block text-caption text-ink-faint">
            begun <InstantText at={startedAt} />
          </span>
        )}
      </span>
      <span className="grid min-w-0 gap-1 max-sm:order-last max-sm:col-span-2">
        {isUnderWay && (
          <ProgressLine
            label={`New data from ${bank}`}
            share={steps === 0 || stepsDone === 0 ? null : stepsDone / steps}
            className="max-w-60"
          />
        )}
        <output className="text-caption text-pretty text-ink-soft">{sentence}</output>
      </span>
      <span className="text-right">
        <Tag look={look}>
          {words}
          {state === 'running' && steps > 0 && `, ${stepsDone} of ${steps}`}
        </Tag>
      </span>
    </li>
  );
}
