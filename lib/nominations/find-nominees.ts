import { asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { stateName } from '@/lib/bodies/rules';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { foldText } from '@/lib/people/rules';
import type { MeetingScope } from './policy';
import type { NominationStatus } from './types';

/** A nomination for a meeting as a search over all meetings shows it. */
export type FoundNominee = {
  readonly nominationMeetingId: string;
  readonly name: string;
  readonly affiliation: string | null;
  readonly party: string | null;
  readonly status: NominationStatus;
  readonly meeting: {
    readonly id: string;
    readonly bodyId: string;
    readonly slug: string;
    readonly shortTitle: string;
  };
};

/**
 * Finds who was put forward for any meeting, in one query: all words, whatever their case and diacritics, in name,
 * function, affiliation or nominating party.
 *
 * @param isOpen whether the reader may see the nominations of a meeting
 */
export function findNominees(
  db: Db | Tx,
  search: string,
  language: OfficialLanguage,
  isOpen: (scope: MeetingScope) => boolean,
): readonly FoundNominee[] {
  const words = foldText(search)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return db
    .select({
      nominationMeetingId: nominationMeeting.id,
      status: nominationMeeting.status,
      person: { name: person.nameAsPrinted, function: person.function, affiliation: person.affiliation },
      stateId: state.id,
      stateNames: state.names,
      organizationName: organization.name,
      meeting: { id: meeting.id, bodyId: meeting.bodyId, slug: meeting.slug, shortTitle: meeting.shortTitle },
    })
    .from(nominationMeeting)
    .innerJoin(meeting, eq(meeting.id, nominationMeeting.meetingId))
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .leftJoin(state, eq(state.id, nomination.stateId))
    .leftJoin(organization, eq(organization.id, nomination.organizationId))
    .orderBy(asc(person.sortKey), asc(meeting.startsOn), asc(nominationMeeting.id))
    .all()
    .filter((row) => isOpen({ bodyId: row.meeting.bodyId, meetingId: row.meeting.id }))
    .map((row) => ({
      ...row,
      party:
        row.stateId === null || row.stateNames === null
          ? row.organizationName
          : stateName({ id: row.stateId, names: row.stateNames }, language),
    }))
    .filter((row) => {
      const text = foldText([row.person.name, row.person.function, row.person.affiliation, row.party].join(' '));
      return words.every((word) => text.includes(word));
    })
    .map(({ nominationMeetingId, status, person: who, party, meeting: at }) => ({
      nominationMeetingId,
      name: who.name,
      affiliation: who.affiliation,
      party,
      status,
      meeting: at,
    }));
}
