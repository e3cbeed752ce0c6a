import { useTranslations } from 'next-intl';
import { NotStated } from '@/lib/ui/not-stated';
import type { Gender, GenderBasis } from '../types';

/** Gender as declared; one that rests on a mission's form of address says so, and an unknown one is "not stated". */
export function DeclaredGender({
  person,
}: {
  person: { readonly gender: Gender; readonly genderBasis: GenderBasis | null };
}) {
  const t = useTranslations('people');
  if (person.gender === 'notStated') return <NotStated>{t('genders.notStated')}</NotStated>;
  const basis = person.genderBasis === 'formOfAddress' ? ` (${t('genderBases.formOfAddress')})` : '';
  return `${t(`genders.${person.gender}`)}${basis}`;
}
