import type { ReportView } from '#contracts/report.ts';
import { compareReports } from '#domain/comparison/compare.ts';
import { formatMinor } from '#domain/money.ts';
import type { Browser } from '#testing/browser.ts';
import { orderAndFollow, placeOrder } from '#testing/order-report.ts';
import { addBasiqPerson } from './basiq-people.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { people } from './people.ts';

const keep = async (person: Browser, customer: string, lengthDays = 365) =>
  (await orderAndFollow(person, customer, { lengthDays, orderAnyway: true })).id;
const viewsOf = (person: Browser, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await person.call('GET', `/api/reports/${id}`)).json<ReportView>()));

test('a borrower, a co-borrower and a summary stand side by side with every figure of the comparison', async ({
  page,
  person,
  stack,
}) => {
  const { customerId } = await addBasiqPerson(person, stack, 'home-owner');
  const ids = [
    await keep(person, people.showcase),
    await keep(person, people.coBorrower),
    (await orderAndFollow(person, customerId, { orderAnyway: true })).id,
  ];
  const comparison = compareReports(await viewsOf(person, ids), 0);
  await page.goto(`/compare?ids=${ids.join(',')}`);
  await expect(page.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible();
  const main = page.getByRole('main');
  for (const { sentence } of comparison.unlike) await expect(main).toContainText(sentence);
  await expect(page.getByRole('list', { name: 'Reports compared' }).getByRole('listitem')).toHaveCount(3);
  for (const { cells } of comparison.sections.flatMap(({ rows }) => rows)) {
    for (const cell of cells) {
      if (cell.kind === 'amount') await expect(main).toContainText(formatMinor(cell.amount, cell.currency));
    }
  }
  const [, second] = comparison.sections[0]?.rows.find(({ id }) => id === 'lowest')?.differences ?? [];
  await expect(main).toContainText(`${second?.percent ?? ''} %`);
  await expectAccessible(page);
});

test('columns are made base, moved and removed from the keyboard, and Back undoes it', async ({ page, person }) => {
  const ids = [await keep(person, people.showcase), await keep(person, people.coBorrower, 180)];
  await page.goto(`/compare?ids=${ids.join(',')}`);
  const columns = page.getByRole('list', { name: 'Reports compared' }).getByRole('listitem');
  await expect(columns.first()).toContainText('Maria Alvarez');
  await columns.first().getByRole('link', { name: 'Maria Alvarez' }).focus();
  await page.keyboard.press(']');
  await expect(columns.first()).toContainText('Jon Alvarez');
  await expect(page.getByText(/Maria Alvarez.* is column 2 of 2 now/)).toBeAttached();
  await expect(page).toHaveURL(new RegExp(`ids=${ids[1]}(,|%2C)${ids[0]}`));
  await columns.first().getByRole('link', { name: 'Jon Alvarez' }).focus();
  await page.keyboard.press('b');
  await expect(page.getByText(/Jon Alvarez.* is the base now/)).toBeAttached();
  await expect(columns.first()).toContainText('base');
  await page.goBack();
  await page.goBack();
  await expect(columns.first()).toContainText('Maria Alvarez');
  await columns.first().getByRole('link', { name: 'Maria Alvarez' }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText(/removed, 1 report is left/)).toBeAttached();
  await expectAccessible(page);
});

test('a link to a section opens there, and what a link asks for and does not get is said', async ({
  page,
  person,
  stack,
}) => {
  // A summary has many more rows than what stands in their place until they are here.
  const { customerId } = await addBasiqPerson(person, stack, 'home-owner');
  const ids = [
    (await orderAndFollow(person, customerId, { orderAnyway: true })).id,
    await keep(person, people.coBorrower, 180),
  ];
  await page.goto(`/compare?ids=${ids.join(',')}#months`);
  const months = page.getByRole('button', { name: 'By month' });
  await expect(months).toBeInViewport();
  await expect(page.locator('main path.recharts-line-curve')).toHaveCount(2);
  await expect(months).toBeInViewport();
  await page.reload();
  await expect(months).toBeInViewport();

  const elsewhere = '00000000-0000-4000-8000-000000000000';
  await page.goto(`/compare?ids=${ids.join(',')}&base=${elsewhere}&from=2026-11-01&to=2026-01-01`);
  await expect(page.getByText(/base that the link names is none of its reports/)).toBeVisible();
  await expect(page.getByText(/asks for days that these reports do not have/)).toBeVisible();
});

test('two reports of one customer open with what changed', async ({ page, person }) => {
  const ids = [await keep(person, people.alwaysOverdrawn, 30), await keep(person, people.alwaysOverdrawn, 30)];
  await page.goto(`/compare?ids=${ids.join(',')}`);
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await expectAccessible(page);
});

test('one cursor reads all columns out', async ({ page, person }) => {
  const ids = [await keep(person, people.showcase), await keep(person, people.coBorrower)];
  await page.goto(`/compare?ids=${ids.join(',')}`);
  const chart = page.getByRole('application').first();
  await chart.focus();
  await page.keyboard.press('Home');
  const spoken = page.locator('[aria-live="polite"]', { hasText: 'Maria Alvarez' }).first();
  await expect(spoken).toContainText('Jon Alvarez');
  const before = await spoken.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(spoken).not.toHaveText(before ?? '');
});

test('months stand side by side by calendar and by position, and the link keeps it', async ({
  page,
  person,
  context,
}) => {
  const ids = [await keep(person, people.showcase), await keep(person, people.coBorrower, 90)];
  await page.goto(`/compare?ids=${ids.join(',')}`);
  const months = page.getByRole('region', { name: /By month/ });
  await months.getByRole('group', { name: 'Which months stand side by side' }).getByRole('radio').last().click();
  await expect(months).toContainText('newest month');
  const copy = await context.newPage();
  await copy.goto(page.url());
  await expect(copy.getByRole('region', { name: /By month/ })).toContainText('newest month');
});

test('a report is added from the list of those that are ready', async ({ page, person }) => {
  const first = await keep(person, people.showcase);
  await keep(person, people.coBorrower);
  await page.goto(`/compare?ids=${first}`);
  await expect(page.getByText('Choose what to hold beside it')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('combobox').first().fill('jon alv');
  await page
    .getByRole('option', { name: /Jon Alvarez/ })
    .first()
    .click();
  await expect(page.getByRole('list', { name: 'Reports compared' }).getByRole('listitem')).toHaveCount(2);
});

test.describe('a link that was edited by hand', () => {
  test.use({ expectedErrors: /status of 404/ });
  test('never takes the page down: five, twice the same, unknown, under way, nonsense', async ({ page, person }) => {
    const ready = [await keep(person, people.showcase, 30), await keep(person, people.coBorrower, 30)];
    const unknown = '00000000-0000-4000-8000-000000000000';
    const running = (await placeOrder(person, people.slowGeneration, { orderAnyway: true })).json<{ id: string }>();
    const [a = '', b = ''] = ready;
    await page.goto(`/compare?ids=${a},${a},${b}`);
    await expect(page.getByText(/more than once/)).toBeVisible();
    await page.goto(`/compare?ids=${a},${b},${unknown},${running.id},${crypto.randomUUID()}`);
    await expect(page.getByText(/Four is the most/)).toBeVisible();
    await expect(page.getByText('No such report').first()).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Lowest balance');
    await expectAccessible(page);
    await page.goto(`/compare?ids=${a},${b},<script>&base=x&shut=!!&from=2026-02-30`);
    await expect(page.getByText(/no id of a report/)).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Lowest balance');
  });
});

test('two original PDFs stand side by side and scroll together', async ({ page, person }) => {
  const ids = [await keep(person, people.showcase), await keep(person, people.coBorrower)];
  await page.goto(`/compare/documents?ids=${ids.join(',')}`);
  const documents = page.getByRole('region', { name: /^Pages of/ });
  await expect(documents).toHaveCount(2);
  await expect(page.getByRole('article', { name: /Page 1 of/ }).first()).toContainText('Maria Alvarez');
  await documents.first().focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect.poll(async () => await documents.nth(1).evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await expectAccessible(page);
});

test('an original PDF that comes late comes to the place where the other is read', async ({ page, person }) => {
  const ids = [await keep(person, people.showcase), await keep(person, people.coBorrower)];
  let letCome = () => {};
  const isToCome = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(`**/api/reports/${ids[1]}/document*`, async (route) => {
    await isToCome;
    await route.continue();
  });
  await page.goto(`/compare/documents?ids=${ids.join(',')}`);
  const documents = page.getByRole('region', { name: /^Pages of/ });
  await expect(page.getByRole('article', { name: /Page 1 of/ }).first()).toContainText('Maria Alvarez');
  await expect(documents).toHaveCount(1);
  await documents.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/leftPage=2/);
  const scrolled = await documents.first().evaluate((element) => element.scrollTop);
  letCome();
  await expect(documents).toHaveCount(2);
  await expect
    .poll(async () => Math.abs((await documents.nth(1).evaluate((element) => element.scrollTop)) - scrolled))
    .toBeLessThanOrEqual(2);
  await expect(page).toHaveURL(/rightPage=2/);
  expect(await documents.first().evaluate((element) => element.scrollTop)).toBe(scrolled);
});

for (const [width, theme] of [
  [390, 'dark'],
  [1024, 'light'],
] as const) {
  test(`a comparison of four fits ${width} pixels and is accessible, ${theme}`, async ({ page, person }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 844 });
    const ids = [
      await keep(person, people.showcase),
      await keep(person, people.coBorrower),
      await keep(person, people.veryLongNames, 180),
      await keep(person, people.nullsEverywhere, 90),
    ];
    await page.goto(`/compare?ids=${ids.join(',')}`);
    await expect(page.getByRole('main')).toContainText('Lowest balance');
    await expect
      .poll(async () => await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      .toBe(0);
    await expectAccessible(page);
  });
}
