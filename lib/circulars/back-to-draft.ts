import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { circular, circularFile, circularStep } from '@/db/schema/circulars';
import type { StepRecord } from './queries/circulars';
import { stateAfter } from './rules/life';
import type { LoadedCircular } from './take-step';
import type { CircularState } from './types';

/** True for a step that a circular keeps when it is a draft again: a number that was given stays with it. */
export function staysInDraft({ step, skipped }: Pick<StepRecord, 'step' | 'skipped'>): boolean {
  return !skipped && (step === 'ownNumber' || step === 'outsideNumber');
}

/**
 * Makes a circular a draft again: clearances, steps left out and initials with their scan no longer count.
 *
 * @returns the state that follows and the steps that are gone
 */
export function backToDraft(
  tx: Tx,
  { circular: found, settings }: LoadedCircular,
): { readonly state: CircularState; readonly gone: readonly StepRecord[] } {
  const gone = found.steps.filter((one) => !staysInDraft(one));
  const steps = gone.map((one) => one.step);
  tx.delete(circularStep)
    .where(and(eq(circularStep.circularId, found.id), inArray(circularStep.step, steps)))
    .run();
  tx.delete(circularFile)
    .where(and(eq(circularFile.circularId, found.id), eq(circularFile.role, 'initialledScan')))
    .run();
  const state = stateAfter(found.steps.filter(staysInDraft), settings);
  tx.update(circular).set({ state }).where(eq(circular.id, found.id)).run();
  return { state, gone };
}

/** Who had taken the steps that no longer count, for the revisions of the event that tells of it. */
export function takenByBefore(gone: readonly StepRecord[]) {
  return gone.flatMap(({ step, takenBy }) => (takenBy === null ? [] : [{ field: step, previous: takenBy }]));
}
