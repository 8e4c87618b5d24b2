import { randomUUID } from 'node:crypto';
import type { SignInOptions } from '#contracts/session.ts';
import { hashPassword } from '../security/passwords.ts';
import type { Officers } from '../store/officers.ts';

/** Published on purpose: they exist only while every provider is a simulator on this machine. */
export const simulatedAccounts: SignInOptions['simulatedAccounts'] = [
  { name: 'officer', password: 'loandesk-officer', role: 'officer', displayName: 'R. Okafor' },
  { name: 'lead', password: 'loandesk-lead', role: 'lead', displayName: 'D. Imai' },
  { name: 'auditor', password: 'loandesk-auditor', role: 'auditor', displayName: 'S. Lindqvist' },
];

/** Makes the simulated accounts where they are asked for, and locks them where they are not. */
export async function applySimulatedAccounts(officers: Officers, isAsked: boolean, now: Date): Promise<void> {
  if (!isAsked) {
    await officers.lockSimulated();
    return;
  }
  for (const { name, password, role, displayName } of simulatedAccounts) {
    const known = await officers.byName(name);
    if (known !== undefined && (known.is_simulated === 0 || known.password_hash !== 'locked')) continue;
    await officers.put({
      id: randomUUID(),
      name,
      display_name: displayName,
      role,
      password_hash: await hashPassword(password),
      is_simulated: 1,
      created_at: now.toISOString(),
    });
  }
}
