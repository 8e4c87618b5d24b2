import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, expectAccessible, test } from './fixtures.ts';
import { customerPath, people } from './people.ts';

// The main job, end to end, as an officer does it: no shortcut through the API.
test.use({ role: null, expectedErrors: /status of 401.* \/api\/session/ });

test('sign in, find a customer, choose accounts, order, leave, come back, read, open the PDF, download it, sign out', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByLabel('Name').fill('officer');
  await page.getByLabel('Password', { exact: true }).fill('loandesk-officer');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
  await expect(page.getByText(/^\d+ customers/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('searchbox').fill('maria alv');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Maria Alvarez', level: 1 })).toBeVisible();
  const accounts = page.getByRole('region', { name: 'Accounts' });
  await expect(accounts.getByRole('row')).toHaveCount(6);
  await expect(accounts.getByRole('row', { name: /Visa Platinum/ })).toContainText(
    'customer must sign in at the bank again',
  );
  await expect(accounts.getByRole('status')).toContainText('3 of 5 selected');
  await accounts.getByRole('checkbox', { name: /High-Yield Savings/ }).click();
  await expect(accounts.getByRole('status')).toContainText('2 of 5 selected');
  await expectAccessible(page);

  const panel = page.getByRole('region', { name: 'New report' });
  await panel.getByRole('radio', { name: '365 days' }).click();
  await panel.getByLabel('Your reference').fill('LN-20418');
  await panel.getByLabel('Permissible purpose').selectOption('31');
  await expect(panel.getByText('Billable.')).toBeVisible();
  await panel.getByRole('button', { name: 'Order balance report' }).click();

  // Leaving at once loses nothing.
  await expect(page.getByText(/Queued|Ordering at the provider|Fetching/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Reports' }).click();
  const row = page.getByRole('row', { name: /Maria Alvarez/ }).first();
  await expect(row).toContainText(/finding/);
  await row.getByRole('link').click();

  await expect(page.getByRole('heading', { name: /Balance report/, level: 1 })).toContainText('FCRA');
  await expect(page.getByText('2 of 5 accounts')).toBeVisible();
  await expect(page.getByText('365 of 365 days')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('0.37 USD');
  await expect(page.getByRole('application', { name: /Daily balances of All 2 accounts in USD/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'By month' }).getByRole('row')).toHaveCount(15);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Open PDF' }).click();
  await expect(page.getByRole('article', { name: /Page 1 of/ })).toContainText('LN-20418');
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /Download the original/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^Maria Alvarez - balance report \d{4}-\d\d-\d\d\.pdf$/);
  const bytes = readFileSync(await download.path());
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const text = await (await document.getPage(1)).getTextContent();
  expect(text.items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('Maria Alvarez');

  await page.goBack();
  await expect(page.getByRole('heading', { name: /Balance report/, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /R. Okafor/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  for (const goOn of [() => page.goBack(), () => page.goto(customerPath(people.showcase))]) {
    await goOn();
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
    await expect(page.getByText('Maria Alvarez')).toHaveCount(0);
  }
});
