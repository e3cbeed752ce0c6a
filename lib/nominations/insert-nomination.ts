import type { Tx } from '@/db/client';
import { preparedInsert } from '@/db/prepared';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { answerByNomination } from '@/lib/circulars/record-answer';
import { citedCommunication } from '@/lib/correspondence/cited-communication';
import { recordEffect } from '@/lib/correspondence/record-effect';
import type { Actor, Party } from '@/lib/kernel/actor';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import { certainlyBefore, type Instant } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { insertPerson } from '@/lib/people/record';
import { nominationEvent } from './events';
import { alreadyNominated, isOpenPerson, misfit } from './fitting';
import { countsTooEarly } from './rules/sender';
import type { NominationInput } from './schema';

const insertRow = preparedInsert(nomination);
const insertPlaceRow = preparedInsert(nominationMeeting);
const insertTopicRow = preparedInsert(nominationTopic);

/** Who writes, when, and where ids come from: what a command passes on to the functions that write inside it. */
export type Writer = { readonly actor: Actor; readonly ids: Ids; readonly now: Instant };

export type InsertedNomination = {
  readonly nominationId: string;
  readonly personId: string;
  readonly meetings: readonly { readonly meetingId: string; readonly nominationMeetingId: string }[];
  /** To be returned by the command in this order. */
  readonly events: readonly [NewEvent, ...NewEvent[]];
};

/**
 * Records a nomination inside the caller's transaction: for `recordNomination` and for imports, which record many at once.
 * The caller asks `mayRecordNomination` of the meetings and appends the events. Date of receipt and reference come from the
 * communication where the input leaves them open. The events are acts for the party that nominates, unless its mission has
 * yet to confirm all of it; what a State itself puts forward is its answer to the circulars that asked for nominations.
 *
 * @returns the ids and events, or a refusal: those of `misfit`; `notFound` beside the person or the communication;
 *   `nominationTwice` beside the meeting; `dateAhead` beside the date of receipt; `senderIsAnother` beside a status that counts though the party has not written itself
 */
export function insertNomination(tx: Tx, by: Writer, input: NominationInput): InsertedNomination | Refusal {
  return misfit(tx, input) ?? insertFitting(tx, by, input);
}

/**
 * `insertNomination` for a caller that has made sure of what `misfit` finds, for many nominations at once: that body, party,
 * meetings and topics are there and belong together.
 */
export function insertFitting(tx: Tx, by: Writer, input: NominationInput): InsertedNomination | Refusal {
  const communication = input.communicationId === null ? null : citedCommunication(tx, by.actor, input.communicationId);
  if (isRefusal(communication)) return communication;

  if (certainlyBefore(dayIn(deskZone, by.now), input.receivedOn)) return refuse('dateAhead', 'receivedOn');
  const early = input.meetings.findIndex((one) => countsTooEarly(communication?.sender ?? null, input, one.status));
  if (early >= 0) return refuse('senderIsAnother', `meetings.${early}.status`);

  const { bodyId, stateId, organizationId } = input;
  const meetingIds = input.meetings.map((one) => one.meetingId);
  const nominee = nomineeOf(tx, by, input, meetingIds);
  if (isRefusal(nominee)) return nominee;

  const nominationId = by.ids.next('nomination');
  insertRow(tx, {
    id: nominationId,
    bodyId,
    stateId,
    organizationId,
    personId: nominee.personId,
    receivedOn: input.receivedOn ?? communication?.receivedOn ?? null,
    communicationReference: input.communicationReference ?? communication?.senderReference ?? null,
    communicationId: communication?.id ?? null,
    revision: 1,
  });
  const places = input.meetings.map((one) => insertPlace(tx, by.ids, nominationId, one));
  const recorded = nominationEvent('nominationRecorded', {
    subject: { kind: 'nomination', id: nominationId },
    meetings: meetingIds,
    payload: {
      bodyId,
      stateId,
      organizationId,
      personId: nominee.personId,
      nominationMeetingIds: places.map((one) => one.nominationMeetingId),
    },
  });
  const effect =
    communication === null
      ? null
      : recordEffect(tx, by.now, {
          communicationId: communication.id,
          effect: 'nominated',
          subject: { kind: 'nomination', id: nominationId },
          meetings: meetingIds,
        });
  if (isRefusal(effect)) return effect;

  const own = input.meetings.filter((one) => one.status !== 'awaitingConfirmation');
  const answers =
    stateId === null || own.length === 0
      ? []
      : answerByNomination(tx, by.now, {
          stateId,
          meetingIds: own.map((one) => one.meetingId),
          receivedOn: input.receivedOn ?? communication?.receivedOn ?? null,
          communicationId: communication?.id ?? null,
        });
  const isPartysOwn = own.length > 0;
  const [first, ...others] = [
    ...(nominee.event === null ? [] : [nominee.event]),
    recorded,
    ...places.map((one) => one.event),
    ...(effect === null ? [] : [effect]),
    ...answers,
  ].map((event) => (isPartysOwn ? { ...event, actedFor: partyOf(input) } : event));
  return {
    nominationId,
    personId: nominee.personId,
    meetings: places.map(({ meetingId, nominationMeetingId }) => ({ meetingId, nominationMeetingId })),
    events: [first ?? recorded, ...others],
  };
}

/** The party that nominates, as the log names who is acted for. */
export function partyOf({ stateId, organizationId }: Pick<NominationInput, 'stateId' | 'organizationId'>): Party {
  return stateId === null ? { kind: 'organization', id: organizationId ?? '' } : { kind: 'state', id: stateId };
}

/** The person on record, or the one recorded now with the event that tells of it. */
function nomineeOf(
  tx: Tx,
  by: Writer,
  input: NominationInput,
  meetingIds: readonly string[],
): { readonly personId: string; readonly event: NewEvent | null } | Refusal {
  if (input.person.kind === 'new') {
    const { kind: _, ...fields } = input.person;
    const recorded = insertPerson(tx, by.ids, fields, meetingIds);
    return { personId: recorded.person.id, event: recorded.event };
  }
  const { personId } = input.person;
  if (!isOpenPerson(tx, by.actor, personId, input.bodyId)) return refuse('notFound', 'person.personId');
  return alreadyNominated(tx, input, personId) ?? { personId, event: null };
}

/**
 * Puts a nomination forward for one meeting, with status, what is stated for it and topics in order of preference. The caller has checked that
 * meeting and topics fit.
 */
export function insertPlace(
  tx: Tx,
  ids: Ids,
  nominationId: string,
  place: NominationInput['meetings'][number],
): { readonly meetingId: string; readonly nominationMeetingId: string; readonly event: NewEvent } {
  const { meetingId, status, rank, language, firstTime } = place;
  const topicIds = [...new Set(place.topicIds)];
  const id = ids.next('nominationMeeting');
  insertPlaceRow(tx, { id, nominationId, meetingId, status, rank, language, firstTime });
  writeTopics(tx, id, topicIds);
  const event = nominationEvent('nominatedForMeeting', {
    subject: { kind: 'nominationMeeting', id },
    meetings: [meetingId],
    payload: { nominationId, status, topicIds },
  });
  return { meetingId, nominationMeetingId: id, event };
}

/** Writes the topics of a nomination for a meeting that has none, in order of preference. */
export function writeTopics(tx: Tx, nominationMeetingId: string, topicIds: readonly string[]): void {
  for (const [index, topicId] of topicIds.entries()) {
    insertTopicRow(tx, { nominationMeetingId, topicId, position: index + 1 });
  }
}
