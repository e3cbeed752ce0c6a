import { draftScene } from './support/draft-scene';
import { carryOut } from './support/version-acts';
import { expect, expectAccessible, expectFitsWindow, signInAs, test, unrollPhone } from './support/visit';

test('aims are set as sentences, judged beside the draft, and kept with what is put forward', async ({ page }) => {
  const { slug } = await draftScene('aims');
  await signInAs(page, 'officerA');
  await page.goto(`/meetings/${slug}/programme/aims`);
  await expect(page.getByText('No aim is set for the programme yet.')).toBeVisible();
  await expectAccessible(page);

  // By keyboard: a preset, then one aim by hand.
  await page.getByRole('button', { name: 'A woman and a man on each panel' }).press('Enter');
  await expect(page.getByText('2 aims are added to the list below.')).toBeVisible();
  await page.getByRole('button', { name: 'Add an aim' }).press('Enter');
  const third = page.getByRole('listitem', { name: 'Aim 3' });
  await third.getByLabel('Where').selectOption({ label: 'each panel on topic (b) Currents' });
  await third.getByLabel('Seats').fill('many');
  await third.getByLabel('Of whom').selectOption({ label: 'Woman' });
  await third.getByLabel('Kind').selectOption({ label: 'must hold, by a decision' });
  await page.getByRole('button', { name: 'Save the aims' }).press('Enter');
  await expect(third.getByLabel('Seats')).toHaveAttribute('aria-invalid', 'true');
  await third.getByLabel('Seats').fill('4');
  await page.getByRole('button', { name: 'Save the aims' }).press('Enter');
  await expect(third.getByLabel('Symbol of the decision')).toHaveAccessibleDescription(/names the decision/);
  await third.getByLabel('Kind').selectOption({ label: 'aim' });
  await page.getByRole('button', { name: 'Save the aims' }).press('Enter');
  await expect(page.getByText('The aims are saved.')).toBeVisible();

  // Taken back, and done again.
  const saved = page.getByRole('status').filter({ hasText: 'The aims are' });
  await saved.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(saved).toHaveText('The aims are as they were before.');
  await expect(saved).toBeFocused();
  // The page was drawn anew twice: nobody is quick enough to type in between, a program is.
  await page.goto(`/meetings/${slug}/programme/aims`);
  await expect(page.getByText('No aim is set for the programme yet.')).toBeVisible();
  await page.getByRole('button', { name: 'A woman and a man on each panel' }).press('Enter');
  await page.getByRole('button', { name: 'Add an aim' }).press('Enter');
  await third.getByLabel('Where').selectOption({ label: 'each panel on topic (b) Currents' });
  await third.getByLabel('Seats').fill('4');
  await third.getByLabel('Of whom').selectOption({ label: 'Woman' });
  await page.getByRole('button', { name: 'Save the aims' }).press('Enter');
  await expect(page.getByText('The aims are saved.')).toBeVisible();

  const list = page.getByRole('list', { name: 'Aims and how they stand' });
  const one = (sentence: string) => list.getByRole('listitem').filter({ hasText: sentence });
  await expect(one('Each panel has at least one woman among those who declared a gender.')).toContainText(
    'Panels 1, 2: one too few.',
  );
  await expect(one('Each panel on topic (b) has at least 4 women')).toContainText('Out of reach');
  await expect(one('Each panel on topic (b) has at least 4 women')).toContainText('enough for 2 of the 4 seats');
  await expectAccessible(page);

  // A group from which nobody was put forward: what would mend it is a further invitation.
  await page.getByRole('button', { name: 'Add an aim' }).click();
  const fourth = page.getByRole('listitem', { name: 'Aim 4' });
  await fourth.getByLabel('Where').selectOption({ label: 'the whole programme' });
  await fourth.getByLabel('Seats').fill('2');
  await fourth.getByLabel('Of whom').selectOption({ label: 'Latin American and Caribbean States' });
  await page.getByRole('button', { name: 'Save the aims' }).click();
  await one('from the Latin American and Caribbean States').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Draft a circular');
  await expect(page.getByLabel('Kind')).toHaveValue('furtherInvitation');
  await expect(page.getByLabel('Chairs of regional groups')).toBeChecked();
  // What a mission states of how its nominee would speak: one nominee is known to speak French.
  await page.goto(`/meetings/${slug}/programme/aims`);
  await fourth.getByLabel('Seats').fill('1');
  await fourth.getByLabel('Of whom').selectOption({ label: 'French' });
  await page.getByRole('button', { name: 'Save the aims' }).click();
  await expect(page.getByText('The aims are saved.')).toBeVisible();
  const french = one('The programme has at least one panellist who would speak in French.');
  await expect(french).toContainText('Missed');
  await expect(french).toContainText('it can be met by filling an open seat.');

  await page.goto(`/meetings/${slug}/programme`);
  const seat = page.locator('[data-panel="1"] [data-cards] > li').first();
  await seat.click();
  await page
    .locator('#pool [data-cards] > li')
    .filter({ hasText: 'Ada Alder' })
    .getByRole('button', { name: 'Place on panel 1, seat 1' })
    .click();
  await expect(page.getByText('All changes are saved.')).toBeVisible();
  await page.goto(`/meetings/${slug}/programme/aims`);
  await expect(one('Each panel has at least one woman')).toContainText('Panel 2: one too few.');
  await expect(french).toContainText('Met');

  // The same beside the balance: all aims with the whole, and with one panel those that are about it.
  await page.goto(`/meetings/${slug}/balance`);
  const beside = page.getByRole('region', { name: 'Version 1 beside the aims' });
  await expect(beside).toContainText('Panellists only, without moderators.');
  await expect(beside.getByRole('listitem')).toHaveCount(4);
  await expect(one('Each panel has at least one woman')).toContainText('Panel 2: one too few.');
  await expectAccessible(page);
  await page.goto(`/meetings/${slug}/balance?panel=1`);
  const besidePanel = page.getByRole('region', { name: 'Panel 1 beside the aims for each panel' });
  await expect(besidePanel.getByRole('listitem')).toHaveCount(2);
  await expect(one('Each panel has at least one woman')).toContainText('Met');
  await page.goto(`/meetings/${slug}/balance?basis=pool`);
  await expect(page.getByRole('list', { name: 'Aims and how they stand' })).toHaveCount(0);

  await page.goto(`/meetings/${slug}/programme/aims`);
  await page.getByRole('button', { name: 'Remove aim 4' }).click();
  await page.getByRole('button', { name: 'Save the aims' }).click();
  await expect(page.getByText('The aims are saved.')).toBeVisible();

  await page.goto(`/meetings/${slug}/programme/versions`);
  await page.getByRole('button', { name: 'Put forward' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put forward' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto(`/meetings/${slug}/programme/aims`);
  await page.getByRole('button', { name: 'Remove aim 3' }).click();
  await page.getByRole('button', { name: 'Save the aims' }).click();
  await expect(page.getByText('The aims are saved.')).toBeVisible();
  await expect(page.getByText('It was put forward with these aims and is judged by them.')).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(3);
  const changes = page.getByRole('region', { name: 'How the aims were set' });
  await expect(changes.locator('summary')).toHaveCount(7);
  await expect(changes.locator('summary').first()).toContainText('Set by Officer A (demonstration)');
  await unrollPhone(page);
  await expectAccessible(page);
  await expectFitsWindow(page);
});

test('how arrangements are made is told in public only where a decision asks for it', async ({ page }) => {
  const { slug } = await draftScene('aims-public');
  await signInAs(page, 'officerA');
  await page.goto(`/meetings/${slug}/programme/aims`);
  await page.getByText('Change how arrangements are made').click();
  await page.getByLabel('Symbol of the decision').fill('WG/2026/1');
  await page.getByRole('button', { name: 'Save how arrangements are made' }).click();
  await expect(page.getByLabel('Paragraph')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Paragraph').fill('7');
  await page.getByRole('button', { name: 'Save how arrangements are made' }).click();
  await expect(
    page.getByText('The published programme tells how arrangements are made: WG/2026/1, para. 7.'),
  ).toBeVisible();
  await page.goto(`/meetings/${slug}/programme/versions`);
  await carryOut(page, 'Put forward');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Record the agreement' }).click();
  await dialog.getByLabel('On a date').check();
  await dialog.getByRole('button', { name: 'Record the agreement' }).click();
  await expect(dialog).toBeHidden();
  await carryOut(page, 'Publish');
  await page.context().clearCookies();
  await page.goto(`/programmes/${slug}`);
  await expect(page.getByRole('heading', { name: 'How arrangements are made' })).toBeVisible();
  await expect(page.getByText('WG/2026/1, para. 7, asks that this be told.')).toBeVisible();
  await expect(page.getByText('As many different States as possible have a seat.')).toBeVisible();
  await expectAccessible(page);
});

test('how arrangements are made is set by the desk or the Chair, by keyboard', async ({ page }) => {
  const { slug } = await draftScene('method');
  await signInAs(page, 'chair');
  await page.goto(`/meetings/${slug}/programme/aims`);
  const method = page.getByRole('region', { name: 'How arrangements are made' });
  await expect(method).toContainText('Goals in the usual order.');
  await expect(method).toContainText('Moderators are not counted');
  await method.getByText('Change how arrangements are made').click();
  await expectAccessible(page);

  const row = (number: number) => method.getByRole('listitem', { name: `Goal ${number}`, exact: true });
  await row(2).getByRole('button', { name: 'Move up: The aims' }).press('Enter');
  await expect(row(1)).toContainText('The aims are missed by as few seats as possible.');
  await expect(row(2)).toContainText('This goal stays.');
  await row(9).getByRole('checkbox').press('Space');
  await method.getByRole('radio', { name: 'seats set by hand' }).check();
  await method.getByRole('textbox', { name: 'African States' }).fill('few');
  await method.getByRole('button', { name: 'Save how' }).press('Enter');
  await expect(method.getByRole('textbox', { name: 'African States' })).toHaveAttribute('aria-invalid', 'true');
  for (const [at, group] of ['African States', 'Asia-Pacific States', 'Eastern European States'].entries()) {
    await method.getByRole('textbox', { name: group }).fill(String(at + 1));
  }
  for (const group of ['Latin American', 'Western European', 'Observers'])
    await method.getByRole('textbox', { name: group }).fill('0');
  await expect(method.getByText('Together 6; version 1 has 6 seats.')).toBeVisible();
  await method.getByRole('checkbox', { name: 'Moderators count with the panellists' }).check();
  await method.getByRole('button', { name: 'Save how' }).press('Enter');
  await expect(page.getByText('It is saved how arrangements are made.')).toBeVisible();

  const shown = method.getByRole('list').first().getByRole('listitem');
  await expect(shown).toHaveCount(8);
  await expect(shown.first()).toContainText('The aims are missed');
  await expect(method).toContainText('Regional groups are set beside seats set by hand.');
  await expect(method).toContainText('Moderators count with the panellists, in arrangements and beside the aims');
  await unrollPhone(page);
  await expectFitsWindow(page);
  await expectAccessible(page);
  await method.getByRole('button', { name: 'The usual order' }).press('Enter');
  await method.getByRole('button', { name: 'Save how' }).press('Enter');
  await expect(method).toContainText('Goals in the usual order.');
});
