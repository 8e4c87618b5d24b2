import { Check, CircleAlert, RotateCw, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '#web/ui/icon-button.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { RequestId } from '#web/ui/request-id.tsx';
import { progressWords } from './bytes-words.ts';
import type { ExportDesk, ExportState, ShownExport } from './export-desk.ts';

/** What was saved is said so long, and then makes place. */
const savedMs = 8000;

/** Exports under way, at the edge of the page and in nobody's way. What changes is said by the frame. */
export function ExportsPanel({ desk, exports }: { desk: ExportDesk; exports: readonly ShownExport[] }) {
  return (
    <section
      aria-label="Exports"
      className="fixed right-4 bottom-4 z-30 w-88 max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-ground-float shadow-float max-md:bottom-18"
    >
      <ul className="max-h-[50dvh] divide-y divide-line-soft overflow-y-auto">
        {exports.map((one) => (
          <Row key={one.id} desk={desk} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Row({ desk, one: { id, label, state } }: { desk: ExportDesk; one: ShownExport }) {
  const row = useRef<HTMLLIElement>(null);
  const isSaved = state.kind === 'saved';
  useEffect(() => {
    if (!isSaved) return undefined;
    const timer = setInterval(() => {
      // Not from under somebody's fingers.
      if (row.current?.matches(':hover, :focus-within') !== true) desk.dismiss(id);
    }, savedMs);
    return () => clearInterval(timer);
  }, [desk, id, isSaved]);
  const leave = () => {
    // The next line takes the focus, or the page when there is none.
    const others = [...(row.current?.parentElement?.querySelectorAll('li') ?? [])].filter((li) => li !== row.current);
    (others[0]?.querySelector('button') ?? document.getElementById('main'))?.focus({ preventScroll: true });
    desk.dismiss(id);
  };
  const isRunning = state.kind === 'running';
  return (
    <li ref={row} className="flex items-start gap-2 py-2 pr-2 pl-3.5 text-table">
      <div className="min-w-0 flex-1 py-1.5">
        <p className="font-strong break-words">
          <bdi>{label}</bdi>
        </p>
        <State label={label} state={state} />
      </div>
      {(state.kind === 'failed' || state.kind === 'cancelled') && (
        <IconButton
          label={`Try again: ${label}`}
          icon={<RotateCw aria-hidden="true" className="size-4" />}
          onClick={() => desk.retry(id)}
        />
      )}
      {/* One button in one place: whoever cancels keeps the focus. */}
      <IconButton
        label={`${isRunning ? 'Cancel' : 'Dismiss'}: ${label}`}
        icon={<X aria-hidden="true" className="size-4" />}
        onClick={() => (isRunning ? desk.cancel(id) : leave())}
      />
    </li>
  );
}

function State({ label, state }: { label: string; state: ExportState }) {
  switch (state.kind) {
    case 'running': {
      const { received, total } = state;
      return (
        <>
          <p className="figure text-caption text-ink-soft">
            {received === 0 && total === null ? 'Being made…' : progressWords(received, total)}
          </p>
          <ProgressLine
            label={label}
            share={total === null || total === 0 ? null : received / total}
            className="mt-1.5"
          />
        </>
      );
    }
    case 'saved':
      return (
        <p className="flex gap-1 text-caption break-words text-ink-soft">
          <Check aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-agrees" />
          <span className="min-w-0">
            Saved as <bdi className="[overflow-wrap:anywhere]">{state.fileName}</bdi>
          </span>
        </p>
      );
    case 'failed':
      return (
        <div className="grid gap-0.5 text-caption">
          <p className="flex gap-1 text-pretty text-negative">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
            <span className="min-w-0">{state.sentence}</span>
          </p>
          {state.requestId !== null && <RequestId id={state.requestId} />}
        </div>
      );
    case 'cancelled':
      break;
  }
  return <p className="text-caption text-ink-soft">Cancelled. Nothing was saved.</p>;
}
