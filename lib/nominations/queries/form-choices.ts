import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '@/db/client';
import { body, bodyOfficer, organization, state } from '@/db/schema/bodies';
import { meeting, meetingTopic, topic } from '@/db/schema/meetings';
import { nomination } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import type { BalanceBasis } from '@/lib/balance/types';
import { sortStates, stateName } from '@/lib/bodies/rules';
import type { VisibleCommunications } from '@/lib/correspondence/policy';
import type { CommunicationHead } from '@/lib/correspondence/queries/heads';
import { listCommunications } from '@/lib/correspondence/queries/register';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import { foldText } from '@/lib/people/rules';
import type { NominatingPartyName } from '../types';

/** Ids of the bodies above and below a body, and its own: those whose meetings one nomination can be for. */
function familyOf(db: Db | Tx, bodyId: string): readonly string[] {
  const below: string[] = [];
  let next = [bodyId];
  while (next.length > 0) {
    next = db
      .select({ id: body.id })
      .from(body)
      .where(inArray(body.parentId, next))
      .all()
      .map((row) => row.id)
      .filter((id) => !below.includes(id));
    below.push(...next);
  }
  return [...new Set([...lineOfBody(db, bodyId), ...below])];
}

/**
 * Who may be named as putting somebody forward: States in the order of the language, then organizations; those that the
 * body counts as members or observers are told apart from the others, who are recorded all the same.
 */
export function listPartyChoices(
  db: Db | Tx,
  basis: BalanceBasis,
  language: OfficialLanguage,
): readonly (NominatingPartyName & { readonly ofBody: boolean })[] {
  const states = db.select({ id: state.id, names: state.names }).from(state).all();
  const organizations = db
    .select({ id: organization.id, name: organization.name })
    .from(organization)
    .orderBy(asc(organization.name))
    .all();
  return [
    ...sortStates(states, language).map((one) => ({
      kind: 'state' as const,
      id: one.id,
      name: stateName(one, language),
      ofBody: basis.groupByState.has(one.id),
    })),
    ...organizations.map((one) => ({ kind: 'organization' as const, ...one, ofBody: basis.observerIds.has(one.id) })),
  ];
}

/** A meeting that a nomination can be put forward for, with the topics of its list. */
export type MeetingChoice = {
  readonly id: string;
  readonly bodyId: string;
  readonly slug: string;
  readonly shortTitle: string;
  readonly topics: readonly {
    readonly id: string;
    readonly letter: string;
    readonly title: string;
    readonly taken: boolean;
  }[];
};

/** The meetings of a body and of those above and below it, by date; intersessional and cancelled ones take no nominations. */
export function listMeetingChoices(db: Db | Tx, bodyId: string): readonly MeetingChoice[] {
  const meetings = db
    .select({
      id: meeting.id,
      bodyId: meeting.bodyId,
      slug: meeting.slug,
      shortTitle: meeting.shortTitle,
      topicListId: meeting.topicListId,
    })
    .from(meeting)
    .where(
      and(
        inArray(meeting.bodyId, [...familyOf(db, bodyId)]),
        ne(meeting.kind, 'intersessionalMeeting'),
        ne(meeting.status, 'cancelled'),
      ),
    )
    .orderBy(asc(meeting.startsOn), asc(meeting.id))
    .all();
  const topics = db
    .select({ id: topic.id, letter: topic.letter, title: topic.title, listId: topic.listId })
    .from(topic)
    .where(inArray(topic.listId, [...new Set(meetings.flatMap((one) => one.topicListId ?? []))]))
    .orderBy(asc(topic.letter))
    .all();
  const declined = db
    .select({ meetingId: meetingTopic.meetingId, topicId: meetingTopic.topicId })
    .from(meetingTopic)
    .where(
      and(
        inArray(
          meetingTopic.meetingId,
          meetings.map((one) => one.id),
        ),
        eq(meetingTopic.taken, false),
      ),
    )
    .all();
  return meetings.map(({ topicListId, ...one }) => ({
    ...one,
    topics: topics
      .filter((choice) => choice.listId === topicListId)
      .map(({ listId: _, ...choice }) => ({
        ...choice,
        taken: !declined.some((row) => row.meetingId === one.id && row.topicId === choice.id),
      })),
  }));
}

/** A communication that a record may rest on, as a form offers it. */
export type CommunicationChoice = {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly kind: CommunicationHead['kind'];
  readonly sender: string | null;
  readonly senderStateId: string | null;
  readonly senderOrganizationId: string | null;
  readonly senderReference: string | null;
  readonly datedOn: string | null;
  readonly receivedOn: string | null;
  readonly meetingIds: readonly string[];
};

/** What a form needs of a communication, its sender by name. */
export function communicationChoice(head: CommunicationHead, language: OfficialLanguage): CommunicationChoice {
  const { id, year, number, kind, senderReference, datedOn, receivedOn, senderState, senderOrganization } = head;
  return {
    id,
    year,
    number,
    kind,
    sender: senderState === null ? (senderOrganization?.name ?? head.senderName) : stateName(senderState, language),
    senderStateId: senderState?.id ?? null,
    senderOrganizationId: senderOrganization?.id ?? null,
    senderReference,
    datedOn,
    receivedOn,
    meetingIds: head.meetings.map((one) => one.id),
  };
}

/**
 * The communications that a record may rest on, newest first: what is visible, but for those found to need nothing.
 *
 * @param present one that is offered in any case, because a record rests on it already
 */
export function listCommunicationChoices(
  db: Db | Tx,
  visible: VisibleCommunications,
  present: string | null,
  language: OfficialLanguage,
  limit: number,
): readonly CommunicationChoice[] {
  const heads = listCommunications(db, visible).toReversed();
  const usable = heads.filter((one) => one.state !== 'noActionNeeded').slice(0, limit);
  const kept = heads.filter((one) => one.id === present && !usable.includes(one));
  return [...kept, ...usable].map((one) => communicationChoice(one, language));
}

/**
 * Persons on record whose names contain all words of a search, in the order of their sort keys.
 *
 * @param bodyId only those known to the body: nominated to it or to one above it, or officers there; null: everybody
 */
export function findPersons(db: Db | Tx, search: string, bodyId: string | null, limit: number) {
  const words = foldText(search)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const line = bodyId === null ? [] : [...lineOfBody(db, bodyId)];
  const known =
    bodyId === null
      ? undefined
      : inArray(
          person.id,
          union(
            db.select({ id: nomination.personId }).from(nomination).where(inArray(nomination.bodyId, line)),
            db.select({ id: bodyOfficer.personId }).from(bodyOfficer).where(inArray(bodyOfficer.bodyId, line)),
          ),
        );
  return db
    .select({
      id: person.id,
      nameAsPrinted: person.nameAsPrinted,
      formOfAddress: person.formOfAddress,
      function: person.function,
      affiliation: person.affiliation,
      invented: person.invented,
    })
    .from(person)
    .where(known)
    .orderBy(asc(person.sortKey), asc(person.nameAsPrinted))
    .all()
    .filter((one) => {
      // SQLite knows nothing of diacritics and alphabets.
      const name = foldText(one.nameAsPrinted);
      return words.every((word) => name.includes(word));
    })
    .slice(0, limit);
}
export type FoundPerson = ReturnType<typeof findPersons>[number];
