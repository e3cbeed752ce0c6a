import type { Pin, Problem } from '../../drafting/types';
import type { BoardState } from '../board';
import type { PoolNominee } from '../pool';
import { aimFrom, isRule, rulesFrom } from './asked';
import type { IllustrationScope } from './exchange';
import { countedModerators } from './moderators';
import { anySlot, type IllustrationBasis, nomineeOf } from './nominee';
import { freeSeats } from './seats';
import { draftingGroups, groupSeatsFor } from './shares';

/**
 * The problem of drafting that stands behind an illustrative arrangement of a draft. Locked seats keep their panellists, and
 * of open seats alone all others do as well. Goals, their order, and what regional groups are set beside are those of the
 * method. Aims that must hold by a decision are rules. A moderator who is counted holds one more seat of the panel and stays.
 *
 * @param pool nominees from whom seats are filled, seated or not
 */
export function illustrationProblem(
  board: BoardState,
  pool: readonly PoolNominee[],
  given: IllustrationBasis,
  scope: IllustrationScope,
): Problem {
  const { basis, aims, method } = given;
  const moderators = countedModerators(board.programme, method, basis);
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
  const nominees = [
    ...[...pool, ...others].flatMap((one) =>
      nomineeOf(one, topicOf.get(seatOf.get(one.nominationMeetingId)?.panelId ?? '') ?? null, given),
    ),
    ...moderators.flatMap(({ who, topicId }) => nomineeOf(who, topicId, given)),
  ];
  const known = new Set(nominees.map((one) => one.id));
  const pins = [
    ...seated.flatMap(([nominee, seat]): Pin[] =>
      known.has(nominee) && (seat.locked || scope === 'open') ? [{ nominee, pin: 'panel', panel: seat.panelId }] : [],
    ),
    ...moderators.map(({ who, panelId }): Pin => ({ nominee: who.nominationMeetingId, pin: 'panel', panel: panelId })),
  ];
  const panels = board.programme.panels.map((panel) => ({
    id: panel.id,
    topic: panel.topic.id,
    slot: anySlot,
    event: anySlot,
    seats:
      seats.filter((seat) => seat.panelId === panel.id).length +
      moderators.filter(({ panelId }) => panelId === panel.id).length,
    minSeats: 0,
  }));
  const allSeats = panels.reduce((sum, panel) => sum + panel.seats, 0);
  return {
    panels,
    groups: draftingGroups,
    nominees,
    pins,
    previous: Object.fromEntries([
      ...seated.filter(([id]) => known.has(id)).map(([id, seat]) => [id, seat.panelId]),
      ...moderators.map(({ who, panelId }) => [who.nominationMeetingId, panelId]),
    ]),
    rules: rulesFrom(aims, board.programme.panels),
    aims: aims.filter((aim) => !isRule(aim)).map((aim) => aimFrom(aim, board.programme.panels)),
    targets: { groupSeats: groupSeatsFor(method, basis.reference, pool, allSeats), developingSeats: 0 },
    weights: { rank: 2, priority: 3, score: 0 },
    goals: method.goals,
  };
}
