import type { IsoDate } from '#contracts/primitives.ts';
import type { Subject } from '#web/report-parts/subject.ts';
import type { ReportSearch } from './search.ts';

interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Lines that are drawn only when they are asked for. */
export function idsOffAtFirst(subjects: readonly Subject[]): Set<string> {
  return new Set(subjects.flatMap(({ id, isOffAtFirst }) => (isOffAtFirst === true && id !== null ? [id] : [])));
}

/** Lines that are not drawn now, of those that could be. */
export function hiddenIds(subjects: readonly Subject[], search: Pick<ReportSearch, 'hide' | 'show'>): Set<string> {
  const shown = new Set(search.show?.split(','));
  return new Set([...(search.hide?.split(',') ?? []), ...[...idsOffAtFirst(subjects)].filter((id) => !shown.has(id))]);
}

/** The days that the address asks for; all that are covered where it asks for none, or for days that are not there. */
export function shownRange(covered: DayRange, search: Pick<ReportSearch, 'from' | 'to'>): DayRange {
  const within = (day: IsoDate | undefined, other: IsoDate) =>
    day !== undefined && day >= covered.from && day <= covered.to ? day : other;
  const range = { from: within(search.from, covered.from), to: within(search.to, covered.to) };
  return range.from <= range.to ? range : covered;
}
