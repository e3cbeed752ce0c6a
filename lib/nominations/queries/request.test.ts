import { expect, it } from 'vitest';
import { mission } from '@/db/schema/addresses';
import { nominationScene } from '../testing';
import { getAddressee } from './request';

it('names the duty station of the mission only where the State has one mission on record', () => {
  const db = nominationScene();
  const state = { kind: 'state' as const, id: 'XAA', name: 'Avaland' };
  const station = () => getAddressee(db, state)?.station;
  const record = (dutyStation: 'vienna' | 'newYork' | 'geneva', inUse = true) =>
    db.insert(mission).values({ id: dutyStation, stateId: 'XAA', dutyStation, emails: [], inUse, revision: 1 }).run();
  expect(station()).toBeNull();
  record('newYork');
  expect(station()).toBe('newYork');
  record('geneva', false);
  expect(station()).toBe('newYork');
  record('vienna');
  expect(station()).toBeNull();
  expect(getAddressee(db, { kind: 'organization', id: 'o', name: 'Union' })).toEqual({
    kind: 'organization',
    name: 'Union',
    station: null,
  });
  expect(getAddressee(db, null)).toBeNull();
});
