import {
  type CountRule,
  type DraftingAim,
  type DraftingNominee,
  type DraftingPanel,
  type Goal,
  observerGroup,
  type Problem,
  type Programme,
} from './types';

/** A programme held against the definitions. */
export type Checked = {
  /** Ids of the rules that do not hold, e.g. `panel:PW:P03:min`; those of the hard facts too. */
  readonly broken: readonly string[];
  readonly goals: Readonly<Record<Goal, number>>;
};

type Seated = { readonly nominee: DraftingNominee; readonly panel: DraftingPanel };

function tally<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function factsBroken(seated: readonly Seated[], panels: readonly DraftingPanel[]): string[] {
  const broken: string[] = [];
  for (const { nominee, panel } of seated) {
    if (!nominee.topics.includes(panel.topic)) broken.push(`topic:${nominee.id}`);
    if (nominee.unavailable.includes(panel.slot)) broken.push(`availability:${nominee.id}`);
    if (!nominee.events.includes(panel.event)) broken.push(`event:${nominee.id}`);
  }
  const onPanel = tally(seated, ({ panel }) => panel.id);
  for (const panel of panels) {
    const count = onPanel.get(panel.id) ?? 0;
    if (count > panel.seats) broken.push(`seats:${panel.id}`);
    if (count < panel.minSeats) broken.push(`minSeats:${panel.id}`);
  }
  return broken;
}

function pinsBroken(problem: Problem, programme: Programme): string[] {
  return problem.pins.flatMap((one) => {
    const panel = Object.hasOwn(programme, one.nominee) ? programme[one.nominee] : undefined;
    if (one.pin === 'panel') return panel === one.panel ? [] : [`pin:panel:${one.nominee}:${one.panel}`];
    return (panel !== undefined) === (one.pin === 'in') ? [] : [`pin:${one.pin}:${one.nominee}`];
  });
}

function countsFor({ attr, value }: CountRule, nominee: DraftingNominee): boolean {
  if (attr !== 'trait') return nominee[attr] === value;
  return nominee.traits.some((trait) => trait === value);
}

function countBroken(rule: CountRule, prefix: string, seated: readonly Seated[]): string[] {
  const count = seated.filter(({ nominee }) => countsFor(rule, nominee)).length;
  const broken: string[] = [];
  if (rule.min !== null && count < rule.min) broken.push(`${prefix}:min`);
  if (rule.max !== null && count > rule.max) broken.push(`${prefix}:max`);
  return broken;
}

function rulesBroken({ rules, panels }: Problem, seated: readonly Seated[]): string[] {
  const { stateMax } = rules;
  const broken: string[] = [];
  if (stateMax !== null) {
    for (const [state, count] of tally(seated, ({ nominee }) => nominee.state)) {
      if (count > stateMax) broken.push(`stateMax:${state}`);
    }
  }
  for (const panel of panels) {
    const most = panel.stateMax ?? rules.statePanelMax;
    const here = seated.filter((one) => one.panel === panel);
    for (const [state, count] of tally(here, ({ nominee }) => nominee.state)) {
      if (most !== null && count > most) broken.push(`statePanelMax:${state}:${panel.id}`);
    }
  }
  for (const rule of rules.overall) broken.push(...countBroken(rule, `overall:${rule.id}`, seated));
  for (const rule of rules.panel) {
    for (const panel of panels) {
      if (rule.panels !== '*' && !rule.panels.includes(panel.id)) continue;
      const here = seated.filter((one) => one.panel === panel);
      broken.push(...countBroken(rule, `panel:${rule.id}:${panel.id}`, here));
    }
  }
  return broken;
}

/** How far women and men are from parity; one more of either is parity of an odd number. */
function genderGap(seated: readonly Seated[]): number {
  const count = (gender: string) => seated.filter(({ nominee }) => nominee.gender === gender).length;
  return Math.max(0, Math.abs(count('woman') - count('man')) - 1);
}

function groupGoals({ panels, groups, targets }: Problem, seated: readonly Seated[]) {
  const allSeats = panels.reduce((sum, panel) => sum + panel.seats, 0);
  let overall = 0;
  let perPanel = 0;
  for (const group of groups) {
    const members = seated.filter(({ nominee }) => nominee.group === group);
    const target = targets.groupSeats[group] ?? 0;
    overall += Math.abs(members.length - target);
    for (const panel of panels) {
      const share = allSeats === 0 ? 0 : (target * panel.seats) / allSeats;
      const here = members.filter((one) => one.panel === panel).length;
      perPanel += Math.max(0, here - Math.ceil(share), Math.floor(share) - here);
    }
  }
  return { overall, perPanel };
}

/** Seats that an aim lacks or has too many. */
function aimMissed(
  { trait, panels: on, min, max }: DraftingAim,
  panels: readonly DraftingPanel[],
  seated: readonly Seated[],
): number {
  const places =
    on === null
      ? [seated]
      : panels.filter(({ id }) => on.includes(id)).map((panel) => seated.filter((one) => one.panel === panel));
  let missed = 0;
  for (const here of places) {
    const counts =
      trait === null
        ? [...tally(here, ({ nominee }) => nominee.state).values()]
        : [here.filter(({ nominee }) => nominee.traits.includes(trait)).length];
    for (const count of counts) missed += Math.max(0, (min ?? 0) - count, count - (max ?? Number.POSITIVE_INFINITY));
  }
  return missed;
}

/** By how many seats a programme misses each aim, by the id of the aim; those that it meets are left out. */
export function aimsMissed(
  { aims, panels, nominees }: Problem,
  programme: Programme,
): Readonly<Record<string, number>> {
  const panelOf = new Map(panels.map((panel) => [panel.id, panel]));
  const seated = nominees.flatMap((nominee): Seated[] => {
    const panel = panelOf.get(programme[nominee.id] ?? '');
    return panel === undefined ? [] : [{ nominee, panel }];
  });
  const missed = aims.map((aim) => [aim.id, aimMissed(aim, panels, seated)] as const);
  return Object.fromEntries(missed.filter(([, by]) => by > 0));
}

function goalValues(problem: Problem, seated: readonly Seated[]): Record<Goal, number> {
  const { panels, targets, weights, previous } = problem;
  const ofStates = seated.filter(({ nominee }) => nominee.group !== observerGroup);
  const groups = groupGoals(problem, seated);
  const kept = seated.filter(({ nominee, panel }) => previous[nominee.id] === panel.id).length;
  return {
    fill: seated.length,
    states: new Set(ofStates.map(({ nominee }) => nominee.state)).size,
    genderOverall: genderGap(seated),
    genderPanel: Math.max(0, ...panels.map((panel) => genderGap(seated.filter((one) => one.panel === panel)))),
    groupOverall: groups.overall,
    groupPanel: groups.perPanel,
    developing: Math.max(0, targets.developingSeats - seated.filter(({ nominee }) => nominee.developing).length),
    preference: seated.reduce(
      (sum, { nominee, panel }) =>
        sum +
        weights.rank * nominee.topics.indexOf(panel.topic) +
        weights.priority * (nominee.priority - 1) +
        weights.score * (5 - nominee.score),
      0,
    ),
    stability: Object.keys(previous).length - kept,
    aims: problem.aims.reduce((sum, aim) => sum + aimMissed(aim, panels, seated), 0),
  };
}

/**
 * Holds a programme against the definitions of the schema `panel-balance/1`. Shares nothing with the model that a solver is
 * given, so that a mistake there is found here.
 */
export function checkProgramme(problem: Problem, programme: Programme): Checked {
  const nominees = new Map(problem.nominees.map((nominee) => [nominee.id, nominee]));
  const panels = new Map(problem.panels.map((panel) => [panel.id, panel]));
  const seated: Seated[] = [];
  const broken: string[] = [];
  for (const [nomineeId, panelId] of Object.entries(programme)) {
    const nominee = nominees.get(nomineeId);
    const panel = panels.get(panelId);
    if (nominee === undefined) broken.push(`unknown-nominee:${nomineeId}`);
    else if (panel === undefined) broken.push(`unknown-panel:${panelId}`);
    else seated.push({ nominee, panel });
  }
  broken.push(
    ...factsBroken(seated, problem.panels),
    ...pinsBroken(problem, programme),
    ...rulesBroken(problem, seated),
  );
  return { broken, goals: goalValues(problem, seated) };
}
