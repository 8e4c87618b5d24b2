import { ChevronDown } from 'lucide-react';
import { buttonLook } from '#web/ui/button.tsx';
import { closePopoverOf, PopoverPanel } from '#web/ui/popover-panel.tsx';
import { classNames } from '#web/lib/class-names.ts';
import type { ExportJob } from './export-desk.ts';
import { useExport } from './use-export.ts';

export interface ExportItem {
  readonly name: string;
  /** What is in the file, or its kind, in a few words. */
  readonly detail?: string;
  readonly job: () => ExportJob;
}

export interface ExportGroup {
  readonly title: string;
  readonly items: readonly ExportItem[];
}

/** A button with the files that something can become; groups stand in one column, or in two where there is room. */
export function ExportMenuPanel({ columns }: { columns: readonly (readonly ExportGroup[])[] }) {
  const start = useExport();
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
      panelClass={classNames('max-h-[calc(100dvh-1rem)] overflow-y-auto', columns.length > 1 ? 'w-144' : 'w-72')}
    >
      <div className={classNames('grid gap-x-1.5', columns.length > 1 && 'sm:grid-cols-2')}>
        {columns.map((groups) => (
          <div key={groups[0]?.title} className="min-w-0">
            {groups.map(({ title, items }) => (
              <section key={title} aria-label={title} className="pb-1.5">
                <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-caption font-strong text-ink-faint">
                  {title}
                </p>
                {/* Bare names stand in pairs on a phone, so that the whole menu is in sight. */}
                <ul
                  className={items.every(({ detail }) => detail === undefined) ? 'max-sm:grid max-sm:grid-cols-2' : ''}
                >
                  {items.map(({ name, detail, job }) => (
                    <li key={name}>
                      <button
                        type="button"
                        className="block min-h-8 w-full rounded-lg px-2.5 py-1.5 text-left hover:bg-line-soft"
                        onClick={(event) => {
                          closePopoverOf(event.currentTarget);
                          start(job());
                        }}
                      >
                        {name}
                        {detail !== undefined && <span className="block text-caption text-ink-soft">{detail}</span>}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        ))}
      </div>
    </PopoverPanel>
  );
}
