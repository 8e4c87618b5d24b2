import type { CDPSession, Locator, Page } from '@playwright/test';
import { ensureBuilt } from '../cli/ensure-built.ts';
import { withStack } from './bench-stack.ts';
import { withBrowser } from './browser.ts';
import { DeskClient } from './desk-client.ts';
import { percentile } from './spread.ts';
import { atMost, toFigure, type Row } from './row.ts';
import { signInPage } from './sign-in-page.ts';
import { withWorkFolder } from './work-folder.ts';

const throttle = 4;
const interactions = 200;
/** The browser reports no interaction that is quicker than this, in milliseconds: it counts as this. */
const leastReported = 16;
/** As quick as a hand: a key that is held repeats so often, a mouse clicks so often. In milliseconds. */
const pace = { key: 33, click: 250 };

export const feelRow: Row = {
  name: 'feel',
  how: `${interactions} scripted interactions with the chart (arrow keys at the rate of a held key, ${1000 / pace.click} clicks a second on the plot and on ranges) in Chromium at ${throttle} times CPU throttling; the duration of each from the Event Timing API, those under ${leastReported} ms counted as that; 98th percentile`,
  run: async () => {
    await ensureBuilt();
    return await withWorkFolder('feel', (folder) =>
      withStack({ dataDir: `${folder}/data` }, async ({ origin }) => {
        const desk = await DeskClient.signIn(origin());
        const ids: string[] = [];
        for (let i = 0; i < 4; i += 1) ids.push(await desk.keepReport('Eleanor Rockwell', 730));
        const summary = await desk.keepSummary('Priya Nair');
        const pages = [
          { what: 'report, 730 days x 12 accounts', path: `/reports/${ids[0] ?? ''}` },
          { what: 'affordability summary', path: `/reports/${summary}` },
          { what: 'compare, 4 x 730 days x 12 accounts', path: `/compare?ids=${ids.join(',')}` },
        ];
        return await withBrowser([], async (browser) => {
          const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
          await page.goto(`${origin()}/sign-in`);
          await signInPage(page);
          const taken: { what: string; durations: number[] }[] = [];
          for (const { what, path } of pages) {
            await page.goto(`${origin()}${path}`);
            taken.push({ what, durations: await interact(page) });
          }
          return {
            figures: taken.map(({ what, durations }) =>
              toFigure({
                what: `${what}, p98`,
                unit: 'ms',
                rounds: [percentile(durations, 98)],
                judgedBy: 'value',
                target: atMost(100),
              }),
            ),
            notes: taken.map(
              ({ what, durations }) =>
                `${what}: median ${percentile(durations, 50)} ms, slowest ${percentile(durations, 100)} ms, ${durations.filter((ms) => ms > leastReported).length} of ${durations.length} over ${leastReported} ms`,
            ),
          };
        });
      }),
    );
  },
};

async function placeOf(what: Locator) {
  const place = await what.boundingBox();
  if (place === null) throw new Error('what is to be clicked has no place on the page');
  return place;
}

/** Durations of the interactions, in milliseconds, as many as there were. */
async function interact(page: Page): Promise<number[]> {
  const chart = page.getByRole('application').first();
  await chart.waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate((least) => {
    const seen = new Map<number, number>();
    (globalThis as unknown as { seen: Map<number, number> }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId > 0) {
          seen.set(entry.interactionId, Math.max(seen.get(entry.interactionId) ?? 0, entry.duration));
        }
      }
    }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
  }, leastReported);
  const devTools: CDPSession = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await chart.scrollIntoViewIfNeeded();
  await chart.focus();
  const keys = [
    'ArrowRight',
    'ArrowLeft',
    'ArrowRight',
    'PageDown',
    'PageUp',
    'Home',
    'ArrowRight',
    'End',
    'ArrowLeft',
  ];
  for (let i = 0; i < interactions * 0.6; i += 1) {
    await page.keyboard.press(keys[i % keys.length] ?? 'ArrowRight');
    await page.waitForTimeout(pace.key);
  }
  const click = async (x: number, y: number) => {
    await page.mouse.click(x, y);
    await page.waitForTimeout(pace.click);
  };
  const box = await placeOf(chart);
  for (let i = 0; i < interactions * 0.25; i += 1) {
    await click(box.x + 80 + ((i * 137) % (box.width - 100)), box.y + box.height / 2);
  }
  // By their places: looking for an element is work of the page's, and would count as its own.
  const ranges = await Promise.all(
    ['30 d', '90 d', '6 m', 'All'].map((name) => placeOf(page.getByText(name, { exact: true }).first())),
  );
  for (let i = 0; i < interactions * 0.15; i += 1) {
    const range = ranges[i % ranges.length] ?? box;
    await click(range.x + range.width / 2, range.y + range.height / 2);
  }
  await page.waitForTimeout(300);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devTools.detach();
  const reported = await page.evaluate(() => [
    ...(globalThis as unknown as { seen: Map<number, number> }).seen.values(),
  ]);
  return Array.from({ length: Math.max(interactions, reported.length) }, (_, i) => reported[i] ?? leastReported);
}
