import { describe, expect, it } from 'vitest';
import { bodyMembership } from '@/db/schema/bodies';
import { revision } from '@/db/schema/log';
import { anonymous } from '@/lib/kernel/actor';
import { plainDate } from '@/lib/kernel/dates';
import { actorWith } from '@/lib/platform/testing';
import { getBody, listBodies, listMembers, listMemberships } from '../queries';
import { desk, granted } from '../testing';
import { setMembership } from './set-membership';

const member = (
  stateId: string,
  regionalGroup: string | null,
  validFrom: string | null = null,
  validTo: string | null = null,
) => ({
  stateId,
  regionalGroup,
  validFrom,
  validTo,
});
const first = [member('BEL', 'WEO', '1958'), member('EGY', 'AFR', null, '2023'), member('JPN', null)];

describe('setMembership', () => {
  it('sets the list, as the body counts its members on a day', async () => {
    const { db, run, committee, news } = await desk();
    expect(await run(setMembership, { bodyId: committee, members: first })).toEqual({
      ok: true,
      value: { members: 3 },
    });
    const on = (day: string) =>
      listMembers(db, committee, plainDate(day)).map((row) => [row.id, row.regionalGroup, row.names.en]);
    expect(on('2024-03-26')).toEqual([
      ['BEL', 'WEO', 'Belgium'],
      ['JPN', null, 'Japan'],
    ]);
    expect(on('1950-01-01')).toEqual([
      ['EGY', 'AFR', 'Egypt'],
      ['JPN', null, 'Japan'],
    ]);
    expect(listMemberships(db, committee)).toHaveLength(3);
    const counts = listBodies(db, plainDate('2024-03-26')).map((row) => [row.slug, row.memberCount]);
    expect(counts).toEqual([
      ['committee', 2],
      ['invented', 0],
      ['subcommittee', 0],
    ]);
    expect(getBody(db, committee)?.revision).toBe(2);
    expect(news()).toEqual([
      {
        type: 'bodies.membershipSet',
        subjectKind: 'body',
        subjectId: committee,
        payload: { members: 3, added: ['BEL', 'EGY', 'JPN'], removed: [], changed: [] },
        revisionIds: [],
      },
    ]);
  });

  it('replaces what differs, keeps the rows that stay, and tells who joined, left and changed', async () => {
    const { db, run, committee, news } = await desk();
    granted(await run(setMembership, { bodyId: committee, members: first }));
    const idOf = (stateId: string) =>
      db
        .select()
        .from(bodyMembership)
        .all()
        .find((row) => row.stateId === stateId)?.id;
    const belgium = idOf('BEL');
    const next = [member('BEL', 'WEO', '1958'), member('JPN', 'APG'), member('LUX', 'WEO', '2000-05')];
    granted(await run(setMembership, { bodyId: committee, revision: 2, members: next }));
    expect(idOf('BEL')).toBe(belgium);
    expect(news()[1]?.payload).toEqual({ members: 3, added: ['LUX'], removed: ['EGY'], changed: ['JPN'] });
    expect(db.select({ field: revision.field, previous: revision.previous }).from(revision).all()).toEqual([
      { field: 'members', previous: '[["EGY","AFR",null,"2023"],["JPN",null,null,null]]' },
    ]);
  });

  it('tells nothing when the list is the same in another order', async () => {
    const { db, run, committee, news } = await desk();
    granted(await run(setMembership, { bodyId: committee, members: first }));
    granted(await run(setMembership, { bodyId: committee, members: [...first].reverse() }));
    expect(news()).toHaveLength(1);
    expect(getBody(db, committee)?.revision).toBe(2);
  });

  it('keeps a State that left and came back, and one that changed its group within a year', async () => {
    const { run, committee } = await desk();
    const members = [
      member('BEL', 'WEO', '1958', '1990'),
      member('BEL', 'WEO', '2001'),
      member('JPN', 'WEO', null, '2022'),
      member('JPN', 'APG', '2022'),
    ];
    expect(await run(setMembership, { bodyId: committee, members })).toEqual({ ok: true, value: { members: 4 } });
  });

  it('takes invented States in an invented body', async () => {
    const { run, invented } = await desk();
    expect(await run(setMembership, { bodyId: invented, members: [member('XAA', 'EEG')] })).toMatchObject({ ok: true });
  });

  it('refuses and writes nothing', async () => {
    const { db, run, committee, invented, news } = await desk();
    granted(await run(setMembership, { bodyId: committee, members: first }));
    const officer = actorWith('officer');
    const cases = [
      ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
      ['a role that only sees bodies', actorWith('clearingOfficer'), {}, { code: 'notAllowed' }],
      ['an officer of another body', actorWith('officer', { bodyId: invented }), {}, { code: 'notFound' }],
      ['a mission', actorWith('missionFocalPoint', { stateId: 'BEL' }), {}, { code: 'notFound' }],
      ['a body that is not there', officer, { bodyId: 'body-x' }, { code: 'notFound' }],
      ['an old revision', officer, { revision: 1 }, { code: 'changedMeanwhile' }],
      [
        'a State that is not there',
        officer,
        { members: [member('BEL', 'WEO'), member('ZZZ', null)] },
        { code: 'notFound', field: 'members.1.stateId' },
      ],
      [
        'an invented State in a body that exists',
        officer,
        { members: [member('XAA', 'EEG')] },
        { code: 'inventedInRealBody', field: 'members.0.stateId' },
      ],
      [
        'a State twice',
        officer,
        { members: [member('BEL', 'WEO'), member('BEL', 'AFR', '2001')] },
        { code: 'stateTwice', field: 'members.1.stateId' },
      ],
      [
        'a State twice from the same year',
        officer,
        { members: [member('BEL', 'WEO', '2001', '2001'), member('BEL', 'AFR', '2001')] },
        { code: 'stateTwice', field: 'members.1.stateId' },
      ],
      [
        'an end before the beginning',
        officer,
        { members: [member('BEL', 'WEO', '2001', '2000-12')] },
        { code: 'endBeforeStart', field: 'members.0.validTo' },
      ],
      [
        'a date that does not exist',
        officer,
        { members: [member('BEL', 'WEO', '2001-13')] },
        { code: 'invalidDate', field: 'members.0.validFrom' },
      ],
    ] as const;
    const before = listMemberships(db, committee);
    for (const [what, actor, change, refusal] of cases) {
      const outcome = await run(setMembership, { bodyId: committee, members: [], ...change }, actor);
      expect([what, outcome]).toEqual([what, { ok: false, refusal: { kind: 'refusal', ...refusal } }]);
    }
    expect(listMemberships(db, committee)).toEqual(before);
    expect(news()).toHaveLength(1);
  });
});
