import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Session } from '#contracts/session.ts';
import { call } from '#web/api/call.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { useSignOut } from './use-sign-out.ts';

export interface IdleWarningProps {
  /** On the browser's clock. */
  endsAt: number;
  /** false: the longest time a session can last is over, whatever the person does. */
  canStay: boolean;
  onStay: (session: Session) => void;
  onDismiss: () => void;
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export function IdleWarning({ endsAt, canStay, onStay, onDismiss }: IdleWarningProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const stay = useMutation({ mutationFn: () => call('extendSession', {}), onSuccess: onStay });
  const signOut = useSignOut();
  const left = Math.max(0, Math.round((endsAt - now) / 1000));
  return (
    <Dialog
      title={canStay ? 'Are you still there?' : 'Your session ends soon'}
      onClose={() => (canStay ? stay.mutate() : onDismiss())}
    >
      <p className="mt-2 text-table text-ink-soft">
        {canStay
          ? 'Nothing has happened for a while. To protect the customers’ data you will be signed out in'
          : 'The longest time that a session may last is almost over. You will be asked to sign in again in'}
      </p>
      <p className="my-3 text-title font-strong tabular-nums" aria-hidden="true">
        {clock(left)}
      </p>
      {/* Read out once a half minute, not every second. */}
      <p role="timer" aria-live="polite" className="sr-only">
        {Math.ceil(left / 30) * 30} seconds
      </p>
      <p className="text-table text-ink-soft">Either way, nothing you typed is lost.</p>
      <div className="mt-5 flex flex-wrap gap-2">
        {canStay ? (
          <Button look="primary" busy={stay.isPending ? 'One moment…' : false} onClick={() => stay.mutate()}>
            Stay signed in
          </Button>
        ) : (
          <Button look="primary" onClick={onDismiss}>
            Go on
          </Button>
        )}
        <Button onClick={() => signOut.mutate()}>Sign out now</Button>
      </div>
      {stay.isError && <p className="mt-3 text-table text-negative">{stay.error.message} Try again.</p>}
    </Dialog>
  );
}
