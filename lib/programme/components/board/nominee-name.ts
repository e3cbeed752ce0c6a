'use client';

import { useTranslations } from 'next-intl';
import { useBoardTools } from './board-context';

/** A nominee's name with the State or organization, or that it is nobody. */
export function useNomineeName(): (id: string | null | undefined) => string {
  const t = useTranslations('programme.illustration');
  const { nominees, words } = useBoardTools();
  return (id) =>
    id == null ? t('nobody') : t('who', { name: words.nameOf(id), party: nominees.get(id)?.party?.name ?? 'none' });
}
