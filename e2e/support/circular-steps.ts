import type { Locator, Page } from '@playwright/test';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { expect } from './visit';

export const body = 'Working Group on Tidal Data (invented)';
/** Address of the meeting whose circulars the year is about. */
export const meeting = '/meetings/expert-meeting-on-reef-lights';
export const today = dayIn(deskZone, systemClock.now());
/** A day so many days from today at the desk. */
export const day = (offset: number) => addDays(today, offset);
export const year = today.slice(0, 4);
/** Numbers of the outside series that no other test uses. */
export const outside = (number: number) => `EX ${year}/${number}`;
const scan = { name: 'initialled.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 initialled') };

export const part = (page: Page, name: string): Locator => page.getByRole('form', { name, exact: true });

/** Chooses the option whose words contain a text: labels of meetings and circulars say more, a date or a number. */
export async function choose(select: Locator, text: string): Promise<void> {
  const value = await select.locator('option', { hasText: text }).first().getAttribute('value');
  await select.selectOption(value);
}

/** Sends a form of a step, filled as told, says yes where it is asked once more, and waits until it has made way for the next. */
export async function takeStep(
  page: Page,
  name: string,
  button: string,
  fields: Record<string, string> = {},
): Promise<void> {
  const form = part(page, name);
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(new RegExp(`^${label}\\b`)).fill(value);
  if (name === 'Record the initials') await form.getByLabel('Initialled scan').setInputFiles(scan);
  await form.getByRole('button', { name: button, exact: true }).click();
  if (name === 'Record the dispatch') {
    const question = page.getByRole('dialog', { name: 'Record that it was dispatched?' });
    await expect(question).toContainText(/It is frozen with \d+ addressees/);
    await question.getByRole('button', { name: button, exact: true }).click();
  }
  await expect(form).toHaveCount(0);
}

/** The reference of the own series that a circular bears. */
export async function ownReference(page: Page): Promise<string> {
  const number = page.getByRole('region', { name: 'What is on record' }).locator('dd').first();
  await expect(number).toContainText(/DEMO\/\d{4}\/\d+/);
  return /DEMO\/\d{4}\/\d+/.exec((await number.textContent()) ?? '')?.[0] ?? '';
}

/** Drafts a circular from the form that is open, which knows its kind and meetings already. @returns its address */
export async function draft(page: Page, subject: string, lists: readonly string[]): Promise<string> {
  await page.getByLabel('Subject').fill(subject);
  for (const list of lists) await page.getByRole('checkbox', { name: list, exact: true }).check();
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  return page.url();
}

/** Records an intersessional meeting that prepares the expert meeting. @returns its address */
export async function recordRound(page: Page, title: string, on: string): Promise<string> {
  await page.goto(`${meeting}/consultations/new`);
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'Date' }).fill(on);
  await page.getByLabel('From optional', { exact: true }).fill('14:00');
  await page.getByLabel('To optional', { exact: true }).fill('16:00');
  await page.getByRole('button', { name: 'Record the meeting' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  return page.url();
}

/** Records that an intersessional meeting was held, and what came of it. */
export async function hold(page: Page, address: string, outcome: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Record that it was held' }).click();
  await expect(page.getByText(/^It was held on /)).toBeVisible();
  const form = part(page, 'Record the outcome');
  await form.getByLabel('Outcome').selectOption({ label: outcome });
  await form.getByRole('button', { name: 'Record the outcome' }).click();
  await expect(page.locator('dd', { hasText: outcome })).toBeVisible();
}
