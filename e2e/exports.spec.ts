import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import yauzl from 'yauzl';
import type { SavedViews } from '#contracts/saved-views.ts';
import type { Browser as Person } from '#testing/browser.ts';
import { orderAndFollow } from '#testing/order-report.ts';
import type { Stack } from '#testing/start-stack.ts';
import { addBasiqPerson } from './basiq-people.ts';
import { recordsOf } from './audit-records.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { people } from './people.ts';

const openMenu = (page: Page) => page.getByRole('button', { name: 'Export', exact: true }).click();
const choose = async (page: Page, name: string | RegExp) => {
  await openMenu(page);
  await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name }).click();
};
const running = (page: Page) => page.getByRole('region', { name: 'Exports' });

let large: Promise<string> | undefined;
/** A report whose PDF has 20 MB, made once for all tests of a worker. */
const largeReport = (person: Person) =>
  (large ??= orderAndFollow(person, people.largePdf, { lengthDays: 30, orderAnyway: true }).then(({ id }) => id));

/** Chooses a file from the menu and gives its name and its bytes. */
async function exported(page: Page, name: string | RegExp) {
  const downloading = page.waitForEvent('download');
  await choose(page, name);
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const lines = new WeakMap<Page, CDPSession>();

/** As slow as a bad line: bytes a second; null: as fast as it is. */
async function setLine(page: Page, bytesPerSecond: number | null) {
  // One session a page: each keeps a limit of its own.
  const devTools = lines.get(page) ?? (await page.context().newCDPSession(page));
  lines.set(page, devTools);
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: bytesPerSecond ?? -1,
    uploadThroughput: -1,
  });
}

/** A figure as the page writes it. */
const shown = (amount: number) =>
  Math.abs(amount).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

async function notesOf(stack: Stack): Promise<(string | null)[]> {
  const records = [...(await recordsOf(stack, 'report.exported')), ...(await recordsOf(stack, 'comparison.exported'))];
  return records.map(({ note }) => note);
}

test.describe('a report leaves as files, each recorded', () => {
  test('the workbook and a CSV have the figures of the page', async ({ page, person, stack }) => {
    const { id } = await orderAndFollow(person, people.showcase, { lengthDays: 90, orderAnyway: true });
    await page.goto(`/reports/${id}?view=table`);
    const csv = await exported(page, /^Daily balances$/);
    expect(csv.name).toMatch(/^Maria Alvarez - balance report, 90 days to \d{4}-\d\d-\d\d - daily-balances\.csv$/);
    const rows: Record<string, string>[] = parse(csv.bytes, { columns: true, bom: true });
    const ofAll = rows.filter((row) => row['account_id'] === 'all');
    const latest = Number(ofAll.at(-1)?.['ending_balance']);
    const rowShown = page.getByRole('region', { name: 'Daily balances' }).getByRole('row').nth(1);
    await expect(rowShown).toContainText(shown(latest));
    await expect(running(page)).toContainText('Saved as Maria Alvarez');

    const workbook = await exported(page, /Workbook/);
    expect(workbook.name).toMatch(/\.xlsx$/);
    const sheets = await readWorkbook(workbook.bytes);
    const daily = sheets.find(({ sheet }) => sheet === 'Daily balances')?.data ?? [];
    expect(daily.findLast(([account]) => account === 'all')?.at(-1)).toBe(latest);
    expect(await notesOf(stack)).toEqual(expect.arrayContaining(['csv daily-balances', 'xlsx']));
  });

  test('a summary offers its own tables, and its liabilities are those of the page', async ({
    page,
    person,
    stack,
  }) => {
    const { customerId } = await addBasiqPerson(person, stack, 'home-owner');
    const { id } = await orderAndFollow(person, customerId, { orderAnyway: true });
    await page.goto(`/reports/${id}`);
    const csv = await exported(page, 'Liabilities');
    const rows: Record<string, string>[] = parse(csv.bytes, { columns: true, bom: true });
    const section = page.getByRole('region', { name: 'Loans and credit' });
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      await expect(section).toContainText(shown(Number(row['owed'])));
    }
    const transactions = await exported(page, 'Transactions');
    expect(parse(transactions.bytes, { columns: true, bom: true }).length).toBeGreaterThan(100);
  });

  test('the file pack comes with progress, goes on while another page is open, and its manifest holds', async ({
    page,
    person,
  }) => {
    test.slow();
    const id = await largeReport(person);
    await page.goto(`/reports/${id}`);
    await page.getByRole('button', { name: 'Export', exact: true }).waitFor();
    await setLine(page, 4_000_000);
    const downloading = page.waitForEvent('download');
    await choose(page, /File pack/);
    const panel = running(page);
    await expect(panel).toContainText(/\d of 2\d MB/);
    await expect(panel.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /\d/);
    await page.getByRole('link', { name: 'Customers' }).first().click();
    await expect(page.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
    await expect(panel).toContainText('File pack of Rupert Galloway-Finch');
    await setLine(page, null);
    const bytes = readFileSync(await (await downloading).path());
    const files = new Map<string, Buffer>();
    const zip = await yauzl.fromBufferPromise(bytes);
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      files.set(entry.fileName, Buffer.concat(chunks));
    }
    const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '') as {
      files: { name: string; sha256: string }[];
    };
    expect(manifest.files.map(({ name }) => name)).toEqual(expect.arrayContaining(['report.pdf', 'answer.json']));
    for (const { name, sha256 } of manifest.files) {
      expect([name, sha256]).toEqual([
        name,
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
      ]);
    }
  });

  test('the provider’s answer and PDF come unchanged', async ({ page, person }) => {
    const { id } = await orderAndFollow(person, people.showcase, { lengthDays: 90, orderAnyway: true });
    await page.goto(`/reports/${id}`);
    const answer = await exported(page, 'The answer, JSON');
    expect(answer.name).toMatch(/^Maria Alvarez - balance report, 90 days to .*\.json$/);
    expect(answer.bytes.toString('utf8')).toBe((await person.call('GET', `/api/reports/${id}/source`)).text);
    expect((await exported(page, 'The PDF')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test.describe('a file is saved whole or not at all', () => {
  test.use({ expectedErrors: /ERR_|Failed to load resource/ });

  test('cancelling leaves nothing, and it can be asked for again', async ({ page, person }) => {
    const id = await largeReport(person);
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await page.goto(`/reports/${id}`);
    await page.getByRole('button', { name: 'Export', exact: true }).waitFor();
    await setLine(page, 2_000_000);
    await choose(page, /File pack/);
    const panel = running(page);
    await expect(panel).toContainText(/\d of 2\d MB/);
    await panel.getByRole('button', { name: /^Cancel/ }).click();
    await expect(panel).toContainText('Cancelled. Nothing was saved.');
    await expect(panel.getByRole('button', { name: /^Dismiss/ })).toBeFocused();
    await setLine(page, null);
    expect(downloads).toBe(0);
    await panel.getByRole('button', { name: /^Try again/ }).click();
    await expect.poll(() => downloads).toBe(1);
  });

  test('an answer that is cut says after how much, and is not saved', async ({ page, person, stack }) => {
    const id = await largeReport(person);
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await page.goto(`/reports/${id}`);
    await page.getByRole('button', { name: 'Export', exact: true }).waitFor();
    await setLine(page, 1_000_000);
    await choose(page, /File pack/);
    const panel = running(page);
    await expect(panel).toContainText(/[1-9]\S* of 2\d MB/);
    await stack.kill();
    try {
      await setLine(page, null);
      await expect(panel).toContainText(/The file was cut off after \S+ of 2\d MB; nothing was saved\. Try again\./);
      expect(downloads).toBe(0);
    } finally {
      await stack.restart();
    }
    await panel.getByRole('button', { name: /^Try again/ }).click();
    await expect.poll(() => downloads).toBe(1);
  });
});

test.describe('the chart as a picture', () => {
  test('SVG is XML on its own with the first and the last month, light whatever the theme', async ({
    page,
    person,
    stack,
  }) => {
    const { id } = await orderAndFollow(person, people.markupInNames, { lengthDays: 180, orderAnyway: true });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`/reports/${id}?view=table`);
    const { bytes, name } = await exported(page, 'Daily balances, SVG');
    expect(name).toMatch(/ - balance report, 180 days to \S+ - daily balances \S{10} to \S{10}\.svg$/);
    const text = bytes.toString('utf8');
    // Not on a page of Loandesk, whose policy lets nobody parse markup.
    const blank = await page.context().newPage();
    const read = await blank.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'image/svg+xml');
      return {
        errors: document.querySelectorAll('parsererror').length,
        elements: [...new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))],
        title: document.querySelector('title')?.textContent ?? '',
        desc: document.querySelector('desc')?.textContent ?? '',
        texts: [...document.querySelectorAll('text')].map(({ textContent }) => textContent),
        ground: document.querySelector('svg > rect')?.getAttribute('fill'),
        lines: document.querySelectorAll('path[stroke-linejoin]').length,
      };
    }, text);
    expect(read).toMatchObject({ errors: 0, ground: '#ffffff' });
    expect(read.lines).toBeGreaterThan(0);
    expect(read.elements).not.toContain('script');
    expect(text).not.toMatch(/var\(|href|class=|style=/);
    const [, first, last] = / (\w{3} \d{4}) – \d+ (\w{3} \d{4})/.exec(read.title) ?? [];
    expect(read.desc).toContain(first);
    expect(read.desc).toContain('Finicity report');
    for (const month of [first, last]) {
      expect(
        read.texts.some((words) => words.startsWith(month?.slice(0, 3) ?? '?') || words.includes(String(month))),
      ).toBe(true);
    }
    expect(await notesOf(stack)).toContain('chart svg');
  });

  test('PNG is drawn in twice the pixels, under the policy of the page', async ({ page, person, stack }) => {
    const { id } = await orderAndFollow(person, people.showcase, { lengthDays: 90, orderAnyway: true });
    await page.goto(`/reports/${id}`);
    const { bytes } = await exported(page, 'Daily balances, PNG');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2400);
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(await notesOf(stack)).toContain('chart png');
  });
});

test('a comparison leaves as a workbook and as CSV', async ({ page, person }) => {
  const first = await orderAndFollow(person, people.showcase, { lengthDays: 90, orderAnyway: true });
  const second = await orderAndFollow(person, people.coBorrower, { lengthDays: 90, orderAnyway: true });
  await page.goto(`/compare?ids=${first.id},${second.id}&base=${second.id}`);
  const csv = await exported(page, /CSV/);
  expect(csv.name).toMatch(/^Comparison of Maria Alvarez and Jon Alvarez, \d{4}-\d\d-\d\d\.csv$/);
  const rows: Record<string, string>[] = parse(csv.bytes, { columns: true, bom: true });
  expect(new Set(rows.map((row) => row['customer']))).toEqual(new Set(['Maria Alvarez', 'Jon Alvarez']));
  const sheets = await readWorkbook((await exported(page, /Workbook/)).bytes);
  const reports = sheets.find(({ sheet }) => sheet === 'Reports')?.data ?? [];
  const isBase = reports[0]?.indexOf('is_base') ?? -1;
  expect(reports.slice(1).map((row) => row[isBase])).toEqual(['no', 'yes']);
});

test.describe('saved views', () => {
  const openViews = (page: Page) => page.getByRole('button', { name: /^Save view\s+or open a saved one$/ }).click();

  test('keep a page as it is set, lead back to it from the list and the palette, and can be removed and brought back', async ({
    page,
    person,
  }) => {
    await page.goto('/reports?who=anyone&state=attention');
    await openViews(page);
    const panel = page.getByRole('dialog', { name: 'Saved views' });
    const name = panel.getByLabel('Name of this view');
    await expect(name).toHaveValue('Reports');
    await expect(panel).toContainText('None yet.');
    await name.fill('   ');
    await panel.getByRole('button', { name: 'Save view' }).click();
    await expect(panel).toContainText('Give the view a name.');
    await expect(name).toBeFocused();
    await name.fill('x'.repeat(81));
    await panel.getByRole('button', { name: 'Save view' }).click();
    await expect(panel).toContainText('at most 80 characters');
    await expect(name).toHaveValue('x'.repeat(81));
    await name.fill('To look at on Monday');
    await panel.getByRole('button', { name: 'Save view' }).click();
    await expect(panel).toContainText('Saved as “To look at on Monday”');
    const { items } = (await person.call('GET', '/api/saved-views')).json<SavedViews>();
    expect(items.map(({ address }) => address)).toEqual(['/reports?who=anyone&state=attention']);

    await page.goto('/customers');
    await openViews(page);
    await panel.getByRole('link', { name: /To look at on Monday/ }).click();
    await expect(page).toHaveURL(/\/reports\?who=anyone&state=attention$/);
    await expect(page.getByRole('radio', { name: 'To look at' })).toBeChecked();

    await page.goto('/customers');
    await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('on monday');
    await expect(page.getByRole('option', { name: /To look at on Monday/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/state=attention/);

    await openViews(page);
    await panel.getByRole('button', { name: 'Remove “To look at on Monday”' }).click();
    const undo = panel.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    expect((await person.call('GET', '/api/saved-views')).json<SavedViews>().items).toEqual([]);
    await undo.click();
    await expect(panel.getByRole('link', { name: /To look at on Monday/ })).toBeVisible();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await panel.getByRole('button', { name: 'Remove “To look at on Monday”' }).click();
    await expect(undo).toBeVisible();
  });

  test.describe('of one name', () => {
    test.use({ expectedErrors: /status of 409.* \/api\/saved-views/ });
    test('are refused, and replaced when that is meant', async ({ page, person }) => {
      await page.goto('/reports?who=anyone');
      await openViews(page);
      const panel = page.getByRole('dialog', { name: 'Saved views' });
      const name = panel.getByLabel('Name of this view');
      await name.fill('Anyone');
      await panel.getByRole('button', { name: 'Save view' }).click();
      await expect(panel).toContainText('Saved as “Anyone”');
      await page.goto('/reports?state=attention');
      await openViews(page);
      await name.fill('anyone');
      await panel.getByRole('button', { name: 'Save view' }).click();
      await expect(panel).toContainText('You have a view of that name already. Choose another name, or replace it.');
      await expect(name).toBeFocused();
      await expectAccessible(page);
      await panel.getByRole('button', { name: 'Replace it' }).click();
      await expect(panel).toContainText('Replaced “anyone”');
      await expect(name).toBeFocused();
      await expect(panel.getByRole('list', { name: 'Saved views' }).getByRole('listitem')).toHaveCount(1);
      const { items } = (await person.call('GET', '/api/saved-views')).json<SavedViews>();
      expect(items.map((view) => [view.name, view.address])).toEqual([['anyone', '/reports?state=attention']]);
      await person.call('DELETE', `/api/saved-views/${items[0]?.id}`);
    });
  });

  test('that are brought back stand where they stood, with the focus', async ({ page, person }) => {
    for (const name of ['First', 'Second', 'Third']) {
      await person.call('POST', '/api/saved-views', { body: { name, address: '/reports' } });
    }
    await page.goto('/customers');
    await openViews(page);
    const panel = page.getByRole('dialog', { name: 'Saved views' });
    await panel.getByRole('button', { name: 'Remove “Second”' }).click();
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(panel.getByRole('link', { name: /Second/ })).toBeFocused();
    const { items } = (await person.call('GET', '/api/saved-views')).json<SavedViews>();
    expect(items.map(({ name }) => name)).toEqual(['Third', 'Second', 'First']);
    await expect(panel.getByRole('link')).toHaveText([/Third/, /Second/, /First/]);
    for (const { id } of items) await person.call('DELETE', `/api/saved-views/${id}`);
  });

  test('copy the whole link, and hand it over selected where the browser refuses', async ({ page, context, stack }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stack.url });
    await page.goto('/customers?q=alvarez');
    await openViews(page);
    const panel = page.getByRole('dialog', { name: 'Saved views' });
    await expect(panel.getByLabel('Name of this view')).toHaveValue('Customers, “alvarez”');
    await panel.getByRole('button', { name: 'Copy link' }).click();
    await expect(panel.getByRole('button', { name: 'Link copied' })).toBeVisible();
    await expect(panel.getByRole('status').filter({ hasText: 'Link copied' })).toHaveCount(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${stack.url}/customers?q=alvarez`);

    await context.clearPermissions();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      });
    });
    await page.keyboard.press('Escape');
    await openViews(page);
    await panel.getByRole('button', { name: 'Copy link' }).click();
    const link = panel.getByLabel('Link to this view');
    await expect(link).toHaveValue(`${stack.url}/customers?q=alvarez`);
    await expect(link).toBeFocused();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme} at ${viewport.width}`, () => {
      test.use({ colorScheme, viewport, expectedErrors: /ERR_|Failed to load resource/ });
      test('menu, panel and list are accessible', async ({ page, person }) => {
        test.slow();
        const { id } = await orderAndFollow(person, people.showcase, { lengthDays: 90, orderAnyway: true });
        const saved = await person.call('POST', '/api/saved-views', {
          body: { name: 'A view to be seen', address: `/reports/${id}` },
        });
        await page.goto(`/reports/${id}`);
        await openMenu(page);
        await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await setLine(page, 6000);
        await choose(page, /File pack/);
        await expect(running(page)).toContainText(/\d of \d+ kB/);
        await expectAccessible(page);
        await running(page)
          .getByRole('button', { name: /^Cancel/ })
          .click();
        await setLine(page, null);
        await expectAccessible(page);
        await choose(page, 'Accounts');
        await expect(running(page)).toContainText('Saved as');
        await expectAccessible(page);
        await page.getByRole('button', { name: /^Save view\s+or open a saved one$/ }).click();
        await expect(page.getByRole('link', { name: /A view to be seen/ }).first()).toBeVisible();
        await expectAccessible(page);
        await person.call('DELETE', `/api/saved-views/${saved.json<{ id: string }>().id}`);
      });
    });
  }
}

test.describe('for who may not export or has nothing saved', () => {
  test.use({ role: 'auditor' });
  test('an auditor keeps views of the audit log', async ({ page }) => {
    await page.goto('/audit?event=report.viewed');
    await page.getByRole('button', { name: /^Save view\s+or open a saved one$/ }).click();
    await expect(page.getByLabel('Name of this view')).toHaveValue('Audit log');
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toHaveCount(0);
  });
});
