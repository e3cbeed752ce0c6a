import { describe, expect, it } from 'vitest';
import { partialDate, plainDate } from '@/lib/kernel/dates';
import { type ConsultationFacts, consultationFindings } from './findings';
import { isOverdue, nextStep } from './next-step';

const plain: ConsultationFacts = {
  id: 'one',
  startsOn: partialDate('2023-04-18'),
  status: 'held',
  notices: 1,
  outcome: 'nominationsConsidered',
  agreedVersions: 0,
  unmapped: 0,
};
const served = partialDate('2023-06-01');

describe('consultationFindings', () => {
  it.each<[string, Partial<ConsultationFacts>, string[]]>([
    ['nothing where all is in order', {}, []],
    ['no notice on record', { notices: 0 }, ['note consultations.withoutNotice']],
    ['nothing of a cancelled one without notice', { notices: 0, status: 'cancelled' }, []],
    ['one after the meeting it prepares', { startsOn: partialDate('2023-07') }, ['warning consultations.afterMeeting']],
    ['nothing of an unknown date', { startsOn: null }, []],
    [
      'an agreed programme of which no version is agreed',
      { outcome: 'programmeAgreed' },
      ['note consultations.agreedWithoutVersion'],
    ],
    ['nothing where the version is there', { outcome: 'programmeAgreed', agreedVersions: 1 }, []],
    ['persons of unknown parties', { unmapped: 2 }, ['note consultations.attendanceUnmapped']],
  ])('finds %s', (_, change, found) => {
    const findings = consultationFindings([{ ...plain, ...change }], served);
    expect(findings.map((one) => `${one.severity} ${one.rule}`)).toEqual(found);
  });

  it('counts', () => {
    const [withoutNotice, unmapped] = consultationFindings(
      [plain, { ...plain, id: 'two', notices: 0, unmapped: 2 }, { ...plain, id: 'three', unmapped: 1 }],
      served,
    );
    expect(withoutNotice).toMatchObject({ params: { count: 1, of: 3 }, subjects: [{ kind: 'meeting', id: 'two' }] });
    expect(unmapped?.params).toEqual({ persons: 3, count: 2 });
  });
});

describe('nextStep', () => {
  const today = '2023-04-18' as const;
  const facts = {
    status: 'planned' as const,
    startsOn: '2023-05-01',
    agendaItems: 1,
    representations: 0,
    outcome: 'notStated' as const,
    isPast: false,
  };
  it.each([
    ['an agenda first', { agendaItems: 0 }, 'agenda'],
    ['nothing while it is ahead', {}, null],
    ['nothing while its day is not known', { startsOn: '2023-04' }, null],
    ['that it was held, on its day', { startsOn: today }, 'hold'],
    ['that it was held, later', { startsOn: '2023-01-01', agendaItems: 0 }, 'hold'],
    ['the outcome of what was held', { status: 'held' }, 'outcome'],
    ['the attendance after the outcome', { status: 'held', outcome: 'other' }, 'attendance'],
    ['nothing more', { status: 'held', outcome: 'other', representations: 3 }, null],
    ['nothing once what it prepares was held', { status: 'held', isPast: true }, null],
    ['nothing of a cancelled one', { status: 'cancelled', agendaItems: 0 }, null],
  ] as const)('expects %s', (_, change, step) => {
    expect(nextStep({ ...facts, ...change }, plainDate(today))).toBe(step);
  });
});

describe('isOverdue', () => {
  it.each([
    ['the day before', 'planned', '2026-11-25', '2026-11-24', false],
    ['the day itself', 'planned', '2026-11-25', '2026-11-25', false],
    ['the day after', 'planned', '2026-11-25', '2026-11-26', true],
    ['the last day of a month that is all one knows', 'planned', '2026-11', '2026-11-30', false],
    ['the month after', 'planned', '2026-11', '2026-12-01', true],
    ['no date', 'planned', null, '2026-12-01', false],
    ['a held one', 'held', '2026-11-25', '2026-11-26', false],
    ['a cancelled one', 'cancelled', '2026-11-25', '2026-11-26', false],
  ] as const)('on %s', (_, status, startsOn, today, overdue) => {
    expect(isOverdue({ status, startsOn }, plainDate(today))).toBe(overdue);
  });
});
