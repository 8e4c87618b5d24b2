import type { ReportRequest } from '#contracts/report-requests.ts';
import { accountsOf, follow, orderAndFollow, placeOrder } from '#testing/order-report.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { customerPath, people } from './people.ts';

const refused = (status: number, place: string) => new RegExp(`status of ${status}.* ${place}`);

test('an FCRA order without a purpose is not sent: the field says why and has the focus', async ({ page, stack }) => {
  const before = await stack.control.orders(people.coBorrower);
  await page.goto(customerPath(people.coBorrower));
  const panel = page.getByRole('region', { name: 'New report' });
  await panel.getByRole('button', { name: 'Order balance report' }).click();
  const purpose = panel.getByLabel('Permissible purpose');
  await expect(purpose).toBeFocused();
  await expect(purpose).toHaveAccessibleDescription(/needs a permissible purpose/);
  await expectAccessible(page);
  expect(await stack.control.orders(people.coBorrower)).toEqual(before);
});

test('without an account, and with a reference that cannot be, nothing is sent and nothing typed is lost', async ({
  page,
  stack,
}) => {
  const before = await stack.control.orders(people.alwaysZero);
  await page.goto(customerPath(people.alwaysZero));
  const panel = page.getByRole('region', { name: 'New report' });
  const all = page.getByRole('checkbox', { name: /Select all accounts/ });
  await expect(all).toBeChecked();
  await all.click();
  await panel.getByLabel('Permissible purpose').selectOption('99');
  await panel.getByLabel('Your reference').fill('LN<20418>');
  await panel.getByRole('button', { name: 'Order balance report' }).click();
  await expect(panel.getByText('Choose at least one account.')).toBeVisible();
  await expect(panel.getByLabel('Your reference')).toHaveAccessibleDescription(/letters, digits, spaces/);
  await expect(panel.getByLabel('Your reference')).toHaveValue('LN<20418>');
  await expectAccessible(page);
  expect(await stack.control.orders(people.alwaysZero)).toEqual(before);
});

test.describe('when the same report exists', () => {
  test.use({ expectedErrors: refused(409, '/api/report-requests') });
  test('it is offered first, and ordered again only on purpose', async ({ page, person, stack }) => {
    const customer = people.alwaysOverdrawn;
    const first = await orderAndFollow(person, customer, { lengthDays: 730, isFcra: false });
    const before = (await stack.control.orders(customer)).length;
    await page.goto(customerPath(customer));
    const panel = page.getByRole('region', { name: 'New report' });
    await panel.getByRole('checkbox', { name: /FCRA/ }).click();
    await expect(panel.getByRole('link', { name: /open it instead/i })).toHaveAttribute('href', new RegExp(first.id));
    await panel.getByRole('button', { name: 'Order balance report' }).click();
    await expect(panel.getByText('Nothing was ordered yet.')).toBeVisible();
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Order anyway' }).click();
    await expect(page).toHaveURL(/\/reports\//);
    expect((await stack.control.orders(customer)).length).toBe(before + 1);
  });
});

test('a slow order shows how far it is, survives a reload, and opens the report when it is ready', async ({
  page,
  stack,
}) => {
  const customer = people.nonAscii;
  const before = (await stack.control.orders(customer)).length;
  await stack.control.fault({
    match: { path: '/analytics/balance/', customerId: customer },
    times: 1,
    // Longer than axe takes on a busy machine: the report must not open before the reload.
    action: { kind: 'delay', ms: 12_000 },
  });
  await page.goto(customerPath(customer));
  await expect(page.getByRole('heading', { name: 'Zoë Nguyễn-Østergård' })).toBeVisible();
  const panel = page.getByRole('region', { name: 'New report' });
  await panel.getByRole('checkbox', { name: /FCRA/ }).click();
  await panel.getByRole('button', { name: 'Order balance report' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Ordering at the provider' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await expect(panel.getByText(/You can leave this page/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  const row = page.getByRole('region', { name: 'Reports' }).getByRole('row').nth(1);
  await expect(row).toContainText(/Ordering at the provider|finding|Fetching/);
  await expect(row).toContainText(/finding/, { timeout: 30_000 });
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { name: /Balance report/, level: 1 })).toBeVisible();
  expect((await stack.control.orders(customer)).length).toBe(before + 1);
});

for (const [customer, wishes, title, words] of [
  [
    people.securityFreeze,
    { isFcra: true },
    'The report could not be made',
    /security freeze.*says nothing about creditworthiness.*not billed/,
  ],
  [people.disputeStatement, { isFcra: true }, 'The report was made, but could not be fetched', /disputes data/],
  [people.notABusiness, { isFcra: true }, 'The report could not be made', /registered as a business/],
  [people.badRequest, {}, 'The report could not be made', /not valid/],
  [people.rateLimited, {}, 'The report could not be made', /no more requests for the moment/],
  [people.providerError, {}, 'The report could not be made', /broke at the provider/],
  [people.brokenSchema, {}, 'The report was made, but could not be fetched', /half a report is worse than none/],
  [people.htmlPage, {}, 'The report was made, but could not be fetched', /not with what it promises/],
] as const) {
  test(`a failed order says what happened, whether it is billed and what to do (${customer})`, async ({
    page,
    person,
  }) => {
    const { id } = await orderAndFollow(person, customer, { ...wishes, orderAnyway: true });
    await page.goto(`/reports/${id}`);
    await expect(page.getByText(title)).toBeVisible();
    await expect(page.getByRole('main')).toContainText(words);
    await expect(page.getByRole('button', { name: /copy request id/ })).toBeVisible();
    await expectAccessible(page);
  });
}

test('an unknown outcome is the officer\u2019s to decide: ordering again makes one new report', async ({
  page,
  person,
  stack,
}) => {
  const customer = people.oneDayOnly;
  await stack.control.fault({
    match: { path: '/analytics/balance/', customerId: customer },
    times: 1,
    action: { kind: 'reset', after: 'after-handling' },
  });
  const made = async () =>
    (await stack.control.orders(customer)).filter(({ madeReportId }) => madeReportId !== null).length;
  const before = await made();
  const unknown = await orderAndFollow(person, customer, { isFcra: true, orderAnyway: true });
  await page.goto(`/reports/${unknown.id}`);
  await expect(page.getByText('Nobody knows whether the provider made this report')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('may have been billed');
  await expectAccessible(page);
  await page.getByRole('button', { name: /Order again/ }).click();
  await expect(page.getByRole('heading', { name: 'At a glance' })).toBeVisible();
  expect(await made()).toBe(before + 2);
});

test('somebody else\u2019s failed order can be read but not decided', async ({ page, stack, browser }) => {
  const other = await browser.newContext();
  const { signInContext } = await import('./session-cookie.ts');
  const lead = await signInContext(other, stack.url, 'lead');
  const { id } = await orderAndFollow(lead, people.badRequest, { orderAnyway: true, lengthDays: 180 });
  await page.goto(`/reports/${id}`);
  await expect(page.getByText(/D. Imai, who ordered it, or a lead can decide/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Order again/ })).toHaveCount(0);
  await other.close();
});

test('a report whose PDF is broken is complete without it, and the PDF can be fetched again', async ({
  page,
  person,
  stack,
}) => {
  const customer = people.alwaysZero;
  await stack.control.fault({
    match: { path: '/analytics/data/', customerId: customer, accept: 'pdf' },
    times: 1,
    action: { kind: 'truncate' },
  });
  const { id } = await orderAndFollow(person, customer, { lengthDays: 180, orderAnyway: true });
  await page.goto(`/reports/${id}#pdf`);
  const section = page.getByRole('region', { name: /PDF/ }).first();
  await expect(section).toContainText(/not a PDF|not here/);
  await expectAccessible(page);
  await section.getByRole('button', { name: /Fetch/ }).click();
  await expect(section.getByRole('article', { name: /Page 1 of/ })).toBeVisible();
});

test.describe('when the network breaks', () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|Failed to load resource/ });
  test('while ordering, the page says that it is not known, and sending again places one order', async ({
    page,
    context,
    stack,
  }) => {
    const customer = people.twoCurrencies;
    const before = (await stack.control.orders(customer)).length;
    await page.goto(customerPath(customer));
    const panel = page.getByRole('region', { name: 'New report' });
    await panel.getByRole('checkbox', { name: /FCRA/ }).click();
    await panel.getByLabel('Your reference').fill('LN-7');
    await context.setOffline(true);
    await panel.getByRole('button', { name: 'Order balance report' }).click();
    await expect(panel.getByText(/placed once at most/)).toBeVisible();
    await expect(panel.getByLabel('Your reference')).toHaveValue('LN-7');
    await context.setOffline(false);
    await panel.getByRole('button', { name: 'Order balance report' }).click();
    await expect(page).toHaveURL(/\/reports\//);
    expect((await stack.control.orders(customer)).length).toBe(before + 1);
  });
});

test.describe('when the session ends in the middle of work', () => {
  test.use({ expectedErrors: refused(401, '/api/') });
  test('signing in again over the page keeps the form, and the order goes through', async ({
    page,
    person,
    context,
  }) => {
    const customer = people.balanceGaps;
    await page.goto(customerPath(customer));
    const panel = page.getByRole('region', { name: 'New report' });
    await panel.getByRole('radio', { name: '180 days' }).click();
    await panel.getByLabel('Your reference').fill('KEEP-ME');
    await panel.getByLabel('Permissible purpose').selectOption('31');
    // The session of the page ends on the server, as it does after half an hour.
    const [cookie] = await context.cookies();
    person.cookie = `${cookie?.name}=${cookie?.value}`;
    await person.call('DELETE', '/api/session');
    await panel.getByRole('button', { name: 'Order balance report' }).click();
    const overlay = page.getByRole('dialog', { name: 'You were signed out' });
    await expect(overlay).toBeVisible();
    await expectAccessible(page);
    await overlay.getByLabel('Password', { exact: true }).fill('loandesk-officer');
    await overlay.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(overlay).toBeHidden();
    await expect(panel.getByLabel('Your reference')).toHaveValue('KEEP-ME');
    await expect(panel.getByRole('radio', { name: '180 days' })).toBeChecked();
    await panel.getByRole('button', { name: 'Order balance report' }).click();
    await expect(page).toHaveURL(/\/reports\//);
    await expect(page.getByText('180 of 180 days')).toBeVisible();
  });
});

test('a BFF that is killed while the provider works leaves an order that says so', async ({ page, person, stack }) => {
  const customer = people.veryLongNames;
  await stack.control.fault({
    match: { path: '/analytics/balance/', customerId: customer },
    times: 1,
    action: { kind: 'delay', ms: 3000 },
  });
  await accountsOf(person, customer);
  const { id } = (await placeOrder(person, customer, { isFcra: true })).json<ReportRequest>();
  await follow(person, id, ({ state }) => state === 'generating');
  await stack.kill();
  await stack.restart();
  await page.goto(`/reports/${id}`);
  await expect(page.getByText('Nobody knows whether the provider made this report')).toBeVisible();
});
