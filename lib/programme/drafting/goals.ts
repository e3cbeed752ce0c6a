import type { Row, Terms } from './linear';
import type { GoalForm, ProgrammeModel } from './model';
import { type Goal, maximised } from './types';

/** A goal as a form over the columns of a model that was written for it. */
export function formOf(model: ProgrammeModel, goal: Goal): GoalForm {
  const form = model.goals.get(goal);
  if (form === undefined) throw new Error(`the model does not know the goal ${goal}`);
  return form;
}

/** What a solver is to minimise for a goal. */
export function sense(goal: Goal, form: GoalForm): Terms {
  return maximised.has(goal) ? { columns: form.columns, factors: form.factors.map((factor) => -factor) } : form;
}

/** The row that keeps a goal from getting worse than a value. */
export function lockRow(model: ProgrammeModel, goal: Goal, value: number): Row {
  const form = formOf(model, goal);
  const level = (value - form.constant) / form.unit;
  return maximised.has(goal)
    ? { ...form, lower: level, upper: Number.POSITIVE_INFINITY }
    : { ...form, lower: Number.NEGATIVE_INFINITY, upper: level };
}
