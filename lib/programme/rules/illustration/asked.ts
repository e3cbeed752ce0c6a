import type { CountRule, DraftingAim, Problem } from '../../drafting/types';
import type { Aim, Panel } from '../../types';
import { panelsOf } from '../aims';

/** What an aim counts, as a trait of whoever counts for it; null: any one State or organization. */
export const traitOf = (aim: Aim): string | null => (aim.value === null ? null : `${aim.measure}:${aim.value}`);

/** Whether an aim holds as a rule. A limit on any one State on the panels of one topic cannot: drafting has one for all panels. */
export function isRule({ force, measure, topicId }: Aim): boolean {
  return force === 'rule' && (measure !== 'party' || topicId === null);
}

/** Whom a rule counts: by gender and group, which drafting knows and has words for, and otherwise by trait. */
function countedBy(aim: Aim): Pick<CountRule, 'attr' | 'value'> {
  if (aim.measure === 'gender') return { attr: 'gender', value: aim.value === 'another' ? 'other' : (aim.value ?? '') };
  if (aim.measure === 'group') return { attr: 'group', value: aim.value ?? '' };
  return { attr: 'trait', value: traitOf(aim) ?? '' };
}

const limitsOf = ({ bound, number }: Aim) => ({
  min: bound === 'atLeast' ? number : null,
  max: bound === 'atMost' ? number : null,
});

/** An aim as drafting knows it. */
export function aimFrom(aim: Aim, panels: readonly Panel[]): DraftingAim {
  const about = panelsOf(
    aim,
    panels.map(({ id, topic }) => ({ id, topicId: topic.id })),
  );
  return {
    id: aim.id,
    trait: traitOf(aim),
    panels: aim.place === 'whole' ? null : about.map(({ id }) => id),
    ...limitsOf(aim),
  };
}

/** Rules as drafting knows them; of several limits on any one State the narrowest holds. */
export function rulesFrom(aims: readonly Aim[], panels: readonly Panel[]): Problem['rules'] {
  const held = aims.filter(isRule);
  const narrowest = (place: Aim['place']) => {
    const limits = held.filter((aim) => aim.measure === 'party' && aim.place === place).map((aim) => aim.number);
    return limits.length === 0 ? null : Math.min(...limits);
  };
  const rule = (aim: Aim) => ({ id: aim.id, ...countedBy(aim), ...limitsOf(aim) });
  const counted = held.filter((aim) => aim.measure !== 'party');
  return {
    stateMax: narrowest('whole'),
    statePanelMax: narrowest('eachPanel'),
    overall: counted.filter((aim) => aim.place === 'whole').map(rule),
    panel: counted
      .filter((aim) => aim.place === 'eachPanel')
      .map((aim) => ({ ...rule(aim), panels: aimFrom(aim, panels).panels ?? '*' })),
  };
}
