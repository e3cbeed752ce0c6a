import 'server-only';
import { balanceBasis } from '@/lib/balance/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { isRefusal } from '@/lib/kernel/refusal';
import { database } from '@/lib/platform/database';
import { currentActor } from '@/lib/platform/session';
import { mayIllustrate } from '../policy';
import { getAims } from '../queries/aims';
import { getBoard, listPool } from '../queries/board';
import type { IllustrationScope } from '../rules/illustration/exchange';
import { illustrationProblem } from '../rules/illustration/problem';
import { type IllustrationVariation, varied } from '../rules/illustration/variation';
import { lotsSeed } from '../rules/method';
import type { Aim } from '../types';
import { findVersion } from '../version';

/**
 * What is to be drafted for an illustrative arrangement of a draft, and from what the lots are drawn that decide between
 * equally good ones.
 *
 * @param variation what is to be otherwise; null: nothing
 * @returns null when there is no such draft for the actor
 */
export async function loadIllustrationProblem(
  versionId: string,
  { scope, variation }: { readonly scope: IllustrationScope; readonly variation: IllustrationVariation | null },
  locale: string,
) {
  const actor = await currentActor();
  const db = database();
  const found = findVersion(db, versionId);
  if (isRefusal(found)) return null;
  const { version, scope: place, startsOn } = found;
  if (version.state !== 'draft' || !mayIllustrate(actor, place)) return null;
  const language = languageOfNames(locale);
  const board = getBoard(db, place.meetingId, version.number, language);
  if (board === null) return null;
  const basis = balanceBasis(db, place.bodyId, startsOn);
  const pool = listPool(db, place.meetingId, basis, language);
  const { aims, method } = getAims(db, place.meetingId);
  const problemOf = (asked: readonly Aim[]) => illustrationProblem(board, pool, { aims: asked, method, basis }, scope);
  return {
    problem: variation === null ? problemOf(aims) : varied(problemOf, aims, variation),
    seed: lotsSeed({ id: place.meetingId, startsOn }),
  };
}
