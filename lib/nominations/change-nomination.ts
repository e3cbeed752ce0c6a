import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { citedCommunication } from '@/lib/correspondence/cited-communication';
import { recordEffect, removeEffect } from '@/lib/correspondence/record-effect';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import { certainlyBefore } from '@/lib/kernel/dates';
import type { NewEvent, Revision } from '@/lib/kernel/event';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { changePerson, type Person } from '@/lib/people/record';
import { genderAndBasisAgree, givenSortKey, sortKey } from '@/lib/people/rules';
import type { PersonCorrection } from '@/lib/people/schema';
import type { Speaking } from '@/lib/people/types';
import { countChange } from './change-status';
import { nominationEvent } from './events';
import { unknownTopic } from './fitting';
import { partyOf, type Writer, writeTopics } from './insert-nomination';

/** What is to read otherwise in a nomination that stands. What is left out stays as it is; null means "not stated". */
export type NominationChange = {
  readonly nominationId: string;
  readonly person?: Partial<PersonCorrection>;
  readonly receivedOn?: string | null;
  readonly communicationReference?: string | null;
  readonly communicationId?: string | null;
  readonly meetings?: readonly (Partial<Speaking> & {
    readonly meetingId: string;
    readonly rank?: number | null;
    /** In the order of preference. */
    readonly topicIds?: readonly string[];
  })[];
  /** The communication on record that asks for the change; null: none. */
  readonly groundId: string | null;
  /** Free text, kept erasable beside the log. */
  readonly reason: string | null;
};

const ownFields = ['receivedOn', 'communicationReference', 'communicationId'] as const;
const placeFields = ['rank', 'language', 'firstTime'] as const;

type NominationRecord = typeof nomination.$inferSelect;
type Place = typeof nominationMeeting.$inferSelect & { readonly topicIds: readonly string[] };

/**
 * Corrects a nomination, its nominee and its places inside the caller's transaction: for `correctNomination` and for imports,
 * which correct many at once. The caller asks the policy and appends the events; values before go to the erasable revisions.
 * A person's record is one for all nominations of that person.
 *
 * @returns the events, none when everything already reads so; or a refusal: `notFound` beside the nomination, a meeting it is
 *   not put forward for, a topic or a communication; `genderBasisMismatch` beside `person.genderBasis`; `dateAhead` beside a
 *   date of receipt that has not come
 */
export function updateNomination(tx: Tx, by: Writer, change: NominationChange): readonly NewEvent[] | Refusal {
  const row = tx
    .select({ nomination, person })
    .from(nomination)
    .innerJoin(person, eq(person.id, nomination.personId))
    .where(eq(nomination.id, change.nominationId))
    .get();
  if (row === undefined) return refuse('notFound', 'nominationId');
  const places = placesOf(tx, change.nominationId);
  const meetingIds = places.map((place) => place.meetingId);

  const ofPerson = correctNominee(tx, row.person, change, meetingIds);
  if (isRefusal(ofPerson)) return ofPerson;
  const ofNomination = correctOwn(tx, by, row.nomination, change, meetingIds);
  if (isRefusal(ofNomination)) return ofNomination;
  const ofPlaces = correctPlaces(tx, places, change);
  if (isRefusal(ofPlaces)) return ofPlaces;

  const events = [...ofPerson, ...ofNomination, ...ofPlaces];
  if (events.length === 0) return [];
  if (ofNomination.length + ofPlaces.length > 0) countChange(tx, row.nomination.id);
  if (change.groundId === null) return events;
  const ground = citedCommunication(tx, by.actor, change.groundId);
  if (isRefusal(ground)) return { ...ground, field: 'groundId' };
  const effect = recordEffect(tx, by.now, {
    communicationId: ground.id,
    effect: 'corrected',
    subject: { kind: 'nomination', id: row.nomination.id },
    meetings: meetingIds,
  });
  if (isRefusal(effect)) return effect;
  const actedFor = partyOf(row.nomination);
  return [...events, ...(effect === null ? [] : [effect])].map((event) => ({ ...event, actedFor }));
}

function placesOf(tx: Tx, nominationId: string): readonly Place[] {
  const places = tx.select().from(nominationMeeting).where(eq(nominationMeeting.nominationId, nominationId)).all();
  const ids = places.map((place) => place.id);
  const topics = tx
    .select()
    .from(nominationTopic)
    .where(inArray(nominationTopic.nominationMeetingId, ids))
    .orderBy(asc(nominationTopic.position))
    .all();
  return places.map((place) => ({
    ...place,
    topicIds: topics.filter((one) => one.nominationMeetingId === place.id).map((one) => one.topicId),
  }));
}

function correctNominee(
  tx: Tx,
  before: Person,
  change: NominationChange,
  meetingIds: readonly string[],
): readonly NewEvent[] | Refusal {
  if (change.person === undefined) return [];
  const after = personAfter(before, change.person);
  if (!genderAndBasisAgree(after.gender, after.genderBasis)) {
    return refuse('genderBasisMismatch', 'person.genderBasis');
  }
  const done = changePerson(tx, before, after, change.reason, meetingIds);
  return done === null ? [] : [done.event];
}

/** The whole record as it is to read. A sort key that somebody set goes on only while the name stays the same. */
function personAfter(before: Person, change: Partial<PersonCorrection>): PersonCorrection {
  const { id: _id, invented: _invented, revision: _revision, sortKey: _key, ...fields } = before;
  const named = { ...fields, ...change };
  const keepsName = sortKey(named) === sortKey(before);
  return {
    ...named,
    sortKey: change.sortKey === undefined && keepsName ? givenSortKey(before) : (change.sortKey ?? null),
  };
}

function correctOwn(
  tx: Tx,
  by: Writer,
  before: NominationRecord,
  change: NominationChange,
  meetingIds: readonly string[],
): readonly NewEvent[] | Refusal {
  const changed = ownFields.filter((field) => change[field] !== undefined && change[field] !== before[field]);
  if (changed.length === 0) return [];
  if (change.receivedOn !== undefined && certainlyBefore(dayIn(deskZone, by.now), change.receivedOn)) {
    return refuse('dateAhead', 'receivedOn');
  }
  const values = Object.fromEntries(changed.map((field) => [field, change[field]]));
  const effects: NewEvent[] = [];
  if (changed.includes('communicationId') && before.communicationId !== null) {
    const unlinked = removeEffect(tx, {
      communicationId: before.communicationId,
      effect: 'nominated',
      subject: { kind: 'nomination', id: before.id },
      meetings: meetingIds,
    });
    if (unlinked !== null) effects.push(unlinked);
  }
  if (changed.includes('communicationId') && change.communicationId != null) {
    const cited = citedCommunication(tx, by.actor, change.communicationId);
    if (isRefusal(cited)) return cited;
    const linked = recordEffect(tx, by.now, {
      communicationId: cited.id,
      effect: 'nominated',
      subject: { kind: 'nomination', id: before.id },
      meetings: meetingIds,
    });
    if (isRefusal(linked)) return linked;
    if (linked !== null) effects.push(linked);
  }
  tx.update(nomination).set(values).where(eq(nomination.id, before.id)).run();
  const corrected = nominationEvent('nominationCorrected', {
    subject: { kind: 'nomination', id: before.id },
    meetings: meetingIds,
    payload: { fields: changed },
    revisions: changed.map((field) => ({ field, previous: before[field], reason: change.reason })),
  });
  return [corrected, ...effects];
}

function correctPlaces(tx: Tx, places: readonly Place[], change: NominationChange): readonly NewEvent[] | Refusal {
  const events: NewEvent[] = [];
  for (const [index, wanted] of (change.meetings ?? []).entries()) {
    const place = places.find((one) => one.meetingId === wanted.meetingId);
    if (place === undefined) return refuse('notFound', `meetings.${index}.meetingId`);
    const topicIds = [...new Set(wanted.topicIds ?? place.topicIds)];
    const changed = placeFields.filter((field) => wanted[field] !== undefined && wanted[field] !== place[field]);
    const revisions: Revision[] = changed.map((field) => ({
      field,
      previous: place[field] === null ? null : String(place[field]),
      reason: change.reason,
    }));
    if (changed.length > 0) {
      const values = Object.fromEntries(changed.map((field) => [field, wanted[field]]));
      tx.update(nominationMeeting).set(values).where(eq(nominationMeeting.id, place.id)).run();
    }
    if (topicIds.join() !== place.topicIds.join()) {
      const unknown = unknownTopic(tx, [{ meetingId: wanted.meetingId, topicIds }]);
      if (unknown !== null)
        return { ...unknown, field: (unknown.field ?? '').replace('meetings.0', `meetings.${index}`) };
      revisions.push({ field: 'topicIds', previous: place.topicIds.join(' '), reason: change.reason });
      tx.delete(nominationTopic).where(eq(nominationTopic.nominationMeetingId, place.id)).run();
      writeTopics(tx, place.id, topicIds);
    }
    if (revisions.length === 0) continue;
    events.push(
      nominationEvent('placeCorrected', {
        subject: { kind: 'nominationMeeting', id: place.id },
        meetings: [place.meetingId],
        payload: { nominationId: place.nominationId, fields: revisions.map((one) => one.field), topicIds },
        revisions,
      }),
    );
  }
  return events;
}
