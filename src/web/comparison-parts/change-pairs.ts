import type { ReportView } from '#contracts/report.ts';
import { changesBetween, type Change } from '#domain/comparison/changes.ts';

/** Two reports of one customer, the earlier and the next one after it, and what changed in between. */
export interface ChangePair {
  readonly earlier: ReportView;
  readonly later: ReportView;
  readonly changes: readonly Change[];
}

/** What changed for each customer of whom several reports of a kind are compared, one report to the next, in time. */
export function changePairs(views: readonly ReportView[]): ChangePair[] {
  const groups = Map.groupBy(views, ({ customer, kind }) => `${customer.id} ${kind}`);
  return [...groups.values()].flatMap((group) => {
    const inTime = group.toSorted((a, b) => Date.parse(a.retrievedAt) - Date.parse(b.retrievedAt));
    return inTime.slice(1).flatMap((later, at) => {
      const earlier = inTime[at];
      const changes = earlier === undefined ? null : changesBetween(earlier, later);
      return earlier === undefined || changes === null ? [] : [{ earlier, later, changes }];
    });
  });
}
