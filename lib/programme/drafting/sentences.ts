import { openCandidates, stateMaxOn } from './candidates';
import { matcher, statePanelPolicy } from './model';
import type { Conflict, CountRule, DraftSentence, Problem, Relaxation, RuleChange, SentenceKey } from './types';

type Kind = SentenceKey extends `${string}.${infer Name}` ? Name : never;

/** A rule as it applies somewhere, with what is said of it. */
type Applied = {
  readonly id: string;
  readonly policy: string;
  readonly kind: Kind;
  readonly limit: number;
  readonly rule: CountRule | null;
  readonly panel: string | null;
  /** A State or a nominee. */
  readonly subject: string | null;
};

function countsApplied(rule: CountRule, scope: 'panel' | 'overall', panel: string | null): Applied[] {
  const id = panel === null ? `${scope}:${rule.id}` : `${scope}:${rule.id}:${panel}`;
  const one = (end: 'min' | 'max', limit: number | null): Applied[] =>
    limit === null
      ? []
      : [
          {
            id: `${id}:${end}`,
            policy: `${scope}:${rule.id}:${end}`,
            kind: `${scope}${end === 'min' ? 'Min' : 'Max'}`,
            limit,
            rule,
            panel,
            subject: null,
          },
        ];
  return [...one('min', rule.min), ...one('max', rule.max)];
}

function statesApplied(problem: Problem): Applied[] {
  const { rules, panels, nominees } = problem;
  const { stateMax } = rules;
  return [...new Set(nominees.map((nominee) => nominee.state))].flatMap((state): Applied[] => {
    const common = { rule: null, subject: state };
    const overall: Applied[] =
      stateMax === null
        ? []
        : [{ ...common, id: `stateMax:${state}`, policy: 'stateMax', kind: 'stateMax', limit: stateMax, panel: null }];
    const onPanels = panels.flatMap((panel): Applied[] => {
      const limit = stateMaxOn(problem, panel);
      if (limit === null) return [];
      const id = `statePanelMax:${state}:${panel.id}`;
      return [{ ...common, id, policy: statePanelPolicy(panel), kind: 'statePanelMax', limit, panel: panel.id }];
    });
    return [...overall, ...onPanels];
  });
}

/** Every rule of a problem wherever it applies, by the ids that conflicts and relaxations use. */
function rulesApplied(problem: Problem): Map<string, Applied> {
  const { panels, rules, pins } = problem;
  const pinKinds = { in: 'pinIn', out: 'pinOut', panel: 'pinPanel' } as const;
  const applied: readonly Applied[] = [
    ...panels.map(
      (panel): Applied => ({
        id: `minSeats:${panel.id}`,
        policy: `minSeats:${panel.id}`,
        kind: 'minSeats',
        limit: panel.minSeats,
        rule: null,
        panel: panel.id,
        subject: null,
      }),
    ),
    ...rules.overall.flatMap((rule) => countsApplied(rule, 'overall', null)),
    ...rules.panel.flatMap((rule) =>
      panels
        .filter((panel) => rule.panels === '*' || rule.panels.includes(panel.id))
        .flatMap((panel) => countsApplied(rule, 'panel', panel.id)),
    ),
    ...statesApplied(problem),
    ...pins.map((pin): Applied => {
      const panel = pin.pin === 'panel' ? pin.panel : null;
      const id = panel === null ? `pin:${pin.pin}:${pin.nominee}` : `pin:panel:${pin.nominee}:${panel}`;
      return { id, policy: id, kind: pinKinds[pin.pin], limit: 1, rule: null, panel, subject: pin.nominee };
    }),
  ];
  return new Map(applied.map((one) => [one.id, one]));
}

function whoOf(rule: CountRule | null, count: number): DraftSentence['who'] {
  return rule === null ? null : { attr: rule.attr, value: String(rule.value), count };
}

/** How many of those nominated could sit on one of the panels, or on any at all, and count for the rule. */
function available(
  problem: Problem,
  rule: CountRule | null,
  panels: readonly string[] | null,
  subject?: string,
): number {
  return openCandidates(problem).filter(({ nominee, panels: open }) => {
    if (subject !== undefined && nominee.id !== subject) return false;
    if (rule !== null && !matcher(rule)(nominee)) return false;
    return open.some((at) => panels === null || panels.includes(problem.panels[at]?.id ?? ''));
  }).length;
}

/**
 * Where a rule asks for more seats than there are: on which of its panels, or overall, which is one place; and how many seats
 * there are at most.
 */
function tooFewSeats({ panels }: Problem, { kind, limit, panel }: Applied, on: readonly string[]) {
  const isMinimum = kind === 'panelMin' || kind === 'overallMin' || kind === 'minSeats';
  const places =
    panel === null
      ? [{ id: '', seats: panels.reduce((sum, one) => sum + one.seats, 0) }]
      : panels.filter(({ id }) => on.includes(id));
  const tight = isMinimum ? places.filter(({ seats }) => seats < limit) : [];
  return {
    tight: tight.map(({ id }) => id),
    tightCount: tight.length,
    seats: Math.max(0, ...tight.map(({ seats }) => seats)),
  };
}

/** One sentence for each rule of a conflict, about the places where it arises. */
function because(problem: Problem, conflict: Conflict, applied: ReadonlyMap<string, Applied>): DraftSentence[] {
  const rows = conflict.rows.flatMap((id) => applied.get(id) ?? []);
  return conflict.rules.flatMap((policy): DraftSentence[] => {
    const own = rows.filter((row) => row.policy === policy);
    const [first] = own;
    if (first === undefined) return [];
    const { kind, limit, rule, subject } = first;
    const panels = own.flatMap((row) => row.panel ?? []);
    const isPin = kind === 'pinIn' || kind === 'pinOut' || kind === 'pinPanel';
    const able = available(problem, rule, first.panel === null ? null : panels, isPin ? (subject ?? '') : undefined);
    const needed = limit * Math.max(1, panels.length);
    const params = {
      limit,
      panels,
      panelCount: panels.length,
      subjects: [...new Set(own.flatMap((row) => row.subject ?? []))],
      rule: rule?.id ?? '',
      needed,
      available: able,
      missing: Math.max(0, needed - able),
      ...tooFewSeats(problem, first, panels),
    };
    return [{ key: `because.${kind}`, params, who: whoOf(rule, limit) }];
  });
}

function changed({ by }: RuleChange, { kind, limit, rule, panel, subject }: Applied): DraftSentence {
  const lowered = kind === 'panelMin' || kind === 'overallMin' || kind === 'minSeats';
  const to = lowered ? limit - by : limit + by;
  const params = { from: limit, to, panel: panel ?? '', subject: subject ?? '', rule: rule?.id ?? '' };
  return { key: `change.${kind}`, params, who: whoOf(rule, limit) };
}

/**
 * Says why no programme keeps all rules: one sentence for each rule of the conflict, then one for each change that together make
 * a programme possible. For the desk and the Chair only: persons appear by their ids, in pins only.
 */
export function sentencesOf(
  problem: Problem,
  conflict: Conflict | null,
  relaxation: Relaxation | null,
): readonly DraftSentence[] {
  const applied = rulesApplied(problem);
  const changes = (relaxation?.rules ?? []).flatMap((change) => {
    const rule = applied.get(change.rule);
    return rule === undefined ? [] : [changed(change, rule)];
  });
  return [...(conflict === null ? [] : because(problem, conflict, applied)), ...changes];
}
