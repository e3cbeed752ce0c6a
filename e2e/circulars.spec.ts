import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readSpreadsheet } from '@/lib/documents/read-spreadsheet';
import { documentParts } from '@/lib/documents/testing';
import { isRefusal } from '@/lib/kernel/refusal';
import {
  body,
  choose,
  day,
  draft,
  hold,
  meeting,
  outside,
  ownReference,
  part,
  recordRound,
  takeStep,
  today,
  year,
} from './support/circular-steps';
import { expect, expectAccessible, expectFitsWindow, openWindow, type Persona, signInAs, test } from './support/visit';

test.describe
  .serial('a year of one officer', () => {
    test('the invitation was issued before the secretariat began here, and is recorded with its numbers and dates', async ({
      page,
    }) => {
      await signInAs(page, 'officerA');
      await page.goto('/meetings/new');
      await page.getByLabel('Title', { exact: true }).fill('Expert meeting on reef lights');
      await page.getByLabel('Short title').fill('Experts, Reef Lights');
      await page.getByLabel('Body', { exact: true }).selectOption({ label: body });
      await page.getByLabel('First day optional').fill(day(60));
      await page.getByRole('button', { name: 'Create the meeting' }).click();
      await page.waitForURL(`**${meeting}`);

      await page.goto('/circulars/record');
      await page.getByLabel('Kind').selectOption({ label: 'invitation to nominate' });
      await page.getByLabel('Body', { exact: true }).selectOption({ label: body });
      await page.getByLabel('Subject').fill('Call for panellists on reef lights');
      await page.getByLabel('Own series').fill(`DEMO/${day(-200).slice(0, 4)}/4`);
      await page.getByLabel('Outside series').fill(`EX ${day(-200).slice(0, 4)}/41`);
      await page.getByLabel('Date printed on it').fill(day(-200));
      await page.getByLabel('Day').fill(day(-150));
      await page.getByLabel(/^Time(?! zone)/).fill('18:00');
      await page.getByRole('button', { name: 'Add a meeting' }).click();
      await choose(
        page.getByRole('listitem', { name: 'Meeting 1' }).getByLabel('Meeting', { exact: true }),
        'Reef Lights',
      );
      await page.getByRole('checkbox', { name: 'not stated' }).uncheck();
      await page.getByRole('checkbox', { name: 'States members of the body' }).check();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Record the circular' }).click();

      await expect(page.getByText('Issued earlier or elsewhere and recorded here; nothing was sent')).toBeVisible();
      await expect(page.getByText('260 days')).toBeVisible();
      await expect(page.getByText(/, 18:00 \(Europe\/Vienna\)/)).toBeVisible();
      await expectAccessible(page);
    });

    test('a notice goes from draft to dispatch, step by step, cleared by another officer, its outside number late', async ({
      page,
    }) => {
      await signInAs(page, 'officerA');
      const round = await recordRound(page, 'First round on reef lights', day(-100));
      await page.getByRole('link', { name: 'Draft the notice' }).click();
      await expect(page.getByRole('listitem', { name: 'Meeting 2' })).toBeVisible();
      const address = await draft(page, 'Notice of the first round', [
        'States members of the body',
        'Permanent observers',
      ]);
      await expect(page.getByText(/it goes to 61 addressees/)).toBeVisible();
      await takeStep(page, 'Put in clearance', 'Put in clearance', { On: day(-125) });
      await expectAccessible(page);

      await page.context().clearCookies();
      await signInAs(page, 'clearingOfficer');
      await page.goto(address);
      await expect(part(page, 'Clear').getByLabel('Cleared by')).toHaveCount(0);
      await takeStep(page, 'Clear', 'Clear', { On: day(-124) });
      await expect(page.getByText(/is recorded by somebody else/)).toBeVisible();

      await page.context().clearCookies();
      await signInAs(page, 'officerA');
      await page.goto(address);
      await takeStep(page, 'Give the number', 'Give the number', { On: day(-120), 'Date printed on it': day(-120) });
      // The outside number comes later: the scan and the dispatch do not wait for it.
      await page.getByText('Record already: Initials and scan').click();
      await takeStep(page, 'Record the initials', 'Record the initials', { On: day(-120) });
      await page.getByText('Record already: Dispatch').click();
      await takeStep(page, 'Record the dispatch', 'Record the dispatch', {
        On: day(-120),
        'Dispatched by': 'Registry',
      });
      await expect(page.getByText('Dispatched to 61 addressees; it is frozen.')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Change', exact: true })).toHaveCount(0);
      await page.getByRole('button', { name: 'Correct Dispatch', exact: true }).click();
      const correction = page.getByRole('dialog', { name: 'Correct the record: Dispatch' });
      await expect(correction.getByLabel('Dispatched by')).toHaveValue('Registry');
      await expectAccessible(page);
      await correction.getByLabel('Dispatched by').fill('Correspondence Unit');
      await correction.getByRole('button', { name: 'Correct the record', exact: true }).click();
      await expect(correction).toHaveCount(0);
      await expect(page.getByRole('region', { name: 'What is on record' })).toContainText('Correspondence Unit');
      await takeStep(page, 'Record the outside number', 'Record the outside number', {
        'Reference of the outside series': outside(901),
        On: day(-118),
      });
      await expect(page.getByRole('region', { name: 'What is on record' })).toContainText(outside(901));
      await expectAccessible(page);

      await hold(page, round, 'nominations considered');
      await expect(page.getByText('Notice was 20 days.')).toBeVisible();
      await page.goto(`${address}/edit`);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Notice of the first round');
    });

    test('three more meetings are noticed, as a list tells, and held; the fourth agrees the programme', async ({
      page,
    }) => {
      await signInAs(page, 'officerA');
      const rounds = [
        ['Second round on reef lights', -70, -84, 'nominations considered'],
        ['Third round on reef lights', -40, -61, 'structure agreed'],
        ['Fourth round on reef lights', -6, -40, 'programme agreed'],
      ] as const;
      const addresses: string[] = [];
      for (const [title, on] of rounds) addresses.push(await recordRound(page, title, day(on)));

      await page.goto('/circulars/import');
      await page.getByLabel('Body', { exact: true }).selectOption({ label: body });
      const rows = rounds.map(([title, , sent], at) =>
        [`DEMO/${year}/${20 + at}–EX ${year}/${910 + at}`, day(sent), title, `${title}; Experts, Reef Lights`].join(
          '\t',
        ),
      );
      const list = [
        'Own number\tDate\tSubject\tMeetings served\tKind\tAddressees',
        ...rows.map((row) => `${row}\tnotice of an intersessional meeting\tStates members of the body`),
      ];
      await page.getByLabel('Or paste cells').fill([...list, `\t${today}\tNo number\t\treminder\t`].join('\n'));
      await page.getByRole('button', { name: 'Show what it would do' }).click();
      await expect(page.getByRole('status').filter({ hasText: '3 circulars are new' })).toContainText(
        'one row cannot be read',
      );
      await expect(page.getByRole('button', { name: 'Record 3 circulars' })).toBeDisabled();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Choose another list' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Choose another list' }).click();
      await page.getByLabel('Body', { exact: true }).selectOption({ label: body });
      await page.getByLabel('Or paste cells').fill(list.join('\n'));
      await page.getByRole('button', { name: 'Show what it would do' }).click();
      await page.getByRole('button', { name: 'Record 3 circulars' }).click();
      await page.waitForURL('**/circulars');

      for (const [at, [, , , outcome]] of rounds.entries()) await hold(page, addresses[at] ?? '', outcome);
      await page.goto(`${meeting}/consultations`);
      await expect(page.getByText(/all held, between .*; notice was 20, 14, 21, and 34 days/)).toBeVisible();
      await page.goto(`${meeting}/circulars`);
      // The notice of the fourth bears the day of the third: a note, and nothing stops it.
      await expect(
        page.getByText(/gives notice of the 4th intersessional meeting and bears the date of/),
      ).toBeVisible();
      await expectAccessible(page);
    });

    test('States answer: by a nomination, by a note that is recorded, by word of mouth; each mission sees its own', async ({
      page,
    }) => {
      await signInAs(page, 'officerA');
      await page.goto(`${meeting}/nominations/new`);
      await page.getByLabel('Put forward by').selectOption({ label: 'Abenkoro' });
      await page.getByLabel('Date of receipt').fill(day(-160));
      await page.getByLabel('Name as printed').fill('Isolde Quarterman');
      await page.getByRole('button', { name: 'Record the nomination' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Isolde Quarterman' })).toBeVisible();

      await page.goto('/correspondence/new');
      await page.getByLabel('Kind').selectOption({ label: 'note verbale' });
      await page.getByRole('radio', { name: 'a State' }).check();
      await page.getByLabel('State', { exact: true }).selectOption({ label: 'Borovia' });
      await page.getByLabel('Date received').fill(day(-155));
      await page.getByLabel('Body', { exact: true }).selectOption({ label: body });
      await page.getByRole('checkbox', { name: 'Experts, Reef Lights' }).check();
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      await page.getByText('Record the reply of Borovia to a circular').click();
      await expectAccessible(page);
      const reply = part(page, 'Record a reply');
      await expect(reply.getByLabel('Received on')).toHaveValue(day(-155));
      await reply.getByRole('button', { name: 'Record a reply' }).click();
      await expect(page.getByRole('region', { name: 'What it caused' })).toContainText(/answered.*DEMO\/\d{4}\/4/s);

      const grid = `${meeting}/circulars/answers`;
      await page.goto(grid);
      const row = (state: string) => page.locator('#answers').getByRole('row', { name: new RegExp(`^${state}`) });
      await expect(row('Abenkoro')).toContainText('nomination received');
      await expect(row('Borovia')).toContainText('no nomination');
      await expect(row('Adizwa')).toContainText('nothing on record');
      await row('Adizwa').getByRole('link').click();
      await page.getByRole('radio', { name: 'no nomination' }).check();
      await part(page, 'Record a reply').getByRole('button', { name: 'Record a reply' }).click();
      await expect(row('Adizwa')).toContainText('no nomination');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Take the reply back' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Take the reply back' }).click();
      await expect(row('Adizwa')).toContainText('nothing on record');

      await page.context().clearCookies();
      await signInAs(page, 'mission');
      await page.goto('/mission/meetings/expert-meeting-on-reef-lights');
      await expect(page.getByRole('row', { name: /Call for panellists/ })).toContainText('nomination received');
      await expect(page.locator('main')).not.toContainText('Borovia');
      await expectAccessible(page);
    });

    test('two registration circulars ask for a number at the same moment, and get two', async ({ page, browser }) => {
      await signInAs(page, 'officerA');
      const addresses: string[] = [];
      for (const subject of ['Registration for reef lights', 'Registration for reef lights: new venue']) {
        await page.goto('/circulars/new?kind=registration&meeting=expert-meeting-on-reef-lights');
        addresses.push(await draft(page, subject, ['Permanent missions in Vienna', 'Permanent observers']));
        await takeStep(page, 'Put in clearance', 'Put in clearance');
        await takeStep(page, 'Clear', 'Record the clearance', { 'Cleared by': 'Chief of Section' });
      }
      const [first = '', second = ''] = addresses;
      const other = await openWindow(browser, { baseURL: new URL(first).origin });
      await signInAs(other, 'officerB');
      await Promise.all([page.goto(first), other.goto(second)]);
      await Promise.all([
        takeStep(page, 'Give the number', 'Give the number'),
        takeStep(other, 'Give the number', 'Give the number'),
      ]);
      const references = await Promise.all([ownReference(page), ownReference(other)]);
      expect(new Set(references).size, references.join()).toBe(2);

      const reserve = async (window: Page) => {
        await window.goto('/circulars/numbers');
        const form = part(window, 'Reserve numbers');
        const count = form.getByLabel('How many');
        // A page that is not alive yet sets its fields back.
        await expect(async () => {
          await count.fill('10');
          await form.getByLabel('For what').fill('Letters of the session');
          await expect(count).toHaveValue('10', { timeout: 500 });
        }).toPass();
        await form.getByRole('button', { name: 'Reserve', exact: true }).click();
        const told = window.getByText(/^10 reserved: /);
        await expect(told).toBeVisible();
        return [...((await told.textContent()) ?? '').matchAll(/DEMO\/\d{4}\/\d+/g)].map(([one]) => one);
      };
      const reserved = (await Promise.all([reserve(page), reserve(other)])).flat();
      expect(new Set([...reserved, ...references]).size).toBe(22);
      await other.context().close();

      await page.goto('/circulars/numbers');
      const numbers = await page.locator('#ledger td[data-label="Number"], #ledger th[scope="row"]').allInnerTexts();
      expect(numbers).toEqual([...new Set(numbers)]);
      for (const reference of references) {
        await expect(page.locator('#ledger').getByRole('row', { name: new RegExp(`${reference}\\b`) })).toContainText(
          'borne by a circular',
        );
      }
      const explain = part(page, 'Explain numbers');
      const gap = await explain.getByLabel('Number', { exact: true }).inputValue();
      await explain.getByLabel('What became of it').selectOption({ label: 'not ours' });
      await explain.getByLabel('For what, or why').fill('Taken by another office');
      await explain.getByRole('button', { name: 'Record', exact: true }).click();
      const explained = page.locator('#ledger').getByRole('row', { name: new RegExp(`/${gap}\\b`) });
      await expect(explained).toContainText('not ours');
      await expect(explained).toContainText('Taken by another office');
      await expectAccessible(page);
    });

    test('the letter of a registration circular is read back as Word wrote it', async ({ page }) => {
      await signInAs(page, 'officerA');
      await page.goto('/circulars?search=registration+for+reef+lights:');
      await page.getByRole('link', { name: /DEMO\// }).click();
      const reference = await ownReference(page);
      await page.getByRole('link', { name: 'Read the letter' }).click();
      await expect(page.getByRole('article')).toContainText(reference);
      const [word] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Word document' }).click(),
      ]);
      const text = documentParts(readFileSync(await word.path())).get('word/document.xml') ?? '';
      for (const words of [reference, 'presents its compliments', 'Expert meeting on reef lights']) {
        expect(text).toContain(words);
      }
    });

    test('the register of the meeting is printed without the desk around it, and taken along as a workbook', async ({
      page,
    }) => {
      await signInAs(page, 'officerA');
      await page.goto('/circulars?meeting=expert-meeting-on-reef-lights&order=date&direction=asc');
      await expect(page.getByText('7 of ')).toBeVisible();
      await page.getByText('More', { exact: true }).click();
      const [workbook] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download as workbook' }).click(),
      ]);
      const read = await readSpreadsheet(readFileSync(await workbook.path()), 'file');
      if (isRefusal(read)) throw new Error(read.code);
      const cells = read.sheets[0]?.rows.map((row) => row.map((cell) => String(cell ?? ''))) ?? [];
      const subjects = cells.map((row) => row.join(' | '));
      expect(subjects.filter((row) => /reef lights|first round/i.test(row))).toHaveLength(7);
      expect(subjects.some((row) => row.includes(outside(901)))).toBe(true);

      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('heading', { level: 1, name: 'Register of circulars' })).toBeVisible();
      await expect(page.locator('#circulars tbody tr')).toHaveCount(7);
      await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden();
      await expect(page.getByRole('searchbox', { name: 'Search by number, subject or note' })).toBeHidden();
      await expect(page.getByRole('link', { name: 'Draft a circular' })).toBeHidden();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      // Laid on the long side, so that no column is left out.
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 84\d(\.\d+)? 59\d(\.\d+)?\]/);
    });

    test('every role is answered as its part allows, and no mission reaches scans or answers', async ({ page }) => {
      await signInAs(page, 'officerA');
      await page.goto('/circulars?search=notice+of+the+first+round');
      await page.getByRole('link', { name: /DEMO\// }).click();
      const circular = page.url();
      const file = await page
        .getByRole('region', { name: 'Files' })
        .getByRole('link', { name: 'initialled.pdf' })
        .getAttribute('href');
      const statuses = {
        officerA: [200, 200, 200, 200],
        clearingOfficer: [200, 200, 200, 404],
        chair: [200, 200, 200, 200],
        mission: [404, 404, 404, 404],
        observer: [404, 404, 404, 404],
        administrator: [404, 404, 404, 404],
      } as const satisfies Partial<Record<Persona, readonly number[]>>;
      const addresses = [circular, file ?? '', '/circulars/export', `${meeting}/circulars/answers`];
      for (const [persona, expected] of Object.entries(statuses)) {
        await page.context().clearCookies();
        await signInAs(page, persona as Persona);
        const given = await Promise.all(addresses.map(async (one) => (await page.request.get(one)).status()));
        expect(given, persona).toEqual(expected);
      }
    });
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('every page of circulars and addresses fits the window', async ({ page }) => {
    await signInAs(page, 'officerA');
    await page.goto('/circulars?search=reminder:+nominations');
    const circular = await page
      .getByRole('link', { name: /DEMO\// })
      .first()
      .getAttribute('href');
    for (const address of [
      '/circulars',
      '/circulars/new',
      '/circulars/numbers',
      '/circulars/record',
      '/circulars/import',
      '/circulars/settings',
      `${circular}`,
      `${circular}/letter`,
      '/addresses',
      '/addresses/import',
      '/meetings/port-almar/circulars/answers?selected=XAA',
    ]) {
      await page.goto(address);
      await expectFitsWindow(page);
    }
  });
});
