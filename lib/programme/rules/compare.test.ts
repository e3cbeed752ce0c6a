import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelOf, part, person, programmeOf, question, state } from '../testing';
import type { Panel, Programme, Seat } from '../types';
import { compareProgrammes, type PanellistChange } from './compare';
import { asIssued } from './issued';
import { namedSeats } from './structure';

const place = (panelNumber: number, position: number) => ({ panelNumber, position });

function words(changes: readonly PanellistChange[]): readonly string[] {
  const at = (one: { panelNumber: number; position: number }) => `${one.panelNumber}/${one.position}`;
  return changes.map((change) => {
    const { name } = change.panellist.person;
    if (change.kind === 'removed') return `- ${name} ${at(change.from)}`;
    if (change.kind === 'moved') return `${name} ${at(change.from)} > ${at(change.to)}`;
    return `+ ${name} ${at(change.to)}${change.inPlaceOf === null ? '' : ` for ${change.inPlaceOf.person.name}`}`;
  });
}

const panellists = (before: readonly Panel[], after: readonly Panel[]) =>
  words(compareProgrammes(programmeOf({ panels: before }), programmeOf({ panels: after })).panellists);

describe('panellists', () => {
  it.each<[string, string[][], string[][], string[]]>([
    ['nothing', [['Ana/A', 'Bo/B']], [['Ana/A', 'Bo/B']], []],
    ['one added on an open seat', [['Ana/A', '-']], [['Ana/A', 'Bo/B']], ['+ Bo 1/2']],
    ['one removed', [['Ana/A', 'Bo/B']], [['Ana/A', '-']], ['- Bo 1/2']],
    ['one in place of another', [['Ana/A', 'Bo/B']], [['Di/A', 'Bo/B']], ['+ Di 1/1 for Ana', '- Ana 1/1']],
    ['one moved to another panel', [['Ana/A'], ['-']], [['-'], ['Ana/A']], ['Ana 1/1 > 2/1']],
    ['two exchanged', [['Ana/A'], ['Bo/B']], [['Bo/B'], ['Ana/A']], ['Bo 2/1 > 1/1', 'Ana 1/1 > 2/1']],
    [
      'one moved and another in the place',
      [['Ana/A'], ['-']],
      [['Di/D'], ['Ana/A']],
      // Nobody left the programme, so nobody is replaced.
      ['+ Di 1/1', 'Ana 1/1 > 2/1'],
    ],
    ['a panel that is no longer there', [['Ana/A'], ['Bo/B']], [['Ana/A']], ['- Bo 2/1']],
  ])('finds %s', (_, before, after, expected) => {
    const panels = (rows: string[][]) => rows.map((seats, index) => panelOf(index + 1, seats));
    expect(panellists(panels(before), panels(after))).toEqual(expected);
  });
});

describe('panels', () => {
  it('finds what was added, removed and changed, by number', () => {
    const before = programmeOf({ panels: [panelOf(1, ['-']), panelOf(2, ['-']), panelOf(4, ['-'])] });
    const after = programmeOf({
      panels: [
        panelOf(1, ['-']),
        panelOf(2, ['-', '-'], { title: 'Laws', part: 2, topic: { id: 't', letter: 'b', title: 'Laws' } }),
        panelOf(3, ['-']),
      ],
    });
    expect(
      compareProgrammes(before, after).panels.map((change) =>
        change.kind === 'changed' ? [change.after.number, change.fields] : [change.panel.number, change.kind],
      ),
    ).toEqual([
      [2, ['topic', 'part', 'title', 'seats']],
      [3, 'added'],
      [4, 'removed'],
    ]);
  });
});

describe('parts', () => {
  const mo = person('Mo');
  it('finds them by kind, panel and person, whatever their ids', () => {
    const panels = (moderators: Panel['moderators']) => [panelOf(1, ['-'], { moderators }), panelOf(2, ['-'])];
    const before = programmeOf({
      opening: [part('p1', 'opening', person('Ada')), part('p2', 'opening', person('Ole'))],
      panels: panels([part('p3', 'moderator', mo, { panelId: 'panel-1' })]),
    });
    const after = programmeOf({
      opening: [part('q1', 'opening', person('Ada'), { party: state('Avaland'), namedByFunction: true })],
      panels: panels([part('q3', 'moderator', mo, { panelId: 'panel-1' })]),
      closing: [part('q4', 'closing', mo)],
    });
    expect(
      compareProgrammes(before, after).parts.map((change) => [
        change.kind,
        change.part.kind,
        change.part.person.name,
        'fields' in change ? change.fields : null,
      ]),
    ).toEqual([
      ['changed', 'opening', 'Ada', ['party', 'namedByFunction']],
      ['added', 'closing', 'Mo', null],
      ['removed', 'opening', 'Ole', null],
    ]);
  });
});

describe('questions', () => {
  const none = { kind: 'none' } as const;
  const toSeat = (panelNumber: number, position: number) =>
    ({ kind: 'seat', seatId: `seat-${panelNumber}-${position}`, panelNumber, position }) as const;
  const asked = (letter: string, text: string, to: Parameters<typeof question>[2] = none) => ({
    ...question(letter, [1], to),
    text,
  });
  const changes = (before: Programme, after: Programme) =>
    compareProgrammes(before, after).questions.map((change) =>
      change.kind === 'changed'
        ? [change.before.letter, change.after.letter, change.fields]
        : [change.kind, change.question.text],
    );
  const panels = [panelOf(1, ['Ana/A', 'Bo/B'])];

  it('keeps a question whose words stay when another comes before it', () => {
    expect(
      changes(
        programmeOf({ panels, questions: [asked('a', 'Why?'), asked('b', 'How?')] }),
        programmeOf({ panels, questions: [asked('a', 'When?'), asked('b', 'Why?'), asked('c', 'How?')] }),
      ),
    ).toEqual([
      ['added', 'When?'],
      ['a', 'b', ['letter']],
      ['b', 'c', ['letter']],
    ]);
  });

  it('finds new words under the same letter, and what was removed', () => {
    expect(
      changes(
        programmeOf({ panels, questions: [asked('a', 'Why?'), asked('b', 'How?')] }),
        programmeOf({ panels, questions: [{ ...asked('a', 'Why then?'), sentences: 2 }] }),
      ),
    ).toEqual([
      ['a', 'a', ['text', 'sentences']],
      ['removed', 'How?'],
    ]);
  });

  it('lets a question go with the panellist who moves, and stay with the seat that is filled anew', () => {
    const toAna = programmeOf({ panels, questions: [asked('a', 'Why?', toSeat(1, 1))] });
    const moved = programmeOf({
      panels: [panelOf(1, ['Bo/B', 'Ana/A'])],
      questions: [asked('a', 'Why?', toSeat(1, 2))],
    });
    const replaced = programmeOf({
      panels: [panelOf(1, ['Di/A', 'Bo/B'])],
      questions: [asked('a', 'Why?', toSeat(1, 1))],
    });
    const toBo = programmeOf({ panels, questions: [asked('a', 'Why?', toSeat(1, 2))] });
    const toState = programmeOf({
      panels,
      questions: [asked('a', 'Why?', { kind: 'party', party: state('A') })],
    });
    expect(changes(toAna, moved)).toEqual([]);
    expect(changes(toAna, replaced)).toEqual([]);
    expect(changes(toAna, toBo)).toEqual([['a', 'a', ['addressee']]]);
    expect(changes(toAna, toState)).toEqual([['a', 'a', ['addressee']]]);
    expect(changes(toState, programmeOf({ panels, questions: [asked('a', 'Why?')] }))).toEqual([
      ['a', 'a', ['addressee']],
    ]);
  });
});

describe('asIssued', () => {
  const left = (seat: Seat): Seat => ({ ...seat, state: 'withdrawn', panellist: null, former: seat.panellist });
  const version = (versionState: Programme['version']['state'], seats: readonly Seat[]): Programme => {
    const empty = programmeOf({ panels: [{ ...panelOf(1, []), seats }] });
    return { ...empty, version: { ...empty.version, state: versionState } };
  };
  const [ana, bo] = panelOf(1, ['Ana/A', 'Bo/B']).seats;
  if (ana === undefined || bo === undefined) throw new Error('no seats');
  const namesOf = (programme: Programme) =>
    asIssued(programme).panels.flatMap((panel) => namedSeats(panel).map((seat) => seat.panellist.person.name));

  it.each(['proposed', 'agreed', 'published', 'held'] as const)(
    'names in a version that is %s who has left since',
    (stand) => {
      expect(namesOf(version(stand, [left(ana), bo]))).toEqual(['Ana', 'Bo']);
    },
  );

  it('leaves a draft, and a seat that was agreed without anybody, as they are', () => {
    expect(namesOf(version('draft', [left(ana), bo]))).toEqual(['Bo']);
    expect(namesOf(version('agreed', [{ ...left(ana), stateAsIssued: 'withdrawn' }, bo]))).toEqual(['Bo']);
  });
});

/** Programmes of three panels on which some of twelve nominees sit, each once. */
const programmes = fc
  .tuple(
    fc.shuffledSubarray(Array.from({ length: 12 }, (_, index) => `N${index}/S${index % 5}`)),
    fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 }),
    fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  )
  .map(([nominees, panelOfNominee, gaps]) => {
    const rows: string[][] = [[], [], []];
    for (const [index, nominee] of nominees.entries()) {
      const row = rows[panelOfNominee[index] ?? 0] ?? [];
      if (gaps[index] === true) row.push('-');
      row.push(nominee);
    }
    return programmeOf({ panels: rows.map((seats, index) => panelOf(index + 1, seats)) });
  });

const seatedIn = (programme: Programme) =>
  programme.panels.flatMap((panel) =>
    namedSeats(panel).map((seat) => ({
      id: seat.panellist.nominationMeetingId,
      ...place(panel.number, seat.position),
    })),
  );

describe('compareProgrammes, whatever the versions', () => {
  it('finds nothing between a version and itself', () => {
    fc.assert(
      fc.property(programmes, (one) => {
        expect(compareProgrammes(one, one)).toEqual({ panellists: [], panels: [], parts: [], questions: [] });
      }),
    );
  });

  it('tells the way back by the same changes reversed', () => {
    const reversed = (change: PanellistChange) => {
      const { nominationMeetingId: id } = change.panellist;
      if (change.kind === 'added') return ['removed', id, change.to];
      if (change.kind === 'removed') return ['added', id, change.from];
      return ['moved', id, change.to, change.from];
    };
    const told = (change: PanellistChange) => {
      const { nominationMeetingId: id } = change.panellist;
      if (change.kind === 'added') return ['added', id, change.to];
      if (change.kind === 'removed') return ['removed', id, change.from];
      return ['moved', id, change.from, change.to];
    };
    const sorted = (list: unknown[]) => list.map((one) => JSON.stringify(one)).toSorted();
    fc.assert(
      fc.property(programmes, programmes, (one, other) => {
        expect(sorted(compareProgrammes(one, other).panellists.map(told))).toEqual(
          sorted(compareProgrammes(other, one).panellists.map(reversed)),
        );
      }),
    );
  });

  it('yields the second version when the changes are made to the first', () => {
    fc.assert(
      fc.property(programmes, programmes, (one, other) => {
        const seated = new Map(seatedIn(one).map(({ id, ...at }) => [id, at]));
        for (const change of compareProgrammes(one, other).panellists) {
          if (change.kind === 'removed') seated.delete(change.panellist.nominationMeetingId);
          else seated.set(change.panellist.nominationMeetingId, change.to);
        }
        const byId = (list: { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId([...seated].map(([id, at]) => ({ id, ...at })))).toEqual(byId(seatedIn(other)));
      }),
    );
  });

  it('replaces only who left the programme', () => {
    fc.assert(
      fc.property(programmes, programmes, (one, other) => {
        const stay = new Set(seatedIn(other).map((seat) => seat.id));
        for (const change of compareProgrammes(one, other).panellists) {
          if (change.kind === 'added' && change.inPlaceOf !== null) {
            expect(stay.has(change.inPlaceOf.nominationMeetingId)).toBe(false);
          }
        }
      }),
    );
  });
});
