import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { circular, circularStep } from '@/db/schema/circulars';
import { type Actor, actorReference } from '@/lib/kernel/actor';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import type { Instant, PlainDate } from '@/lib/kernel/dates';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { type CircularRecord, getCircular } from './queries/circulars';
import { getSettings, type Settings } from './queries/settings';
import { isIssued, stateAfter, stepInTheWay } from './rules/life';
import type { CircularState, CircularStep, DispatchMeans } from './types';

/** A circular and the settings it is handled by, as a command needs both. */
export type LoadedCircular = { readonly circular: CircularRecord; readonly settings: Settings };

/** The circular a command is about, or the refusal `notFound`. */
export function circularById(tx: Tx, circularId: string): LoadedCircular | Refusal {
  const found = getCircular(tx, circularId);
  return found === null ? refuse('notFound') : { circular: found, settings: getSettings(tx) };
}

/** `circularFrozen` for a circular that was issued, `circularCancelled` for one that will not be; null while it is under way. */
export function frozen(circularRecord: Pick<CircularRecord, 'state'>): Refusal | null {
  if (circularRecord.state === 'cancelled') return refuse('circularCancelled');
  return isIssued(circularRecord.state) ? refuse('circularFrozen') : null;
}

/**
 * Why a step cannot be recorded: `stepTaken`, `stepMissing` (naming what has to be recorded or left out first), or
 * `stepInFuture` beside `on`. Null when it can. Whether the circular is under way is asked apart.
 *
 * @param on the day on which it happened; null: not stated
 */
export function stepRefusal(
  { circular: record, settings }: LoadedCircular,
  step: CircularStep,
  on: PlainDate | null,
  now: Instant,
): Refusal | null {
  if (record.steps.some((taken) => taken.step === step)) return refuse('stepTaken', undefined, { step });
  const before = stepInTheWay(step, record.steps, settings);
  if (before !== null) return refuse('stepMissing', undefined, { step: before });
  return on !== null && on > dayIn(deskZone, now) ? refuse('stepInFuture', 'on') : null;
}

/** What is recorded of a step. */
export type StepDetails = {
  readonly step: CircularStep;
  readonly skipped?: boolean;
  readonly takenOn: PlainDate | null;
  readonly takenBy?: string | null;
  readonly means?: readonly DispatchMeans[];
  readonly note?: string | null;
};

/** Writes a step and the state that follows from it. @returns that state */
export function takeStep(
  tx: Tx,
  { circular: record, settings }: LoadedCircular,
  details: StepDetails,
  context: { readonly actor: Actor; readonly now: Instant },
): CircularState {
  const { step, skipped = false, takenOn, takenBy = null, means = null, note = null } = details;
  tx.insert(circularStep)
    .values({
      circularId: record.id,
      step,
      skipped,
      takenOn,
      takenBy,
      means: means === null ? null : [...means],
      note,
      recordedBy: actorReference(context.actor).id,
      recordedAt: context.now,
    })
    .run();
  // A number that comes after the dispatch changes nothing of where the circular stands.
  const state = isIssued(record.state) ? record.state : stateAfter([...record.steps, { step, skipped }], settings);
  tx.update(circular).set({ state }).where(eq(circular.id, record.id)).run();
  return state;
}

/** Ids of the meetings a circular serves, for the events that tell of it. */
export function servedMeetings(record: Pick<CircularRecord, 'meetings'>): readonly string[] {
  return record.meetings.map((meeting) => meeting.id);
}
