import { type Gap, gaps } from '../types';
import { lacksEvidence } from './findings';

/** What decides whether a nomination for a meeting is complete. */
export type CompletenessFacts = {
  readonly person: {
    readonly function: string | null;
    readonly affiliation: string | null;
    readonly affiliationType: string | null;
  };
  readonly topics: readonly unknown[];
  readonly receivedOn: string | null;
  readonly communicationReference: string | null;
  readonly communicationId: string | null;
};

/**
 * What is missing from a nomination for a meeting. Gender is no gap: it is optional (practice, section 9). Nor is the name:
 * without one there is no nomination.
 *
 * @param asksForTopics whether the meeting has topics to be put forward for
 */
export function gapsOf(facts: CompletenessFacts, asksForTopics: boolean): readonly Gap[] {
  const missing: Readonly<Record<Gap, boolean>> = {
    function: facts.person.function === null,
    affiliation: facts.person.affiliation === null,
    affiliationType: facts.person.affiliationType === null,
    topics: asksForTopics && facts.topics.length === 0,
    evidence: lacksEvidence(facts),
    receivedOn: facts.receivedOn === null,
  };
  return gaps.filter((gap) => missing[gap]);
}
