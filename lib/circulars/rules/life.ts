import type { CircularState, CircularStep } from '../types';

/** What an installation asks of a circular before it is dispatched. */
export type LifeSettings = {
  readonly clearanceSteps: number;
  readonly hasOutsideSeries: boolean;
  readonly initials: boolean;
};

/** A step that was taken or left out. */
export type TakenStep = { readonly step: CircularStep; readonly skipped: boolean };

const clearances: readonly CircularStep[] = ['firstClearance', 'secondClearance'];

/** The clearances that an installation asks for, in their order. */
export function clearancesOf(settings: LifeSettings): readonly CircularStep[] {
  return clearances.slice(0, settings.clearanceSteps);
}

/** The steps a circular goes through in this installation, in their order. */
export function expectedSteps(settings: LifeSettings): readonly CircularStep[] {
  return [
    ...(settings.clearanceSteps > 0 ? (['submitted'] as const) : []),
    ...clearancesOf(settings),
    'ownNumber',
    ...(settings.hasOutsideSeries ? (['outsideNumber'] as const) : []),
    ...(settings.initials ? (['initialled'] as const) : []),
    'dispatched',
  ];
}

/**
 * What has to be taken or left out before a step. Clearance may be recorded without its submission, which it implies; the
 * outside number comes days later and holds nothing up.
 */
function precedents(step: CircularStep, settings: LifeSettings): readonly CircularStep[] {
  const asked = clearancesOf(settings);
  switch (step) {
    case 'submitted':
    case 'firstClearance':
    case 'outsideNumber':
      return [];
    case 'secondClearance':
      return ['firstClearance'];
    case 'ownNumber':
      return asked;
    case 'initialled':
      return [...asked, 'ownNumber'];
    case 'dispatched':
      return [...asked, 'ownNumber', ...(settings.initials ? (['initialled'] as const) : [])];
  }
}

/** The first step that stands in the way of another one; null when nothing does. */
export function stepInTheWay(
  step: CircularStep,
  taken: readonly TakenStep[],
  settings: LifeSettings,
): CircularStep | null {
  return precedents(step, settings).find((before) => !taken.some((one) => one.step === before)) ?? null;
}

/** Steps that may be recorded now, in their order; the first is the one the process expects. */
export function openSteps(taken: readonly TakenStep[], settings: LifeSettings): readonly CircularStep[] {
  const cleared = clearancesOf(settings).every((step) => taken.some((one) => one.step === step));
  return expectedSteps(settings).filter(
    (step) =>
      !taken.some((one) => one.step === step) &&
      stepInTheWay(step, taken, settings) === null &&
      // Who records the clearance or goes on without it needs no submission any more.
      !(step === 'submitted' && (cleared || taken.some((one) => clearances.includes(one.step)))) &&
      // Before it has a number of its own a circular is not known to anybody outside.
      !(step === 'outsideNumber' && !taken.some((one) => one.step === 'ownNumber')),
  );
}

/**
 * Steps that may be recorded of a circular where it stands: on its way those that are open; after the dispatch the outside
 * number alone, which comes days later.
 */
export function recordableSteps(
  state: CircularState,
  taken: readonly TakenStep[],
  settings: LifeSettings,
): readonly CircularStep[] {
  if (!isUnderWay(state) && state !== 'dispatched') return [];
  return openSteps(taken, settings).filter((step) => step === 'outsideNumber' || state !== 'dispatched');
}

/** Steps that may still come: those that may be recorded now, and those that may once these are. */
export function stepsToCome(
  state: CircularState,
  taken: readonly TakenStep[],
  settings: LifeSettings,
): readonly CircularStep[] {
  const open = recordableSteps(state, taken, settings);
  if (open.length === 0) return [];
  const then = [...taken, ...open.map((step) => ({ step, skipped: false }))];
  return [...open, ...stepsToCome(state, then, settings)];
}

/** How a step stands: `passed` when it was never recorded and cannot be any more. */
export type StepStanding = 'done' | 'skipped' | 'due' | 'coming' | 'passed';

/** How a step of a circular stands; the first of those to come is the one that is due. */
export function standingOf(
  step: CircularStep,
  taken: readonly TakenStep[],
  toCome: readonly CircularStep[],
): StepStanding {
  const one = taken.find((each) => each.step === step);
  if (one !== undefined) return one.skipped ? 'skipped' : 'done';
  if (toCome[0] === step) return 'due';
  return toCome.includes(step) ? 'coming' : 'passed';
}

/** Steps that may be left out where the secretariat says so. */
export const skippableSteps = [
  'firstClearance',
  'secondClearance',
  'ownNumber',
  'outsideNumber',
  'initialled',
] as const;

/** What is recorded of a step besides that it was taken: the day, who took it, how, a remark, the outside reference. */
export type StepField = 'on' | 'by' | 'means' | 'note' | 'reference';

const recordedOf: Readonly<Record<CircularStep, readonly StepField[]>> = {
  submitted: ['on'],
  firstClearance: ['on', 'by'],
  secondClearance: ['on', 'by'],
  ownNumber: ['on'],
  outsideNumber: ['on', 'reference'],
  initialled: ['on', 'by'],
  dispatched: ['on', 'by', 'means', 'note'],
};

/** What can be corrected of a recorded step; of one that was left out, why. A number of the own series is given, not typed. */
export function correctableFields({ step, skipped }: TakenStep): readonly StepField[] {
  return skipped ? ['note'] : recordedOf[step];
}

const neededOf: Readonly<Partial<Record<CircularStep, StepField>>> = {
  firstClearance: 'by',
  secondClearance: 'by',
  outsideNumber: 'reference',
  dispatched: 'on',
};

/** What a recorded step cannot be without; null where everything may be unknown. */
export function neededField({ step, skipped }: TakenStep): StepField | null {
  return skipped ? null : (neededOf[step] ?? null);
}

/**
 * The state that follows from the steps taken: a step that was left out is never claimed. With all clearances left out a
 * circular is not "cleared".
 */
export function stateAfter(taken: readonly TakenStep[], settings: LifeSettings): CircularState {
  const done = (step: CircularStep) => taken.some((one) => one.step === step && !one.skipped);
  if (done('dispatched')) return 'dispatched';
  if (done('initialled')) return 'initialled';
  const asked = clearancesOf(settings);
  const settled = asked.every((step) => taken.some((one) => one.step === step));
  // Returned to draft, a circular keeps its number and is to be cleared anew.
  if (settled && done('ownNumber')) return 'numbered';
  if (settled && asked.some(done)) return 'cleared';
  return done('submitted') || clearances.some(done) ? 'inClearance' : 'draft';
}

/** States in which a circular has left the house, here or elsewhere. It is frozen: a change is a new circular linked to it. */
const issuedStates: readonly CircularState[] = ['dispatched', 'recorded', 'superseded'];

/** True once a circular was issued, here or elsewhere. */
export function isIssued(state: CircularState): boolean {
  return issuedStates.includes(state);
}

/** True for a circular on its way: neither issued nor cancelled. */
export function isUnderWay(state: CircularState): boolean {
  return !isIssued(state) && state !== 'cancelled';
}

/**
 * True while what is read of a circular is a draft: until it has its number, for then the paper is printed that is initialled.
 * A cancelled one was never issued.
 */
export function isDraftLetter(state: CircularState): boolean {
  return state === 'draft' || state === 'inClearance' || state === 'cleared' || state === 'cancelled';
}

/** True while its content may still change: until it is initialled. */
export function isEditable(state: CircularState): boolean {
  return state === 'draft' || state === 'inClearance' || state === 'cleared' || state === 'numbered';
}
