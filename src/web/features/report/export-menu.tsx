import { getRouteApi } from '@tanstack/react-router';
import type { ReportView } from '#contracts/report.ts';
import { reportFileName } from '#domain/export/file-names.ts';
import { useMay } from '#web/api/use-session.ts';
import { ExportMenuPanel, type ExportGroup, type ExportItem } from '#web/exports/export-menu-panel.tsx';
import { chartPictureFile, serverFile } from '#web/exports/export-jobs.ts';
import { tablesOfKind } from '#web/exports/report-files.ts';
import type { Subject } from '#web/report-parts/subject.ts';
import { chartToDraw } from './chart-to-draw.ts';

const route = getRouteApi('/frame/reports/$reportId');

export interface ExportMenuProps {
  view: ReportView;
  subjects: readonly Subject[];
  hasPdf: boolean;
}

/** The report as files. Nothing for who may not export. */
export function ExportMenu({ view, subjects, hasPdf }: ExportMenuProps) {
  const search = route.useSearch();
  const mayExport = useMay('reports:export');
  if (!mayExport) return null;
  const params = { reportId: view.id };
  const { name } = view.customer;
  const named = (what: string, ending: string) => ({
    label: `${what} of ${name}`,
    fallbackName: `report-${view.id}.${ending}`,
  });
  const chart = chartToDraw(view, subjects, search);
  const picture = (format: 'png' | 'svg', detail: string): ExportItem[] =>
    chart === null
      ? []
      : [
          {
            name: `Daily balances, ${format.toUpperCase()}`,
            detail,
            job: () => chartPictureFile(view, format, chart, `Chart of ${name}, ${format.toUpperCase()}`),
          },
        ];
  const whole: ExportGroup = {
    title: 'The whole report',
    items: [
      {
        name: 'Workbook, XLSX',
        detail: 'A sheet a table',
        job: () => serverFile('exportWorkbook', { params }, named('Workbook', 'xlsx')),
      },
      {
        name: 'File pack, ZIP',
        detail: hasPdf
          ? 'The original PDF, the raw answer, all tables, a manifest'
          : 'The raw answer, all tables, a manifest; there is no PDF',
        job: () => serverFile('exportFilePack', { params }, named('File pack', 'zip')),
      },
    ],
  };
  const provider: ExportGroup = {
    title: 'From the provider, unchanged',
    items: [
      {
        name: 'The answer, JSON',
        job: () =>
          serverFile(
            'readReportSource',
            { params },
            { ...named('Answer', 'json'), fallbackName: reportFileName(view, null, 'json') },
          ),
      },
      ...(hasPdf
        ? [
            {
              name: 'The PDF',
              job: () => serverFile('readReportDocument', { params, query: { download: '1' } }, named('PDF', 'pdf')),
            },
          ]
        : []),
    ],
  };
  const tables: ExportGroup = {
    title: 'Tables as CSV',
    items: tablesOfKind[view.kind].map(({ name: table, title }) => ({
      name: title,
      job: () => serverFile('exportTable', { params: { ...params, table } }, named(title, 'csv')),
    })),
  };
  const pictures: ExportGroup = {
    title: 'The chart as it is set now',
    items: [...picture('png', 'A picture to paste'), ...picture('svg', 'A drawing, sharp in any size')],
  };
  return <ExportMenuPanel columns={[[whole, ...(pictures.items.length > 0 ? [pictures] : []), provider], [tables]]} />;
}
