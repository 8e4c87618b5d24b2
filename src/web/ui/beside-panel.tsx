import { useEffect, useRef, type ReactNode } from 'react';
import { placeFloating } from '#web/lib/place-floating.ts';

export interface BesidePanelProps {
  label: string;
  /** What the panel opens beside; null: it is closed. */
  anchor: HTMLElement | null;
  onClose: () => void;
  children: ReactNode;
}

/** One panel for many things on a page that can be asked about: thousands of cells need none of their own. */
export function BesidePanel({ label, anchor, onClose, children }: BesidePanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (element === null || anchor === null) return undefined;
    element.showPopover();
    placeFloating(anchor, element, 'end');
    // The panel stands at the end of the page: whoever steers by keyboard is taken there, and back when it closes.
    element.focus({ preventScroll: true });
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') onClose();
    };
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, [anchor, onClose]);
  return (
    // A popover that opens and closes by itself; <dialog> would have to be shown from here.
    <div
      ref={panel}
      popover="auto"
      tabIndex={-1}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="dialog"
      aria-label={label}
      className="fixed m-0 max-w-[calc(100vw-1rem)] rounded-xl border border-line bg-ground-float p-1.5 text-ink shadow-float"
    >
      {children}
    </div>
  );
}
