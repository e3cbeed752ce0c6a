import { describe, expect, it } from 'vitest';
import { type Actor, roles } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { mayChangeCommunication, mayRecordCommunication, mayViewCommunication, visibleCommunications } from './policy';
import { scopeOfHead } from './queries/heads';
import { listCommunications } from './queries/register';
import { foreignInput, noteInput, registry, unsortedInput } from './testing';

const ofGroup = { bodyId: 'body-group', meetings: [{ id: 'meeting-group', bodyId: 'body-group' }] };
const ofBoth = { ...ofGroup, meetings: [...ofGroup.meetings, { id: 'meeting-second', bodyId: 'body-group' }] };
const withoutMeeting = { bodyId: 'body-group', meetings: [] };
const ofCommittee = { bodyId: 'body-committee', meetings: ofGroup.meetings };
const unsorted = { bodyId: null, meetings: [] };

const answers = (actor: Actor, scope: typeof ofGroup | typeof unsorted) => [
  mayViewCommunication(actor, scope) ? 'sees' : 'hidden',
  mayRecordCommunication(actor, scope),
  mayChangeCommunication(actor, scope),
];

describe('who may see, record and change communications', () => {
  it.each([
    ['an officer without a limit', actorWith('officer'), unsorted, ['sees', 'allowed', 'allowed']],
    ['an officer of the body', actorWith('officer', { bodyId: 'body-group' }), ofGroup, ['sees', 'allowed', 'allowed']],
    [
      'an officer of the body, of what is not sorted',
      actorWith('officer', { bodyId: 'body-group' }),
      unsorted,
      ['hidden', 'hidden', 'hidden'],
    ],
    [
      'an officer of another body',
      actorWith('officer', { bodyId: 'body-other' }),
      ofGroup,
      ['hidden', 'hidden', 'hidden'],
    ],
    [
      'an officer of the meeting it is about',
      actorWith('officer', { meetingId: 'meeting-group' }),
      ofGroup,
      ['sees', 'allowed', 'allowed'],
    ],
    [
      'an officer of one of its meetings',
      actorWith('officer', { meetingId: 'meeting-group' }),
      ofBoth,
      ['sees', 'forbidden', 'forbidden'],
    ],
    [
      'an officer of a meeting, of what is about none',
      actorWith('officer', { meetingId: 'meeting-group' }),
      withoutMeeting,
      ['hidden', 'hidden', 'hidden'],
    ],
    [
      'an officer of the working group, of a communication to the committee about its meeting',
      actorWith('officer', { bodyId: 'body-group' }),
      ofCommittee,
      ['sees', 'forbidden', 'forbidden'],
    ],
    ['the Chair', actorWith('chair', { bodyId: 'body-group' }), ofGroup, ['sees', 'forbidden', 'forbidden']],
    [
      'the Chair of another body',
      actorWith('chair', { bodyId: 'body-other' }),
      ofGroup,
      ['hidden', 'hidden', 'hidden'],
    ],
    ['nobody signed in', { kind: 'anonymous' } as const, ofGroup, ['hidden', 'hidden', 'hidden']],
  ])('answers %s', (_, actor, scope, expected) => {
    expect(answers(actor, scope)).toEqual(expected);
  });

  it('opens the register to officers, Chair and Vice-Chair alone', () => {
    expect(roles.filter((role) => mayViewCommunication(actorWith(role), ofGroup))).toEqual([
      'officer',
      'chair',
      'viceChair',
    ]);
    expect(roles.filter((role) => mayRecordCommunication(actorWith(role), ofGroup) === 'allowed')).toEqual(['officer']);
  });
});

describe('what a list shows', () => {
  const actors: Actor[] = [
    actorWith('officer'),
    ...['body-group', 'body-committee', 'body-other', 'body-x'].flatMap((bodyId) => [
      actorWith('officer', { bodyId }),
      actorWith('chair', { bodyId }),
    ]),
    ...['meeting-group', 'meeting-second', 'meeting-other'].map((meetingId) => actorWith('officer', { meetingId })),
    actorWith('administrator'),
    actorWith('missionFocalPoint', { stateId: 'XAA' }),
    { kind: 'system', name: 'test' },
    { kind: 'anonymous' },
  ];

  it('is what the policy lets each actor see, no more and no less', async () => {
    const { db, record } = registry();
    for (const input of [
      noteInput,
      unsortedInput,
      foreignInput,
      { ...noteInput, meetingIds: [] },
      { ...noteInput, bodyId: 'body-committee' },
      { ...noteInput, meetingIds: ['meeting-group', 'meeting-second'] },
    ]) {
      await record(input);
    }
    const all = listCommunications(db, null);
    expect(all).toHaveLength(6);
    for (const actor of actors) {
      const allowed = all.filter((head) => mayViewCommunication(actor, scopeOfHead(head)));
      expect(listCommunications(db, visibleCommunications(actor))).toEqual(allowed);
    }
  });
});
