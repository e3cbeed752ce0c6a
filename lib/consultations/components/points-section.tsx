import { useTranslations } from 'next-intl';
import { EmptyState } from '@/lib/ui/empty-state';
import { Section } from '@/lib/ui/section';
import type { ConsultationPage } from '../loaders';
import styles from './consultation-page.module.css';
import { ChangePoint, NotePoint, RemovePoint } from './point-form';

/** The points noted, for the desk and the Chair. Nothing where the reader may not read them. */
export function PointsSection({ data }: { data: ConsultationPage }) {
  const t = useTranslations('consultations.detail');
  const { points, agenda, consultation, mayRecord, parties } = data;
  if (points === null) return null;
  const { meetingId } = consultation;
  return (
    <Section id="points" title={t('points')} description={t('pointsRestricted')}>
      {points.length === 0 ? (
        <EmptyState title={t('noPoints')} />
      ) : (
        <ol className={styles.points}>
          {points.map((point) => (
            <li key={point.id} className={styles.point}>
              <div className={styles.words}>
                <p>{point.text}</p>
                <p className={styles.note}>
                  {t('pointNote', {
                    item: point.item ?? 'none',
                    party: point.attributedTo?.name ?? 'none',
                  })}
                </p>
              </div>
              {mayRecord && parties !== null ? (
                <span className={styles.tools}>
                  <ChangePoint
                    key={point.revision}
                    meetingId={meetingId}
                    point={point}
                    agenda={agenda}
                    parties={parties}
                  />
                  <RemovePoint meetingId={meetingId} pointId={point.id} />
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {mayRecord && parties !== null ? <NotePoint meetingId={meetingId} agenda={agenda} parties={parties} /> : null}
    </Section>
  );
}
