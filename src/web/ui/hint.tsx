import { useEffect, useRef, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { placeFloating } from '#web/lib/place-floating.ts';

export interface HintProps extends Omit<ComponentPropsWithoutRef<'button'>, 'onFocus' | 'onBlur' | 'onKeyDown'> {
  text: string;
  children: ReactNode;
}

/**
 * Words with more behind them, on hover, focus and touch. What is behind them is in the text for screen readers, so the
 * bubble itself is for the eyes only; Escape hides it (WCAG 1.4.13).
 */
export function Hint({ text, children, className, ...rest }: HintProps) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isOpen || bubble.current === null || anchor.current === null) return;
    // The top layer: no table or panel can clip it.
    bubble.current.showPopover();
    placeFloating(anchor.current, bubble.current, 'center');
  }, [isOpen]);
  return (
    <button
      {...rest}
      ref={anchor}
      type="button"
      className={classNames(
        'cursor-help rounded-sm text-left decoration-dotted underline-offset-3 hover:underline focus-visible:underline',
        className,
      )}
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onClick={() => setOpen(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      {children}
      <span className="sr-only"> ({text})</span>
      {isOpen && (
        <span
          ref={bubble}
          popover="manual"
          aria-hidden="true"
          className="pointer-events-none fixed m-0 max-h-[60dvh] max-w-72 overflow-hidden rounded-md bg-ink px-2 py-1 text-left text-caption font-normal break-words text-pretty whitespace-normal text-ground shadow-float"
        >
          {text}
        </span>
      )}
    </button>
  );
}
