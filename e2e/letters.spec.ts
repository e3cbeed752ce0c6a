import { readFileSync } from 'node:fs';
import { documentParts } from '@/lib/documents/testing';
import { expect, expectAccessible, expectFitsWindow, signInAs, test } from './support/visit';

const letters = '/meetings/port-almar/letters';

/** The paragraphs of a Word file, as a reader reads them. */
function paragraphs(bytes: Uint8Array): readonly string[] {
  const xml = documentParts(bytes).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

test('a circular is read as a note verbale and as a letter, and taken along as Word documents', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto('/circulars?search=information+on+registration');
  await page
    .getByRole('link', { name: /DEMO\// })
    .first()
    .click();
  await page.getByRole('link', { name: 'Read the letter' }).click();
  await page.getByRole('link', { name: /^Permanent missions in Vienna/ }).click();

  const note = page.getByRole('article', { name: 'Letter to: Permanent missions in Vienna' });
  await expect(note).toContainText('presents its compliments to the Permanent Missions to the United Nations (Vienna)');
  await expect(note).toContainText('the assurances of its highest consideration');
  await expect(note).not.toContainText('Yours sincerely');
  await expectAccessible(page);
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Word document' }).click(),
  ]);
  expect(word.suggestedFilename()).toMatch(/^DEMO .*, note verbale, Permanent missions in Vienna\.docx$/);
  const written = paragraphs(readFileSync(await word.path()));
  expect(written.some((line) => line.startsWith('The Secretariat of the Committee on Shared Waters'))).toBe(true);

  await page.getByRole('link', { name: /^Permanent observers/ }).click();
  const letter = page.getByRole('article', { name: 'Letter to: Permanent observers' });
  await expect(letter).toContainText('Dear colleagues,');
  await expect(letter).toContainText('Ilse Varga-Nkemelu');
  await expect(letter).not.toContainText('compliments');
});

test('what is not on record is marked in the letter and named beside it, until it is set', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto('/circulars?search=OOSA/2024/6');
  await page
    .getByRole('link', { name: /OOSA\/2024\/6/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Read the letter' }).click();
  await expect(page.locator('mark', { hasText: '[name of the office: not stated]' }).first()).toBeVisible();
  await expect(page.getByText(/blanks that the records do not fill: .*name of the office/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Head and foot of letters' }).click();
  await page.getByLabel('Name of the office').fill('Office of the Demonstration');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await expect(page.getByRole('article')).toContainText('The Office of the Demonstration presents its compliments');
});

test('letters to chosen missions and persons are read before they are taken along', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto(letters);
  await page.getByLabel('Find by name, State or panel').fill('Adizwa');
  await page.getByRole('button', { name: 'Tick the 1 shown' }).click();
  await page.getByLabel('Date of the letters').fill('2026-12-01');
  await page.getByRole('button', { name: 'Read the letter' }).click();
  const note = page.getByRole('article', { name: 'Confirmation to the Permanent Mission of Adizwa' });
  await expect(note).toContainText('has the honour to refer to its communication');
  await expect(note).toContainText('Port Almar, 1 December 2026');
  await expectAccessible(page);

  await page.goto(`${letters}?kind=invitation`);
  await page.getByRole('button', { name: /^Tick the \d+ shown/ }).click();
  await page.getByRole('button', { name: /^Read the \d+ letters/ }).click();
  await expect(page.getByText('The programme is a draft or a proposal.')).toBeVisible();
  const sheets = await page.getByRole('article').count();
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^One file each/ }).click(),
  ]);
  const names = [...documentParts(readFileSync(await zip.path())).keys()];
  expect(names).toHaveLength(sheets);
  expect(names.every((name) => name.endsWith(', Invitation to the panellist.docx'))).toBe(true);
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Word document' }).click(),
  ]);
  const text = paragraphs(readFileSync(await word.path())).join('\n');
  expect(text).toContain('Draft: the programme is not agreed');
  expect(text).not.toMatch(/passport|date of birth/i);
});

test('nobody else reads letters to persons, and letters of circulars are read by who reads circulars', async ({
  page,
}) => {
  await signInAs(page, 'officerA');
  await page.goto('/circulars?search=invitation+to+nominate');
  const circular = await page
    .getByRole('link', { name: /DEMO\// })
    .first()
    .getAttribute('href');
  const answers = [
    ['chair', 403, 200, 403],
    ['clearingOfficer', 403, 200, 403],
    ['mission', 404, 404, 404],
    ['observer', 404, 404, 404],
    ['administrator', 404, 404, 200],
  ] as const;
  for (const [persona, individual, ofCircular, letterhead] of answers) {
    await page.context().clearCookies();
    await signInAs(page, persona);
    const status = async (address: string) => (await page.request.get(address)).status();
    expect(
      {
        choice: await status(letters),
        preview: await status(`${letters}/preview?kind=invitation`),
        document: await status(`${letters}/document?kind=invitation`),
        letter: await status(`${circular}/letter`),
        word: await status(`${circular}/letter/document?to=all`),
        letterhead: await status('/bodies/tidal-data/letterhead'),
      },
      persona,
    ).toEqual({
      choice: individual,
      preview: individual,
      document: individual,
      letter: ofCircular,
      word: ofCircular,
      letterhead,
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('every page fits the window', async ({ page }) => {
    await signInAs(page, 'officerA');
    await page.goto('/circulars?search=invitation+to+nominate');
    const circular = await page
      .getByRole('link', { name: /DEMO\// })
      .first()
      .getAttribute('href');
    const chosen = `${letters}/preview?kind=confirmation&to=state-XAA`;
    for (const address of [
      letters,
      `${letters}?kind=visaSupport`,
      chosen,
      `${circular}/letter`,
      '/bodies/tidal-data/letterhead',
    ]) {
      await page.goto(address);
      await expectFitsWindow(page);
    }
  });
});
