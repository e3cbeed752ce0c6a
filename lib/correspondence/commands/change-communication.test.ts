import { afterEach, describe, expect, it } from 'vitest';
import { communication, communicationFile } from '@/db/schema/correspondence';
import { event, file } from '@/db/schema/log';
import { instant } from '@/lib/kernel/dates';
import { actorWith, temporaryDatabase } from '@/lib/platform/testing';
import { getCommunication } from '../queries/communication';
import { recordEffect } from '../record-effect';
import { foreignInput, noteInput, refusedActors, registry, unsortedInput } from '../testing';
import { attachFiles } from './attach-files';
import { closeCommunication } from './close-communication';
import { correctCommunication } from './correct-communication';
import { detachFile } from './detach-file';
import { reopenCommunication } from './reopen-communication';
import { sortCommunication } from './sort-communication';
import { unlinkEffect } from './unlink-effect';

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
const { bodyId: _body, meetingIds: _meetings, ...fields } = noteInput;
const text = (words: string) => new TextEncoder().encode(words);

/** A communication of the working group that nominated somebody and corrected somebody else. */
async function withEffects() {
  const place = registry();
  const id = await place.record();
  for (const [effect, subjectId] of [
    ['nominated', 'nomination-1'],
    ['corrected', 'nomination-2'],
  ] as const) {
    recordEffect(place.db, now, {
      communicationId: id,
      effect,
      subject: { kind: 'nomination', id: subjectId },
      meetings: ['meeting-group'],
    });
  }
  return { ...place, id };
}

describe('correctCommunication', () => {
  it('keeps the values before apart from the log', async () => {
    const { db, run, record, events, previous } = registry();
    const id = await record();
    const change = { communicationId: id, revision: 1, ...fields, subject: 'Nominations', receivedOn: null };
    expect((await run(correctCommunication, { ...change, reason: 'misread' })).ok).toBe(true);
    expect(getCommunication(db, id)).toMatchObject({
      subject: 'Nominations',
      receivedOn: null,
      number: 1,
      revision: 2,
    });
    expect(events().at(-1)).toEqual({
      type: 'correspondence.communicationCorrected',
      meetings: ['meeting-group'],
      payload: { fields: ['subject', 'receivedOn'] },
    });
    expect(previous()).toEqual([
      { field: 'subject', previous: 'Nomination of panellists' },
      { field: 'receivedOn', previous: '2024-01-17' },
    ]);
  });

  it('changes nothing when everything reads so already', async () => {
    const { run, record, events } = registry();
    const id = await record();
    expect((await run(correctCommunication, { communicationId: id, revision: 1, ...fields })).ok).toBe(true);
    expect(events()).toHaveLength(1);
  });

  it.each([
    ['a form that started from an older state', { revision: 0 }, 'changedMeanwhile', undefined],
    ['a sender that is not there', { senderStateId: 'XZZ' }, 'notFound', 'senderStateId'],
    ['two senders', { senderOrganizationId: 'org-lamps' }, 'oneSender', 'senderOrganizationId'],
    ['a day of receipt that has not come', { receivedOn: '2025' }, 'dateAhead', 'receivedOn'],
  ])('refuses %s', async (_, change, code, field) => {
    const { db, run, record } = registry();
    const id = await record();
    const before = getCommunication(db, id);
    const outcome = await run(correctCommunication, { communicationId: id, revision: 1, ...fields, ...change });
    expect(outcome).toMatchObject({ ok: false, refusal: { code, ...(field === undefined ? {} : { field }) } });
    expect(getCommunication(db, id)).toEqual(before);
  });
});

describe('sortCommunication', () => {
  it('puts it to a body and its meetings, and takes it out again', async () => {
    const { db, run, record, events, previous } = registry();
    const id = await record(unsortedInput);
    const meetingIds = ['meeting-second', 'meeting-group'];
    await run(sortCommunication, { communicationId: id, revision: 1, bodyId: 'body-group', meetingIds });
    expect(getCommunication(db, id)).toMatchObject({
      body: { id: 'body-group' },
      meetings: [{ id: 'meeting-group' }, { id: 'meeting-second' }],
    });
    await run(sortCommunication, { communicationId: id, revision: 2, bodyId: null, meetingIds: [] });
    expect(getCommunication(db, id)).toMatchObject({ body: null, meetings: [] });
    expect(events().slice(1)).toEqual([
      {
        type: 'correspondence.communicationSorted',
        meetings: ['meeting-group', 'meeting-second'],
        payload: { bodyId: 'body-group', meetingIds: ['meeting-group', 'meeting-second'] },
      },
      {
        type: 'correspondence.communicationSorted',
        meetings: ['meeting-group', 'meeting-second'],
        payload: { bodyId: null, meetingIds: [] },
      },
    ]);
    expect(previous()).toEqual([
      { field: 'bodyId', previous: null },
      { field: 'meetingIds', previous: '' },
      { field: 'bodyId', previous: 'body-group' },
      { field: 'meetingIds', previous: 'meeting-group meeting-second' },
    ]);
  });

  it('changes nothing when it stands there', async () => {
    const { run, record, events } = registry();
    const id = await record();
    const place = { bodyId: 'body-group', meetingIds: ['meeting-group', 'meeting-group'] };
    expect((await run(sortCommunication, { communicationId: id, revision: 1, ...place })).ok).toBe(true);
    expect(events()).toHaveLength(1);
  });

  const ofGroup = actorWith('officer', { bodyId: 'body-group' });
  it.each([
    ['out of the affairs of others', foreignInput, { bodyId: 'body-group', meetingIds: [] }, 'notFound'],
    ['out of what is not sorted', unsortedInput, { bodyId: 'body-group', meetingIds: [] }, 'notFound'],
    ['into the affairs of others', noteInput, { bodyId: 'body-other', meetingIds: [] }, 'notAllowed'],
    ['into what is not sorted', noteInput, { bodyId: null, meetingIds: [] }, 'notAllowed'],
  ])('lets no officer of one body move it %s', async (_, from, to, code) => {
    const { db, run, record } = registry();
    const id = await record(from);
    const before = getCommunication(db, id);
    const outcome = await run(sortCommunication, { communicationId: id, revision: 1, ...to }, ofGroup);
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
    expect(getCommunication(db, id)).toEqual(before);
  });

  it.each([
    ['an older state', { revision: 0 }, 'changedMeanwhile'],
    ['a meeting of a body apart', { meetingIds: ['meeting-other'] }, 'meetingOfOtherBody'],
    ['a meeting without a body', { bodyId: null }, 'required'],
  ])('refuses %s', async (_, change, code) => {
    const { db, run, record } = registry();
    const id = await record();
    const before = getCommunication(db, id);
    const input = { communicationId: id, revision: 1, bodyId: 'body-group', meetingIds: ['meeting-second'], ...change };
    expect(await run(sortCommunication, input)).toMatchObject({ ok: false, refusal: { code } });
    expect(getCommunication(db, id)).toEqual(before);
  });
});

describe('closing and reopening', () => {
  it('takes it off the work list and puts it back, each once', async () => {
    const { db, run, record, events } = registry();
    const id = await record();
    const stateNow = () => db.select({ state: communication.state }).from(communication).get()?.state;
    await run(closeCommunication, { communicationId: id, as: 'processed' });
    await run(closeCommunication, { communicationId: id, as: 'processed' });
    expect(stateNow()).toBe('processed');
    await run(reopenCommunication, { communicationId: id });
    await run(reopenCommunication, { communicationId: id });
    expect(stateNow()).toBe('open');
    await run(closeCommunication, { communicationId: id, as: 'noActionNeeded' });
    expect(stateNow()).toBe('noActionNeeded');
    expect(events().slice(1)).toEqual([
      { type: 'correspondence.communicationProcessed', meetings: ['meeting-group'], payload: {} },
      { type: 'correspondence.communicationReopened', meetings: ['meeting-group'], payload: { from: 'processed' } },
      { type: 'correspondence.communicationNeedsNoAction', meetings: ['meeting-group'], payload: {} },
    ]);
  });

  it('does not turn one way of being closed into the other', async () => {
    const { run, record } = registry();
    const id = await record();
    await run(closeCommunication, { communicationId: id, as: 'processed' });
    expect(await run(closeCommunication, { communicationId: id, as: 'noActionNeeded' })).toMatchObject({
      ok: false,
      refusal: { code: 'reopenFirst' },
    });
  });

  it('does not say that what caused something needs no action', async () => {
    const { run, id } = await withEffects();
    expect(await run(closeCommunication, { communicationId: id, as: 'noActionNeeded' })).toMatchObject({
      ok: false,
      refusal: { code: 'effectsRecorded' },
    });
    expect((await run(closeCommunication, { communicationId: id, as: 'processed' })).ok).toBe(true);
  });
});

describe('files', () => {
  it('are added behind those that are there, and taken away one by one', async () => {
    const { db, run, record, events } = onDisk();
    const id = await record({ ...noteInput, files: [{ name: 'first.txt', bytes: text('first') }] });
    const outcome = await run(attachFiles, {
      communicationId: id,
      files: [{ name: 'second.txt', bytes: text('second') }],
    });
    const [first, second] = getCommunication(db, id)?.files ?? [];
    expect([first?.name, second?.name]).toEqual(['first.txt', 'second.txt']);
    expect(outcome).toEqual({ ok: true, value: { id, fileIds: [second?.id] } });
    await run(detachFile, { communicationId: id, fileId: first?.id });
    expect(getCommunication(db, id)?.files.map((one) => one.name)).toEqual(['second.txt']);
    expect(events().slice(1)).toEqual([
      { type: 'correspondence.filesAttached', meetings: ['meeting-group'], payload: { fileIds: [second?.id] } },
      { type: 'correspondence.filesDetached', meetings: ['meeting-group'], payload: { fileIds: [first?.id] } },
    ]);
    expect(db.select().from(file).all()).toHaveLength(2);
  });

  it('of another communication are out of reach', async () => {
    const { db, run, record } = onDisk();
    const own = await record({ ...noteInput, files: [{ name: 'own.txt', bytes: text('own') }] });
    const foreign = await record({ ...foreignInput, files: [{ name: 'foreign.txt', bytes: text('foreign') }] });
    const fileId = getCommunication(db, foreign)?.files[0]?.id;
    expect(await run(detachFile, { communicationId: own, fileId })).toMatchObject({
      ok: false,
      refusal: { code: 'notFound' },
    });
    expect(db.select().from(communicationFile).all()).toHaveLength(2);
  });

  it('must be given, and of a kind that is taken in', async () => {
    const { run, record } = onDisk();
    const id = await record();
    expect(await run(attachFiles, { communicationId: id, files: [] })).toMatchObject({
      refusal: { code: 'required', field: 'files' },
    });
    const program = [{ name: 'a.pdf', bytes: new Uint8Array([0x4d, 0x5a, 0]) }];
    expect(await run(attachFiles, { communicationId: id, files: program })).toMatchObject({
      refusal: { code: 'fileTypeNotAllowed', field: 'files.0' },
    });
  });
});

describe('unlinkEffect', () => {
  it('takes back a link that was made by mistake', async () => {
    const { db, run, id, events } = await withEffects();
    const link = { effect: 'corrected', subjectKind: 'nomination', subjectId: 'nomination-2' };
    expect((await run(unlinkEffect, { communicationId: id, ...link })).ok).toBe(true);
    expect(getCommunication(db, id)?.effects.map((one) => one.effect)).toEqual(['nominated']);
    expect(events().at(-1)).toEqual({
      type: 'correspondence.effectUnlinked',
      meetings: ['meeting-group'],
      payload: link,
    });
  });

  it.each([
    ['a link that is not there', { effect: 'withdrew', subjectId: 'nomination-2' }, 'notFound'],
    ['what the record itself rests on', { effect: 'nominated', subjectId: 'nomination-1' }, 'heldByRecord'],
  ])('refuses %s', async (_, link, code) => {
    const { db, run, id } = await withEffects();
    const outcome = await run(unlinkEffect, { communicationId: id, subjectKind: 'nomination', ...link });
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
    expect(getCommunication(db, id)?.effects).toHaveLength(2);
  });
});

describe('every change', () => {
  const changes = [
    ['correcting', correctCommunication, { revision: 1, ...fields, subject: 'Other' }],
    ['sorting', sortCommunication, { revision: 1, bodyId: 'body-group', meetingIds: [] }],
    ['closing', closeCommunication, { as: 'processed' }],
    ['reopening', reopenCommunication, {}],
    ['unlinking', unlinkEffect, { effect: 'corrected', subjectKind: 'nomination', subjectId: 'nomination-2' }],
  ] as const;

  it.each(changes.flatMap((change) => refusedActors.map((refused) => [...change, ...refused] as const)))(
    '%s',
    async (_, command, input, __, actor, code) => {
      const { db, run, id } = await withEffects();
      const before = getCommunication(db, id);
      const count = db.select().from(event).all().length;
      const outcome = await run<never, never, never, never>(command as never, { communicationId: id, ...input }, actor);
      expect(outcome).toMatchObject({ ok: false, refusal: { code } });
      expect(getCommunication(db, id)).toEqual(before);
      expect(db.select().from(event).all()).toHaveLength(count);
    },
  );

  it.each(refusedActors)('to its files is refused to %s', async (_, actor, code) => {
    const { db, run, record } = onDisk();
    const id = await record({ ...noteInput, files: [{ name: 'own.txt', bytes: text('own') }] });
    const fileId = getCommunication(db, id)?.files[0]?.id;
    const more = [{ name: 'more.txt', bytes: text('more') }];
    expect(await run(detachFile, { communicationId: id, fileId }, actor)).toMatchObject({ refusal: { code } });
    const attached = await run(attachFiles, { communicationId: id, files: more }, actor);
    expect(attached).toMatchObject({ refusal: { code } });
    expect(db.select().from(communicationFile).all()).toHaveLength(1);
  });

  it.each(changes)('by %s is refused for what is not there', async (_, command, input) => {
    const { run } = registry();
    const outcome = await run<never, never, never, never>(command as never, { communicationId: 'x', ...input });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'notFound' } });
  });
});
