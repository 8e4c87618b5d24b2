import type { Page } from '@playwright/test';
import { Pool } from 'undici';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { AffordabilityView, BalanceView, ReportView } from '#contracts/report.ts';
import { accountLabel } from '#domain/balance-checks.ts';
import { compareReports } from '#domain/comparison/compare.ts';
import { toDayNumber } from '#domain/dates.ts';
import { formatMinor } from '#domain/money.ts';
import { createBrowser, type Browser } from '#testing/browser.ts';
import { orderAndFollow, placeOrder } from '#testing/order-report.ts';
import { layOutPlot } from '#web/charts/plot-layout.ts';
import { contentWidth, type Paper } from '#web/print/paper.ts';
import { daysOfSubjects } from '#web/report-parts/balance-series.ts';
import { divisionName } from '#web/report-parts/affordability-words.ts';
import { figureWords } from '#web/report-parts/figure-words.ts';
import { monthColumns } from '#web/report-parts/month-columns.ts';
import { calendarRows, wholeRow, windowRows, type MonthRow } from '#web/report-parts/month-rows.ts';
import { derivedSubjects, subjectsOf, type Subject } from '#web/report-parts/subject.ts';
import { recordsOf } from './audit-records.ts';
import { addBasiqPerson } from './basiq-people.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { people } from './people.ts';

interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** Without white space: where a line is broken is not what is tested. */
  readonly text: string;
}

const flat = (text: string) => text.normalize('NFKC').replace(/[\s\u2068\u2069]+/g, '');

/** Prints what the preview shows as Chromium does, and reads the file as anybody who gets it. */
async function printed(page: Page): Promise<PrintedPage[]> {
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const one = await file.getPage(at);
    const { items } = await one.getTextContent();
    const [, , width = 0, height = 0] = one.view;
    pages.push({ width, height, text: flat(items.map((item) => ('str' in item ? item.str : '')).join(' ')) });
  }
  return pages;
}

const whole = (pages: readonly PrintedPage[]) => pages.map(({ text }) => text).join('\n');

/** Says which of the texts are nowhere, all at once. */
function expectAll(pages: readonly PrintedPage[], texts: readonly string[]): void {
  const text = whole(pages);
  expect(texts.filter((one) => !text.includes(flat(one)))).toEqual([]);
}

/** A row of a month as it stands on paper: its period, then every figure with its difference. */
function rowText(row: MonthRow, { figures: { currency } }: Subject): string {
  const cells = monthColumns.flatMap((column) => {
    if (column === 'period') return [];
    const { value, unit, difference } = row.figures[column];
    return [
      value === null ? '–' : figureWords(value, unit, currency),
      ...(difference === null ? [] : [`≠ ${figureWords(Math.abs(difference), unit, currency)}`]),
    ];
  });
  const missing = row.missingDays === 0 ? '' : `${row.missingDays} ${row.missingDays === 1 ? 'day' : 'days'} missing`;
  return [row.label, missing, ...cells].join(' ');
}

function monthTexts(subjects: readonly Subject[], basis: 'listed' | 'derived'): string[] {
  return subjects.flatMap((subject) => {
    const { figures } = subject;
    const rows = [...(basis === 'listed' ? windowRows(figures) : []), ...calendarRows(figures)];
    const total = wholeRow(figures, basis);
    return [...rows, ...(total === null || rows.length === 0 ? [] : [total])].map((row) => rowText(row, subject));
  });
}

/** First and last name on the axis of days of a chart that is as wide as the page. */
function axisEnds(subjects: readonly Subject[], paper: Paper): string[] {
  const days = daysOfSubjects(subjects);
  const [first] = subjects;
  if (days === null || first === undefined) return [];
  const { dayTicks } = layOutPlot({
    width: contentWidth(paper),
    height: 320,
    window: { fromDay: toDayNumber(days.from), toDay: toDayNumber(days.to) },
    currency: first.figures.currency,
    range: null,
  });
  return [dayTicks[0]?.label ?? 'no tick', dayTicks.at(-1)?.label ?? 'no tick'];
}

/** What must stand on every page. */
function expectFooters(pages: readonly PrintedPage[], lines: readonly string[]): void {
  for (const [at, { text }] of pages.entries()) {
    const wanted = [...lines, `Loandesk · page ${at + 1} of ${pages.length}`];
    expect(
      wanted.filter((line) => !text.includes(flat(line))),
      `page ${at + 1}`,
    ).toEqual([]);
  }
}

const reportFooters = (view: ReportView) => [
  `${view.provider === 'finicity' ? 'Finicity' : 'Basiq'} report ${view.report.providerReportId} · data as of`,
  view.customer.name,
  'Printed by R. Okafor,',
  `recomputed figures: ${view.checks.agreements} of ${view.checks.checked} agree`,
  'Simulated providers',
];

async function readView<T extends ReportView>(person: Browser, id: string): Promise<T> {
  return (await person.call('GET', `/api/reports/${id}`)).json<T>();
}

const monthLabel = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\d{4}';
const measures = ['Closing balance', 'Lowest balance', 'Average daily balance', 'Highest balance', 'Days below zero'];

/** Each run of compared months names its measure above it, on its own page, and has three rows at the least there. */
function expectMeasuresNamed(pages: readonly PrintedPage[]): void {
  const begin = pages.findIndex(({ text }) => text.includes(flat('By month · ')));
  expect(begin).toBeGreaterThanOrEqual(0);
  const row = new RegExp(String.raw`${monthLabel}(?=[\u2212\u2013\d])`, 'g');
  const head = new RegExp(`(?:${measures.map((name) => flat(name)).join('|')})(?=1)`, 'g');
  let runs = 0;
  for (const [at, { text: all }] of pages.slice(begin).entries()) {
    const text = at === 0 ? all.slice(all.indexOf(flat('By month · '))) : all;
    const [unnamed = '', ...named] = text.split(head);
    expect(unnamed.match(row), `page ${begin + at + 1} has months of it is not said what`).toBeNull();
    for (const run of named) {
      runs += 1;
      expect(run.match(row)?.length ?? 0, `page ${begin + at + 1}: ${run.slice(0, 60)}`).toBeGreaterThanOrEqual(3);
    }
  }
  expect(runs).toBeGreaterThanOrEqual(4);
}

/** Each row of months at the head of a table has the name of what they are of before it, with the currency. */
function expectMatricesNamed(pages: readonly PrintedPage[], { report }: AffordabilityView): void {
  const names = [
    'Loans by month',
    'Payments to lenders not shared',
    'Regular income',
    'Irregular income',
    'Other credits',
    'Beside living, by month',
    ...(report.expenses?.divisions ?? []).map((division) => divisionName(division)),
  ].map((name) => flat(`${name}, ${report.currency}`));
  const heads = pages.flatMap(({ text }, at) =>
    [...text.matchAll(new RegExp(`(?:${monthLabel}){3,}`, 'g'))].map(({ index }) => ({
      page: at + 1,
      before: text.slice(Math.max(0, index - 80), index),
    })),
  );
  expect(heads.filter(({ before }) => !names.some((name) => before.endsWith(name)))).toEqual([]);
  if ((report.expenses?.divisions ?? []).length > 0) expect(heads.length).toBeGreaterThan(0);
}

/** Tables of a head and nothing under it. */
async function expectNoEmptyTables(page: Page): Promise<void> {
  const empty = page.locator('.paper table:not(:has(tbody tr))');
  expect(await empty.evaluateAll((tables) => tables.map((table) => table.textContent))).toEqual([]);
}

const points = { a4: [595, 842], letter: [612, 792] } as const;

for (const size of ['a4', 'letter'] as const) {
  test(`a balance report on ${size} has every figure, whole, and says on every page of what it is`, async ({
    page,
    person,
  }) => {
    const { id } = await orderAndFollow(person, people.showcase, {
      lengthDays: 365,
      isFcra: true,
      purpose: '31',
      reference: 'LN-20418',
      orderAnyway: true,
    });
    const view = await readView<BalanceView>(person, id);
    await page.goto(`/reports/${id}/print${size === 'letter' ? '?size=letter' : ''}`);
    const pages = await printed(page);
    const [width, height] = points[size];
    expect(pages.map((one) => [Math.round(one.width), Math.round(one.height)])).toEqual(
      pages.map(() => [width, height]),
    );
    expectFooters(pages, [...reportFooters(view), 'reference LN-20418', 'FCRA, purpose 31, extension of credit']);

    const subjects = subjectsOf(view.report);
    expectAll(pages, monthTexts(subjects, 'listed'));
    expectAll(pages, [...subjects.map(({ label }) => label), ...view.accountsLeftOut.map(({ label }) => label)]);
    expectAll(
      pages,
      view.checks.findings.map(({ sentence }) => sentence),
    );
    const [overall] = subjects;
    if (overall === undefined) throw new Error('the showcase has balances');
    const { currency, minimum, maximum, current } = overall.figures;
    for (const stated of [minimum, maximum, current]) {
      expectAll(pages, stated === null ? [] : [formatMinor(stated.amount, currency)]);
    }
    const chartPage = pages.find(({ text }) => text.includes('Dailybalances'))?.text ?? '';
    for (const label of axisEnds(subjects, { size, isLandscape: false })) expect(chartPage).toContain(flat(label));
    expect(chartPage).toContain(flat(`Lowest ${formatMinor(minimum?.amount ?? (0 as never), currency)}`));
    expect(chartPage).toContain(flat(`Highest ${formatMinor(maximum?.amount ?? (0 as never), currency)}`));

    // Nothing of the bar, and the sheets' own feet are for the screen.
    expect(whole(pages)).not.toMatch(/Backtothereport|Windowsandmonths|Preparing|Letter/);
    expect(pages[0]?.text.split('Simulatedproviders')).toHaveLength(2);
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages.length).toBeLessThanOrEqual(10);
    expect(await printed(page)).toHaveLength(pages.length);
  });
}

test('what is drawn and what is listed stays between the margins, on screen and on paper', async ({ page, person }) => {
  const { id } = await orderAndFollow(person, people.hugeHistory, { lengthDays: 730, orderAnyway: true });
  await page.goto(`/reports/${id}/print`);
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    // As wide as the page is between its margins.
    if (media === 'print') await page.setViewportSize({ width: 680, height: 900 });
    const outside = await page.evaluate(() => {
      const sheets = [...document.querySelectorAll('.paper-sheet')];
      return sheets.flatMap((sheet) => {
        const box = sheet.getBoundingClientRect();
        const right = box.right - Number.parseFloat(getComputedStyle(sheet).paddingRight);
        return [...sheet.querySelectorAll('svg, table, dl, p, li')]
          .filter((one) => one.getBoundingClientRect().right > right + 0.5)
          .map((one) => `${one.tagName} ${one.textContent.slice(0, 40)}`);
      });
    });
    expect(outside, media).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
});

test('twelve accounts and 730 days stay whole', async ({ page, person }) => {
  const { id } = await orderAndFollow(person, people.hugeHistory, { lengthDays: 730, orderAnyway: true });
  const view = await readView<BalanceView>(person, id);
  await page.goto(`/reports/${id}/print`);
  const pages = await printed(page);
  expectFooters(pages, [...reportFooters(view), 'not for lending decisions']);
  expectAll(pages, monthTexts(subjectsOf(view.report), 'listed'));
  expect(pages.length).toBeLessThanOrEqual(34);

  // Less is chosen in the bar, and stands in the address.
  await page.getByLabel('Months printed').selectOption('month');
  await page.getByLabel('By month: of which accounts').selectOption('total');
  await expect(page).toHaveURL(/by=month&of=total/);
  const fewer = await printed(page);
  expect(fewer.length).toBeLessThanOrEqual(6);
  const [overall] = subjectsOf(view.report);
  expectAll(fewer, overall === undefined ? [] : calendarRows(overall.figures).map((row) => rowText(row, overall)));
});

test('names of any length and script stay whole, and are text', async ({ page, person, stack }) => {
  for (const customer of [people.veryLongNames, people.nonAscii, people.markupInNames]) {
    const { id } = await orderAndFollow(person, customer, { orderAnyway: true });
    const view = await readView<BalanceView>(person, id);
    await page.goto(`/reports/${id}/print`);
    const pages = await printed(page);
    expectAll(pages, [view.customer.name, ...view.report.accounts.map((account) => accountLabel(account))]);
    expectFooters(pages, reportFooters(view));
  }
  const { customerId } = await addBasiqPerson(person, stack, 'markup-in-names');
  const { id } = await orderAndFollow(person, customerId, { orderAnyway: true });
  await page.goto(`/reports/${id}/print`);
  expectFooters(await printed(page), reportFooters(await readView(person, id)));
  await expect(page.locator('main script, main img')).toHaveCount(0);
});

for (const key of ['home-owner', 'twelve-accounts']) {
  test(`the affordability summary of ${key} is printed with all its sections`, async ({ page, person, stack }) => {
    const { customerId } = await addBasiqPerson(person, stack, key);
    const { id } = await orderAndFollow(person, customerId, { orderAnyway: true });
    const view = await readView<AffordabilityView>(person, id);
    const { report } = view;
    await page.goto(`/reports/${id}/print?size=letter`);
    const pages = await printed(page);
    expectFooters(pages, reportFooters(view));
    expect(whole(pages)).not.toContain('FCRA');
    for (const title of [
      'At a glance',
      'Serviceability inputs, a month',
      'Assets',
      'Loans and credit',
      'Lenders not shared',
      'Income',
      'Expenses a month',
      'Classes by month',
      'Daily balances · derived',
      'By month',
      'Findings',
    ]) {
      expectAll(pages, [title]);
    }
    const money = (stated: { amount: Parameters<typeof formatMinor>[0] } | null) =>
      stated === null ? [] : [formatMinor(stated.amount, report.currency)];
    expectAll(pages, [
      ...Object.values(report.summary).flatMap(money),
      ...(report.assets ?? []).flatMap(({ balance }) => money(balance)),
      ...[...(report.loans ?? []), ...(report.credits ?? [])].flatMap(({ balance }) => money(balance)),
      ...(report.external ?? []).flatMap(({ source, payments }) => [
        source,
        ...(payments ?? []).flatMap(({ total }) => money(total)),
      ]),
      ...(report.income?.regular ?? []).map(({ source }) => source),
      ...(report.income?.irregular ?? []).map(({ source }) => source),
      ...(report.income?.otherCredits ?? []).map(({ source }) => source),
      ...(report.expenses?.divisions ?? []).flatMap(({ division, averageMonthly, classes }) => [
        division,
        ...money(averageMonthly),
        ...(classes ?? []).flatMap(({ title, months }) => [
          title,
          ...(months ?? []).flatMap((one) => money(one.amount)),
        ]),
      ]),
      ...report.accounts.map((account) => accountLabel(account)),
      ...monthTexts(derivedSubjects(report), 'derived'),
    ]);
    for (const label of axisEnds(
      derivedSubjects(report).filter(({ isOffAtFirst }) => isOffAtFirst !== true),
      { size: 'letter', isLandscape: false },
    )) {
      expectAll(
        pages.filter(({ text }) => text.includes(flat('Cash accounts · derived'))),
        [label],
      );
    }
    expectMatricesNamed(pages, view);
    await expectNoEmptyTables(page);
    expect(pages.length).toBeLessThanOrEqual(24);
    expect(await printed(page)).toHaveLength(pages.length);
  });
}

for (const key of ['nulls', 'absent-arrays']) {
  test(`what the provider leaves out of the summary of ${key} is a dash or a word, never zero`, async ({
    page,
    person,
    stack,
  }) => {
    const { customerId } = await addBasiqPerson(person, stack, key);
    const { id } = await orderAndFollow(person, customerId, { orderAnyway: true });
    await page.goto(`/reports/${id}/print`);
    const pages = await printed(page);
    const view = await readView<AffordabilityView>(person, id);
    expectFooters(pages, reportFooters(view));
    await expectNoEmptyTables(page);
    expectMatricesNamed(pages, view);
    expectAll(pages, [key === 'nulls' ? '–' : 'Not reported. The provider sent no list of']);
    expect(whole(pages)).not.toMatch(/NaN|undefined|null|\[object/);
  });
}

test('a comparison of four is printed across, with the same foot on every page', async ({ page, person }) => {
  const ids: string[] = [];
  for (const [customer, lengthDays] of [
    [people.showcase, 365],
    [people.showcase, 90],
    [people.coBorrower, 365],
    [people.veryLongNames, 180],
  ] as const) {
    ids.push((await orderAndFollow(person, customer, { lengthDays, orderAnyway: true })).id);
  }
  const views = await Promise.all(ids.map((id) => readView<BalanceView>(person, id)));
  await page.goto(`/compare/print?ids=${ids.join(',')}&base=${ids[2]}`);
  const pages = await printed(page);
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
    pages.map(() => [842, 595]),
  );
  expectFooters(pages, [...views.map(({ report }) => report.providerReportId), 'Printed by R. Okafor,']);
  // Two are of one customer: their lengths tell them apart.
  const names = views.map(({ customer }, at) => `${customer.name}${[', 365 days', ', 90 days'][at] ?? ''}`);
  const comparison = compareReports(views, 2, names);
  expectAll(pages, [
    ...comparison.unlike.map(({ sentence }) => sentence),
    ...comparison.sections.filter(({ isInAny }) => isInAny).flatMap(({ rows }) => rows.map(({ label }) => label)),
    ...comparison.sections.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.kind === 'amount' ? [formatMinor(cell.amount, cell.currency)] : [])),
      ),
    ),
    'What changed',
    'Closing balance',
    'Days below zero',
  ]);
  expectMeasuresNamed(pages);
  await expectNoEmptyTables(page);
  // No page is left blank but for its foot.
  expect(pages.filter(({ text }) => text.length < 700)).toEqual([]);
  expect(await printed(page)).toHaveLength(pages.length);
  await expectAccessible(page);

  await page.goto(`/compare/print?ids=${ids.slice(0, 2).join(',')}&size=letter`);
  const two = await printed(page);
  expect(two.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(two.map(() => [612, 792]));
  expectMeasuresNamed(two);
});

test('months of two years that are broken over pages name their measure again', async ({ page, person }) => {
  const ids: string[] = [];
  for (const customer of [people.showcase, people.coBorrower]) {
    ids.push((await orderAndFollow(person, customer, { lengthDays: 730, orderAnyway: true })).id);
  }
  for (const rest of ['', '&size=letter', '&measure=negative']) {
    await page.goto(`/compare/print?ids=${ids.join(',')}${rest}`);
    const pages = await printed(page);
    if (rest === '&measure=negative') expectAll(pages, ['Days below zero1']);
    else expectMeasuresNamed(pages);
  }
});

test.describe('on a dark screen', () => {
  test.use({ colorScheme: 'dark' });
  test('paper is white, and the preview is accessible, wide and narrow', async ({ page, person }) => {
    const { id } = await orderAndFollow(person, people.showcase, { orderAnyway: true });
    await page.goto(`/reports/${id}/print`);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
    await expectAccessible(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => ({
      ground: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.querySelector('.paper h2') ?? document.body).color,
      desk: getComputedStyle(document.querySelector('.print-desk') ?? document.body).backgroundColor,
    }));
    expect(colours).toEqual({ ground: 'rgb(255, 255, 255)', ink: 'rgb(20, 23, 31)', desk: 'rgba(0, 0, 0, 0)' });
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test('p on a report opens its preview, Print prints, and the way back leads back', async ({ page, person, stack }) => {
  const { id } = await orderAndFollow(person, people.coBorrower, { orderAnyway: true });
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole('heading', { name: 'Findings' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page).toHaveURL(`/reports/${id}/print`);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('radio', { name: 'Letter' }).check();
  await expect(page).toHaveURL(/size=letter/);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  expect(await recordsOf(stack, 'report.printed', id)).toHaveLength(1);
  await page.getByRole('link', { name: 'Back to the report' }).click();
  await expect(page.getByRole('heading', { name: 'Findings' })).toBeVisible();
  // The rules of the page are gone with the preview.
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await page.keyboard.press('/');
  await page.keyboard.type('print this');
  await expect(page.getByRole('option', { name: 'Print this report' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/reports/${id}/print`);
});

test.describe('signed out meanwhile', () => {
  test.use({ expectedErrors: /status of 401/ });
  test('Print prints nothing that cannot be recorded', async ({ page, person, stack }) => {
    const { id } = await orderAndFollow(person, people.coBorrower, { orderAnyway: true });
    await page.goto(`/reports/${id}/print`);
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    const [cookie] = await page.context().cookies();
    const same = createBrowser(new Pool(stack.url, { connections: 1 }));
    same.cookie = `${cookie?.name}=${cookie?.value}`;
    expect((await same.call('DELETE', '/api/session')).status).toBe(204);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'You were signed out' })).toBeVisible();
    expect(await page.locator('body[data-printed]').count()).toBe(0);
    expect(await recordsOf(stack, 'report.printed', id)).toEqual([]);
  });
});

test.describe('what cannot be printed', () => {
  test.use({ expectedErrors: /status of 404.* \/api\// });
  test('says so, and leads on', async ({ page, person, stack }) => {
    await page.goto('/reports/00000000-0000-4000-8000-000000000000/print');
    await expect(page.getByRole('main')).toContainText(/no such report/i);
    await expectAccessible(page);
    await page.goto('/reports/not-an-id/print');
    await expect(page.getByRole('main')).toContainText('Page not found');
    await page.goto('/compare/print?ids=00000000-0000-4000-8000-000000000000');
    await expect(page.getByRole('main')).toContainText('nothing to compare');
    await expectAccessible(page);

    const { customerId } = await addBasiqPerson(person, stack, 'no-transactions');
    const ended = (await placeOrder(person, customerId)).json<{ id: string }>().id;
    await page.goto(`/reports/${ended}/print`);
    await expect(page.getByRole('main')).toContainText('There is nothing to print');
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toHaveCount(0);
    await expectAccessible(page);
  });
});
