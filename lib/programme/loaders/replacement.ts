import 'server-only';
import { balanceBasis } from '@/lib/balance/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { isRefusal } from '@/lib/kernel/refusal';
import { database } from '@/lib/platform/database';
import { currentActor } from '@/lib/platform/session';
import { mayRecordWithdrawal } from '../policy';
import { getAims } from '../queries/aims';
import { getBoard, listPool } from '../queries/board';
import { replacementProblem } from '../rules/illustration/replacement';
import { lotsSeed } from '../rules/method';
import { placeOf } from '../rules/vacant-seat';
import { findVersion } from '../version';

/**
 * The problem of who takes the seat that a nominee leaves in a version, and what decides between equally good answers; see
 * `loadIllustrationProblem`.
 *
 * @param nominationMeetingId of the nominee who leaves or has left
 * @returns null when the actor records no withdrawals, or the version keeps no seat for this nominee
 */
export async function loadReplacementProblem(versionId: string, nominationMeetingId: string, locale: string) {
  const actor = await currentActor();
  const db = database();
  const found = findVersion(db, versionId);
  if (isRefusal(found)) return null;
  const { version, scope, startsOn } = found;
  if (version.state === 'held' || mayRecordWithdrawal(actor, scope) !== 'allowed') return null;
  const language = languageOfNames(locale);
  const board = getBoard(db, scope.meetingId, version.number, language);
  if (board === null || placeOf(board.programme, nominationMeetingId) === null) return null;
  const basis = balanceBasis(db, scope.bodyId, startsOn);
  return {
    problem: replacementProblem(
      board,
      listPool(db, scope.meetingId, basis, language),
      { ...getAims(db, scope.meetingId), basis },
      nominationMeetingId,
    ),
    seed: lotsSeed({ id: scope.meetingId, startsOn }),
  };
}
