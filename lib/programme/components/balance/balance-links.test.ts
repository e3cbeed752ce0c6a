import { describe, expect, it } from 'vitest';
import { type BalanceClass, classesOf, classKey, entriesOf } from '@/lib/balance/lines';
import { balanceLabels } from '@/lib/balance/types';
import { firstBalanceView } from '@/lib/balance/view';
import { balanceGroups } from '@/lib/bodies/types';
import { officialLanguages } from '@/lib/kernel/languages';
import { filterRows, viewFrom } from '@/lib/nominations/listing';
import { poolPeople } from '@/lib/nominations/queries/list';
import type { NominationRow } from '@/lib/nominations/types';
import { affiliationTypes, firstTimeAnswers, genderBases, genders } from '@/lib/people/types';
import { balanceLinks } from './balance-links';

const links = (version: { number: number; state: 'draft' } | null, maySeeNominations = true) =>
  balanceLinks({ meeting: { slug: 'm' }, view: { ...firstBalanceView, basis: 'pool' }, version, maySeeNominations });

/** Rows of every gender on every basis, by different parties, some of them outside the pool. */
const rows: readonly NominationRow[] = genders.flatMap((gender, one) =>
  (gender === 'notStated' ? [null] : genderBases).flatMap((genderBasis, two) =>
    (['received', 'withdrawn'] as const).map((status, three): NominationRow => {
      const at = one + two;
      const id = `${one}${two}${three}`;
      return {
        id,
        nominationId: id,
        revision: 1,
        person: {
          id: `p${id}`,
          nameAsPrinted: id,
          familyName: null,
          givenNames: null,
          sortKey: id,
          formOfAddress: null,
          function: null,
          affiliation: null,
          affiliationType: affiliationTypes[at] ?? null,
          gender,
          genderBasis,
          invented: true,
        },
        party: at % 2 === 0 ? { kind: 'state', id: 'XAA', name: 'A' } : { kind: 'organization', id: 'o', name: 'O' },
        group: balanceGroups[at] ?? null,
        labels: balanceLabels.slice(0, at),
        topics: [],
        status,
        rank: null,
        language: officialLanguages[at - 1] ?? null,
        firstTime: firstTimeAnswers[at - 1] ?? null,
        receivedOn: null,
        communicationReference: null,
        communicationId: null,
        communication: null,
        isLate: false,
        gaps: [],
      };
    }),
  ),
);

describe('where the figures of a balance lead', () => {
  const entries = poolPeople(rows);
  const classes = new Map(entries.flatMap(classesOf).map((one): [string, BalanceClass] => [classKey(one), one]));

  it.each([...classes])('%s of the pool leads to exactly its rows in the list', (key, one) => {
    const [path, query] = links(null).of(one).split('?');
    expect(path).toBe('/meetings/m/nominations');
    const shown = filterRows(rows, viewFrom(Object.fromEntries(new URLSearchParams(query))));
    expect(shown.map((row) => row.person.id)).toEqual(entriesOf(entries, key).map((entry) => entry.personId));
    expect(shown.length).toBeGreaterThan(0);
  });

  it('stays on the page for the seats of a version, and for who may not see the list', () => {
    const one: BalanceClass = { dimension: 'label', value: 'LDC' };
    for (const of of [links({ number: 1, state: 'draft' }), links(null, false)]) {
      expect(of.of(one)).toBe('/meetings/m/balance?basis=pool&rows=label.LDC#counted');
    }
  });
});
