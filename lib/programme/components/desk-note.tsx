import { useTranslations } from 'next-intl';
import styles from './desk-note.module.css';

/** A note on a seat or panel, for the desk and the Chair; nothing where there is none. */
export function DeskNote({ note }: { note: string | undefined }) {
  const t = useTranslations('programme.board');
  return note === undefined ? null : (
    <p className={styles.note}>
      <span className={styles.term}>{t('noteSummary')}</span> {note}
    </p>
  );
}
