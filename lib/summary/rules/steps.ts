import type { MeetingStatus } from '@/lib/meetings/types';
import type { ProgrammeState } from '@/lib/programme/types';

/** The steps of a meeting in the order of the process: the places of its rail. */
export const steps = [
  'overview',
  'circulars',
  'nominations',
  'consultations',
  'programme',
  'letters',
  'balance',
  'document',
  'history',
] as const;
export type Step = (typeof steps)[number];

export type StepState = 'done' | 'current' | 'none';

/** What the records of a meeting hold, in figures. */
export type StepFacts = {
  readonly status: MeetingStatus;
  readonly circulars: number;
  readonly nominations: number;
  readonly consultations: number;
  readonly programme: ProgrammeState | null;
  readonly documents: number;
};

/**
 * Where each step stands: not begun while nothing is recorded, done once the next act of the process has closed it, under
 * way in between. Places for reading and writing (overview, letters,
 * balance, history) have no state of their own.
 */
export function stepStates(facts: StepFacts): Readonly<Record<Step, StepState>> {
  const agreed = facts.programme !== null && facts.programme !== 'draft' && facts.programme !== 'proposed';
  const held = facts.status === 'held';
  const stand = (begun: boolean, closed: boolean): StepState => (!begun ? 'none' : closed ? 'done' : 'current');
  return {
    overview: 'none',
    circulars: stand(facts.circulars > 0, held),
    nominations: stand(facts.nominations > 0, agreed),
    consultations: stand(facts.consultations > 0, agreed),
    programme: stand(facts.programme !== null, facts.programme === 'published' || facts.programme === 'held'),
    letters: 'none',
    balance: 'none',
    document: stand(facts.documents > 0, true),
    history: 'none',
  };
}
