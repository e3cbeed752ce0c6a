import { describe, expect, it } from 'vitest';
import { circular, circularAddressee, circularLink, circularMeeting } from '@/db/schema/circulars';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { getCircular } from '../queries/circulars';
import { circularInput, granted, harbour } from '../testing';
import { recordCircular } from './record-circular';

describe('recordCircular', () => {
  it('records references, date, meetings and addressees by class, and tells of it', async () => {
    const place = await harbour();
    const first = await execute(recordCircular, place.context, circularInput(place));
    expect(first).toEqual({ ok: true, value: { id: expect.stringMatching(/^circular-/) } });
    const firstId = first.ok ? first.value.id : '';
    const second = await execute(recordCircular, place.context, {
      ...circularInput(place),
      ownReference: 'HBR/2023/3',
      outsideReference: 'CU 2023/30',
      datedOn: '2023-03-20',
      links: [{ toCircularId: firstId, kind: 'refersTo' }],
    });
    expect(getCircular(place.db, firstId)).toEqual({
      id: firstId,
      bodyId: place.bodyId,
      kind: 'meetingNotice',
      state: 'recorded',
      standing: 'recorded',
      revision: 1,
      changedAt: null,
      subject: 'First round',
      ownReference: 'HBR/2023/2',
      ownYear: 2023,
      ownNumber: 2,
      outsideReference: 'CU 2023/20',
      outsideYear: 2023,
      outsideNumber: 20,
      datedOn: '2023-03-01',
      actionDate: '2023-03-15',
      actionTime: '18:00',
      actionZone: 'Europe/Vienna',
      note: null,
      meetings: [
        expect.objectContaining({ id: place.roundId, slug: 'round-1', announces: true }),
        expect.objectContaining({ id: place.meetingId, slug: 'harbours', announces: false }),
      ],
      addressees: ['statesMembers'],
      missionIds: [],
      organizationIds: [],
      recipientCount: 0,
      links: [],
      steps: [],
      files: [],
    });
    expect(place.db.select().from(circularLink).all()).toEqual([
      { circularId: second.ok ? second.value.id : '', toCircularId: firstId, kind: 'refersTo' },
    ]);
    expect(
      place.events().map(({ type, subject, meetings, payload }) => ({ type, subject, meetings, payload }))[0],
    ).toEqual({
      type: 'circulars.circularRecorded',
      subject: { kind: 'circular', id: firstId },
      meetings: [place.meetingId, place.roundId],
      payload: {
        bodyId: place.bodyId,
        kind: 'meetingNotice',
        announces: [place.roundId],
        addressees: ['statesMembers'],
      },
    });
  });

  it('keeps what is not stated as unknown', async () => {
    const place = await harbour();
    const outcome = await execute(recordCircular, place.context, {
      ...circularInput(place),
      ownReference: null,
      outsideReference: null,
      datedOn: null,
      actionDate: null,
      actionTime: null,
      actionZone: null,
      meetings: [],
      addressees: ['notStated'],
    });
    const id = outcome.ok ? outcome.value.id : '';
    expect(getCircular(place.db, id)).toMatchObject({
      ownYear: null,
      outsideNumber: null,
      datedOn: null,
      meetings: [],
    });
  });

  it('takes year and number as given where the reference cannot be read', async () => {
    const place = await harbour();
    const outcome = await execute(recordCircular, place.context, {
      ...circularInput(place),
      ownReference: 'No. 7',
      ownYear: 2023,
      ownNumber: 7,
    });
    expect(getCircular(place.db, outcome.ok ? outcome.value.id : '')).toMatchObject({ ownYear: 2023, ownNumber: 7 });
  });

  it.each([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['a role that only sees circulars', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), {}, { code: 'notFound' }],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'meeting-x' }), {}, { code: 'notFound' }],
    ['a body that is not there', actorWith('officer'), { bodyId: 'body-x' }, { code: 'notFound', field: 'bodyId' }],
    [
      'a meeting that is not there',
      actorWith('officer'),
      { meetings: [{ meetingId: 'meeting-x', announces: false }] },
      { code: 'notFound', field: 'meetings.0.meetingId' },
    ],
    [
      'a circular to link to that is not there',
      actorWith('officer'),
      { links: [{ toCircularId: 'circular-x', kind: 'extends' }] },
      { code: 'notFound', field: 'links.0.toCircularId' },
    ],
    ['a subject left out', actorWith('officer'), { subject: ' ' }, { code: 'required', field: 'subject' }],
    [
      'a date that does not exist',
      actorWith('officer'),
      { datedOn: '2023-02-30' },
      { code: 'invalidDate', field: 'datedOn' },
    ],
    ['a time without a date', actorWith('officer'), { actionDate: null }, { code: 'required', field: 'actionDate' }],
    ['a time without a zone', actorWith('officer'), { actionZone: null }, { code: 'required', field: 'actionZone' }],
    [
      'a number without a reference',
      actorWith('officer'),
      { ownReference: null, ownNumber: 2 },
      { code: 'required', field: 'ownReference' },
    ],
    [
      'a pair beside another outside number',
      actorWith('officer'),
      { ownReference: 'HBR/2023/2–CU 2023/21' },
      { code: 'pairDiffers', field: 'outsideReference' },
    ],
    [
      'a day that has not come',
      actorWith('officer'),
      { datedOn: '2024-02-02' },
      { code: 'dateAhead', field: 'datedOn' },
    ],
    ['no addressee', actorWith('officer'), { addressees: [] }, { code: 'required', field: 'addressees' }],
    [
      'an addressee beside "not stated"',
      actorWith('officer'),
      { addressees: ['statesMembers', 'notStated'] },
      { code: 'notStatedWithOthers', field: 'addressees' },
    ],
    [
      'an addressee twice',
      actorWith('officer'),
      { addressees: ['statesMembers', 'statesMembers'] },
      { code: 'listedTwice', field: 'addressees.1' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, change, refusal) => {
    const place = await harbour();
    const outcome = await execute(recordCircular, { ...place.context, actor }, { ...circularInput(place), ...change });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(place.db.select().from(circular).all()).toEqual([]);
    expect(place.db.select().from(circularMeeting).all()).toEqual([]);
    expect(place.db.select().from(circularAddressee).all()).toEqual([]);
    expect(place.events()).toEqual([]);
  });

  it('lets an officer of one meeting record a circular for it, and not for another one', async () => {
    const place = await harbour();
    const actor = actorWith('officer', { meetingId: place.meetingId });
    const forOwn = { ...circularInput(place), meetings: [{ meetingId: place.meetingId, announces: false }] };
    expect((await execute(recordCircular, { ...place.context, actor }, forOwn)).ok).toBe(true);
    const forOther = { ...circularInput(place), ownReference: 'HBR/2023/9', outsideReference: null };
    expect(await execute(recordCircular, { ...place.context, actor }, forOther)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'notFound' },
    });
  });

  it('refuses a number that another circular bears, however it is printed', async () => {
    const place = await harbour();
    await execute(recordCircular, place.context, circularInput(place));
    const again = { ...circularInput(place), outsideReference: null };
    expect(await execute(recordCircular, place.context, { ...again, ownReference: 'hbr 2023/2' })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'referenceTaken', field: 'ownReference' },
    });
    expect(
      await execute(recordCircular, place.context, {
        ...circularInput(place),
        ownReference: null,
        outsideReference: 'CU/2023/20',
      }),
    ).toEqual({ ok: false, refusal: { kind: 'refusal', code: 'referenceTaken', field: 'outsideReference' } });
    expect(place.events().length).toBe(1);
  });

  it('takes a pair as printed apart, so that neither number is borne twice', async () => {
    const place = await harbour();
    const pair = { ...circularInput(place), ownReference: 'HBR/2023/2–CU 2023/20', outsideReference: null };
    const { id } = granted(await execute(recordCircular, place.context, pair));
    expect(getCircular(place.db, id)).toMatchObject({
      ownReference: 'HBR/2023/2',
      ownYear: 2023,
      ownNumber: 2,
      outsideReference: 'CU 2023/20',
      outsideYear: 2023,
      outsideNumber: 20,
    });
    const again = { ...circularInput(place), ownReference: 'HBR/2023/2–CU 2023/99', outsideReference: null };
    expect(await execute(recordCircular, place.context, again)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'referenceTaken', field: 'ownReference' },
    });
  });

  it('gives one of two who record the same number at once a refusal', async () => {
    const place = await harbour();
    const both = await Promise.all([
      execute(recordCircular, place.context, circularInput(place)),
      execute(
        recordCircular,
        testContext(place.db, actorWith('officer'), { ids: place.context.ids }),
        circularInput(place),
      ),
    ]);
    expect(both.map((outcome) => outcome.ok)).toEqual([true, false]);
  });
});
