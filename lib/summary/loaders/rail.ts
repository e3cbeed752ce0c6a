import 'server-only';
import { notFound } from 'next/navigation';
import { type ActName, may } from '@/lib/access/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { stepFacts } from '../queries/steps';
import { type Step, type StepState, stepStates, steps } from '../rules/steps';

/** The act that opens each place of a meeting's rail. */
const actOf: Readonly<Record<Step, ActName>> = {
  overview: 'meetings.view',
  circulars: 'circulars.view',
  nominations: 'nominations.view',
  consultations: 'consultations.view',
  programme: 'programme.viewAgreed',
  letters: 'participation.writeLetters',
  balance: 'balance.view',
  document: 'summary.view',
  history: 'history.view',
};

/** The places of a meeting that are open to whoever asks, each with where it stands. */
export async function loadRail(slug: string) {
  const actor = await requireActor();
  const db = database();
  const about = getMeetingBySlug(db, slug);
  if (about === null) notFound();
  const scope = { bodyId: about.bodyId, meetingId: about.id };
  if (!may(actor, 'meetings.view', scope)) notFound();
  const states = stepStates(stepFacts(db, about));
  const open = steps.filter((step) => may(actor, actOf[step], scope));
  return {
    meeting: about,
    steps: open.map((step): { step: Step; state: StepState } => ({ step, state: states[step] })),
  };
}
