import { expect, it } from 'vitest';
import { type Actor, anonymous } from './actor';
import { refusalFor } from './verdict';

const account: Actor = { kind: 'account', accountId: 'a', displayName: 'A', roles: [] };

it.each([
  [account, 'allowed', null],
  [account, 'forbidden', 'notAllowed'],
  [account, 'hidden', 'notFound'],
  [anonymous, 'allowed', null],
  [anonymous, 'forbidden', 'notSignedIn'],
  [anonymous, 'hidden', 'notSignedIn'],
] as const)('answers %o with %s by %s', (actor, verdict, code) => {
  expect(refusalFor(actor, verdict)?.code ?? null).toBe(code);
});
