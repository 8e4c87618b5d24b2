import { useEffect, type RefObject } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { ReportPicker, type ReportPickerProps } from './report-picker.tsx';

export interface PickerDialogProps extends ReportPickerProps {
  onClose: () => void;
  /** Takes the focus where what had it before is gone. */
  focusAfter: RefObject<HTMLElement | null>;
}

/** Adds to the comparison, which changes behind it at once; it stays until it is closed. */
export function PickerDialog({ onClose, focusAfter, ...picking }: PickerDialogProps) {
  useEffect(() => {
    const { current } = focusAfter;
    return () => {
      // After the dialog has given the focus back, or tried to.
      queueMicrotask(() => {
        if (document.activeElement === document.body) current?.focus();
      });
    };
  }, [focusAfter]);
  return (
    <Dialog title="Add a report" onClose={onClose} className="w-[min(46rem,calc(100vw-2rem))]!">
      <div className="mt-3 grid gap-4">
        <ReportPicker {...picking} takesFocus />
        <Button className="justify-self-end" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
