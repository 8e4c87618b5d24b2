import type { Subject } from '#web/report-parts/subject.ts';

/** `of` in the address for all accounts together. */
export const ofTotal = 'total';

/** Whose months are printed: everybody's, or the one that is asked for; everybody's when there is no such one. */
export function chosenSubjects(subjects: readonly Subject[], of: string | undefined): readonly Subject[] {
  const chosen = subjects.filter(({ id }) => (of === ofTotal ? id === null : id === of));
  return chosen.length === 0 ? subjects : chosen;
}
