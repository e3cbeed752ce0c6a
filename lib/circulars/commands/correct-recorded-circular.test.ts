import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { circular } from '@/db/schema/circulars';
import { revision } from '@/db/schema/log';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { getCircular } from '../queries/circulars';
import { circularInput, granted, harbour } from '../testing';
import { correctRecordedCircular } from './correct-recorded-circular';
import { recordCircular } from './record-circular';

async function recorded() {
  const place = await harbour();
  const { id } = granted(await execute(recordCircular, place.context, circularInput(place)));
  return { ...place, id };
}

describe('correctRecordedCircular', () => {
  it('changes what is named, keeps the values before as revisions and tells of it', async () => {
    const place = await recorded();
    const outcome = await execute(correctRecordedCircular, place.context, {
      circularId: place.id,
      changes: { ownReference: 'HBR/2023/3', addressees: ['permanentMissions'], subject: 'First round' },
      reason: 'Misread',
    });
    expect(outcome).toEqual({ ok: true, value: { id: place.id } });
    expect(getCircular(place.db, place.id)).toMatchObject({
      ownReference: 'HBR/2023/3',
      ownYear: 2023,
      ownNumber: 3,
      outsideReference: 'CU 2023/20',
      addressees: ['permanentMissions'],
    });
    expect(place.events().at(-1)).toMatchObject({
      type: 'circulars.recordedCircularCorrected',
      subject: { kind: 'circular', id: place.id },
      meetings: [place.roundId, place.meetingId],
      payload: { changed: ['ownReference', 'ownNumber', 'addressees'] },
    });
    expect(
      place.db
        .select({ field: revision.field, previous: revision.previous, reason: revision.reason })
        .from(revision)
        .all(),
    ).toEqual([
      { field: 'ownReference', previous: 'HBR/2023/2', reason: 'Misread' },
      { field: 'ownNumber', previous: '2', reason: 'Misread' },
      { field: 'addressees', previous: '["statesMembers"]', reason: 'Misread' },
    ]);
  });

  it('takes a pair as printed apart', async () => {
    const place = await recorded();
    const changes = { ownReference: 'HBR/2023/4–CU 2023/40', outsideReference: null };
    granted(await execute(correctRecordedCircular, place.context, { circularId: place.id, changes, reason: null }));
    expect(getCircular(place.db, place.id)).toMatchObject({
      ownReference: 'HBR/2023/4',
      ownNumber: 4,
      outsideReference: 'CU 2023/40',
      outsideNumber: 40,
    });
  });

  it('tells of the meetings served before and after', async () => {
    const place = await recorded();
    await execute(correctRecordedCircular, place.context, {
      circularId: place.id,
      changes: { meetings: [{ meetingId: place.meetingId, announces: true }] },
      reason: null,
    });
    expect(place.events().at(-1)?.meetings).toEqual([place.roundId, place.meetingId]);
    expect(getCircular(place.db, place.id)?.meetings).toEqual([
      expect.objectContaining({ id: place.meetingId, announces: true }),
    ]);
  });

  it('writes nothing when the record already reads so', async () => {
    const place = await recorded();
    const { bodyId: _, ...same } = circularInput(place);
    expect(
      await execute(correctRecordedCircular, place.context, { circularId: place.id, changes: same, reason: null }),
    ).toEqual({ ok: true, value: { id: place.id } });
    expect(place.events().length).toBe(1);
  });

  it.each([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['a role that only sees circulars', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), {}, { code: 'notFound' }],
    [
      'a link to itself',
      actorWith('officer'),
      { links: [{ toCircularId: 'itself', kind: 'extends' }] },
      { code: 'notFound', field: 'changes.links.0.toCircularId' },
    ],
    [
      'a meeting that is not there',
      actorWith('officer'),
      { meetings: [{ meetingId: 'meeting-x', announces: true }] },
      { code: 'notFound', field: 'changes.meetings.0.meetingId' },
    ],
    [
      'a zone that does not exist',
      actorWith('officer'),
      { actionZone: 'Europe/Atlantis' },
      { code: 'invalidZone', field: 'changes.actionZone' },
    ],
    [
      'a day that has not come',
      actorWith('officer'),
      { datedOn: '2024-02-02' },
      { code: 'dateAhead', field: 'changes.datedOn' },
    ],
    [
      'a time left without its date',
      actorWith('officer'),
      { actionDate: null },
      { code: 'required', field: 'changes.actionDate' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, change, refusal) => {
    const place = await recorded();
    const changes = JSON.parse(JSON.stringify({ subject: 'Other', ...change }).replace('itself', place.id));
    expect(
      await execute(
        correctRecordedCircular,
        { ...place.context, actor },
        { circularId: place.id, changes, reason: null },
      ),
    ).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(getCircular(place.db, place.id)?.subject).toBe('First round');
    expect(place.events().length).toBe(1);
  });

  it('forbids an officer of one of its meetings to change it for the other, which is no secret to that officer', async () => {
    const place = await recorded();
    const actor = actorWith('officer', { meetingId: place.meetingId });
    expect(
      await execute(
        correctRecordedCircular,
        { ...place.context, actor },
        { circularId: place.id, changes: { subject: 'Other' }, reason: null },
      ),
    ).toEqual({ ok: false, refusal: { kind: 'refusal', code: 'notAllowed' } });
  });

  it('refuses a number that is taken, and a circular that was not recorded', async () => {
    const place = await recorded();
    const other = granted(
      await execute(recordCircular, place.context, {
        ...circularInput(place),
        ownReference: 'HBR/2023/8',
        outsideReference: null,
      }),
    );
    const change = { circularId: other.id, changes: { ownReference: 'HBR/2023/2' }, reason: null };
    expect(await execute(correctRecordedCircular, place.context, change)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'referenceTaken', field: 'changes.ownReference' },
    });
    place.db.update(circular).set({ state: 'dispatched' }).where(eq(circular.id, other.id)).run();
    expect(await execute(correctRecordedCircular, place.context, change)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'circularNotRecorded' },
    });
    expect(await execute(correctRecordedCircular, place.context, { ...change, circularId: 'circular-x' })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'notFound' },
    });
  });
});
