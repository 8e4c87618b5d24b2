import type { ReportId } from '#contracts/primitives.ts';
import { compareReports, type Comparison } from '#domain/comparison/compare.ts';
import { columnNames, type ColumnName } from '#web/comparison-parts/column-names.ts';
import type { ComparedReport } from './use-compared-reports.ts';

/** A column of the page: a report that is compared, or that has a reason not to be. */
export interface DeskColumn extends ColumnName {
  readonly id: ReportId;
  readonly report: ComparedReport;
  /** Its place among those that are compared; null: it has no figures. */
  readonly at: number | null;
  readonly isBase: boolean;
}

/** Everything that the page lays out. */
export interface Desk {
  readonly columns: readonly DeskColumn[];
  /** Null while no report is here. */
  readonly comparison: Comparison | null;
  /** Which report takes the place of a base without figures; null: the base is the one that was chosen. */
  readonly standIn: { readonly chosen: DeskColumn; readonly instead: DeskColumn } | null;
}

/** Whether there is nothing to compare, and nothing on its way. */
export function hasNothing({ columns, comparison }: Desk): boolean {
  return comparison === null && columns.every(({ report: { kind } }) => kind !== 'loading' && kind !== 'ready');
}

/** Compares the reports that are here and keeps the places of the others. */
export function layOutDesk(reports: readonly ComparedReport[], chosenBase: ReportId | null): Desk {
  const ready = reports.flatMap((report) => (report.kind === 'ready' ? [report] : []));
  const base = ready.find(({ id }) => id === chosenBase) ?? ready[0] ?? null;
  // While reports are on their way the chosen one is spoken of as the base; not once it is known to have no figures.
  const spokenBase = base?.id ?? (reports.some(({ kind }) => kind === 'loading') ? chosenBase : null);
  const names = columnNames(
    reports.map(({ request }) => (request === null ? null : { ...request, to: request.report?.to ?? null })),
  );
  const columns = reports.map((report, place): DeskColumn => {
    const at = ready.findIndex(({ id }) => id === report.id);
    return {
      id: report.id,
      ...(names[place] ?? { name: '', mark: null }),
      report,
      at: at === -1 ? null : at,
      isBase: report.id === spokenBase,
    };
  });
  const chosen = columns.find(({ id }) => id === chosenBase);
  const instead = columns.find(({ isBase }) => isBase);
  return {
    columns,
    comparison:
      base === null
        ? null
        : compareReports(
            ready.map(({ view }) => view),
            ready.indexOf(base),
            ready.map(({ id }) => columns.find((column) => column.id === id)?.name ?? ''),
          ),
    // A report that is still on its way is no reason to speak of another base.
    standIn:
      chosen === undefined || instead === undefined || chosen === instead || chosen.report.kind === 'loading'
        ? null
        : { chosen, instead },
  };
}
