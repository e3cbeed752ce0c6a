import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, partialDate, plainDate } from '@/lib/kernel/dates';
import { refuse } from '@/lib/kernel/refusal';
import { type ListBasis, type ListWords, planList, readDay } from './record-list';
import { refusedRow } from './refused-row';

const words: ListWords = {
  columns: {
    own: 'Own number',
    outside: 'Outside number',
    datedOn: 'Date',
    kind: 'Kind',
    subject: 'Subject',
    meetings: 'Meetings served',
    addressees: 'Addressees',
    actionDate: 'Action date',
    actionTime: 'Action time',
    actionZone: 'Time zone',
    note: 'Note',
  },
  kinds: {
    invitation: 'invitation to nominate',
    meetingNotice: 'notice of an intersessional meeting',
    registration: 'information on registration',
    furtherInvitation: 'further invitation',
    extension: 'extension of the date',
    reminder: 'reminder',
    outcome: 'outcome',
    other: 'other',
  },
  classes: {
    statesMembers: 'States members of the body',
    permanentMissionsVienna: 'Permanent missions in Vienna',
    permanentMissionsNewYork: 'Permanent missions in New York',
    permanentMissionsGeneva: 'Permanent missions in Geneva',
    permanentMissions: 'Permanent missions',
    groupAFR: 'African States',
    groupAPG: 'Asia-Pacific States',
    groupEEG: 'Eastern European States',
    groupGRU: 'Latin American and Caribbean States',
    groupWEO: 'Western European and other States',
    groupChairs: 'Chairs of regional groups',
    permanentObservers: 'Permanent observers',
    observers: 'Observers',
    notStated: 'not stated',
  },
};

const basis: ListBasis = {
  meetings: [
    { id: 'expert', names: ['luxembourg', 'Expert meeting', 'Expert meeting in Luxembourg'], startsOn: null },
    {
      id: 'round-1',
      names: ['round-1', 'First round', 'Intersessional meeting', 'Meeting of 15 Mar 2023'],
      startsOn: partialDate('2023-03-15'),
    },
    {
      id: 'round-2',
      names: ['round-2', 'Second round', 'Intersessional meeting', 'Meeting of 21 Jun 2023'],
      startsOn: partialDate('2023-06-21'),
    },
  ],
  circulars: [{ id: 'known', ownReference: 'OOSA/2023/42', outsideReference: 'CU 2023/212' }],
  closedNumbers: [{ series: 'OOSA', year: 2023, number: 44 }],
  today: plainDate('2024-02-01'),
};

const headings = [
  'Own number',
  'Date',
  'Kind',
  'Subject',
  'Meetings served',
  'Addressees',
  'Action date',
  'Action time',
  'Time zone',
];

function row(...cells: string[]): string[] {
  return headings.map((_, at) => cells[at] ?? '');
}

function plan(...rows: string[][]) {
  return planList([headings, ...rows], basis, words)?.rows;
}

describe('planList', () => {
  it('reads the pair as printed, dates in words, kinds and classes by their words, meetings by name', () => {
    expect(
      plan(
        row(
          'OOSA/2023/56–CU 2023/323',
          '28 September 2023',
          'Notice of an intersessional meeting',
          'Intersessional meeting',
          'round-1; Expert meeting',
          'States members of the body; permanent observers',
          '10.10.2023',
          '18:00',
          'Europe/Vienna',
        ),
      ),
    ).toEqual([
      {
        line: 2,
        reference: 'OOSA/2023/56–CU 2023/323',
        subject: 'Intersessional meeting',
        outcome: 'new',
        circular: {
          kind: 'meetingNotice',
          subject: 'Intersessional meeting',
          ownReference: 'OOSA/2023/56',
          outsideReference: 'CU 2023/323',
          datedOn: '2023-09-28',
          actionDate: '2023-10-10',
          actionTime: '18:00',
          actionZone: 'Europe/Vienna',
          note: null,
          meetings: [
            { meetingId: 'round-1', announces: true },
            { meetingId: 'expert', announces: false },
          ],
          addressees: ['statesMembers', 'permanentObservers'],
        },
      },
    ]);
  });

  it('leaves open what the list does not state', () => {
    expect(plan(row('OOSA/2023/61', '', '', 'A circular'))).toMatchObject([
      {
        outcome: 'new',
        circular: { kind: 'other', datedOn: null, actionDate: null, meetings: [], addressees: ['notStated'] },
      },
    ]);
  });

  it('knows what is on record by either number, however it is printed', () => {
    expect(plan(row('oosa 2023/42', '', '', 'Invitation'), row('CU/2023/212', '', '', 'Invitation'))).toMatchObject([
      { outcome: 'onRecord', circularId: 'known' },
      { outcome: 'new' },
    ]);
    const outside = planList(
      [
        ['Own number', 'Outside number', 'Subject'],
        ['', 'CU/2023/212', 'Invitation'],
      ],
      basis,
      words,
    );
    expect(outside?.rows).toMatchObject([{ outcome: 'onRecord', circularId: 'known' }]);
  });

  it.each([
    ['no number', row('', '', '', 'A circular'), 'own required'],
    ['no subject', row('OOSA/2023/61'), 'subject required'],
    ['a date that is none', row('OOSA/2023/61', '30 February 2023', '', 'A'), 'datedOn dateNotRead'],
    ['a kind that is none', row('OOSA/2023/61', '', 'greeting', 'A'), 'kind kindNotRead'],
    ['a meeting that is not there', row('OOSA/2023/61', '', '', 'A', 'Moon landing'), 'meetings meetingNotFound'],
    [
      'a title that two meetings share',
      row('OOSA/2023/61', '', '', 'A', 'Intersessional meeting'),
      'meetings meetingAmbiguous',
    ],
    [
      'a title that two meetings share, and the day of neither',
      row('OOSA/2023/61', '', '', 'A', 'Intersessional meeting, 1 May 2023'),
      'meetings meetingNotFound',
    ],
    ['a subject that is too long', row('OOSA/2023/61', '', '', 'A'.repeat(301)), 'subject tooLong'],
    ['a number that is too long', row('N'.repeat(61), '', '', 'A'), 'own tooLong'],
    ['a number that was cancelled', row('oosa 2023/44–CU 2023/220', '', '', 'A'), 'own numberTaken'],
    ['a day that has not come', row('OOSA/2023/61', '2 February 2024', '', 'A'), 'datedOn dateAhead'],
    [
      'a class beside "not stated"',
      row('OOSA/2023/61', '', '', 'A', '', 'not stated; Observers'),
      'addressees notStatedWithOthers',
    ],
    ['a class that is none', row('OOSA/2023/61', '', '', 'A', '', 'Friends'), 'addressees classNotRead'],
    ['a time without a zone', row('OOSA/2023/61', '', '', 'A', '', '', '2023-10-01', '18:00'), 'actionZone required'],
    [
      'a time that is none',
      row('OOSA/2023/61', '', '', 'A', '', '', '2023-10-01', '25:00', 'Europe/Vienna'),
      'actionTime timeNotRead',
    ],
    [
      'a zone that is none',
      row('OOSA/2023/61', '', '', 'A', '', '', '2023-10-01', '', 'Moon'),
      'actionZone zoneNotRead',
    ],
    ['a zone without a date', row('OOSA/2023/61', '', '', 'A', '', '', '', '', 'Europe/Vienna'), 'actionDate required'],
  ])('refuses a row with %s', (_, cells, problem) => {
    expect(
      plan(cells)?.map((one) =>
        one.outcome === 'refused' ? one.problems.map((each) => `${each.column} ${each.code}`) : one,
      ),
    ).toEqual([[problem]]);
  });

  it.each([
    ['as the register shows it', 'Meeting of 21 Jun 2023'],
    ['by title and day', 'Intersessional meeting, 21 June 2023'],
    ['by title and day in figures', 'second round, 2023-06-21'],
    ['by its address', 'round-2'],
    ['twice', 'round-2; Second round'],
  ])('finds a meeting that is named %s', (_, cell) => {
    expect(plan(row('OOSA/2023/61', '', '', 'A', cell))).toMatchObject([
      { circular: { meetings: [{ meetingId: 'round-2', announces: false }] } },
    ]);
  });

  it('refuses an outside number beside a pair that has another', () => {
    const list = [
      ['Own number', 'Outside number', 'Subject'],
      ['OOSA/2023/61–CU 2023/400', 'CU 2023/401', 'A'],
    ];
    expect(planList(list, basis, words)?.rows).toMatchObject([
      { outcome: 'refused', problems: [{ column: 'outside', code: 'pairDiffers', text: 'CU 2023/401' }] },
    ]);
  });

  it('tells which row a refusal is about', () => {
    const rows = plan(row('OOSA/2023/42', '', '', 'On record'), row('OOSA/2023/61', '', '', 'A')) ?? [];
    expect(refusedRow(rows, refuse('numberTaken', 'circulars.0.ownReference'))?.line).toBe(3);
    expect(refusedRow(rows, refuse('notAllowed'))).toBeNull();
    expect(refusedRow(rows, refuse('tooLong', 'circulars'))).toBeNull();
  });

  it('refuses a number that stands in the list twice', () => {
    expect(plan(row('OOSA/2023/61', '', '', 'A'), row('OOSA 2023/61', '', '', 'B'))).toMatchObject([
      { outcome: 'new' },
      { outcome: 'refused', problems: [{ code: 'rowTwice' }] },
    ]);
  });

  it('finds nothing without headings', () => {
    expect(planList([['OOSA/2023/61', 'A']], basis, words)).toBeNull();
  });
});

describe('readDay', () => {
  const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];

  it('reads a day however it is written, day before month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = addDays(plainDate('1970-01-01'), days);
        const [year = '', month = '', day = ''] = date.split('-');
        const name = months[Number(month) - 1] ?? '';
        for (const text of [
          date,
          `${Number(day)} ${name} ${year}`,
          `${day} ${name.slice(0, 3)}. ${year}`,
          `${day}.${month}.${year}`,
          `${Number(day)}/${Number(month)}/${year}`,
        ]) {
          expect(readDay(text)).toBe(date);
        }
      }),
    );
  });

  it.each(['', 'soon', '2023-13-01', '31.02.2023', '12 Brumaire 1799', '5/2023'])('does not read %j', (text) => {
    expect(readDay(text)).toBeNull();
  });
});
