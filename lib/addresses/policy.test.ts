import { expect, it } from 'vitest';
import { anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { mayEditAddresses, mayViewAddresses } from './policy';

it.each([
  ['an officer', actorWith('officer'), 'allowed', 'allowed'],
  ['an administrator', actorWith('administrator'), 'allowed', 'allowed'],
  ['an officer of one body', actorWith('officer', { bodyId: 'body-a' }), 'allowed', 'forbidden'],
  ['the clearing officer', actorWith('clearingOfficer'), 'allowed', 'forbidden'],
  ['the Chair', actorWith('chair'), 'hidden', 'hidden'],
  ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'hidden', 'hidden'],
  ['nobody signed in', anonymous, 'hidden', 'hidden'],
] as const)('the address book for %s: view %s, edit %s', (_, actor, view, edit) => {
  expect([mayViewAddresses(actor), mayEditAddresses(actor)]).toEqual([view, edit]);
});
