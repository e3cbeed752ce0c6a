import { expect, type Locator, type Page } from '@playwright/test';

/** The form of one part of the page on which a meeting is edited. */
export const part = (page: Page, name: string): Locator => page.getByRole('form', { name, exact: true });

/**
 * Saves a part and waits for the whole answer, with the page as it is then. "Saved" stands there a moment before: nobody is
 * quick enough to save another part meanwhile, which would start from what was there before; a program is.
 */
export async function savePart(form: Locator, label = 'Save'): Promise<void> {
  const answer = form.page().waitForResponse((response) => 'next-action' in response.request().headers());
  await form.getByRole('button', { name: label, exact: true }).click();
  await (await answer).finished();
  // Each part says it above its own form.
  await expect(form.locator('xpath=preceding-sibling::*').getByText('Saved.')).toBeVisible();
}
