import type { Page } from '@playwright/test';
import type { AffordabilityView } from '#contracts/report.ts';
import { formatMinor } from '#domain/money.ts';
import { accountsOf, orderAndFollow } from '#testing/order-report.ts';
import { addBasiqPerson, basiqPerson } from './basiq-people.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

const panelOf = (page: Page) => page.getByRole('region', { name: 'New report' });
const refused = (status: number, place: string) => new RegExp(`status of ${status}.* ${place}`);

test('add a Basiq user, order a summary, read every section, open the PDF', async ({ page, stack }) => {
  const { userId, name } = basiqPerson(stack, 'home-owner');
  await page.goto('/customers');
  await expect(page.getByText(/Basiq does not list its users/)).toBeVisible();
  await page.getByRole('link', { name: /Add customer/ }).click();
  await page.getByLabel('Basiq user id').fill(userId);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add customer' }).click();
  await page.getByRole('link', { name: 'Open the customer' }).click();

  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByText(/Consent active/)).toBeVisible();
  const accounts = page.getByRole('region', { name: 'Accounts' });
  await expect(accounts.getByRole('row')).toHaveCount(6);
  const panel = panelOf(page);
  await expect(panel.getByText(/of 1,000 today, shared by everyone/)).toBeVisible();
  await panel.getByLabel('Your reference').fill('LN-7');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Order affordability summary' }).click();

  await expect(page.getByRole('heading', { name: 'Affordability summary', level: 1 })).toBeVisible();
  await expect(page.getByText(/\d+ of \d+ days/).first()).toBeVisible();
  const liabilities = page.getByRole('region', { name: 'Loans and credit' });
  await expect(liabilities).toContainText('redraw, not cash');
  await expect(liabilities).toContainText('= provider');
  await expect(liabilities).toContainText('not said');
  await expect(page.getByRole('region', { name: 'Lenders not shared' })).toContainText('afterpay');
  await expect(page.getByRole('region', { name: 'Income', exact: true })).toContainText('every two weeks');
  await expect(page.getByRole('region', { name: /Expenses/ })).toContainText('Food and non-alcoholic beverages');
  const daily = page.getByRole('region', { name: 'Daily balances' });
  await expect(daily).toContainText('derived');
  await expect(daily.getByRole('application', { name: /Daily balances of All 2 cash accounts in AUD/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'By month' }).getByRole('row')).toHaveCount(15);
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('Nothing to look at');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Open PDF' }).click();
  await expect(page.getByRole('article', { name: /Page 1 of/ })).toContainText(name);
});

test('what the page shows is what the summary says', async ({ page, person, stack }) => {
  const { customerId } = await addBasiqPerson(person, stack, 'renter');
  const { id } = await orderAndFollow(person, customerId, { orderAnyway: true });
  const { report } = (await person.call('GET', `/api/reports/${id}`)).json<AffordabilityView>();
  await page.goto(`/reports/${id}`);
  const glance = page.locator('main');
  for (const figure of [report.summary.netPosition, report.summary.regularIncome, report.summary.expenses]) {
    if (figure !== null) await expect(glance).toContainText(formatMinor(figure.amount, report.currency));
  }
  for (const { source } of report.external ?? []) {
    await expect(page.getByRole('region', { name: 'Lenders not shared' })).toContainText(source);
  }
  for (const { division } of report.expenses?.divisions ?? []) {
    await expect(page.getByRole('region', { name: /Expenses/ })).toContainText(division);
  }
});

test('months that cannot be are said beside their fields, and nothing is sent', async ({ page, person, stack }) => {
  const { path, userId } = await addBasiqPerson(person, stack, 'couple-a');
  const before = await stack.basiqControl.summaries(userId);
  await page.goto(path);
  const panel = panelOf(page);
  const first = panel.getByLabel('First month');
  await expect(first.locator('option').nth(13)).toBeAttached();
  await first.selectOption({ index: 0 });
  await panel.getByLabel('Last month').selectOption({ index: 1 });
  const words = /must not be before|before the first|13 calendar/;
  await expect(panel.getByText(words).first()).toBeVisible();
  await panel.getByRole('button', { name: 'Order affordability summary' }).click();
  await expect(panel.getByText(words).first()).toBeVisible();
  await expectAccessible(page);
  expect(await stack.basiqControl.summaries(userId)).toEqual(before);
});

test('no transactions in the months is said as such, never as zero', async ({ page, person, stack }) => {
  const { path } = await addBasiqPerson(person, stack, 'no-transactions');
  await page.goto(path);
  await panelOf(page).getByRole('button', { name: 'Order affordability summary' }).click();
  await expect(page.getByText(/has no transactions of the chosen accounts in these months/).first()).toBeVisible();
  await expectAccessible(page);
});

test('a consent that has ended blocks ordering and says why', async ({ page, person, stack }) => {
  for (const key of ['consent-expired', 'consent-revoked']) {
    const { path } = await addBasiqPerson(person, stack, key);
    await page.goto(path);
    await expect(panelOf(page).getByText('Nothing can be ordered now')).toBeVisible();
    await expect(panelOf(page).getByText(/consent again at Basiq/)).toBeVisible();
    await expectAccessible(page);
  }
});

test.describe('a consent that ends between picking and ordering', () => {
  test.use({ expectedErrors: refused(409, '/api/report-requests') });
  test('stops the order', async ({ page, person, stack }) => {
    await stack.basiqControl.clearFaults();
    const { path, userId, customerId } = await addBasiqPerson(person, stack, 'consent-lapses');
    await accountsOf(person, customerId);
    await page.goto(path);
    await panelOf(page).getByRole('button', { name: 'Order affordability summary' }).click();
    await expect(
      panelOf(page)
        .getByText(/consent/i)
        .first(),
    ).toBeVisible();
    expect(await stack.basiqControl.summaries(userId)).toEqual([]);
  });
});

test('a reached quota is said in words after the provider refused', async ({ page, person, stack }) => {
  const { path } = await addBasiqPerson(person, stack, 'quota-reached');
  await page.goto(path);
  await panelOf(page).getByRole('button', { name: 'Order affordability summary' }).click();
  await expect(page.getByText(/All calls that make a summary today are used up/).first()).toBeVisible();
  await expectAccessible(page);
});

test('accounts of two currencies are said before the click', async ({ page, person, stack }) => {
  const { path, userId } = await addBasiqPerson(person, stack, 'mixed-currencies');
  await page.goto(path);
  await expect(panelOf(page).getByText(/takes one currency/)).toBeVisible();
  await expect(panelOf(page).getByRole('button', { name: 'Order affordability summary' })).toBeDisabled();
  await panelOf(page).getByLabel('Your reference').press('Enter');
  expect(await stack.basiqControl.summaries(userId)).toEqual([]);
  await expectAccessible(page);
});

test('new data is fetched bank by bank, with its progress', async ({ page, person, stack }) => {
  const { path } = await addBasiqPerson(person, stack, 'couple-b');
  await page.goto(path);
  await page.getByRole('button', { name: 'Fetch new data from the banks' }).click();
  const fetching = page.getByRole('region', { name: 'Fetching new data' });
  await expect(fetching).toBeVisible();
  await expect(fetching.getByText('done').first()).toBeVisible();
  await expectAccessible(page);
});

test('a fetch that needs the customer says what they must do', async ({ page, person, stack }) => {
  const { path } = await addBasiqPerson(person, stack, 'refresh-refused');
  await page.goto(path);
  await page.getByRole('button', { name: 'Fetch new data from the banks' }).click();
  await expect(page.getByText(/customer must connect the bank again/).first()).toBeVisible();
  await expectAccessible(page);
});

test.describe('a list of ids', () => {
  test.use({ expectedErrors: refused(404, '/api/customers') });
  test('is added with a result for each', async ({ page, stack }) => {
    const ids = ['arrears-true', 'many-lenders'].map((key) => basiqPerson(stack, key).userId);
    const nobody = '00000000-0000-4000-8000-000000000000';
    await page.goto('/customers/add');
    await page.getByText('A list of ids').click();
    await page
      .getByRole('textbox')
      .last()
      .fill(['user_id', ...ids, ids[0], nobody].join('\n'));
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Add \d+/ }).click();
    await expect(page.getByText('3 of 3')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What became of the list' })).toBeFocused();
    const list = page.getByRole('region', { name: 'Ids of the list' });
    await expect(list.getByText('not found at Basiq')).toBeVisible();
    await expect(list.getByText(/^(added|already there)$/)).toHaveCount(2);
    await expectAccessible(page);
  });
});

test.describe('a list keeps the keyboard where the work is', () => {
  const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

  test('from the button to the heading, to Stop, back to the heading when it ends, and to the field of the next', async ({
    page,
    stack,
  }) => {
    let goOn = () => {};
    const isHeld = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/api/customers', async (route) => {
      if (route.request().method() === 'POST') await isHeld;
      await route.continue();
    });
    await page.goto('/customers/add?by=list');
    const ids = stack.basiqPeople.map(({ userId }) => userId);
    await page.getByLabel('User ids').fill([...ids, 'not an id!', 'someone@example.com'].join('\n'));
    await page.getByRole('button', { name: /^Add \d+/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Adding customers' })).toBeFocused();
    await page.getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Stopping/ })).toBeFocused();
    goOn();
    await expect(page.getByText('Stopped. What was added is added')).toBeVisible();
    const heading = page.getByRole('heading', { name: 'What became of the list' });
    await expect(heading).toBeFocused();
    await page.getByRole('button', { name: /^Go on with/ }).focus();
    await page.keyboard.press('Enter');
    await expect(heading).toBeFocused();
    await expect(page.getByText(`${ids.length} of ${ids.length}`)).toBeVisible();
    const leftOut = page.getByText('2 lines without an id, left out');
    await leftOut.click();
    await expect(page.getByText(/someone@example\.com, an e-mail address, not a user id/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add another list' }).click();
    await expect(page.getByLabel('User ids')).toBeFocused();
  });

  test('an empty list and an empty file are said beside the field, which has the focus', async ({ page }) => {
    await page.goto('/customers/add?by=list');
    const field = page.getByLabel('User ids');
    await page.getByRole('button', { name: 'Add customers' }).click();
    await expect(page.getByText('Paste at least one user id')).toBeVisible();
    await expect(field).toBeFocused();
    const file = page.getByLabel('Choose a file…');
    await file.setInputFiles(fileOf('empty.csv', '\uFEFF\r\n'));
    await expect(page.getByText('empty.csv is empty: there is no user id in it.')).toBeVisible();
    await expect(field).toBeFocused();
    await file.setInputFiles(fileOf('heads.csv', 'user_id\n'));
    await expect(page.getByText('No user id was found in heads.csv.')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('somebody whom Basiq does not know', () => {
  test.use({ expectedErrors: refused(404, '/api/customers') });
  test('is nobody to be looked up by e-mail where Basiq lists nobody', async ({ page }) => {
    await page.goto('/customers/add');
    await expect(page.getByText('Basiq does not list its users to Loandesk')).toBeVisible();
    const field = page.getByLabel('Basiq user id');
    await field.fill('00000000-0000-4000-8000-000000000000');
    await page.getByRole('button', { name: 'Add customer' }).click();
    const form = page.locator('form');
    await expect(form).toContainText('Basiq knows no user of this id.');
    await expect(form).toContainText('whoever connected the customer to Basiq');
    await expect(form).not.toContainText('e-mail');
    await expect(field).toBeFocused();
  });
});

test.describe('an address where Basiq lists nobody', () => {
  test.use({ expectedErrors: refused(409, '/api/customers') });
  test('leads to the user id and to who has it', async ({ page }) => {
    await page.goto('/customers/add?by=email');
    await expect(page.getByText('so nobody is found by an address')).toBeVisible();
    await page.getByLabel('E-mail address at Basiq').fill('priya.nair@example.com');
    await page.getByRole('button', { name: 'Add customer' }).click();
    await expect(page.locator('form')).toContainText('Add the customer by user id. The user id can be had from');
    await expectAccessible(page);
  });
});

test('hostile names stay text', async ({ page, person, stack }) => {
  const { customerId } = await addBasiqPerson(person, stack, 'markup-in-names');
  const { id } = await orderAndFollow(person, customerId, { orderAnyway: true });
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole('heading', { name: 'Affordability summary', level: 1 })).toBeVisible();
  await expect(page.locator('main script, main img[src="x"]')).toHaveCount(0);
});

for (const key of ['nulls', 'absent-arrays', 'wrong-totals', 'interval-gap', 'pdf-fails', 'twelve-accounts']) {
  test(`the summary of ${key} is accessible in the dark and on a phone, and fits it`, async ({
    page,
    person,
    stack,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    const { customerId } = await addBasiqPerson(person, stack, key);
    const { id } = await orderAndFollow(person, customerId, { orderAnyway: true });
    await page.goto(`/reports/${id}`);
    await expect(page.getByRole('heading', { name: 'Affordability summary', level: 1 })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
    // A phone, a window at twice the size of its text, a small laptop.
    for (const width of [1024, 800, 720, 390]) {
      await page.setViewportSize({ width, height: 844 });
      // The chart follows the window a moment later.
      await expect
        .poll(async () => await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
        .toBe(0);
    }
    await expectAccessible(page);
  });
}
