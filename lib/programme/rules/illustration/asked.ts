import type { CountRule, DraftingAim, DraftingPanel, Problem } from '../../drafting/types';
import type { Aim, Panel } from '../../types';
import { panelsOf } from '../aims';

/** What an aim counts, as a trait of whoever counts for it; null: any one State or organization. */
export const traitOf = (aim: Aim): string | null => (aim.value === null ? null : `${aim.measure}:${aim.value}`);

/** Whether an aim holds as a rule. */
export const isRule = ({ force }: Aim): boolean => force === 'rule';

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

/** The narrowest of those rules that limit the seats of any one State; null: there are none. */
function narrowest(aims: readonly Aim[], isMeant: (aim: Aim) => boolean): number | null {
  const limits = aims.filter((aim) => isRule(aim) && aim.measure === 'party' && isMeant(aim)).map((aim) => aim.number);
  return limits.length === 0 ? null : Math.min(...limits);
}

/** The limit on any one State on a panel of some topic, as drafting knows it: only where a rule for the topic is the narrowest. */
export function stateMaxFrom(aims: readonly Aim[], topicId: string): Pick<DraftingPanel, 'stateMax'> {
  const onEach = narrowest(aims, (aim) => aim.place === 'eachPanel' && aim.topicId === null);
  const onTopic = narrowest(aims, (aim) => aim.topicId === topicId);
  return onTopic === null || (onEach !== null && onEach <= onTopic) ? {} : { stateMax: onTopic };
}

/** Rules as drafting knows them, without those for the panels of one topic that limit any one State: see `stateMaxFrom`. */
export function rulesFrom(aims: readonly Aim[], panels: readonly Panel[]): Problem['rules'] {
  const held = aims.filter(isRule);
  const rule = (aim: Aim) => ({ id: aim.id, ...countedBy(aim), ...limitsOf(aim) });
  const counted = held.filter((aim) => aim.measure !== 'party');
  return {
    stateMax: narrowest(held, (aim) => aim.place === 'whole'),
    statePanelMax: narrowest(held, (aim) => aim.place === 'eachPanel' && aim.topicId === null),
    overall: counted.filter((aim) => aim.place === 'whole').map(rule),
    panel: counted
      .filter((aim) => aim.place === 'eachPanel')
      .map((aim) => ({ ...rule(aim), panels: aimFrom(aim, panels).panels ?? '*' })),
  };
}
