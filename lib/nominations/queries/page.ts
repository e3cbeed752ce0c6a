import type { Db, Tx } from '@/db/client';
import { balanceBasis } from '@/lib/balance/queries';
import { balanceOf } from '@/lib/balance/rules';
import { languageOfNames } from '@/lib/bodies/rules';
import { pageOf } from '@/lib/kernel/paging';
import type { NominatingParty } from '@/lib/meetings/types';
import { filterRows, type ListView, pageSize, sortRows } from '../listing';
import { listContradictions } from './contradictions';
import { findingsAbout } from './findings';
import { listNominations, poolPeople } from './list';

/**
 * One page of the nominations for a meeting as a view asks for it, with the balance of the pool, what is to be done and what the
 * rules found. The number of queries does not depend on how many nominations there are.
 *
 * @param locale language of the reader: names and order of States
 */
export function readListPage(
  db: Db | Tx,
  meeting: {
    readonly id: string;
    readonly bodyId: string;
    readonly startsOn: string | null;
    readonly nominatingParty: NominatingParty;
  },
  view: ListView,
  locale: string,
) {
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  const all = listNominations(db, meeting.id, basis, languageOfNames(locale));
  const pool = poolPeople(all);
  const parties = new Map(all.flatMap((row) => (row.party === null ? [] : [[row.party.id, row.party.name] as const])));
  const topics = new Map(all.flatMap((row) => row.topics).map((topic) => [topic.id, topic]));
  const collator = new Intl.Collator(locale);
  return {
    all,
    page: pageOf(sortRows(filterRows(all, view), view, locale), view.page, pageSize),
    pool: { balance: balanceOf(pool, basis.reference), outside: all.length - pool.length },
    parties: [...parties].map(([id, name]) => ({ id, name })).toSorted((a, b) => collator.compare(a.name, b.name)),
    topics: [...topics.values()].toSorted((a, b) => collator.compare(a.letter, b.letter)),
    work: {
      awaiting: all.filter((row) => row.status === 'awaitingConfirmation').length,
      incomplete: all.filter((row) => row.gaps.length > 0).length,
      late: all.filter((row) => row.isLate).length,
      differences: listContradictions(db, meeting.id).length,
    },
    findings: findingsAbout(db, meeting.id, all, basis, meeting.nominatingParty),
  };
}
