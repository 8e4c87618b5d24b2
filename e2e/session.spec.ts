import { expect, expectAccessible, test } from './fixtures.ts';
import { customerPath, people } from './people.ts';

test.describe('signing in', () => {
  test.use({ role: null, expectedErrors: /status of 4(01|29).* \/api\/session/ });

  test('refuses a wrong password in words, keeps the name, and says how long to wait after too many', async ({
    page,
  }) => {
    await page.goto('/sign-in');
    await page.getByLabel('Name').fill('nobody.here');
    for (let tries = 0; tries < 6; tries += 1) {
      await page.getByLabel('Password', { exact: true }).fill(`wrong ${tries}`);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('main')).toContainText(tries < 5 ? 'do not match' : /try again in \d+ (s|minutes)/i);
    }
    await expect(page.getByLabel('Name')).toHaveValue('nobody.here');
    await expectAccessible(page);
  });

  test('leads back to the page that was asked for', async ({ page }) => {
    await page.goto(`${customerPath(people.coBorrower)}?accounts=none`);
    await page.getByRole('button', { name: 'Use the account of R. Okafor' }).click();
    await expect(page.getByRole('heading', { name: 'Jon Alvarez', level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/accounts=none/);
  });
});
