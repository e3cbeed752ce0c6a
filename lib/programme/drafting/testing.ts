import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { z } from 'zod';
import { readInstance } from './schema';
import { draftingGenders, goalNames, type Pin, type Problem, type Programme } from './types';

function json(folder: 'instances' | 'expected', name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`./${folder}/${name}.json`, import.meta.url)), 'utf8'));
}

/** The instances that came with the schema, by name. */
export const instanceNames: readonly string[] = readdirSync(fileURLToPath(new URL('./instances', import.meta.url)))
  .map((file) => file.replace('.json', ''))
  .toSorted();

/** An instance as a problem. */
export function instance(name: string): Problem {
  const read = readInstance(json('instances', name));
  if (!read.ok) throw new Error(`${name}: ${read.problems.map(({ path }) => path).join(', ')}`);
  return read.problem;
}

const expectedSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('optimal'),
    optimum: z.record(z.string(), z.number()),
    lots: z.object({ seed: z.string(), optimum: z.number(), programmeSha256: z.string() }),
  }),
  z.object({
    status: z.literal('infeasible'),
    conflict: z.object({ allSmallest: z.array(z.array(z.string())) }),
    relaxation: z.object({ minRules: z.number(), totalAmount: z.number() }),
  }),
]);

/** What is proven of an instance by other solvers. */
export function expectedOf(name: string): z.infer<typeof expectedSchema> {
  return expectedSchema.parse(json('expected', name));
}

/** The same problem with every list turned round. */
export function turnedRound(problem: Problem): Problem {
  return {
    ...problem,
    panels: problem.panels.toReversed(),
    groups: problem.groups.toReversed(),
    nominees: problem.nominees.toReversed().map((nominee) => ({
      ...nominee,
      unavailable: nominee.unavailable.toReversed(),
      events: nominee.events.toReversed(),
    })),
    pins: problem.pins.toReversed(),
    previous: Object.fromEntries(Object.entries(problem.previous).toReversed()),
    rules: {
      ...problem.rules,
      overall: problem.rules.overall.toReversed(),
      panel: problem.rules.panel.toReversed(),
    },
  };
}

const panelIds = ['P1', 'P2', 'P3'];
const nomineeIds = ['N1', 'N2', 'N3', 'N4', 'N5'];
const topics = ['T1', 'T2'];
const slots = ['S1', 'S2'];
const groups = ['AFR', 'WEO', 'OBS'];
const few = fc.integer({ min: 0, max: 2 });

const countRule = fc.record({
  attr: fc.constantFrom('gender' as const, 'group' as const, 'developing' as const, 'trait' as const),
  pick: fc.nat({ max: 5 }),
  min: fc.option(few),
  max: fc.option(few),
  panels: fc.oneof(fc.constant('*' as const), fc.subarray(panelIds.slice(0, 2))),
});

/** Problems so small that every programme can be looked at. Some have no programme. */
export const smallProblems: fc.Arbitrary<Problem> = fc
  .record({
    panels: fc.array(
      fc.record({
        topic: fc.constantFrom(...topics),
        slot: fc.constantFrom(...slots),
        seats: fc.integer({ min: 1, max: 3 }),
        minSeats: fc.integer({ min: 0, max: 1 }),
        stateMax: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 1 }),
      }),
      { minLength: 2, maxLength: 3 },
    ),
    nominees: fc.array(
      fc.record({
        state: fc.constantFrom('A', 'B', 'C'),
        group: fc.constantFrom(...groups),
        gender: fc.constantFrom(...draftingGenders),
        developing: fc.boolean(),
        topics: fc.shuffledSubarray(topics, { minLength: 1 }),
        unavailable: fc.subarray(slots, { maxLength: 1 }),
        priority: fc.integer({ min: 1, max: 3 }),
        score: fc.integer({ min: 1, max: 5 }),
        traits: fc.subarray(['x', 'y']),
      }),
      { minLength: 1, maxLength: nomineeIds.length },
    ),
    pins: fc.uniqueArray(
      fc.record({ who: fc.nat({ max: 4 }), pin: fc.constantFrom('in', 'out', 'panel'), panel: fc.nat({ max: 2 }) }),
      { maxLength: 2, selector: ({ who, pin, panel }) => `${who} ${pin} ${pin === 'panel' ? panel : ''}` },
    ),
    previous: fc.array(fc.tuple(fc.constantFrom(...nomineeIds), fc.constantFrom(...panelIds)), { maxLength: 3 }),
    stateMax: fc.option(fc.integer({ min: 1, max: 2 })),
    statePanelMax: fc.option(fc.integer({ min: 1, max: 2 })),
    overall: fc.array(countRule, { maxLength: 2 }),
    panel: fc.array(countRule, { maxLength: 2 }),
    aims: fc.array(
      fc.record({
        trait: fc.constantFrom('x', 'y', null),
        panels: fc.option(fc.subarray(panelIds)),
        min: fc.option(few),
        max: fc.option(few),
      }),
      { maxLength: 2 },
    ),
    groupSeats: fc.record({ AFR: few, WEO: few, OBS: few }),
    developingSeats: few,
    goals: fc.shuffledSubarray([...goalNames], { minLength: 1 }),
    weights: fc.record({ rank: few, priority: few, score: few }),
  })
  .map((drawn): Problem => {
    const nominees = drawn.nominees.map((nominee, at) => ({ ...nominee, id: nomineeIds[at] ?? '', events: ['E'] }));
    const panels = drawn.panels.map(({ stateMax, ...panel }, at) => ({
      ...panel,
      ...(stateMax === null ? {} : { stateMax }),
      id: panelIds[at] ?? '',
      event: 'E',
    }));
    const valuesOf = { gender: draftingGenders, group: groups, developing: [true, false], trait: ['x', 'y'] };
    const rule = (name: string) => (one: (typeof drawn.overall)[number], at: number) => {
      const values: readonly (string | boolean)[] = valuesOf[one.attr];
      const { attr, min, max, panels: on } = one;
      return { id: `${name}${at}`, attr, value: values[one.pick % values.length] ?? '', min, max, panels: on };
    };
    const pins = drawn.pins.flatMap(({ who, pin, panel }): Pin[] => {
      const nominee = nominees[who]?.id;
      const on = panels[panel]?.id;
      if (nominee === undefined || on === undefined) return [];
      return [pin === 'panel' ? { nominee, pin, panel: on } : { nominee, pin: pin === 'in' ? 'in' : 'out' }];
    });
    return {
      panels,
      groups,
      nominees,
      pins,
      previous: Object.fromEntries(drawn.previous),
      rules: {
        stateMax: drawn.stateMax,
        statePanelMax: drawn.statePanelMax,
        overall: drawn.overall.map(rule('O')),
        panel: drawn.panel.map(rule('P')),
      },
      aims: drawn.aims.map((aim, at) => ({ ...aim, id: `A${at}`, min: aim.trait === null ? null : aim.min })),
      targets: { groupSeats: drawn.groupSeats, developingSeats: drawn.developingSeats },
      weights: drawn.weights,
      goals: drawn.goals,
    };
  });

/** Every way to seat some nominees on at most one panel each, whatever the rules say. */
export function everyProgramme({ nominees, panels }: Problem): Programme[] {
  return nominees.reduce<Programme[]>(
    (programmes, { id }) =>
      programmes.flatMap((programme) => [programme, ...panels.map((panel) => ({ ...programme, [id]: panel.id }))]),
    [{}],
  );
}
