import { afterEach, describe, expect, it } from 'vitest';
import { statementsOf } from '@/db/statements';
import { instant } from '@/lib/kernel/dates';
import { actorWith, temporaryDatabase } from '@/lib/platform/testing';
import { closeCommunication } from '../commands/close-communication';
import { visibleCommunications } from '../policy';
import { recordEffect } from '../record-effect';
import { foreignInput, noteInput, registry, unsortedInput } from '../testing';
import { findTwin, getCommunication, getCommunicationFile, ownHashes } from './communication';
import { knownSender } from './form';
import { communicationsOf, getCommunicationHead, listOpenCommunications } from './heads';
import { idsWithWord, listCommunications } from './register';

const open: (() => void)[] = [];
afterEach(() => {
  for (const remove of open.splice(0)) remove();
});

function onDisk() {
  const { db, remove } = temporaryDatabase();
  open.push(remove);
  return registry(db);
}

const now = instant('2024-02-01T09:00:00.000Z');
const ofGroup = visibleCommunications(actorWith('officer', { bodyId: 'body-group' }));

describe('lists of communications', () => {
  it('count what each of them caused', async () => {
    const { db, record } = registry();
    const id = await record();
    await record(foreignInput);
    for (const subjectId of ['nomination-1', 'nomination-2']) {
      const subject = { kind: 'nomination', id: subjectId };
      recordEffect(db, now, { communicationId: id, effect: 'nominated', subject, meetings: ['meeting-group'] });
    }
    const subject = { kind: 'nominationMeeting', id: 'place-1' };
    recordEffect(db, now, { communicationId: id, effect: 'withdrew', subject, meetings: ['meeting-group'] });
    expect(listCommunications(db, null).map((row) => row.effects)).toEqual([{ nominated: 2, withdrew: 1 }, {}]);
    expect(listCommunications(db, ofGroup).map((row) => row.id)).toEqual([id]);
  });

  it('hold only what is open where the work is listed', async () => {
    const { db, run, record } = registry();
    const done = await record();
    const waiting = await record(unsortedInput);
    await run(closeCommunication, { communicationId: done, as: 'processed' });
    expect(listOpenCommunications(db, null).map((one) => one.id)).toEqual([waiting]);
    expect(listOpenCommunications(db, ofGroup)).toEqual([]);
  });

  it('ask the database no more often for many than for one', async () => {
    const { db, record } = registry();
    await record();
    const once = await statementsOf(db, () => listCommunications(db, ofGroup));
    for (let n = 0; n < 20; n += 1) await record();
    expect(await statementsOf(db, () => listCommunications(db, ofGroup))).toBe(once);
  });

  it('are searched by words of their text, in which no character is a pattern', async () => {
    const { db, record } = registry();
    const tides = await record({ ...noteInput, text: 'About 100% of the Tides' });
    await record({ ...noteInput, text: 'About 100 lights' });
    expect([...idsWithWord(db, 'tides')]).toEqual([tides]);
    expect([...idsWithWord(db, '100%')]).toEqual([tides]);
    expect([...idsWithWord(db, '_')]).toEqual([]);
  });
});

describe('the evidence of a record', () => {
  it('is every communication that did something to it, in the order of numbers', async () => {
    const { db, record } = registry();
    const first = await record();
    const second = await record();
    const subject = { kind: 'nomination', id: 'nomination-1' };
    recordEffect(db, now, { communicationId: second, effect: 'corrected', subject, meetings: [] });
    recordEffect(db, now, { communicationId: first, effect: 'nominated', subject, meetings: [] });
    expect(communicationsOf(db, subject).map(({ number, effect }) => [number, effect])).toEqual([
      [1, 'nominated'],
      [2, 'corrected'],
    ]);
    expect(communicationsOf(db, { kind: 'nominationMeeting', id: 'nomination-1' })).toEqual([]);
  });
});

describe('one communication', () => {
  it('is absent when it is not there', () => {
    const { db } = registry();
    expect(getCommunicationHead(db, 'x')).toBeNull();
    expect(getCommunication(db, 'x')).toBeNull();
  });

  it('gives out a file with the places that decide who may have it', async () => {
    const { db, record } = onDisk();
    const file = { name: 'a.txt', bytes: new TextEncoder().encode('text') };
    const id = await record({ ...noteInput, files: [file] });
    const fileId = getCommunication(db, id)?.files[0]?.id ?? '';
    expect(getCommunicationFile(db, fileId)).toMatchObject({
      file: { name: 'a.txt' },
      scopes: [{ bodyId: 'body-group', meetings: [{ id: 'meeting-group', bodyId: 'body-group' }] }],
    });
    expect(getCommunicationFile(db, 'x')).toBeNull();
  });
});

describe('findTwin', () => {
  const marks = {
    id: null,
    senderStateId: 'XAA',
    senderOrganizationId: null,
    senderReference: 'NV 12/2024',
    sha256: [],
  };

  it('finds the same reference of the same sender, but not the communication itself', async () => {
    const { db, record } = registry();
    const id = await record();
    expect(findTwin(db, null, marks)).toMatchObject({ id, by: 'reference' });
    expect(findTwin(db, null, { ...marks, id })).toBeNull();
    expect(findTwin(db, null, { ...marks, senderStateId: 'XAB' })).toBeNull();
    expect(findTwin(db, null, { ...marks, senderStateId: null })).toBeNull();
    expect(findTwin(db, null, { ...marks, senderReference: null })).toBeNull();
  });

  it('finds the same file', async () => {
    const { db, record } = onDisk();
    const files = [{ name: 'a.txt', bytes: new TextEncoder().encode('text') }];
    const id = await record({ ...noteInput, senderReference: null, files });
    const twin = await record({ ...noteInput, senderStateId: null, senderReference: null, files });
    expect(findTwin(db, null, { ...marks, id, sha256: ownHashes(db, id) })).toMatchObject({ id: twin, by: 'file' });
  });

  it('names none that the reader may not know of', async () => {
    const { db, record } = registry();
    await record(foreignInput);
    expect(findTwin(db, ofGroup, marks)).toBeNull();
  });
});

describe('knownSender', () => {
  const xaa = { kind: 'state', id: 'XAA' };

  it('knows an address by the communications that came from it', async () => {
    const { db, record } = registry();
    await record();
    expect(knownSender(db, null, 'Mission@XAA.example')).toEqual(xaa);
    expect(knownSender(db, null, 'other@xaa.example')).toBeNull();
    await record({
      ...noteInput,
      senderStateId: null,
      senderOrganizationId: 'org-lamps',
      senderAddress: 'a@lamps.example',
    });
    expect(knownSender(db, null, 'a@lamps.example')).toEqual({ kind: 'organization', id: 'org-lamps' });
  });

  it('does not choose when the address was used for others, too', async () => {
    const { db, record } = registry();
    await record();
    await record({ ...noteInput, senderStateId: 'XAB' });
    expect(knownSender(db, null, 'mission@xaa.example')).toBeNull();
  });

  it('learns nothing from communications the reader may not know of', async () => {
    const { db, record } = registry();
    await record(foreignInput);
    expect(knownSender(db, null, 'mission@xaa.example')).toEqual(xaa);
    expect(knownSender(db, ofGroup, 'mission@xaa.example')).toBeNull();
  });
});
