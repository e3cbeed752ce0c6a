import { addressOf, pagesLookedAtBy } from './support/pages';
import { test } from './support/reader-window';
import { readers } from './support/readers';
import { escapedWords, recordedText } from './support/untranslated';
import { expect, expectFitsWindow, speak } from './support/visit';

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

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

        await test.step('it reads from right to left', async () => {
          await speak(page, 'ar-XB', baseURL ?? '');
          await page.reload();
          await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
          await expectFitsWindow(page);
          await page.setViewportSize(desktop);
          await expectFitsWindow(page);
        });
      });
    }
  });
}
