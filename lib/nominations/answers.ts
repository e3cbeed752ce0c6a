import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { answerByNomination, takeBackNomination } from '@/lib/circulars/record-answer';
import type { Instant } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import { nominationEvents } from './events';
import { partyOf } from './insert-nomination';
import { inPool } from './rules/status';
import { nominationStatuses } from './types';

const changeSchema = z.object({
  nominationId: z.string(),
  from: z.enum(nominationStatuses),
  to: z.enum(nominationStatuses),
});

/** Whether an act puts a nomination forward in its party's name, or finds that its mission has yet to confirm it. */
function bearing(act: NewEvent): { readonly nominationId: string; readonly nominates: boolean } | null {
  const name = act.type.replace(/^nominations\./, '');
  if (name === 'nominatedForMeeting') {
    const { nominationId, status } = nominationEvents.nominatedForMeeting.parse(act.payload);
    return status === 'awaitingConfirmation' ? null : { nominationId, nominates: true };
  }
  if (name !== 'statusChanged') return null;
  const { nominationId, from, to } = changeSchema.parse(act.payload);
  if (to === 'awaitingConfirmation') return { nominationId, nominates: false };
  return inPool(to) && !inPool(from) ? { nominationId, nominates: true } : null;
}

function nominationsById(tx: Tx, ids: readonly string[]) {
  const rows = tx
    .select()
    .from(nomination)
    .where(sql`${nomination.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The nominations of a State that do not wait for its mission, by the meetings they are put forward for. */
function nominationsInOwnName(tx: Tx, stateId: string) {
  return tx
    .select({
      meetingId: nominationMeeting.meetingId,
      receivedOn: nomination.receivedOn,
      communicationId: nomination.communicationId,
    })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .where(and(eq(nomination.stateId, stateId), ne(nominationMeeting.status, 'awaitingConfirmation')))
    .all();
}

/**
 * What acts on nominations mean for the circulars that asked for them, inside the transaction of the command that carries the
 * acts out: a nomination that its State now stands by is its answer; one that has to wait for the mission again is none, and
 * what the State had said before counts once more.
 *
 * @param acts events of nominations, as they are about to be recorded
 * @param basis the communication on which the acts rest and the day it came in; null: those of each nomination
 * @returns the events that tell of the answers
 */
export function answersFollowing(
  tx: Tx,
  now: Instant,
  acts: readonly NewEvent[],
  basis: { readonly communicationId: string; readonly receivedOn: string | null } | null,
): NewEvent[] {
  const told = acts.flatMap((act) => {
    const borne = bearing(act);
    return borne === null ? [] : [{ ...borne, meetingIds: act.meetings }];
  });
  if (told.length === 0) return [];
  const rows = nominationsById(
    tx,
    told.map((one) => one.nominationId),
  );
  return told.flatMap(({ nominationId, nominates, meetingIds }) => {
    const row = rows.get(nominationId);
    if (row === undefined || row.stateId === null) return [];
    const { stateId } = row;
    if (!nominates) {
      return takeBackNomination(tx, now, { stateId, meetingIds, others: nominationsInOwnName(tx, stateId) });
    }
    return answerByNomination(tx, now, {
      stateId,
      meetingIds,
      receivedOn: basis?.receivedOn ?? row.receivedOn,
      communicationId: basis?.communicationId ?? row.communicationId,
    }).map((event) => ({ ...event, actedFor: partyOf(row) }));
  });
}
