import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { describeFailure } from '#web/api/describe-failure.ts';
import { Problem } from '#web/api/errors.ts';
import { sessionGoneQuery } from '#web/api/session-gone.ts';
import { ExportDesk } from './export-desk.ts';
import { ExportsPanel } from './exports-panel.tsx';
import { CutOff } from './read-whole.ts';
import { saveFile } from './save-file.ts';
import { ExportDeskContext } from './use-export.ts';

/** Around all pages of the frame: an export goes on whatever page is open. */
export function ExportsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [desk] = useState(
    () =>
      new ExportDesk({
        save: saveFile,
        describe(error) {
          if (error instanceof CutOff) return { sentence: error.message, requestId: null };
          if (error instanceof Problem && error.isSessionGone) client.setQueryData(sessionGoneQuery.queryKey, true);
          const { sentence, requestId } = describeFailure(error);
          return { sentence: `${sentence} Nothing was saved.`, requestId };
        },
      }),
  );
  const { shown, said } = useSyncExternalStore(desk.subscribe, desk.read);
  const isRunning = shown.some(({ state }) => state.kind === 'running');
  useEffect(() => {
    if (!isRunning) return undefined;
    const hold = (event: BeforeUnloadEvent) => {
      // Signing out clears the page on purpose: whoever does that is not held back.
      if (document.getElementById('main') !== null) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isRunning]);
  return (
    <ExportDeskContext value={desk}>
      {children}
      {shown.length > 0 && <ExportsPanel desk={desk} exports={shown} />}
      <output className="sr-only">{said}</output>
    </ExportDeskContext>
  );
}
