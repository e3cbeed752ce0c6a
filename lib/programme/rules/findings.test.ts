import { describe, expect, it } from 'vitest';
import { panelOf, part, person, programmeOf, question, state } from '../testing';
import type { Panel, Programme, Question } from '../types';
import { type ProgrammeContext, programmeFindings } from './findings';

const context: ProgrammeContext = {
  plannedPanels: null,
  plannedSeatsPerPanel: null,
  moderated: 'notStated',
  officers: [],
  locale: 'en',
};
const find = (programme: Programme, rule: string, more: Partial<ProgrammeContext> = {}) =>
  programmeFindings(programme, { ...context, ...more })
    .filter((finding) => finding.rule === `programme.${rule}`)
    .map(({ severity, params, subjects }) => ({
      severity,
      params,
      subjects: subjects.map((s) => `${s.kind}:${s.id}`),
    }));

const full = panelOf(1, ['Ana/Avaland', 'Bo/Brenia']);

describe('seatsOpen', () => {
  it('is silent when every planned seat has a panellist, and when there are no panels yet', () => {
    expect(find(programmeOf({ panels: [full] }), 'seatsOpen', { plannedPanels: 1, plannedSeatsPerPanel: 2 })).toEqual(
      [],
    );
    expect(find(programmeOf({}), 'seatsOpen', { plannedPanels: 6, plannedSeatsPerPanel: 5 })).toEqual([]);
  });

  it('names the panels that are short, with their seats', () => {
    const panels = [full, panelOf(2, ['Cy/Çelia', '-'])];
    expect(find(programmeOf({ panels }), 'seatsOpen', { plannedPanels: 2, plannedSeatsPerPanel: 2 })).toEqual([
      {
        severity: 'warning',
        params: { planned: 4, named: 3, missing: 1, panels: '2', shortPanels: 1 },
        subjects: ['programmeVersion:version-1', 'panel:panel-2', 'seat:seat-2-1', 'seat:seat-2-2'],
      },
    ]);
  });

  it('finds a panel with fewer seats than planned, and a planned panel that is not there', () => {
    const panels = [panelOf(1, ['Ana/Avaland'])];
    const [short] = find(programmeOf({ panels }), 'seatsOpen', { plannedPanels: 1, plannedSeatsPerPanel: 2 });
    expect(short?.params).toEqual({ planned: 2, named: 1, missing: 1, panels: '1', shortPanels: 1 });
    const [absent] = find(programmeOf({ panels: [full] }), 'seatsOpen', { plannedPanels: 2, plannedSeatsPerPanel: 2 });
    expect(absent?.params).toEqual({ planned: 4, named: 2, missing: 2, panels: '', shortPanels: 0 });
  });

  it('takes the seats of the programme as the measure where there is no plan', () => {
    const [finding] = find(programmeOf({ panels: [panelOf(1, ['Ana/Avaland', '-', '-'])] }), 'seatsOpen');
    expect(finding?.params).toEqual({ planned: 3, named: 1, missing: 2, panels: '1', shortPanels: 1 });
  });
});

describe('questionsFewerThanPanellists', () => {
  const panels = [panelOf(1, ['Ana/Avaland', 'Bo/Brenia', 'Cy/Çelia']), panelOf(4, ['Di/Dorland', 'Ed/Esland'])];
  const to = (name: string): Question['addressee'] => ({ kind: 'party', party: state(name) });
  const none: Question['addressee'] = { kind: 'none' };
  const rule = 'questionsFewerThanPanellists';

  it('tells from the order of the questions on which panel one is missing', () => {
    const questions = [
      question('a', [1, 4], to('Avaland')),
      question('b', [1, 4], none),
      question('c', [1, 4], to('Dorland')),
      question('d', [1, 4], none),
    ];
    // (b) stands between the panels, so nothing tells whose it is: everybody not addressed may be without one.
    expect(find(programmeOf({ panels, questions }), rule)[0]?.params.candidates).toBe('Bo, Cy, Ed');
    const clear = [
      question('a', [1, 4], none),
      question('b', [1, 4], to('Brenia')),
      question('c', [1, 4], to('Dorland')),
      question('d', [1, 4], none),
    ];
    expect(find(programmeOf({ panels, questions: clear }), rule)).toEqual([
      {
        severity: 'warning',
        params: { panels: '1, 4', panelCount: 2, questions: 4, panellists: 5, missing: 1, candidates: 'Ana, Cy' },
        subjects: [
          'question:q-a',
          'question:q-b',
          'question:q-c',
          'question:q-d',
          'seat:seat-1-1',
          'seat:seat-1-2',
          'seat:seat-1-3',
          'seat:seat-4-1',
          'seat:seat-4-2',
        ],
      },
    ]);
  });

  it('does not rely on an order that the addressees do not follow', () => {
    const questions = [question('a', [1, 4], to('Dorland')), question('b', [1, 4], to('Avaland'))];
    expect(find(programmeOf({ panels, questions }), rule)[0]?.params).toEqual({
      panels: '1, 4',
      panelCount: 2,
      questions: 2,
      panellists: 5,
      missing: 3,
      candidates: 'Bo, Cy, Ed',
    });
  });

  it('knows an organization by the affiliation of a panellist, and a seat by itself', () => {
    const agency = panelOf(2, ['Ana/Avaland', 'Bo/Brenia', 'Cy/Avaland']);
    const [ana, bo, cy] = agency.seats;
    if (ana?.panellist === undefined || ana.panellist === null || bo === undefined || cy === undefined)
      throw new Error();
    const withAgency: Panel = {
      ...agency,
      seats: [
        { ...ana, panellist: { ...ana.panellist, person: person('Ana', { affiliation: 'Star Agency, Avaland' }) } },
        bo,
        cy,
      ],
    };
    const questions = [
      question('a', [2], { kind: 'party', party: { kind: 'organization', id: 'org', name: 'Star Agency' } }),
      question('b', [2], { kind: 'seat', seatId: cy.id, panelNumber: 2, position: 3 }),
    ];
    expect(find(programmeOf({ panels: [withAgency], questions }), rule)[0]?.params.candidates).toBe('Bo');
  });

  it('is silent for questions put to the whole panel, and when there is one for each', () => {
    expect(find(programmeOf({ panels, questions: [question('a', [1, 4], none)] }), rule)).toEqual([]);
    const questions = ['Avaland', 'Brenia', 'Çelia', 'Dorland', 'Esland'].map((name) =>
      question(name, [1, 4], to(name)),
    );
    expect(find(programmeOf({ panels, questions }), rule)).toEqual([]);
  });
});

describe('questionWithoutAddressee', () => {
  it('counts questions to nobody and to a State apart, panels by panels', () => {
    const questions = [
      question('a', [1], { kind: 'none' }),
      question('b', [1], { kind: 'party', party: state('Avaland') }),
      question('c', [1], { kind: 'seat', seatId: 'seat-1-1', panelNumber: 1, position: 1 }),
      question('d', [2], { kind: 'party', party: state('Avaland') }),
    ];
    expect(find(programmeOf({ panels: [full], questions }), 'questionWithoutAddressee')).toEqual([
      {
        severity: 'warning',
        params: { panels: '1', questions: 3, toNobody: 1, toParty: 1 },
        subjects: ['question:q-a', 'question:q-b'],
      },
      { severity: 'note', params: { panels: '2', questions: 1, toNobody: 0, toParty: 1 }, subjects: ['question:q-d'] },
    ]);
  });
});

describe('titleDiffersFromTopic', () => {
  it('finds each wording once', () => {
    const panels = [full, panelOf(2, [], { title: 'Law for all' }), panelOf(3, [], { title: 'Law for all' })];
    expect(find(programmeOf({ panels }), 'titleDiffersFromTopic')).toEqual([
      {
        severity: 'note',
        params: { panels: '2, 3', count: 2, topic: 'a', printed: 'Law for all', agreed: 'Law' },
        subjects: ['panel:panel-2', 'panel:panel-3', 'topic:topic-a'],
      },
    ]);
  });
});

describe('orderNotAlphabetical', () => {
  const inOrder = (number: number) => panelOf(number, ['Ana/Avaland', 'Bo/Brenia', 'Cy/Çelia', 'Di/Dorland']);
  const outOfOrder = panelOf(3, ['Bo/Brenia', 'Ana/Avaland']);

  it('finds panels that depart from an order that the others follow', () => {
    expect(find(programmeOf({ panels: [inOrder(1), inOrder(2), outOfOrder] }), 'orderNotAlphabetical')).toEqual([
      {
        severity: 'note',
        params: { panels: '3', departing: 1, following: 2 },
        subjects: ['panel:panel-3', 'seat:seat-3-1', 'seat:seat-3-2'],
      },
    ]);
  });

  it('is silent when that is no rule of the programme, and leaves panels of one panellist out', () => {
    expect(find(programmeOf({ panels: [inOrder(1), outOfOrder] }), 'orderNotAlphabetical')).toEqual([]);
    expect(find(programmeOf({ panels: [panelOf(1, ['Ana/Avaland']), outOfOrder] }), 'orderNotAlphabetical')).toEqual(
      [],
    );
  });

  it('orders by the alphabet of the language', () => {
    const accented = panelOf(3, ['Cy/Zorland', 'Ed/Çelia']);
    const [finding] = find(programmeOf({ panels: [inOrder(1), inOrder(2), accented] }), 'orderNotAlphabetical');
    expect(finding?.params.panels).toBe('3');
  });
});

describe('chairWithoutPart', () => {
  const officers = [
    { personId: 'person-Chair', name: 'Chair', office: 'chair' as const },
    { personId: 'person-Vice', name: 'Vice', office: 'viceChair' as const },
    { personId: 'person-Ana', name: 'Ana', office: 'rapporteur' as const },
  ];

  it('finds an officer who neither speaks, leads nor sits on a panel', () => {
    const opening = [part('part-1', 'opening', person('Vice'))];
    expect(find(programmeOf({ panels: [full], opening }), 'chairWithoutPart', { officers })).toEqual([
      {
        severity: 'note',
        params: { office: 'chair', name: 'Chair' },
        subjects: ['person:person-Chair', 'programmePart:part-1'],
      },
    ]);
  });
});

describe('namedByFunction', () => {
  it('finds a person once, with the panels', () => {
    const director = person('Director Di', { function: 'Director' });
    const by = { namedByFunction: true };
    const panels = [
      panelOf(2, [], { moderators: [part('part-2', 'moderator', director, { panelId: 'panel-2', ...by })] }),
      panelOf(5, [], { moderators: [part('part-5', 'moderator', director, { panelId: 'panel-5', ...by })] }),
    ];
    const keynote = [part('part-k', 'keynote', director)];
    expect(find(programmeOf({ panels, keynote }), 'namedByFunction')).toEqual([
      {
        severity: 'note',
        params: { function: 'Director', panels: '2, 5', panelCount: 2, parts: 2 },
        subjects: ['programmePart:part-2', 'programmePart:part-5'],
      },
    ]);
  });
});
