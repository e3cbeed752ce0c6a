import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { communication, communicationFile } from '@/db/schema/correspondence';
import { file } from '@/db/schema/log';
import { fixedClock } from '@/lib/kernel/clock';
import { instant } from '@/lib/kernel/dates';
import { randomIds } from '@/lib/kernel/ids';
import { execute } from '@/lib/platform/command';
import { largestFile } from '@/lib/platform/files';
import { actorWith, temporaryDatabase, testContext } from '@/lib/platform/testing';
import { getCommunication } from '../queries/communication';
import { foreignInput, noteInput, refusedActors, registry, unsortedInput } from '../testing';
import { recordCommunication } from './record-communication';

const open: (() => void)[] = [];
afterEach(() => {
  for (const remove of open.splice(0)) remove();
});

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../samples/${name}`, import.meta.url))));
}

/** A mail of empty lines without end. */
const unreadable = new TextEncoder().encode(`From: a@b.example\nDate: today\n${'\n'.repeat(400_000)}`);

function onDisk() {
  const { db, remove } = temporaryDatabase();
  open.push(remove);
  return registry(db);
}

describe('recordCommunication', () => {
  it('registers who sent what, when, and what it is about', async () => {
    const { db, record, events } = registry();
    const id = await record();
    expect(getCommunication(db, id)).toMatchObject({
      id,
      year: 2024,
      number: 1,
      state: 'open',
      senderState: { id: 'XAA' },
      senderOrganization: null,
      senderReference: 'NV 12/2024',
      datedOn: '2024-01-15',
      receivedOn: '2024-01-17',
      recordedAt: '2024-02-01T09:00:00.000Z',
      body: { id: 'body-group' },
      meetings: [{ id: 'meeting-group' }],
      files: [],
      effects: [],
      revision: 1,
    });
    expect(events()).toEqual([
      {
        type: 'correspondence.communicationRecorded',
        meetings: ['meeting-group'],
        payload: {
          year: 2024,
          number: 1,
          kind: 'noteVerbale',
          bodyId: 'body-group',
          senderStateId: 'XAA',
          senderOrganizationId: null,
          fileIds: [],
        },
      },
    ]);
  });

  it('keeps what is not known as unknown, down to the sender', async () => {
    const { db, record } = registry();
    const nothing = { senderStateId: null, senderName: null, senderAddress: null, senderReference: null };
    const id = await record({ ...unsortedInput, ...nothing, subject: null, datedOn: null, receivedOn: null });
    expect(getCommunication(db, id)).toMatchObject({
      senderState: null,
      senderOrganization: null,
      senderName: null,
      datedOn: null,
      receivedOn: null,
      body: null,
    });
  });

  it('keeps dates as precisely as they are known', async () => {
    const { db, record } = registry();
    const id = await record({ ...noteInput, datedOn: '2023-12', receivedOn: '2024' });
    expect(getCommunication(db, id)).toMatchObject({ datedOn: '2023-12', receivedOn: '2024' });
  });

  it('takes a meeting of the committee to which the working group belongs', async () => {
    const { record } = registry();
    await expect(record({ ...noteInput, bodyId: 'body-committee' })).resolves.toMatch(/^communication-/);
  });

  it('begins the numbers anew each year of the desk, which is an hour ahead of universal time', async () => {
    const { db } = registry();
    const at = (moment: string) => ({
      ...testContext(db, actorWith('officer')),
      ids: randomIds,
      clock: fixedClock(instant(moment)),
    });
    const numbers: unknown[] = [];
    for (const moment of [
      '2024-12-31T22:30:00.000Z',
      '2024-12-31T22:59:59.999Z',
      '2024-12-31T23:00:00.000Z',
      '2025-01-01T09:00:00.000Z',
    ]) {
      const outcome = await execute(recordCommunication, at(moment), noteInput);
      numbers.push(outcome.ok ? [outcome.value.year, outcome.value.number] : outcome.refusal.code);
    }
    expect(numbers).toEqual([
      [2024, 1],
      [2024, 2],
      [2025, 1],
      [2025, 2],
    ]);
  });

  it('never gives one number to two windows, even of two processes', async () => {
    const { db } = onDisk();
    const other = openDatabase(db.$client.name);
    open.unshift(() => other.$client.close());
    const windows = Array.from({ length: 12 }, (_, n) =>
      execute(
        recordCommunication,
        { ...testContext(n % 2 === 0 ? db : other, actorWith('officer')), ids: randomIds },
        noteInput,
      ),
    );
    const given = (await Promise.all(windows)).map((outcome) => (outcome.ok ? outcome.value.number : 0));
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  });

  it('stores the files that came with it, in their order', async () => {
    const { db, record } = onDisk();
    const files = [
      { name: 'scan.pdf', bytes: new TextEncoder().encode('%PDF-1.7 note') },
      { name: 'list.txt', bytes: new TextEncoder().encode('Two nominees') },
    ];
    const id = await record({ ...noteInput, files });
    const found = getCommunication(db, id);
    expect(found?.files.map(({ name, mediaType, fromFileId }) => [name, mediaType, fromFileId])).toEqual([
      ['scan.pdf', 'application/pdf', null],
      ['list.txt', 'text/plain', null],
    ]);
  });

  it('keeps what was attached to a mail beside it, but for what is left out or not taken in', async () => {
    const { db, record } = onDisk();
    const bytes = sample('with-attachments.eml');
    const keepAll = await record({ ...noteInput, files: [{ name: 'note.eml', bytes }] });
    const mail = getCommunication(db, keepAll)?.files[0]?.id;
    expect(getCommunication(db, keepAll)?.files.map(({ name, fromFileId }) => [name, fromFileId])).toEqual([
      ['note.eml', null],
      ['emblem.png', mail],
      ['Nota nº 31.pdf', mail],
      ['request.eml', mail],
    ]);
    const leaveOut = await record({ ...noteInput, files: [{ name: 'note.eml', bytes, leaveOut: [0, 3] }] });
    expect(getCommunication(db, leaveOut)?.files.map(({ name }) => name)).toEqual(['note.eml', 'Nota nº 31.pdf']);
  });

  const officer = actorWith('officer');
  const upload = (bytes: Uint8Array) => ({ files: [{ name: 'a', bytes }] });
  it.each([
    ['a State and an organization', { senderOrganizationId: 'org-lamps' }, 'oneSender', 'senderOrganizationId'],
    ['a State that is not there', { senderStateId: 'XZZ' }, 'notFound', 'senderStateId'],
    [
      'an organization that is not there',
      { senderStateId: null, senderOrganizationId: 'org-x' },
      'notFound',
      'senderOrganizationId',
    ],
    ['a kind that is none', { kind: '' }, 'required', 'kind'],
    ['a date that does not exist', { datedOn: '2024-02-30' }, 'invalidDate', 'datedOn'],
    ['a day of receipt that has not come', { receivedOn: '2024-02-02' }, 'dateAhead', 'receivedOn'],
    ['a meeting without a body', { bodyId: null }, 'required', 'bodyId'],
    ['a body that is not there', { bodyId: 'body-x', meetingIds: [] }, 'notFound', 'bodyId'],
    ['a meeting that is not there', { meetingIds: ['meeting-x'] }, 'notFound', 'meetingIds.0'],
    [
      'a meeting of a body apart',
      { meetingIds: ['meeting-group', 'meeting-other'] },
      'meetingOfOtherBody',
      'meetingIds.1',
    ],
    ['a program', upload(new Uint8Array([0x4d, 0x5a, 0])), 'fileTypeNotAllowed', 'files.0'],
    ['a mail that cannot be read', upload(unreadable), 'mailUnreadable', 'files.0'],
    ['an empty file', upload(new Uint8Array()), 'fileEmpty', 'files.0'],
    ['too much at once', upload(new Uint8Array(largestFile + 1)), 'filesTooLarge', 'files'],
  ])('refuses %s and writes nothing', async (_, change, code, field) => {
    const { db, run, events } = onDisk();
    const outcome = await run(recordCommunication, { ...noteInput, ...change }, officer);
    expect(outcome).toMatchObject({ ok: false, refusal: { code, field } });
    expect(db.select().from(communication).all()).toEqual([]);
    expect(events()).toEqual([]);
  });

  it.each(refusedActors)('is not open to %s', async (_, actor, code) => {
    const { db, run, events } = registry();
    const outcome = await run(recordCommunication, noteInput, actor);
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
    expect(db.select().from(communication).all()).toEqual([]);
    expect(events()).toEqual([]);
  });

  it('takes no file from those who may not record, before anything reaches the disk', async () => {
    const { db, run } = onDisk();
    const files = [{ name: 'a.txt', bytes: new TextEncoder().encode('text') }];
    await run(recordCommunication, { ...noteInput, files }, actorWith('chair', { bodyId: 'body-group' }));
    expect(existsSync(join(dirname(db.$client.name), 'files'))).toBe(false);
    await run(recordCommunication, { ...noteInput, files }, actorWith('officer', { bodyId: 'body-other' }));
    expect(db.select().from(file).all()).toEqual([]);
    expect(db.select().from(communicationFile).all()).toEqual([]);
  });

  it('lets officers of a body record for it, and nothing unsorted or of another body', async () => {
    const { run } = registry();
    const ofBody = actorWith('officer', { bodyId: 'body-group' });
    expect((await run(recordCommunication, noteInput, ofBody)).ok).toBe(true);
    expect((await run(recordCommunication, unsortedInput, ofBody)).ok).toBe(false);
    expect((await run(recordCommunication, foreignInput, ofBody)).ok).toBe(false);
    const ofMeeting = actorWith('officer', { meetingId: 'meeting-group' });
    expect((await run(recordCommunication, noteInput, ofMeeting)).ok).toBe(true);
    const both = { ...noteInput, meetingIds: ['meeting-group', 'meeting-second'] };
    expect((await run(recordCommunication, both, ofMeeting)).ok).toBe(false);
  });
});
