import { asc, eq, inArray, or } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { bodyOfficer } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import { nomination } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { programmePart, programmeVersion } from '@/db/schema/programme';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import { foldText } from '@/lib/people/rules';

/** Persons offered at most; more than that are found by a longer name. */
const offered = 12;

/** A person whom a form offers: enough to tell people of one name apart. */
export type KnownPerson = {
  readonly id: string;
  readonly name: string;
  readonly function: string | null;
  readonly affiliation: string | null;
};

/**
 * The persons on record in the affairs of a body whose name contains all words of a text, diacritics aside, in the order of
 * their names: those whom `isKnownToBody` knows. One query, however many there are.
 */
export function findPeopleOfBody(db: Db | Tx, bodyId: string, text: string): readonly KnownPerson[] {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const nominated = db.select({ id: nomination.personId }).from(nomination).where(eq(nomination.bodyId, bodyId));
  const officers = db
    .select({ id: bodyOfficer.personId })
    .from(bodyOfficer)
    .where(inArray(bodyOfficer.bodyId, [...lineOfBody(db, bodyId)]));
  const withParts = db
    .select({ id: programmePart.personId })
    .from(programmePart)
    .innerJoin(programmeVersion, eq(programmeVersion.id, programmePart.versionId))
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .where(eq(meeting.bodyId, bodyId));
  return db
    .select({
      id: person.id,
      name: person.nameAsPrinted,
      function: person.function,
      affiliation: person.affiliation,
    })
    .from(person)
    .where(or(inArray(person.id, nominated), inArray(person.id, officers), inArray(person.id, withParts)))
    .orderBy(asc(person.sortKey), asc(person.nameAsPrinted))
    .all()
    .filter((row) => {
      const name = foldText(row.name);
      return words.every((word) => name.includes(word));
    })
    .slice(0, offered);
}
