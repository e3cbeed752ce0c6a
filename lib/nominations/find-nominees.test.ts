import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/kernel/actor';
import { randomIds } from '@/lib/kernel/ids';
import { actorWith } from '@/lib/platform/testing';
import { findNominees } from './find-nominees';
import { mayViewNominations } from './policy';
import { nominate, nominationScene } from './testing';

async function scene() {
  const db = nominationScene();
  const officer = actorWith('officer');
  await nominate(db, {}, {}, officer, randomIds);
  await nominate(
    db,
    {
      bodyId: 'body-foreign',
      stateId: 'XAD',
      meetings: [{ meetingId: 'foreign', status: 'received', rank: null, topicIds: [] }],
    },
    { nameAsPrinted: 'Ana Dór', familyName: 'Dór', affiliation: 'Dorland Agency' },
    officer,
    randomIds,
  );
  return (actor: Actor, search: string) =>
    findNominees(db, search, 'en', (scope) => mayViewNominations(actor, scope) === 'allowed').map((one) => one.name);
}

describe('findNominees', () => {
  it.each([
    ['a name without its accents', 'ruiz', ['Ana Ruíz']],
    ['words in any order, over name, party and affiliation', 'avaland ANA academy', ['Ana Ruíz']],
    ['all of that name, in the order of family names', 'ana', ['Ana Dór', 'Ana Ruíz']],
    ['nobody where one word is missing', 'ana mars', []],
    ['nobody without a word', ' – ', []],
  ])('finds %s', async (_, search, names) => {
    const found = await scene();
    expect(found(actorWith('officer'), search)).toEqual(names);
  });

  it.each<[string, Actor, readonly string[]]>([
    ['a Chair, those of the own body', actorWith('chair', { bodyId: 'body-own' }), ['Ana Ruíz']],
    ['an officer of one meeting, those of that meeting', actorWith('officer', { meetingId: 'foreign' }), ['Ana Dór']],
    ['a focal point, nobody by this way', actorWith('missionFocalPoint', { stateId: 'XAA' }), []],
    ['a reader, nobody', actorWith('reader'), []],
  ])('shows %s', async (_, actor, names) => {
    const found = await scene();
    expect(found(actor, 'ana')).toEqual(names);
  });
});
