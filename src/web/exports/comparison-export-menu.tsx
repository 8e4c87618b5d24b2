import type { ReportId } from '#contracts/primitives.ts';
import { useMay } from '#web/api/use-session.ts';
import { ExportMenuPanel } from './export-menu-panel.tsx';
import { serverFile } from './export-jobs.ts';

export interface ComparisonExportMenuProps {
  /** In the order of the columns. */
  ids: readonly ReportId[];
  /** Which of them the others are held against; undefined: the first. */
  base: ReportId | undefined;
}

/** A comparison as files. Nothing for who may not export. */
export function ComparisonExportMenu({ ids, base }: ComparisonExportMenuProps) {
  const mayExport = useMay('reports:export');
  if (!mayExport || ids.length < 2) return null;
  const input = { query: { ids: ids.join(','), base } };
  const of = `Comparison of ${ids.length} reports`;
  return (
    <ExportMenuPanel
      columns={[
        [
          {
            title: 'The comparison',
            items: [
              {
                name: 'Workbook, XLSX',
                detail: 'Reports, figures and months, a sheet each',
                job: () =>
                  serverFile('exportComparisonWorkbook', input, {
                    label: `${of}, workbook`,
                    fallbackName: 'comparison.xlsx',
                  }),
              },
              {
                name: 'Figures, CSV',
                detail: 'A line a figure and report',
                job: () =>
                  serverFile('exportComparison', input, { label: `${of}, CSV`, fallbackName: 'comparison.csv' }),
              },
            ],
          },
        ],
      ]}
    />
  );
}
