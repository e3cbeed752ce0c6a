import { describe, expect, it } from 'vitest';
import { revision } from '@/db/schema/log';
import { anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { getBody } from '../queries';
import { desk } from '../testing';
import { editBody } from './edit-body';

const values = { revision: 1, name: 'Legal Subcommittee', acronym: ' LSC ', kind: 'subcommittee' };

describe('editBody', () => {
  it('changes the data, counts the edit and keeps the values before', async () => {
    const { db, run, committee, subcommittee, news } = await desk();
    const outcome = await run(editBody, { bodyId: subcommittee, parentId: committee, ...values });
    expect(outcome).toEqual({ ok: true, value: { id: subcommittee, slug: 'subcommittee' } });
    expect(getBody(db, subcommittee)).toEqual({
      id: subcommittee,
      slug: 'subcommittee',
      name: 'Legal Subcommittee',
      acronym: 'LSC',
      kind: 'subcommittee',
      parentId: committee,
      invented: false,
      revision: 2,
    });
    expect(news()).toMatchObject([
      { type: 'bodies.bodyEdited', subjectId: subcommittee, payload: { fields: ['name', 'acronym', 'kind'] } },
    ]);
    expect(db.select({ field: revision.field, previous: revision.previous }).from(revision).all()).toEqual(
      expect.arrayContaining([{ field: 'name', previous: 'subcommittee' }]),
    );
  });

  it('lets an officer of the body edit it', async () => {
    const { run, committee, subcommittee } = await desk();
    const officer = actorWith('officer', { bodyId: subcommittee });
    expect(await run(editBody, { bodyId: subcommittee, parentId: committee, ...values }, officer)).toMatchObject({
      ok: true,
    });
  });

  it('tells nothing when all is as it was', async () => {
    const { run, committee, news } = await desk();
    const same = {
      bodyId: committee,
      revision: 1,
      name: 'committee',
      acronym: null,
      kind: 'committee',
      parentId: null,
    };
    expect(await run(editBody, same)).toMatchObject({ ok: true });
    expect(news()).toEqual([]);
  });

  it('refuses and writes nothing', async () => {
    const { db, run, committee, subcommittee, invented, news } = await desk();
    const input = { bodyId: committee, parentId: null, ...values };
    const officer = actorWith('officer');
    const cases = [
      ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
      ['a role that only sees bodies', actorWith('reader'), {}, { code: 'notAllowed' }],
      ['an officer of another body', actorWith('officer', { bodyId: invented }), {}, { code: 'notFound' }],
      ['a mission', actorWith('missionFocalPoint', { stateId: 'BEL' }), {}, { code: 'notFound' }],
      ['a body that is not there', officer, { bodyId: 'body-x' }, { code: 'notFound' }],
      ['an old revision', officer, { revision: 0 }, { code: 'changedMeanwhile' }],
      ['no name', officer, { name: ' ' }, { code: 'required', field: 'name' }],
      ['a parent that is not there', officer, { parentId: 'body-x' }, { code: 'notFound', field: 'parentId' }],
      ['itself as parent', officer, { parentId: committee }, { code: 'parentCycle', field: 'parentId' }],
      ['a body below as parent', officer, { parentId: subcommittee }, { code: 'parentCycle', field: 'parentId' }],
    ] as const;
    const before = getBody(db, committee);
    for (const [what, actor, change, refusal] of cases) {
      expect([what, await run(editBody, { ...input, ...change }, actor)]).toEqual([
        what,
        { ok: false, refusal: { kind: 'refusal', ...refusal } },
      ]);
    }
    expect(getBody(db, committee)).toEqual(before);
    expect(news()).toEqual([]);
  });
});
