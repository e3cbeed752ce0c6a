import { useTranslations } from 'next-intl';
import type { Gender } from '@/lib/people/types';
import { classNames } from '@/lib/ui/class-names';
import { NotStated } from '@/lib/ui/not-stated';
import { type SeriesKey, SeriesMark } from '@/lib/ui/series-mark';
import type { Seat } from '../types';
import { DeskNote } from './desk-note';
import { useRole } from './person-role';
import styles from './seat-card.module.css';

/** Gender has neutral marks, never colours. */
export const genderMarks: Readonly<Record<Gender, SeriesKey>> = {
  woman: 'one',
  man: 'two',
  another: 'three',
  notStated: 'unknown',
};

/** One seat: who sits on it, put forward by whom, with small marks for the group and, where it may be seen, the gender. */
export function SeatCard({ seat, showGender, note }: { seat: Seat; showGender: boolean; note: string | undefined }) {
  const t = useTranslations('programme');
  const roleOf = useRole();
  const { panellist } = seat;
  if (panellist === null) {
    return (
      <li className={classNames(styles.seat, styles.vacant)} id={`seat-${seat.id}`}>
        <span className={styles.position}>{seat.position}</span>
        <div className={styles.vacancy}>
          {t(`seat.${seat.state}`)}
          <DeskNote note={note} />
        </div>
      </li>
    );
  }
  const { person, party, group } = panellist;
  const role = roleOf(person);
  return (
    <li className={styles.seat} id={`seat-${seat.id}`}>
      <span className={styles.position}>{seat.position}</span>
      <div className={styles.words}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.party}>
          {party === null ? <NotStated>{t('stateNotStated')}</NotStated> : party.name}
        </span>
        <span className={styles.role}>{role ?? <NotStated>{t('functionNotStated')}</NotStated>}</span>
        <DeskNote note={note} />
      </div>
      <span className={styles.marks}>
        <SeriesMark series={group ?? 'unknown'} label={t(`group.${group ?? 'none'}`)} />
        {showGender ? <SeriesMark series={genderMarks[person.gender]} label={t(`gender.${person.gender}`)} /> : null}
      </span>
    </li>
  );
}
