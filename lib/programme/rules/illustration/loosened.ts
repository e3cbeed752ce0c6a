import { stateMaxOn } from '../../drafting/candidates';
import type { CountRule, PanelRule, Problem, RuleChange } from '../../drafting/types';

/** Rules that a change can be made to for one arrangement; locks and conditions of nominees are lifted where they were set. */
export const isRuleChange = ({ rule }: RuleChange): boolean => /^(panel|overall|stateMax|statePanelMax):/.test(rule);

type End = 'min' | 'max';

function loosenedEnd<R extends CountRule>(rule: R, end: End, by: number): R {
  const limit = rule[end];
  return limit === null ? rule : { ...rule, [end]: end === 'min' ? Math.max(0, limit - by) : limit + by };
}

/** How much each rule is loosened, by the id of the rule where it applies. */
type Amounts = ReadonlyMap<string, number>;

function overallOf(rule: CountRule, amounts: Amounts): CountRule {
  const by = (end: End) => amounts.get(`overall:${rule.id}:${end}`) ?? 0;
  return loosenedEnd(loosenedEnd(rule, 'min', by('min')), 'max', by('max'));
}

/** A rule for each panel by itself where it is loosened on some, and as it was for the others. */
function panelOf(rule: PanelRule, panels: readonly string[], amounts: Amounts): readonly PanelRule[] {
  const about = rule.panels === '*' ? panels : rule.panels;
  const by = (panel: string, end: End) => amounts.get(`panel:${rule.id}:${panel}:${end}`) ?? 0;
  const isLoosened = (panel: string) => by(panel, 'min') > 0 || by(panel, 'max') > 0;
  const alone = about.filter(isLoosened).map((panel) => ({
    ...loosenedEnd(loosenedEnd(rule, 'min', by(panel, 'min')), 'max', by(panel, 'max')),
    panels: [panel],
  }));
  return alone.length === 0 ? [rule] : [{ ...rule, panels: about.filter((panel) => !isLoosened(panel)) }, ...alone];
}

const partyTrait = (state: string) => `party:${state}`;

/** The most seats of one State or organization, where not all of them have the same limit any more. */
function limitOf(id: string, state: string, max: number): CountRule {
  return { id, attr: 'trait', value: partyTrait(state), min: null, max };
}

/**
 * The problem with some rules loosened by so much, each where it applies: on one panel, or for one State. Other States and
 * panels keep the limit they have. Changes that are not rules are left out; see `isRuleChange`.
 */
export function loosened(problem: Problem, changes: readonly RuleChange[]): Problem {
  const amounts = new Map<string, number>();
  for (const { rule, by } of changes.filter(isRuleChange)) amounts.set(rule, (amounts.get(rule) ?? 0) + by);
  if (amounts.size === 0) return problem;
  const { rules } = problem;
  const panels = problem.panels.map((panel) => panel.id);
  const states = [...new Set(problem.nominees.map((nominee) => nominee.state))];
  const raised = (limit: number | null, byOf: (state: string) => number) => {
    const most = Math.max(0, ...states.map(byOf));
    return limit === null || most === 0 ? null : { limit, to: limit + most };
  };
  const byOverall = (state: string) => amounts.get(`stateMax:${state}`) ?? 0;
  const byOnPanel = (panel: string) => (state: string) => amounts.get(`statePanelMax:${state}:${panel}`) ?? 0;
  const overall = raised(rules.stateMax, byOverall);
  const onPanels = problem.panels.flatMap((panel) => {
    const wider = raised(stateMaxOn(problem, panel), byOnPanel(panel.id));
    return wider === null ? [] : [{ ...wider, panel: panel.id }];
  });
  const ofStates = states.flatMap((state) => {
    const by = byOverall(state);
    return overall === null || overall.limit + by === overall.to
      ? []
      : [limitOf(`stateMax:${state}`, state, overall.limit + by)];
  });
  const ofStatesOnPanels = states.flatMap((state) =>
    onPanels.flatMap(({ panel, limit, to }): PanelRule[] => {
      const by = byOnPanel(panel)(state);
      return limit + by === to ? [] : [{ ...limitOf(`statePanelMax:${state}`, state, limit + by), panels: [panel] }];
    }),
  );
  const isByState = overall !== null || onPanels.length > 0;
  return {
    ...problem,
    panels: problem.panels.map((panel) => {
      const wider = onPanels.find((one) => one.panel === panel.id);
      return wider === undefined ? panel : { ...panel, stateMax: wider.to };
    }),
    nominees: isByState
      ? problem.nominees.map((one) => ({ ...one, traits: [...one.traits, partyTrait(one.state)] }))
      : problem.nominees,
    rules: {
      stateMax: overall?.to ?? rules.stateMax,
      statePanelMax: rules.statePanelMax,
      overall: [...rules.overall.map((rule) => overallOf(rule, amounts)), ...ofStates],
      panel: [...rules.panel.flatMap((rule) => panelOf(rule, panels, amounts)), ...ofStatesOnPanels],
    },
  };
}
