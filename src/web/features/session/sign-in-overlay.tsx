import type { Session } from '#contracts/session.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The session ended under an open page: sign in over it. The page and what was typed stay as they are. */
export function SignInOverlay({ session }: { session: Session }) {
  return (
    <Dialog title="You were signed out" className="backdrop:bg-ground/60 backdrop:backdrop-blur-md">
      <p className="mt-1 mb-5 text-table text-ink-soft">
        Nothing happened for a while, or the day is over. Sign in again, {session.officer.displayName}, and go on where
        you were: nothing you typed is lost. If you are somebody else, you get a clean page.
      </p>
      <SignInForm initialName={session.officer.name} />
    </Dialog>
  );
}
