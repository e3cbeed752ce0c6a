import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nominationStatuses } from '../types';
import { type ChangeAct, type ChangeFacts, type PlannedChange, planChange, topicsForMeeting } from './changes';
import { mayFollow } from './status';

const facts: ChangeFacts = {
  nominationId: 'n',
  status: 'received',
  topicIds: ['a'],
  targetFits: true,
  atTarget: null,
};
const stays: PlannedChange = { kind: 'stays' };
const refused = (code: string) => ({ kind: 'refused', code });
const changes = (status: string | null, statusAtTarget: string | null) => ({ kind: 'changes', status, statusAtTarget });
const move: ChangeAct = { kind: 'move', toMeetingId: 'other' };
const add: ChangeAct = { kind: 'addMeeting', toMeetingId: 'other' };

describe('planChange', () => {
  it.each<[string, ChangeAct, Partial<ChangeFacts>, unknown]>([
    ['a status that may follow', { kind: 'status', status: 'reserve' }, {}, changes('reserve', null)],
    ['the status it has', { kind: 'status', status: 'received' }, {}, stays],
    ['a status that cannot follow', { kind: 'status', status: 'replaced' }, {}, refused('statusNotPossible')],
    ['a new topic', { kind: 'addTopic', topicId: 'b' }, {}, changes(null, null)],
    ['a topic it has', { kind: 'addTopic', topicId: 'a' }, {}, stays],

    ['another meeting as well', add, {}, changes(null, 'received')],
    [
      'as well, while its mission has yet to confirm',
      add,
      { status: 'awaitingConfirmation' },
      changes(null, 'awaitingConfirmation'),
    ],
    ['as well, though not included here', add, { status: 'notIncluded' }, changes(null, 'received')],
    ['as well, but withdrawn', add, { status: 'withdrawn' }, refused('nominationClosed')],
    ['as well, where it already is', add, { atTarget: { nominationId: 'n', status: 'reserve' } }, stays],
    [
      'as well, where another nomination is',
      add,
      { atTarget: { nominationId: 'm', status: 'withdrawn' } },
      refused('nominationTwice'),
    ],
    ['as well, of another body', add, { targetFits: false }, refused('meetingElsewhere')],

    ['moved', move, {}, changes('notIncluded', 'received')],
    [
      'moved while its mission has yet to confirm',
      move,
      { status: 'awaitingConfirmation' },
      changes('notIncluded', 'awaitingConfirmation'),
    ],
    ['moved after it was not included', move, { status: 'notIncluded' }, changes(null, 'received')],
    ['moved after it was withdrawn', move, { status: 'withdrawn' }, refused('nominationClosed')],
    [
      'moved to where it is open',
      move,
      { atTarget: { nominationId: 'n', status: 'reserve' } },
      changes('notIncluded', null),
    ],
    [
      'moved back',
      move,
      { atTarget: { nominationId: 'n', status: 'notIncluded' } },
      changes('notIncluded', 'received'),
    ],
    [
      'moved to where it was withdrawn',
      move,
      { atTarget: { nominationId: 'n', status: 'withdrawn' } },
      refused('closedAtMeeting'),
    ],
    [
      'moved to where another nomination is',
      move,
      { atTarget: { nominationId: 'm', status: 'received' } },
      refused('nominationTwice'),
    ],
    ['moved to a meeting of another body', move, { targetFits: false }, refused('meetingElsewhere')],
    [
      'not included here and open there',
      move,
      { status: 'notIncluded', atTarget: { nominationId: 'n', status: 'received' } },
      stays,
    ],
  ])('%s', (_, act, more, expected) => {
    expect(planChange(act, { ...facts, ...more })).toEqual(expected);
  });

  it('never plans a status that cannot follow', () => {
    const status = fc.constantFrom(...nominationStatuses);
    const act = fc.oneof(
      status.map((one): ChangeAct => ({ kind: 'status', status: one })),
      fc.constantFrom(move, add),
    );
    fc.assert(
      fc.property(act, status, fc.option(status), (change, from, there) => {
        const atTarget = there === null ? null : { nominationId: 'n', status: there };
        const planned = planChange(change, { ...facts, status: from, atTarget });
        if (planned.kind !== 'changes') return;
        if (planned.status !== null) expect(mayFollow(from, planned.status)).toBe(true);
        if (planned.statusAtTarget !== null && there !== null) {
          expect(mayFollow(there, planned.statusAtTarget)).toBe(true);
        }
      }),
    );
  });
});

describe('topicsForMeeting', () => {
  const target = { onList: new Set(['a', 'b', 'c']), notTaken: new Set(['b']) };
  it.each([
    [['a'], ['a']],
    [
      ['c', 'a'],
      ['c', 'a'],
    ],
    [['b', 'a'], ['a']],
    [['x'], []],
    [[], []],
  ])('%j: %j', (given, expected) => {
    expect(topicsForMeeting(given, target)).toEqual(expected);
  });
});
