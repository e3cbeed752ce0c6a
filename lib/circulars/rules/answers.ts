import { deskZone } from '@/lib/kernel/clock';
import { deadlinePassesAt, type Instant, type PlainDate } from '@/lib/kernel/dates';
import { type Answer, askingKinds, type CircularKind, type recordedAnswers } from '../types';

/** The States a circular was sent to. Null: not known, for only classes such as "permanent missions in Vienna" are on record. */
export type AddressedStates = ReadonlySet<string> | null;

/** A circular that asks States for nominations, as the grid sees it. */
export type AskingCircular = {
  readonly id: string;
  /** Circulars that it extends or reminds of. */
  readonly follows: readonly string[];
  /** True when it was dispatched from here: only then does it say something that no answer is on record. */
  readonly isTracked: boolean;
  readonly addressed: AddressedStates;
  /** What States answered to it, by State. */
  readonly answers: ReadonlyMap<string, (typeof recordedAnswers)[number]>;
};

/** True for a kind that asks States whether they nominate. */
export function asksForNominations(kind: CircularKind): boolean {
  return askingKinds.some((asking) => asking === kind);
}

/**
 * What a State answered to a circular: what is recorded for it; otherwise what it had answered to the circular that this one
 * extends or reminds of; otherwise no reply, if it was sent to it from here. Null: nothing is known, for whom it was sent to or
 * what came in is not on record here.
 */
export function answerOf(
  circular: AskingCircular,
  stateId: string,
  circulars: ReadonlyMap<string, AskingCircular>,
  seen: readonly string[] = [],
): Answer | null {
  const recorded = circular.answers.get(stateId);
  if (recorded !== undefined) return recorded;
  for (const id of circular.follows) {
    const before = seen.includes(id) ? undefined : circulars.get(id);
    const carried = before === undefined ? null : answerOf(before, stateId, circulars, [...seen, circular.id]);
    if (carried === 'nominated' || carried === 'noNomination') return carried;
  }
  if (circular.addressed === null) return null;
  if (!circular.addressed.has(stateId)) return 'notAddressed';
  return circular.isTracked ? 'noReply' : null;
}

/** From what settles the matter to what says nothing of it. */
const fromBest: readonly (Answer | null)[] = ['nominated', 'noNomination', 'noReply', null, 'notAddressed'];

/**
 * Where a State stands, from its answers to all circulars of a meeting: whoever nominated after one of them has nominated,
 * though a later one went to others only or refers to none before it.
 */
export function bestAnswer(given: readonly (Answer | null)[]): Answer | null {
  return fromBest.find((one) => given.includes(one)) ?? null;
}

/** How many States gave each answer; `notKnown`: nothing is on record. */
export type AnswerCounts = Readonly<Record<Answer | 'notKnown', number>>;

/** Counts answers of States. */
export function countAnswers(given: readonly (Answer | null)[]): AnswerCounts {
  const counts = { nominated: 0, noNomination: 0, noReply: 0, notAddressed: 0, notKnown: 0 };
  for (const answer of given) counts[answer ?? 'notKnown'] += 1;
  return counts;
}

/** An action date: the time limit, or the day alone where the circular names no zone. */
export type ActionDate = {
  readonly actionDate: PlainDate | null;
  readonly actionTime: string | null;
  readonly actionZone: string | null;
};

/** The first moment after an action date, or null where there is none. A circular that names no zone means the desk's. */
export function actionDatePassesAt(circular: ActionDate): Instant | null {
  if (circular.actionDate === null) return null;
  return deadlinePassesAt({
    date: circular.actionDate,
    time: circular.actionTime,
    zone: circular.actionZone ?? deskZone,
  });
}
