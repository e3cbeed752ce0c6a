import { and, eq, inArray } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import type { Tx } from '@/db/client';
import { body, bodyOfficer, organization, state } from '@/db/schema/bodies';
import { meeting, topic } from '@/db/schema/meetings';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import type { NewEvent } from '@/lib/kernel/event';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import { mayRecordPerson } from '@/lib/people/policy';
import { insertPerson } from '@/lib/people/record';
import { defineCommand } from '@/lib/platform/command';
import { nominationEvent } from '../events';
import { mayRecordNomination } from '../policy';
import { type RecordNominationInput, recordNominationSchema } from '../schema';

/**
 * Records that a State or an organization puts a person forward, for one or several meetings of one body. A party outside
 * the mandate is recorded all the same: a finding tells of it. Refusals: `stateOrOrganization`, `notFound` beside what is not
 * there or belongs to another body or list, `nominationTwice` beside the meeting.
 */
export const recordNomination = defineCommand({
  name: 'nominations.recordNomination',
  input: recordNominationSchema,
  load: (tx, input) => {
    const asked = input.meetings.map((one) => one.meetingId);
    const rows = tx
      .select({ id: meeting.id, bodyId: meeting.bodyId, topicListId: meeting.topicListId })
      .from(meeting)
      .where(inArray(meeting.id, asked))
      .all();
    return { body: tx.select({ id: body.id }).from(body).where(eq(body.id, input.bodyId)).get(), meetings: rows };
  },
  policy: (actor, loaded) =>
    mayRecordNomination(
      actor,
      loaded.meetings.map((row) => ({ bodyId: row.bodyId, meetingId: row.id })),
    ),
  run: ({ tx, input, loaded, actor, ids }) => {
    if (loaded.body === undefined) return refuse('notFound', 'bodyId');
    const refusal =
      misplacedMeeting(tx, input, loaded.meetings) ??
      unknownParty(tx, input) ??
      unknownTopic(tx, input, loaded.meetings);
    if (refusal !== null) return refusal;

    const { bodyId, stateId, organizationId, receivedOn, communicationReference } = input;
    const meetingIds = input.meetings.map((one) => one.meetingId);
    let personEvent: NewEvent | null = null;
    let personId: string;
    if (input.person.kind === 'existing') {
      personId = input.person.personId;
      // A role limited to a body must not draw the record of somebody from the affairs of another by its id alone.
      const isOpen =
        mayRecordPerson(actor) === 'allowed' ? isOnRecord(tx, personId) : isKnownToBody(tx, personId, bodyId);
      if (!isOpen) return refuse('notFound', 'person.personId');
      const twice = alreadyNominated(tx, input, personId);
      if (twice !== null) return twice;
    } else {
      const { kind: _, ...fields } = input.person;
      const recorded = insertPerson(tx, ids, fields, meetingIds);
      personId = recorded.person.id;
      personEvent = recorded.event;
    }

    const nominationId = ids.next('nomination');
    tx.insert(nomination)
      .values({ id: nominationId, bodyId, stateId, organizationId, personId, receivedOn, communicationReference })
      .run();
    const forMeetings = input.meetings.map((one) => {
      const { meetingId, status, rank } = one;
      const topicIds = [...new Set(one.topicIds)];
      const id = ids.next('nominationMeeting');
      tx.insert(nominationMeeting).values({ id, nominationId, meetingId, status, rank }).run();
      if (topicIds.length > 0) {
        tx.insert(nominationTopic)
          .values(topicIds.map((topicId, index) => ({ nominationMeetingId: id, topicId, position: index + 1 })))
          .run();
      }
      return { id, meetingId, status, topicIds };
    });

    const recorded = nominationEvent('nominationRecorded', {
      subject: { kind: 'nomination', id: nominationId },
      meetings: meetingIds,
      payload: {
        bodyId,
        stateId,
        organizationId,
        personId,
        nominationMeetingIds: forMeetings.map((one) => one.id),
      },
    });
    const placed = forMeetings.map((one) =>
      nominationEvent('nominatedForMeeting', {
        subject: { kind: 'nominationMeeting', id: one.id },
        meetings: [one.meetingId],
        payload: { nominationId, status: one.status, topicIds: one.topicIds },
      }),
    );
    return {
      result: {
        nominationId,
        personId,
        meetings: forMeetings.map(({ meetingId, id }) => ({ meetingId, nominationMeetingId: id })),
      },
      events: personEvent === null ? [recorded, ...placed] : [personEvent, recorded, ...placed],
    };
  },
});

type LoadedMeeting = { readonly id: string; readonly bodyId: string; readonly topicListId: string | null };

/** A meeting that is not there, is named twice, or is neither of the body nor of one above or below it. */
function misplacedMeeting(tx: Tx, input: RecordNominationInput, rows: readonly LoadedMeeting[]): Refusal | null {
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

function unknownParty(tx: Tx, input: RecordNominationInput): Refusal | null {
  if (input.stateId !== null) {
    const known = tx.select({ id: state.id }).from(state).where(eq(state.id, input.stateId)).get();
    return known === undefined ? refuse('notFound', 'stateId') : null;
  }
  if (input.organizationId !== null) {
    const id = input.organizationId;
    const known = tx.select({ id: organization.id }).from(organization).where(eq(organization.id, id)).get();
    return known === undefined ? refuse('notFound', 'organizationId') : null;
  }
  return null;
}

/** A topic that is not on the list of the meeting. One that the meeting did not take is recorded as named. */
function unknownTopic(tx: Tx, input: RecordNominationInput, rows: readonly LoadedMeeting[]): Refusal | null {
  const lists = new Map(rows.map((row) => [row.id, row.topicListId] as const));
  const wanted = [...new Set(input.meetings.flatMap((one) => one.topicIds))];
  if (wanted.length === 0) return null;
  const topics = tx.select({ id: topic.id, listId: topic.listId }).from(topic).where(inArray(topic.id, wanted)).all();
  for (const [index, one] of input.meetings.entries()) {
    for (const [place, topicId] of one.topicIds.entries()) {
      const listId = topics.find((row) => row.id === topicId)?.listId;
      if (listId === undefined || listId !== lists.get(one.meetingId)) {
        return refuse('notFound', `meetings.${index}.topicIds.${place}`);
      }
    }
  }
  return null;
}

function isOnRecord(tx: Tx, personId: string): boolean {
  return tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).get() !== undefined;
}

/** Nominated to the body or one above it, or an officer of one of them. */
function isKnownToBody(tx: Tx, personId: string, bodyId: string): boolean {
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

/** The same party has put the same person forward for one of these meetings before. */
function alreadyNominated(tx: Tx, input: RecordNominationInput, personId: string): Refusal | null {
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
