import type { Page } from '@playwright/test';
import { expect } from './visit';

/** Carries out one of the acts on the selected version, by its dialog and with the keyboard. */
export async function carryOut(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}
