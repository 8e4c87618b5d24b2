import { useQuery } from '@tanstack/react-query';
import type { Permission } from '#contracts/permissions.ts';
import type { Session } from '#contracts/session.ts';
import { sessionQuery } from './queries.ts';

/** The session, inside the frame, where there is one. */
export function useSession(): Session {
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  if (data === undefined) throw new Error('useSession outside the frame');
  return data;
}

export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
