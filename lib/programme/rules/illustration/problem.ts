import { shareSeats } from '@/lib/balance/shares';
import { balanceGroups } from '@/lib/bodies/types';
import { type Goal, observerGroup, type Pin, type Problem } from '../../drafting/types';
import type { BoardState } from '../board';
import type { PoolNominee } from '../pool';
import { aimFrom, isRule, rulesFrom } from './asked';
import type { IllustrationScope } from './exchange';
import { anySlot, type IllustrationBasis, noGroup, nomineeOf } from './nominee';
import { freeSeats } from './seats';

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
