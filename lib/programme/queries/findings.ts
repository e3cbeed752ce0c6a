import { eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { nomineeCondition } from '@/db/schema/programme';
import { balanceBasis } from '@/lib/balance/queries';
import { balanceFindings } from '@/lib/balance/rules';
import type { Finding } from '@/lib/kernel/finding';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { conditionsOf } from '../conditions';
import { conditionFindings } from '../rules/condition-findings';
import { type ProgrammeContext, programmeFindings } from '../rules/findings';
import { seatedPeople } from '../rules/seated';
import { namedSeats } from '../rules/structure';
import type { Programme } from '../types';
import { getProgramme, listOfficersAt } from './programme';

/** What the rules need to know of a meeting besides its programme; null: there is no such meeting. */
export function findingsContext(
  db: Db | Tx,
  meetingId: string,
  language: OfficialLanguage = 'en',
): ProgrammeContext | null {
  const plan = db
    .select({
      bodyId: meeting.bodyId,
      startsOn: meeting.startsOn,
      plannedPanels: meeting.plannedPanels,
      plannedSeatsPerPanel: meeting.plannedSeatsPerPanel,
      moderated: meeting.moderated,
    })
    .from(meeting)
    .where(eq(meeting.id, meetingId))
    .get();
  if (plan === undefined) return null;
  const { bodyId, startsOn, ...rest } = plan;
  return { ...rest, officers: listOfficersAt(db, bodyId, startsOn), locale: language };
}

/** Names of the nominees of whom something is asked in the arrangements of a version, by nomination for the meeting. */
function askedNames(db: Db | Tx, versionId: string): ReadonlyMap<string, string> {
  const rows = db
    .select({ id: nominationMeeting.id, name: person.nameAsPrinted })
    .from(nomineeCondition)
    .innerJoin(nominationMeeting, eq(nominationMeeting.id, nomineeCondition.nominationMeetingId))
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .where(eq(nomineeCondition.versionId, versionId))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the rules find in a version that was read with `getProgramme`. For the desk and the Chair only. */
export function findingsOf(db: Db | Tx, programme: Programme, language: OfficialLanguage = 'en'): readonly Finding[] {
  const { id, meetingId } = programme.version;
  const context = findingsContext(db, meetingId, language);
  if (context === null) return [];
  const names = askedNames(db, id);
  return [
    ...programmeFindings(programme, context),
    ...conditionFindings(programme, conditionsOf(db, id), (nominee) => names.get(nominee) ?? ''),
  ];
}

/** What the rules of the balance find in a version that was read with `getProgramme`. For the desk and the Chair only. */
export function balanceFindingsOf(
  db: Db | Tx,
  programme: Programme,
  about: { readonly bodyId: string; readonly startsOn: string | null },
): readonly Finding[] {
  const basis = balanceBasis(db, about.bodyId, about.startsOn);
  return balanceFindings(seatedPeople(programme, basis), basis.reference, {
    whole: programme.panels.flatMap(namedSeats).map((seat) => ({ kind: 'seat', id: seat.id })),
    panels: new Map(programme.panels.map((panel) => [panel.number, { kind: 'panel', id: panel.id }])),
  });
}

/** What the rules find in the newest version of a meeting's programme; nothing while there is none. */
export function listProgrammeFindings(db: Db | Tx, meetingId: string): readonly Finding[] {
  const programme = getProgramme(db, meetingId);
  return programme === null ? [] : findingsOf(db, programme);
}
