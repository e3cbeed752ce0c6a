import { expect, it } from 'vitest';
import { statementsOf } from '@/db/statements';
import { granted } from '@/lib/circulars/testing';
import { execute } from '@/lib/platform/command';
import { notePoint } from '../commands/note-point';
import { recordAttendance } from '../commands/record-attendance';
import { recordConsultation } from '../commands/record-consultation';
import { consultationInput, planned } from '../testing';
import { getAttendance } from './attendance';
import { listAgreedVersions, listCandidates, listDocuments, listPoints } from './detail';
import { listConsultationFindings, listConsultations } from './list';

async function filled(count: number) {
  const place = await planned();
  for (let n = 0; n < count; n += 1) {
    granted(await execute(recordConsultation, place.context, { ...consultationInput(place), slug: `round-x${n}` }));
    granted(
      await execute(notePoint, place.context, {
        meetingId: place.consultationId,
        text: `Point ${n}`,
        agendaItemId: null,
        stateId: null,
        organizationId: null,
      }),
    );
  }
  granted(
    await execute(recordAttendance, place.context, {
      meetingId: place.consultationId,
      rows: Array.from({ length: count }, (_, n) => ({
        stateId: n % 2 === 0 ? 'XAA' : null,
        organizationId: null,
        name: `Person ${n}`,
        mailDomain: null,
        joinedAt: null,
        leftAt: null,
      })),
    }),
  );
  return place;
}

it('asks the database no more often for many meetings, points and persons than for few', async () => {
  const counted = async (rows: number) => {
    const { db, meetingId, consultationId, bodyId } = await filled(rows);
    return statementsOf(db, () => {
      expect(listConsultations(db, meetingId)).toHaveLength(rows + 1);
      listConsultationFindings(db, meetingId);
      getAttendance(db, consultationId, { bodyId, startsOn: null }, 'en');
      expect(listPoints(db, consultationId, 'en')).toHaveLength(rows);
      listCandidates(db, consultationId, 'en');
      listDocuments(db, consultationId);
      listAgreedVersions(db, consultationId);
    });
  };
  expect(await counted(40)).toBe(await counted(2));
});
