import { eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { programmeVersion } from '@/db/schema/programme';
import { balanceBasis } from '@/lib/balance/queries';
import { partyInBalance } from '@/lib/balance/rules';
import type { BalancePerson } from '@/lib/balance/types';
import { namedSeats } from '../rules/structure';
import type { ProgrammeParty, ProgrammePerson } from '../types';
import { getProgramme } from './programme';

/**
 * The panellists and moderators of a version as the balance counts them, panel by panel: one entry for each seat and each
 * moderation. A moderator counts for the State or organization that the person speaks for, if any. Labels and groups are
 * those of the day of the meeting. Nothing when there is no such version.
 */
export function listSeatedPeople(db: Db | Tx, versionId: string): readonly BalancePerson[] {
  const version = db
    .select({
      number: programmeVersion.number,
      meetingId: meeting.id,
      bodyId: meeting.bodyId,
      startsOn: meeting.startsOn,
    })
    .from(programmeVersion)
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .where(eq(programmeVersion.id, versionId))
    .get();
  if (version === undefined) return [];
  const programme = getProgramme(db, version.meetingId, version.number);
  if (programme === null) return [];
  const basis = balanceBasis(db, version.bodyId, version.startsOn);

  const entry = (
    person: ProgrammePerson,
    party: ProgrammeParty | null,
    role: BalancePerson['role'],
    panelNumber: number,
  ): BalancePerson => {
    const ids = {
      stateId: party?.kind === 'state' ? party.id : null,
      organizationId: party?.kind === 'organization' ? party.id : null,
    };
    return {
      personId: person.id,
      ...ids,
      ...partyInBalance(basis, ids),
      gender: person.gender,
      genderBasis: person.genderBasis,
      affiliationType: person.affiliationType,
      panelNumber,
      role,
    };
  };
  return programme.panels.flatMap((panel) => [
    ...panel.moderators.map((part) => entry(part.person, part.party, 'moderator', panel.number)),
    ...namedSeats(panel).map(({ panellist }) => entry(panellist.person, panellist.party, 'panellist', panel.number)),
  ]);
}
