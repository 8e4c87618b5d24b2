import { ChevronDown } from 'lucide-react';
import { closePopoverOf, PopoverPanel } from '#web/ui/popover-panel.tsx';
import type { Desk } from './desk.ts';

interface PageSection {
  readonly id: string;
  readonly title: string;
}

/** The sections of the page in their order. */
function sectionsOf({ comparison }: Desk): PageSection[] {
  return [
    ...(comparison?.sections ?? []).filter(({ isInAny }) => isInAny).map(({ id, title }) => ({ id, title })),
    { id: 'daily', title: 'Daily balances' },
    { id: 'months', title: 'By month' },
  ];
}

/** Leads to any section; it stays in sight with the heads of the columns. */
export function SectionMenu({ desk }: { desk: Desk }) {
  return (
    <PopoverPanel
      title="Sections of the comparison"
      trigger={
        <>
          Sections
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </>
      }
      triggerClass="-ml-2 inline-flex min-h-7 items-center gap-1 rounded-lg px-2 text-table text-ink-soft hover:bg-line-soft hover:text-ink"
      panelClass="w-60"
    >
      <ul>
        {sectionsOf(desk).map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => closePopoverOf(event.currentTarget)}
              className="flex min-h-8 items-center rounded-lg px-2.5 hover:bg-line-soft"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </PopoverPanel>
  );
}
