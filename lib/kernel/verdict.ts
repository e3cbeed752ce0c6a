import type { Actor } from './actor';
import { type Refusal, refuse } from './refusal';

/**
 * The answer of a policy. `hidden`: the actor may not even know of the thing, which is answered as if it did not exist;
 * `forbidden`: the actor sees it and may not do this to it.
 */
export type Verdict = 'allowed' | 'forbidden' | 'hidden';

/** The refusal that goes with a verdict, or null when the act is allowed. */
export function refusalFor(actor: Actor, verdict: Verdict): Refusal | null {
  if (verdict === 'allowed') return null;
  if (actor.kind === 'anonymous') return refuse('notSignedIn');
  return refuse(verdict === 'hidden' ? 'notFound' : 'notAllowed');
}
