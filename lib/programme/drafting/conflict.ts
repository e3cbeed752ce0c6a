import type { Breakable, Elastic } from './elastic';
import { tolerance } from './near';
import { inOrder } from './order';
import type { Conflict } from './types';

/** Conflicts in fractions that have no rule in common, as many as are quickly found. */
export function conflictsApart(elastic: Elastic): readonly Breakable[][] {
  const conflicts: Breakable[][] = [];
  const seen = new Set<Breakable>();
  for (;;) {
    let open = elastic.proof(elastic.rules.filter((rule) => !seen.has(rule)));
    if (open.length === 0) return conflicts;
    for (const rule of open) seen.add(rule);
    while (open.length > 0) {
      const [first, ...others] = open;
      const left = elastic.proof(others);
      // What falls out of the proof together with one rule mostly is the conflict that this rule is in.
      const fallen = open.filter((rule) => rule === first || !left.includes(rule));
      const conflict = left.length === 0 ? open : elastic.proof(fallen);
      if (conflict.length > 0) conflicts.push(conflict);
      open = left;
    }
  }
}

/**
 * A conflict of rules as they were set. It has a rule in common with every set of rules whose loosening makes a programme
 * possible: the smallest choice that meets all such sets found so far either is a conflict, or yields a further set. First
 * in fractions, which is quick; then in whole numbers, until no smaller conflict can be.
 *
 * @param met conflicts in fractions that are known already
 * @param tell told of a conflict before it is known to be the smallest
 */
export function smallConflict(
  elastic: Elastic,
  met: readonly (readonly Breakable[])[],
  tell: (conflict: Conflict) => void,
): Conflict {
  const columns = elastic.linear.upper.length;
  let quick = quickConflict(elastic, met);
  if (quick !== null) tell(quick);
  const sets: { readonly policies: readonly string[]; readonly whole: boolean }[] = [];
  for (let round = 0; quick !== null && !quick.smallest && round < effort.rounds(columns); round += 1) {
    const choice = smallestMeeting(sets.map(({ policies }) => policies));
    if (choice === null || choice.length >= quick.rules.length) break;
    const broken = elastic.brokenInFractions((rule) => choice.includes(rule.policy));
    if (broken === null) quick = conflictOf(elastic, choice, choice.length === 1);
    else sets.push({ policies: policiesIn(elastic, broken.columns), whole: broken.whole });
  }
  if (quick?.smallest === true) return quick;
  const sure = sets.flatMap(({ policies, whole }) => (whole ? [policies] : []));
  const checks = quick === null ? mostRounds : effort.checks(columns);
  for (let round = 0; round < checks; round += 1) {
    const choice = smallestMeeting(sure);
    if (choice === null) break;
    if (quick !== null && choice.length >= quick.rules.length) return { ...quick, smallest: true };
    const broken = elastic.broken((rule) => choice.includes(rule.policy));
    if (broken === null) return conflictOf(elastic, choice, true);
    sure.push(policiesIn(elastic, broken.columns));
  }
  const thinned = thinnedOut(elastic, quick?.rules ?? policiesOf(elastic.rules));
  return quick !== null && thinned.length === quick.rules.length ? quick : conflictOf(elastic, thinned, false);
}

/** A conflict in fractions from those met before, without any rule that it can do without. */
function quickConflict(elastic: Elastic, met: readonly (readonly Breakable[])[]): Conflict | null {
  const [first] = met.map(policiesOf).toSorted((a, b) => a.length - b.length);
  if (first === undefined) return null;
  let policies = first;
  // Pins and the seats of a State come first: a rule by group or gender says more.
  for (const policy of first.toSorted(inOrder).toReversed()) {
    const others = policies.filter((other) => other !== policy);
    if (elastic.brokenInFractions((rule) => others.includes(rule.policy)) === null) policies = others;
  }
  return conflictOf(elastic, policies, policies.length === 1);
}

/** Takes rules away one after the other while the rest still contradict one another. */
function thinnedOut(elastic: Elastic, policies: readonly string[]): string[] {
  let left = policies.toSorted(inOrder);
  for (const policy of left) {
    const others = left.filter((other) => other !== policy);
    if (elastic.broken((rule) => others.includes(rule.policy)) === null) left = others;
  }
  return left;
}

/** A conflict with the places where it arises; when only whole numbers contradict one another, all places. */
function conflictOf(elastic: Elastic, policies: readonly string[], smallest: boolean): Conflict {
  const own = elastic.rules.filter((rule) => policies.includes(rule.policy));
  const core = coreOf(elastic, own);
  const rows = core.length === 0 ? own : core;
  return { rules: policies.toSorted(inOrder), rows: rows.map((rule) => rule.id).toSorted(inOrder), smallest };
}

/** Of rules that contradict one another in fractions so few that all are needed for it. None: they do not. */
function coreOf(elastic: Elastic, rules: readonly Breakable[]): readonly Breakable[] {
  let left = elastic.proof(rules);
  const needed = new Set<Breakable>();
  for (;;) {
    const next = left.find((rule) => !needed.has(rule));
    if (next === undefined) return left;
    const rest = elastic.proof(left.filter((rule) => rule !== next));
    if (rest.length === 0) {
      needed.add(next);
      continue;
    }
    // What falls out together with one rule often is a conflict by itself, and a small one.
    const fallen = elastic.proof(left.filter((rule) => rule === next || !rest.includes(rule)));
    left = fallen.length > 0 && needed.size === 0 ? fallen : rest;
  }
}

const policiesOf = (rules: readonly Breakable[]) => [...new Set(rules.map((rule) => rule.policy))];

/** Policies of the rules that are broken. */
function policiesIn(elastic: Elastic, columns: ArrayLike<number>): string[] {
  return policiesOf(elastic.rules.filter((rule) => (columns[rule.amount] ?? 0) > tolerance)).toSorted(inOrder);
}

/** After so many rounds a conflict that cannot be made smaller has to do. */
const mostRounds = 60;
/** What is spent on whether a conflict is the smallest: the larger the model, the less often it is solved. */
const effort = {
  rounds: (columns: number) => Math.min(mostRounds, Math.ceil(150_000 / columns)),
  /** In whole numbers. */
  checks: (columns: number) => Math.min(12, Math.ceil(40_000 / columns)),
};
/** So many choices are looked at for each size. */
const mostChoices = 20_000;

/** The fewest elements that meet every set, the first in order; null when too many would have to be tried. */
function smallestMeeting(sets: readonly (readonly string[])[]): string[] | null {
  let choices = 0;
  const extend = (chosen: readonly string[], size: number): string[] | null => {
    choices += 1;
    const open = sets.find((set) => !set.some((element) => chosen.includes(element)));
    if (open === undefined) return chosen.toSorted(inOrder);
    if (chosen.length === size) return null;
    for (const element of open) {
      const found = extend([...chosen, element], size);
      if (found !== null || choices > mostChoices) return found;
    }
    return null;
  };
  for (let size = 0; size <= sets.length && choices <= mostChoices; size += 1) {
    const found = extend([], size);
    if (found !== null) return found;
  }
  return null;
}
