import { z } from 'zod';

export const role = z.enum(['officer', 'lead', 'auditor']);
export type Role = z.infer<typeof role>;

export const permission = z.enum([
  'customers:read',
  'customers:refresh',
  'customers:add',
  'directory:sync',
  'reports:read',
  'reports:order',
  'reports:export',
  'reports:act-for-others',
  'audit:read',
]);
export type Permission = z.infer<typeof permission>;

const officerPermissions = [
  'customers:read',
  'customers:refresh',
  'customers:add',
  'directory:sync',
  'reports:read',
  'reports:order',
  'reports:export',
] as const satisfies readonly Permission[];

/** What each role may do. Everything that is not named here is refused. An auditor reads the log and changes nothing. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  officer: officerPermissions,
  lead: [...officerPermissions, 'reports:act-for-others', 'audit:read'],
  auditor: ['audit:read'],
};
