import type { Browser, Locator, Page } from '@playwright/test';
import { part, savePart } from './support/edit-page';
import { ownTag } from './support/own-tag';
import { expect, expectAccessible, expectFitsWindow, openWindow, signInAs, test } from './support/visit';

const group = 'Working Group on Tidal Data (invented)';

/** The day so many days from today at the desk, `YYYY-MM-DD`. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A meeting that a run of this test has for itself, six days away. */
type Scene = { readonly slug: string; readonly short: string };

const panel = (page: Page, number: number): Locator => page.locator(`[data-panel="${number}"]`);
const seat = (page: Page, number: number, position: number): Locator =>
  panel(page, number)
    .locator('[data-cards] > li')
    .nth(position - 1);

async function createMeeting(page: Page): Promise<Scene> {
  const short = `Tides ${ownTag()}`;
  await page.goto('/meetings/new');
  await page.getByLabel('Title', { exact: true }).fill(short);
  await page.getByLabel('Short title').fill(short);
  await page.getByLabel('Body').selectOption({ label: group });
  await page.getByLabel('First day optional').fill(inDays(6));
  await page.getByLabel('Invented, for a demonstration').check();
  await page.getByRole('button', { name: 'Create the meeting' }).click();
  const slug = short.toLowerCase().replace(' ', '-');
  await page.waitForURL(`**/meetings/${slug}`);

  await page.goto(`/meetings/${slug}/edit`);
  const topics = part(page, 'Topics');
  await topics.getByLabel('Agreed list of topics').selectOption({ index: 1 });
  await savePart(topics);
  for (const letter of ['(a)', '(b)']) {
    await topics.getByRole('group', { name: letter }).getByRole('combobox').selectOption('yes');
  }
  await savePart(topics);
  const plan = part(page, 'Panel plan');
  await plan.getByLabel('Panels').fill('2');
  await plan.getByLabel('Panellists on each panel').fill('2');
  await plan.getByLabel('Moderated').selectOption('yes');
  await plan.getByLabel('Questions agreed beforehand').selectOption('yes');
  await savePart(plan);
  return { slug, short };
}

/** Records what a mission sent, as a mail that is dropped in, and stays on the page of the communication. */
async function recordMail(page: Page, scene: Scene, state: string, subject: string): Promise<string> {
  const mail = [
    `From: Permanent Mission of ${state} <mission@${state.toLowerCase().replaceAll(' ', '-')}.example>`,
    'To: desk@secretariat.example',
    `Subject: ${subject}`,
    `Date: ${new Date(Date.now() - 86_400_000).toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `The Permanent Mission of ${state} writes about ${scene.short}.`,
  ].join('\r\n');
  await page.goto('/correspondence/new');
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'mail.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) });
  await expect(page.getByLabel('Subject')).toHaveValue(subject);
  await page.getByRole('radio', { name: 'a State' }).check();
  await page.getByLabel('State', { exact: true }).selectOption({ label: state });
  await page.getByRole('combobox', { name: 'Body' }).selectOption({ label: group });
  await page.getByLabel(scene.short).check();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject);
  return page.url();
}

/** Records one nominee from the communication that is shown. */
async function nominate(page: Page, scene: Scene, name: string, letter: string): Promise<void> {
  await page.getByRole('link', { name: `Record a nomination for ${scene.short}` }).click();
  const [givenNames = '', familyName = ''] = name.split(' ');
  await page.getByLabel('Name as printed').fill(name);
  await page.getByLabel('Family name').fill(familyName);
  await page.getByLabel('Given names').fill(givenNames);
  await page.getByLabel('Function').fill('Hydrographer');
  await page.getByLabel('Affiliation', { exact: false }).first().fill('Tidal Service');
  await page.getByRole('button', { name: 'Add a topic' }).click();
  const preference = page.getByRole('combobox', { name: 'Preference 1' });
  const option = await preference
    .locator('option', { hasText: `(${letter})` })
    .first()
    .textContent();
  await preference.selectOption({ label: option ?? '' });
  await page.getByRole('button', { name: 'Record the nomination' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The page of a nomination, from the list. */
async function openNomination(page: Page, scene: Scene, name: string): Promise<void> {
  await page.goto(`/meetings/${scene.slug}/nominations?search=${name.split(' ')[0]}`);
  await page.locator('#nominations a[data-row-link]').first().click();
  await page.getByRole('link', { name: 'Open its page' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function recordNominations(page: Page, scene: Scene): Promise<void> {
  // One communication puts two people forward.
  const first = await recordMail(page, scene, 'Adizwa', 'Nomination of two panellists');
  await nominate(page, scene, 'Ada Alderay', 'a');
  await page.goto(first);
  await nominate(page, scene, 'Abel Ashgrove', 'b');
  await page.goto(first);
  await expect(page.getByRole('region', { name: 'What it caused' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Mark as processed' }).click();
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();

  // The next one of the same State puts a third forward, corrects the first and takes the second back.
  const second = await recordMail(page, scene, 'Adizwa', 'Change in the delegation');
  await nominate(page, scene, 'Amara Ashford', 'b');
  await openNomination(page, scene, 'Ada Alderay');
  await page.getByRole('link', { name: 'Correct', exact: true }).click();
  await page.getByLabel('Function').fill('Head of the tidal service');
  await page.getByLabel('Communication that asks for it').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await openNomination(page, scene, 'Abel Ashgrove');
  const change = page.getByRole('form', { name: 'Change the status' });
  await change.getByLabel('New status').selectOption('withdrawn');
  await change.getByLabel('Communication that asks for it').selectOption({ index: 1 });
  await change.getByRole('button', { name: 'Change the status' }).click();
  await page.goto(second);
  const caused = page.getByRole('region', { name: 'What it caused' });
  await expect(caused.getByRole('listitem')).toHaveCount(3);
  await expect(caused).toContainText('Abel Ashgrove');
  await page.getByRole('button', { name: 'Mark as processed' }).click();

  for (const [state, name, letter] of [
    ['Borovia', 'Bela Birchall', 'a'],
    ['Corvania', 'Cora Cedarwood', 'b'],
  ] as const) {
    await recordMail(page, scene, state, `Nomination of ${state}`);
    await nominate(page, scene, name, letter);
  }
  await page.goto(`/meetings/${scene.slug}/nominations`);
  await expect(page.locator('#nominations tbody tr')).toHaveCount(5);
  await expectAccessible(page);
}

async function draft(page: Page, scene: Scene): Promise<void> {
  await page.goto(`/meetings/${scene.slug}/programme`);
  await page.getByRole('link', { name: 'Open a draft' }).click();
  await page.getByRole('button', { name: 'Open the draft' }).click();
  const pool = page.locator('#pool [data-cards] > li');
  await expect(pool).toHaveCount(4);
  for (const [number, position, name] of [
    [1, 1, 'Ada Alderay'],
    [1, 2, 'Bela Birchall'],
    [2, 1, 'Amara Ashford'],
    [2, 2, 'Cora Cedarwood'],
  ] as const) {
    await seat(page, number, position).click();
    await pool
      .filter({ hasText: name })
      .getByRole('button', { name: `Place on panel ${number}, seat ${position}` })
      .click();
    await expect(seat(page, number, position)).toContainText(name);
  }
  const dialog = page.getByRole('dialog');
  for (const [number, name] of [
    [1, 'Mo Willowby'],
    [2, 'Nia Yewtree'],
  ] as const) {
    await panel(page, number)
      .locator('summary', { hasText: `Change panel ${number}` })
      .click();
    await page.getByRole('button', { name: 'Add a moderator …' }).click();
    await dialog.getByLabel('Somebody who is not on record yet').check();
    await dialog.getByLabel('Name as printed').fill(`${name} ${scene.slug.slice(-4)}`);
    await dialog.getByRole('button', { name: 'Add to the programme' }).click();
    await expect(panel(page, number)).toContainText(name);
  }
  await page.getByRole('button', { name: 'Add an opening or keynote' }).click();
  await dialog.getByLabel('Find a person by name').fill('Vantongeren');
  await dialog.getByLabel('Oriel Vantongeren').check();
  await dialog.getByRole('button', { name: 'Add to the programme' }).click();
  await expect(page.getByRole('list', { name: 'Welcome remarks in their order' })).toContainText('Oriel Vantongeren');
  for (const [letter, addressee] of [
    ['a', '2: Bela Birchall'],
    ['b', '1: Amara Ashford'],
  ] as const) {
    await page.getByRole('button', { name: `Add a question on topic (${letter})` }).click();
    await dialog.getByLabel('Question in short words').fill(`Which record of tides serves topic ${letter}`);
    await dialog.getByLabel('Put to').selectOption({ label: addressee });
    await dialog.getByRole('button', { name: 'Add the question' }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByText('All changes are saved.')).toBeVisible();
}

/** Agrees on and publishes the version that the page of versions has selected. */
async function agreeAndPublish(page: Page, scene: Scene, number: number): Promise<void> {
  await page.goto(`/meetings/${scene.slug}/programme/versions`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Put forward' }).click();
  await dialog.getByRole('button', { name: 'Put forward' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Record the agreement' }).click();
  await expectAccessible(page);
  await dialog.getByLabel('On a date').check();
  await dialog.getByRole('button', { name: 'Record the agreement' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(
    page.getByText(`version ${number} is the latest on which States agreed, and it is published.`),
  ).toBeVisible();
}

/** The public programme, as somebody reads it who is not signed in, on a phone. */
async function expectPublished(
  browser: Browser,
  baseURL: string | undefined,
  scene: Scene,
  { named, notNamed }: { named: readonly string[]; notNamed: readonly string[] },
): Promise<void> {
  const reader = await openWindow(browser, { baseURL, viewport: { width: 390, height: 844 } });
  await reader.goto(`/programmes/${scene.slug}`);
  for (const name of named) await expect(reader.getByRole('main')).toContainText(name);
  for (const name of notNamed) await expect(reader.getByRole('main')).not.toContainText(name);
  await expectAccessible(reader);
  await expectFitsWindow(reader);
  await reader.context().close();
}

async function withdraw(page: Page, scene: Scene): Promise<void> {
  await recordMail(page, scene, 'Borovia', 'Replacement of the panellist of Borovia');
  await page.goto(`/meetings/${scene.slug}/programme/versions`);
  await page.getByRole('link', { name: 'Record a withdrawal' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bela Birchall' }).click();
  await expect(page.getByText(/One question is put to the seat/)).toBeVisible();
  await page.getByLabel('Communication', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Borovia replaces its nominee').check();
  await page.getByLabel('Name as printed').fill('Bruna Beechwood');
  await page.getByLabel('Family name').fill('Beechwood');
  await page.getByLabel('Given names').fill('Bruna');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Record the withdrawal' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Bruna Beechwood takes panel 1, seat 2, in a new draft.');
  await dialog.getByRole('button', { name: 'Record the withdrawal' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('To be updated after a change');
  await expect(page.getByText(/Bruna Beechwood \(Borovia\) takes the seat/)).toBeVisible();
  await expectAccessible(page);
  await expectFitsWindow(page);
}

async function tickOff(page: Page, scene: Scene): Promise<void> {
  await page.goto(`/meetings/${scene.slug}/programme/follow-up`);
  await page.getByRole('link', { name: 'Read the letter that confirms the new nominee' }).click();
  const letter = page.getByRole('article', { name: 'Confirmation to the Permanent Mission of Borovia' });
  await expect(letter).toContainText('Bruna Beechwood');
  await expect(letter).not.toContainText('Bela Birchall');
  await page.goto(`/meetings/${scene.slug}/programme/follow-up`);
  const open = page.getByRole('button', { name: /^Tick off/ });
  const count = await open.count();
  expect(count, 'programme, web page, moderator’s sheet and letter at least').toBeGreaterThanOrEqual(4);
  for (let left = count; left > 0; left -= 1) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
  await expect(page.getByText('everything is updated')).toBeVisible();
  await page
    .getByRole('button', { name: /^Take back/ })
    .first()
    .click();
  await expect(open).toHaveCount(1);
  await open.click();
}

test('one officer, from the first communication to the published programme and a withdrawal in the week before', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, 'officerA');
  const scene = await createMeeting(page);
  await recordNominations(page, scene);
  await draft(page, scene);
  await agreeAndPublish(page, scene, 1);
  await expectPublished(browser, baseURL, scene, {
    named: ['Ada Alderay', 'Bela Birchall'],
    notNamed: ['Abel Ashgrove'],
  });

  await withdraw(page, scene);
  // Until States agree on the change, the published programme stays as it was agreed.
  await expectPublished(browser, baseURL, scene, { named: ['Ada Alderay'], notNamed: ['Bruna Beechwood'] });
  await agreeAndPublish(page, scene, 2);
  await expectPublished(browser, baseURL, scene, { named: ['Bruna Beechwood'], notNamed: ['Bela Birchall'] });
  await tickOff(page, scene);

  await page.goto(`/meetings/${scene.slug}/programme/compare`);
  await expect(page.getByRole('main')).toContainText('1 added, 1 removed, 0 moved');
  await expect(page.getByRole('main')).toContainText('in place of Bela Birchall, nominated by the same State');
  await expectAccessible(page);
  await expectFitsWindow(page);
  await page.goto(`/meetings/${scene.slug}/programme/sheets?panel=1`);
  await expect(page.getByRole('main')).toContainText('Bruna Beechwood');
  await expect(page.getByRole('main')).not.toContainText('Bela Birchall');

  // A mission sees nothing of how it came about.
  await page.context().clearCookies();
  await signInAs(page, 'mission');
  for (const below of ['nominations', 'programme/versions', 'programme/follow-up', 'programme/compare']) {
    const answer = await page.goto(`/meetings/${scene.slug}/${below}`);
    expect(answer?.status(), below).toBe(404);
  }
});
