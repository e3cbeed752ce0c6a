import { type Candidate, profileOf } from './candidates';
import { grouped } from './order';
import type { DraftingGender, Problem } from './types';

/** Candidates of one profile that the model counts together. */
export type Unit = {
  readonly members: readonly Candidate[];
  readonly state: string;
  readonly group: string;
  readonly gender: DraftingGender;
  readonly developing: boolean;
  readonly traits: readonly string[];
  /** Panels that some member may sit on. */
  readonly panels: readonly number[];
  /** For each of these panels, how many members may sit on it. */
  readonly most: readonly number[];
  /** At most so many on these panels together: what makes it possible to hand the seats out to members. */
  readonly limits: readonly { readonly panels: readonly number[]; readonly atMost: number }[];
  readonly must: boolean;
};

function unitOf(members: readonly Candidate[], limits: Unit['limits']): Unit[] {
  const [first] = members;
  if (first === undefined) return [];
  const panels = [...new Set(members.flatMap((member) => member.panels))].toSorted((a, b) => a - b);
  if (panels.length === 0 && !first.must) return [];
  const { state, group, gender, developing, traits } = first.nominee;
  const most = panels.map((panel) => members.filter((member) => member.panels.includes(panel)).length);
  return [{ members, state, group, gender, developing, traits, panels, most, limits, must: first.must }];
}

/** Each candidate by itself: what goals about persons need. */
export function singleUnits(candidates: readonly Candidate[]): Unit[] {
  return candidates.flatMap((candidate) =>
    unitOf([candidate], candidate.panels.length > 1 ? [{ panels: candidate.panels, atMost: 1 }] : []),
  );
}

/** Candidates of one profile that may sit on the same panels together; those that are named apart. */
export function likeUnits(candidates: readonly Candidate[], apart: ReadonlySet<string> = new Set()): Unit[] {
  const isAlone = ({ must, nominee }: Candidate) => must || apart.has(nominee.id);
  const alike = grouped(
    candidates.filter((candidate) => !isAlone(candidate)),
    (candidate) => `${candidate.panels.join()} ${profileOf(candidate.nominee)}`,
  );
  return [
    ...singleUnits(candidates.filter(isAlone)),
    ...[...alike.values()].flatMap((members) => {
      const panels = members[0]?.panels ?? [];
      return unitOf(members, panels.length > 1 ? [{ panels, atMost: members.length }] : []);
    }),
  ];
}

/** More sets than this are not worth a row each. */
const mostSets = 40;

/**
 * Sets of members that alone serve some panels, closed under union, up to a size. By the theorem of Hall and Rado seats on
 * panels can be handed out to members exactly when for each such set the panels that only its members serve have no more seats
 * than it has members.
 */
function servingSets(members: readonly Candidate[], panels: readonly number[], upTo: number): Set<number>[] | null {
  const keyOf = (set: ReadonlySet<number>) => [...set].toSorted((a, b) => a - b).join();
  const sets = new Map<string, Set<number>>();
  for (const panel of panels) {
    const serving = new Set(members.flatMap((member, at) => (member.panels.includes(panel) ? [at] : [])));
    if (serving.size <= upTo) sets.set(keyOf(serving), serving);
  }
  const basic = [...sets.values()];
  // A Map that grows while it is walked gives the new entries too.
  for (const set of sets.values()) {
    for (const other of basic) {
      const union = new Set([...set, ...other]);
      if (union.size <= upTo) sets.set(keyOf(union), union);
    }
    if (sets.size > mostSets) return null;
  }
  return [...sets.values()];
}

function classUnits(members: readonly Candidate[], upTo: number): Unit[] {
  const panels = [...new Set(members.flatMap((member) => member.panels))].toSorted((a, b) => a - b);
  const sets = servingSets(members, panels, upTo);
  if (sets === null) return likeUnits(members);
  const limits = sets.flatMap((set) => {
    const served = panels.filter((panel) =>
      members.every((member, at) => set.has(at) || !member.panels.includes(panel)),
    );
    return served.length > 1 ? [{ panels: served, atMost: set.size }] : [];
  });
  return unitOf(members, limits);
}

/**
 * All candidates of one profile together: enough for every goal in which no person is told from another of the profile, and
 * much smaller. Pinned candidates stay single.
 */
export function profileUnits(problem: Problem, candidates: readonly Candidate[]): Unit[] {
  const { stateMax } = problem.rules;
  const seatable = candidates.filter((candidate) => candidate.must || candidate.panels.length > 0);
  const perState = grouped(seatable, ({ nominee }) => nominee.state);
  const free = seatable.filter((candidate) => !candidate.must);
  return [
    ...singleUnits(seatable.filter((candidate) => candidate.must)),
    ...[...grouped(free, ({ nominee }) => profileOf(nominee)).values()].flatMap((members) => {
      const ofState = perState.get(members[0]?.nominee.state ?? '')?.length ?? 0;
      // Sets of as many members as the State may have seats need no row: the row of the State says it.
      const upTo = stateMax !== null && ofState > stateMax ? stateMax - 1 : members.length;
      return classUnits(members, Math.min(upTo, members.length));
    }),
  ];
}
