import { openCandidates } from '../../drafting/candidates';
import { observerGroup, type Programme as Placed, type Problem } from '../../drafting/types';

/**
 * Why a regional group has so many seats: `asShare`: as many as its share; `noMore`: fewer, and all of its nominees who can
 * sit somewhere do; `noOthers`: more, and nobody of a group with fewer is left; `openSeats`: fewer, because seats stay open and
 * no group has more than its share, so that a seat more for one is a seat less for another; `otherwise`: it could be nearer to
 * its share, but a goal that comes before would be missed.
 */
export type ShareReason = 'asShare' | 'noMore' | 'noOthers' | 'openSeats' | 'otherwise';

export type GroupLimit = {
  readonly group: string;
  readonly seats: number;
  /** What the seats are set beside, in whole seats. */
  readonly share: number;
  /** Nominees who can sit on some panel. */
  readonly available: number;
  readonly reason: ShareReason;
};

/**
 * Why seats of a panel stay open: `nobody` can sit there, `allSeated`: all who can have a seat, there or elsewhere; `forbidden`:
 * some have none, and a rule or a condition keeps them from it; `goalBefore`: the same, or a goal that comes before filled seats.
 */
export type OpenReason = 'nobody' | 'allSeated' | 'forbidden' | 'goalBefore';

/** A panel with seats that stay open. */
export type PanelLimit = {
  readonly panel: string;
  readonly open: number;
  /** Nominees who can sit on it by topic and availability, and how many of them have no seat at all. */
  readonly available: number;
  readonly left: number;
  readonly reason: OpenReason;
};

/** What these nominees make possible, beside what an arrangement reaches. */
export type IllustrationLimits = {
  readonly seats: number;
  readonly filled: number;
  readonly available: number;
  readonly statesSeated: number;
  readonly statesAvailable: number;
  /** Nominees who can sit somewhere and whose gender is not stated: they count for neither women nor men. */
  readonly genderNotStated: number;
  readonly groups: readonly GroupLimit[];
  readonly openPanels: readonly PanelLimit[];
};

/** Whether filled seats come before every other goal: the order can be changed. */
const fillsFirst = (problem: Problem): boolean => problem.goals[0] === 'fill';

function openPanelsOf(problem: Problem, placed: Placed): PanelLimit[] {
  const candidates = openCandidates(problem);
  return problem.panels.flatMap((panel, at): PanelLimit[] => {
    const open = panel.seats - Object.values(placed).filter((id) => id === panel.id).length;
    if (open <= 0) return [];
    const able = candidates.filter(({ panels }) => panels.includes(at));
    const left = able.filter(({ nominee }) => placed[nominee.id] === undefined).length;
    const kept = fillsFirst(problem) ? 'forbidden' : 'goalBefore';
    const reason = able.length === 0 ? 'nobody' : left === 0 ? 'allSeated' : kept;
    return [{ panel: panel.id, open, available: able.length, left, reason }];
  });
}

/**
 * Says of a proven arrangement what could and what could not be better with these nominees. Counts those who can sit on some
 * panel by topic and availability, whatever is locked or asked for.
 */
export function limitsOf(problem: Problem, placed: Placed): IllustrationLimits {
  const open = openCandidates(problem).flatMap(({ nominee, panels }) => (panels.length > 0 ? [nominee] : []));
  const seated = problem.nominees.filter((one) => placed[one.id] !== undefined);
  const statesOf = (nominees: Problem['nominees']) =>
    new Set(nominees.flatMap((one) => (one.group === observerGroup ? [] : [one.state]))).size;
  const counted = problem.groups.map((group) => ({
    group,
    seats: seated.filter((one) => one.group === group).length,
    share: problem.targets.groupSeats[group] ?? 0,
    available: open.filter((one) => one.group === group).length,
  }));
  const seats = problem.panels.reduce((sum, panel) => sum + panel.seats, 0);
  // Where filled seats come first, whoever takes a seat besides takes it from somebody.
  const shortByOpenSeats =
    fillsFirst(problem) && seated.length < seats && counted.every((one) => one.seats <= one.share);
  const canGrow = counted.some(({ seats, share, available }) => seats < share && available > seats);
  const reasonOf = ({ seats, share, available }: (typeof counted)[number]): ShareReason => {
    if (seats === share) return 'asShare';
    if (seats < share && available <= seats) return 'noMore';
    if (seats < share) return shortByOpenSeats ? 'openSeats' : 'otherwise';
    return canGrow ? 'otherwise' : 'noOthers';
  };
  return {
    seats,
    filled: seated.length,
    available: open.length,
    statesSeated: statesOf(seated),
    statesAvailable: statesOf(open),
    genderNotStated: open.filter((one) => one.gender === 'undisclosed').length,
    groups: counted
      .filter(({ seats, share, available }) => seats > 0 || share > 0 || available > 0)
      .map((one) => ({ ...one, reason: reasonOf(one) })),
    openPanels: openPanelsOf(problem, placed),
  };
}
