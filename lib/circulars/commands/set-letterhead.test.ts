import { describe, expect, it } from 'vitest';
import { letterhead } from '@/db/schema/circulars';
import { createBody } from '@/lib/bodies/commands/create-body';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { getLetterhead, ownLetterhead } from '../queries/letterhead';
import { granted, harbour } from '../testing';
import { setLetterhead } from './set-letterhead';

const fields = {
  office: 'Harbour Office',
  place: 'Mole',
  signatoryName: null,
  signatoryTitle: null,
  contact: 'desk@harbour.example',
};

describe('setLetterhead', () => {
  it('holds for the body and those below it, until one has its own', async () => {
    const place = await harbour();
    const { bodyId } = place;
    const below = granted(
      await execute(createBody, place.context, {
        slug: 'below',
        name: 'Below',
        acronym: null,
        kind: 'workingGroup',
        parentId: bodyId,
        invented: true,
      }),
    );
    granted(await execute(setLetterhead, place.context, { bodyId, revision: 0, ...fields }));
    expect(getLetterhead(place.db, below.id)).toEqual(fields);
    const own = { ...fields, office: 'Office below' };
    granted(await execute(setLetterhead, place.context, { bodyId: below.id, revision: 0, ...own }));
    expect([getLetterhead(place.db, below.id).office, getLetterhead(place.db, bodyId).office]).toEqual([
      'Office below',
      'Harbour Office',
    ]);
    expect(place.events().at(-1)).toMatchObject({
      type: 'circulars.letterheadSet',
      subject: { kind: 'body', id: below.id },
      payload: { changed: ['office', 'place', 'contact'] },
    });
  });

  it('tells nothing when nothing differs', async () => {
    const place = await harbour();
    const { bodyId } = place;
    granted(await execute(setLetterhead, place.context, { bodyId, revision: 0, ...fields }));
    granted(await execute(setLetterhead, place.context, { bodyId, revision: 1, ...fields }));
    expect(place.events()).toHaveLength(1);
  });

  it.each([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['the Chair, who only sees circulars', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), {}, { code: 'notFound' }],
    ['a body that is not there', actorWith('officer'), { bodyId: 'body-x' }, { code: 'notFound' }],
    ['a form older than the record', actorWith('officer'), { revision: 3 }, { code: 'changedMeanwhile' }],
    ['a name too long for a line', actorWith('officer'), { office: 'x'.repeat(201) }, { code: 'tooLong' }],
  ])('refuses %s and writes nothing', async (_, actor, change, refusal) => {
    const place = await harbour();
    const input = { bodyId: place.bodyId, revision: 0, ...fields, ...change };
    expect(await execute(setLetterhead, { ...place.context, actor }, input)).toMatchObject({ ok: false, refusal });
    expect(place.db.select().from(letterhead).all()).toEqual([]);
    expect(ownLetterhead(place.db, place.bodyId).revision).toBe(0);
    expect(place.events()).toEqual([]);
  });
});
