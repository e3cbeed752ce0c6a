import { useTranslations } from 'next-intl';
import { NotStated } from '@/lib/ui/not-stated';
import type { Gender, GenderBasis } from '../types';

/** Gender as declared; one that rests on a mission's form of address says so, and an unknown one is "not stated". */
export function DeclaredGender({
  person,
  short = false,
}: {
  person: { readonly gender: Gender; readonly genderBasis: GenderBasis | null };
  /** For a narrow column. */
  short?: boolean;
}) {
  const t = useTranslations('people');
  if (person.gender === 'notStated') return <NotStated>{t('genders.notStated')}</NotStated>;
  const basis =
    person.genderBasis === 'formOfAddress' ? ` (${t(short ? 'formOfAddressShort' : 'genderBases.formOfAddress')})` : '';
  return `${t(`genders.${person.gender}`)}${basis}`;
}
