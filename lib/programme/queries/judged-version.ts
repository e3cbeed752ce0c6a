import type { Db, Tx } from '@/db/client';
import { balanceBasis } from '@/lib/balance/queries';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { conditionsOf } from '../conditions';
import type { JudgedAim } from '../rules/aims';
import { judgeProgramme } from '../rules/judge-programme';
import type { Aim, Method, ProgrammeVersion } from '../types';
import { getAims, getJudgedBy } from './aims';
import { listPool } from './board';
import { getProgramme } from './programme';

type Meeting = { readonly id: string; readonly bodyId: string; readonly startsOn: string | null };
type Version = Pick<ProgrammeVersion, 'id' | 'number' | 'state'>;

function judge(
  db: Db | Tx,
  meeting: Meeting,
  version: Version,
  language: OfficialLanguage,
  by: { readonly aims: readonly Aim[]; readonly method: Method },
): readonly JudgedAim[] {
  const programme = getProgramme(db, meeting.id, version.number, language);
  if (programme === null) return [];
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  // What is asked of the arrangements of a draft is no concern of what was put forward.
  const conditions = version.state === 'draft' ? conditionsOf(db, version.id) : {};
  return judgeProgramme(by, programme, listPool(db, meeting.id, basis, language), basis, conditions);
}

/** A version beside the aims it was put forward with or, before that, beside those of today; whom they count likewise. */
export function judgeVersion(db: Db | Tx, meeting: Meeting, version: Version, language: OfficialLanguage) {
  const kept = getJudgedBy(db, version.id);
  const by = kept ?? getAims(db, meeting.id);
  // Without an aim neither programme nor pool need be read.
  return {
    number: version.number,
    state: version.state,
    /** Whether it is judged by the aims it was put forward with, and not by those of today. */
    keepsItsAims: kept !== null,
    judged: by.aims.length === 0 ? [] : judge(db, meeting, version, language, by),
    countsModerators: by.method.countModerators,
  };
}
