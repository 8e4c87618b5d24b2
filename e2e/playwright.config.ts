import { defineConfig } from '@playwright/test';
import { chromiumArgs, ensureChromium } from '#testing/find-chromium.ts';

const isCi = process.env['CI'] !== undefined;

/** Real Chromium against the real BFF and the simulator; each worker has a stack of its own (fixtures.ts). */
export default defineConfig({
  globalSetup: './build.setup.ts',
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: isCi,
  workers: 2,
  // Shared machines stall now and then. What passes only the second time is listed as flaky: a thing to look into.
  retries: isCi ? 1 : 0,
  // Long ones are those in which axe looks at whole reports; on two busy cores each look takes a second or more.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    // A trace of every step costs a fifth of the time; `--trace on` records one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: ensureChromium(), args: chromiumArgs },
  },
});
