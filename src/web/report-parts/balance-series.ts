import type { IsoDate } from '#contracts/primitives.ts';
import { coveredRange } from '#domain/balance-checks.ts';
import type { ChartSeries } from '#web/charts/chart-series.ts';
import type { Subject } from './subject.ts';

/** One account alone is its own total: it is drawn once. */
function isSameLine(a: Subject, b: Subject | undefined): boolean {
  const [first, second] = [a.figures.daily?.days ?? [], b?.figures.daily?.days ?? []];
  return (
    first.length === second.length &&
    first.every(([day, amount], at) => day === second[at]?.[0] && amount === second[at][1])
  );
}

/** What is drawn: all accounts together and each of the same currency as the first. */
export function seriesOf(subjects: readonly Subject[]): ChartSeries[] {
  const [first] = subjects;
  if (first === undefined) return [];
  const alike = subjects.filter(({ figures }) => figures.currency === first.figures.currency && figures.daily !== null);
  const drawn = first.id === null && alike.length === 2 && isSameLine(first, alike[1]) ? alike.slice(1) : alike;
  return drawn.map(({ id, label, figures }) => ({
    id: id ?? 'all',
    name: label,
    points: figures.daily?.days ?? [],
    isTotal: id === null,
  }));
}

/** From the first day that any of them covers to the last; null where none says which days it covers. */
export function daysOfSubjects(subjects: readonly Subject[]): { from: IsoDate; to: IsoDate } | null {
  const ranges = subjects.flatMap(({ figures }) => coveredRange(figures) ?? []);
  const from = ranges.map((range) => range.from).sort()[0];
  const to = ranges
    .map((range) => range.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
