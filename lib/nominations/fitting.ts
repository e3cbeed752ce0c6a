import { and, eq, inArray } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import type { Tx } from '@/db/client';
import { body, bodyOfficer, organization, state } from '@/db/schema/bodies';
import { meeting, topic } from '@/db/schema/meetings';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import type { Actor } from '@/lib/kernel/actor';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import { mayRecordPerson } from '@/lib/people/policy';
import type { MeetingScope } from './policy';
import type { NominationInput } from './schema';

type Party = Pick<NominationInput, 'stateId' | 'organizationId'>;
type Places = Pick<NominationInput, 'bodyId' | 'meetings'>;
type MeetingRow = { readonly id: string; readonly bodyId: string; readonly topicListId: string | null };

/** The meetings with these ids as policies ask of them; what is not there is left out. */
export function meetingScopes(tx: Tx, meetingIds: readonly string[]): readonly MeetingScope[] {
  return tx
    .select({ meetingId: meeting.id, bodyId: meeting.bodyId })
    .from(meeting)
    .where(inArray(meeting.id, [...new Set(meetingIds)]))
    .all();
}

function rowsOf(tx: Tx, meetingIds: readonly string[]): readonly MeetingRow[] {
  return tx
    .select({ id: meeting.id, bodyId: meeting.bodyId, topicListId: meeting.topicListId })
    .from(meeting)
    .where(inArray(meeting.id, [...new Set(meetingIds)]))
    .all();
}

/**
 * What of a nomination's body, party, meetings and topics does not fit the records: `notFound` beside what is not there or
 * belongs elsewhere, `nominationTwice` beside a meeting named twice. Null when all fits.
 */
export function misfit(tx: Tx, input: Places & Party): Refusal | null {
  const known = tx.select({ id: body.id }).from(body).where(eq(body.id, input.bodyId)).get();
  if (known === undefined) return refuse('notFound', 'bodyId');
  const rows = rowsOf(
    tx,
    input.meetings.map((one) => one.meetingId),
  );
  return misplacedMeeting(tx, input, rows) ?? unknownParty(tx, input) ?? unknownTopic(tx, input.meetings);
}

/** A meeting that is not there, is named twice, or is neither of the body nor of one above or below it. */
function misplacedMeeting(tx: Tx, input: Places, rows: readonly MeetingRow[]): Refusal | null {
  const above = lineOfBody(tx, input.bodyId);
  const seen = new Set<string>();
  for (const [index, { meetingId }] of input.meetings.entries()) {
    const field = `meetings.${index}.meetingId`;
    const row = rows.find((one) => one.id === meetingId);
    if (row === undefined) return refuse('notFound', field);
    if (seen.has(meetingId)) return refuse('nominationTwice', field);
    seen.add(meetingId);
    // A working group nominates for its own meetings and for those of the bodies it belongs to (source, para. 10).
    if (!above.includes(row.bodyId) && !lineOfBody(tx, row.bodyId).includes(input.bodyId)) {
      return refuse('notFound', field);
    }
  }
  return null;
}

function unknownParty(tx: Tx, { stateId, organizationId }: Party): Refusal | null {
  if (stateId !== null) {
    const known = tx.select({ id: state.id }).from(state).where(eq(state.id, stateId)).get();
    return known === undefined ? refuse('notFound', 'stateId') : null;
  }
  if (organizationId !== null) {
    const known = tx
      .select({ id: organization.id })
      .from(organization)
      .where(eq(organization.id, organizationId))
      .get();
    return known === undefined ? refuse('notFound', 'organizationId') : null;
  }
  return null;
}

/**
 * `notFound` beside a topic that is not on the list of its meeting; null when there is none. A topic that the meeting did not
 * take is recorded as named.
 */
export function unknownTopic(
  tx: Tx,
  places: readonly { readonly meetingId: string; readonly topicIds: readonly string[] }[],
): Refusal | null {
  const wanted = [...new Set(places.flatMap((one) => one.topicIds))];
  if (wanted.length === 0) return null;
  const rows = rowsOf(
    tx,
    places.map((one) => one.meetingId),
  );
  const lists = new Map(rows.map((row) => [row.id, row.topicListId] as const));
  const topics = tx.select({ id: topic.id, listId: topic.listId }).from(topic).where(inArray(topic.id, wanted)).all();
  for (const [index, one] of places.entries()) {
    for (const [place, topicId] of one.topicIds.entries()) {
      const listId = topics.find((row) => row.id === topicId)?.listId;
      if (listId === undefined || listId !== lists.get(one.meetingId)) {
        return refuse('notFound', `meetings.${index}.topicIds.${place}`);
      }
    }
  }
  return null;
}

/**
 * True when the actor may put this person on record forward. A role limited to a body must not draw the record of somebody
 * from the affairs of another by its id alone: such a person has been nominated to the body or one above it, or holds an
 * office of one of them.
 */
export function isOpenPerson(tx: Tx, actor: Actor, personId: string, bodyId: string): boolean {
  if (mayRecordPerson(actor) === 'allowed') {
    return tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).get() !== undefined;
  }
  const line = [...lineOfBody(tx, bodyId)];
  const nominated = tx
    .select({ id: nomination.personId })
    .from(nomination)
    .where(and(eq(nomination.personId, personId), inArray(nomination.bodyId, line)));
  const inOffice = tx
    .select({ id: bodyOfficer.personId })
    .from(bodyOfficer)
    .where(and(eq(bodyOfficer.personId, personId), inArray(bodyOfficer.bodyId, line)));
  return union(nominated, inOffice).all().length > 0;
}

/** `nominationTwice` beside the meeting for which the same party has put the same person forward before; null when none. */
export function alreadyNominated(
  tx: Tx,
  input: Party & Pick<NominationInput, 'meetings'>,
  personId: string,
): Refusal | null {
  const samePartyBefore = tx
    .select({ meetingId: nominationMeeting.meetingId })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .where(
      and(
        eq(nomination.personId, personId),
        input.stateId === null
          ? eq(nomination.organizationId, input.organizationId ?? '')
          : eq(nomination.stateId, input.stateId),
      ),
    )
    .all();
  const index = input.meetings.findIndex((one) => samePartyBefore.some((row) => row.meetingId === one.meetingId));
  return index < 0 ? null : refuse('nominationTwice', `meetings.${index}.meetingId`);
}
