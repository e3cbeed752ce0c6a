import { describe, expect, it } from 'vitest';
import { revision } from '@/db/schema/log';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { getMission, listMissions } from '../queries';
import { desk, granted, missionInput } from '../testing';
import { changeMission } from './change-mission';
import { recordMission } from './record-mission';

const { stateId: _, dutyStation: __, ...contact } = missionInput;

describe('recordMission', () => {
  it('enters a mission and tells of it without its addresses', async () => {
    const { db, run, news } = await desk();
    const { id } = granted(await run(recordMission, missionInput));
    expect(getMission(db, id)).toMatchObject({ ...missionInput, revision: 1, state: { names: { en: 'Land XAA' } } });
    expect(news()).toMatchObject([
      { type: 'addresses.missionRecorded', subjectId: id, payload: { stateId: 'XAA', dutyStation: 'vienna' } },
    ]);
    expect(JSON.stringify(news())).not.toContain('invalid');
  });

  it.each<[string, Actor, object, object]>([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['the clearing officer, who only reads', actorWith('clearingOfficer'), {}, { code: 'notAllowed' }],
    ['an officer of one body', actorWith('officer', { bodyId: 'body-x' }), {}, { code: 'notAllowed' }],
    ['the Chair', actorWith('chair'), {}, { code: 'notFound' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['a State that is not there', actorWith('officer'), { stateId: 'XZZ' }, { code: 'notFound', field: 'stateId' }],
    ['no State', actorWith('officer'), { stateId: '' }, { code: 'required', field: 'stateId' }],
    [
      'an address that is none',
      actorWith('officer'),
      { emails: ['a@b.example', 'x'] },
      { code: 'invalidEmail', field: 'emails.1' },
    ],
  ])('refuses %s and enters nothing', async (_name, actor, more, refusal) => {
    const { db, run } = await desk();
    expect(await run(recordMission, { ...missionInput, ...more }, actor)).toMatchObject({ ok: false, refusal });
    expect(listMissions(db)).toEqual([]);
  });

  it('has one mission of a State at a duty station', async () => {
    const { run } = await desk();
    granted(await run(recordMission, missionInput));
    granted(await run(recordMission, { ...missionInput, dutyStation: 'newYork' }));
    expect(await run(recordMission, missionInput)).toMatchObject({
      refusal: { code: 'missionTaken', field: 'dutyStation' },
    });
  });

  it('is open to an administrator', async () => {
    const { run } = await desk();
    expect(await run(recordMission, missionInput, actorWith('administrator'))).toMatchObject({ ok: true });
  });
});

describe('changeMission', () => {
  it('changes what differs, keeps the values before apart from the log, and counts the change', async () => {
    const { db, run, news } = await desk();
    const { id } = granted(await run(recordMission, missionInput));
    const change = {
      ...contact,
      missionId: id,
      revision: 1,
      residence: null,
      emails: ['new@xaa.invalid'],
      inUse: false,
    };
    granted(await run(changeMission, change));
    expect(getMission(db, id)).toMatchObject({
      residence: null,
      emails: ['new@xaa.invalid'],
      inUse: false,
      revision: 2,
    });
    expect(news().at(-1)).toMatchObject({
      type: 'addresses.missionChanged',
      payload: { fields: ['residence', 'emails', 'inUse'] },
    });
    expect(db.select().from(revision).all()).toMatchObject([
      { field: 'residence', previous: 'Berlin' },
      { field: 'emails', previous: '["mission@xaa.invalid"]' },
      { field: 'inUse', previous: 'true' },
    ]);
    expect(await run(changeMission, change)).toMatchObject({ refusal: { code: 'changedMeanwhile' } });
    const events = news().length;
    granted(await run(changeMission, { ...change, revision: 2 }));
    expect(news().length).toBe(events);
  });

  it('refuses a mission that is not there, and whoever only reads', async () => {
    const { run } = await desk();
    const { id } = granted(await run(recordMission, missionInput));
    const change = { ...contact, missionId: id, revision: 1, residence: null };
    expect(await run(changeMission, { ...change, missionId: 'mission-x' })).toMatchObject({
      refusal: { code: 'notFound' },
    });
    expect(await run(changeMission, change, actorWith('clearingOfficer'))).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
    expect(await run(changeMission, change, actorWith('reader'))).toMatchObject({ refusal: { code: 'notFound' } });
  });
});
