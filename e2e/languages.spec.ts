import { addressOf, pagesLookedAtBy } from './support/pages';
import { test } from './support/reader-window';
import { readers } from './support/readers';
import { escapedWords, recordedText } from './support/untranslated';
import { expect, expectFitsWindow, speak } from './support/visit';

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

test('a language that reads from right to left comes laid out so', async ({ page, baseURL }) => {
  await speak(page, 'ar-XB', baseURL ?? '');
  await page.goto('/sign-in');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar-XB');
});

for (const reader of readers) {
  test.describe(`as ${reader}`, () => {
    test.use({ reader });

    for (const name of pagesLookedAtBy(reader)) {
      test(name, async ({ page, baseURL }) => {
        await test.step('no word escaped translation, and there is room for longer ones', async () => {
          await speak(page, 'en-XA', baseURL ?? '');
          await page.goto(addressOf(name));
          expect(await escapedWords(page, recordedText())).toEqual([]);
          await expectFitsWindow(page);
          await page.setViewportSize(phone);
          await expectFitsWindow(page);
        });

        await test.step('there is room for them from right to left', async () => {
          // The direction stands in one place, on the root: the page is turned round without being fetched again.
          await page.evaluate(() => {
            document.documentElement.dir = 'rtl';
          });
          await expectFitsWindow(page);
          await page.setViewportSize(desktop);
          await expectFitsWindow(page);
        });
      });
    }
  });
}
