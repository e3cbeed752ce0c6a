import { preferenceCost, stateMaxOn } from './candidates';
import { commonDivisor, each, joined, type LinearModel, type Row, type Terms } from './linear';
import { grouped } from './order';
import { type CountRule, type DraftingAim, type DraftingPanel, type Goal, observerGroup, type Problem } from './types';
import type { Unit } from './units';

/** A rule as one row of the model. */
export type RuleRow = {
  /** As it applies, e.g. `panel:PW:P03:min`, `stateMax:AFR-07`. */
  readonly id: string;
  /** As it was set, e.g. `panel:PW:min`, `stateMax`. */
  readonly policy: string;
  /** How much more it asks for than its row says: see `Writer.atLeast`. */
  readonly beyond?: number;
};

/** One column for each unit and panel: how many members of the unit sit there. These are the first columns of a model. */
export type SeatColumn = { readonly unit: Unit; readonly panel: number };

/**
 * The value of a goal as a linear form, when the auxiliary columns are at their best: `unit` times what the terms add up to, and
 * a constant.
 */
export type GoalForm = Terms & { readonly constant: number; readonly unit: number };

export type ProgrammeRow = Row & { readonly rule: RuleRow | null };

export type ProgrammeModel = LinearModel & {
  readonly rows: readonly ProgrammeRow[];
  readonly seats: readonly SeatColumn[];
  readonly goals: ReadonlyMap<Goal, GoalForm>;
};

const anything = Number.POSITIVE_INFINITY;

/** A model while it is written. */
class Writer {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly whole: boolean[] = [];
  readonly rows: ProgrammeRow[] = [];
  readonly goals = new Map<Goal, GoalForm>();
  readonly seats: readonly SeatColumn[];
  private readonly onPanel: ReadonlyMap<number, readonly number[]>;

  constructor(
    readonly problem: Problem,
    units: readonly Unit[],
  ) {
    this.seats = units.flatMap((unit) => unit.panels.map((panel) => ({ unit, panel })));
    this.onPanel = grouped([...this.seats.keys()], (column) => this.seats[column]?.panel ?? -1);
  }

  column(upper: number, whole = false): number {
    this.lower.push(0);
    this.upper.push(upper);
    this.whole.push(whole);
    return this.lower.length - 1;
  }

  /** Adds a row, unless it holds whatever its columns are. */
  row(terms: Terms, lower: number, upper: number, rule: RuleRow | null = null): void {
    let least = 0;
    let most = 0;
    for (const [at, column] of terms.columns.entries()) {
      const reach = (terms.factors[at] ?? 0) * (this.upper[column] ?? 0);
      least += Math.min(0, reach);
      most += Math.max(0, reach);
    }
    if (least < lower || most > upper) this.rows.push({ ...terms, lower, upper, rule });
  }

  /**
   * Adds a rule that asks for a number at least. Everybody and one more is impossible already; what is asked for beyond it, any
   * programme lacks, and the solver is spared numbers that it cannot compute with.
   */
  atLeast(terms: Terms, number: number, rule: RuleRow): void {
    const lower = Math.min(number, this.problem.nominees.length + 1);
    this.row(terms, lower, anything, { ...rule, beyond: number - lower });
  }

  /** Columns of those who match, on one panel or on all. */
  where(matches: (unit: Unit) => boolean, panel?: number): number[] {
    const columns = panel === undefined ? [...this.seats.keys()] : (this.onPanel.get(panel) ?? []);
    return columns.filter((column) => {
      const seat = this.seats[column];
      return seat !== undefined && matches(seat.unit);
    });
  }

  goal(goal: Goal, terms: Terms, { constant = 0, unit = 1 } = {}): void {
    this.goals.set(goal, { ...terms, constant, unit });
  }
}

const everybody = () => true;

/** Who counts for a rule. */
export function matcher({
  attr,
  value,
}: CountRule): (of: Pick<Unit, 'gender' | 'group' | 'developing' | 'traits'>) => boolean {
  return (of) => (attr === 'trait' ? of.traits.includes(String(value)) : of[attr] === value);
}

function writeFacts(model: Writer, units: readonly Unit[]): void {
  const { panels } = model.problem;
  for (const { unit, panel } of model.seats) {
    model.column(Math.min(unit.most[unit.panels.indexOf(panel)] ?? 0, panels[panel]?.seats ?? 0), true);
  }
  const columnsOf = grouped([...model.seats.keys()], (column) => model.seats[column]?.unit);
  for (const unit of units) {
    const columns = columnsOf.get(unit) ?? [];
    if (unit.must) model.row(each(columns), 1, 1);
    for (const { panels: limited, atMost } of unit.must ? [] : unit.limits) {
      const within = columns.filter((column) => limited.includes(model.seats[column]?.panel ?? -1));
      model.row(each(within), 0, atMost);
    }
  }
  for (const [at, panel] of panels.entries()) {
    const here = each(model.where(everybody, at));
    model.row(here, 0, panel.seats);
    const id = `minSeats:${panel.id}`;
    model.atLeast(here, panel.minSeats, { id, policy: id });
  }
}

/** The rule for the seats of a State on a panel as it was set: for all panels, or for this one. */
export function statePanelPolicy({ id, stateMax }: DraftingPanel): string {
  return stateMax === undefined ? 'statePanelMax' : `statePanelMax:${id}`;
}

function writeStateCaps(model: Writer): void {
  const { rules, panels } = model.problem;
  for (const [state, columns] of grouped([...model.seats.keys()], (column) => model.seats[column]?.unit.state ?? '')) {
    const units = new Set(columns.map((column) => model.seats[column]?.unit));
    const members = [...units].reduce((sum, unit) => sum + (unit?.members.length ?? 0), 0);
    if (rules.stateMax !== null && members > rules.stateMax) {
      model.row(each(columns), 0, rules.stateMax, { id: `stateMax:${state}`, policy: 'stateMax' });
    }
    for (const [at, here] of grouped(columns, (column) => model.seats[column]?.panel ?? -1)) {
      const panel = panels[at];
      const most = stateMaxOn(model.problem, panel);
      if (panel === undefined || most === null) continue;
      const id = `statePanelMax:${state}:${panel.id}`;
      model.row(each(here), 0, most, { id, policy: statePanelPolicy(panel) });
    }
  }
}

function writeCounts(model: Writer, rule: CountRule, columns: readonly number[], name: string, policy: string): void {
  const { min, max } = rule;
  if (min !== null) model.atLeast(each(columns), min, { id: `${name}:min`, policy: `${policy}:min` });
  if (max !== null) model.row(each(columns), 0, max, { id: `${name}:max`, policy: `${policy}:max` });
}

function writeCountRules(model: Writer): void {
  const { rules, panels } = model.problem;
  for (const rule of rules.overall) {
    const name = `overall:${rule.id}`;
    writeCounts(model, rule, model.where(matcher(rule)), name, name);
  }
  for (const rule of rules.panel) {
    for (const [at, panel] of panels.entries()) {
      if (rule.panels !== '*' && !rule.panels.includes(panel.id)) continue;
      const columns = model.where(matcher(rule), at);
      writeCounts(model, rule, columns, `panel:${rule.id}:${panel.id}`, `panel:${rule.id}`);
    }
  }
}

/** `|women − men| − gap ≤ 1`, on one panel or on all. */
function writeGenderGap(model: Writer, gap: number, panel?: number): void {
  const women = model.where((unit) => unit.gender === 'woman', panel);
  const men = model.where((unit) => unit.gender === 'man', panel);
  const less = each([gap], -1);
  model.row(joined(each(women), each(men, -1), less), -anything, 1);
  model.row(joined(each(women, -1), each(men), less), -anything, 1);
}

/** How far some counts are outside their bounds: columns to be added up, and what is missing whatever is counted. */
type Outside = { readonly columns: readonly number[]; readonly constant: number };

/** How far a count is outside two bounds. What is missing beyond all that can be counted is no matter of the columns. */
function distance(model: Writer, columns: readonly number[], from: number, to: number): Outside {
  const most = columns.reduce((sum, column) => sum + (model.upper[column] ?? 0), 0);
  if (from <= 0 && most <= to) return { columns: [], constant: 0 };
  const constant = Math.max(0, from - most);
  const outside = model.column(anything);
  model.row(joined(each(columns), each([outside])), from - constant, anything);
  model.row(joined(each(columns), each([outside], -1)), -anything, to + constant);
  return { columns: [outside], constant };
}

/** A goal that is the sum of distances. */
function writeDistances(model: Writer, goal: Goal, outside: readonly Outside[]): void {
  const constant = outside.reduce((sum, one) => sum + one.constant, 0);
  model.goal(goal, each(outside.flatMap(({ columns }) => columns)), { constant });
}

/** The places where an aim holds: panels as indexes, or undefined for all of them together. */
function placesOf({ panels }: Problem, aim: DraftingAim): readonly (number | undefined)[] {
  return aim.panels === null
    ? [undefined]
    : [...panels.keys()].filter((at) => aim.panels?.includes(panels[at]?.id ?? ''));
}

/** How far an aim is missed. */
function writeAim(model: Writer, aim: DraftingAim): Outside[] {
  const { trait } = aim;
  return placesOf(model.problem, aim).flatMap((place) => {
    if (trait !== null) {
      const here = model.where((unit) => unit.traits.includes(trait), place);
      return [distance(model, here, aim.min ?? 0, aim.max ?? anything)];
    }
    const byState = grouped(model.where(everybody, place), (column) => model.seats[column]?.unit.state);
    return [...byState.values()].map((columns) => distance(model, columns, 0, aim.max ?? anything));
  });
}

/** For each goal what it adds to the model. */
const goalWriters: Readonly<Record<Goal, (model: Writer) => void>> = {
  fill: (model) => model.goal('fill', each(model.where(everybody))),
  states: (model) => {
    const ofStates = model.where((unit) => unit.group !== observerGroup);
    if (model.problem.rules.stateMax === 1) {
      model.goal('states', each(ofStates));
      return;
    }
    const present: number[] = [];
    for (const columns of grouped(ofStates, (column) => model.seats[column]?.unit.state).values()) {
      const one = model.column(1);
      model.row(joined(each([one]), each(columns, -1)), -anything, 0);
      present.push(one);
    }
    model.goal('states', each(present));
  },
  genderOverall: (model) => {
    const gap = model.column(anything);
    writeGenderGap(model, gap);
    model.goal('genderOverall', each([gap]));
  },
  genderPanel: (model) => {
    const gap = model.column(anything);
    for (const panel of model.problem.panels.keys()) writeGenderGap(model, gap, panel);
    model.goal('genderPanel', each([gap]));
  },
  groupOverall: (model) => {
    const { groups, targets } = model.problem;
    const outside = groups.map((group) => {
      const target = targets.groupSeats[group] ?? 0;
      const members = model.where((unit) => unit.group === group);
      return distance(model, members, target, target);
    });
    writeDistances(model, 'groupOverall', outside);
  },
  groupPanel: (model) => {
    const { groups, panels, targets } = model.problem;
    const allSeats = panels.reduce((sum, panel) => sum + panel.seats, 0);
    const outside = groups.flatMap((group) =>
      [...panels.entries()].map(([at, panel]) => {
        const share = allSeats === 0 ? 0 : ((targets.groupSeats[group] ?? 0) * panel.seats) / allSeats;
        const here = model.where((unit) => unit.group === group, at);
        return distance(model, here, Math.floor(share), Math.ceil(share));
      }),
    );
    writeDistances(model, 'groupPanel', outside);
  },
  developing: (model) => {
    const from = model.problem.targets.developingSeats;
    const members = model.where((unit) => unit.developing);
    writeDistances(model, 'developing', [distance(model, members, from, anything)]);
  },
  aims: (model) =>
    writeDistances(
      model,
      'aims',
      model.problem.aims.flatMap((aim) => writeAim(model, aim)),
    ),
  preference: (model) => {
    const { problem } = model;
    const costs = model.seats.map(({ unit, panel }) => {
      const [member] = unit.members;
      const topic = problem.panels[panel]?.topic;
      return member === undefined || topic === undefined ? 0 : preferenceCost(problem, member.nominee, topic);
    });
    // Weights of thousands often are plain ones times a thousand, and small numbers are computed exactly.
    const unit = commonDivisor(costs);
    model.goal('preference', { columns: [...model.seats.keys()], factors: costs.map((cost) => cost / unit) }, { unit });
  },
  stability: (model) => {
    const { problem } = model;
    const kept = [...model.seats.entries()].flatMap(([column, { unit, panel }]) => {
      const id = unit.members[0]?.nominee.id ?? '';
      return problem.previous[id] === problem.panels[panel]?.id ? [column] : [];
    });
    model.goal('stability', each(kept, -1), { constant: Object.keys(problem.previous).length });
  },
};

/** Goals that tell persons of one profile from one another: they need units of one candidate each. */
export const personalGoals: ReadonlySet<Goal> = new Set<Goal>(['preference', 'stability']);

/**
 * Writes the facts, the rules and the goals asked for as a linear model.
 *
 * @param units for goals about persons single ones
 */
export function programmeModel(problem: Problem, units: readonly Unit[], goals: readonly Goal[]): ProgrammeModel {
  const model = new Writer(problem, units);
  writeFacts(model, units);
  writeStateCaps(model);
  writeCountRules(model);
  for (const goal of goals) goalWriters[goal](model);
  return model;
}

/** Reads a programme from the columns of a model; members of a unit are taken in their order. */
export function programmeOf(
  problem: Problem,
  { seats }: ProgrammeModel,
  values: ArrayLike<number>,
): Record<string, string> {
  const taken = new Map<Unit, number>();
  const entries: [string, string][] = [];
  for (const [column, { unit, panel }] of seats.entries()) {
    for (let count = Math.round(values[column] ?? 0); count > 0; count -= 1) {
      const at = taken.get(unit) ?? 0;
      const member = unit.members[at];
      const panelId = problem.panels[panel]?.id;
      if (member !== undefined && panelId !== undefined) entries.push([member.nominee.id, panelId]);
      taken.set(unit, at + 1);
    }
  }
  return Object.fromEntries(entries);
}
