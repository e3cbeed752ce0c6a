import { useTranslations } from 'next-intl';
import { NotStated } from '@/lib/ui/not-stated';

/** Function and affiliation on one line, or that neither is stated. */
export function PersonFunction({
  person,
}: {
  person: { readonly function: string | null; readonly affiliation: string | null };
}) {
  const t = useTranslations('people');
  const stated = [person.function, person.affiliation].filter((part) => part !== null);
  return stated.length === 0 ? <NotStated>{t('functionNotStated')}</NotStated> : <bdi>{stated.join(', ')}</bdi>;
}
