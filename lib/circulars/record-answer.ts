import { and, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { oncePerTransaction } from '@/db/prepared';
import { circular, circularAnswer, circularMeeting } from '@/db/schema/circulars';
import { event } from '@/db/schema/log';
import { certainlyBefore, type Instant } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import { circularEvent, circularEvents } from './events';
import { type CircularRecord, getCircular } from './queries/circulars';
import { isIssued } from './rules/life';
import { servedMeetings } from './take-step';
import { askingKinds, recordedAnswers } from './types';

type AnswerRow = typeof circularAnswer.$inferSelect;

/** What is recorded of a State's answer to a circular, if anything. */
export function answerRow(tx: Tx, circularId: string, stateId: string): AnswerRow | undefined {
  return tx
    .select()
    .from(circularAnswer)
    .where(and(eq(circularAnswer.circularId, circularId), eq(circularAnswer.stateId, stateId)))
    .get();
}

/** Writes an answer in place of the one there is. @returns the event that tells of it, or null when nothing differs */
export function writeAnswer(
  tx: Tx,
  about: Pick<CircularRecord, 'id' | 'meetings'>,
  row: Omit<AnswerRow, 'circularId'>,
): NewEvent | null {
  const before = answerRow(tx, about.id, row.stateId);
  const same =
    before?.answer === row.answer &&
    before.basis === row.basis &&
    before.receivedOn === row.receivedOn &&
    before.communicationId === row.communicationId;
  if (same) return null;
  tx.insert(circularAnswer)
    .values({ circularId: about.id, ...row })
    .onConflictDoUpdate({ target: [circularAnswer.circularId, circularAnswer.stateId], set: row })
    .run();
  return circularEvent('answerRecorded', {
    subject: { kind: 'circular', id: about.id },
    meetings: servedMeetings(about),
    payload: {
      stateId: row.stateId,
      answer: row.answer,
      basis: row.basis,
      receivedOn: row.receivedOn,
      communicationId: row.communicationId,
    },
    ...(before === undefined ? {} : { revisions: [{ field: 'answer', previous: before.answer }] }),
  });
}

/** Removes what is recorded of a State's answer to a circular. */
export function removeAnswer(tx: Tx, circularId: string, stateId: string): void {
  tx.delete(circularAnswer)
    .where(and(eq(circularAnswer.circularId, circularId), eq(circularAnswer.stateId, stateId)))
    .run();
}

/** The meetings that circulars serve, each circular once with its meetings. */
function withMeetings(tx: Tx, ids: readonly string[]): readonly Pick<CircularRecord, 'id' | 'meetings'>[] {
  return ids.flatMap((id) => getCircular(tx, id) ?? []);
}

/** Circulars that ask for nominations for some meetings and are not answered by one; imports ask for thousands of nominees. */
const unanswered = oncePerTransaction((tx) => {
  const stateId = sql.placeholder('stateId');
  return tx
    .selectDistinct({ id: circular.id, state: circular.state, datedOn: circular.datedOn })
    .from(circular)
    .innerJoin(circularMeeting, eq(circularMeeting.circularId, circular.id))
    .leftJoin(circularAnswer, and(eq(circularAnswer.circularId, circular.id), eq(circularAnswer.stateId, stateId)))
    .where(
      and(
        sql`${circularMeeting.meetingId} in (select value from json_each(${sql.placeholder('meetingIds')}))`,
        inArray(circular.kind, [...askingKinds]),
        or(isNull(circularAnswer.basis), ne(circularAnswer.basis, 'nomination')),
      ),
    )
    .orderBy(circular.datedOn, circular.id)
    .prepare();
});

/**
 * Notes that a State has nominated as its answer to every issued circular that asked for nominations for these meetings and
 * was out by the day the nomination came in: for the commands that record a nomination, in their transaction. The first
 * nomination of a State decides; for later ones one query finds that there is nothing to note.
 *
 * @param about the State that nominated, the meetings it nominated for, and how its communication came in
 * @returns the events that tell of it, one for each circular; none when nothing asked, or all was answered
 */
export function answerByNomination(
  tx: Tx,
  now: Instant,
  about: {
    readonly stateId: string;
    readonly meetingIds: readonly string[];
    readonly receivedOn: string | null;
    readonly communicationId: string | null;
  },
): NewEvent[] {
  const { stateId, meetingIds, receivedOn, communicationId } = about;
  const open = unanswered(tx)
    .all({ stateId, meetingIds: JSON.stringify(meetingIds) })
    .filter((one) => isIssued(one.state) && !certainlyBefore(receivedOn, one.datedOn));
  const row = {
    stateId,
    answer: 'nominated',
    basis: 'nomination',
    receivedOn,
    communicationId,
    recordedAt: now,
  } as const;
  return withMeetings(
    tx,
    open.map((one) => one.id),
  ).flatMap((one) => writeAnswer(tx, one, row) ?? []);
}

/** What a State had replied to a circular, in the words of the log, before a nomination became its answer; null: nothing. */
function replyBefore(tx: Tx, circularId: string, stateId: string): Omit<AnswerRow, 'circularId' | 'recordedAt'> | null {
  const told = tx
    .select({ type: event.type, payload: event.payload })
    .from(event)
    .where(
      and(
        eq(event.subjectKind, 'circular'),
        eq(event.subjectId, circularId),
        inArray(event.type, ['circulars.answerRecorded', 'circulars.replyTakenBack']),
        sql`json_extract(${event.payload}, '$.stateId') = ${stateId}`,
      ),
    )
    .orderBy(desc(event.seq))
    .all();
  const last = told.find(({ payload }) => payload.basis !== 'nomination');
  if (last === undefined || last.type !== 'circulars.answerRecorded') return null;
  const { answer, receivedOn = null, communicationId = null } = circularEvents.answerRecorded.parse(last.payload);
  const known = recordedAnswers.find((one) => one === answer);
  return known === undefined ? null : { stateId, answer: known, basis: 'reply', receivedOn, communicationId };
}

/**
 * Notes that a nomination which was a State's answer is none in its own name: for the commands that find that its mission has
 * yet to confirm it, in their transaction. Where another nomination of the State answers the circular, that one is its answer
 * now; else what the State had replied before counts again; else it has not answered.
 *
 * @param about the State, the meetings the nomination was for, and the nominations that the State stands by
 * @returns the events that tell of it, one for each circular whose answer it was
 */
export function takeBackNomination(
  tx: Tx,
  now: Instant,
  about: {
    readonly stateId: string;
    readonly meetingIds: readonly string[];
    readonly others: readonly {
      readonly meetingId: string;
      readonly receivedOn: string | null;
      readonly communicationId: string | null;
    }[];
  },
): NewEvent[] {
  const { stateId, meetingIds, others } = about;
  const answered = tx
    .selectDistinct({ id: circularAnswer.circularId })
    .from(circularAnswer)
    .innerJoin(circularMeeting, eq(circularMeeting.circularId, circularAnswer.circularId))
    .where(
      and(
        eq(circularAnswer.stateId, stateId),
        eq(circularAnswer.basis, 'nomination'),
        inArray(circularMeeting.meetingId, [...meetingIds]),
      ),
    )
    .all();
  return answered.flatMap(({ id }) => {
    const about = getCircular(tx, id);
    if (about === null) return [];
    const other = others.find(
      (one) =>
        about.meetings.some((meeting) => meeting.id === one.meetingId) &&
        !certainlyBefore(one.receivedOn, about.datedOn),
    );
    if (other !== undefined) {
      const { receivedOn, communicationId } = other;
      const row = { stateId, answer: 'nominated', basis: 'nomination', receivedOn, communicationId } as const;
      return writeAnswer(tx, about, { ...row, recordedAt: now }) ?? [];
    }
    const reply = replyBefore(tx, id, stateId);
    if (reply !== null) return writeAnswer(tx, about, { ...reply, recordedAt: now }) ?? [];
    removeAnswer(tx, id, stateId);
    return circularEvent('answerTakenBack', {
      subject: { kind: 'circular', id },
      meetings: servedMeetings(about),
      payload: { stateId },
      revisions: [{ field: 'answer', previous: 'nominated' }],
    });
  });
}
