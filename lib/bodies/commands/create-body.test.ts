import { describe, expect, it } from 'vitest';
import { body } from '@/db/schema/bodies';
import { event } from '@/db/schema/log';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { createBody } from './create-body';

const input = {
  slug: 'harbour',
  name: 'Working Group on Harbours',
  acronym: null,
  kind: 'workingGroup',
  parentId: null,
  invented: true,
};

describe('createBody', () => {
  it('creates the body and tells of it', async () => {
    const db = memoryDatabase();
    const outcome = await execute(createBody, testContext(db, actorWith('officer')), input);
    expect(outcome).toEqual({ ok: true, value: { id: expect.stringMatching(/^body-/), slug: 'harbour' } });
    expect(db.select({ slug: body.slug, revision: body.revision }).from(body).all()).toEqual([
      { slug: 'harbour', revision: 1 },
    ]);
    expect(db.select({ type: event.type, actor: event.actorId }).from(event).all()).toEqual([
      { type: 'bodies.bodyCreated', actor: 'account-officer' },
    ]);
  });

  it.each([
    ['nobody signed in', anonymous, input, { code: 'notSignedIn' }],
    ['a role that only sees bodies', actorWith('chair'), input, { code: 'notAllowed' }],
    [
      'a role that does not see bodies',
      actorWith('missionFocalPoint', { stateId: 'XAA' }),
      input,
      { code: 'notFound' },
    ],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), input, { code: 'notFound' }],
    [
      'a slug with capitals',
      actorWith('officer'),
      { ...input, slug: 'Harbour' },
      { code: 'invalidSlug', field: 'slug' },
    ],
    ['a name left out', actorWith('officer'), { ...input, name: ' ' }, { code: 'required', field: 'name' }],
    [
      'a parent that is not there',
      actorWith('officer'),
      { ...input, parentId: 'body-x' },
      { code: 'notFound', field: 'parentId' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, given, refusal) => {
    const db = memoryDatabase();
    const outcome = await execute(createBody, testContext(db, actor), given);
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(db.select().from(body).all()).toEqual([]);
    expect(db.select().from(event).all()).toEqual([]);
  });

  it('refuses a slug that is taken', async () => {
    const db = memoryDatabase();
    const context = testContext(db, actorWith('officer'));
    await execute(createBody, context, input);
    expect(await execute(createBody, context, input)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'slugTaken', field: 'slug' },
    });
  });
});
