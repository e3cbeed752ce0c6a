import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectFitsWindow, openWindow, signInAs, test } from './support/visit';

const list = '/meetings/port-almar/nominations';

/** The status in each row of the list that is shown. */
async function statuses(page: Page): Promise<string[]> {
  return page.locator('#nominations td[data-label="Status"]').allInnerTexts();
}

test('records a nomination whose input survives a reload, corrects it, and keeps both in its history', async ({
  page,
}) => {
  await signInAs(page, 'officerA');
  await page.goto(list);
  await page.getByRole('link', { name: 'Record a nomination' }).click();
  await page.getByLabel('Put forward by').selectOption({ label: 'Adizwa' });
  await page.getByLabel('Date of receipt').fill('2026-10');
  await page.getByLabel('Name as printed').fill('Teodora van der Wolde');
  await page.getByLabel('Family name').fill('van der Wolde');
  await page.getByLabel('Given names').fill('Teodora');
  await expect(page.getByText('In lists as “van der Wolde, Teodora”, under W')).toBeVisible();
  await page.getByRole('combobox', { name: /^Language/ }).selectOption({ label: 'French' });
  await page.getByRole('combobox', { name: /^First time to speak/ }).selectOption({ label: 'yes' });
  await page.getByRole('button', { name: 'Add a topic' }).click();
  await page.getByRole('combobox', { name: 'Preference 1' }).selectOption({ index: 1 });
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByText('Input that was not saved has been put back.')).toBeVisible();
  await expect(page.getByLabel('Name as printed')).toHaveValue('Teodora van der Wolde');
  await page.getByRole('button', { name: 'Record the nomination' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Teodora van der Wolde' })).toBeVisible();
  await expect(page.getByText('The nomination is recorded.')).toBeVisible();
  await expect(page.getByText(/^Not stated: function, affiliation, affiliation type/)).toBeVisible();
  await expectAccessible(page);
  await expectFitsWindow(page);

  await page.getByRole('link', { name: 'Correct', exact: true }).click();
  await expect(page.getByRole('combobox', { name: /^First time to speak/ })).toHaveValue('yes');
  await page.getByRole('combobox', { name: /^Language/ }).selectOption({ label: 'Arabic' });
  await page.getByLabel('Function').fill('Harbour master');
  await page.getByLabel('Reason').fill('Telephone call of the mission');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Teodora van der Wolde' })).toBeVisible();
  const history = page.getByRole('region', { name: 'History' });
  await expect(history.getByText('Function before: not stated · Reason: Telephone call of the mission')).toBeVisible();
  await expect(history.getByText(/recorded the nomination of Teodora van der Wolde/)).toBeVisible();
  await expect(history.getByText('Language before: French · Reason: Telephone call of the mission')).toBeVisible();

  await page.goto(`${list}?language=ar&firstTime=yes&show=language,firstTime`);
  const row = page.getByRole('row').filter({ hasText: 'Teodora van der Wolde' });
  await expect(row.getByRole('cell', { name: 'Arabic' })).toBeVisible();
  await expect(row.getByRole('cell', { name: 'yes', exact: true })).toBeVisible();
});

test('tells two officers who correct the same nomination of one another', async ({ page, browser }) => {
  await signInAs(page, 'officerA');
  await page.goto(`${list}?search=Wexford`);
  await page.locator('#nominations a[data-row-link]').first().focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: 'Save the correction' })).toBeVisible();
  const address = page.url();

  const other = await openWindow(browser, { baseURL: new URL(address).origin });
  await signInAs(other, 'officerB');
  await other.goto(address);
  await other.getByLabel(/^Affiliation(?! type)/).fill('Coast Guard');
  await other.getByRole('button', { name: 'Save the correction' }).click();
  await expect(other.getByText('Coast Guard').first()).toBeVisible();
  await other.context().close();

  await page.getByLabel('Function').fill('Pilot');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByText('Somebody changed this after you opened it.')).toBeVisible();
  await expect(page.getByLabel('Function')).toHaveValue('Pilot');

  // What was typed waits beside the newer state, and replaces nothing else of it.
  await page.goto(address);
  await expect(page.getByText('What you typed here was kept.')).toBeVisible();
  await expect(page.getByLabel('Function')).not.toHaveValue('Pilot');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put my input back' }).press('Enter');
  await expect(page.getByLabel('Function')).toHaveValue('Pilot');
  await expect(page.getByLabel(/^Affiliation(?! type)/)).toHaveValue('Coast Guard');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByText('Pilot').first()).toBeVisible();
});

test('changes several nominations with a preview, by keyboard, and takes it back', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto(`${list}?search=Haddadin`);
  const before = await statuses(page);
  expect(before.length).toBeGreaterThan(1);
  await page.locator('body').press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('One nomination selected')).toBeVisible();
  await page.getByLabel('Select all on this page').check();
  await expect(page.getByText(`${before.length} nominations selected`)).toBeVisible();

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What to change').selectOption('status');
  await dialog.getByLabel('New status').selectOption('withdrawn');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(dialog.getByText(`${before.length} nominations change.`)).toBeVisible();
  await expect(dialog.getByText(/→ withdrawn/).first()).toBeVisible();
  await dialog.getByRole('button', { name: `Change ${before.length} nominations` }).click();

  await expect(dialog).toBeHidden();
  await expect.poll(() => statuses(page)).toEqual(before.map(() => 'withdrawn'));
  await expect(page.getByText(`${before.length} nominations were changed; it can be taken back`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('nominations were changed')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  await expect.poll(() => statuses(page)).toEqual(before);
});

test('shows what differs side by side, and settles nothing by itself', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto('/home');
  await expectAccessible(page);
  await expectFitsWindow(page);
  await page.goto(`${list}/differences`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
  await expect(page.getByText('differs').first()).toBeVisible();
  await expectAccessible(page);
  await expectFitsWindow(page);
});

test('writes the request to a mission, and records that it has confirmed', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto(`${list}?search=Tarmund`);
  await page.locator('#nominations a[data-row-link]').click();
  await page.getByRole('link', { name: 'Open its page' }).click();
  await page.getByRole('link', { name: 'Request for confirmation' }).click();
  const letter = page.locator('article');
  await expect(letter).toContainText('presents its compliments to the Permanent Mission of');
  await expect(letter).toContainText('Solvei Tarmund, Head of measurement, Tide Measurement Agency');
  await expect(letter.locator('mark').first()).toHaveText('[duty station]');
  await expect(letter).toContainText(
    'The Secretariat of the Committee on Shared Waters (invented) presents its compliments',
  );
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Back to the nomination' }).click();
  await page.getByRole('button', { name: 'Record the confirmation' }).click();
  await expect(page.getByRole('button', { name: 'Record the confirmation' })).toBeHidden();
  await expect(page.getByText(/recorded that the mission confirmed/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'What becomes of it' }).getByRole('status').first()).toContainText(
    /For this meeting: (?!awaiting)\w+/,
  );
});

test('the columns that somebody chose are there in every browser of the account, and in nobody else’s', async ({
  page,
  browser,
  baseURL,
}) => {
  const reference = (where: Page) => where.getByRole('columnheader', { name: 'Reference' });
  await signInAs(page, 'chair');
  await page.goto(list);
  await expect(reference(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('dialog').getByLabel('Reference').check();
  await page.getByRole('button', { name: 'Show these' }).press('Enter');
  await expect(reference(page)).toBeVisible();

  for (const [persona, times] of [
    ['chair', 1],
    ['officerB', 0],
  ] as const) {
    const other = await openWindow(browser, { baseURL });
    await signInAs(other, persona);
    await other.goto(list);
    await expect(reference(other)).toHaveCount(times);
    await other.context().close();
  }
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('dialog').getByLabel('Reference').uncheck();
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect(reference(page)).toHaveCount(0);
});
