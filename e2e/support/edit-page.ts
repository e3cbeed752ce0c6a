import { expect, type Locator, type Page } from '@playwright/test';

/** The form of one part of the page on which a meeting is edited. */
export const part = (page: Page, name: string): Locator => page.getByRole('form', { name, exact: true });

/**
 * Saves a part and opens the page anew. "Saved" stands there a moment before the page is drawn with what is on record now:
 * nobody is quick enough to type into the same part in between, whose fields then start anew; a program is.
 */
export async function savePart(form: Locator, label = 'Save'): Promise<void> {
  await form.getByRole('button', { name: label, exact: true }).click();
  // Each part says it above its own form.
  await expect(form.locator('xpath=preceding-sibling::*').getByText('Saved.')).toBeVisible();
  const page = form.page();
  await page.goto(page.url());
}
