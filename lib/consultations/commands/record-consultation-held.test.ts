import { describe, expect, it } from 'vitest';
import { granted } from '@/lib/circulars/testing';
import { plainDate } from '@/lib/kernel/dates';
import { cancelMeeting } from '@/lib/meetings/commands/cancel-meeting';
import { execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { listConsultations } from '../queries/list';
import { outsiders, planned } from '../testing';
import { recordConsultationHeld } from './record-consultation-held';
import { recordConsultationOutcome } from './record-consultation-outcome';

describe('recordConsultationHeld', () => {
  it('marks it as held, on the day stated, in the history of both meetings', async () => {
    const place = await planned();
    const context = { ...place.context, occurredOn: plainDate('2023-04-18') };
    const input = { meetingId: place.consultationId };
    expect(await execute(recordConsultationHeld, context, input)).toEqual({ ok: true, value: input });
    expect(await execute(recordConsultationHeld, context, input)).toEqual({ ok: true, value: input });
    expect(listConsultations(place.db, place.meetingId)[0]?.status).toBe('held');
    expect(
      place
        .events()
        .slice(place.before)
        .map(({ type, meetings }) => ({ type, meetings })),
    ).toEqual([{ type: 'meetings.meetingHeld', meetings: [place.consultationId, place.meetingId] }]);
  });

  it('lets an officer of the meeting that it prepares record it', async () => {
    const place = await planned();
    const actor = actorWith('officer', { meetingId: place.meetingId });
    const input = { meetingId: place.consultationId };
    expect((await execute(recordConsultationHeld, { ...place.context, actor }, input)).ok).toBe(true);
  });

  it.each(outsiders)('refuses %s', async (_, actor, code) => {
    const place = await planned();
    const input = { meetingId: place.consultationId };
    expect(await execute(recordConsultationHeld, { ...place.context, actor }, input)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code },
    });
    expect(listConsultations(place.db, place.meetingId)[0]?.status).toBe('planned');
    expect(place.events().length).toBe(place.before);
  });

  it('refuses a meeting still ahead, a cancelled one and one of another kind', async () => {
    const ahead = await planned({ startsOn: '2031-01-01' });
    expect(await execute(recordConsultationHeld, ahead.context, { meetingId: ahead.consultationId })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'notYetHeld' },
    });
    const place = await planned();
    granted(await execute(cancelMeeting, place.context, { meetingId: place.consultationId, reason: null }));
    expect(await execute(recordConsultationHeld, place.context, { meetingId: place.consultationId })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'meetingCancelled' },
    });
    expect(await execute(recordConsultationHeld, place.context, { meetingId: place.meetingId })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'notFound' },
    });
  });
});

describe('recordConsultationOutcome', () => {
  it('keeps the outcome and tells of it once', async () => {
    const place = await planned();
    const input = { meetingId: place.consultationId, outcome: 'programmeAgreed', purpose: 'Berths' };
    expect(await execute(recordConsultationOutcome, place.context, input)).toEqual({
      ok: true,
      value: { meetingId: place.consultationId },
    });
    await execute(recordConsultationOutcome, place.context, input);
    expect(listConsultations(place.db, place.meetingId)).toMatchObject([
      { outcome: 'programmeAgreed', purpose: 'Berths' },
    ]);
    expect(
      place
        .events()
        .slice(place.before)
        .map(({ type, meetings, payload }) => ({ type, meetings, payload })),
    ).toEqual([
      {
        type: 'consultations.outcomeRecorded',
        meetings: [place.consultationId, place.meetingId],
        payload: { outcome: 'programmeAgreed', changed: ['outcome'] },
      },
    ]);
  });

  it.each(outsiders)('refuses %s', async (_, actor, code) => {
    const place = await planned();
    const input = { meetingId: place.consultationId, outcome: 'other', purpose: null };
    expect(await execute(recordConsultationOutcome, { ...place.context, actor }, input)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code },
    });
    expect(listConsultations(place.db, place.meetingId)).toMatchObject([{ outcome: 'notStated', purpose: 'Berths' }]);
  });

  it('refuses an outcome that is in no list', async () => {
    const place = await planned();
    expect(
      await execute(recordConsultationOutcome, place.context, {
        meetingId: place.consultationId,
        outcome: 'defeated',
        purpose: null,
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'invalidInput', field: 'outcome' } });
  });
});
