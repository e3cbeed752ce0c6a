import { z } from 'zod';
import { preferenceCost } from './candidates';
import { commonDivisor } from './linear';
import { draftingGenders, instanceGoals, type Problem } from './types';

const id = z.string().min(1);
const ids = z.array(id);
const whole = z.int().min(0);

/** Sums of whole numbers up to this one are exact; a rule may ask for more, which nobody computes with. */
const mostExact = 10 ** 12;

/** The dearest seat of the goal `preference`, in units of what divides all costs: up to here the solver decides exactly. */
const dearestExact = 10 ** 6;

const countRule = z.object({
  id,
  attr: z.enum(['gender', 'group', 'developing']),
  value: z.union([z.string(), z.boolean()]),
  min: whole.nullable().default(null),
  max: whole.nullable().default(null),
});

const pin = z.discriminatedUnion('pin', [
  z.object({ nominee: id, pin: z.literal('in') }),
  z.object({ nominee: id, pin: z.literal('out') }),
  z.object({ nominee: id, pin: z.literal('panel'), panel: id }),
]);

const fields = z.object({
  schema: z.literal('panel-balance/1'),
  topics: ids,
  slots: ids,
  events: ids,
  groups: ids,
  panels: z.array(
    z.object({ id, topic: id, slot: id, event: id, seats: whole.max(mostExact), minSeats: whole.default(0) }),
  ),
  nominees: z.array(
    z.object({
      id,
      state: id,
      group: id,
      gender: z.enum(draftingGenders),
      developing: z.boolean(),
      topics: ids,
      unavailable: ids.default([]),
      events: ids,
      priority: z.int().min(1),
      score: z.int().min(1).max(5),
    }),
  ),
  pins: z.array(pin).default([]),
  previous: z.record(z.string(), id).default({}),
  rules: z.object({
    stateMax: whole.nullable().default(null),
    statePanelMax: whole.nullable().default(null),
    overall: z.array(countRule).default([]),
    panel: z.array(countRule.extend({ panels: z.union([z.literal('*'), ids]).default('*') })).default([]),
  }),
  targets: z.object({ groupSeats: z.record(z.string(), whole.max(mostExact)), developingSeats: whole.max(mostExact) }),
  goals: z.array(z.enum(instanceGoals)).min(1),
  weights: z.object({ rank: whole, priority: whole, score: whole }),
});
type Fields = z.infer<typeof fields>;

type Path = (string | number)[];
type Report = (path: Path, message: string) => void;

function reportRepeated(path: Path, values: readonly string[], report: Report, last?: string): void {
  const seen = new Set<string>();
  for (const [at, value] of values.entries()) {
    if (seen.has(value)) report(last === undefined ? [...path, at] : [...path, at, last], `"${value}" occurs twice`);
    seen.add(value);
  }
}

function reportUnknown(path: Path, values: readonly string[], known: readonly string[], report: Report): void {
  for (const [at, value] of values.entries()) {
    if (!known.includes(value)) report([...path, at], `"${value}" is not in the list`);
  }
}

function reportUnless(ok: boolean, path: Path, value: unknown, report: Report): void {
  if (!ok) report(path, `${JSON.stringify(value)} is not in the list`);
}

function checkRules(instance: Fields, report: Report): void {
  const { overall, panel } = instance.rules;
  const panelIds = instance.panels.map((one) => one.id);
  for (const [name, rules] of Object.entries({ overall, panel })) {
    reportRepeated(
      ['rules', name],
      rules.map((rule) => rule.id),
      report,
      'id',
    );
    for (const [at, rule] of rules.entries()) {
      const known: readonly unknown[] =
        rule.attr === 'developing' ? [true, false] : rule.attr === 'group' ? instance.groups : draftingGenders;
      reportUnless(known.includes(rule.value), ['rules', name, at, 'value'], rule.value, report);
    }
  }
  for (const [at, rule] of panel.entries()) {
    if (rule.panels !== '*') reportUnknown(['rules', 'panel', at, 'panels'], rule.panels, panelIds, report);
  }
}

/** Which number makes a seat of a nominee dear. */
function dearestPart({ weights, nominees }: Fields, at: number): Path {
  const { topics, priority, score } = nominees[at] ?? { topics: [], priority: 1, score: 5 };
  const parts: readonly (readonly [number, Path])[] = [
    [weights.rank * (topics.length - 1), ['weights', 'rank']],
    [weights.score * (5 - score), ['weights', 'score']],
    [
      weights.priority * (priority - 1),
      weights.priority < priority ? ['nominees', at, 'priority'] : ['weights', 'priority'],
    ],
  ];
  return parts.toSorted(([a], [b]) => b - a)[0]?.[1] ?? ['weights'];
}

function checkCosts(instance: Fields, report: Report): void {
  if (!instance.goals.includes('preference')) return;
  const costs = instance.nominees.map((nominee) =>
    nominee.topics.map((topic) => preferenceCost(instance, nominee, topic)),
  );
  const unit = commonDivisor(costs.flat());
  const dearest = costs.map((own) => Math.max(0, ...own));
  const most = dearest.reduce((a, b) => Math.max(a, b), 0);
  if (most <= Math.min(mostExact, dearestExact * unit)) return;
  report(
    dearestPart(instance, dearest.indexOf(most)),
    `a seat would cost ${most} in the goal preference, too much beside the other costs to be computed exactly`,
  );
}

function checkReferences(instance: Fields, report: Report): void {
  const { topics, slots, events, groups, panels, nominees, pins, targets, goals } = instance;
  for (const [name, values] of Object.entries({ topics, slots, events, groups, goals })) {
    reportRepeated([name], values, report);
  }
  const panelIds = panels.map((panel) => panel.id);
  const nomineeIds = nominees.map((nominee) => nominee.id);
  reportRepeated(['panels'], panelIds, report, 'id');
  reportRepeated(['nominees'], nomineeIds, report, 'id');
  for (const [at, panel] of panels.entries()) {
    reportUnless(topics.includes(panel.topic), ['panels', at, 'topic'], panel.topic, report);
    reportUnless(slots.includes(panel.slot), ['panels', at, 'slot'], panel.slot, report);
    reportUnless(events.includes(panel.event), ['panels', at, 'event'], panel.event, report);
  }
  for (const [at, nominee] of nominees.entries()) {
    reportUnless(groups.includes(nominee.group), ['nominees', at, 'group'], nominee.group, report);
    reportRepeated(['nominees', at, 'topics'], nominee.topics, report);
    reportUnknown(['nominees', at, 'topics'], nominee.topics, topics, report);
    reportUnknown(['nominees', at, 'unavailable'], nominee.unavailable, slots, report);
    reportUnknown(['nominees', at, 'events'], nominee.events, events, report);
  }
  const known = new Set(nomineeIds);
  for (const [at, one] of pins.entries()) {
    reportUnless(known.has(one.nominee), ['pins', at, 'nominee'], one.nominee, report);
    if (one.pin === 'panel') reportUnless(panelIds.includes(one.panel), ['pins', at, 'panel'], one.panel, report);
  }
  for (const group of Object.keys(targets.groupSeats)) {
    reportUnless(groups.includes(group), ['targets', 'groupSeats', group], group, report);
  }
  checkRules(instance, report);
  checkCosts(instance, report);
}

const instanceSchema = fields.superRefine((instance, context) => {
  checkReferences(instance, (path, message) => context.addIssue({ code: 'custom', path, message }));
});

/** A field of an instance that cannot be used: where it stands, e.g. `nominees[3].gender`, and why. */
export type InstanceProblem = { readonly path: string; readonly message: string };

function written(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/**
 * Reads an instance of the schema `panel-balance/1`. Fields that the schema does not know are left out.
 *
 * @param value what a file held, as JSON
 */
export function readInstance(
  value: unknown,
): { readonly ok: true; readonly problem: Problem } | { readonly ok: false; readonly problems: InstanceProblem[] } {
  const parsed = instanceSchema.safeParse(value);
  if (parsed.success) {
    // The schema knows rules only.
    const nominees = parsed.data.nominees.map((nominee) => ({ ...nominee, traits: [] }));
    return { ok: true, problem: { ...parsed.data, nominees, aims: [] } };
  }
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({ path: written(issue.path), message: issue.message })),
  };
}
