import { asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { communication } from '@/db/schema/correspondence';
import { topic } from '@/db/schema/meetings';
import { nomination, nominationMeeting, nominationTopic, sheetLayout } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { listOrganizations, listStates } from '@/lib/bodies/queries';
import { stateName } from '@/lib/bodies/rules';
import type { Sender } from '@/lib/correspondence/types';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import type { Instant } from '@/lib/kernel/dates';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { layoutChoicesSchema } from '../sheet/choices';
import type { RememberedLayouts } from '../sheet/first-choices';
import type { ImportBasis } from '../sheet/plan';
import { partyValue } from '../sheet/words';

/**
 * What a sheet for a meeting is held beside: its nominations, the persons put forward for other meetings of the body, and the
 * records that words of the sheet may name. As many queries whatever stands in the sheet.
 *
 * @param communicationId of the communication in which the sheet came; null: none is on record
 */
export function importBasis(
  db: Db | Tx,
  about: { readonly id: string; readonly bodyId: string; readonly topicListId: string | null },
  communicationId: string | null,
  now: Instant,
  language: OfficialLanguage,
): ImportBasis {
  const topicIds = new Map<string, string[]>();
  for (const row of db
    .select({ id: nominationTopic.nominationMeetingId, topicId: nominationTopic.topicId })
    .from(nominationTopic)
    .innerJoin(nominationMeeting, eq(nominationMeeting.id, nominationTopic.nominationMeetingId))
    .where(eq(nominationMeeting.meetingId, about.id))
    .orderBy(asc(nominationTopic.position))
    .all()) {
    const list = topicIds.get(row.id);
    if (list === undefined) topicIds.set(row.id, [row.topicId]);
    else list.push(row.topicId);
  }
  const standing = db
    .select({ place: nominationMeeting, nomination, person })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .where(eq(nominationMeeting.meetingId, about.id))
    .orderBy(asc(nominationMeeting.id))
    .all()
    .map((row) => ({
      nominationMeetingId: row.place.id,
      nominationId: row.nomination.id,
      stateId: row.nomination.stateId,
      organizationId: row.nomination.organizationId,
      status: row.place.status,
      rank: row.place.rank,
      language: row.place.language,
      firstTime: row.place.firstTime,
      topicIds: topicIds.get(row.place.id) ?? [],
      receivedOn: row.nomination.receivedOn,
      communicationReference: row.nomination.communicationReference,
      person: row.person,
    }));
  const here = new Set(standing.map((row) => row.nominationId));
  const known = db
    .select({
      id: nomination.id,
      stateId: nomination.stateId,
      organizationId: nomination.organizationId,
      person,
    })
    .from(nomination)
    .innerJoin(person, eq(person.id, nomination.personId))
    .where(eq(nomination.bodyId, about.bodyId))
    .orderBy(asc(nomination.id))
    .all()
    .filter((row) => !here.has(row.id));
  const states = listStates(db);
  const organizations = listOrganizations(db);
  const names = new Map([
    ...states.map((row) => [partyValue({ kind: 'state', id: row.id }), stateName(row, language)] as const),
    ...organizations.map((row) => [partyValue({ kind: 'organization', id: row.id }), row.name] as const),
  ]);
  return {
    standing,
    known,
    states,
    organizations,
    topics:
      about.topicListId === null
        ? []
        : db.select().from(topic).where(eq(topic.listId, about.topicListId)).orderBy(asc(topic.letter)).all(),
    partyName: (value) => names.get(value) ?? value,
    sender: communicationId === null ? null : senderOf(db, communicationId),
    today: dayIn(deskZone, now),
  };
}

function senderOf(db: Db | Tx, communicationId: string): Sender | null {
  const row = db
    .select({
      stateId: communication.senderStateId,
      organizationId: communication.senderOrganizationId,
      name: communication.senderName,
    })
    .from(communication)
    .where(eq(communication.id, communicationId))
    .get();
  return row ?? null;
}

/** What a body's officers decided about the columns of sheets before. What this version cannot read counts as forgotten. */
export function rememberedLayouts(db: Db | Tx, bodyId: string): RememberedLayouts {
  const rows = db.select().from(sheetLayout).where(eq(sheetLayout.bodyId, bodyId)).all();
  return new Map(
    rows.flatMap((row) => {
      const choices = layoutChoicesSchema.safeParse(row.choices).data;
      return choices === undefined ? [] : [[row.headings, choices] as const];
    }),
  );
}
