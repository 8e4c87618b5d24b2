import type { Page } from '@playwright/test';
import { csrfHeader } from '#contracts/routes.ts';
import { simulatedAccounts } from '#bff/services/simulated-accounts.ts';

/** The page signs itself in, so that the browser keeps the `__Host-` cookie as it does for an officer. */
export async function signInPage(page: Page): Promise<void> {
  const [account] = simulatedAccounts;
  if (account === undefined) throw new Error('there is no simulated officer');
  const { name, password } = account;
  const status = await page.evaluate(
    async ([header, body]) => {
      const headers = { 'content-type': 'application/json', [header]: '1' };
      return (await fetch('/api/session', { method: 'POST', headers, body })).status;
    },
    [csrfHeader, JSON.stringify({ name, password })] as const,
  );
  if (status !== 200) throw new Error(`sign-in in the browser answered ${status}`);
}
