import { expect, expectAccessible, signInAs, test } from './support/visit';

test('the address book goes out as a workbook, comes back as it was, and takes in what a list adds', async ({
  page,
}) => {
  await signInAs(page, 'officerA');
  await page.goto('/addresses');
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as workbook' }).click(),
  ]);
  await page.getByRole('link', { name: 'Enter a list' }).click();
  await page.getByLabel('Spreadsheet').setInputFiles(await workbook.path());
  await page.getByRole('button', { name: 'Show what it would do' }).click();
  const summary = page.getByRole('status').filter({ hasText: 'as on record' });
  await expect(summary).toHaveText(/^Nothing is new, none differs, \d+ are as on record\.$/);
  await expectAccessible(page);

  const paste = async (...rows: readonly string[]) => {
    await page.getByRole('button', { name: 'Choose another list' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Choose another list' }).click();
    await page
      .getByLabel('Or paste cells')
      .fill(['Kind\tState or organization\tDuty station\tE-mail', ...rows].join('\n'));
    await page.getByRole('button', { name: 'Show what it would do' }).click();
  };
  const good = [
    'mission\tTianzhu\tGeneva\tgeneva@tianzhu.invalid',
    'mission\tChandavar\tVienna\tnew@chandavar.invalid',
  ];
  await paste(...good, 'mission\tNowhere\tVienna\tnobody');
  await expect(summary).toHaveText('One row is new, one differs, none is as on record; one cannot be read.');
  await expect(page.getByText(/State or organization: is not on record/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enter 2 rows' })).toBeDisabled();
  await expectAccessible(page);
  await paste(...good);
  await page.getByRole('button', { name: 'Enter 2 rows' }).click();
  await page.waitForURL('**/addresses');
  await page.goto('/addresses?search=tianzhu&station=geneva');
  await expect(page.getByText('geneva@tianzhu.invalid')).toBeVisible();
  await page.goto('/addresses?search=chandavar&station=vienna');
  await expect(page.getByText('new@chandavar.invalid')).toBeVisible();
});
