import type { RuleChange } from '../../drafting/types';
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

const addressOf = (versionId: string) => `/api/programme/${versionId}/illustration`;

/** Asks for an arrangement of a draft; see `askArrangement`. */
export function askIllustration(
  versionId: string,
  question: IllustrationQuestion,
  signal: AbortSignal,
  on?: Parameters<typeof askArrangement>[3],
): Promise<Arrangement | null> {
  return askArrangement(addressOf(versionId), question, signal, on);
}

/** Ends what was asked for as if the time were up: its answer is the best known by then. One that has ended stays as it is. */
export async function stopIllustration(versionId: string, run: string): Promise<void> {
  await fetch(`${addressOf(versionId)}?run=${encodeURIComponent(run)}`, { method: 'DELETE' }).catch(() => {});
}
