import { SmallSelect } from '#web/ui/small-select.tsx';
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
    <SmallSelect
      label={`${where}: of which account`}
      value={subject.id ?? ''}
      options={subjects.map(({ id, label, figures }) => ({ value: id ?? '', label: `${label} · ${figures.currency}` }))}
      onChange={(id) => setSearch({ of: id === '' ? undefined : id })}
    />
  );
}
