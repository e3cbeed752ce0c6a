import type { Browser, Locator, Page } from '@playwright/test';
import { draftScene } from './support/draft-scene';
import { carryOut } from './support/version-acts';
import {
  expect,
  expectAccessible,
  expectFitsWindow,
  openWindow,
  type Persona,
  signInAs,
  speak,
  test,
  unrollPhone,
} from './support/visit';

/** The board of a meeting as a persona has it before them, with the pool there. */
async function openBoard(page: Page, slug: string): Promise<void> {
  await page.goto(`/meetings/${slug}/programme`);
  await expect(pool(page)).not.toHaveCount(0);
}

const panel = (page: Page, number: number): Locator => page.locator(`[data-panel="${number}"]`);
const seat = (page: Page, number: number, position: number): Locator =>
  panel(page, number)
    .locator('[data-cards] > li')
    .nth(position - 1);
const card = (page: Page, number: number, position: number): Locator =>
  seat(page, number, position).getByRole('checkbox');
const pool = (page: Page): Locator => page.locator('#pool [data-cards] > li');
const inPool = (page: Page, name: string): Locator => pool(page).filter({ hasText: name });
const said = (page: Page): Locator => page.locator('[data-said]');
const isSaved = (page: Page) => expect(page.getByText('All changes are saved.')).toBeVisible();

/** A second browser, of another officer. */
async function anotherOfficer(browser: Browser, baseURL: string | undefined, persona: Persona): Promise<Page> {
  const page = await openWindow(browser, { baseURL });
  await signInAs(page, persona);
  return page;
}

test('an officer fills a draft with the mouse, and takes it back', async ({ page }) => {
  const { slug } = await draftScene('board-mouse');
  await signInAs(page, 'officerA');
  await openBoard(page, slug);

  await inPool(page, 'Ada Alder').dragTo(seat(page, 1, 1));
  await expect(said(page)).toHaveText('Ada Alder is on panel 1, seat 1.');
  await expect(inPool(page, 'Ada Alder')).toHaveCount(0);
  await expect(panel(page, 1)).toContainText('1 of 3 seats');
  await expect(page.getByText('Balance of the whole: one panellist, one State')).toBeVisible();

  // A click on an open seat narrows the pool to its topic, and offers each nominee for it.
  await seat(page, 2, 1).click();
  await expect(pool(page)).toHaveCount(4);
  await inPool(page, 'Dan Elm').getByRole('button', { name: 'Place on panel 2, seat 1' }).click();
  await expect(said(page)).toHaveText('Dan Elm is on panel 2, seat 1.');
  await expect(card(page, 2, 1)).toBeFocused();

  // Onto somebody else: both exchange places. To the edge of a card of the same panel: the order changes.
  await seat(page, 1, 1).dragTo(seat(page, 2, 1));
  await expect(seat(page, 1, 1)).toContainText('Dan Elm');
  await expect(seat(page, 2, 1)).toContainText('Ada Alder');
  await expect(panel(page, 1)).toContainText('Dan Elm was put forward for other topics than (a).');
  await seat(page, 2, 1).dragTo(seat(page, 2, 3), { targetPosition: { x: 60, y: 36 } });
  await expect(seat(page, 2, 3)).toContainText('Ada Alder');
  await seat(page, 1, 1).dragTo(page.locator('#pool-heading'));
  await expect(said(page)).toHaveText('Dan Elm left panel 1, seat 1, for the pool.');

  await isSaved(page);
  await page.reload();
  await expect(pool(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Undo move of Dan Elm' }).click();
  await expect(seat(page, 1, 1)).toContainText('Dan Elm');
  await page.getByRole('button', { name: 'Undo order of seats' }).click();
  await expect(seat(page, 2, 1)).toContainText('Ada Alder');
  await page.getByRole('button', { name: 'Redo order of seats' }).click();
  await expect(seat(page, 2, 3)).toContainText('Ada Alder');
  await isSaved(page);
  await page.reload();
  await expect(seat(page, 1, 1)).toContainText('Dan Elm');
  await expect(seat(page, 2, 3)).toContainText('Ada Alder');
});

test('a kept seat is filled, and is kept again when that is undone', async ({ page }) => {
  const { slug } = await draftScene('board-kept');
  await signInAs(page, 'officerA');
  await openBoard(page, slug);
  await inPool(page, 'Ada Alder').dragTo(seat(page, 1, 1));
  await isSaved(page);
  await page.goto(`/meetings/${slug}/programme/withdrawal`);
  await page.getByRole('link', { name: 'Ada Alder' }).click();
  await page.getByLabel('Not decided yet').check();
  await carryOut(page, 'Record the withdrawal');
  await expect(page.getByRole('button', { name: 'Record the withdrawal' })).toHaveCount(0);

  await openBoard(page, slug);
  await expect(seat(page, 1, 1)).toContainText('Ada Alder');
  await seat(page, 2, 1).click();
  await inPool(page, 'Dan Elm').getByRole('button', { name: 'Place on panel 2, seat 1' }).click();
  await expect(seat(page, 2, 1)).toContainText('Dan Elm');
  await isSaved(page);
  await seat(page, 2, 1).dragTo(seat(page, 1, 1));
  await expect(seat(page, 1, 1)).toContainText('Dan Elm');
  await expect(seat(page, 2, 1)).not.toContainText('Ada Alder');
  await isSaved(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(seat(page, 1, 1)).toContainText('Ada Alder');
  await expect(seat(page, 2, 1)).toContainText('Dan Elm');
  await expect(panel(page, 1)).toContainText('0 of 3 seats');
  await isSaved(page);
  await page.reload();
  await expect(seat(page, 1, 1)).toContainText('Ada Alder');
  await expect(page.getByText('Not done')).toHaveCount(0);
});

test('an officer fills a draft with the keyboard alone, and hears what happens', async ({ page }) => {
  const { slug } = await draftScene('board-keys');
  await signInAs(page, 'officerA');
  await openBoard(page, slug);
  const key = (name: string) => page.keyboard.press(name);

  await card(page, 1, 1).focus();
  await key('Enter');
  await expect(page.locator('#pool-heading')).toHaveText('Pool for panel 1, seat 1');
  await expect(inPool(page, 'Ada Alder').getByRole('checkbox')).toBeFocused();
  await key('Enter');
  await expect(said(page)).toHaveText('Ada Alder is on panel 1, seat 1.');
  await expect(card(page, 1, 1)).toBeFocused();

  // "Move to panel 2, seat 2" in two choices.
  await key('m');
  await expect(page.getByRole('dialog')).toContainText('Move Ada Alder');
  await expect(page.getByLabel('To panel')).toBeFocused();
  await page.getByLabel('To panel').selectOption({ label: '2: Currents (3 seats open)' });
  await key('Tab');
  await page.getByRole('combobox', { name: 'Seat', exact: true }).selectOption({ label: '2: open' });
  await key('Enter');
  await page.getByRole('button', { name: 'Move', exact: true }).press('Enter');
  await expect(said(page)).toHaveText('Ada Alder moved to panel 2, seat 2.');
  await expect(card(page, 2, 2)).toBeFocused();

  await key('Alt+ArrowDown');
  await expect(seat(page, 2, 3)).toContainText('Ada Alder');
  await expect(card(page, 2, 3)).toBeFocused();
  await key('l');
  await expect(said(page)).toHaveText('The seat is locked.');
  await key('Delete');
  await expect(said(page)).toHaveText('Seat 3 of panel 2 is locked. Unlock it first.');
  await key('n');
  await page.getByLabel('Note', { exact: true }).fill('Ask the mission first');
  await page.getByRole('button', { name: 'Save the note' }).press('Enter');
  await expect(said(page)).toHaveText('The note is written.');

  // Several at once, from the pool.
  for (const name of ['Ben Birch', 'Cleo Cedar']) {
    await inPool(page, name).getByRole('checkbox').focus();
    await key('Space');
  }
  await key('m');
  await page.getByLabel('To panel').selectOption({ label: '1: Tides (3 seats open)' });
  await page.getByRole('button', { name: 'Move', exact: true }).press('Enter');
  await expect(seat(page, 1, 1)).toContainText('Ben Birch');
  await expect(seat(page, 1, 2)).toContainText('Cleo Cedar');
  await isSaved(page);

  await card(page, 1, 1).focus();
  await key('Control+z');
  await expect(said(page)).toHaveText(/^Undone\. Ben Birch left panel 1, seat 1, for the pool\./);
  await expect(panel(page, 1)).toContainText('0 of 3 seats');
  await isSaved(page);
});

test('two officers work at once: what others change merges in, and nothing is overwritten', async ({
  page,
  browser,
  baseURL,
}) => {
  const { slug } = await draftScene('board-two');
  await signInAs(page, 'officerA');
  await openBoard(page, slug);
  const other = await anotherOfficer(browser, baseURL, 'officerB');
  await openBoard(other, slug);

  // Elsewhere on the board: it appears by itself, with who did it.
  await inPool(other, 'Eva Fir').dragTo(seat(other, 2, 3));
  await expect(seat(page, 2, 3)).toContainText('Eva Fir');
  await expect(page.getByText(/^Officer B \(demonstration\) seated a nominee on seat 3 of panel 2,/)).toBeVisible();
  await page.getByRole('button', { name: 'Taken note of' }).click();

  // The same seat, before the news of it has arrived.
  // Answered with "nothing new", so that the browser has nothing to complain about.
  let isNewsHeld = true;
  await page.route('**/api/programme/*/board*', (route) =>
    isNewsHeld ? route.fulfill({ json: { kind: 'same' } }) : route.continue(),
  );
  await seat(other, 1, 1).click();
  await inPool(other, 'Ben Birch').getByRole('button', { name: 'Place on panel 1, seat 1' }).click();
  await isSaved(other);
  await seat(page, 1, 1).click();
  page.on('request', (request) => {
    if (request.method() === 'POST') isNewsHeld = false;
  });
  await inPool(page, 'Ada Alder').getByRole('button', { name: 'Place on panel 1, seat 1' }).click();
  const conflict = page
    .getByRole('status')
    .filter({ hasText: 'Somebody else was there first. Nothing was overwritten.' });
  await expect(conflict).toContainText('Panel 1, seat 1: now Ben Birch; you meant Ada Alder.');
  await expect(conflict).toContainText('Officer B (demonstration) seated a nominee on seat 1 of panel 1');
  await expect(seat(page, 1, 1)).toContainText('Ben Birch');
  await expect(inPool(page, 'Ada Alder')).toHaveCount(1);
  await expectAccessible(page);

  await conflict.getByRole('button', { name: 'Do it all the same' }).click();
  await expect(seat(page, 1, 1)).toContainText('Ada Alder');
  await isSaved(page);
  await expect(seat(other, 1, 1)).toContainText('Ada Alder');
  await expect(inPool(other, 'Ben Birch')).toHaveCount(1);
  await other.context().close();
});

test('a draft is opened from the plan, its panels are changed, and its parts and questions filled in', async ({
  page,
}) => {
  const { slug } = await draftScene('board-plan', { withDraft: false });
  await signInAs(page, 'officerA');
  await page.goto(`/meetings/${slug}/programme`);
  await page.getByRole('link', { name: 'Open a draft' }).click();
  await page.getByRole('button', { name: 'Add a panel' }).click();
  const third = page.getByRole('listitem', { name: 'Panel 3' });
  await third.getByLabel('Title as printed').fill('Tides, continued');
  await third.getByLabel('Part').fill('2');
  await third.getByLabel('Seats').fill('400');
  await page.getByRole('button', { name: 'Open the draft' }).click();
  await expect(third).toContainText('Give a number no larger than 30.');
  await third.getByLabel('Seats').fill('2');
  await page.getByRole('button', { name: 'Open the draft' }).click();
  await expect(panel(page, 3)).toContainText('Tides, continued');
  await expect(pool(page)).toHaveCount(6);

  const acts = (number: number) => panel(page, number).locator('summary', { hasText: `Change panel ${number}` });
  await acts(3).click();
  await page.getByRole('button', { name: 'Put the panel earlier' }).click();
  await expect(panel(page, 2)).toContainText('Tides, continued');
  await acts(2).click();
  await page.getByRole('button', { name: 'Remove the panel …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
  await expect(panel(page, 3)).toHaveCount(0);

  await acts(1).click();
  await page.getByRole('button', { name: 'Add a moderator …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Find a person by name').fill('nobody at all');
  await expect(dialog).toContainText('Nobody of this name is on record.');
  await dialog.getByLabel('Somebody who is not on record yet').check();
  await dialog.getByLabel('Name as printed').fill('Mo Willow');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add to the programme' }).click();
  await expect(panel(page, 1)).toContainText('Mo Willow');

  await acts(1).click();
  await page.getByRole('button', { name: 'Remove the panel …' }).click();
  await expect(dialog.getByRole('button', { name: 'Take out' })).toHaveAttribute('aria-disabled', 'true');
  await expect(dialog).toContainText('Panel 1 still has panellists, moderators or questions.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep' }).click();

  await page.getByRole('button', { name: 'Add an opening or keynote' }).click();
  await dialog.getByLabel('Find a person by name').fill('mo wil');
  await dialog.getByLabel('Mo Willow').check();
  await dialog.getByRole('button', { name: 'Add to the programme' }).click();
  await expect(page.getByRole('list', { name: 'Welcome remarks in their order' })).toContainText('Mo Willow');

  await seat(page, 1, 1).click();
  await inPool(page, 'Ada Alder').getByRole('button', { name: 'Place on panel 1, seat 1' }).click();
  await page.getByRole('button', { name: 'Add a question on topic (a)' }).click();
  await dialog.getByLabel('Question in short words').fill('What is a tide');
  await dialog.getByLabel('Put to').selectOption({ label: '1: Ada Alder' });
  await dialog.getByRole('button', { name: 'Add the question' }).click();
  await expect(page.getByText('to Ada Alder')).toBeVisible();
  await page.getByRole('button', { name: 'Change question (a)' }).click();
  await dialog.getByLabel('Put to').selectOption({ label: '2: open seat' });
  await dialog.getByRole('button', { name: 'Save the question' }).click();
  await expect(panel(page, 1)).toContainText('Question (a) is put to panel 1, seat 2, on which nobody sits.');
});

test('the Chair reads the notes that the desk writes, and writes none', async ({ page }) => {
  const { slug } = await draftScene('board-notes');
  await signInAs(page, 'officerA');
  await openBoard(page, slug);
  await card(page, 1, 1).focus();
  await page.keyboard.press('n');
  await page.getByLabel('Note', { exact: true }).fill('Kept for a late nomination');
  await page.getByRole('button', { name: 'Save the note' }).press('Enter');
  await isSaved(page);
  await page.context().clearCookies();
  await signInAs(page, 'chair');
  await page.goto(`/meetings/${slug}/programme`);
  await expect(page.getByText('Kept for a late nomination')).toBeVisible();
  await expect(page.getByRole('button', { name: /note/i })).toHaveCount(0);
  await expectAccessible(page);
});

test('the balance follows a move without waiting for the server', async ({ page }) => {
  const { slug } = await draftScene('board-quick');
  await signInAs(page, 'officerA');
  await openBoard(page, slug);
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(`**/meetings/${slug}/programme`, async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });

  await seat(page, 1, 1).click();
  await inPool(page, 'Ada Alder').getByRole('button', { name: 'Place on panel 1, seat 1' }).click();
  await expect(page.getByText('Balance of the whole: one panellist, one State')).toBeVisible();
  await expect(page.getByText('All changes are saved.')).toHaveCount(0);

  letThrough();
  await isSaved(page);
  await expect(page.getByText('Balance of the whole: one panellist, one State')).toBeVisible();
});

test('the board can be used by everybody: axe, a phone, right to left', async ({ page, baseURL }) => {
  const { slug } = await draftScene('board-access');
  await signInAs(page, 'officerA');
  await openBoard(page, slug);
  await seat(page, 1, 1).click();
  await expectAccessible(page);
  await unrollPhone(page);
  await expectFitsWindow(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'Choose from the pool' }).click();
  await inPool(page, 'Ada Alder').getByRole('button', { name: 'Place on panel 1, seat 1' }).click();
  await seat(page, 1, 1).click();
  await page.getByRole('button', { name: 'Move …' }).click();
  await expectFitsWindow(page);
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(seat(page, 2, 1)).toContainText('Ada Alder');
  await speak(page, 'ar-XB', baseURL ?? '');
  await page.reload();
  await expectFitsWindow(page);
});

test('only those who draft have the board; the Chair reads the draft and the pool, others do not know of it', async ({
  page,
}) => {
  const { slug, versionId } = await draftScene('board-roles');
  const asked = async (what: string) => (await page.request.get(`/api/programme/${versionId}/${what}`)).status();
  const everything = async () => [await asked('board?since=0'), await asked('pool'), await asked('people?name=a')];
  expect(await everything()).toEqual([404, 404, 404]);
  for (const persona of ['mission', 'clearingOfficer', 'observer', 'administrator'] as const) {
    await signInAs(page, persona);
    expect(await everything()).toEqual([404, 404, 404]);
    await page.context().clearCookies();
  }
  await signInAs(page, 'chair');
  expect(await everything()).toEqual([200, 200, 404]);
  await page.goto(`/meetings/${slug}/programme`);
  await expect(page.getByRole('heading', { name: 'Panel 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a panel' })).toHaveCount(0);
  await page.context().clearCookies();
  await signInAs(page, 'officerA');
  expect(await everything()).toEqual([200, 200, 200]);
});
