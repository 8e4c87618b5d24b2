import type { BrowserContext } from '@playwright/test';
import { Pool } from 'undici';
import { createBrowser, type Browser } from '#testing/browser.ts';

export type RoleName = 'officer' | 'lead' | 'auditor';

/** Signs in over HTTP and hands the session to the browser, as the sign-in page would. */
export async function signInContext(context: BrowserContext, url: string, name: RoleName): Promise<Browser> {
  const person = createBrowser(new Pool(url, { connections: 4 }));
  await person.signIn(name);
  const [cookie = '', value = ''] = (person.cookie ?? '').split('=');
  await context.addCookies([
    { name: cookie, value, domain: new URL(url).hostname, path: '/', httpOnly: true, secure: true, sameSite: 'Strict' },
  ]);
  return person;
}
