import type { Locator, Page } from '@playwright/test';
import { draftScene } from './support/draft-scene';
import { carryOut } from './support/version-acts';
import { expect, expectAccessible, expectFitsWindow, signInAs, test } from './support/visit';

const seat = (page: Page, number: number, position: number): Locator =>
  page.locator(`[data-panel="${number}"] [data-cards] > li`).nth(position - 1);

/** Seats nominees on the board, each on a panel and seat. */
async function place(page: Page, slug: string, seated: readonly (readonly [string, number, number])[]): Promise<void> {
  await page.goto(`/meetings/${slug}/programme`);
  const pool = page.locator('#pool [data-cards] > li');
  await expect(pool).not.toHaveCount(0);
  for (const [name, number, position] of seated) {
    await seat(page, number, position).click();
    const label = `Place on panel ${number}, seat ${position}`;
    await pool.filter({ hasText: name }).getByRole('button', { name: label }).click();
    await expect(seat(page, number, position)).toContainText(name);
  }
  await expect(page.getByText('All changes are saved.')).toBeVisible();
}

/** Records that States agreed on the draft, on a date of its own. */
async function agree(page: Page, slug: string): Promise<void> {
  await page.goto(`/meetings/${slug}/programme/versions`);
  await page.getByRole('button', { name: 'Record the agreement' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('On a date').check();
  await dialog.getByRole('button', { name: 'Record the agreement' }).click();
  await expect(dialog).toBeHidden();
}

/** A year whose days have all come. */
const lastYear = new Date().getUTCFullYear() - 1;

test('a proposal is frozen, taken back and put forward again; versions are compared', async ({ page }) => {
  const { slug } = await draftScene('versions-acts');
  await signInAs(page, 'officerA');
  await place(page, slug, [
    ['Ada Alder', 1, 1],
    ['Dan Elm', 2, 1],
  ]);
  await page.goto(`/meetings/${slug}/programme/versions`);
  await expect(page.getByText('One version is on record; States have not agreed on any yet.')).toBeVisible();

  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Put forward' }).click();
  await expect(dialog.getByText(/^The rules found .* You may go on\.$/)).toBeVisible();
  await dialog.getByLabel('Put forward on').fill('yesterday');
  await dialog.getByRole('button', { name: 'Put forward' }).click();
  await expect(dialog.getByLabel('Put forward on')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Put forward on').fill('2099-10');
  await dialog.getByRole('button', { name: 'Put forward' }).click();
  await expect(dialog.getByText('This day has not come yet. Check the date.').first()).toBeVisible();
  await dialog.getByLabel('Put forward on').fill(`${lastYear}-10`);
  await dialog.getByRole('button', { name: 'Put forward' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('cell', { name: `October ${lastYear}` })).toBeVisible();

  await page.goto(`/meetings/${slug}/programme`);
  await expect(page.locator('#pool'), 'what is proposed is not changed').toHaveCount(0);
  await page.goto(`/meetings/${slug}/programme/versions`);
  await carryOut(page, 'Take back');
  await place(page, slug, [['Eva Fir', 2, 2]]);
  await page.goto(`/meetings/${slug}/programme/versions`);
  await carryOut(page, 'Put forward');
  await carryOut(page, 'Open the next draft');

  // The next draft names somebody else on one seat and nobody on another.
  await page.goto(`/meetings/${slug}/programme`);
  await seat(page, 2, 2).getByRole('checkbox').focus();
  await page.keyboard.press('Delete');
  await expect(seat(page, 2, 2)).not.toContainText('Eva Fir');
  await place(page, slug, [['Ben Birch', 1, 2]]);
  await page.goto(`/meetings/${slug}/programme/compare`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Version 1 and version 2 compared');
  await expect(page.getByText('1 added, 1 removed, 0 moved; nothing else differs.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Panellists added, removed and moved' })).toContainText('Ben Birch');
  await page.getByRole('combobox', { name: 'From version' }).selectOption('2');
  await expect(page).toHaveURL(/from=2/);
  await page.getByRole('combobox', { name: 'To version' }).selectOption('1');
  await expect(page).toHaveURL(/to=1/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Version 2 and version 1 compared');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFitsWindow(page);
});

test('a seat whose State names nobody is decided later: somebody is invited, or it stays open', async ({ page }) => {
  const { slug } = await draftScene('versions-leave');
  await signInAs(page, 'officerA');
  await place(page, slug, [
    ['Ada Alder', 1, 1],
    ['Dan Elm', 2, 1],
    ['Eva Fir', 2, 2],
  ]);
  await agree(page, slug);

  const leave = async (name: string, choice: string) => {
    await page.goto(`/meetings/${slug}/programme/withdrawal`);
    await page.getByRole('link', { name }).click();
    await page.getByLabel(choice).check();
  };
  const departure = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });

  await leave('Ada Alder', 'Not decided yet');
  await page.getByRole('button', { name: 'Record the withdrawal' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/Ada Alder .* is recorded as withdrawn on .*, and panel 1, seat 1 is kept/);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(dialog, 'the way out has the focus').toBeHidden();
  await carryOut(page, 'Record the withdrawal');
  await expect(departure('Ada Alder')).toContainText('until the nominee is replaced or the Chair decides');
  await departure('Ada Alder').getByRole('link', { name: 'Decide on the seat' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decide on the seat of Ada Alder');
  await page.getByLabel('The Chair invites somebody else').check();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByLabel('Whom the Chair invites'), 'nobody is chosen yet').toHaveAttribute(
    'aria-invalid',
    'true',
  );
  // Ben and Cleo were put forward for the topic and are free; so nobody else moves, whoever the lots name.
  await page.getByRole('button', { name: 'Illustrate a replacement' }).press('Enter');
  await expect(page.getByText(/^(Ben Birch|Cleo Cedar|Finn Gorse) .*could take the seat\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Choose', exact: true }).press('Enter');
  const invited = page.getByLabel('Whom the Chair invites');
  await expect(invited).not.toHaveValue('');
  const cleo = await invited.locator('option', { hasText: 'Cleo Cedar' }).getAttribute('value');
  await invited.selectOption(cleo);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(departure('Ada Alder')).toContainText('Cleo Cedar');

  await leave('Dan Elm', 'The Chair leaves the seat open');
  await carryOut(page, 'Record the withdrawal');
  await expect(departure('Dan Elm')).toContainText('The seat is open.');
  await expectAccessible(page);
  await expectFitsWindow(page);

  await page.goto(`/meetings/${slug}/programme?version=2`);
  await expect(page.locator('[data-panel="1"]')).toContainText('Cleo Cedar');
  await expect(page.locator('[data-panel="2"]')).not.toContainText('Dan Elm');
  await expect(page.locator('[data-panel="2"]')).toContainText('Eva Fir');
});
