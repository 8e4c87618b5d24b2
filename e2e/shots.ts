import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import type { Browser as Person } from '#testing/browser.ts';
import { chromiumArgs, ensureChromium } from '#testing/find-chromium.ts';
import { follow, orderAndFollow, placeOrder } from '#testing/order-report.ts';
import { startStack, type Stack } from '#testing/start-stack.ts';
import { ensureBuilt } from '../src/cli/ensure-built.ts';
import { addBasiqPerson, basiqPerson } from './basiq-people.ts';
import { customerPath, people } from './people.ts';
import { signInContext, type RoleName } from './session-cookie.ts';

// `npm run shots [-- --only WORD] [--width 1440] [--theme dark]`: a picture of every screen and state at the widths of
// UI.md, light and dark, into .shots/. Nothing is asserted here: it is for looking.

const widths = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const themes = ['light', 'dark'] as const;
const folder = path.resolve(import.meta.dirname, '../.shots');

interface Shot {
  readonly name: string;
  readonly as: RoleName | null;
  /** Opens the screen and brings it into its state. */
  readonly open: (page: Page, url: string) => Promise<unknown>;
  /** Only what the window shows, for screens that scroll inside. */
  readonly windowOnly?: boolean;
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, width: { type: 'string' }, theme: { type: 'string' } },
});

/** Summaries, and customers, of Basiq by the case that they carry. */
const summaryKeys = [
  'home-owner',
  'renter',
  'many-lenders',
  'nulls',
  'absent-arrays',
  'wrong-totals',
  'interval-gap',
  'short-coverage',
  'twelve-accounts',
  'overdrawn',
  'long-names',
  'markup-in-names',
  'arrears-true',
  'no-income',
  'negative-limit',
  'huge-transactions',
  'pdf-fails',
  'no-transactions',
] as const;
const basiqCustomerKeys = [
  'consent-expired',
  'consent-soon',
  'connection-invalid',
  'mixed-currencies',
  'no-accounts',
  'insurance-account',
] as const;

/** Orders whose results the pictures show. */
async function prepare(person: Person, stack: Stack) {
  const balance = await orderAndFollow(person, people.showcase, {
    lengthDays: 730,
    isFcra: true,
    reference: 'LN-20418',
  });
  const clean = await orderAndFollow(person, people.coBorrower, { lengthDays: 365, reference: 'LN-20418' });
  const earlier = await orderAndFollow(person, people.alwaysOverdrawn, { lengthDays: 180, orderAnyway: true });
  const later = await orderAndFollow(person, people.alwaysOverdrawn, { lengthDays: 365, orderAnyway: true });
  const huge = await orderAndFollow(person, people.hugeHistory, { lengthDays: 730 });
  const nulls = await orderAndFollow(person, people.nullsEverywhere);
  const gaps = await orderAndFollow(person, people.balanceGaps, { lengthDays: 180 });
  const overdrawn = await orderAndFollow(person, people.alwaysOverdrawn, { lengthDays: 90 });
  const oneDay = await orderAndFollow(person, people.oneDayOnly, { lengthDays: 30 });
  const longNames = await orderAndFollow(person, people.veryLongNames, { lengthDays: 180 });
  const brokenPdf = await orderAndFollow(person, people.brokenPdf);
  const failed = await orderAndFollow(person, people.securityFreeze, { isFcra: true });
  const unreadable = await orderAndFollow(person, people.brokenSchema);
  const unknown = await orderAndFollow(person, people.cutAfterGenerating, { isFcra: true });
  const running = (await placeOrder(person, people.slowGeneration)).json<{ id: string }>();
  await follow(person, running.id, ({ state }) => state === 'generating');
  const summaries = new Map<string, string>();
  for (const key of summaryKeys) {
    const { customerId } = await addBasiqPerson(person, stack, key);
    summaries.set(key, (await orderAndFollow(person, customerId)).id);
  }
  for (const key of basiqCustomerKeys) await addBasiqPerson(person, stack, key);
  return {
    summaries,
    earlier,
    later,
    balance,
    clean,
    huge,
    nulls,
    gaps,
    overdrawn,
    oneDay,
    longNames,
    brokenPdf,
    failed,
    unreadable,
    unknown,
    running,
  };
}

function shotsOf(ids: Awaited<ReturnType<typeof prepare>>, stack: Stack): Shot[] {
  const at = (target: string) => (page: Page, url: string) => page.goto(url + target);
  const report = (id: string, rest = '') => at(`/reports/${id}${rest}`);
  const summary = (key: string) => ids.summaries.get(key) ?? '';
  const compare = (...reports: string[]) => at(`/compare?ids=${reports.join(',')}`);
  return [
    { name: 'sign-in', as: null, open: at('/sign-in') },
    {
      name: 'sign-in-refused',
      as: null,
      async open(page, url) {
        await page.goto(`${url}/sign-in`);
        await page.getByLabel('Name').fill('officer');
        await page.getByLabel('Password', { exact: true }).fill('not the password');
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
        await page.getByText('do not match').waitFor();
      },
    },
    { name: 'customers', as: 'officer', open: at('/customers'), windowOnly: true },
    { name: 'customers-search', as: 'officer', open: at('/customers?q=alvarez') },
    { name: 'customers-no-match', as: 'officer', open: at('/customers?q=nobody%20here') },
    { name: 'customer', as: 'officer', open: at(customerPath(people.showcase)) },
    { name: 'customer-running', as: 'officer', open: at(customerPath(people.slowGeneration)) },
    { name: 'customer-failed', as: 'officer', open: at(customerPath(people.securityFreeze)) },
    { name: 'customer-unknown-outcome', as: 'officer', open: at(customerPath(people.cutAfterGenerating)) },
    { name: 'customer-many-accounts', as: 'officer', open: at(customerPath(people.hugeHistory)) },
    { name: 'customer-no-accounts', as: 'officer', open: at(customerPath(people.noAccounts)) },
    { name: 'customer-long-names', as: 'officer', open: at(customerPath(people.veryLongNames)) },
    { name: 'customer-consent-expired', as: 'officer', open: at(customerPath(people.consentExpired)) },
    { name: 'customer-two-currencies', as: 'officer', open: at(customerPath(people.twoCurrencies)) },
    { name: 'customer-not-found', as: 'officer', open: at('/customers/finicity-1') },
    ...['home-owner', ...basiqCustomerKeys].map((key): Shot => ({
      name: `basiq-${key}`,
      as: 'officer',
      open: at(basiqPerson(stack, key).path),
    })),
    { name: 'customers-basiq', as: 'officer', open: at('/customers?provider=basiq') },
    { name: 'customers-add', as: 'officer', open: at('/customers/add') },
    ...[...ids.summaries].map(([key, id]): Shot => ({ name: `summary-${key}`, as: 'officer', open: report(id) })),
    { name: 'compare-empty', as: 'officer', open: at('/compare') },
    { name: 'compare-two', as: 'officer', open: compare(ids.balance.id, ids.clean.id) },
    { name: 'compare-kinds', as: 'officer', open: compare(ids.balance.id, ids.clean.id, summary('home-owner')) },
    {
      name: 'compare-four',
      as: 'officer',
      open: compare(summary('home-owner'), summary('many-lenders'), summary('renter'), summary('nulls')),
    },
    { name: 'compare-changes', as: 'officer', open: compare(ids.earlier.id, ids.later.id) },
    { name: 'compare-broken-link', as: 'officer', open: compare(ids.balance.id, ids.running.id, 'nonsense') },
    {
      name: 'compare-documents',
      as: 'officer',
      windowOnly: true,
      open: at(`/compare/documents?ids=${ids.balance.id},${ids.clean.id}`),
    },
    { name: 'print-report', as: 'officer', open: report(ids.balance.id, '/print') },
    { name: 'print-summary', as: 'officer', open: report(summary('home-owner'), '/print') },
    {
      name: 'print-compare',
      as: 'officer',
      open: at(`/compare/print?ids=${ids.balance.id},${ids.clean.id},${summary('home-owner')}`),
    },
    { name: 'reports', as: 'officer', open: at('/reports') },
    { name: 'report', as: 'officer', open: report(ids.balance.id) },
    { name: 'report-clean', as: 'officer', open: report(ids.clean.id) },
    { name: 'report-huge', as: 'officer', open: report(ids.huge.id) },
    { name: 'report-nulls', as: 'officer', open: report(ids.nulls.id) },
    { name: 'report-gaps', as: 'officer', open: report(ids.gaps.id) },
    { name: 'report-overdrawn', as: 'officer', open: report(ids.overdrawn.id) },
    { name: 'report-one-day', as: 'officer', open: report(ids.oneDay.id) },
    { name: 'report-long-names', as: 'officer', open: report(ids.longNames.id) },
    { name: 'report-broken-pdf', as: 'officer', open: report(ids.brokenPdf.id) },
    { name: 'report-unreadable', as: 'officer', open: report(ids.unreadable.id) },
    { name: 'report-running', as: 'officer', open: report(ids.running.id) },
    { name: 'report-not-found', as: 'officer', open: at('/reports/00000000-0000-4000-8000-000000000000') },
    { name: 'pdf', as: 'officer', open: report(ids.balance.id, '/pdf'), windowOnly: true },
    {
      name: 'palette',
      as: 'officer',
      windowOnly: true,
      async open(page, url) {
        await page.goto(`${url}/customers`);
        await page.getByRole('heading', { name: 'Customers' }).waitFor();
        await page.keyboard.press('Control+k');
        await page.keyboard.type('maria');
      },
    },
    {
      name: 'shortcuts',
      as: 'officer',
      windowOnly: true,
      async open(page, url) {
        await page.goto(`${url}/customers`);
        await page.getByRole('heading', { name: 'Customers' }).waitFor();
        await page.keyboard.press('?');
      },
    },
    { name: 'forbidden', as: 'auditor', open: at('/customers') },
    { name: 'audit', as: 'auditor', open: at('/audit') },
  ];
}

/** Scrolls through the page once, so that what loads when it comes into view is in the picture. */
async function loadWhatIsLate(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const steps = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / innerHeight));
  for (let step = 0; step < Math.min(steps, 12); step += 1) {
    await page.evaluate((at) => scrollTo(0, at * innerHeight), step);
    await page.waitForTimeout(40);
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** What Chromium makes of the preview. */
async function print(page: Page, file: string): Promise<void> {
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
}

async function takeAll(stack: Stack): Promise<number> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  try {
    const context = await browser.newContext();
    const ids = await prepare(await signInContext(context, stack.url, 'officer'), stack);
    const shots = shotsOf(ids, stack).filter(({ name }) => values.only === undefined || name.includes(values.only));
    let taken = 0;
    for (const viewport of widths.filter(({ width }) => values.width === undefined || String(width) === values.width)) {
      for (const theme of themes.filter((one) => values.theme === undefined || one === values.theme)) {
        for (const role of [null, 'officer', 'auditor'] as const) {
          const ofRole = shots.filter((shot) => shot.as === role);
          if (ofRole.length === 0) continue;
          const screen = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
          if (role !== null) await signInContext(screen, stack.url, role);
          for (const shot of ofRole) {
            const page = await screen.newPage();
            await shot.open(page, stack.url);
            await loadWhatIsLate(page);
            await page.waitForLoadState('networkidle');
            await page.waitForTimeout(400);
            const file = path.join(folder, `${shot.name}-${viewport.width}-${theme}.png`);
            await page.screenshot({ path: file, fullPage: shot.windowOnly !== true });
            // Paper is the same whatever the window and the theme.
            if (shot.name.startsWith('print-')) await print(page, path.join(folder, `${shot.name}.pdf`));
            await page.close();
            taken += 1;
          }
          await screen.close();
        }
      }
    }
    return taken;
  } finally {
    await browser.close();
  }
}

await ensureBuilt();
if (values.only === undefined) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
// A slow generation stays under way while the pictures are taken; everything else is quick.
const stack = await startStack({ delayScale: 0.02 });
try {
  await stack.control.fault({
    match: { path: '/analytics/balance/', customerId: people.slowGeneration },
    times: 1,
    action: { kind: 'delay', ms: 230_000 },
  });
  console.log(`${await takeAll(stack)} pictures in .shots/`);
} finally {
  await stack.kill();
  await stack.stop();
}
