import { shareSeats } from '@/lib/balance/shares';
import type { BalanceReference } from '@/lib/balance/types';
import { balanceGroups } from '@/lib/bodies/types';
import {
  type Draft,
  type DraftingGender,
  type DraftingNominee,
  type Goal,
  observerGroup,
  type Pin,
  type Programme as Placed,
  type Problem,
  type Progress,
} from '../drafting/types';
import type { Panellist } from '../types';
import type { Placement } from './arrangement';
import { type BoardSeat, type BoardState, boardSeats } from './board';
import type { PoolNominee } from './pool';

/** Which seats an illustration fills: those that are open, or all that are not locked. */
export const illustrationScopes = ['open', 'all'] as const;
export type IllustrationScope = (typeof illustrationScopes)[number];

/** What an illustration strives for, most important first. */
const illustrationGoals: readonly Goal[] = [
  'fill',
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
function isFree(board: BoardState, seat: BoardSeat): boolean {
  const record = board.programme.panels.flatMap((panel) => panel.seats).find((one) => one.id === seat.id);
  return record?.former === null && !(seat.locked && seat.occupantId === null);
}

function nomineeOf(one: PoolNominee | Panellist, seatedOn: string | null): DraftingNominee[] {
  if (one.party === null) return [];
  const topics = 'topicIds' in one ? one.topicIds : [];
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
    },
  ];
}

/**
 * The problem of drafting that stands behind an illustrative arrangement of a draft. Locked seats keep their panellists, and
 * of open seats alone all others do as well. Regional groups are set beside their share of the membership, in whole seats
 * by the largest remainder.
 *
 * @param pool nominees from whom seats are filled, seated or not
 */
export function illustrationProblem(
  board: BoardState,
  pool: readonly PoolNominee[],
  reference: BalanceReference,
  scope: IllustrationScope,
): Problem {
  const seats = boardSeats(board).filter((seat) => isFree(board, seat));
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
    nomineeOf(one, topicOf.get(seatOf.get(one.nominationMeetingId)?.panelId ?? '') ?? null),
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
  const members = new Map(reference.groups.map((line) => [line.group as string, line.members]));
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
    rules: { stateMax: null, statePanelMax: null, overall: [], panel: [] },
    targets: { groupSeats: Object.fromEntries(shares), developingSeats: 0 },
    weights: { rank: 2, priority: 3, score: 0 },
    goals: illustrationGoals,
  };
}

/**
 * Who would sit on which seat: those who stay on their panel keep their seats, the others take the free ones in the order of
 * the seats. Seats that no illustration touches are left out.
 *
 * @returns for each seat the nomination for the meeting, or null: it stays open
 */
export function seatsOfIllustration(board: BoardState, placed: Placed): ReadonlyMap<string, string | null> {
  const seats = boardSeats(board).filter((seat) => isFree(board, seat));
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
