import { type Candidate, pinnedCandidates, stateMaxOn } from './candidates';
import { checkProgramme } from './check';
import { matcher } from './model';
import { byId } from './order';
import { maximised, observerGroup, type Problem, type Programme } from './types';

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function numbersFrom(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const nowhere = -1;

/** Who sits where while it is changed seat by seat, with the counts that rules and goals need. */
class Seating {
  readonly panelOf: number[];
  private readonly onPanel: number[][];
  private readonly rowsOf: readonly (readonly number[])[];
  private readonly perPanel: number[][];
  private readonly overall: number[];
  private readonly perState = new Map<string, number>();
  private readonly perStatePanel = new Map<string, number>();
  private readonly limits: readonly { row: number; panel: number | null; min: number; max: number }[];
  private readonly firstAim: number;
  private seated = 0;
  private overState = 0;
  private overStatePanel = 0;
  private statesSeated = 0;
  private preference = 0;
  private kept = 0;

  constructor(
    private readonly problem: Problem,
    private readonly candidates: readonly Candidate[],
  ) {
    const { panels, groups, rules } = problem;
    const counted = [
      (of: Candidate['nominee']) => of.gender === 'woman',
      (of: Candidate['nominee']) => of.gender === 'man',
      (of: Candidate['nominee']) => of.developing,
      ...groups.map((group) => (of: Candidate['nominee']) => of.group === group),
      ...[...rules.overall, ...rules.panel].map((rule) => matcher(rule)),
      ...problem.aims.map(
        ({ trait }) =>
          (of: Candidate['nominee']) =>
            trait !== null && of.traits.includes(trait),
      ),
    ];
    this.panelOf = candidates.map(() => nowhere);
    this.onPanel = panels.map(() => []);
    this.rowsOf = candidates.map(({ nominee }) => [...counted.keys()].filter((row) => counted[row]?.(nominee)));
    this.perPanel = panels.map(() => counted.map(() => 0));
    this.overall = counted.map(() => 0);
    const firstRule = 3 + groups.length;
    const bounds = ({ min, max }: { min: number | null; max: number | null }) => ({
      min: min ?? 0,
      max: max ?? Number.POSITIVE_INFINITY,
    });
    this.firstAim = firstRule + rules.overall.length + rules.panel.length;
    this.limits = [
      ...rules.overall.map((rule, at) => ({ row: firstRule + at, panel: null, ...bounds(rule) })),
      ...rules.panel.flatMap((rule, at) =>
        panels.flatMap((panel, index) =>
          rule.panels === '*' || rule.panels.includes(panel.id)
            ? [{ row: firstRule + rules.overall.length + at, panel: index, ...bounds(rule) }]
            : [],
        ),
      ),
    ];
  }

  sittingOn(panel: number): readonly number[] {
    return this.onPanel[panel] ?? [];
  }

  isFull(panel: number): boolean {
    return this.sittingOn(panel).length >= (this.problem.panels[panel]?.seats ?? 0);
  }

  /** Moves somebody to a panel, or nowhere. */
  move(who: number, panel: number): void {
    const from = this.panelOf[who] ?? nowhere;
    if (from !== nowhere) this.count(who, from, -1);
    if (panel !== nowhere) this.count(who, panel, 1);
    this.panelOf[who] = panel;
  }

  private count(who: number, panel: number, by: 1 | -1): void {
    const nominee = this.candidates[who]?.nominee;
    const place = this.problem.panels[panel];
    const here = this.perPanel[panel];
    const sitting = this.onPanel[panel];
    if (nominee === undefined || place === undefined || here === undefined || sitting === undefined) return;
    if (by === 1) sitting.push(who);
    else sitting.splice(sitting.indexOf(who), 1);
    for (const row of this.rowsOf[who] ?? []) {
      here[row] = (here[row] ?? 0) + by;
      this.overall[row] = (this.overall[row] ?? 0) + by;
    }
    const { rules, weights } = this.problem;
    const added = (counts: Map<string, number>, key: string, most: number | null): number => {
      const before = counts.get(key) ?? 0;
      counts.set(key, before + by);
      const over = (count: number) => (most === null ? 0 : Math.max(0, count - most));
      return over(before + by) - over(before);
    };
    this.overState += added(this.perState, nominee.state, rules.stateMax);
    this.overStatePanel += added(this.perStatePanel, `${panel} ${nominee.state}`, stateMaxOn(this.problem, place));
    const ofState = this.perState.get(nominee.state) ?? 0;
    if (nominee.group !== observerGroup && ofState === (by === 1 ? 1 : 0)) this.statesSeated += by;
    this.seated += by;
    this.preference +=
      by *
      (weights.rank * nominee.topics.indexOf(place.topic) +
        weights.priority * (nominee.priority - 1) +
        weights.score * (5 - nominee.score));
    if (this.problem.previous[nominee.id] === place.id) this.kept += by;
  }

  /** By how much the rules are broken, all together. */
  broken(): number {
    let sum = this.overState + this.overStatePanel;
    for (const { row, panel, min, max } of this.limits) {
      const count = (panel === null ? this.overall : this.perPanel[panel])?.[row] ?? 0;
      sum += Math.max(0, min - count, count - max);
    }
    for (const [at, { minSeats }] of this.problem.panels.entries()) {
      sum += Math.max(0, minSeats - this.sittingOn(at).length);
    }
    return sum;
  }

  private aimsMissed(): number {
    const { aims, panels } = this.problem;
    let sum = 0;
    for (const [at, { trait, panels: on, min, max }] of aims.entries()) {
      const row = this.firstAim + at;
      const missed = (count: number) => Math.max(0, (min ?? 0) - count, count - (max ?? Number.POSITIVE_INFINITY));
      const places = on === null ? [] : [...panels.keys()].filter((place) => on.includes(panels[place]?.id ?? ''));
      if (trait !== null) {
        const counts = on === null ? [this.overall[row]] : places.map((place) => this.perPanel[place]?.[row]);
        for (const count of counts) sum += missed(count ?? 0);
        continue;
      }
      const perState =
        on === null
          ? [...this.perState.values()]
          : [...this.perStatePanel].flatMap(([key, count]) =>
              places.includes(Number(key.split(' ')[0])) ? [count] : [],
            );
      for (const count of perState) sum += missed(count);
    }
    return sum;
  }

  /** The goals in their order as one number, less is better; near to the true order, which is all that a search needs. */
  cost(): number {
    const { problem, overall } = this;
    const gap = (counts: readonly number[]) => Math.max(0, Math.abs((counts[0] ?? 0) - (counts[1] ?? 0)) - 1);
    const seats = problem.panels.reduce((sum, panel) => sum + panel.seats, 0);
    let groupOverall = 0;
    let groupPanel = 0;
    for (const [at, group] of problem.groups.entries()) {
      const target = problem.targets.groupSeats[group] ?? 0;
      groupOverall += Math.abs((overall[3 + at] ?? 0) - target);
      for (const [index, panel] of problem.panels.entries()) {
        const share = seats === 0 ? 0 : (target * panel.seats) / seats;
        const here = this.perPanel[index]?.[3 + at] ?? 0;
        groupPanel += Math.max(0, here - Math.ceil(share), Math.floor(share) - here);
      }
    }
    const values = {
      fill: this.seated,
      states: this.statesSeated,
      genderOverall: gap(overall),
      genderPanel: Math.max(0, ...this.perPanel.map(gap)),
      groupOverall,
      groupPanel,
      developing: Math.max(0, problem.targets.developingSeats - (overall[2] ?? 0)),
      preference: this.preference,
      stability: -this.kept,
      aims: problem.aims.length === 0 ? 0 : this.aimsMissed(),
    };
    return problem.goals.reduce(
      (sum, goal) =>
        sum * 30 + (maximised.has(goal) ? -values[goal] : values[goal]) * (goal === 'preference' ? 0.1 : 1),
      0,
    );
  }
}

/**
 * Looks for a good programme by seeded moves from seat to seat. It proves nothing; it is there when there is no time for proof.
 * The same for the same input, seed and number of moves.
 *
 * @returns null when no programme that keeps all rules was met
 */
export function searchProgramme(given: Problem, seed: string, moves: number): Programme | null {
  const problem = {
    ...given,
    panels: given.panels.toSorted(byId),
    nominees: given.nominees.toSorted(byId),
  };
  const candidates = pinnedCandidates(problem).filter(({ panels, must }) => must || panels.length > 0);
  if (candidates.some(({ panels }) => panels.length === 0)) return null;
  const random = numbersFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const seating = new Seating(problem, candidates);
  for (const [who, { must, panels }] of candidates.entries()) {
    if (must) seating.move(who, panels.find((panel) => !seating.isFull(panel)) ?? panels[0] ?? nowhere);
  }
  const breaking = 30 ** (problem.goals.length + 1);
  const total = () => seating.broken() * breaking + seating.cost();
  let now = total();
  let best: { cost: number; programme: Programme } | null = null;
  const keep = () => {
    const programme = Object.fromEntries(
      candidates.flatMap(({ nominee }, who) => {
        const panel = problem.panels[seating.panelOf[who] ?? nowhere];
        return panel === undefined ? [] : [[nominee.id, panel.id] as const];
      }),
    );
    if (checkProgramme(problem, programme).broken.length === 0) best = { cost: now, programme };
  };
  if (seating.broken() === 0) keep();
  for (let move = 0; move < moves && candidates.length > 0; move += 1) {
    const who = below(candidates.length);
    const candidate = candidates[who];
    if (candidate === undefined) break;
    const from = seating.panelOf[who] ?? nowhere;
    const chosen = candidate.panels[below(candidate.panels.length)] ?? nowhere;
    const to = from !== nowhere && !candidate.must && chosen === from ? nowhere : chosen;
    if (to === from) continue;
    const sitting = to === nowhere || !seating.isFull(to) ? [] : seating.sittingOn(to);
    const other = sitting.length === 0 ? null : (sitting[below(sitting.length)] ?? null);
    const freed = other === null ? null : candidates[other];
    const back = freed?.panels.includes(from) === true ? from : nowhere;
    if (freed?.must === true && back === nowhere) continue;
    seating.move(who, nowhere);
    if (other !== null) seating.move(other, back);
    seating.move(who, to);
    const then = total();
    // What is allowed to get worse shrinks from a rule to nothing.
    const heat = breaking ** (1 - move / moves) * random();
    if (then <= now || (then - now < heat && random() < 0.1)) {
      now = then;
      if (seating.broken() === 0 && (best === null || now < (best as { cost: number }).cost)) keep();
      continue;
    }
    seating.move(who, nowhere);
    if (other !== null) seating.move(other, to);
    seating.move(who, from);
  }
  return (best as { programme: Programme } | null)?.programme ?? null;
}
