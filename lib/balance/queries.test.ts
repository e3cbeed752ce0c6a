import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { selfDescription } from '@/db/schema/balance';
import { body, bodyMembership, bodyObserver, organization, state, stateLabel } from '@/db/schema/bodies';
import { communication } from '@/db/schema/correspondence';
import { memoryDatabase } from '@/lib/platform/testing';
import { balanceBasis } from './queries';
import { partyInBalance } from './rules';

function scene() {
  const db = memoryDatabase();
  db.insert(state)
    .values(
      ['XAA', 'XAB', 'XAC', 'XAD'].map((id) => ({
        id,
        names: { en: id },
        nameInText: id,
        status: 'invented' as const,
        usualGroup: 'AFR' as const,
      })),
    )
    .run();
  const row = { acronym: null, invented: true, revision: 1 };
  db.insert(body)
    .values([
      { ...row, id: 'committee', slug: 'committee', name: 'Committee', kind: 'committee', parentId: null },
      { ...row, id: 'group', slug: 'group', name: 'Group', kind: 'workingGroup', parentId: 'committee' },
      { ...row, id: 'other', slug: 'other', name: 'Other', kind: 'committee', parentId: null },
    ])
    .run();
  const membership = (stateId: string, more: Partial<typeof bodyMembership.$inferInsert>) => ({
    id: `m-${stateId}-${more.bodyId ?? 'committee'}`,
    bodyId: 'committee',
    stateId,
    regionalGroup: 'WEO' as const,
    validFrom: null,
    validTo: null,
    ...more,
  });
  db.insert(bodyMembership)
    .values([
      membership('XAA', {}),
      membership('XAB', { regionalGroup: null, validFrom: '2020' }),
      membership('XAC', { regionalGroup: 'AFR', validTo: '2022' }),
      membership('XAD', { bodyId: 'other' }),
    ])
    .run();
  db.insert(organization)
    .values({ id: 'org', name: 'Union', acronym: null, kind: 'intergovernmental', invented: true })
    .run();
  db.insert(bodyObserver)
    .values({ id: 'o', bodyId: 'committee', organizationId: 'org', status: 'provisional', validTo: '2023' })
    .run();
  db.insert(stateLabel)
    .values([
      { id: 'l1', stateId: 'XAA', label: 'LDC', asAt: '2024-01', source: 'List' },
      { id: 'l2', stateId: 'XAD', label: 'LDC', asAt: '2024-01', source: 'List' },
      { id: 'l3', stateId: 'XAB', label: 'SIDS', asAt: '2024-01', source: 'List' },
    ])
    .run();
  return db;
}

describe('balanceBasis', () => {
  it('reads members, groups, observers and lists as at a day, from the body above where there are none of its own', () => {
    const basis = balanceBasis(scene(), 'group', '2024-03-26');
    expect(basis.memberBodyId).toBe('committee');
    expect([...basis.groupByState]).toEqual([
      ['XAA', 'WEO'],
      ['XAB', null],
    ]);
    expect([...basis.observerIds]).toEqual([]);
    expect(basis.reference.groups).toEqual([
      { group: 'AFR', members: 0 },
      { group: 'APG', members: 0 },
      { group: 'EEG', members: 0 },
      { group: 'GRU', members: 0 },
      { group: 'WEO', members: 1 },
    ]);
    expect(basis.reference.labels).toEqual([
      { label: 'LDC', members: 1 },
      { label: 'SIDS', members: 1 },
      { label: 'emergingSpacefaring', members: 0 },
    ]);
    expect(basis.lists.map((list) => list.label)).toEqual(['LDC', 'SIDS']);
  });

  it('reads an earlier day otherwise', () => {
    const basis = balanceBasis(scene(), 'committee', '2019-05-01');
    expect([...basis.groupByState.keys()]).toEqual(['XAA', 'XAC']);
    expect([...basis.observerIds]).toEqual(['org']);
  });

  it('has nothing of another body', () => {
    const db = scene();
    expect([...balanceBasis(db, 'other', null).groupByState.keys()]).toEqual(['XAD']);
    db.delete(bodyMembership).where(eq(bodyMembership.bodyId, 'other')).run();
    expect(balanceBasis(db, 'other', null)).toMatchObject({ memberBodyId: null });
  });

  it('counts what a State says of itself from the day on which it says so, to the body or one above it', () => {
    const db = scene();
    db.insert(communication)
      .values({
        id: 'note',
        year: 2024,
        number: 1,
        kind: 'noteVerbale',
        state: 'open',
        recordedAt: '2024-01-01T00:00:00.000Z',
        revision: 1,
      })
      .run();
    const description = (stateId: string, bodyId: string, statedOn: string | null) => ({
      id: `d-${stateId}-${bodyId}`,
      bodyId,
      stateId,
      kind: 'emergingSpacefaring' as const,
      communicationId: 'note',
      statedOn,
      recordedAt: '2024-01-01T00:00:00.000Z',
    });
    db.insert(selfDescription)
      .values([
        description('XAA', 'committee', '2024-02'),
        description('XAB', 'other', null),
        description('XAC', 'group', null),
      ])
      .run();
    const described = (bodyId: string, day: string) =>
      balanceBasis(db, bodyId, day).descriptions.map((one) => one.stateId);
    expect(described('group', '2024-03-26')).toEqual(['XAA', 'XAC']);
    expect(described('group', '2024-01-31')).toEqual(['XAC']);
    expect(described('committee', '2024-03-26')).toEqual(['XAA']);
    const basis = balanceBasis(db, 'group', '2024-03-26');
    expect(basis.reference.labels.find((line) => line.label === 'emergingSpacefaring')?.members).toBe(1);
    expect(partyInBalance(basis, { stateId: 'XAA', organizationId: null }).labels).toEqual([
      'LDC',
      'emergingSpacefaring',
    ]);
    expect(partyInBalance(basis, { stateId: 'XAC', organizationId: null }).labels).toEqual(['emergingSpacefaring']);
  });

  it('tells group and lists of a party', () => {
    const basis = balanceBasis(scene(), 'group', '2024-03-26');
    const party = (stateId: string | null, organizationId: string | null) =>
      partyInBalance(basis, { stateId, organizationId });
    expect(party('XAA', null)).toEqual({ group: 'WEO', labels: ['LDC'] });
    expect(party('XAB', null)).toEqual({ group: null, labels: ['SIDS'] });
    expect(party('XAC', null)).toEqual({ group: null, labels: [] });
    expect(party(null, 'org')).toEqual({ group: 'OBS', labels: [] });
    expect(party(null, null)).toEqual({ group: null, labels: [] });
  });
});
