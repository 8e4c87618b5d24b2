import type { Page } from '@playwright/test';
import { orderAndFollow } from '#testing/order-report.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { customerPath, people } from './people.ts';

const missing = /status of 404.* \/api\//;

/** No sideways scrolling of the page itself. */
async function expectNoSidewaysScroll(page: Page) {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}

test.describe('every screen, in its states, is accessible and fits, wide and narrow, light and dark', () => {
  test.use({ expectedErrors: missing });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      test.describe(`${colorScheme} at ${viewport.width}`, () => {
        test.use({ colorScheme, viewport });
        test('customers, a customer, lists and empty states', async ({ page }) => {
          test.slow();
          for (const [target, words] of [
            ['/customers', 'Basiq does not list its users'],
            ['/customers?provider=finicity', '200 customers'],
            ['/customers/add', 'Add customers'],
            ['/customers?q=nobody', 'nobody'],
            [customerPath(people.hugeHistory), 'Eleanor Rockwell'],
            [customerPath(people.noAccounts), 'Wilma Ostrander'],
            [customerPath(people.veryLongNames), 'Maximiliana'],
            [customerPath(people.markupInNames), 'HYPERLINK'],
            [customerPath(people.consentExpired), 'customer must agree again'],
            [customerPath(people.onlyDebts), 'not used in balance reports'],
            ['/customers/finicity-1', 'no such customer'],
            ['/reports', 'Reports'],
            ['/nothing-here', 'Page not found'],
          ] as const) {
            await page.goto(target);
            await expect(page.getByRole('main')).toContainText(new RegExp(words, 'i'));
            await expectNoSidewaysScroll(page);
            await expectAccessible(page);
          }
        });
        test('reports in their states', async ({ page, person }) => {
          test.slow();
          for (const [customer, lengthDays] of [
            [people.showcase, 730],
            [people.nullsEverywhere, 90],
            [people.oneDayOnly, 30],
            [people.hugeHistory, 730],
            [people.twoCurrencies, 90],
            [people.alwaysOverdrawn, 90],
          ] as const) {
            const { id } = await orderAndFollow(person, customer, { lengthDays, orderAnyway: true });
            await page.goto(`/reports/${id}`);
            await expect(page.getByRole('heading', { name: 'At a glance' })).toBeVisible();
            await expect(page.getByRole('heading', { name: 'Findings' })).toBeVisible();
            await expectNoSidewaysScroll(page);
            await expectAccessible(page);
          }
        });
      });
    }
  }
});

test.describe('what cannot be seen', () => {
  test.use({ expectedErrors: missing });
  test('an unknown report and an unknown customer say so and lead on', async ({ page }) => {
    await page.goto('/reports/00000000-0000-4000-8000-000000000000');
    await expect(page.getByRole('main')).toContainText(/no such report/i);
    await page.goto('/reports/not-an-id');
    await expect(page.getByRole('main')).toContainText('Page not found');
  });
});

test.describe('an auditor', () => {
  test.use({ role: 'auditor', expectedErrors: /status of 403/ });
  test('lands on the audit log, which says how far its chain is verified, and is refused elsewhere in words', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible();
    await expect(page.getByText(/verified up to row/i)).toBeVisible();
    await expectAccessible(page);
    await page.goto('/customers');
    await expect(page.getByRole('main')).toContainText(/role|may not|not allowed/i);
    await expectAccessible(page);
  });
});

test.describe('an outage', () => {
  test.use({ expectedErrors: /status of 50[0-9]/ });
  test('never looks like "no accounts"', async ({ page, stack }) => {
    // Whom no other test looks at: accounts that were seen before are shown as they were kept.
    const customer = people.pdfLate;
    await stack.control.fault({
      match: { path: `/customers/${customer}/accounts` },
      times: 9,
      action: { kind: 'status', status: 500 },
    });
    await page.goto(customerPath(customer));
    const accounts = page.getByRole('region', { name: 'Accounts' });
    await expect(accounts).toContainText('broke at the provider');
    await expect(accounts).not.toContainText('no accounts');
    await expectAccessible(page);
    await stack.control.clearFaults();
    await accounts.getByRole('button', { name: /again|retry/i }).click();
    await expect(accounts.getByRole('checkbox').nth(1)).toBeVisible();
  });
});

test.describe('the report', () => {
  test('keeps its whole state in the URL: range, table, months, lines; Back goes back', async ({
    page,
    person,
    context,
  }) => {
    const { id } = await orderAndFollow(person, people.showcase, { lengthDays: 365, orderAnyway: true });
    await page.goto(`/reports/${id}`);
    await page.getByRole('radio', { name: 'Last 90 days' }).click();
    await page.getByRole('radio', { name: 'Calendar months' }).click();
    await page.getByRole('button', { name: 'Shared Draft ··5530' }).click();
    await page.getByRole('region', { name: 'Daily balances' }).getByRole('radio', { name: 'Table' }).click();
    const link = page.url();
    const copy = await context.newPage();
    await copy.goto(link);
    await expect(copy.getByRole('radio', { name: 'Last 90 days' })).toBeChecked();
    await expect(copy.getByRole('radio', { name: 'Calendar months' })).toBeChecked();
    await expect(
      copy.getByRole('region', { name: 'Daily balances' }).getByRole('radio', { name: 'Table' }),
    ).toBeChecked();
    await expect(
      copy.getByRole('region', { name: 'By month' }).getByRole('rowheader', { name: /Nov 2025/ }),
    ).toBeVisible();
  });

  test('reads a day out for the keyboard, and the table says the same', async ({ page, person }) => {
    const { id } = await orderAndFollow(person, people.coBorrower, { lengthDays: 30, orderAnyway: true });
    await page.goto(`/reports/${id}`);
    const chart = page.getByRole('application', { name: /Daily balances/ });
    await chart.focus();
    await page.keyboard.press('End');
    const reading = page.locator('[aria-live="polite"]', { hasText: /\d\.\d\d/ }).first();
    await expect(reading).toContainText(/[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} 20\d\d/);
    const spoken = (await reading.textContent()) ?? '';
    const [amount = ''] = /\d[\d,]*\.\d\d/.exec(spoken) ?? [];
    await page.getByRole('region', { name: 'Daily balances' }).getByRole('radio', { name: 'Table' }).click();
    await expect(page.getByRole('region', { name: 'Daily balances' }).getByRole('row').nth(1)).toContainText(amount);
  });

  test('opens at the section that a link names', async ({ page, person }) => {
    const { id } = await orderAndFollow(person, people.coBorrower, { lengthDays: 365, orderAnyway: true });
    await page.goto(`/reports/${id}#findings`);
    await expect(page.getByRole('heading', { name: 'Findings' })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'At a glance' })).not.toBeInViewport();
  });

  test('says on demand where a figure comes from', async ({ page, person }) => {
    const { id } = await orderAndFollow(person, people.showcase, { lengthDays: 90, orderAnyway: true });
    await page.goto(`/reports/${id}`);
    await page
      .getByRole('button', { name: /^Average, / })
      .first()
      .click();
    await expect(
      page.getByText(
        '/businessSummary/balanceAnalyticsMetrics/averageDailyBalanceByMonthForTheReportTimePeriod/0/amount',
      ),
    ).toBeVisible();
    await expectAccessible(page);
  });

  test('shows the raw answer as a tree that can be searched', async ({ page, person }) => {
    const { id } = await orderAndFollow(person, people.coBorrower, { lengthDays: 90, orderAnyway: true });
    await page.goto(`/reports/${id}`);
    const source = page.getByRole('region', { name: 'Source' });
    await source.getByRole('button', { name: 'Show the answer' }).click();
    await source.getByRole('searchbox').fill('requesterName');
    await expect(source.getByText('Prairie Home Lending')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('the PDF', () => {
  test('can be paged, zoomed, searched and read by the keyboard alone', async ({ page, person }) => {
    const { id } = await orderAndFollow(person, people.coBorrower, { lengthDays: 365, orderAnyway: true });
    await page.goto(`/reports/${id}/pdf`);
    await expect(page.getByRole('article', { name: /Page 1 of/ })).toContainText('Jon Alvarez');
    await page.getByRole('region', { name: /^Pages of/ }).focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('textbox', { name: /^Page/ })).not.toHaveValue('1');
    await page.keyboard.press('/');
    await page.keyboard.type('Joint Savings');
    await expect(page.getByText(/\d+ of \d+|match/i).first()).toBeVisible();
    await expectAccessible(page);
  });
});

test('typing a name and Enter at once opens the only match', async ({ page }) => {
  await page.goto('/customers');
  await page.getByRole('searchbox').pressSequentially('tomas villa');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tomas Villanueva', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('tomas villa');
});

test('the palette and the shortcuts work from the keyboard', async ({ page }) => {
  await page.goto('/customers');
  await expect(page.getByText(/^\d+ customers/)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tomas villa');
  await expect(page.getByRole('option', { name: /Tomas Villanueva/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tomas Villanueva', level: 1 })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: /shortcuts/i })).toBeVisible();
  await expectAccessible(page);
});

test('Enter in the palette opens what the whole text finds, however fast it follows', async ({ page }) => {
  for (const [text, heading] of [
    ['tomas villa', 'Tomas Villanueva'],
    ['go to my reports', 'Reports'],
    // Nobody is named, so nobody's file is opened.
    ['compare', 'Compare'],
  ] as const) {
    await page.goto('/customers');
    await expect(page.getByText(/^\d+ customers/)).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option')).not.toHaveCount(0);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  }
});
