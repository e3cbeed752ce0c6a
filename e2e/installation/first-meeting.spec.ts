import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { createAccount, passphrase, setPassword, signIn } from '../support/accounts';
import { part, savePart } from '../support/edit-page';
import { dataFolder } from '../support/readers';
import { expect, expectAccessible, expectFitsWindow, openWindow, test } from '../support/visit';

const administrator = 'administrator@secretariat.example';
const officer = 'officer@secretariat.example';

/** Fails unless a field is marked as wrong, with a sentence beside it. */
async function expectWrong(field: Locator, sentence: RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(sentence);
}

async function setUpAdministrator(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await expect(page.locator('button[name="persona"]')).toHaveCount(0);
  await expect(page.getByText('Demonstration:')).toHaveCount(0);

  const file = join(dataFolder(), 'installation', 'first-administrator.txt');
  expect(statSync(file).mode & 0o777, 'who may read the link').toBe(0o600);
  await page.goto(/http:\/\/\S+/.exec(readFileSync(file, 'utf8'))?.[0] ?? '');
  await expectAccessible(page);
  const setUp = page.getByRole('button', { name: 'Set up the account' });
  await setUp.click();
  await expectWrong(page.getByLabel('Name'), /./);
  await expectWrong(page.getByLabel('E-mail address'), /./);
  await page.getByLabel('Name').fill('First Administrator');
  await page.getByLabel('E-mail address').fill(administrator);
  await page.getByLabel('New password').fill('too short');
  await setUp.click();
  await expectWrong(page.getByLabel('New password'), /at least/i);
  await page.getByLabel('New password').fill(passphrase);
  await setUp.click();
  await page.waitForURL('**/sign-in?passwordSet=1');
  expect(existsSync(file), 'the file with the link, once it is used').toBe(false);

  await signIn(page, administrator);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accounts');
}

async function createBody(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Bodies' }).click();
  await page.getByRole('link', { name: 'Create a body' }).first().click();
  const create = page.getByRole('button', { name: 'Create the body' });
  await create.click();
  await expectWrong(page.getByLabel('Name'), /./);
  await page.getByLabel('Name').fill('Committee on Quiet Harbours');
  await page.getByLabel('Acronym').fill('CQH');
  await create.click();
  await page.waitForURL('**/bodies/committee-on-quiet-harbours');

  await page.goto('/bodies/committee-on-quiet-harbours/members');
  await page.getByLabel('States, one a line').fill('1. Kenya\n2. Norwai\n3. Thailand');
  await expect(page.getByText('Lines to settle')).toBeVisible();
  await page.getByLabel('States, one a line').fill('1. Kenya\n2. Norway\n3. Thailand');
  await page.getByRole('button', { name: 'Set the members' }).click();
  await expect(page.getByRole('link', { name: '3 States members' })).toBeVisible();
}

async function createMeeting(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Meetings' }).click();
  await expect(page.getByText('No meeting is recorded yet').first()).toBeVisible();
  await page.getByRole('link', { name: 'Create a meeting' }).first().click();
  await page.getByLabel('Title', { exact: true }).fill('Expert meeting on quiet harbours');
  await page.getByLabel('Short title').fill('Experts, Mombasa');
  await page.getByLabel('First day optional').fill('2031-13-05');
  const create = page.getByRole('button', { name: 'Create the meeting' });
  await create.click();
  await expectWrong(page.getByLabel('Body'), /./);
  await expectWrong(page.getByLabel('First day optional'), /./);
  await page.getByLabel('Body').selectOption({ label: 'Committee on Quiet Harbours' });
  await page.getByLabel('First day optional').fill('2031-03-05');
  await page.getByLabel('Last day optional').fill('2031-03-06');
  await page.getByLabel('City').fill('Mombasa');
  await create.click();
  await page.waitForURL('**/meetings/expert-meeting-on-quiet-harbours');
}

async function editParts(page: Page): Promise<void> {
  await page.goto('/meetings/expert-meeting-on-quiet-harbours/edit');

  const mandate = part(page, 'Mandate');
  await mandate.getByRole('button', { name: 'Add a reference' }).click();
  await mandate.getByLabel('Symbol').fill('CQH/2030/7');
  await mandate.getByLabel('Paragraph').fill('12');
  await mandate.getByLabel('Agreed on').fill('some day');
  await mandate.getByRole('button', { name: 'Save', exact: true }).click();
  await expectWrong(mandate.getByLabel('Agreed on'), /./);
  await expectWrong(mandate.getByLabel('Content'), /./);
  await mandate.getByLabel('Agreed on').fill('2030-06');
  await mandate.getByLabel('Content').fill('A meeting of experts of two days');
  await savePart(mandate);

  await page.getByText('Record a list of topics').first().click();
  const list = part(page, 'Record a list of topics');
  await list.getByLabel('Title of the list').fill('Topics of the Committee');
  await list.getByLabel('Title', { exact: true }).fill('Sounding at night');
  await list.getByRole('button', { name: 'Add a topic' }).click();
  const second = list.getByRole('listitem', { name: 'Topic 2' });
  await second.getByLabel('Letter').fill('b');
  await second.getByLabel('Title', { exact: true }).fill('Pilotage');
  await savePart(list, 'Record the list');
  const topics = part(page, 'Topics');
  await topics.getByLabel('Agreed list of topics').selectOption({ label: 'Topics of the Committee' });
  await savePart(topics);
  await topics.getByRole('group', { name: '(a) Sounding at night' }).getByRole('combobox').selectOption('yes');
  await topics.getByRole('group', { name: '(b) Pilotage' }).getByRole('combobox').selectOption('no');
  await savePart(topics);

  const roles = part(page, 'Host country and partners');
  await roles.getByRole('button', { name: 'Add a role' }).click();
  await roles.getByLabel('Role', { exact: true }).selectOption({ label: 'Host country' });
  await roles.getByRole('button', { name: 'Save', exact: true }).click();
  await expectWrong(roles.getByLabel('State or organization'), /./);
  await roles.getByLabel('State or organization').selectOption({ label: 'Kenya' });
  await savePart(roles);

  const plan = part(page, 'Panel plan');
  await plan.getByLabel('Panels').fill('many');
  await plan.getByLabel('Panellists on each panel').fill('5');
  await plan.getByRole('button', { name: 'Save', exact: true }).click();
  await expectWrong(plan.getByLabel('Panels'), /./);
  await plan.getByLabel('Panels').fill('4');
  await savePart(plan);
}

async function settleChecklist(page: Page): Promise<void> {
  await page.getByText('Add an item').first().click();
  const add = part(page, 'Add an item');
  await add.getByLabel('Kind').selectOption({ label: 'Host country agreement' });
  await add.getByLabel('What is to be settled').fill('Agreement with Kenya');
  await add.getByRole('button', { name: 'Add an item' }).click();

  const summary = page.getByRole('main').locator('summary', { hasText: 'Agreement with Kenya' });
  await summary.click();
  const item = part(page, 'Agreement with Kenya');
  await item.getByLabel('Status').selectOption({ label: 'done' });
  await item.getByLabel('Done on').fill('2030-11-20');
  await item.getByLabel('Evidence', { exact: false }).first().fill('Signed copy');
  await item.getByLabel('File as evidence').setInputFiles({
    name: 'agreement.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Signed by both sides.\n'),
  });
  await savePart(item, 'Save this item');
}

async function expectOverview(page: Page): Promise<string> {
  await page.goto('/meetings/expert-meeting-on-quiet-harbours');
  const main = page.getByRole('main');
  await expect(main.getByText('Planned in Mombasa on 5–6 March 2031')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Mandate' })).toContainText('CQH/2030/7, para. 12');
  await expect(page.getByRole('table', { name: 'Mandate' })).toContainText('June 2030');
  const topics = page.getByRole('table', { name: 'Topics' });
  await expect(topics.getByRole('row', { name: 'Sounding at night' })).not.toContainText('not taken');
  await expect(topics.getByRole('row', { name: 'Pilotage' })).toContainText('not taken');
  await expect(page.getByRole('region', { name: 'Host and partners' })).toContainText('Kenya');
  await expect(page.getByRole('region', { name: 'Panel plan' })).toContainText('4 panels of 5 panellists');
  const checklist = page.getByRole('list', { name: 'Checklist' });
  await expect(checklist).toContainText('Agreement with Kenya');
  await expect(checklist).toContainText('20 November 2030');
  await expect(page.getByRole('region', { name: 'Latest events' })).toContainText('Desk Officer');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFitsWindow(page);
  return (await checklist.getByRole('link', { name: 'agreement.txt' }).getAttribute('href')) ?? '';
}

test('from the one-time link of the first administrator to a meeting on its overview', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await setUpAdministrator(page);
  const link = await createAccount(page, { name: 'Desk Officer', email: officer, role: { word: 'Officer' } });

  const desk = await openWindow(browser, { baseURL });
  await setPassword(desk, link);
  await signIn(desk, officer);
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('My desk');
  await createBody(desk);
  await createMeeting(desk);
  await editParts(desk);
  await settleChecklist(desk);
  const file = await expectOverview(desk);

  const download = await desk.request.get(file);
  expect(await download.text()).toBe('Signed by both sides.\n');
  expect(download.headers()['content-disposition']).toContain('attachment');
  expect((await page.request.get(file)).status(), 'for an administrator who may not see meetings').toBe(404);
  await page.context().clearCookies();
  expect((await page.request.get(file)).status(), 'for nobody').toBe(404);
  await desk.context().close();
});
