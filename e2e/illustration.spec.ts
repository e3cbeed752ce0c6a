import type { Page } from '@playwright/test';
import { draftScene } from './support/draft-scene';
import { carryOut } from './support/version-acts';
import { expect, expectAccessible, expectFitsWindow, signInAs, test } from './support/visit';

const seat = (page: Page, number: number, position: number) =>
  page.locator(`[data-panel="${number}"] [data-cards] > li`).nth(position - 1);

test('by keyboard alone: aims, an arrangement, why, lock, again, undo, compare, propose', async ({ page }) => {
  const { slug } = await draftScene('illustration');
  await signInAs(page, 'officerA');
  await page.goto(`/meetings/${slug}/programme/aims`);
  await page.getByRole('button', { name: 'A woman and a man on each panel' }).press('Enter');
  await page.getByRole('button', { name: 'Save the aims' }).press('Enter');
  await expect(page.getByText('The aims are saved.')).toBeVisible();

  await page.goto(`/meetings/${slug}/programme`);
  await expect(page.locator('#pool [data-cards] > li')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Illustrate an arrangement' }).press('Enter');
  const area = page.getByRole('region', { name: 'Illustrative arrangement for the Chair' });
  await expect(area.getByRole('heading', { name: 'Illustrative arrangement for the Chair' })).toBeFocused();
  await area.getByRole('button', { name: 'Close' }).press('Enter');
  const opener = page.getByRole('button', { name: 'Illustrate an arrangement' });
  await expect(opener).toBeFocused();
  await opener.press('Enter');
  await area.getByRole('button', { name: 'Compute', exact: true }).press('Enter');
  await expect(area.getByText(/No other arrangement of these seats is better/)).toBeVisible();
  await expect(area.getByRole('button', { name: 'Compute again' })).toBeFocused();
  await expect(seat(page, 1, 1), 'nothing changes by itself').not.toContainText('Ada');

  // Two panels of three seats, three nominees for each topic: all six have a seat.
  const rows = area
    .getByRole('table', { name: '6 cards would change' })
    .locator('tbody tr')
    .filter({ has: page.getByRole('button') });
  await expect(rows).toHaveCount(6);
  const aims = area.getByRole('table', { name: 'Aims' }).locator('tbody tr');
  await expect(aims.filter({ hasText: 'at least one woman' })).toContainText(/Missed.*Met/);
  await expect(aims.filter({ hasText: 'at least one man' })).toContainText(/Missed.*Met/);
  await expect(area.getByText('6 of 6 seats are filled; 6 nominees can sit on these panels.')).toBeVisible();
  await area.getByText('How this was computed').click();
  await expect(area.getByText('Seats filled: 6, proven.')).toBeVisible();
  await expect(area.getByText('Seats by which aims are missed: 0, proven.')).toBeVisible();
  await expectAccessible(page);

  // Cleo and Finn were put forward for both topics: one other drawing of lots is as good in every goal, and can be made again
  // by its seed.
  const another = area.getByRole('button', { name: 'Another that is equally good' });
  await another.press('Enter');
  await expect(area.getByText('Arrangement 2 of 2 that are equally good.')).toBeVisible();
  await expect(another).toBeFocused();
  await area.getByText('How this was computed').click();
  await expect(area.getByText(/their seed is .*\/\d+,/)).toBeVisible();
  await expect(area.getByText('Seats filled: 6, proven.')).toBeVisible();
  await another.press('Enter');
  await expect(area.getByText('No other arrangement was found that is equally good.')).toBeVisible();
  await expect(another).toBeFocused();
  const before = area.getByRole('button', { name: 'The one before' });
  await before.press('Enter');
  await expect(area.getByText('Arrangement 1 of 2 that are equally good.')).toBeVisible();
  await expect(before).toBeFocused();
  await expect(before).toHaveAttribute('aria-disabled', 'true');

  await rows.first().getByRole('button', { name: /^Why/ }).press('Enter');
  // All six nominees are needed to fill all six seats.
  await expect(rows.first()).toContainText('Without this nominee: Seats filled: 5 instead of 6.');
  await expect(rows.first().getByRole('status')).toBeFocused();
  await aims
    .first()
    .getByRole('button', { name: /^What it costs/ })
    .press('Enter');
  await expect(aims.first()).toContainText('It costs nothing');

  await rows.first().getByRole('button', { name: /^Take/ }).press('Enter');
  await expect(area.getByText('5 cards would change')).toBeVisible();
  const left = area.getByRole('table', { name: '5 cards would change' });
  await expect(left.getByRole('button', { name: /^Take/ }).first()).toBeFocused();
  await area.getByRole('button', { name: 'Take the whole arrangement' }).press('Enter');
  await expect(area.getByText('The board is as in the arrangement')).toBeVisible();
  await expect(area.getByRole('group', { name: 'No card would change' })).toBeFocused();
  for (const number of [1, 2]) {
    await expect(page.locator(`[data-panel="${number}"]`)).toContainText('3 of 3 seats');
  }
  await expect(page.getByText('All changes are saved.')).toBeVisible();

  await page.getByRole('button', { name: 'Undo move of 5 nominees' }).press('Enter');
  await expect(area.getByText('5 cards would change')).toBeVisible();
  await expect(page.getByText('All changes are saved.')).toBeVisible();
  const undoOne = page.getByRole('button', { name: /^Undo move of/ });
  await expect(undoOne).toBeFocused();
  await undoOne.press('Enter');
  await expect(area.getByText('6 cards would change')).toBeVisible();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo, 'with nothing left to take back').toBeFocused();
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: /^Redo move of [A-Z]/ }).press('Enter');
  await expect(area.getByText('5 cards would change')).toBeVisible();
  await expect(page.getByText('All changes are saved.')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFitsWindow(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  // The card that stays is locked; asked again, all others are arranged around it.
  const kept = /(Ada|Ben|Cleo|Finn) [A-Z]\w+/.exec((await seat(page, 1, 1).textContent()) ?? '')?.[0] ?? 'nobody';
  await seat(page, 1, 1).getByRole('checkbox').press('l');
  await expect(seat(page, 1, 1)).toContainText('locked');
  await area.getByRole('radio', { name: 'all seats that are not locked' }).press(' ');
  await area.getByRole('button', { name: 'Compute again' }).press('Enter');
  await expect(area.getByText('5 cards would change')).toBeVisible();
  await area.getByRole('button', { name: 'Take the whole arrangement' }).press('Enter');
  await expect(page.getByText('All changes are saved.')).toBeVisible();
  await expect(seat(page, 1, 1)).toContainText(kept);

  await page.goto(`/meetings/${slug}/programme/versions`);
  await carryOut(page, 'Put forward');
  // What the version came from stays with it, so that it can be accounted for and made again.
  const taken = page.getByRole('region', { name: 'Illustrative arrangements' });
  await expect(
    taken.getByText(/^An arrangement of 6 seats, taken by Officer A .*: 6 seats are as in it\.$/),
  ).toBeVisible();
  await taken.getByText('How this was computed').last().click();
  await expect(taken.getByText('Seats filled: 6, proven.').last()).toBeVisible();
  await expect(taken.getByText(/SHA-256 of the arrangement: [0-9a-f]{64}$/).last()).toBeVisible();
  await expectAccessible(page);
  await carryOut(page, 'Open the next draft');
  await page.goto(`/meetings/${slug}/programme`);
  await seat(page, 2, 1).getByRole('checkbox').press('Delete');
  await expect(page.getByText('All changes are saved.')).toBeVisible();
  await page.goto(`/meetings/${slug}/programme/compare`);
  await expect(page.getByText('0 added, 1 removed, 0 moved; nothing else differs.')).toBeVisible();
  await page.goto(`/meetings/${slug}/programme/versions`);
  await carryOut(page, 'Put forward');
});

test('rules that cannot hold together are named, with what would make an arrangement possible', async ({ page }) => {
  const { slug } = await draftScene('illustration-rules');
  await signInAs(page, 'officerA');
  await page.goto(`/meetings/${slug}/programme/aims`);
  await page.getByRole('button', { name: 'Add an aim' }).click();
  const aim = page.getByRole('listitem', { name: 'Aim 1' });
  await aim.getByLabel('Seats').fill('3');
  await aim.getByLabel('Kind').selectOption({ label: 'must hold, by a decision' });
  await aim.getByLabel('Symbol of the decision').fill('WG/2026/1');
  await aim.getByLabel('Paragraph').fill('4');
  await page.getByRole('button', { name: 'Save the aims' }).click();
  await expect(page.getByText('The aims are saved.')).toBeVisible();
  await page.goto(`/meetings/${slug}/programme`);
  await page.getByRole('button', { name: 'Illustrate an arrangement' }).click();
  const area = page.getByRole('region', { name: 'Illustrative arrangement for the Chair' });
  await area.getByRole('button', { name: 'Compute', exact: true }).click();
  await expect(
    area.getByText('No arrangement keeps all locked seats, conditions and rules that must hold.'),
  ).toBeVisible();
  await expect(area.getByText(/^Panels? [12].* for at least 3 women \(rule WG.2026.1, para\. 4\)/)).toBeVisible();
  await expect(area.getByText(/^Possible with 2 instead of 3 women at least on panel/).first()).toBeVisible();
  await expectAccessible(page);

  // One change for each panel; the rule itself stays as it was decided.
  await area.getByRole('button', { name: 'Compute with these changes' }).press('Enter');
  await expect(area.getByText('Made with 2 rules loosened for this arrangement only:')).toBeVisible();
  await expect(area.getByText(/at least 3 women.* by 2 seats on panel [12]/)).toBeVisible();
  await expect(area.getByText('6 cards would change')).toBeVisible();
  await expectAccessible(page);
});

test('conditions of nominees are kept by an arrangement, and can be undone and removed', async ({ page }) => {
  const { slug } = await draftScene('illustration-conditions');
  await signInAs(page, 'officerA');
  await page.goto(`/meetings/${slug}/programme`);
  const card = (name: string) => page.locator('#pool [data-cards] > li').filter({ hasText: name });
  await card('Ada Alder').getByRole('checkbox').press('c');
  const dialog = page.getByRole('dialog', { name: 'Conditions of Ada Alder' });
  await dialog.getByLabel('on one panel').check();
  await dialog.getByLabel('The panel').selectOption({ label: '1: Tides' });
  await dialog.getByRole('group', { name: 'Cannot be on' }).getByLabel('1: Tides').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Choose one of the two.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('not to be included').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(card('Ada Alder').getByText('Condition: not to be included; cannot be on panel 1')).toBeAttached();
  await expect(page.getByText('All changes are saved.')).toBeVisible();

  await page.getByRole('button', { name: 'Illustrate an arrangement' }).click();
  const area = page.getByRole('region', { name: 'Illustrative arrangement for the Chair' });
  await area.getByText('Conditions: 1').click();
  await expect(area.getByText('Ada Alder: not to be included; cannot be on panel 1')).toBeVisible();
  await area.getByRole('button', { name: 'Compute', exact: true }).click();
  await expect(area.getByRole('table', { name: '5 cards would change' })).toBeVisible();
  await expect(area.getByRole('table', { name: '5 cards would change' })).not.toContainText('Ada Alder');
  await expectAccessible(page);

  await area.getByRole('button', { name: 'Remove the condition of Ada Alder' }).press('Enter');
  await expect(area.getByText('No condition is set for a nominee.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo condition of Ada Alder' }).press('Enter');
  await expect(area.getByText('Conditions: 1')).toBeVisible();
  await expect(page.getByText('All changes are saved.')).toBeVisible();
  await page.reload();
  await expect(card('Ada Alder').getByText('Condition: not to be included')).toBeAttached();

  // By hand everything is possible; the panel, and whoever puts the version forward, is told.
  const panel = page.locator('[data-panel="1"]');
  await panel.locator('[data-cards] > li').first().click();
  await card('Ada Alder').getByRole('button', { name: 'Place on panel 1, seat 1' }).click();
  await expect(panel).toContainText('Panel 1: Ada Alder sits here; the condition says otherwise.');
  await expect(page.getByText('All changes are saved.')).toBeVisible();
  await page.goto(`/meetings/${slug}/programme/versions`);
  await expect(page.getByText('Panel 1: Ada Alder sits here; the condition says otherwise.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/meetings/${slug}/programme`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFitsWindow(page);
});

test('the Chair reads an arrangement, with why and who else, its costs and its limits, and changes nothing', async ({
  page,
}) => {
  const { slug } = await draftScene('illustration-chair');
  await signInAs(page, 'officerA');
  await page.goto(`/meetings/${slug}/programme/aims`);
  await page.getByRole('button', { name: 'A woman and a man on each panel' }).click();
  await page.getByRole('button', { name: 'Save the aims' }).click();
  await expect(page.getByText('The aims are saved.')).toBeVisible();
  await page.goto(`/meetings/${slug}/programme`);
  // Five seats for six nominees: Ada is to have one, and without her another would do.
  await seat(page, 1, 3).getByRole('checkbox').press(' ');
  await page.getByRole('button', { name: 'Remove the seat' }).click();
  await expect(page.locator('[data-panel="1"] [data-cards] > li')).toHaveCount(2);
  await page.locator('#pool [data-cards] > li').filter({ hasText: 'Ada Alder' }).getByRole('checkbox').press('c');
  const dialog = page.getByRole('dialog', { name: 'Conditions of Ada Alder' });
  await dialog.getByLabel('on a panel in any case').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('All changes are saved.')).toBeVisible();
  await page.context().clearCookies();

  await signInAs(page, 'chair');
  await page.goto(`/meetings/${slug}/programme`);
  await page.getByRole('button', { name: 'Illustrate an arrangement' }).press('Enter');
  const area = page.getByRole('region', { name: 'Illustrative arrangement for the Chair' });
  await area.getByText('Conditions: 1').click();
  await expect(area.getByText('Ada Alder: on a panel in any case')).toBeVisible();
  await area.getByRole('button', { name: 'Compute', exact: true }).press('Enter');
  const rows = area.getByRole('table', { name: '5 cards would change' }).locator('tbody tr');
  const ada = rows.filter({ hasText: 'Ada Alder' });
  await ada.getByRole('button', { name: /^Why: Ada Alder/ }).press('Enter');
  await expect(ada).toContainText(/As good with (Cleo Cedar|Finn Gorse) \(.+\) here\./);
  await expect(ada.getByRole('status')).toBeFocused();
  const aim = area.getByRole('table', { name: 'Aims' }).locator('tbody tr').first();
  await aim.getByRole('button', { name: /^What it costs/ }).press('Enter');
  await expect(aim).toContainText('It costs nothing');
  await expect(area.getByText('5 of 5 seats are filled; 6 nominees can sit on these panels.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Take|Lock|Undo|Change|Remove|Save)/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFitsWindow(page);
});

test('who does not make the programme is told nothing of an arrangement', async ({ page }) => {
  const { versionId } = await draftScene('illustration-access');
  const ask = () => page.request.post(`/api/programme/${versionId}/illustration`, { data: { scope: 'all' } });
  const replace = () =>
    page.request.post(`/api/programme/${versionId}/replacement`, { data: { nominationMeetingId: 'nobody' } });
  expect((await ask()).status(), 'signed out').toBe(404);
  expect((await replace()).status(), 'signed out').toBe(404);
  for (const persona of ['clearingOfficer', 'mission', 'observer', 'administrator'] as const) {
    await signInAs(page, persona);
    expect((await ask()).status(), persona).toBe(404);
    expect((await replace()).status(), persona).toBe(404);
    await page.context().clearCookies();
  }
  await signInAs(page, 'chair');
  expect((await ask()).status(), 'computing changes nothing').toBe(200);
  expect((await replace()).status(), 'the desk records who leaves').toBe(404);
  await page.context().clearCookies();
  await signInAs(page, 'officerA');
  expect((await ask()).status()).toBe(200);
  expect((await replace()).status(), 'a seat that nobody keeps').toBe(404);
  const wrong = await page.request.post(`/api/programme/${versionId}/illustration`, { data: { scope: 'some' } });
  expect(wrong.status()).toBe(400);
  const stop = await page.request.delete(`/api/programme/${versionId}/illustration?run=another`);
  expect(stop.status(), 'one that nobody was told of').toBe(404);
});
