import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import type { Browser as Person } from '#testing/browser.ts';
import { startStack, type Stack } from '#testing/start-stack.ts';
import { signInContext, type RoleName } from './session-cookie.ts';

interface WorkerFixtures {
  stack: Stack;
}

interface TestFixtures {
  /** Who the page is signed in as; null: nobody. Set with `test.use({ role: … })`. */
  role: RoleName | null;
  /** The same person over plain HTTP, for bringing things into a state. */
  person: Person;
  /**
   * What the console may say in this test. Everything else that is an error or a violation of the content security
   * policy fails it. A refused request is logged by Chromium itself, so tests of refusals name the status here.
   */
  expectedErrors: RegExp | null;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    async ({}, use) => {
      const stack = await startStack({ env: { LOANDESK_SAME_REPORT_HOURS: '24' } });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ stack }, use) => use(stack.url),
  role: ['officer', { option: true }],
  expectedErrors: [null, { option: true }],
  person: async ({ context, role, stack }, use) => {
    await use(await signInContext(context, stack.url, role ?? 'officer'));
  },
  context: async ({ context, role, stack }, use) => {
    if (role !== null) await signInContext(context, stack.url, role);
    await use(context);
  },
  page: async ({ context, expectedErrors, stack }, use) => {
    await stack.control.clearFaults();
    const said: string[] = [];
    const page = await watchedPage(context, said);
    await use(page);
    expect(said.filter((text) => expectedErrors?.test(text) !== true)).toEqual([]);
  },
});

export { expect };

/** A page whose errors are collected, each with the place that it came from. */
async function watchedPage(context: BrowserContext, said: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => said.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error')
      said.push(`console: ${message.text()} ${new URL(message.location().url || 'about:blank').pathname}`);
  });
  return page;
}

/** Says what axe finds, with the places; must be nothing. The page has no frames, so axe runs in it alone. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );
  expect(found).toEqual([]);
}
