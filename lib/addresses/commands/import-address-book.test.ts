import { describe, expect, it } from 'vitest';
import { actorWith } from '@/lib/platform/testing';
import { listMissions } from '../queries';
import { address, desk, granted, missionInput } from '../testing';
import { importAddressBook } from './import-address-book';
import { recordMission } from './record-mission';

/** A mission as a row of a list that enters it anew. */
const missionRow = { ...missionInput, revision: 0 };

describe('importAddressBook', () => {
  it('enters what is new, changes what differs, leaves the rest, and the same list again changes nothing', async () => {
    const { db, run, organizationId, news } = await desk();
    granted(await run(recordMission, missionInput));
    granted(await run(recordMission, { ...missionInput, stateId: 'XAB', dutyStation: 'geneva' }));
    const list = {
      missions: [
        { ...missionRow, residence: 'Brussels', revision: 1 },
        { ...missionRow, stateId: 'XAB', revision: 0 },
      ],
      organizations: [{ ...address, organizationId, revision: 0 }],
    };
    expect(await run(importAddressBook, list)).toEqual({ ok: true, value: { changed: 3 } });
    expect(listMissions(db).map(({ stateId, dutyStation, residence }) => [stateId, dutyStation, residence])).toEqual([
      ['XAA', 'vienna', 'Brussels'],
      ['XAB', 'geneva', 'Berlin'],
      ['XAB', 'vienna', 'Berlin'],
    ]);
    const events = news().length;
    expect(await run(importAddressBook, list)).toEqual({ ok: true, value: { changed: 0 } });
    expect(news().length).toBe(events);
  });

  it.each([
    [
      'a State that is not there',
      { missions: [missionRow, { ...missionRow, stateId: 'XZZ' }] },
      'missions.1.stateId',
      'notFound',
    ],
    ['a mission twice', { missions: [missionRow, missionRow] }, 'missions.1.dutyStation', 'listedTwice'],
    [
      'an organization that is not there',
      { missions: [missionRow], organizations: [{ ...address, organizationId: 'o', revision: 0 }] },
      'organizations.0.organizationId',
      'notFound',
    ],
    [
      'an address that is none',
      { missions: [{ ...missionRow, emails: ['x'] }] },
      'missions.0.emails.0',
      'invalidEmail',
    ],
  ])('enters nothing when there is %s', async (_, list, field, code) => {
    const { db, run, news } = await desk();
    expect(await run(importAddressBook, { organizations: [], ...list })).toMatchObject({
      refusal: { code, field },
    });
    expect(listMissions(db)).toEqual([]);
    expect(news()).toEqual([]);
  });

  it('is not for whoever only reads', async () => {
    const { run } = await desk();
    const list = { missions: [missionRow], organizations: [] };
    expect(await run(importAddressBook, list, actorWith('clearingOfficer'))).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
    expect(await run(importAddressBook, list, actorWith('chair'))).toMatchObject({ refusal: { code: 'notFound' } });
  });
});
