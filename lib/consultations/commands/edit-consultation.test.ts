import { describe, expect, it } from 'vitest';
import { createBody } from '@/lib/bodies/commands/create-body';
import { granted, meetingInput } from '@/lib/circulars/testing';
import { createMeeting } from '@/lib/meetings/commands/create-meeting';
import { firstRevisions } from '@/lib/meetings/types';
import { execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { listConsultations } from '../queries/list';
import { consultationInput, outsiders, planned } from '../testing';
import { cancelConsultation } from './cancel-consultation';
import { editConsultation } from './edit-consultation';
import { recordConsultationHeld } from './record-consultation-held';
import { reinstateConsultation } from './reinstate-consultation';
import { retractConsultationHeld } from './retract-consultation-held';

type Place = Awaited<ReturnType<typeof planned>>;

function editInput(place: Place, change: object = {}) {
  const { outcome: _, ...fields } = consultationInput(place);
  return { ...fields, meetingId: place.consultationId, revision: 1, ...change };
}

const edited = { ...firstRevisions, identity: 2 };

function read(place: Place, meetingId = place.meetingId) {
  return listConsultations(place.db, meetingId).find((one) => one.meetingId === place.consultationId);
}

describe('editConsultation', () => {
  it('changes the meeting and what it prepares, and tells every meeting concerned', async () => {
    const place = await planned();
    const vienna = granted(
      await execute(createMeeting, place.context, meetingInput(place.bodyId, 'after', '2023-09-01')),
    );
    const before = place.events().length;
    const change = { startsOn: '2023-04-20', platformLink: null, serves: [vienna.id] };
    granted(await execute(editConsultation, place.context, editInput(place, change)));
    expect(read(place)).toBeUndefined();
    expect(read(place, vienna.id)).toMatchObject({ startsOn: '2023-04-20', platformLink: null, revisions: edited });
    expect(
      place
        .events()
        .slice(before)
        .map(({ type, meetings, payload }) => ({ type, meetings, payload })),
    ).toEqual([
      {
        type: 'meetings.meetingEdited',
        meetings: [place.consultationId, place.meetingId],
        payload: { fields: ['startsOn'] },
      },
      {
        type: 'consultations.consultationEdited',
        meetings: [place.consultationId, place.meetingId, vienna.id],
        payload: { fields: ['platformLink', 'serves'] },
      },
    ]);
  });

  it('counts an edit of what only intersessional meetings have, and writes nothing when nothing differs', async () => {
    const place = await planned();
    granted(await execute(editConsultation, place.context, editInput(place)));
    expect(place.told()).toEqual([]);
    granted(await execute(editConsultation, place.context, editInput(place, { purpose: 'Lights' })));
    expect(read(place)).toMatchObject({ purpose: 'Lights', revisions: edited });
    expect(place.told().map((event) => event.type)).toEqual(['consultations.consultationEdited']);
  });

  it.each(outsiders)('refuses %s', async (_, actor, code) => {
    const place = await planned();
    const outcome = await execute(editConsultation, { ...place.context, actor }, editInput(place, { purpose: 'New' }));
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', code } });
    expect(read(place)?.purpose).toBe('Berths');
    expect(place.told()).toEqual([]);
  });

  it('refuses to have a meeting prepared that the officer may not know of', async () => {
    const place = await planned();
    const other = granted(
      await execute(createBody, place.context, {
        slug: 'other',
        name: 'Other',
        acronym: null,
        kind: 'other',
        parentId: null,
        invented: true,
      }),
    );
    const foreign = granted(
      await execute(createMeeting, place.context, meetingInput(other.id, 'foreign', '2023-09-01')),
    );
    const actor = actorWith('officer', { bodyId: place.bodyId });
    const change = { serves: [place.meetingId, foreign.id] };
    expect(await execute(editConsultation, { ...place.context, actor }, editInput(place, change))).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'notFound' },
    });
    expect(read(place)?.serves).toHaveLength(1);
  });

  it.each([
    ['a form older than the meeting', { revision: 2, purpose: 'New' }, { code: 'changedMeanwhile' }],
    ['a slug that is taken', { slug: 'round-1' }, { code: 'slugTaken', field: 'slug' }],
    ['a meeting that is not there', { serves: ['meeting-x'] }, { code: 'notFound', field: 'serves.0' }],
    ['a time without a zone', { timeZone: null }, { code: 'timeNeedsZone', field: 'timeZone' }],
  ])('refuses %s and writes nothing', async (_, change, refusal) => {
    const place = await planned();
    const before = read(place);
    expect(await execute(editConsultation, place.context, editInput(place, change))).toEqual({
      ok: false,
      refusal: { kind: 'refusal', ...refusal },
    });
    expect(read(place)).toEqual(before);
    expect(place.told()).toEqual([]);
  });
});

describe('the status of an intersessional meeting', () => {
  it('goes from planned to held or cancelled and back, and each step tells what it prepares', async () => {
    const place = await planned();
    const meetingId = place.consultationId;
    granted(await execute(cancelConsultation, place.context, { meetingId, reason: 'No interpreters' }));
    expect(read(place)?.status).toBe('cancelled');
    granted(await execute(reinstateConsultation, place.context, { meetingId }));
    granted(await execute(recordConsultationHeld, place.context, { meetingId }));
    expect(read(place)?.status).toBe('held');
    granted(await execute(retractConsultationHeld, place.context, { meetingId }));
    expect(read(place)?.status).toBe('planned');
    expect(place.told().map(({ type, meetings }) => [type, meetings])).toEqual(
      ['meetingCancelled', 'meetingReinstated', 'meetingHeld', 'heldRetracted'].map((type) => [
        `meetings.${type}`,
        [meetingId, place.meetingId],
      ]),
    );
  });

  it('refuses to reinstate what is planned, and to take back what was not held', async () => {
    const place = await planned();
    const input = { meetingId: place.consultationId };
    const refusal = (code: string) => ({ ok: false, refusal: { kind: 'refusal', code } });
    expect(await execute(reinstateConsultation, place.context, input)).toEqual(refusal('notCancelled'));
    expect(await execute(retractConsultationHeld, place.context, input)).toEqual(refusal('notHeld'));
  });

  it('refuses to cancel what was held', async () => {
    const place = await planned();
    granted(await execute(recordConsultationHeld, place.context, { meetingId: place.consultationId }));
    expect(await execute(cancelConsultation, place.context, { meetingId: place.consultationId })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'meetingHeld' },
    });
  });

  it.each(outsiders)('is not for %s to change', async (_, actor, code) => {
    const place = await planned();
    const context = { ...place.context, actor };
    const input = { meetingId: place.consultationId };
    const refusal = { kind: 'refusal', code };
    expect(await execute(cancelConsultation, context, input)).toEqual({ ok: false, refusal });
    expect(await execute(reinstateConsultation, context, input)).toEqual({ ok: false, refusal });
    expect(await execute(retractConsultationHeld, context, input)).toEqual({ ok: false, refusal });
    expect(place.told()).toEqual([]);
  });
});
