import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { event } from '@/db/schema/log';
import { panel, seat } from '@/db/schema/programme';
import type { BalanceBasis } from '@/lib/balance/types';
import type { Actor } from '@/lib/kernel/actor';
import { type Ids, replayableIds } from '@/lib/kernel/ids';
import { nominate, nominationScene } from '@/lib/nominations/testing';
import { type Command, type CommandContext, execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { arrangeSeats } from './commands/arrange-seats';
import { openDraft } from './commands/open-draft';
import type { BoardState } from './rules/board';
import type { PoolNominee } from './rules/pool';
import { groupQuestions } from './rules/structure';
import type { Aim, Panel, Part, Programme, ProgrammeParty, ProgrammePerson, Question } from './types';

/** Carries out a command that a test relies on; throws when it is refused. */
export async function done<Schema extends z.ZodType, Loaded, Prepared, Result>(
  command: Command<Schema, Loaded, Prepared, Result>,
  context: CommandContext,
  input: unknown,
): Promise<Result> {
  const outcome = await execute(command, context, input);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${outcome.refusal.field ?? ''}`);
  return outcome.value;
}

/** Types and subjects of the events after the first `skip`, in order. */
export function eventsAfter(db: Db, skip: number): readonly string[] {
  return db
    .select({ type: event.type, subject: event.subjectKind })
    .from(event)
    .orderBy(event.seq)
    .all()
    .slice(skip)
    .map((row) => `${row.type} ${row.subject}`);
}

/** How many events there are. */
export function countEvents(db: Db): number {
  return db.select({ seq: event.seq }).from(event).all().length;
}

/** Panels of the draft of the scene: law has two seats, science two. */
export const scenePanels = [
  { number: 1, topicId: 'topic-a', part: 1, title: 'Law', seats: 2 },
  { number: 2, topicId: 'topic-b', part: 1, title: 'Science', seats: 2 },
];

export type ProgrammeScene = {
  readonly db: Db;
  readonly ids: Ids;
  /** Version 1 of the programme of `first`: a draft with the panels of `scenePanels`, all seats open. */
  readonly versionId: string;
  /** Nominations for `first`: Ana Ruíz (Avaland), Bo Berg (Brenia), Cy Cole (Çelia). */
  readonly ana: string;
  readonly bo: string;
  readonly cy: string;
  /** A nomination by Avaland for `second` only. */
  readonly elsewhere: string;
  /** A context for an actor whose ids do not collide with those of the scene. */
  readonly as: (actor: Actor) => CommandContext;
  readonly officer: CommandContext;
};

/** The scene of the nominations with four of them, and a draft of the programme of `first`. */
export async function programmeScene(): Promise<ProgrammeScene> {
  const db = nominationScene();
  const ids = replayableIds('programme');
  const as = (actor: Actor) => testContext(db, actor, { ids });
  const officer = as(actorWith('officer'));
  const put = async (stateId: string, nameAsPrinted: string, familyName: string, meetingId = 'first') => {
    const meetings = [{ meetingId, status: 'received', rank: null, topicIds: [] }];
    const recorded = await nominate(db, { stateId, meetings }, { nameAsPrinted, familyName }, officer.actor, ids);
    return recorded.nominationMeetingId;
  };
  const ana = await put('XAA', 'Ana Ruíz', 'Ruíz');
  const bo = await put('XAB', 'Bo Berg', 'Berg');
  const cy = await put('XAC', 'Cy Cole', 'Cole');
  const elsewhere = await put('XAA', 'Di Dorn', 'Dorn', 'second');
  const { versionId } = await done(openDraft, officer, { meetingId: 'first', panels: scenePanels });
  return { db, ids, versionId, ana, bo, cy, elsewhere, as, officer };
}

/** A State as a programme names it; its id is its name. */
export const state = (name: string): ProgrammeParty => ({ kind: 'state', id: name, name });

/** A person of whom nothing is stated but the name. */
export function person(name: string, more: Partial<ProgrammePerson> = {}): ProgrammePerson {
  return {
    id: `person-${name}`,
    name,
    familyName: null,
    formOfAddress: null,
    function: null,
    affiliation: null,
    affiliationType: null,
    gender: 'notStated',
    genderBasis: null,
    invented: true,
    ...more,
  };
}

/** A panel whose seats are given as "name/State", or "-" for an open seat. */
export function panelOf(number: number, seats: readonly string[], more: Partial<Panel> = {}): Panel {
  return {
    id: `panel-${number}`,
    number,
    part: 1,
    title: 'Law',
    topic: { id: 'topic-a', letter: 'a', title: 'Law' },
    moderators: [],
    seats: seats.map((text, index) => {
      const [name = '', party = ''] = text.split('/');
      const base = { id: `seat-${number}-${index + 1}`, position: index + 1 };
      if (text === '-') return { ...base, state: 'open', stateAsIssued: 'open', panellist: null, former: null };
      return {
        ...base,
        state: 'proposed',
        stateAsIssued: 'proposed',
        former: null,
        panellist: {
          nominationMeetingId: `nm-${name}`,
          nominationId: `n-${name}`,
          status: 'underConsideration',
          person: person(name),
          party: state(party),
          group: null,
          language: null,
          firstTime: null,
        },
      };
    }),
    ...more,
  };
}

/** An opening, keynote, moderation or closing. */
export function part(id: string, kind: Part['kind'], who: ProgrammePerson, more: Partial<Part> = {}): Part {
  return { id, kind, panelId: null, person: who, party: null, namedByFunction: false, office: null, ...more };
}

/** A question with one sentence. */
export function question(letter: string, panelNumbers: readonly number[], to: Question['addressee']): Question {
  return { id: `q-${letter}`, letter, text: 'Why?', sentences: 1, panelNumbers, addressee: to };
}

/** Version 1, a draft, with what is given and nothing else. */
export function programmeOf(more: Partial<Programme> & { questions?: readonly Question[] }): Programme {
  const { questions = [], ...rest } = more;
  return {
    version: {
      id: 'version-1',
      meetingId: 'meeting-1',
      number: 1,
      state: 'draft',
      basedOnId: null,
      proposedOn: null,
      agreedOn: null,
      agreedAt: null,
      publishedOn: null,
      publishedAt: null,
      agreedHash: null,
    },
    opening: [],
    keynote: [],
    closing: [],
    panels: [],
    questionGroups: groupQuestions(questions),
    ...rest,
  };
}

/** The ids of the seats of a version, by panel number and position from 1: `seats[1][2]` is panel 1, seat 2. */
export function seatsByPlace(db: Db, versionId: string): Readonly<Record<number, Readonly<Record<number, string>>>> {
  const places: Record<number, Record<number, string>> = {};
  for (const row of db
    .select({ number: panel.number, position: seat.position, id: seat.id })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .where(eq(panel.versionId, versionId))
    .all()) {
    places[row.number] = { ...places[row.number], [row.position]: row.id };
  }
  return places;
}

/**
 * Who sits at a place of a draft from now on; null: nobody. Whoever sat there goes back to the pool. Throws when it is refused.
 *
 * @returns the id of the seat
 */
export async function seatAt(
  context: CommandContext,
  place: {
    readonly versionId: string;
    readonly panelNumber: number;
    readonly position: number;
    readonly nominationMeetingId: string | null;
  },
): Promise<string> {
  const { versionId, panelNumber, position, nominationMeetingId: to } = place;
  const seatId = seatsByPlace(context.db, versionId)[panelNumber]?.[position] ?? '';
  const sitting = context.db.select().from(seat).where(eq(seat.id, seatId)).get();
  await done(arrangeSeats, context, {
    versionId,
    placements: [{ seatId, from: sitting?.nominationMeetingId ?? null, to }],
  });
  return seatId;
}

/** Three States members of one group and one of another. */
export const sceneBasis: BalanceBasis = {
  memberBodyId: 'body',
  groupByState: new Map([
    ['Avaland', 'AFR'],
    ['Çelia', 'WEO'],
  ]),
  observerIds: new Set(),
  lists: [],
  descriptions: [],
  labelsByState: new Map(),
  reference: {
    groups: [
      { group: 'AFR', members: 3 },
      { group: 'WEO', members: 1 },
    ],
    labels: [],
  },
};
/** A nominee of the pool: a woman as declared, of the group AFR, unless said otherwise. */
export function poolNominee(
  name: string,
  party: string,
  topicIds: string[],
  more: Partial<PoolNominee> = {},
): PoolNominee {
  return {
    nominationMeetingId: `nm-${name}`,
    nominationId: `n-${name}`,
    status: 'underConsideration',
    person: person(name, { gender: 'woman', genderBasis: 'declared' }),
    party: state(party),
    group: 'AFR',
    topicIds,
    rank: null,
    language: null,
    firstTime: null,
    ...more,
  };
}

export const topicB = { id: 'topic-b', letter: 'b', title: 'Sea' };
/** A board of some panels. */
export const boardOf = (panels: readonly Panel[], locked: readonly string[] = []): BoardState => ({
  mark: 1,
  programme: programmeOf({ panels }),
  locked,
  notes: {},
  conditions: {},
  revisions: {},
});

/** Nominees from whom the seats of `sceneBoard` are filled. */
export const scenePool = [
  poolNominee('Ana', 'Avaland', ['topic-a']),
  poolNominee('Bo', 'Brenia', ['topic-b', 'topic-a'], {
    rank: 2,
    person: person('Bo', { gender: 'man', genderBasis: 'formOfAddress' }),
    group: null,
  }),
  poolNominee('Cy', 'Çelia', ['topic-b']),
];
/** Two panels on two topics; Ed Esland is no longer in the pool. */
export const sceneBoard = boardOf([
  panelOf(1, ['Ana/Avaland', '-']),
  panelOf(2, ['Ed/Esland', '-', '-'], { topic: topicB }),
]);

/** An aim for one woman on each panel, or as told. */
export const aimOf = (more: Partial<Aim>): Aim => ({
  id: 'aim',
  place: 'eachPanel',
  topicId: null,
  bound: 'atLeast',
  number: 1,
  measure: 'gender',
  value: 'woman',
  force: 'aim',
  symbol: null,
  paragraph: null,
  ...more,
});
