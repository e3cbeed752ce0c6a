import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectFitsWindow, type Persona, signInAs, test, unrollPhone } from './support/visit';

const luxembourg = '/meetings/luxembourg-2024/balance';
const invented = '/meetings/port-almar/balance';

const chart = (page: Page, title: string): Locator =>
  page
    .getByRole('region', { name: /^(Programme, version|Pool|Panel \d)/ })
    .locator('figure')
    .filter({ has: page.locator('figcaption', { hasText: title }) });

/** Name and figure of each line, as the chart draws and as its table says them. */
async function bothReadings(figure: Locator): Promise<{ drawn: string[][]; told: string[][]; dots: number[] }> {
  await figure.getByText('The same figures as a table').click();
  return figure.evaluate((element) => {
    const text = (node: Element | null | undefined) => node?.textContent?.trim() ?? '';
    const rows = [...element.querySelectorAll('li')];
    const figures = (words: string) => /^[\d,]+/.exec(words)?.[0] ?? words;
    return {
      drawn: rows.map((row) => [
        text(row.children[0]),
        figures(text(row.children[2]?.firstElementChild ?? row.children[2])),
      ]),
      told: [...element.querySelectorAll('tbody tr')].map((row) => [text(row.children[0]), text(row.children[1])]),
      dots: rows.map((row) => {
        const drawing = row.querySelectorAll('svg')[1];
        const pitch = Number(drawing?.querySelector('pattern')?.getAttribute('width'));
        const filled = [...(drawing?.querySelectorAll('rect[fill^="url"]') ?? [])].map(
          (block) => (Number(block.getAttribute('width')) * Number(block.getAttribute('height'))) / pitch ** 2,
        );
        return filled.reduce((sum, one) => sum + one, 0);
      }),
    };
  });
}

test('Luxembourg reads as its summary has it: 29 panellists, gender stated for none', async ({ page }) => {
  await signInAs(page, 'chair');
  await page.goto(luxembourg);
  await expect(page.getByText('gender is stated for none of them')).toBeVisible();
  await expect(page.getByRole('link', { name: '29 persons' })).toBeVisible();
  const gender = await bothReadings(chart(page, 'By gender'));
  expect(gender.told).toEqual([
    ['woman, as declared', '0'],
    ['man, as declared', '0'],
    ['another, as declared', '0'],
    ['not stated', '29'],
  ]);
  expect(gender.drawn).toEqual(gender.told);
  const group = await bothReadings(chart(page, 'By regional group'));
  expect(group.told).toEqual([
    ['African States', '1'],
    ['Asia-Pacific States', '7'],
    ['Eastern European States', '1'],
    ['Latin American and Caribbean States', '6'],
    ['Western European and other States', '14'],
  ]);
  expect(group.drawn).toEqual(group.told);
  expect(group.dots).toEqual([1, 7, 1, 6, 14]);
  const lists = page.locator('#lists');
  await expect(lists.getByRole('row', { name: /history/ })).toContainText('2020');
  await expect(lists.getByRole('row', { name: /Least developed/ })).toContainText('United Nations');
  await expect(page.getByText('No State has said so in a communication on record.')).toBeVisible();

  // A figure leads to the rows behind it.
  await chart(page, 'By regional group')
    .getByRole('listitem')
    .filter({ hasText: 'African States' })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/rows=group\.AFR/);
  await expect(page.locator('#counted-rows tbody tr')).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Close the list' }).click();
  await expect(page.locator('#counted-rows')).toHaveCount(0);
});

test('what is counted is chosen by keyboard, and the address holds it', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto(luxembourg);
  const moderators = page.getByRole('combobox', { name: 'Moderators' });
  await moderators.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/moderators=1/);
  await expect(page.getByText(/seats and moderations;/)).toBeVisible();
  await page.getByRole('combobox', { name: 'One dot stands for' }).selectOption({ label: 'Dots and shares: Persons' });
  await expect(page).toHaveURL(/moderators=1.*count=persons|count=persons.*moderators=1/);
  await page.getByRole('combobox', { name: 'Panel', exact: true }).selectOption({ index: 2 });
  await expect(page).toHaveURL(/panel=2/);
  await expect(page.getByRole('region', { name: 'Panel by panel' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Panel', exact: true })).toHaveValue('2');
  await expect(moderators).toHaveValue('1');
  for (const title of [
    'By regional group',
    'By gender',
    'By affiliation type',
    'By list of States',
    'By language',
    'By first time to speak',
  ]) {
    const { drawn, told } = await bothReadings(chart(page, title));
    expect(drawn, title).toEqual(told);
  }
  await page.getByRole('link', { name: 'Remove filter: With moderators' }).click();
  await expect(page).not.toHaveURL(/moderators/);

  await page
    .getByRole('combobox', { name: 'Programme version or pool' })
    .selectOption({ label: 'Pool of nominations' });
  await expect(page).toHaveURL(/basis=pool/);
  await expect(page.getByText(/in the pool;/)).toBeVisible();
  await expect(moderators).toHaveCount(0);
  const pooled = await bothReadings(chart(page, 'By regional group'));
  expect(pooled.drawn).toEqual(pooled.told);
  await chart(page, 'By regional group').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/nominations\?group=AFR&status=pool/);
});

test('figures of the pool lead to just their rows in the list of nominations', async ({ page }) => {
  await signInAs(page, 'chair');
  for (const [title, name, address] of [
    ['By gender', 'woman, from the form of address', /gender=woman&genderBasis=formOfAddress&status=pool/],
    ['By language', 'French', /language=fr&status=pool/],
    ['By first time to speak', 'speaks for the first time', /firstTime=yes&status=pool/],
    ['By gender', 'woman, as declared', /gender=woman&genderBasis=declared&status=pool/],
    ['By list of States', 'Emerging spacefaring', /label=emergingSpacefaring&status=pool/],
  ] as const) {
    await page.goto(`${invented}?basis=pool`);
    const figure = chart(page, title).getByRole('listitem').filter({ hasText: name }).getByRole('link');
    const count = await figure.textContent();
    await figure.click();
    await expect(page).toHaveURL(address);
    await expect(page.getByText(new RegExp(`^${count} of \\d+ nominations$`))).toBeVisible();
  }
  await expectAccessible(page);
});

test('the panels stand side by side, with one table for each dimension', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto(luxembourg);
  const panels = page.getByRole('region', { name: 'Panel by panel' });
  await expect(panels.getByRole('article')).toHaveCount(6);
  await panels.getByText('The same figures as tables').click();
  const row = page.locator('#panels-by-gender').getByRole('row', { name: /^not stated/ });
  const cells = (await row.getByRole('cell').allTextContents()).map(Number);
  expect(cells.slice(0, -1).reduce((sum, figure) => sum + figure, 0)).toBe(29);
  expect(cells.at(-1)).toBe(29);
  await panels.getByRole('link', { name: /^Panel 1:/ }).click();
  await expect(page).toHaveURL(/panel=1/);
});

test('the balance is handed out as a workbook and as text with the figures of the page', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto(luxembourg);
  await page.getByText('Export', { exact: true }).click();
  const [text] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Text, comma-separated (.csv)' }).click(),
  ]);
  expect(text.suggestedFilename()).toBe('balance-luxembourg-2024.csv');
  const csv = await (await page.request.get(`${luxembourg}/export?format=csv`)).text();
  expect(csv).toMatch(/,Gender,not stated,29,29,100,/);
  expect(csv).toMatch(/,Regional group,African States,1,1,3\.4,/);
  const workbook = await page.request.get(`${luxembourg}/export?basis=pool&format=xlsx`);
  expect(workbook.headers()['content-type']).toContain('spreadsheetml');
  expect((await page.request.get(`${luxembourg}/export?format=pdf`)).status()).toBe(400);
});

test('an officer records what a State says of itself, is refused to do so twice, and removes it', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto(invented);
  const rows = page.locator('#described tbody tr');
  await expect(rows.filter({ hasText: 'Sarmenia' })).toContainText('counts');
  const line = chart(page, 'By list of States').getByRole('listitem').filter({ hasText: 'Emerging spacefaring' });
  await expect(line.getByRole('link')).toHaveText('1');

  const described = page.getByRole('region', { name: 'States that describe themselves as emerging spacefaring' });
  await described.getByText('Record a State’s own description').first().click();
  const form = described.getByRole('form', { name: 'Record a State’s own description' });
  const send = form.getByRole('button', { name: 'Record a State’s own description' });
  await send.press('Enter');
  const choice = form.getByLabel('Communication in which the State says so');
  await expect(choice).toHaveAttribute('aria-invalid', 'true');
  const choose = async (state: string) =>
    choice.selectOption(await choice.locator('option', { hasText: state }).first().getAttribute('value'));
  await choose('Sarmenia');
  await send.click();
  await expect(form.getByText('This is recorded for the State already.').first()).toBeVisible();
  await choose('Adizwa');
  await form.getByLabel('It holds from').fill('2026-02-31');
  await send.click();
  await expect(form.getByText('Give a date that exists, as year-month-day.').first()).toBeVisible();
  await expectAccessible(page);
  await form.getByLabel('It holds from').fill('');
  await send.click();
  const row = rows.filter({ hasText: 'Adizwa' });
  await expect(row.getByRole('link', { name: /^No\. / })).toBeVisible();
  await expect(line.getByRole('link')).toHaveText('2');
  await line.getByRole('link').click();
  await expect(page.locator('#counted-rows tbody tr').filter({ hasText: 'Adizwa' })).toHaveCount(1);

  await row.getByRole('button', { name: 'Remove Adizwa' }).click();
  await expect(page.getByRole('dialog')).toContainText('it can be recorded again');
  await page.keyboard.press('Escape');
  await expect(row).toHaveCount(1);
  await row.getByRole('button', { name: 'Remove Adizwa' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(row).toHaveCount(0);
  await expect(line.getByRole('link')).toHaveText('1');
});

test('the balance and its file are for the desk and the Chair, and only the desk records', async ({ page }) => {
  await signInAs(page, 'chair');
  await page.goto(invented);
  await expect(page.getByRole('heading', { name: 'Lists of States and where they come from' })).toBeVisible();
  await expect(page.getByText('Record a State’s own description')).toHaveCount(0);
  const answers: Partial<Record<Persona, number>> = {
    clearingOfficer: 403,
    mission: 404,
    observer: 404,
    administrator: 404,
  };
  for (const [persona, status] of Object.entries(answers)) {
    await page.context().clearCookies();
    await signInAs(page, persona as Persona);
    if (persona === 'mission' || persona === 'observer') {
      await page.goto('/mission/meetings/port-almar');
      await expect(page.getByRole('main')).not.toContainText(/least developed|small island|spacefaring/i);
    }
    for (const address of [invented, `${invented}?basis=pool`, `${invented}/export?format=csv`]) {
      expect((await page.request.get(address)).status(), `${persona} ${address}`).toBe(status);
    }
  }
  await page.context().clearCookies();
  expect((await page.request.get(`${invented}/export?format=csv`)).status()).toBe(401);
  await page.goto('/programmes/luxembourg-2024');
  await expect(page.getByRole('main')).not.toContainText(/least developed|small island|own description/i);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the balance fits the window and is accessible', async ({ page }) => {
    await signInAs(page, 'officerA');
    for (const address of [luxembourg, `${luxembourg}?panel=2&moderators=1&rows=all`, `${invented}?basis=pool`]) {
      await page.goto(address);
      await expectFitsWindow(page);
      await unrollPhone(page);
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
    }
  });
});
