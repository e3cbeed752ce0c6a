import { useTranslations } from 'next-intl';
import { NotStated } from '@/lib/ui/not-stated';
import { SeriesMark } from '@/lib/ui/series-mark';
import type { Panellist } from '../../types';
import { useRole } from '../person-role';
import { genderMarks } from '../seat-card';
import styles from './card.module.css';

/** Who is on a card: name, State or organization, function and affiliation. */
export function CardWords({ of: { person, party } }: { of: Panellist }) {
  const t = useTranslations('programme');
  const roleOf = useRole();
  return (
    <span className={styles.words}>
      <span className={styles.name}>{person.name}</span>
      <span className={styles.party}>{party === null ? <NotStated>{t('stateNotStated')}</NotStated> : party.name}</span>
      <span className={styles.role}>{roleOf(person) ?? <NotStated>{t('functionNotStated')}</NotStated>}</span>
    </span>
  );
}

/** The small marks for group and gender, each with its word for those who listen. */
export function CardMarks({ of: { person, group } }: { of: Panellist }) {
  const t = useTranslations('programme');
  return (
    <>
      <SeriesMark series={group ?? 'unknown'} label={t(`group.${group ?? 'none'}`)} />
      <SeriesMark series={genderMarks[person.gender]} label={t(`gender.${person.gender}`)} />
    </>
  );
}
