import type { Page } from '@playwright/test';
import { readSpreadsheet } from '../lib/documents/read-spreadsheet';
import { writeWorkbook } from '../lib/documents/write-workbook';
import { isRefusal } from '../lib/kernel/refusal';
import { expect, expectAccessible, expectFitsWindow, signInAs, test } from './support/visit';

const list = '/meetings/port-almar/nominations';

/**
 * A sheet as a secretariat keeps it: a title above, a sum below, a State that nobody knows, the same nominee twice, a gender in
 * a letter, and a column that no record has a place for.
 */
async function sheet(nominee: string): Promise<Buffer> {
  const rows = [
    ['Abenkoro', `Prof. ${nominee}`, 'Head of tidal services', 'Harbour Institute', '15.01.2026', 'F', 'by video'],
    ['Adizwa', `${nominee} Junior`, 'Researcher', null, null, null, null],
    ['Abenkora', `${nominee} Senior`, 'Adviser', null, null, null, null],
    ['ABENKORO', nominee.toUpperCase(), 'Head', null, null, null, null],
    ['Total', null, null, null, null, null, null],
  ];
  const bytes = await writeWorkbook({
    title: 'Nominees received so far',
    lines: ['Kept by hand'],
    columns: ['State', 'Name', 'Position', 'Organization', 'Received', 'Gender', 'Remarks'].map((header) => ({
      key: header,
      header,
      width: 20,
    })),
    rows,
    sheet: 'Nominees',
  });
  return Buffer.from(bytes);
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${list}/import`);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.getByLabel('Excel workbook').setInputFiles({ name, mimeType, buffer });
  await page.waitForURL(/draft=/);
}

const rowOf = (page: Page, text: string | RegExp) => page.locator('#rows tbody tr').filter({ hasText: text });

test('imports a sheet, and the same sheet again changes nothing', async ({ page }, { workerIndex }) => {
  const nominee = `Ottilie Sandvar${String.fromCharCode(97 + workerIndex)}`;
  const file = await sheet(nominee);
  await signInAs(page, 'officerA');
  await choose(page, 'nominees.xlsx', file);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import nominations from a sheet');
  await expect(rowOf(page, 'Total')).toContainText('A sum, not a nomination');
  await expect(rowOf(page, 'Abenkora')).toContainText('No State or organization is called “Abenkora”');
  await expect(rowOf(page, new RegExp(nominee.toUpperCase()))).toContainText(
    'The same nominee of the same State stands in row',
  );
  await expect(page.getByText('Not imported: Remarks')).toBeVisible();
  const detail = rowOf(page, 'Head of tidal services');
  for (const recorded of [
    'Form of address: Prof.',
    'Function: Head of tidal services',
    'Affiliation: Harbour Institute',
    'Status: received',
    'Date received: 2026-01-15',
    'Gender not stated: “F” is not settled.',
  ]) {
    await expect(detail).toContainText(recorded);
  }
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('2 rows are refused. Leave them out, or settle them above.')).toBeVisible();
  await expectAccessible(page);
  await expectFitsWindow(page);

  // The officer says which State is meant: the nearest names come first.
  const word = page.getByLabel('Abenkora', { exact: true });
  await expect(word.locator('optgroup').first().locator('option').first()).toHaveText('Abenkoro');
  await word.selectOption({ label: 'Abenkoro' });
  await page.getByRole('button', { name: 'Update the preview' }).click();
  await expect(rowOf(page, 'Senior')).toContainText('new');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the refused row' }).click();
  const refused = await readSpreadsheet(await bytesOf(await download), 'file');
  if (isRefusal(refused)) throw new Error(refused.code);
  expect(JSON.stringify(refused.sheets[0].rows)).toContain('stands in row');

  await page.getByRole('checkbox', { name: 'Leave the refused row out' }).check();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('3 nominations were recorded, none changed')).toBeVisible();

  // What the sheet would do is over: nothing of it stays, and nobody is asked for the file again.
  await expect(page.getByRole('heading', { name: 'What each row would do' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Update the preview' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Open the nominations' })).toHaveAttribute('href', list);
  await expect(page.getByRole('link', { name: 'Import another sheet' })).toHaveAttribute('href', `${list}/import`);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel('Excel workbook')).toBeVisible();
  await expect(page.getByText('no longer kept here')).toHaveCount(0);

  await page.goto(`${list}?search=${encodeURIComponent(nominee)}`);
  await expect(page.locator('#nominations tbody tr')).toHaveCount(3);

  await choose(page, 'nominees-again.xlsx', file);
  // What was said about the word is remembered with the layout of the sheet.
  await expect(page.getByLabel('Abenkora', { exact: true })).toHaveValue(/.+/);
  await page.getByRole('checkbox', { name: 'Leave the refused row out' }).check();
  await expect(rowOf(page, 'Gender not stated')).toContainText('already so');
  await expect(page.getByText('Nothing in this sheet is new or changes anything.')).toBeVisible();
});

test('says what is wrong with a file that is no sheet', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto(`${list}/import`);
  const mimeType = 'application/octet-stream';
  await page
    .getByLabel('Excel workbook')
    .setInputFiles({ name: 'picture.xlsx', mimeType, buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]) });
  await expect(page.getByText('This is neither an Excel workbook (.xlsx) nor a text file (.csv)')).toBeVisible();
  await expectAccessible(page);
});

test('hands out the list and the programme to the desk and the Chair, and neither to a mission', async ({ page }) => {
  const statuses = async () => {
    const paths = [
      `${list}/export?format=xlsx`,
      `${list}/print`,
      '/meetings/port-almar/programme/export?format=docx',
      '/programmes/luxembourg-2024/document',
      '/programmes/port-almar/document',
    ];
    return Promise.all(paths.map(async (path) => (await page.request.get(path)).status()));
  };
  await page.goto('/');
  expect(await statuses()).toEqual([401, 401, 401, 200, 404]);
  await signInAs(page, 'mission');
  expect(await statuses()).toEqual([404, 404, 404, 200, 404]);
  expect((await page.request.get(`${list}/import`)).status()).toBe(404);
  await page.context().clearCookies();
  await signInAs(page, 'chair');
  expect(await statuses()).toEqual([200, 200, 200, 200, 404]);
  expect((await page.request.get(`${list}/import`)).status()).toBe(403);
});

async function bytesOf(download: { createReadStream: () => Promise<NodeJS.ReadableStream> }): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
  return new Uint8Array(Buffer.concat(parts));
}
