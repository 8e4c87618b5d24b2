import { chromium, type Browser } from '@playwright/test';
import { chromiumArgs, ensureChromium } from '../testing/find-chromium.ts';

/** Starts a Chromium of our own and ends it after `work`. */
export async function withBrowser<T>(args: readonly string[], work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs, ...args] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
