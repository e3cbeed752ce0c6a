import { describe, expect, it } from 'vitest';
import { groupChair } from '@/db/schema/addresses';
import { actorWith } from '@/lib/platform/testing';
import { listGroupChairs, listOrganizationAddresses } from '../queries';
import { address, desk, granted } from '../testing';
import { changeGroupChair } from './change-group-chair';
import { recordGroupChair } from './record-group-chair';
import { removeGroupChair } from './remove-group-chair';
import { setOrganizationAddress } from './set-organization-address';

const chair = {
  regionalGroup: 'EEG',
  dutyStation: 'vienna',
  stateId: 'XAA',
  personName: 'H.E. A. Harbour',
  validFrom: '2024-01',
  validTo: '2024-06',
};

describe('setOrganizationAddress', () => {
  it('records and changes where an organization is written to', async () => {
    const { db, run, organizationId, news } = await desk();
    granted(await run(setOrganizationAddress, { ...address, organizationId, revision: 0 }));
    granted(await run(setOrganizationAddress, { ...address, organizationId, revision: 1, attention: null }));
    expect(listOrganizationAddresses(db)).toMatchObject([
      { id: organizationId, address: { attention: null, revision: 2 } },
    ]);
    expect(news().map((one) => one.payload)).toEqual([
      { fields: ['attention', 'language', 'emails'] },
      { fields: ['attention'] },
    ]);
    granted(await run(setOrganizationAddress, { ...address, organizationId, revision: 2, attention: null }));
    expect(news().length).toBe(2);
  });

  it('refuses an older state, an organization that is not there, and whoever only reads', async () => {
    const { run, organizationId } = await desk();
    const input = { ...address, organizationId, revision: 0 };
    expect(await run(setOrganizationAddress, { ...input, revision: 3 })).toMatchObject({
      refusal: { code: 'changedMeanwhile' },
    });
    expect(await run(setOrganizationAddress, { ...input, organizationId: 'o' })).toMatchObject({
      refusal: { code: 'notFound' },
    });
    expect(await run(setOrganizationAddress, input, actorWith('clearingOfficer'))).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
  });
});

describe('chairs of regional groups', () => {
  it('are recorded, changed and removed', async () => {
    const { db, run, news } = await desk();
    const { id: groupChairId } = granted(await run(recordGroupChair, chair));
    granted(await run(changeGroupChair, { ...chair, groupChairId, revision: 1, stateId: 'XAB', personName: null }));
    expect(listGroupChairs(db)).toMatchObject([{ stateId: 'XAB', personName: null, revision: 2 }]);
    granted(await run(removeGroupChair, { groupChairId }));
    expect(listGroupChairs(db)).toEqual([]);
    expect(news().map((one) => one.type)).toEqual([
      'addresses.groupChairRecorded',
      'addresses.groupChairChanged',
      'addresses.groupChairRemoved',
    ]);
    expect(JSON.stringify(news())).not.toContain('A. Harbour');
  });

  it.each([
    ['an end before the beginning', { validTo: '2023' }, { code: 'endBeforeStart', field: 'validTo' }],
    ['a State that is not there', { stateId: 'XZZ' }, { code: 'notFound', field: 'stateId' }],
    ['a month that does not exist', { validFrom: '2024-13' }, { code: 'invalidDate', field: 'validFrom' }],
  ])('refuse %s', async (_, more, refusal) => {
    const { db, run } = await desk();
    expect(await run(recordGroupChair, { ...chair, ...more })).toMatchObject({ ok: false, refusal });
    const { id: groupChairId } = granted(await run(recordGroupChair, chair));
    const stored = db.select().from(groupChair).all();
    expect(await run(changeGroupChair, { ...chair, groupChairId, revision: 1, ...more })).toMatchObject({
      ok: false,
      refusal,
    });
    expect(db.select().from(groupChair).all()).toEqual(stored);
  });

  it('refuse an older state and whoever only reads', async () => {
    const { run } = await desk();
    const { id: groupChairId } = granted(await run(recordGroupChair, chair));
    const reader = actorWith('clearingOfficer');
    expect(await run(changeGroupChair, { ...chair, groupChairId, revision: 7 })).toMatchObject({
      refusal: { code: 'changedMeanwhile' },
    });
    expect(await run(changeGroupChair, { ...chair, groupChairId, revision: 1 }, reader)).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
    expect(await run(recordGroupChair, chair, reader)).toMatchObject({ refusal: { code: 'notAllowed' } });
    expect(await run(removeGroupChair, { groupChairId }, reader)).toMatchObject({ refusal: { code: 'notAllowed' } });
    expect(await run(removeGroupChair, { groupChairId: 'x' })).toMatchObject({ refusal: { code: 'notFound' } });
  });
});
