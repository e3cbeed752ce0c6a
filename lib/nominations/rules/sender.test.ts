import { describe, expect, it } from 'vitest';
import { nominationStatuses } from '../types';
import { countsTooEarly, isFromAnother, statusOnReceipt } from './sender';
import { inPool } from './status';

const nobody = { stateId: null, organizationId: null, name: null };
const avaland = { stateId: 'XAA', organizationId: null };
const institute = { stateId: null, organizationId: 'org-tide' };

describe('who sent a communication', () => {
  it.each([
    ['the State itself', { ...nobody, stateId: 'XAA' }, avaland, false, 'received'],
    ['another State', { ...nobody, stateId: 'XAB' }, avaland, true, 'awaitingConfirmation'],
    [
      'an organization, of a nominee of a State',
      { ...nobody, organizationId: 'org-tide' },
      avaland,
      true,
      'awaitingConfirmation',
    ],
    ['the organization itself', { ...nobody, organizationId: 'org-tide' }, institute, false, 'received'],
    [
      'a State, of a nominee of an organization',
      { ...nobody, stateId: 'XAA' },
      institute,
      true,
      'awaitingConfirmation',
    ],
    ['the expert', { ...nobody, name: 'Ana Bell' }, avaland, true, 'awaitingConfirmation'],
    ['a sender not on record', nobody, avaland, false, 'awaitingConfirmation'],
  ] as const)('%s', (_, sender, party, another, status) => {
    expect(isFromAnother(sender, party)).toBe(another);
    expect(statusOnReceipt(sender, party)).toBe(status);
  });

  it('asks for nothing where no communication is on record', () => {
    expect(statusOnReceipt(null, avaland)).toBe('received');
    expect(nominationStatuses.filter((status) => countsTooEarly(null, avaland, status))).toEqual([]);
  });

  it('keeps what another sent out of every status that counts', () => {
    const expert = { ...nobody, name: 'Ana Bell' };
    expect(nominationStatuses.filter((status) => countsTooEarly(expert, avaland, status))).toEqual(
      nominationStatuses.filter(inPool),
    );
    expect(nominationStatuses.filter((status) => countsTooEarly(nobody, avaland, status))).toEqual([]);
  });
});
