import type { Goal, RuleChange } from '../../drafting/types';
import type { IllustrationScope } from '../../rules/illustration/exchange';
import type { IllustrationVariation } from '../../rules/illustration/variation';
import { type Arrangement, askArrangement } from '../ask-arrangement';

/** What an arrangement is asked for with; see `illustrationRequestSchema`. */
export type IllustrationQuestion = {
  readonly scope: IllustrationScope;
  readonly drawing?: number;
  readonly loosened?: readonly RuleChange[];
  readonly variation?: IllustrationVariation;
};

/** Asks for an arrangement of a draft; see `askArrangement`. */
export function askIllustration(
  versionId: string,
  question: IllustrationQuestion,
  signal: AbortSignal,
  onGoal?: (goal: Goal) => void,
): Promise<Arrangement | null> {
  return askArrangement(`/api/programme/${versionId}/illustration`, question, signal, onGoal);
}
