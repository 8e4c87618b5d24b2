import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromiumArgs, ensureChromium } from '../testing/find-chromium.ts';
import { withStack } from './bench-stack.ts';
import { ensureBuilt } from '../cli/ensure-built.ts';
import { DeskClient } from './desk-client.ts';
import { atLeast, toFigure, type Row } from './row.ts';
import { signInPage } from './sign-in-page.ts';
import { withWorkFolder } from './work-folder.ts';

const rounds = 5;
const categories = [
  { id: 'performance', least: 99 },
  { id: 'accessibility', least: 100 },
  { id: 'best-practices', least: 100 },
] as const;

export const pagesRow: Row = {
  name: 'pages',
  how: `Lighthouse with its desktop preset (simulated throttling), ${rounds} times a page in turn, medians; signed in as an officer in the browser itself, files through the BFF from the real build, its caches emptied before each`,
  run: async () => {
    await ensureBuilt();
    return await withWorkFolder('pages', (folder) =>
      withStack({ dataDir: `${folder}/data` }, async ({ origin }) => {
        const desk = await DeskClient.signIn(origin());
        const report = await desk.keepReport('Maria Alvarez', 365);
        const other = await desk.keepReport('Jon Alvarez', 365);
        const summary = await desk.keepSummary('Priya Nair');
        const pages = [
          { what: 'customers', path: '/customers' },
          { what: 'report', path: `/reports/${report}` },
          { what: 'affordability', path: `/reports/${summary}` },
          { what: 'compare', path: `/compare?ids=${report},${other},${summary}` },
        ].map((page) => ({ ...page, runs: [] as Scores[] }));
        await withSignedInBrowser(`${folder}/browser`, origin(), async (port) => {
          for (let round = 0; round < rounds; round += 1) {
            for (const { path: target, runs } of pages) runs.push(await runLighthouse(`${origin()}${target}`, port));
          }
        });
        return {
          figures: pages.flatMap(({ what, runs }) =>
            categories.map(({ id, least }) =>
              toFigure({
                what: `${what}, ${id}`,
                unit: 'points',
                rounds: runs.map(({ scores }) => scores[id] ?? Number.NaN),
                judgedBy: 'value',
                target: atLeast(least),
              }),
            ),
          ),
          notes: [
            ...pages.map(({ what, runs }) => `${what}: ${runs.map(({ told }) => told).join(' | ')}`),
            ...pages.flatMap(({ what, runs }) =>
              [...new Set(runs.flatMap(({ lost }) => lost))].map((audit) => `${what} loses points for ${audit}`),
            ),
          ],
        };
      }),
    );
  },
};

/**
 * Chromium with an officer signed in, in its default profile. Playwright signs in over the debugging port and leaves, so
 * that nothing but Lighthouse listens to the pages that are measured.
 */
async function withSignedInBrowser(
  profile: string,
  origin: string,
  work: (port: number) => Promise<void>,
): Promise<void> {
  const args = [...chromiumArgs, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const process = spawn(ensureChromium(), [...args, 'about:blank'], { stdio: 'ignore' });
  const ended = once(process, 'exit');
  try {
    const port = await debuggingPort(profile);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('Chromium has no default profile');
    const page = await context.newPage();
    await page.goto(`${origin}/sign-in`);
    await signInPage(page);
    await page.close();
    await browser.close();
    await work(port);
  } finally {
    process.kill();
    await ended;
  }
}

/** Chromium writes the port that it chose into its profile. */
async function debuggingPort(profile: string): Promise<number> {
  const file = path.join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 50; tries += 1, await pause(100)) {
    try {
      return Number(readFileSync(file, 'utf8').split('\n')[0]);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error('Chromium opened no debugging port');
}

interface Scores {
  /** 0 to 100 by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Audits that count and are not full. */
  readonly lost: readonly string[];
  /** The times behind the performance score. */
  readonly told: string;
}

const times = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
  'speed-index': 'SI',
};

/**
 * Once more when Lighthouse finds no navigation in Chromium's trace (NO_NAVSTART), as it does in some runs for a cause
 * that is not known: such a run has no score at all, not a bad one. The notes tell of every repeat.
 */
const tries = 3;

async function takeLighthouse(url: string, port: number) {
  const onlyCategories = categories.map(({ id }) => id);
  for (let left = tries - 1; ; left -= 1) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories }, desktopConfig);
    if (result === undefined) throw new Error('Lighthouse gave no result');
    if (result.lhr.runtimeError?.code !== 'NO_NAVSTART' || left === 0) return { ...result, repeats: tries - 1 - left };
  }
}

async function runLighthouse(url: string, port: number): Promise<Scores> {
  const { lhr, repeats } = await takeLighthouse(url, port);
  if (lhr.runtimeError !== undefined) throw new Error(`Lighthouse at ${url}: ${lhr.runtimeError.message}`);
  // A session that was lost would make a fine score for the sign-in page.
  if (new URL(lhr.finalDisplayedUrl ?? url).pathname !== new URL(url).pathname)
    throw new Error(`Lighthouse ended at ${lhr.finalDisplayedUrl}`);
  const scores = Object.fromEntries(categories.map(({ id }) => [id, (lhr.categories[id]?.score ?? Number.NaN) * 100]));
  const lost = categories.flatMap(({ id }) =>
    (lhr.categories[id]?.auditRefs ?? []).flatMap(({ id: audit, weight }) => {
      const score = lhr.audits[audit]?.score ?? null;
      const isFull = id === 'performance' ? score === null || score >= 0.9 : score === null || score === 1;
      return weight > 0 && !isFull ? [`${audit} (${lhr.audits[audit]?.displayValue ?? lhr.audits[audit]?.title})`] : [];
    }),
  );
  const told = Object.entries(times)
    .map(([audit, name]) => `${name} ${lhr.audits[audit]?.displayValue ?? '?'}`)
    .join(' ');
  return {
    scores,
    lost,
    told: repeats === 0 ? told : `${told} (repeated ${repeats} times: no navigation in the trace)`,
  };
}
