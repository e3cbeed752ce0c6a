import { describe, expect, it } from 'vitest';
import { type NominationStatus, nominationStatuses } from '@/lib/nominations/types';
import { statusesOnAgreement, statusesOnProposal } from './statuses';

type Becomes = Partial<Record<NominationStatus, NominationStatus>>;

/** What becomes of a nomination in each status; those left out stay as they are. */
const cases: readonly (readonly [string, typeof statusesOnProposal, boolean, Becomes])[] = [
  [
    'seated on a version put forward',
    statusesOnProposal,
    true,
    { received: 'proposed', acknowledged: 'proposed', underConsideration: 'proposed', reserve: 'proposed' },
  ],
  ['not on a version put forward', statusesOnProposal, false, { proposed: 'underConsideration' }],
  [
    'seated on a version agreed',
    statusesOnAgreement,
    true,
    {
      received: 'agreed',
      acknowledged: 'agreed',
      underConsideration: 'agreed',
      reserve: 'agreed',
      proposed: 'agreed',
    },
  ],
  ['not on a version agreed', statusesOnAgreement, false, { proposed: 'notIncluded', agreed: 'notIncluded' }],
];

describe.each(cases)('a nominee %s', (_, rule, isSeated, becomes) => {
  it.each(nominationStatuses)('who is %s', (status) => {
    const changes = rule([{ id: 'n', status }], new Set(isSeated ? ['n'] : []));
    const after = becomes[status];
    expect(changes).toEqual(after === undefined ? [] : [{ id: 'n', status: after }]);
  });
});
