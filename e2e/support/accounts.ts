import type { Page } from '@playwright/test';
import { expect } from './visit';

export type NewAccount = {
  readonly name: string;
  readonly email: string;
  /** The role's word in the form, and within it the limit's; none: an account without a role. */
  readonly role?: { readonly word: string; readonly limit?: string };
};

/** A long enough password that nobody guesses. */
export const passphrase = 'tide tables of an invented harbour';

/**
 * Creates an account, as an administrator who is signed in on `page`.
 *
 * @returns the one-time link that the administrator would hand over
 */
export async function createAccount(page: Page, { name, email, role }: NewAccount): Promise<string> {
  await page.goto('/accounts/new');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill(email);
  if (role !== undefined) {
    await page.getByRole('button', { name: 'Add a role' }).click();
    await page.getByLabel('Role', { exact: true }).selectOption(role.word);
    if (role.limit !== undefined) await page.getByLabel('Limited to').selectOption({ label: role.limit });
  }
  await page.getByRole('button', { name: 'Create the account' }).click();
  const link = await page.getByRole('dialog').getByLabel('Link').inputValue();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await page.waitForURL('**/accounts/account-*');
  return link;
}

/** Opens a one-time link and sets a password, which leads to the sign-in page. */
export async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password').fill(passphrase);
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.waitForURL('**/sign-in?passwordSet=1');
  await expect(page.getByText('Your password is set.')).toBeVisible();
}

/** Signs in with address and password. */
export async function signIn(page: Page, email: string, password = passphrase): Promise<void> {
  await page.goto('/sign-in');
  const form = page.getByRole('form', { name: 'Sign in' });
  await form.getByLabel('E-mail address').fill(email);
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Sign in' }).click();
}
