import { describe, expect, it } from 'vitest';
import { documentParts } from '@/lib/documents/testing';
import type { Block } from '@/lib/documents/word';
import { writeWord } from '@/lib/documents/write-word';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import type { Panellist, Part, Programme, ProgrammePerson, Seat } from '../types';
import { programmeDocument } from './document';
import { programmeTable } from './table';
import type { ProgrammeWords } from './words';

const words: ProgrammeWords = {
  product: 'Rostrum',
  label: 'Programme',
  body: 'Committee',
  notices: ['Demonstration'],
  facts: [{ term: 'Date', text: '10 April 2024' }],
  conduct: ['Questions follow.'],
  closing: ['Version 2.'],
  sections: { opening: 'Opening', keynote: 'Keynote', panels: 'Panels', questions: 'Questions', closing: 'Closing' },
  parts: {
    opening: 'Welcome remarks',
    keynote: 'Keynote',
    moderator: 'Moderator',
    closing: 'Closing remarks',
    panellist: 'Panellist',
    question: 'Question',
  },
  offices: { chair: 'Chair', viceChair: 'Vice-Chair', rapporteur: 'Rapporteur' },
  panellists: 'Panellists',
  openSeat: 'Open seat',
  notStated: 'not stated',
  functionNotStated: 'function not stated',
  invented: 'invented',
  columns: {
    panel: 'Panel',
    title: 'Title',
    role: 'Part',
    seat: 'Seat',
    name: 'Name',
    function: 'Function',
    affiliation: 'Affiliation',
    party: 'State',
    text: 'Question',
  },
  panel: (number) => `Panel ${number}`,
  panelPart: (part) => `part ${part}`,
  questionPanels: (numbers) => `Panels ${numbers.join(', ')}`,
  letter: (letter) => `(${letter})`,
  party: (name) => `(${name})`,
  to: (name) => `to ${name}`,
};

function person(name: string, more: Partial<ProgrammePerson> = {}): ProgrammePerson {
  return {
    id: name,
    name,
    familyName: null,
    formOfAddress: null,
    function: null,
    affiliation: null,
    affiliationType: 'academia',
    gender: 'woman',
    genderBasis: 'declared',
    invented: false,
    ...more,
  };
}

function panellist(name: string, state: string, more: Partial<ProgrammePerson> = {}): Panellist {
  return {
    nominationMeetingId: name,
    nominationId: name,
    person: person(name, more),
    party: { kind: 'state', id: state, name: state },
    group: 'AFR',
    language: null,
    firstTime: null,
    status: 'agreed',
  };
}

function seat(position: number, who: Panellist | null): Seat {
  const state = who === null ? 'open' : 'confirmed';
  return { id: `s${position}`, position, state, stateAsIssued: state, panellist: who, former: null };
}

function part(kind: Part['kind'], name: string, more: Partial<Part> = {}): Part {
  return {
    id: `${kind} ${name}`,
    kind,
    panelId: null,
    person: person(name),
    party: null,
    namedByFunction: false,
    office: null,
    ...more,
  };
}

function programme(state: Programme['version']['state']): Programme {
  return {
    version: {
      id: 'v',
      meetingId: 'm',
      number: 2,
      state,
      basedOnId: null,
      proposedOn: null,
      agreedOn: null,
      agreedAt: null,
      publishedOn: null,
      publishedAt: null,
      agreedHash: null,
    },
    opening: [part('opening', 'Olu Ade', { office: 'viceChair', party: { kind: 'state', id: 'XAB', name: 'Brenia' } })],
    keynote: [part('keynote', 'Kim Lu', { namedByFunction: true, person: person('Kim Lu', { function: 'Director' }) })],
    closing: [],
    panels: [
      {
        id: 'p1',
        number: 1,
        part: 1,
        title: 'Law',
        topic: { id: 't', letter: 'a', title: 'Law' },
        moderators: [part('moderator', 'Mo Deru')],
        seats: [
          seat(1, null),
          seat(2, panellist('Ana Ruíz', 'Avaland', { function: 'Head', affiliation: 'Academy', invented: true })),
          seat(3, panellist('Bo Berg', 'Brenia')),
        ],
      },
    ],
    questionGroups: [
      {
        panelNumbers: [1],
        questions: [
          {
            id: 'q1',
            letter: 'a',
            text: 'What is law?',
            sentences: 1,
            panelNumbers: [1],
            addressee: { kind: 'seat', seatId: 's2', panelNumber: 1, position: 2 },
          },
          { id: 'q2', letter: 'b', text: 'And then?', sentences: 1, panelNumbers: [1], addressee: { kind: 'none' } },
        ],
      },
    ],
  };
}

function printed(block: Block): string {
  if (block.kind === 'facts') return block.facts.map(({ term, text }) => `${term}: ${text}`).join('; ');
  if (block.kind === 'table') return 'table';
  if ('text' in block) return `${block.kind} ${block.text}`;
  const text = block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
  return block.kind === 'item' ? `${block.mark} ${text}` : text;
}

const print = (state: Programme['version']['state']) =>
  programmeDocument(programme(state), 'Meeting on law', words).blocks.map(printed);

describe('a programme as a document', () => {
  it('reads as a published programme does, open seats left out', () => {
    expect(print('published')).toEqual([
      'label Demonstration',
      'Programme',
      'title Meeting on law',
      'subtitle Committee',
      'Date: 10 April 2024',
      'heading Opening',
      'Olu Ade, Vice-Chair, Committee (Brenia)',
      'heading Keynote',
      'Director',
      'heading Panels',
      'Questions follow.',
      'heading Panel 1. Law (part 1)',
      'Moderator: Mo Deru',
      'Panellists:',
      '1. Ana Ruíz, Head, Academy (Avaland)',
      '2. Bo Berg (Brenia)',
      'heading Questions',
      'heading Panels 1',
      '(a) What is law? (to Ana Ruíz)',
      '(b) And then?',
      'Version 2.',
    ]);
  });

  it('shows in a draft what is open and not stated', () => {
    expect(print('draft')).toEqual(
      expect.arrayContaining([
        '1. Open seat',
        '2. Ana Ruíz, Head, Academy (Avaland)',
        '3. Bo Berg, function not stated (Brenia)',
      ]),
    );
  });

  it('is opened again, with headings that a reader can move by', async () => {
    const bytes = await writeWord(programmeDocument(programme('agreed'), 'Meeting on law', words));
    const text = documentParts(bytes).get('word/document.xml') ?? '';
    expect([...text.matchAll(/w:val="Heading(\d)"/g)].map(([, level]) => level)).toEqual([
      '1',
      '1',
      '1',
      '2',
      '1',
      '2',
    ]);
    expect(text).toContain('Ana Ruíz');
  });
});

describe('a programme as a table', () => {
  it('has a line for everybody with a part and for each question', () => {
    expect(programmeTable(programme('agreed'), 'Meeting on law', words).rows).toEqual([
      [null, null, 'Welcome remarks', null, 'Olu Ade', 'not stated', 'not stated', 'Brenia', null],
      [null, null, 'Keynote', null, 'Kim Lu', 'Director', 'not stated', null, null],
      [1, 'Law', 'Moderator', null, 'Mo Deru', 'not stated', 'not stated', null, null],
      [1, 'Law', 'Panellist', 2, 'Ana Ruíz [invented]', 'Head', 'Academy', 'Avaland', null],
      [1, 'Law', 'Panellist', 3, 'Bo Berg', 'not stated', 'not stated', 'Brenia', null],
      ['1', null, 'Question', null, 'Ana Ruíz', null, null, null, '(a) What is law?'],
      ['1', null, 'Question', null, null, null, null, null, '(b) And then?'],
    ]);
  });
});

it('never says anything of gender, groups or affiliation types, in whatever format', async () => {
  const document = documentParts(await writeWord(programmeDocument(programme('draft'), 'M', words)));
  const workbook = documentParts(await writeWorkbook(programmeTable(programme('draft'), 'M', words)));
  const text = [...document.values(), ...workbook.values()].join('');
  for (const word of ['woman', 'declared', 'AFR', 'academia']) expect(text).not.toContain(word);
});
