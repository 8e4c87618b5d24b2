import type { Page } from '@playwright/test';
import { orderAndFollow } from '#testing/order-report.ts';
import { addBasiqPerson } from './basiq-people.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { people } from './people.ts';

const pagesOf = (page: Page) => page.getByRole('region', { name: /^Pages of/ });
const pageField = (page: Page) => page.getByRole('textbox', { name: /^Page/ });

test('the first page of a file of 20 MiB is there when at most a third of it has come', async ({ page, person }) => {
  const { id } = await orderAndFollow(person, people.largePdf, { orderAnyway: true });
  const { document } = (await person.call('GET', `/api/report-requests/${id}`)).json<{ document: { bytes: number } }>();
  expect(document.bytes).toBeGreaterThan(15 * 1024 * 1024);
  // Bytes that came over the line, not those that a header promises: pdf.js begins with a request for the whole file
  // and breaks it off as soon as it knows that ranges are served.
  const documents = new Set<string>();
  let received = 0;
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  devTools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.endsWith('/document')) documents.add(requestId);
  });
  devTools.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (documents.has(requestId)) received += dataLength;
  });
  await page.goto(`/reports/${id}/pdf`);
  await expect(page.getByRole('article', { name: /Page 1 of/ })).toContainText('Rupert');
  expect(received).toBeGreaterThan(10_000);
  expect(received / document.bytes).toBeLessThan(0.3);
});

test('a file that asks for a password is opened with it, and says when it is wrong', async ({
  page,
  person,
  stack,
}) => {
  const { customerId, name } = await addBasiqPerson(person, stack, 'locked-pdf');
  const { id, document } = await orderAndFollow(person, customerId, { orderAnyway: true });
  expect(document.state).toBe('ready');
  await page.goto(`/reports/${id}/pdf`);
  const field = page.getByLabel('This PDF is protected by a password');
  await field.fill('not this');
  await expectAccessible(page);
  await field.press('Enter');
  await expect(page.getByText(/wrong|does not open/i).first()).toBeVisible();
  await page.getByLabel('This PDF is protected by a password').fill('loandesk');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /Page 1 of/ })).toContainText(name);
});

test('the outline, thumbnails, page field, fit and turning work from the keyboard', async ({ page, person, stack }) => {
  const { customerId } = await addBasiqPerson(person, stack, 'home-owner');
  const { id } = await orderAndFollow(person, customerId, { orderAnyway: true });
  await page.goto(`/reports/${id}/pdf`);
  const first = page.getByRole('article', { name: /Page 1 of/ });
  await expect(first).toContainText('Priya Nair');
  await page.getByText('Contents', { exact: true }).click();
  await page
    .getByRole('link', { name: /Income/ })
    .or(page.getByRole('button', { name: /Income/ }))
    .first()
    .click();
  await expect(pageField(page)).not.toHaveValue('1');
  await pageField(page).fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /Page 2 of/ })).toBeInViewport();
  await pagesOf(page).focus();
  await page.keyboard.press('Home');
  await expect(pageField(page)).toHaveValue('1');
  const upright = await first.boundingBox();
  await page
    .getByRole('button', { name: /rotate|turn/i })
    .first()
    .click();
  await expect
    .poll(async () => {
      const box = await first.boundingBox();
      return box !== null && upright !== null && box.width / box.height !== upright.width / upright.height;
    })
    .toBe(true);
  await expectAccessible(page);
});

test('words are found on every page, counted and shown one after the other', async ({ page, person, stack }) => {
  const { customerId } = await addBasiqPerson(person, stack, 'home-owner');
  const { id } = await orderAndFollow(person, customerId, { orderAnyway: true });
  await page.goto(`/reports/${id}/pdf`);
  await expect(page.getByRole('article', { name: /Page 1 of/ })).toContainText('Priya Nair');
  await pagesOf(page).focus();
  await page.keyboard.press('/');
  await page.keyboard.type('Hooli');
  const count = page.getByText(/^\d+ of \d+$/).first();
  await expect(count).toBeVisible();
  const before = await count.textContent();
  await page.keyboard.press('Enter');
  await expect(count).not.toHaveText(before ?? '');
});
