import type { Page } from '@playwright/test';
import { cookiesOf, type Reader } from './readers';
import { openWindow, test as visit } from './visit';

/** Each worker of the tests is a process with a browser of its own, which closes them. */
const windows = new Map<Reader, Page>();

/**
 * A test of pages that are only read: readers keep their window from test to test, as people do. A new window for each of
 * some hundred pages would start the browser's half of the work anew each time.
 */
export const test = visit.extend<{ reader: Reader }>({
  reader: ['out', { option: true }],
  page: async ({ browser, baseURL, viewport, reader }, use) => {
    let page = windows.get(reader);
    if (page === undefined) {
      page = await openWindow(browser, { baseURL, ...(reader === 'out' ? {} : { storageState: cookiesOf(reader) }) });
      windows.set(reader, page);
    }
    await page.context().clearCookies({ name: 'language' });
    if (viewport !== null) await page.setViewportSize(viewport);
    // Without motion: a colour half way from light to dark is nobody's.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await use(page);
  },
});
