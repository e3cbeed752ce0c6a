import { useTranslations } from 'next-intl';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import { SeriesLabel } from '@/lib/ui/series-mark';
import type { ConsultationPage } from '../loaders';
import styles from './consultation-page.module.css';
import { MapAttendee } from './map-attendee';

type Person = ConsultationPage['attendance']['unmapped'][number];

function PersonLine({ person }: { person: Person }) {
  const times = [person.joinedAt, person.leftAt].filter((time) => time !== null).join('–');
  return (
    <>
      <bdi>{person.name}</bdi>
      {times === '' ? null : <span className={styles.note}>{times}</span>}
      {person.mailDomain === null ? null : <bdi className={styles.note}>@{person.mailDomain}</bdi>}
    </>
  );
}

/** Which States and organizations were represented, by whom, and who could not be placed. */
export function AttendanceSection({ data, recordHref }: { data: ConsultationPage; recordHref: string }) {
  const t = useTranslations('consultations.detail');
  const nominations = useTranslations('nominations');
  const { attendance, consultation, mayRecord, parties } = data;
  const { representations, unmapped } = attendance;
  const { meetingId } = consultation;
  if (consultation.status !== 'held' && representations.length + unmapped.length === 0) return null;
  const record = mayRecord ? <LinkButton href={recordHref}>{t('recordAttendance')}</LinkButton> : undefined;
  return (
    <Section
      id="attendance"
      title={t('attendance')}
      description={t('attendanceRestricted')}
      action={
        mayRecord && representations.length > 0 ? <Link href={recordHref}>{t('changeAttendance')}</Link> : undefined
      }
    >
      <DataTable
        id="representations"
        caption={t('attendance')}
        captionHidden
        rows={representations}
        rowKey={(one) => one.id}
        empty={
          <EmptyState title={t('noAttendance')} action={record}>
            {mayRecord ? t('noAttendanceText') : undefined}
          </EmptyState>
        }
        columns={[
          { key: 'party', header: t('party'), primary: true, cell: (one) => <bdi>{one.party.name}</bdi> },
          {
            key: 'group',
            header: t('group'),
            cell: (one) => (
              <SeriesLabel series={one.group ?? 'unknown'}>{nominations(`groups.${one.group ?? 'none'}`)}</SeriesLabel>
            ),
          },
          {
            key: 'persons',
            header: t('persons'),
            width: 'wide',
            cell: (one) =>
              one.attendees.length === 0 ? (
                <NotStated>{t('personsNotStated')}</NotStated>
              ) : (
                <ul className={styles.persons}>
                  {one.attendees.map((person) => (
                    <li key={person.id} className={styles.person}>
                      <PersonLine person={person} />
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      {unmapped.length === 0 ? null : (
        <Section id="unmapped" level={3} title={t('unmapped')} description={t('unmappedText')}>
          <ul className={styles.papers}>
            {unmapped.map((person) => (
              <li key={person.id} className={styles.paper}>
                <span className={styles.person}>
                  <PersonLine person={person} />
                </span>
                {mayRecord && parties !== null ? (
                  <MapAttendee meetingId={meetingId} person={person} parties={parties} />
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Section>
  );
}
