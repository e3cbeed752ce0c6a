import type { Tx } from '@/db/client';
import { nominationTopic } from '@/db/schema/nominations';
import { citedCommunication } from '@/lib/correspondence/cited-communication';
import { recordEffect } from '@/lib/correspondence/record-effect';
import type { CommunicationEffect } from '@/lib/correspondence/types';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { answersFollowing } from '../answers';
import { changeStatus, countChange } from '../change-status';
import { nominationEvent } from '../events';
import { insertPlace, type Writer } from '../insert-nomination';
import { changeScope, type PlannedRow, planChanges } from '../plan-changes';
import { mayChangeNominations } from '../policy';
import type { PlannedChange } from '../rules/changes';
import { effectOfStatus } from '../rules/status';
import { type ChangeNominationsInput, changeNominationsSchema } from '../schema';

/**
 * Does one thing to several nominations for a meeting: changes their status, adds a topic, puts them forward for another
 * meeting as well or instead. All of them or none. Those that already are so stay as they are. Refusals: `notFound`;
 * `changedMeanwhile` beside the row that somebody changed since; the code of `planChange` beside the row that it refuses.
 */
export const changeNominations = defineCommand({
  name: 'nominations.changeNominations',
  input: changeNominationsSchema,
  load: (tx, input) => changeScope(tx, input.meetingId, input.act),
  policy: (actor, scope, input) => mayChangeNominations(actor, input.act.kind, scope),
  run: ({ tx, input, loaded, actor, ids, now }) => {
    const rows = planChanges(
      tx,
      loaded,
      input.act,
      input.rows.map((row) => row.nominationMeetingId),
    );
    if (isRefusal(rows)) return rows;
    for (const [index, row] of rows.entries()) {
      const field = `rows.${index}.nominationMeetingId`;
      if (row.revision !== input.rows[index]?.revision) return refuse('changedMeanwhile', field);
      if (row.planned.kind === 'refused') return refuse(row.planned.code, field);
    }
    const cited = input.communicationId === null ? null : citedCommunication(tx, actor, input.communicationId);
    if (isRefusal(cited)) return cited;
    const by = { actor, ids, now };
    const actId = ids.next('act');
    const events: NewEvent[] = [];
    for (const row of rows) {
      if (row.planned.kind !== 'changes') continue;
      const done = changeOne(tx, by, input, row, row.planned, actId);
      if (isRefusal(done)) return done;
      events.push(...done);
    }
    const basis = cited === null ? null : { communicationId: cited.id, receivedOn: cited.receivedOn };
    events.push(...answersFollowing(tx, now, events, basis));
    const changed = rows.filter((row) => row.planned.kind === 'changes').length;
    const result = { changed, actId: input.act.kind === 'status' && changed > 0 ? actId : null };
    const [first, ...others] = events;
    return first === undefined ? { unchanged: true, result } : { result, events: [first, ...others] };
  },
});

function changeOne(
  tx: Tx,
  by: Writer,
  input: ChangeNominationsInput,
  row: PlannedRow,
  planned: Extract<PlannedChange, { kind: 'changes' }>,
  actId: string,
): readonly NewEvent[] | Refusal {
  const { act, meetingId, reason } = input;
  const events: NewEvent[] = [];
  const take = (event: NewEvent | null | Refusal): Refusal | null => {
    if (isRefusal(event)) return event;
    if (event !== null) events.push(event);
    return null;
  };
  if (planned.status !== null) {
    const change = { nominationMeetingId: row.nominationMeetingId, meetingId, status: planned.status, reason };
    const refusal = take(changeStatus(tx, change, act.kind === 'status' ? { actId } : {}));
    if (refusal !== null) return refusal;
  }
  if (act.kind === 'addTopic') events.push(addTopic(tx, row, meetingId, act.topicId));
  if (act.kind === 'move' || act.kind === 'addMeeting') {
    const arrived = arrive(tx, by, row, act.toMeetingId, planned);
    if (isRefusal(arrived)) return arrived;
    events.push(...arrived.events);
    if (act.kind === 'move') {
      events.push(
        nominationEvent('movedToMeeting', {
          subject: { kind: 'nominationMeeting', id: row.nominationMeetingId },
          meetings: [meetingId, act.toMeetingId],
          payload: {
            nominationId: row.nominationId,
            toMeetingId: act.toMeetingId,
            toNominationMeetingId: arrived.nominationMeetingId,
          },
        }),
      );
    }
  }
  if (input.communicationId === null) return events;
  const effect = recordEffect(tx, by.now, {
    communicationId: input.communicationId,
    effect: effectOf(act.kind, row, planned),
    subject: { kind: 'nomination', id: row.nominationId },
    meetings: 'toMeetingId' in act ? [meetingId, act.toMeetingId] : [meetingId],
  });
  return take(effect) ?? events;
}

function addTopic(tx: Tx, row: PlannedRow, meetingId: string, topicId: string): NewEvent {
  const { nominationMeetingId, nominationId } = row;
  tx.insert(nominationTopic)
    .values({ nominationMeetingId, topicId, position: row.topicIds.length + 1 })
    .run();
  countChange(tx, nominationId);
  return nominationEvent('topicAdded', {
    subject: { kind: 'nominationMeeting', id: nominationMeetingId },
    meetings: [meetingId],
    payload: { nominationId, topicId },
  });
}

/** Puts a nomination forward for the other meeting, or takes it up there again; where it is open there, nothing changes. */
function arrive(
  tx: Tx,
  by: Writer,
  row: PlannedRow,
  toMeetingId: string,
  planned: Extract<PlannedChange, { kind: 'changes' }>,
): { readonly nominationMeetingId: string; readonly events: readonly NewEvent[] } | Refusal {
  const { placeAtTarget } = row;
  if (placeAtTarget === null) {
    const place = insertPlace(tx, by.ids, row.nominationId, {
      meetingId: toMeetingId,
      status: planned.statusAtTarget ?? 'received',
      // The order of preference and what else a mission stated were stated for the meeting it leaves.
      rank: null,
      language: null,
      firstTime: null,
      topicIds: [...row.targetTopicIds],
    });
    countChange(tx, row.nominationId);
    return { nominationMeetingId: place.nominationMeetingId, events: [place.event] };
  }
  if (planned.statusAtTarget === null) return { nominationMeetingId: placeAtTarget, events: [] };
  const event = changeStatus(tx, {
    nominationMeetingId: placeAtTarget,
    meetingId: toMeetingId,
    status: planned.statusAtTarget,
    reason: null,
  });
  if (isRefusal(event)) return event;
  return { nominationMeetingId: placeAtTarget, events: event === null ? [] : [event] };
}

function effectOf(
  kind: ChangeNominationsInput['act']['kind'],
  row: PlannedRow,
  planned: Extract<PlannedChange, { kind: 'changes' }>,
): CommunicationEffect {
  switch (kind) {
    case 'status':
      return effectOfStatus(row.status, planned.status ?? row.status);
    case 'addTopic':
      return 'corrected';
    case 'addMeeting':
      return 'nominated';
    case 'move':
      return 'moved';
  }
}
