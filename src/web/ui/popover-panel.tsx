import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { placeFloating } from '#web/lib/place-floating.ts';

export interface PopoverPanelProps {
  /** Name of the button when its content does not say it. */
  label?: string;
  trigger: ReactNode;
  triggerClass?: string;
  /** Name of the panel. */
  title: string;
  align?: 'start' | 'end';
  children: ReactNode;
  panelClass?: string;
  onOpenChange?: (isOpen: boolean) => void;
}

/** A button that opens a small panel beside it. The browser closes it on Escape or a press elsewhere. */
export function PopoverPanel(props: PopoverPanelProps) {
  const { label, trigger, triggerClass, title, align = 'start', children, panelClass, onOpenChange } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const tell = useEffectEvent((isOpen: boolean) => onOpenChange?.(isOpen));
  useEffect(() => {
    const element = panel.current;
    if (element === null) return undefined;
    const onToggle = (event: Event) => {
      const isOpen = (event as ToggleEvent).newState === 'open';
      if (isOpen && button.current !== null) placeFloating(button.current, element, align);
      tell(isOpen);
    };
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, [align]);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="dialog"
        className={triggerClass}
      >
        {trigger}
      </button>
      {/* The browser opens and closes it (popoverTarget), which it does not do for <dialog> everywhere. */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="dialog"
        aria-label={title}
        className={classNames(
          'fixed m-0 max-w-[calc(100vw-1rem)] rounded-xl border border-line bg-ground-float p-1.5 text-table text-ink shadow-float',
          panelClass,
        )}
      >
        {children}
      </div>
    </>
  );
}

/** Closes the popover that a pressed element is in. The browser gives the focus back. */
export function closePopoverOf(element: Element): void {
  element.closest<HTMLElement>('[popover]')?.hidePopover();
}
