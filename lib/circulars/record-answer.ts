import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { oncePerTransaction } from '@/db/prepared';
import { circular, circularAnswer, circularMeeting } from '@/db/schema/circulars';
import { certainlyBefore, type Instant } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import { circularEvent } from './events';
import { type CircularRecord, getCircular } from './queries/circulars';
import { isIssued } from './rules/life';
import { servedMeetings } from './take-step';
import { askingKinds } from './types';

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
    payload: { stateId: row.stateId, answer: row.answer },
    ...(before === undefined ? {} : { revisions: [{ field: 'answer', previous: before.answer }] }),
  });
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
