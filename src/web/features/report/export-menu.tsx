import { ChevronDown } from 'lucide-react';
import type { ReportView } from '#contracts/report.ts';
import { addressOf } from '#web/api/call.ts';
import { buttonLook } from '#web/ui/button.tsx';
import { closePopoverOf, PopoverPanel } from '#web/ui/popover-panel.tsx';
import { dailyCsv, monthsCsv } from './report-csv.ts';
import type { Subject } from './subject.ts';

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

const item = 'block w-full min-h-8 rounded-lg px-2.5 py-1.5 text-left text-table hover:bg-line-soft';

/** The report as files: figures as CSV, the provider's bytes as they are. */
export function ExportMenu({
  view,
  subjects,
  hasPdf,
}: {
  view: ReportView;
  subjects: readonly Subject[];
  hasPdf: boolean;
}) {
  const params = { reportId: view.id };
  // Who opens the file later must not take counted balances for the bank's.
  const derived = view.kind === 'affordability' ? 'derived-' : '';
  const take = (item: Element, name: string, text: string) => {
    save(`${name}-${view.id}.csv`, text);
    closePopoverOf(item);
  };
  return (
    <PopoverPanel
      title="Export"
      align="end"
      trigger={
        <>
          Export <ChevronDown aria-hidden="true" className="size-3.5" />
        </>
      }
      triggerClass={buttonLook()}
      panelClass="w-64"
    >
      <ul>
        <li>
          <button
            type="button"
            className={item}
            onClick={(event) => take(event.currentTarget, `${derived}daily-balances`, dailyCsv(subjects))}
          >
            Daily balances, CSV
          </button>
        </li>
        <li>
          <button
            type="button"
            className={item}
            onClick={(event) => take(event.currentTarget, `${derived}by-month`, monthsCsv(subjects))}
          >
            By month, CSV
          </button>
        </li>
        <li>
          <a className={item} download={`report-${view.id}.json`} href={addressOf('readReportSource', { params })}>
            The provider’s answer, JSON
          </a>
        </li>
        {hasPdf && (
          <li>
            <a
              className={item}
              download={`report-${view.id}.pdf`}
              href={addressOf('readReportDocument', { params, query: { download: '1' } })}
            >
              The provider’s PDF
            </a>
          </li>
        )}
      </ul>
    </PopoverPanel>
  );
}
