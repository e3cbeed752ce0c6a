import type { Db } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import { granted, harbour } from '@/lib/circulars/testing';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase } from '@/lib/platform/testing';
import { recordConsultation } from './commands/record-consultation';

/** Input of an intersessional meeting that prepares meetings of the harbour. */
export function consultationInput(place: { bodyId: string; meetingId: string }) {
  return {
    bodyId: place.bodyId,
    slug: 'second-round',
    title: 'Second round',
    startsOn: '2023-04-18',
    startsAt: '10:00',
    endsAt: '11:30',
    timeZone: 'Europe/Vienna',
    mode: 'virtual',
    serves: [place.meetingId],
    purpose: 'Berths',
    platformLink: 'https://meet.example.org/second',
    outcome: 'notStated',
  };
}

/** The harbour with an intersessional meeting planned, States XAA and XAB, and one organization. */
export async function planned(change: Partial<ReturnType<typeof consultationInput>> = {}, db: Db = memoryDatabase()) {
  const place = await harbour(db);
  place.db
    .insert(state)
    .values(
      ['XAA', 'XAB'].map((id) => ({ id, names: { en: `State ${id}` }, nameInText: id, status: 'invented' as const })),
    )
    .run();
  place.db
    .insert(organization)
    .values({ id: 'org-tide', name: 'Tide Institute', kind: 'nonGovernmental', invented: true })
    .run();
  const { meetingId } = granted(
    await execute(recordConsultation, place.context, { ...consultationInput(place), ...change }),
  );
  const before = place.events().length;
  return {
    ...place,
    consultationId: meetingId,
    before,
    /** Events since the meeting was planned. */
    told: () => place.events().slice(before),
  };
}

/** Those who may not record an intersessional meeting, each with the answer. */
export const outsiders = [
  ['nobody signed in', anonymous, 'notSignedIn'],
  ['the Chair, who only sees it', actorWith('chair'), 'notAllowed'],
  ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
  ['an officer of another meeting', actorWith('officer', { meetingId: 'meeting-x' }), 'notFound'],
  ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), 'notFound'],
] as const;
