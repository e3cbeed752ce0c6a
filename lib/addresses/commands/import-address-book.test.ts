import { describe, expect, it } from 'vitest';
import { addOrganization } from '@/lib/bodies/commands/add-organization';
import { createBody } from '@/lib/bodies/commands/create-body';
import { setObservers } from '@/lib/bodies/commands/set-observers';
import { actorWith } from '@/lib/platform/testing';
import { listMissions, readBook } from '../queries';
import { address, desk, granted, missionInput } from '../testing';
import { importAddressBook } from './import-address-book';
import { recordGroupChair } from './record-group-chair';
import { recordMission } from './record-mission';

/** The State that chairs a group since 2024. */
const chair = {
  regionalGroup: 'EEG',
  dutyStation: 'vienna',
  stateId: 'XAA',
  personName: null,
  validFrom: '2024',
  validTo: null,
};
const chairRow = { ...chair, groupChairId: null as string | null, revision: 0 };

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

  it('enters chairs and the status of observers, keeps those it does not name, and the same again changes nothing', async () => {
    const { db, run, organizationId, news } = await desk();
    const body = async (slug: string) =>
      granted(
        await run(createBody, { slug, name: slug, acronym: null, kind: 'committee', parentId: null, invented: true }),
      ).id;
    const [quay, lamps] = [await body('quay'), await body('lamps')];
    const other = granted(
      await run(addOrganization, { name: 'Lamp Union', acronym: null, kind: 'nonGovernmental', invented: true }),
    ).id;
    const permanent = { status: 'permanent', validTo: null };
    granted(await run(setObservers, { bodyId: quay, observers: [{ organizationId: other, ...permanent }] }));
    const { id: groupChairId } = granted(await run(recordGroupChair, chair));
    const list = {
      missions: [],
      organizations: [],
      observers: [
        { organizationId, bodyId: quay, status: 'provisional', validTo: '2024-12-31', revision: 2 },
        { organizationId, bodyId: lamps, ...permanent, revision: 1 },
      ],
      chairs: [
        { ...chair, validTo: '2024-05', groupChairId, revision: 1 },
        { ...chair, validFrom: '2024-06', groupChairId: null, revision: 0 },
      ],
    };
    const before = news().length;
    expect(await run(importAddressBook, list)).toEqual({ ok: true, value: { changed: 4 } });
    expect(news().slice(before)).toMatchObject([
      { type: 'bodies.observersSet', payload: { observers: 2, added: [organizationId], removed: [], changed: [] } },
      { type: 'bodies.observersSet', payload: { observers: 1 } },
      { type: 'addresses.groupChairChanged', payload: { fields: ['validTo'] } },
      { type: 'addresses.groupChairRecorded' },
    ]);
    const { observers, chairs } = readBook(db);
    expect(observers.map((one) => [one.organizationName, one.bodyName, one.status, one.validTo])).toEqual([
      ['Institute of Tides', 'lamps', 'permanent', null],
      ['Institute of Tides', 'quay', 'provisional', '2024-12-31'],
      ['Lamp Union', 'quay', 'permanent', null],
    ]);
    expect(chairs.map((one) => [one.validFrom, one.validTo])).toEqual([
      ['2024', '2024-05'],
      ['2024-06', null],
    ]);
    expect(await run(importAddressBook, list)).toEqual({ ok: true, value: { changed: 0 } });
    const stale = { ...list, observers: [{ organizationId, bodyId: quay, ...permanent, revision: 2 }], chairs: [] };
    expect(await run(importAddressBook, stale)).toMatchObject({
      refusal: { code: 'changedMeanwhile', field: 'observers.0' },
    });
  });

  it.each([
    [
      'a chair of a State that is not there',
      { chairs: [{ ...chairRow, stateId: 'XZZ' }] },
      'notFound',
      'chairs.0.stateId',
    ],
    [
      'a term that ends before it begins',
      { chairs: [{ ...chairRow, validTo: '2023' }] },
      'endBeforeStart',
      'chairs.0.validTo',
    ],
    ['a chair twice', { chairs: [chairRow, chairRow] }, 'listedTwice', 'chairs.1.stateId'],
    ['a chair that is gone', { chairs: [{ ...chairRow, groupChairId: 'c' }] }, 'notFound', 'chairs.0'],
    [
      'an observer in a body that is not there',
      { observers: [{ bodyId: 'b', status: 'permanent', validTo: null, revision: 1 }] },
      'notFound',
      undefined,
    ],
  ])('enters nothing when there is %s', async (_, list, code, field) => {
    const { db, run, organizationId, news } = await desk();
    const observers = ('observers' in list ? list.observers : []).map((one) => ({ ...one, organizationId }));
    const given = { missions: [missionRow], organizations: [], ...list, observers };
    expect(await run(importAddressBook, given)).toMatchObject({
      ok: false,
      refusal: { code, ...(field === undefined ? {} : { field }) },
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
