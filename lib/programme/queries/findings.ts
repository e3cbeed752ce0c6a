import { eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import type { Finding } from '@/lib/kernel/finding';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { programmeFindings } from '../rules/findings';
import type { Programme } from '../types';
import { getProgramme, listOfficersAt } from './programme';

/** What the rules find in a version that was read with `getProgramme`. */
export function findingsOf(db: Db | Tx, programme: Programme, language: OfficialLanguage = 'en'): readonly Finding[] {
  const plan = db
    .select({
      bodyId: meeting.bodyId,
      startsOn: meeting.startsOn,
      plannedPanels: meeting.plannedPanels,
      plannedSeatsPerPanel: meeting.plannedSeatsPerPanel,
    })
    .from(meeting)
    .where(eq(meeting.id, programme.version.meetingId))
    .get();
  if (plan === undefined) return [];
  return programmeFindings(programme, {
    plannedPanels: plan.plannedPanels,
    plannedSeatsPerPanel: plan.plannedSeatsPerPanel,
    officers: listOfficersAt(db, plan.bodyId, plan.startsOn),
    locale: language,
  });
}

/** What the rules find in the newest version of a meeting's programme; nothing while there is none. */
export function listProgrammeFindings(db: Db | Tx, meetingId: string): readonly Finding[] {
  const programme = getProgramme(db, meetingId);
  return programme === null ? [] : findingsOf(db, programme);
}
