import { ChevronDown } from 'lucide-react';
import { useSetSearch } from './set-search.ts';
import type { Subject } from '#web/report-parts/subject.ts';

/** Whose figures "By month" and "Weekly trend" show; nothing to choose with one. */
export function SubjectSelect({
  subjects,
  subject,
  where,
}: {
  subjects: readonly Subject[];
  subject: Subject;
  where: string;
}) {
  const setSearch = useSetSearch();
  if (subjects.length < 2) return null;
  return (
    <span className="relative">
      <select
        aria-label={`${where}: of which account`}
        value={subject.id ?? ''}
        onChange={(event) => setSearch({ of: event.target.value === '' ? undefined : event.target.value })}
        className="min-h-7.5 max-w-64 appearance-none truncate rounded-lg border border-line bg-ground pr-7 pl-2.5 text-table text-ink"
      >
        {subjects.map(({ id, label, figures }) => (
          <option key={id ?? ''} value={id ?? ''}>
            {label} · {figures.currency}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-ink-faint"
      />
    </span>
  );
}
