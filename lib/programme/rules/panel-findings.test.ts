import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/kernel/finding';
import { panelOf, part, person, programmeOf, question, state } from '../testing';
import type { Question } from '../types';
import { moderatorMissing, otherTopic, partyTwiceOnPanel, personTwice, seatsOpenOnPanel } from './panel-findings';
import { panellistWithoutQuestion, questionToOpenSeat } from './questions';

const brief = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, params, subjects }) => ({
    rule: rule.replace('programme.', ''),
    severity,
    params,
    subjects: subjects.map((one) => one.id),
  }));

describe('seatsOpenOnPanel', () => {
  it('counts the seats on which nobody sits', () => {
    expect(brief(seatsOpenOnPanel(panelOf(2, ['Ana/Avaland', '-', '-'])))).toEqual([
      {
        rule: 'seatsOpenOnPanel',
        severity: 'warning',
        params: { panel: 2, open: 2, seats: 3 },
        subjects: ['panel-2', 'seat-2-2', 'seat-2-3'],
      },
    ]);
    expect(seatsOpenOnPanel(panelOf(2, ['Ana/Avaland']))).toEqual([]);
  });
});

describe('moderatorMissing', () => {
  const led = panelOf(1, ['Ana/Avaland'], {
    moderators: [part('m', 'moderator', person('Mo'), { panelId: 'panel-1' })],
  });
  const programme = programmeOf({ panels: [led, panelOf(2, [])] });

  it.each(['yes', 'notStated'] as const)('names each panel without one when panels are moderated: %s', (moderated) => {
    expect(brief(moderatorMissing(programme, moderated))).toEqual([
      { rule: 'moderatorMissing', severity: 'warning', params: { panel: 2 }, subjects: ['panel-2'] },
    ]);
  });

  it('is silent where panels are not moderated', () => {
    expect(moderatorMissing(programme, 'no')).toEqual([]);
  });
});

describe('partyTwiceOnPanel', () => {
  it('names the panellists of one State on one panel, not those on two panels', () => {
    const panels = [panelOf(1, ['Ana/Avaland', 'Bo/Brenia', 'Al/Avaland']), panelOf(2, ['Abe/Avaland'])];
    expect(brief(partyTwiceOnPanel(programmeOf({ panels })))).toEqual([
      {
        rule: 'partyTwiceOnPanel',
        severity: 'warning',
        params: { panel: 1, party: 'Avaland', count: 2, names: 'Ana, Al' },
        subjects: ['panel-1', 'seat-1-1', 'seat-1-3'],
      },
    ]);
  });
});

describe('personTwice', () => {
  it('names a person on several seats, put forward by whomever', () => {
    const panels = [panelOf(1, ['Ana/Avaland']), panelOf(2, ['-', 'Ana/Brenia'])];
    expect(brief(personTwice(programmeOf({ panels })))).toEqual([
      {
        rule: 'personTwice',
        severity: 'warning',
        params: { name: 'Ana', seats: 2, panels: '1, 2', panelCount: 2 },
        subjects: ['person-Ana', 'panel-1', 'panel-2', 'seat-1-1', 'seat-2-2'],
      },
    ]);
  });
});

describe('otherTopic', () => {
  it('names who was put forward for other topics, not who was put forward for none or is not known', () => {
    const panel = panelOf(1, ['Ana/Avaland', 'Bo/Brenia', 'Cy/Çelia', 'Di/Dorland']);
    const topics = new Map([
      ['nm-Ana', ['topic-b']],
      ['nm-Bo', ['topic-b', 'topic-a']],
      ['nm-Cy', []],
    ]);
    expect(brief(otherTopic(panel, topics))).toEqual([
      {
        rule: 'otherTopic',
        severity: 'note',
        params: { panel: 1, topic: 'a', count: 1, names: 'Ana' },
        subjects: ['panel-1', 'seat-1-1'],
      },
    ]);
  });
});

describe('questions', () => {
  const panels = [panelOf(1, ['Ana/Avaland', 'Bo/Brenia', '-'])];
  const toSeat = (position: number): Question['addressee'] => ({
    kind: 'seat',
    seatId: `seat-1-${position}`,
    panelNumber: 1,
    position,
  });
  const none: Question['addressee'] = { kind: 'none' };
  const groupOf = (...to: Question['addressee'][]) => {
    const programme = programmeOf({ panels, questions: to.map((one, at) => question('abcd'[at] ?? 'z', [1], one)) });
    const [group] = programme.questionGroups;
    if (group === undefined) throw new Error('no questions');
    return { programme, group };
  };

  it.each<[string, Question['addressee'][], object[]]>([
    ['one for each', [toSeat(1), toSeat(2)], []],
    ['one for a State that nominated', [toSeat(1), { kind: 'party', party: state('Brenia') }], []],
    ['one that may be meant for the other', [toSeat(1), none], []],
    ['none for anybody in particular', [none, none], []],
    ['fewer than panellists, which another rule finds', [toSeat(1)], []],
    ['two for one of two', [toSeat(1), toSeat(1)], [{ panels: '1', count: 1, names: 'Bo', toNobody: 0 }]],
  ])('%s', (_, to, params) => {
    const { programme, group } = groupOf(...to);
    expect(panellistWithoutQuestion(programme, group).map((finding) => finding.params)).toEqual(params);
  });

  it('put to a seat on which nobody sits are named', () => {
    const { programme, group } = groupOf(toSeat(1), toSeat(3));
    expect(brief(questionToOpenSeat(programme, group))).toEqual([
      {
        rule: 'questionToOpenSeat',
        severity: 'note',
        params: { letter: 'b', panel: 1, position: 3 },
        subjects: ['q-b', 'panel-1', 'seat-1-3'],
      },
    ]);
  });
});
