import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#web/api/call.ts';
import { Problem } from '#web/api/errors.ts';

/** Ends the session and leaves nothing of it in memory: the next page is a new document. */
export function useSignOut() {
  const client = useQueryClient();
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
      client.clear();
      window.location.assign('/sign-in');
    },
  });
}
