import type { ReportView } from '#contracts/report.ts';
import type { CallInput } from '#contracts/routes.ts';
import { reportFileName } from '#domain/export/file-names.ts';
import { call, callFile, type FileRouteId } from '#web/api/call.ts';
import type { ChartToDraw } from './chart-file.tsx';
import type { ExportJob } from './export-desk.ts';
import { fileNameOf } from './file-name.ts';
import { readWhole } from './read-whole.ts';

/** A file that the server makes, and records before a byte of it leaves. */
export function serverFile<Id extends FileRouteId>(
  id: Id,
  input: CallInput<Id>,
  { label, fallbackName }: { label: string; fallbackName: string },
): ExportJob {
  return {
    key: `${id} ${JSON.stringify(input)}`,
    label,
    async make(onProgress, signal) {
      const response = await callFile(id, input, { signal });
      return {
        blob: await readWhole(response, onProgress, signal),
        fileName: fileNameOf(response.headers.get('content-disposition'), fallbackName),
      };
    },
  };
}

/** The chart as a picture: recorded first, drawn then, and nothing is saved when either fails. */
export function chartPictureFile(
  view: ReportView,
  format: 'png' | 'svg',
  chart: ChartToDraw,
  label: string,
): ExportJob {
  const { id: reportId } = view;
  return {
    key: `chart ${format} ${reportId} ${chart.from} ${chart.to} ${[...chart.hiddenIds].join(' ')}`,
    label,
    async make(_onProgress, signal) {
      // The code that draws before the record: without it nothing would leave, and nothing is to be recorded.
      const { chartFile } = await import('./chart-file.tsx');
      await call('recordChartExport', { params: { reportId }, body: { format } }, { signal });
      return {
        blob: await chartFile(chart, format, signal),
        fileName: reportFileName(view, `daily balances ${chart.from} to ${chart.to}`, format),
      };
    },
  };
}
