import { lot } from './lots';
import { grouped, inOrder } from './order';
import type { DraftingNominee, DraftingPanel, Problem } from './types';

/** A nominee with the panels that it may be seated on, as indexes into the panels of the problem. */
export type Candidate = {
  readonly nominee: DraftingNominee;
  readonly panels: readonly number[];
  /** Pinned into the programme. */
  readonly must: boolean;
};

/** What a rule or an aim can tell apart: nominees of one profile count the same everywhere. */
export function profileOf({ state, group, gender, developing, traits }: DraftingNominee): string {
  return JSON.stringify([state, group, gender, developing, traits.toSorted(inOrder)]);
}

function maySit(nominee: DraftingNominee, panel: Problem['panels'][number]): boolean {
  return (
    nominee.topics.includes(panel.topic) &&
    !nominee.unavailable.includes(panel.slot) &&
    nominee.events.includes(panel.event)
  );
}

/** Everybody who can be seated somewhere, whatever the pins say. */
export function openCandidates(problem: Problem): Candidate[] {
  return problem.nominees.map((nominee) => ({
    nominee,
    panels: problem.panels.flatMap((panel, at) => (maySit(nominee, panel) ? [at] : [])),
    must: false,
  }));
}

/** Everybody who can be seated somewhere, with the pins as facts. A pin that cannot be kept leaves a candidate without panels. */
export function pinnedCandidates(problem: Problem): Candidate[] {
  const pins = grouped(problem.pins, (pin) => pin.nominee);
  return openCandidates(problem).map((candidate) => {
    const own = pins.get(candidate.nominee.id) ?? [];
    const panels = candidate.panels.filter((at) =>
      own.every((pin) => pin.pin === 'in' || (pin.pin === 'panel' && pin.panel === problem.panels[at]?.id)),
    );
    return { ...candidate, panels, must: own.some((pin) => pin.pin !== 'out') };
  });
}

/** What it costs the goal `preference` to seat a nominee on a panel. */
export function preferenceCost(
  { weights }: Pick<Problem, 'weights'>,
  nominee: Pick<DraftingNominee, 'topics' | 'priority' | 'score'>,
  topic: string,
): number {
  return (
    weights.rank * nominee.topics.indexOf(topic) +
    weights.priority * (nominee.priority - 1) +
    weights.score * (5 - nominee.score)
  );
}

/** The most seats that one State may have on a panel by itself. Null: no rule. */
export function stateMaxOn({ rules }: Pick<Problem, 'rules'>, panel: DraftingPanel | undefined): number | null {
  return panel?.stateMax ?? rules.statePanelMax;
}

/** The most seats that one State can have under the rules. */
function seatsOfState(problem: Problem): number {
  const seats = problem.panels.reduce(
    (sum, panel) => sum + Math.min(panel.seats, stateMaxOn(problem, panel) ?? Number.POSITIVE_INFINITY),
    0,
  );
  return Math.min(seats, problem.rules.stateMax ?? Number.POSITIVE_INFINITY);
}

/**
 * Leaves out pairs that no best programme needs. A State uses at most `seatsOfState` nominees; where more of one profile can
 * sit on a panel, one of the cheapest is idle and could take the place of a dearer one. Pairs of the draft before stay, because
 * `stability` counts them, and so do pinned nominees.
 */
export function withoutDominated(problem: Problem, seed: string, candidates: readonly Candidate[]): Candidate[] {
  const kept = seatsOfState(problem);
  const ranked = problem.goals.includes('preference');
  const pairs = candidates.flatMap((candidate) => candidate.panels.map((panel) => ({ candidate, panel })));
  const staying = new Map<Candidate, number[]>(candidates.map((candidate) => [candidate, []]));
  const alike = grouped(pairs, ({ candidate, panel }) => `${panel} ${profileOf(candidate.nominee)}`);
  for (const group of alike.values()) {
    const free = group.filter(({ candidate }) => !candidate.must);
    const costs = new Map(
      free.map((pair) => {
        const panel = problem.panels[pair.panel];
        const { nominee } = pair.candidate;
        const cost = ranked && panel !== undefined ? preferenceCost(problem, nominee, panel.topic) : 0;
        return [pair, { cost, lot: free.length > kept && panel !== undefined ? lot(seed, nominee.id, panel.id) : 0 }];
      }),
    );
    const cheapest = new Set(
      free
        .toSorted((a, b) => {
          const [one, other] = [costs.get(a), costs.get(b)];
          if (one === undefined || other === undefined) return 0;
          return (
            one.cost - other.cost || one.lot - other.lot || inOrder(a.candidate.nominee.id, b.candidate.nominee.id)
          );
        })
        .slice(0, kept),
    );
    for (const pair of group) {
      const { candidate, panel } = pair;
      const wasThere = problem.previous[candidate.nominee.id] === problem.panels[panel]?.id;
      if (candidate.must || wasThere || cheapest.has(pair)) staying.get(candidate)?.push(panel);
    }
  }
  return [...staying].map(([candidate, panels]) => ({ ...candidate, panels: panels.toSorted((a, b) => a - b) }));
}
