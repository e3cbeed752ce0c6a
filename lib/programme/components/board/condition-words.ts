import { useTranslations } from 'next-intl';
import type { NomineeCondition, Panel } from '../../types';

/** A condition in words, with panels by their numbers: "not to be included", "on a panel in any case; cannot be on panel 2". */
export function useConditionWords(panels: readonly Pick<Panel, 'id' | 'number'>[]) {
  const t = useTranslations('programme.board.condition');
  const numberOf = (id: string | null) => panels.find((panel) => panel.id === id)?.number ?? 0;
  return ({ pin, panelId, cannotBeOn }: NomineeCondition): string => {
    const numbers = cannotBeOn.map(numberOf).toSorted((a, b) => a - b);
    return [
      pin === null ? null : t(`said.${pin}`, { number: numberOf(panelId) }),
      numbers.length === 0 ? null : t('said.cannotBeOn', { count: numbers.length, numbers: numbers.join(', ') }),
    ]
      .filter(Boolean)
      .join('; ');
  };
}
