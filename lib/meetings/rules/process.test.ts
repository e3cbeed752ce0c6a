import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/kernel/dates';
import {
  type DueItem,
  notReached,
  type ProcessFacts,
  type ProcessState,
  type ProcessStepKey,
  processStepKeys,
  processSteps,
  whatIsDue,
} from './process';

const nothing: ProcessFacts = {
  status: 'planned',
  startsOn: '2024-09-10',
  endsOn: null,
  mandate: [],
  invitations: [],
  registrations: [],
  consultations: [],
  programmeAgreed: notReached,
  programmePublished: notReached,
  summary: notReached,
};
const luxembourg: ProcessFacts = {
  status: 'held',
  startsOn: '2024-03-26',
  endsOn: '2024-03-26',
  mandate: [{ agreedOn: '2023-06' }, { agreedOn: null }, { agreedOn: '2022-03' }],
  invitations: [{ datedOn: '2023-06-28' }],
  registrations: [{ datedOn: '2024-03-13' }, { datedOn: '2024-02-14' }],
  consultations: [
    { startsOn: '2024-01-22', status: 'held' },
    { startsOn: '2023-10-18', status: 'held' },
  ],
  programmeAgreed: { reached: true, on: '2024-01-22' },
  programmePublished: { reached: true, on: null },
  summary: { reached: true, on: '2024-04-15' },
};

function stateOf(facts: Partial<ProcessFacts>, today: string, key: ProcessStepKey): ProcessState | undefined {
  return processSteps({ ...nothing, ...facts }, plainDate(today)).find((step) => step.key === key)?.state;
}

describe('processSteps', () => {
  it('shows a process that is complete, with the dates on record and none where none is stated', () => {
    const steps = processSteps(luxembourg, plainDate('2024-05-01'));
    expect(steps.map((step) => [step.key, step.state, step.dates, step.count])).toEqual([
      ['mandate', 'done', ['2022-03', '2023-06'], 3],
      ['invitation', 'done', ['2023-06-28'], 1],
      ['consultations', 'done', ['2023-10-18', '2024-01-22'], 2],
      ['programmeAgreed', 'done', ['2024-01-22'], 1],
      ['programmePublished', 'done', [], 1],
      ['registration', 'done', ['2024-02-14', '2024-03-13'], 2],
      ['held', 'done', ['2024-03-26'], 1],
      ['summary', 'done', ['2024-04-15'], 1],
    ]);
  });

  // The meeting begins on 10 September 2024: 180 days before is 14 March, 56 days before 16 July.
  it.each<[string, Partial<ProcessFacts>, string, ProcessStepKey, ProcessState]>([
    ['a mandate still missing', {}, '2024-01-01', 'mandate', 'due'],
    ['a mandate missing after the meeting', { status: 'held' }, '2024-10-01', 'mandate', 'unknown'],
    ['an invitation long before', {}, '2024-02-12', 'invitation', 'coming'],
    ['an invitation a month before its usual date', {}, '2024-02-13', 'invitation', 'due'],
    ['an invitation on its usual date', {}, '2024-03-14', 'invitation', 'due'],
    ['an invitation a day later', {}, '2024-03-15', 'invitation', 'late'],
    ['an invitation without a day to count from', { startsOn: '2024' }, '2024-09-01', 'invitation', 'coming'],
    ['an invitation nobody recorded', { status: 'held' }, '2024-10-01', 'invitation', 'unknown'],
    ['an invitation for a cancelled meeting', { status: 'cancelled' }, '2024-03-15', 'invitation', 'unknown'],
    ['an invitation after the day itself', {}, '2024-09-11', 'invitation', 'unknown'],
    ['a programme past its usual date', {}, '2024-07-17', 'programmeAgreed', 'late'],
    ['no consultations yet', {}, '2024-01-01', 'consultations', 'coming'],
    ['no consultations on record', { status: 'held' }, '2024-10-01', 'consultations', 'unknown'],
    [
      'consultations ahead',
      { consultations: [{ startsOn: '2024-05-01', status: 'planned' }] },
      '2024-04-01',
      'consultations',
      'coming',
    ],
    [
      'consultations under way',
      {
        consultations: [
          { startsOn: '2024-05-01', status: 'planned' },
          { startsOn: '2024-03-01', status: 'held' },
        ],
      },
      '2024-04-01',
      'consultations',
      'due',
    ],
    [
      'consultations to be recorded as held',
      { consultations: [{ startsOn: '2024-03-01', status: 'planned' }] },
      '2024-04-01',
      'consultations',
      'due',
    ],
    [
      'consultations all cancelled',
      { consultations: [{ startsOn: '2024-03-01', status: 'cancelled' }] },
      '2024-04-01',
      'consultations',
      'coming',
    ],
    ['a meeting ahead', {}, '2024-09-09', 'held', 'coming'],
    ['a meeting of today', {}, '2024-09-10', 'held', 'due'],
    ['a meeting two weeks past', {}, '2024-09-24', 'held', 'due'],
    ['a meeting longer past', {}, '2024-09-25', 'held', 'late'],
    ['a summary thirty days after', { status: 'held' }, '2024-10-10', 'summary', 'due'],
    ['a summary later', { status: 'held' }, '2024-10-11', 'summary', 'late'],
    ['a summary counted from the last day', { status: 'held', endsOn: '2024-09-12' }, '2024-10-11', 'summary', 'due'],
    ['a summary of a day unknown', { status: 'held', startsOn: null }, '2024-10-11', 'summary', 'due'],
    ['a summary before the meeting', {}, '2024-09-01', 'summary', 'coming'],
  ])('judges %s', (_, facts, today, key, state) => {
    expect(stateOf(facts, today, key)).toBe(state);
  });

  it('always gives each step once, in order, and none past its usual date once the meeting is cancelled', () => {
    const day = fc
      .date({ min: new Date('2023-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
      .map((date) => plainDate(date.toISOString().slice(0, 10)));
    const status = fc.constantFrom('planned', 'held', 'cancelled');
    fc.assert(
      fc.property(status, fc.option(day), day, (given, startsOn, today) => {
        const steps = processSteps({ ...nothing, status: given, startsOn }, today);
        expect(steps.map((step) => step.key)).toEqual(processStepKeys);
        if (given === 'cancelled') expect(steps.filter((step) => ['due', 'late'].includes(step.state))).toEqual([]);
      }),
    );
  });
});

describe('whatIsDue', () => {
  const today = plainDate('2024-07-20');
  const meeting = {
    status: 'planned',
    checklist: [
      { id: 'c-1', title: 'Host agreement', status: 'open' },
      { id: 'c-2', title: 'Venue', status: 'done' },
    ],
  } as const;
  const dates = [
    { key: 'b', kind: 'actionDate' as const, label: 'Replies', on: plainDate('2024-08-01'), href: '#' },
    { key: 'a', kind: 'consultation' as const, label: 'Consultation', on: plainDate('2024-07-25'), href: '#' },
    { key: 'c', kind: 'actionDate' as const, label: 'Past', on: plainDate('2024-07-19'), href: '#' },
  ];
  const facts = { ...nothing, mandate: [{ agreedOn: null }], invitations: [{ datedOn: null }] };

  it('puts first what is past its usual date, then what is expected, open work, dates ahead, and the checklist', () => {
    const task = { key: 'followUp', label: 'Ana', open: 2, of: 5, href: '#' };
    const due = whatIsDue(processSteps(facts, today), dates, meeting, today, [task, { ...task, key: 'done', open: 0 }]);
    const told = (item: DueItem) => {
      switch (item.kind) {
        case 'step':
          return `${item.step.key} ${item.step.state}`;
        case 'date':
          return `${item.date.key} in ${item.daysLeft}`;
        case 'task':
          return `${item.task.key} ${item.task.open} of ${item.task.of}`;
        case 'checklist':
          return item.title;
      }
    };
    expect(due.map(told)).toEqual([
      'programmeAgreed late',
      'programmePublished due',
      'registration due',
      'followUp 2 of 5',
      'a in 5',
      'b in 12',
      'Host agreement',
    ]);
  });

  it('has nothing for a cancelled meeting, and leaves the checklist of a held one', () => {
    expect(whatIsDue(processSteps(nothing, today), dates, { ...meeting, status: 'cancelled' }, today)).toEqual([]);
    const held = { ...luxembourg, summary: notReached };
    const due = whatIsDue(processSteps(held, plainDate('2024-04-01')), [], { ...meeting, status: 'held' }, today);
    expect(due.map((item) => item.kind)).toEqual(['step']);
  });
});
