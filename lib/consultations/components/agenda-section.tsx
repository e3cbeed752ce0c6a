import { useTranslations } from 'next-intl';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { Section } from '@/lib/ui/section';
import type { ConsultationPage } from '../loaders';
import styles from './consultation-page.module.css';
import { AddDocument, RemoveDocument } from './document-form';

/** The items of the agenda, numbered. */
export function AgendaSection({ data, editHref }: { data: ConsultationPage; editHref: string }) {
  const t = useTranslations('consultations.detail');
  const { agenda, mayRecord } = data;
  return (
    <Section
      id="agenda"
      title={t('agenda')}
      action={mayRecord ? <Link href={editHref}>{t('editAgenda')}</Link> : undefined}
    >
      {agenda.length === 0 ? (
        <EmptyState title={t('noAgenda')}>{mayRecord ? t('noAgendaText') : undefined}</EmptyState>
      ) : (
        <ol className={styles.agenda}>
          {agenda.map((item) => (
            <li key={item.id}>{item.title}</li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** The papers before the meeting. */
export function DocumentsSection({ data }: { data: ConsultationPage }) {
  const t = useTranslations('consultations.detail');
  const programme = useTranslations('programme');
  const { documents, consultation, mayRecord, versions } = data;
  const linkOf = (one: (typeof documents)[number]) => {
    if (one.file !== null) {
      return (
        <Link href={`/api/files/${one.file.id}`} download>
          {one.title}
        </Link>
      );
    }
    if (one.version !== null) {
      return <Link href={`/meetings/${one.version.slug}/programme?version=${one.version.number}`}>{one.title}</Link>;
    }
    return (
      <a href={one.address ?? ''} rel="noreferrer">
        {one.title}
      </a>
    );
  };
  const noteOf = (one: (typeof documents)[number]) => {
    if (one.file !== null) return one.file.name;
    if (one.version === null) return one.address;
    return t('version', { number: one.version.number, state: programme(`state.${one.version.state}`) });
  };
  return (
    <Section id="documents" title={t('documents')}>
      {documents.length === 0 ? (
        <EmptyState title={t('noDocuments')} />
      ) : (
        <ul className={styles.papers}>
          {documents.map((one) => (
            <li key={one.id} className={styles.paper}>
              <span className={styles.words}>
                {linkOf(one)} <bdi className={styles.note}>{noteOf(one)}</bdi>
              </span>
              {mayRecord ? (
                <RemoveDocument meetingId={consultation.meetingId} documentId={one.id} title={one.title} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayRecord ? <AddDocument meetingId={consultation.meetingId} versions={versions} /> : null}
    </Section>
  );
}
