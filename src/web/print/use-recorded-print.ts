import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import { call } from '#web/api/call.ts';

/**
 * Prints the page, recorded on the server first: what cannot be recorded is not printed. Printing from the browser's own
 * menu cannot be held back; it is recorded as it begins.
 */
export function useRecordedPrint(reportIds: readonly ReportId[]) {
  const isRecorded = useRef(false);
  const record = useMutation({
    mutationFn: () => call('recordPrint', { body: { reportIds: [...reportIds] } }),
    onSuccess: () => {
      isRecorded.current = true;
      try {
        window.print();
      } finally {
        isRecorded.current = false;
      }
    },
  });
  const onBeforePrint = useEffectEvent(() => {
    if (isRecorded.current || reportIds.length === 0) return;
    // A refusal leaves nothing to do: the browser prints what it has on the page already.
    call('recordPrint', { body: { reportIds: [...reportIds] } }).catch(() => undefined);
  });
  useEffect(() => {
    const listener = () => onBeforePrint();
    window.addEventListener('beforeprint', listener);
    return () => window.removeEventListener('beforeprint', listener);
  }, []);
  return { print: () => record.mutate(), isRecording: record.isPending, failure: record.error };
}
