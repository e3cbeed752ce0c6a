import {
  type Browser,
  type BrowserContextOptions,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

export { expect };

/** What the browser complains about when a page answers 401, 403 or 404, as it should for who may not see it. */
function isRefusedPage(message: ConsoleMessage): boolean {
  return /^Failed to load resource: the server responded with a status of (401|403|404)/.test(message.text());
}

/**
 * Whether React has taken over every form of a page. Before that nobody types, but a program would: what it had selected to be
 * overwritten is no longer selected once the form has taken its fields over.
 */
function formsListen(): boolean {
  return [...document.querySelectorAll('form')].every((form) =>
    Object.keys(form).some((key) => key.startsWith('__reactProps')),
  );
}

/** Has every `goto` of a page wait until its forms can be typed into. */
function waitForForms(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...given) => {
    const response = await goto(...given);
    await page.waitForFunction(formsListen);
    return response;
  };
}

/** A window of another browser: of somebody else, or of nobody who is signed in. */
export async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  waitForForms(page);
  return page;
}

/**
 * The test of this project: fails whatever it tests when the browser reports an error or a violation of the
 * Content-Security-Policy on any page on the way.
 */
export const test = base.extend<{ quiet: undefined }>({
  page: async ({ page }, use) => {
    waitForForms(page);
    await use(page);
  },
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      const onMessage = (message: ConsoleMessage) => {
        if (message.type() === 'error' && !isRefusedPage(message)) complaints.push(message.text());
      };
      const onError = (error: Error) => complaints.push(error.message);
      page.on('console', onMessage).on('pageerror', onError);
      await use(undefined);
      page.off('console', onMessage).off('pageerror', onError);
      expect(complaints, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

/** Personas of the demonstration, by the name that the sign-in page and `lib/fixtures/personas.ts` use. */
export type Persona = 'officerA' | 'officerB' | 'clearingOfficer' | 'chair' | 'mission' | 'observer' | 'administrator';

/**
 * Signs in as a persona, by the request that the sign-in page makes and without that page: `sign-in.spec.ts` goes through it
 * once for all.
 */
export async function signInAs(page: Page, persona: Persona): Promise<void> {
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
  const answer = await page.request.post('/api/auth/callback/persona', { form: { csrfToken, persona, json: 'true' } });
  expect(answer.status(), `sign-in as ${persona}`).toBe(200);
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of WCAG 2.2, level A or AA, that the page breaks as it stands, as far as a program can check them. */
async function brokenRules(page: Page) {
  // It stays in a page that is looked at again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    // Only what is wrong is put into words: telling of all that is right takes a third of the time.
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }));
  }, levels);
}

/**
 * Fails when the page breaks a rule of WCAG 2.2, level A or AA. While a page is drawn anew it is without a title for a moment:
 * what is wrong with it is there at a second look too. How long a look takes is up to the page and the machine.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if ((await brokenRules(page)).length === 0) return;
  await expect(page).toHaveTitle(/./);
  expect(await brokenRules(page), `accessibility of ${page.url()}`).toEqual([]);
}

/** Makes a phone as tall as its page, so that the bar at its foot covers nothing that could be scrolled from under it. */
export async function unrollPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 390, height: Math.max(844, height) });
}

/** Fails when the page is wider than the window, so that it would have to be moved sideways. */
export async function expectFitsWindow(page: Page): Promise<void> {
  const width = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  // A window that was just made narrower is laid out a moment later.
  await expect.poll(width, { message: `overflow of ${page.url()}` }).toBeLessThanOrEqual(0);
}

/** Switches the interface to a language, by the cookie that the choice in the top bar sets. */
export async function speak(page: Page, language: 'en' | 'en-XA' | 'ar-XB', address: string): Promise<void> {
  await page.context().addCookies([{ name: 'language', value: language, url: address }]);
}
