import { shareSeats } from '@/lib/balance/shares';
import type { BalanceBasis } from '@/lib/balance/types';
import { balanceGroups } from '@/lib/bodies/types';
import {
  type Draft,
  type DraftingAim,
  type DraftingGender,
  type DraftingNominee,
  type Goal,
  type GoalResult,
  observerGroup,
  type Pin,
  type Programme as Placed,
  type Problem,
  type Progress,
} from '../drafting/types';
import type { Aim, Panel, Panellist } from '../types';
import { counts, panelsOf } from './aims';
import type { Placement } from './arrangement';
import { type BoardSeat, type BoardState, boardSeats } from './board';
import { candidateOf } from './judge-programme';
import type { PoolNominee } from './pool';

/** Which seats an illustration fills: those that are open, or all that are not locked. */
export const illustrationScopes = ['open', 'all'] as const;
export type IllustrationScope = (typeof illustrationScopes)[number];

/** What an illustration strives for, most important first. */
const illustrationGoals: readonly Goal[] = [
  'fill',
  'aims',
  'states',
  'genderOverall',
  'genderPanel',
  'groupOverall',
  'groupPanel',
  'preference',
  'stability',
];

/** What a browser is told while an arrangement is computed, and at the end. */
export type IllustrationMessage =
  | { readonly kind: 'progress'; readonly progress: Extract<Progress, { kind: 'bound' | 'proven' }> }
  | { readonly kind: 'done'; readonly draft: Draft }
  | { readonly kind: 'failed' };

/** By what an illustration is made: the aims of the Chair, and groups and lists of the day of the balance. */
export type IllustrationBasis = { readonly aims: readonly Aim[]; readonly basis: BalanceBasis };

/** The group of those whom the body's records put in none. */
const noGroup = 'none';

/** Every panel can be attended by everybody: neither slots nor several events are on record for a meeting. */
const anySlot = 'any';

/** Gender as it is counted: what a person declared. */
function genderOf({ person }: Panellist): DraftingGender {
  if (person.genderBasis !== 'declared' || person.gender === 'notStated') return 'undisclosed';
  return person.gender === 'another' ? 'other' : person.gender;
}

/** Seats that an illustration may fill or leave as they are: neither kept for somebody who left, nor locked while open. */
function freeSeats(board: BoardState): readonly BoardSeat[] {
  const kept = new Set(
    board.programme.panels.flatMap((panel) => panel.seats.flatMap((seat) => (seat.former === null ? [] : [seat.id]))),
  );
  return boardSeats(board).filter((seat) => !kept.has(seat.id) && !(seat.locked && seat.occupantId === null));
}

/** What an aim counts, as a trait of whoever counts for it; null: any one State or organization. */
const traitOf = (aim: Aim): string | null => (aim.value === null ? null : `${aim.measure}:${aim.value}`);

function nomineeOf(
  one: PoolNominee | Panellist,
  seatedOn: string | null,
  { aims, basis }: IllustrationBasis,
): DraftingNominee[] {
  if (one.party === null) return [];
  const topics = 'topicIds' in one ? one.topicIds : [];
  const candidate = candidateOf({ ...one, topicIds: topics }, basis);
  return [
    {
      id: one.nominationMeetingId,
      state: one.party.id,
      group: one.group ?? noGroup,
      gender: genderOf(one),
      developing: false,
      // Whoever sits on a panel already may stay there, whatever topics were put forward.
      topics: seatedOn === null || topics.includes(seatedOn) ? topics : [...topics, seatedOn],
      unavailable: [],
      events: [anySlot],
      // A State that states no order has no second choice.
      priority: 'rank' in one ? (one.rank ?? 1) : 1,
      score: 5,
      traits: [...new Set(aims.flatMap((aim) => (counts(aim, candidate) ? (traitOf(aim) ?? []) : [])))],
    },
  ];
}

/** Whether an aim holds as a rule: what a rule can count is gender, group, and seats of any one State on any panel. */
function isRule({ force, measure, topicId }: Aim): boolean {
  return force === 'rule' && (measure === 'gender' || measure === 'group' || (measure === 'party' && topicId === null));
}

const limitsOf = ({ bound, number }: Aim) => ({
  min: bound === 'atLeast' ? number : null,
  max: bound === 'atMost' ? number : null,
});

function aimFrom(aim: Aim, panels: readonly Panel[]): DraftingAim {
  const about = panelsOf(
    aim,
    panels.map(({ id, topic }) => ({ id, topicId: topic.id })),
  );
  return {
    id: aim.id,
    trait: traitOf(aim),
    panels: aim.place === 'whole' ? null : about.map(({ id }) => id),
    ...limitsOf(aim),
  };
}

/** Rules as drafting knows them; of several limits on any one State the narrowest holds. */
function rulesFrom(aims: readonly Aim[], panels: readonly Panel[]): Problem['rules'] {
  const held = aims.filter(isRule);
  const narrowest = (place: Aim['place']) => {
    const limits = held.filter((aim) => aim.measure === 'party' && aim.place === place).map((aim) => aim.number);
    return limits.length === 0 ? null : Math.min(...limits);
  };
  const rule = (aim: Aim) => ({
    id: aim.id,
    attr: aim.measure === 'group' ? ('group' as const) : ('gender' as const),
    value: aim.value === 'another' ? 'other' : (aim.value ?? ''),
    ...limitsOf(aim),
  });
  const counted = held.filter((aim) => aim.measure !== 'party');
  return {
    stateMax: narrowest('whole'),
    statePanelMax: narrowest('eachPanel'),
    overall: counted.filter((aim) => aim.place === 'whole').map(rule),
    panel: counted
      .filter((aim) => aim.place === 'eachPanel')
      .map((aim) => ({ ...rule(aim), panels: aimFrom(aim, panels).panels ?? '*' })),
  };
}

/**
 * The problem of drafting that stands behind an illustrative arrangement of a draft. Locked seats keep their panellists, and
 * of open seats alone all others do as well. Regional groups are set beside their share of the membership, in whole seats
 * by the largest remainder. Aims come right after filled seats; those that must hold by a decision are rules.
 *
 * @param pool nominees from whom seats are filled, seated or not
 */
export function illustrationProblem(
  board: BoardState,
  pool: readonly PoolNominee[],
  given: IllustrationBasis,
  scope: IllustrationScope,
): Problem {
  const { basis, aims } = given;
  const seats = freeSeats(board);
  const topicOf = new Map(board.programme.panels.map((panel) => [panel.id, panel.topic.id]));
  const seated = seats.flatMap((seat) => (seat.occupantId === null ? [] : [[seat.occupantId, seat] as const]));
  const seatOf = new Map(seated);
  const inPool = new Set(pool.map((one) => one.nominationMeetingId));
  const others = board.programme.panels.flatMap((panel) =>
    panel.seats.flatMap(({ panellist }) =>
      panellist === null || inPool.has(panellist.nominationMeetingId) ? [] : [panellist],
    ),
  );
  const nominees = [...pool, ...others].flatMap((one) =>
    nomineeOf(one, topicOf.get(seatOf.get(one.nominationMeetingId)?.panelId ?? '') ?? null, given),
  );
  const known = new Set(nominees.map((one) => one.id));
  const pins = seated.flatMap(([nominee, seat]): Pin[] =>
    known.has(nominee) && (seat.locked || scope === 'open') ? [{ nominee, pin: 'panel', panel: seat.panelId }] : [],
  );
  const panels = board.programme.panels.map((panel) => ({
    id: panel.id,
    topic: panel.topic.id,
    slot: anySlot,
    event: anySlot,
    seats: seats.filter((seat) => seat.panelId === panel.id).length,
    minSeats: 0,
  }));
  const members = new Map(basis.reference.groups.map((line) => [line.group as string, line.members]));
  const allSeats = panels.reduce((sum, panel) => sum + panel.seats, 0);
  const groups = [...balanceGroups, noGroup];
  const shares = shareSeats(
    allSeats,
    groups.map((group) => ({ key: group, weight: group === observerGroup ? 0 : (members.get(group) ?? 0) })),
  );
  return {
    panels,
    groups,
    nominees,
    pins,
    previous: Object.fromEntries(seated.filter(([id]) => known.has(id)).map(([id, seat]) => [id, seat.panelId])),
    rules: rulesFrom(aims, board.programme.panels),
    aims: aims.filter((aim) => !isRule(aim)).map((aim) => aimFrom(aim, board.programme.panels)),
    targets: { groupSeats: Object.fromEntries(shares), developingSeats: 0 },
    weights: { rank: 2, priority: 3, score: 0 },
    goals: illustrationGoals,
  };
}

/** What is to be otherwise, to see what difference it makes: one nominee is not there, or one aim is not asked for. */
export type IllustrationVariation =
  | { readonly kind: 'withoutNominee'; readonly id: string }
  | { readonly kind: 'withoutAim'; readonly id: string };

/** The problem with one thing otherwise; see `IllustrationVariation`. */
export function varied(problem: Problem, { kind, id }: IllustrationVariation): Problem {
  if (kind === 'withoutNominee') {
    return { ...problem, pins: [...problem.pins.filter((pin) => pin.nominee !== id), { nominee: id, pin: 'out' }] };
  }
  const { overall, panel } = problem.rules;
  const others = <R extends { readonly id: string }>(list: readonly R[]) => list.filter((one) => one.id !== id);
  return {
    ...problem,
    aims: others(problem.aims),
    rules: { ...problem.rules, overall: others(overall), panel: others(panel) },
  };
}

/** How a variation comes out beside the arrangement it was made from, in the first goal that differs. */
export type IllustrationDifference = { readonly goal: Goal; readonly before: number; readonly after: number };

/**
 * The first goal, in their order, that comes out otherwise; null: both are equally good in all of them. Aims are left out
 * where one of them is not asked for: the rest of them cannot be set beside all.
 */
export function firstDifference(
  before: readonly GoalResult[],
  after: readonly GoalResult[],
  { kind }: IllustrationVariation,
): IllustrationDifference | null {
  for (const { goal, value } of before) {
    if (kind === 'withoutAim' && goal === 'aims') continue;
    const other = after.find((one) => one.goal === goal)?.value;
    if (other !== undefined && other !== value) return { goal, before: value, after: other };
  }
  return null;
}

/**
 * Who would sit on which seat: those who stay on their panel keep their seats, the others take the free ones in the order of
 * the seats. Seats that no illustration touches are left out.
 *
 * @returns for each seat the nomination for the meeting, or null: it stays open
 */
export function seatsOfIllustration(board: BoardState, placed: Placed): ReadonlyMap<string, string | null> {
  const seats = freeSeats(board);
  const stays = (seat: BoardSeat) => seat.occupantId !== null && placed[seat.occupantId] === seat.panelId;
  const staying = new Set(seats.filter(stays).map((seat) => seat.occupantId));
  return new Map(
    board.programme.panels.flatMap((panel) => {
      const coming = Object.keys(placed).filter((id) => placed[id] === panel.id && !staying.has(id));
      const here = seats.filter((seat) => seat.panelId === panel.id);
      // Open seats first, so that as many cards as possible stay where they are.
      const free = here
        .filter((seat) => !stays(seat))
        .toSorted((a, b) => Number(a.occupantId !== null) - Number(b.occupantId !== null));
      const taken = new Map(free.map((seat, at) => [seat.id, coming[at] ?? null]));
      return here.map((seat) => [seat.id, stays(seat) ? seat.occupantId : (taken.get(seat.id) ?? null)] as const);
    }),
  );
}

/** The placements that lead from the board as it is to an illustration; seats that are gone meanwhile are left out. */
export function placementsTo(
  seats: readonly BoardSeat[],
  wanted: ReadonlyMap<string, string | null>,
): readonly Placement[] {
  return seats.flatMap((seat) => {
    const to = wanted.get(seat.id);
    return to === undefined || to === seat.occupantId ? [] : [{ seatId: seat.id, from: seat.occupantId, to }];
  });
}
