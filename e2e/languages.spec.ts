import { addressOf, pagesLookedAtBy } from './support/pages';
import { lookAs, readers } from './support/readers';
import { escapedWords, recordedText } from './support/untranslated';
import { expect, expectFitsWindow, speak, test } from './support/visit';

const phone = { width: 390, height: 844 };

for (const reader of readers) {
  test.describe(`as ${reader}`, () => {
    lookAs(reader);

    for (const name of pagesLookedAtBy(reader)) {
      test(`${name} has no word that escaped translation, and room for longer ones`, async ({ page, baseURL }) => {
        await speak(page, 'en-XA', baseURL ?? '');
        await page.goto(addressOf(name));
        expect(await escapedWords(page, recordedText())).toEqual([]);
        await expectFitsWindow(page);
        await page.setViewportSize(phone);
        await expectFitsWindow(page);
      });

      test(`${name} reads from right to left`, async ({ page, baseURL }) => {
        await speak(page, 'ar-XB', baseURL ?? '');
        await page.goto(addressOf(name));
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
        await expectFitsWindow(page);
        await page.setViewportSize(phone);
        await expectFitsWindow(page);
      });
    }
  });
}
