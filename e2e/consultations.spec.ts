import { expect, expectAccessible, expectFitsWindow, signInAs, test } from './support/visit';

const list = '/meetings/port-almar/consultations';

/** A report of attendance as Teams writes it: three persons, one of whom nothing places. */
const report = [
  '1. Summary',
  'Meeting title\tThird round',
  'Attended participants\t3',
  '',
  '2. Participants',
  'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
  'Abenkoro - Ada Merrin\t11/10/26, 1:58:01 PM\t11/10/26, 4:00:00 PM\t2h 2m\tada@abenkoro.example\tx\tPresenter',
  'Bo Tallis (Borovia)\t11/10/26, 2:03:40 PM\t11/10/26, 4:01:00 PM\t1h 57m\t\t\tAttendee',
  'Guest 7\t11/10/26, 2:05:00 PM\t11/10/26, 2:11:00 PM\t6m\tguest@tides.example\t\tAttendee',
].join('\r\n');

test('an officer records an intersessional meeting from its notice to its outcome', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto(list);
  await page.getByRole('link', { name: 'Record an intersessional meeting' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Third round on tidal data');
  await page.getByRole('textbox', { name: 'Date' }).fill('2026-11-10');
  await page.getByLabel('From optional', { exact: true }).fill('14:00');
  await page.getByLabel('To optional', { exact: true }).fill('16:00');
  await page.getByLabel('Platform link').fill('meet.example.org/third');
  await page.getByRole('button', { name: 'Record the meeting' }).click();
  await expect(page.getByText('Give a web address that begins with https:// or http://.')).toBeVisible();
  await page.getByLabel('Platform link').fill('https://meet.example.org/third');
  await page.getByRole('button', { name: 'Record the meeting' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Third round on tidal data');
  await expect(page.getByText('14:00–16:00 CET (Europe/Vienna)')).toBeVisible();
  await expect(page.getByText('13:00–15:00 UTC')).toBeVisible();
  const address = page.url();
  expect(address).toContain(`${list}/port-almar-intersessional-2026-11-10`);

  await page.getByRole('link', { name: 'Edit the agenda' }).click();
  await page.getByRole('button', { name: 'Add an item' }).click();
  await page.getByRole('group', { name: 'Items, in their order' }).getByLabel('Title').fill('Draft programme');
  await page.getByRole('button', { name: 'Save the agenda' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await page.goto(address);
  await page.getByText('Add a document').first().click();
  const paper = page.getByRole('form', { name: 'Add a document' });
  await paper.getByLabel('Title').fill('Proposed structure');
  await paper.getByLabel('File', { exact: true }).setInputFiles({
    name: 'structure.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Six panels of five.'),
  });
  await paper.getByRole('button', { name: 'Add a document' }).click();
  await expect(page.getByRole('link', { name: 'Proposed structure' })).toBeVisible();

  await page.getByRole('button', { name: 'Record that it was held' }).click();
  await expect(page.getByText('It was held on 10 November 2026.')).toBeVisible();

  await page.getByRole('link', { name: 'Record attendance' }).click();
  await page.getByLabel('Report of the platform').setInputFiles({
    name: 'report.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${report}`, 'utf16le'),
  });
  await expect(page.getByRole('status').filter({ hasText: '3 lines' })).toHaveText(
    '3 lines: 2 States and organizations; one person not placed.',
  );
  const guest = page.getByLabel('State or organization of Guest 7');
  await guest.fill('Nowhere');
  await expect(page.getByText('No State or organization has this name.').first()).toBeVisible();
  await guest.fill('Association of Tide Observers (invented)');
  await page.getByRole('button', { name: 'Record attendance' }).click();
  const table = page.locator('#representations');
  await expect(table.getByRole('row', { name: /Abenkoro/ })).toContainText('Ada Merrin');
  await expect(table.getByRole('row', { name: /Borovia/ })).toContainText('14:03–16:01');
  await expect(table.getByRole('row', { name: /Tide Observers/ })).toContainText('Guest 7');

  await page.getByText('Note a point').first().click();
  const point = page.getByRole('form', { name: 'Note a point' });
  await point.getByLabel('Point', { exact: true }).fill('The order of the panels was discussed.');
  await point.getByLabel('Item of the agenda').selectOption({ label: '1. Draft programme' });
  await point.getByRole('button', { name: 'Note a point' }).click();
  await expect(page.getByText('Item 1. Not attributed.')).toBeVisible();

  const outcome = page.getByRole('form', { name: 'Record the outcome' });
  await outcome.getByLabel('Outcome').selectOption({ label: 'structure agreed' });
  await outcome.getByRole('button', { name: 'Record the outcome' }).click();
  await expect(page.locator('dd', { hasText: 'structure agreed' })).toBeVisible();

  await page.getByRole('link', { name: 'Choose' }).click();
  await page.getByRole('button', { name: /^Tick the \d+ received by/ }).click();
  await page.getByLabel('Find by name or State').fill('Abenkoro');
  await expect(page.getByRole('listitem').filter({ hasText: 'Adizwa' })).toHaveCount(0);
  await page.getByRole('button', { name: /^Save: \d+ considered/ }).click();
  await expect(page.getByText(/^\d+ nominations/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${list}?search=third+round&status=held`);
  await expect(page.getByText('1 of 3 meetings')).toBeVisible();
});

test('the four of Luxembourg read as they are known: virtual, by date only', async ({ page }) => {
  await signInAs(page, 'officerA');
  await page.goto('/meetings/luxembourg-2024/consultations');
  const rows = page.locator('#consultations tbody tr');
  await expect(rows).toHaveCount(4);
  for (const row of await rows.all()) {
    await expect(row).toContainText('virtual');
    await expect(row).toContainText('not stated');
  }
  await page.getByRole('link', { name: '22 January 2024' }).click();
  await expect(page.getByText('It was held on 22 January 2024. Notice was 34 days.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Record the outcome' })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/meetings/intersessional-2024-01-22');
  await expect(page).toHaveURL(/\/consultations\/intersessional-2024-01-22$/);
});

test('points and names are for the desk and the Chair, and nobody else finds the meeting', async ({ page }) => {
  const first = `${list}/port-almar-first-intersessional`;
  await signInAs(page, 'chair');
  await page.goto(first);
  await expect(page.getByText('early warning should have two panels')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Note a point' })).toHaveCount(0);
  expect((await page.goto(`${first}/edit`))?.status()).toBe(403);
  // Who sees the meeting that is prepared is told that this part of it is closed; to everybody else it is not there.
  const answers = { clearingOfficer: 403, mission: 404, observer: 404, administrator: 404 } as const;
  for (const [persona, status] of Object.entries(answers)) {
    await page.context().clearCookies();
    await signInAs(page, persona as keyof typeof answers);
    for (const address of [first, `${first}/edit`, `${first}/attendance`, `${first}/nominations`, `${list}/new`]) {
      expect((await page.goto(address))?.status(), `${persona} ${address}`).toBe(status);
    }
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('every page fits the window', async ({ page }) => {
    await signInAs(page, 'officerA');
    const first = `${list}/port-almar-first-intersessional`;
    for (const address of [
      list,
      first,
      `${first}/edit`,
      `${first}/attendance`,
      `${first}/nominations`,
      `${list}/new`,
    ]) {
      await page.goto(address);
      await expectFitsWindow(page);
    }
  });
});
