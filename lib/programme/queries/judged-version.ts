import type { Db, Tx } from '@/db/client';
import { balanceBasis } from '@/lib/balance/queries';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { judgeProgramme } from '../rules/judge-programme';
import type { ProgrammeVersion } from '../types';
import { getAims, getJudgedBy } from './aims';
import { listPool } from './board';
import { getProgramme } from './programme';

/** A version beside the aims it was put forward with or, before that, beside those of today; null when it is not there. */
export function judgeVersion(
  db: Db | Tx,
  meeting: { readonly id: string; readonly bodyId: string; readonly startsOn: string | null },
  version: Pick<ProgrammeVersion, 'id' | 'number' | 'state'>,
  language: OfficialLanguage,
) {
  const programme = getProgramme(db, meeting.id, version.number, language);
  if (programme === null) return null;
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  const kept = getJudgedBy(db, version.id);
  const aims = kept ?? getAims(db, meeting.id).aims;
  return {
    number: version.number,
    state: version.state,
    /** Whether it is judged by the aims it was put forward with, and not by those of today. */
    keepsItsAims: kept !== null,
    judged: judgeProgramme(aims, programme, listPool(db, meeting.id, basis, language), basis),
  };
}
