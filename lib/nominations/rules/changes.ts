import type { NominationStatus } from '../types';
import { isOpen, mayFollow } from './status';

/** What can be done to several nominations for a meeting at once. */
export type ChangeAct =
  | { readonly kind: 'status'; readonly status: NominationStatus }
  | { readonly kind: 'addTopic'; readonly topicId: string }
  /** Put forward for another meeting as well. */
  | { readonly kind: 'addMeeting'; readonly toMeetingId: string }
  /** Put forward for another meeting instead of this one. */
  | { readonly kind: 'move'; readonly toMeetingId: string };

/** A nomination for a meeting as a change finds it. */
export type ChangeFacts = {
  readonly nominationId: string;
  readonly status: NominationStatus;
  readonly topicIds: readonly string[];
  /** Whether the other meeting is one that the nominating body's members may be put forward for. */
  readonly targetFits: boolean;
  /** The same person, put forward by the same party for the other meeting; null: not so far. */
  readonly atTarget: { readonly nominationId: string; readonly status: NominationStatus } | null;
};

/** Why one nomination is left out of a change. Each is a sentence under `refusals`. */
export type ChangeRefusal =
  | 'statusNotPossible'
  | 'nominationClosed'
  | 'meetingElsewhere'
  | 'nominationTwice'
  | 'closedAtMeeting';

/** What a change does to one nomination. */
export type PlannedChange =
  | {
      readonly kind: 'changes';
      /** The status it gets for this meeting; null: it keeps what it has. */
      readonly status: NominationStatus | null;
      /** The status it gets for the other meeting; null: nothing changes there. */
      readonly statusAtTarget: NominationStatus | null;
    }
  /** It already is so. */
  | { readonly kind: 'stays' }
  | { readonly kind: 'refused'; readonly code: ChangeRefusal };

const stays: PlannedChange = { kind: 'stays' };

function refused(code: ChangeRefusal): PlannedChange {
  return { kind: 'refused', code };
}

function changes(status: NominationStatus | null, statusAtTarget: NominationStatus | null): PlannedChange {
  return { kind: 'changes', status, statusAtTarget };
}

/** What a nomination comes to the other meeting as: as received there, or still to be confirmed by its mission. */
function statusOnArrival(status: NominationStatus): NominationStatus {
  return status === 'awaitingConfirmation' ? 'awaitingConfirmation' : 'received';
}

function planAdding(facts: ChangeFacts): PlannedChange {
  const { atTarget } = facts;
  if (!facts.targetFits) return refused('meetingElsewhere');
  if (atTarget !== null && atTarget.nominationId !== facts.nominationId) return refused('nominationTwice');
  if (atTarget !== null) return stays;
  return isOpen(facts.status) || facts.status === 'notIncluded'
    ? changes(null, statusOnArrival(facts.status))
    : refused('nominationClosed');
}

/**
 * A nomination moves when the desk takes it up for another meeting than the one it was put forward for, as with the meetings of
 * Luxembourg and Vienna that one invitation served. It stays on record for the first, as not included, so that lists of what
 * came in remain true; for the other it begins as received, or goes on where it stands.
 */
function planMoving(facts: ChangeFacts): PlannedChange {
  const { atTarget } = facts;
  if (!facts.targetFits) return refused('meetingElsewhere');
  if (!isOpen(facts.status) && facts.status !== 'notIncluded') return refused('nominationClosed');
  if (atTarget !== null && atTarget.nominationId !== facts.nominationId) return refused('nominationTwice');
  const leaving = facts.status === 'notIncluded' ? null : 'notIncluded';
  if (atTarget === null) return changes(leaving, statusOnArrival(facts.status));
  if (atTarget.status === 'notIncluded') return changes(leaving, 'received');
  if (!isOpen(atTarget.status)) return refused('closedAtMeeting');
  return leaving === null ? stays : changes(leaving, null);
}

/** What an act does to one nomination for a meeting; asked by the preview and by the command, so that both say the same. */
export function planChange(act: ChangeAct, facts: ChangeFacts): PlannedChange {
  switch (act.kind) {
    case 'status':
      if (facts.status === act.status) return stays;
      return mayFollow(facts.status, act.status) ? changes(act.status, null) : refused('statusNotPossible');
    case 'addTopic':
      return facts.topicIds.includes(act.topicId) ? stays : changes(null, null);
    case 'addMeeting':
      return planAdding(facts);
    case 'move':
      return planMoving(facts);
  }
}

/**
 * Which topics go along to another meeting: those of its list that it has not declined, in the same order of preference. The
 * others stay on record for the first meeting.
 */
export function topicsForMeeting(
  topicIds: readonly string[],
  target: { readonly onList: ReadonlySet<string>; readonly notTaken: ReadonlySet<string> },
): readonly string[] {
  return topicIds.filter((id) => target.onList.has(id) && !target.notTaken.has(id));
}
