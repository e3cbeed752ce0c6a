import { useTranslations } from 'next-intl';
import type { SelectFieldProps } from '@/lib/ui/field';
import { useBoardTools } from './board-context';

/** States and organizations as choices of a form; see `partyFrom`. */
export function usePartyOptions(): SelectFieldProps['options'] {
  const t = useTranslations('programme.board.form');
  const { states, organizations } = useBoardTools().data;
  return [
    { label: t('states'), options: states.map(({ id, name }) => ({ value: `state:${id}`, label: name })) },
    {
      label: t('organizations'),
      options: organizations.map(({ id, name }) => ({ value: `organization:${id}`, label: name })),
    },
  ];
}

/** The State or organization that a choice stands for, as commands take it. */
export function partyFrom(value: string) {
  const [kind, id = ''] = value.split(/:(.*)/s);
  if (kind === 'state') return { kind, stateId: id } as const;
  return kind === 'organization' ? ({ kind, organizationId: id } as const) : ({ kind: 'none' } as const);
}
