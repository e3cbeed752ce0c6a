'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/lib/ui/icons';
import { VisuallyHidden } from '@/lib/ui/visually-hidden';
import { isAgainst } from '../../rules/conditions';
import { useBoardTools } from './board-context';
import { useConditionWords } from './condition-words';

/** The small mark of a nominee of whom something is asked in arrangements; says so where the present seat is otherwise. */
export function ConditionMark({ nomineeId, seatedOn }: { nomineeId: string; seatedOn: string | null }) {
  const t = useTranslations('programme.board.condition');
  const { state } = useBoardTools();
  const wordsOf = useConditionWords(state.programme.panels);
  const condition = state.conditions[nomineeId];
  if (condition === undefined) return null;
  const text = t('mark', {
    condition: wordsOf(condition),
    against: seatedOn !== null && isAgainst(condition, seatedOn) ? 'yes' : 'no',
  });
  return (
    <span title={text}>
      <Icon name="note" size={12} />
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
