import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#web/api/call.ts';
import { takeSession } from '#web/api/session-gone.ts';

/** Signs in and takes the session; resolves when the page may go on. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: { name: string; password: string }) => {
      const session = await call('signIn', { body: credentials });
      await takeSession(client, session);
      return session;
    },
  });
}
