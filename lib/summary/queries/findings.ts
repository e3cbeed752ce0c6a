import { inArray } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { state } from '@/db/schema/bodies';
import { person } from '@/db/schema/people';
import { listStateNames } from '@/lib/bodies/rules';
import { listCircularFindings } from '@/lib/circulars/queries/circulars';
import { isWholeDay, type PlainDate } from '@/lib/kernel/dates';
import type { Finding } from '@/lib/kernel/finding';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { listMeetingFindings } from '@/lib/meetings/queries';
import { listNominationFindings } from '@/lib/nominations/queries/findings';
import { listFindings as listPersonFindings } from '@/lib/people/rules';
import { balanceFindingsOf, listProgrammeFindings } from '@/lib/programme/queries/findings';
import { getProgramme } from '@/lib/programme/queries/programme';
import { allParts, namedSeats } from '@/lib/programme/rules/structure';
import type { Programme } from '@/lib/programme/types';
import {
  balanceWithoutDatum,
  differingClaims,
  differingWordings,
  documentFindings,
  seatsAndPanellists,
  type WriteStates,
  type Yields,
} from '../rules/claims';
import type { Claim } from '../types';
import { endOfMeeting, listClaims, listDocuments, yieldsOf } from './claims';

function wholeDay(date: string | null | undefined): PlainDate | null {
  return date !== null && date !== undefined && isWholeDay(date) ? date : null;
}

function stateWriter(db: Db | Tx, claims: readonly Claim[], yields: Yields, language: OfficialLanguage): WriteStates {
  const yielded = Object.values(yields).flatMap((one) => (one?.kind === 'states' ? one.stateIds : []));
  const stated = claims.flatMap((claim) => (claim.value.kind === 'states' ? claim.value.stateIds : []));
  const ids = [...new Set([...yielded, ...stated])];
  const states =
    ids.length === 0
      ? []
      : db.select({ id: state.id, names: state.names }).from(state).where(inArray(state.id, ids)).all();
  return (wanted) => {
    const named = states.filter((one) => wanted.includes(one.id));
    return named.length === 0 ? '' : listStateNames(named, language);
  };
}

/** What the rules find in the documents about a meeting: statements that differ from the records or from one another. */
export function listSummaryFindings(db: Db | Tx, meetingId: string, language: OfficialLanguage): readonly Finding[] {
  const claims = listClaims(db, meetingId);
  const yields = yieldsOf(db, meetingId);
  const endedOn = wholeDay(endOfMeeting(db, meetingId));
  return [
    ...seatsAndPanellists(claims),
    ...differingClaims(claims, yields, stateWriter(db, claims, yields, language)),
    ...balanceWithoutDatum(claims, yields),
    ...differingWordings(claims),
    ...listDocuments(db, meetingId).flatMap((document) =>
      documentFindings({
        id: document.id,
        symbol: document.symbol,
        datedOn: wholeDay(document.datedOn),
        sessionStartsOn: wholeDay(document.session?.startsOn),
        meetingEndedOn: endedOn,
      }),
    ),
  ];
}

function programmePersonFindings(db: Db | Tx, programme: Programme): readonly Finding[] {
  const ids = [
    ...new Set([
      ...programme.panels.flatMap(namedSeats).map(({ panellist }) => panellist.person.id),
      // An officer of the body speaks as such: the office stands for function and affiliation.
      ...allParts(programme).flatMap((part) => (part.office === null ? [part.person.id] : [])),
    ]),
  ];
  if (ids.length === 0) return [];
  const byId = new Map(
    db
      .select()
      .from(person)
      .where(inArray(person.id, ids))
      .all()
      .map((row) => [row.id, row]),
  );
  // In the order of the programme, so that what is found of persons reads in it too.
  return listPersonFindings(ids.flatMap((id) => byId.get(id) ?? []));
}

/**
 * Everything the program's rules find about a meeting, feature by feature in the order of the process. For the desk and the
 * Chair only.
 */
export function listFindings(
  db: Db | Tx,
  about: { readonly id: string; readonly bodyId: string; readonly startsOn: string | null },
  language: OfficialLanguage,
): readonly Finding[] {
  const programme = getProgramme(db, about.id, undefined, language);
  return [
    ...listMeetingFindings(db, about.id),
    ...listCircularFindings(db, about.id),
    ...listNominationFindings(db, about.id),
    ...(programme === null ? [] : programmePersonFindings(db, programme)),
    ...(programme === null ? [] : balanceFindingsOf(db, programme, about)),
    ...listProgrammeFindings(db, about.id),
    ...listSummaryFindings(db, about.id, language),
  ];
}
