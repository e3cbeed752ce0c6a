import { describe, expect, it } from 'vitest';
import { anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { getOrganizationsByIds, listOrganizations } from '../queries';
import { desk, granted } from '../testing';
import { addOrganization } from './add-organization';

const input = { name: 'European Space Agency', acronym: 'ESA', kind: 'intergovernmental', invented: false };

describe('addOrganization', () => {
  it.each([
    ['an officer', actorWith('officer')],
    ['an officer of one body', actorWith('officer', { bodyId: 'body-x' })],
  ])('lets %s add one', async (_, actor) => {
    const { db, run, news } = await desk();
    const { id } = granted(await run(addOrganization, input, actor));
    expect(getOrganizationsByIds(db, [id, 'organization-x'])).toEqual(new Map([[id, { id, ...input }]]));
    expect(news()).toMatchObject([
      {
        type: 'bodies.organizationAdded',
        subjectKind: 'organization',
        subjectId: id,
        payload: { kind: 'intergovernmental', invented: false },
      },
    ]);
  });

  it.each([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['a role that only sees bodies', actorWith('reader'), {}, { code: 'notAllowed' }],
    ['an observer', actorWith('observerFocalPoint', { organizationId: 'o' }), {}, { code: 'notFound' }],
    [
      'a name that is taken, in other capitals',
      actorWith('officer'),
      { name: 'INSTITUTE OF HARBOURS' },
      { code: 'organizationTaken', field: 'name' },
    ],
    ['no name', actorWith('officer'), { name: '' }, { code: 'required', field: 'name' }],
    ['an unknown kind', actorWith('officer'), { kind: 'company' }, { code: 'invalidInput', field: 'kind' }],
  ])('refuses %s and writes nothing', async (_, actor, change, refusal) => {
    const { db, run, news } = await desk();
    const outcome = await run(addOrganization, { ...input, ...change }, actor);
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(listOrganizations(db)).toHaveLength(1);
    expect(news()).toEqual([]);
  });
});
