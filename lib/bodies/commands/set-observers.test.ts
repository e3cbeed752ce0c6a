import { describe, expect, it } from 'vitest';
import { anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { getBody, listObservers } from '../queries';
import { desk, granted } from '../testing';
import { addOrganization } from './add-organization';
import { setObservers } from './set-observers';

const observer = (organizationId: string, status = 'permanent', validTo: string | null = null) => ({
  organizationId,
  status,
  validTo,
});

async function observed() {
  const all = await desk();
  const other = granted(
    await all.run(addOrganization, { name: 'Agency', acronym: null, kind: 'intergovernmental', invented: false }),
  ).id;
  return { ...all, other, newsSince: () => all.news().slice(1) };
}

describe('setObservers', () => {
  it('sets, changes and removes observers of this body only', async () => {
    const { db, run, committee, subcommittee, organization, other, newsSince } = await observed();
    granted(await run(setObservers, { bodyId: subcommittee, observers: [observer(organization)] }));
    granted(
      await run(setObservers, {
        bodyId: committee,
        observers: [observer(organization, 'provisional', '2027-06'), observer(other)],
      }),
    );
    expect(listObservers(db, committee).map((row) => [row.name, row.status, row.validTo])).toEqual([
      ['Agency', 'permanent', null],
      ['Institute of Harbours', 'provisional', '2027-06'],
    ]);
    granted(await run(setObservers, { bodyId: committee, revision: 2, observers: [observer(organization)] }));
    expect(listObservers(db, committee).map((row) => [row.name, row.status])).toEqual([
      ['Institute of Harbours', 'permanent'],
    ]);
    granted(await run(setObservers, { bodyId: committee, observers: [] }));
    expect(listObservers(db, committee)).toEqual([]);
    expect(listObservers(db, subcommittee)).toHaveLength(1);
    expect(newsSince().map((row) => row.payload)).toEqual([
      { observers: 1, added: [organization], removed: [], changed: [] },
      { observers: 2, added: [organization, other].sort(), removed: [], changed: [] },
      { observers: 1, added: [], removed: [other], changed: [organization] },
      { observers: 0, added: [], removed: [organization], changed: [] },
    ]);
    expect(getBody(db, committee)?.revision).toBe(4);
  });

  it('tells nothing when the list is the same', async () => {
    const { run, committee, organization, newsSince } = await observed();
    const input = { bodyId: committee, observers: [observer(organization)] };
    granted(await run(setObservers, input));
    granted(await run(setObservers, input));
    expect(newsSince()).toHaveLength(1);
  });

  it('refuses and writes nothing', async () => {
    const { db, run, committee, invented, organization, newsSince } = await observed();
    const officer = actorWith('officer');
    const cases = [
      ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
      ['a role that only sees bodies', actorWith('chair'), {}, { code: 'notAllowed' }],
      ['an officer of another body', actorWith('officer', { bodyId: invented }), {}, { code: 'notFound' }],
      ['a body that is not there', officer, { bodyId: 'body-x' }, { code: 'notFound' }],
      ['an old revision', officer, { revision: 0 }, { code: 'changedMeanwhile' }],
      [
        'an organization that is not there',
        officer,
        { observers: [observer('organization-x')] },
        { code: 'notFound', field: 'observers.0.organizationId' },
      ],
      [
        'an organization twice',
        officer,
        { observers: [observer(organization), observer(organization)] },
        { code: 'organizationTwice', field: 'observers.1.organizationId' },
      ],
      [
        'a permanent status with an end',
        officer,
        { observers: [observer(organization, 'permanent', '2027')] },
        { code: 'permanentHasNoEnd', field: 'observers.0.validTo' },
      ],
    ] as const;
    for (const [what, actor, change, refusal] of cases) {
      const input = { bodyId: committee, observers: [observer(organization)], ...change };
      expect([what, await run(setObservers, input, actor)]).toEqual([
        what,
        { ok: false, refusal: { kind: 'refusal', ...refusal } },
      ]);
    }
    expect(listObservers(db, committee)).toEqual([]);
    expect(newsSince()).toEqual([]);
  });
});
