import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  title: string;
  children: ReactNode;
  /** Without it the dialog cannot be dismissed. */
  onClose?: () => void;
  className?: string;
}

/**
 * The browser's modal dialog: focus stays inside and goes back afterwards, the rest of the page is inert, Escape closes.
 * Rendered while it is open.
 */
export function Dialog({ title, children, onClose, className }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      className={classNames(
        'm-auto max-h-[min(44rem,calc(100dvh-2rem))] w-[min(28rem,calc(100vw-2rem))] overflow-auto rounded-xl border border-line bg-ground-float p-6 text-ink shadow-float',
        className,
      )}
    >
      <h2 id={titleId} className="pr-10 text-section">
        {title}
      </h2>
      {children}
      {/* Last, so that the dialog opens with the focus on its own matter. */}
      {onClose !== undefined && (
        <IconButton
          label="Close"
          icon={<X aria-hidden="true" className="size-4" />}
          onClick={onClose}
          className="absolute top-4.5 right-4"
        />
      )}
    </dialog>
  );
}
