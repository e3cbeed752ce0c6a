import type { Pin, Problem } from '../../drafting/types';
import type { NomineeCondition } from '../../types';
import type { BoardState } from '../board';
import type { PoolNominee } from '../pool';
import { aimFrom, isRule, rulesFrom, stateMaxFrom } from './asked';
import type { IllustrationScope } from './exchange';
import { countedModerators } from './moderators';
import { anyEvent, type IllustrationBasis, nomineeOf } from './nominee';
import { freeSeats } from './seats';
import { draftingGroups, groupSeatsFor } from './shares';

/**
 * The problem of drafting that stands behind an illustrative arrangement of a draft. Locked seats keep their panellists, and
 * of open seats alone all others do as well. Goals, their order, and what regional groups are set beside are those of the
 * method. Aims that must hold by a decision are rules. A moderator who is counted holds one more seat of the panel and stays.
 * Conditions are kept for whoever does not keep a seat: who was seated by hand against one stays.
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
  const stays = (id: string) => {
    const seat = seatOf.get(id);
    return seat !== undefined && (seat.locked || scope === 'open');
  };
  const barred = (id: string) => {
    const { cannotBeOn = [] } = board.conditions[id] ?? {};
    return stays(id) ? [] : cannotBeOn;
  };
  const nominees = [
    ...[...pool, ...others].flatMap((one) =>
      nomineeOf(one, given, {
        seatedOn: topicOf.get(seatOf.get(one.nominationMeetingId)?.panelId ?? '') ?? null,
        cannotBeOn: barred(one.nominationMeetingId),
      }),
    ),
    ...moderators.flatMap(({ who, topicId }) => nomineeOf(who, given, { seatedOn: topicId, cannotBeOn: [] })),
  ];
  const known = new Set(nominees.map((one) => one.id));
  const pins = [
    ...seated.flatMap(([nominee, seat]): Pin[] =>
      known.has(nominee) && stays(nominee) ? [{ nominee, pin: 'panel', panel: seat.panelId }] : [],
    ),
    ...Object.entries(board.conditions).flatMap(([nominee, condition]): Pin[] =>
      known.has(nominee) && !stays(nominee) ? pinsFor(nominee, condition) : [],
    ),
    ...moderators.map(({ who, panelId }): Pin => ({ nominee: who.nominationMeetingId, pin: 'panel', panel: panelId })),
  ];
  const panels = board.programme.panels.map((panel) => ({
    id: panel.id,
    topic: panel.topic.id,
    // A slot for each panel: so a nominee can be kept from one of them.
    slot: panel.id,
    event: anyEvent,
    seats:
      seats.filter((seat) => seat.panelId === panel.id).length +
      moderators.filter(({ panelId }) => panelId === panel.id).length,
    minSeats: 0,
    ...stateMaxFrom(aims, panel.topic.id),
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

/** A condition as drafting knows it, without where the nominee cannot be. */
function pinsFor(nominee: string, { pin, panelId }: NomineeCondition): Pin[] {
  if (pin === 'panel') return panelId === null ? [] : [{ nominee, pin, panel: panelId }];
  return pin === null ? [] : [{ nominee, pin }];
}
