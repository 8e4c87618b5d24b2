import { useMutation } from '@tanstack/react-query';
import { call } from '#web/api/call.ts';
import { Problem } from '#web/api/errors.ts';

/** Ends the session and leaves nothing of it in memory: the next page is a new document. */
export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      try {
        await call('signOut', {});
      } catch (error) {
        // Ended already: that is what was wanted.
        if (!(error instanceof Problem && error.isSessionGone)) throw error;
      }
    },
    onSuccess: () => {
      // A page that the browser keeps for its Back button shows nothing any more (main.tsx then loads it anew).
      document.body.replaceChildren();
      window.location.assign('/sign-in');
    },
  });
}
