import type { Page, Response } from '@playwright/test';
import { addressOf, pagesLookedAtBy } from './support/pages';
import { test } from './support/reader-window';
import { readers } from './support/readers';
import { expect, expectAccessible, expectFitsWindow, unrollPhone } from './support/visit';

/** Fails unless the answer bounds scripts and styles to those that carry its own nonce, and every script carries it. */
async function expectStrictPolicy(page: Page, answer: Response | null): Promise<void> {
  const policy = answer?.headers()['content-security-policy'] ?? '';
  const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];
  expect(nonce, 'nonce of the policy').toBeTruthy();
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
  const strangers = await page.evaluate(
    (own) => [...document.scripts].filter((script) => script.nonce !== own && script.src === '').length,
    nonce,
  );
  expect(strangers, 'scripts in the page without its nonce').toBe(0);
}

for (const reader of readers) {
  test.describe(`as ${reader}`, () => {
    test.use({ reader });

    for (const name of pagesLookedAtBy(reader)) {
      test(name, async ({ page }) => {
        const answer = await page.goto(addressOf(name));
        await expectStrictPolicy(page, answer);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page).toHaveTitle(/Rostrum$/);
        await expectFitsWindow(page);
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 390, height: 844 });
        await expectFitsWindow(page);
        await unrollPhone(page);
        await expectAccessible(page);
      });
    }
  });
}
