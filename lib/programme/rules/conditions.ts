import type { NomineeCondition } from '../types';

/** Whether nothing is asked of a nominee: then there is no condition. */
export function asksNothing({ pin, cannotBeOn }: NomineeCondition): boolean {
  return pin === null && cannotBeOn.length === 0;
}

/** Whether two conditions, or none, say the same, whatever the order of panels. */
export function isSameCondition(one: NomineeCondition | null, other: NomineeCondition | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.pin === other.pin &&
    one.panelId === other.panelId &&
    one.cannotBeOn.toSorted().join() === other.cannotBeOn.toSorted().join()
  );
}

/** What contradicts itself in a condition: a refusal by its code, and the input that it stands beside. */
export type ConditionProblem = {
  readonly code: 'conditionPanelMissing' | 'conditionPanelBarred' | 'conditionNowhere';
  readonly field: 'panelId' | 'cannotBeOn';
};

/**
 * What contradicts itself in a condition, whoever the nominee is; null: nothing. Whether an arrangement can keep it together
 * with everything else only computing one can tell.
 *
 * @param panelIds all panels of the draft
 */
export function conditionProblem(
  { pin, panelId, cannotBeOn }: NomineeCondition,
  panelIds: readonly string[],
): ConditionProblem | null {
  if ((pin === 'panel') !== (panelId !== null)) return { code: 'conditionPanelMissing', field: 'panelId' };
  if (panelId !== null && cannotBeOn.includes(panelId)) return { code: 'conditionPanelBarred', field: 'cannotBeOn' };
  if (pin === 'in' && panelIds.every((id) => cannotBeOn.includes(id))) {
    return { code: 'conditionNowhere', field: 'cannotBeOn' };
  }
  return null;
}

/** Whether a nominee sits on a panel against a condition; the Chair may leave it so. */
export function isAgainst({ pin, panelId, cannotBeOn }: NomineeCondition, seatedOn: string): boolean {
  return pin === 'out' || (panelId !== null && panelId !== seatedOn) || cannotBeOn.includes(seatedOn);
}

/** A condition without a panel that is no more; null: nothing is left of it. */
export function withoutPanel(condition: NomineeCondition, gone: string): NomineeCondition | null {
  const isMeant = condition.panelId === gone;
  const left = {
    pin: isMeant ? null : condition.pin,
    panelId: isMeant ? null : condition.panelId,
    cannotBeOn: condition.cannotBeOn.filter((id) => id !== gone),
  };
  return asksNothing(left) ? null : left;
}
