import { describe, expect, it } from 'vitest';
import { consultation, consultationServes } from '@/db/schema/consultations';
import { meeting } from '@/db/schema/meetings';
import { recordCircular } from '@/lib/circulars/commands/record-circular';
import { circularInput, granted, harbour, meetingInput } from '@/lib/circulars/testing';
import { anonymous } from '@/lib/kernel/actor';
import { createMeeting } from '@/lib/meetings/commands/create-meeting';
import { firstRevisions } from '@/lib/meetings/types';
import { execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { listConsultationFindings, listConsultations } from '../queries/list';
import { consultationInput } from '../testing';
import { recordConsultation } from './record-consultation';

describe('recordConsultation', () => {
  it('creates a meeting of that kind that prepares others, and tells both histories', async () => {
    const place = await harbour();
    const vienna = granted(
      await execute(createMeeting, place.context, meetingInput(place.bodyId, 'after', '2023-09-01')),
    );
    const serves = [place.meetingId, vienna.id];
    const outcome = await execute(recordConsultation, place.context, { ...consultationInput(place), serves });
    const made = granted(outcome);
    expect(made).toEqual({ meetingId: expect.stringMatching(/^meeting-/), slug: 'second-round' });
    expect(listConsultations(place.db, place.meetingId)).toEqual([
      {
        meetingId: made.meetingId,
        slug: 'second-round',
        title: 'Second round',
        shortTitle: 'Second round',
        bodyId: place.bodyId,
        status: 'planned',
        startsOn: '2023-04-18',
        startsAt: '10:00',
        endsAt: '11:30',
        timeZone: 'Europe/Vienna',
        mode: 'virtual',
        purpose: 'Berths',
        outcome: 'notStated',
        outcomeWords: null,
        platformLink: 'https://meet.example.org/second',
        revisions: firstRevisions,
        invented: true,
        serves: [
          { id: place.meetingId, slug: 'harbours', shortTitle: 'harbours', bodyId: place.bodyId },
          { id: vienna.id, slug: 'after', shortTitle: 'after', bodyId: place.bodyId },
        ],
        notices: [],
      },
    ]);
    expect(listConsultations(place.db, vienna.id)).toEqual(listConsultations(place.db, place.meetingId));
    expect(
      place
        .events()
        .slice(1)
        .map(({ type, subject, meetings }) => ({ type, subject, meetings })),
    ).toEqual([
      {
        type: 'meetings.meetingCreated',
        subject: { kind: 'meeting', id: made.meetingId },
        meetings: [made.meetingId],
      },
      {
        type: 'consultations.consultationRecorded',
        subject: { kind: 'meeting', id: made.meetingId },
        meetings: [made.meetingId, ...serves],
      },
    ]);
  });

  it('shows the notice it had once the circular is recorded', async () => {
    const place = await harbour();
    const made = granted(await execute(recordConsultation, place.context, consultationInput(place)));
    expect(listConsultationFindings(place.db, place.meetingId)).toEqual([
      {
        rule: 'consultations.withoutNotice',
        severity: 'note',
        subjects: [{ kind: 'meeting', id: made.meetingId }],
        params: { count: 1, of: 1 },
      },
    ]);
    const notice = granted(
      await execute(recordCircular, place.context, {
        ...circularInput(place),
        datedOn: '2023-04-04',
        meetings: [{ meetingId: made.meetingId, announces: true }],
      }),
    );
    expect(listConsultations(place.db, place.meetingId).map((one) => one.notices)).toEqual([
      [
        {
          circularId: notice.id,
          subject: 'First round',
          ownReference: 'HBR/2023/2',
          outsideReference: 'CU 2023/20',
          datedOn: '2023-04-04',
          days: 14,
        },
      ],
    ]);
    expect(listConsultationFindings(place.db, place.meetingId)).toEqual([]);
  });

  it('keeps what is not stated as unknown', async () => {
    const place = await harbour();
    const bare = { ...consultationInput(place), startsOn: null, startsAt: null, endsAt: null, timeZone: null };
    granted(await execute(recordConsultation, place.context, { ...bare, purpose: null, mode: 'notStated' }));
    expect(listConsultations(place.db, place.meetingId)).toMatchObject([
      { startsOn: null, startsAt: null, purpose: null, mode: 'notStated' },
    ]);
  });

  it.each([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['the Chair, who only sees it', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['a reader', actorWith('reader'), {}, { code: 'notFound' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), {}, { code: 'notFound' }],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'meeting-x' }), {}, { code: 'notFound' }],
    [
      'a meeting to prepare that is not there',
      actorWith('officer'),
      { serves: ['meeting-x'] },
      { code: 'notFound', field: 'serves.0' },
    ],
    ['nothing to prepare', actorWith('officer'), { serves: [] }, { code: 'required', field: 'serves' }],
    ['a slug that is taken', actorWith('officer'), { slug: 'round-1' }, { code: 'slugTaken', field: 'slug' }],
    ['a reserved slug', actorWith('officer'), { slug: 'new' }, { code: 'slugReserved', field: 'slug' }],
    ['a time without a zone', actorWith('officer'), { timeZone: null }, { code: 'timeNeedsZone', field: 'timeZone' }],
    [
      'a link that leads nowhere on the web',
      actorWith('officer'),
      { platformLink: 'javascript:alert(1)' },
      { code: 'invalidAddress', field: 'platformLink' },
    ],
    [
      'a title too long to stand in for the short one',
      actorWith('officer'),
      { title: 'x'.repeat(81) },
      { code: 'required', field: 'shortTitle' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, change, refusal) => {
    const place = await harbour();
    const outcome = await execute(
      recordConsultation,
      { ...place.context, actor },
      { ...consultationInput(place), ...change },
    );
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(place.db.select({ slug: meeting.slug }).from(meeting).all()).toEqual([
      { slug: 'harbours' },
      { slug: 'round-1' },
    ]);
    expect(place.db.select().from(consultation).all()).toEqual([]);
    expect(place.db.select().from(consultationServes).all()).toEqual([]);
    expect(place.events()).toEqual([]);
  });

  it('refuses a meeting named twice', async () => {
    const place = await harbour();
    expect(
      await execute(recordConsultation, place.context, {
        ...consultationInput(place),
        serves: [place.meetingId, place.meetingId],
      }),
    ).toEqual({ ok: false, refusal: { kind: 'refusal', code: 'listedTwice', field: 'serves.1' } });
  });
});
