import { describe, expect, it } from 'vitest';
import { emptyPerson } from '@/lib/people/components/person-fields';
import { newNominee, successorName, type WithdrawalValues } from './withdrawal-values';

const values: WithdrawalValues = {
  withdrawnOn: '',
  communicationId: '',
  reason: '',
  seat: 'later',
  sameParty: newNominee,
  person: emptyPerson,
  invite: '',
};

describe('successorName', () => {
  it.each<[string, Partial<WithdrawalValues>, string | null]>([
    ['nobody while nothing is decided', { invite: 'nm-cy' }, null],
    ['nobody on a seat that is left open', { seat: 'leaveOpen', sameParty: 'nm-di' }, null],
    ['another nominee of the party', { seat: 'sameParty', sameParty: 'nm-di' }, 'Di Dahl'],
    ['a new nominee', { seat: 'sameParty', person: { ...emptyPerson, nameAsPrinted: ' Eva Elm ' } }, 'Eva Elm'],
    ['nobody while the new nominee has no name', { seat: 'sameParty' }, null],
    ['whom the Chair invites', { seat: 'invite', invite: 'nm-cy' }, 'Cy Cole'],
    ['nobody while nobody is chosen', { seat: 'invite' }, null],
  ])('names %s', (_, chosen, name) => {
    const choices = { sameParty: [{ id: 'nm-di', name: 'Di Dahl' }], others: [{ id: 'nm-cy', name: 'Cy Cole' }] };
    expect(successorName({ ...values, ...chosen }, choices)).toBe(name);
  });
});
