import { useTranslations } from 'next-intl';
import type { KeyOf } from '@/lib/i18n/message-keys';
import { useFileSize } from '@/lib/i18n/use-file-size';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import type { CommunicationFile } from '../queries/communication';
import { DetachFile } from './communication-acts';
import styles from './communication-page.module.css';

/** Pictures that every browser shows. */
const shown = ['image/png', 'image/jpeg', 'image/webp'];

/** The scans that came by themselves, as pictures; what is attached to a mail stands in the list of files only. */
export function Scans({ files }: { files: readonly CommunicationFile[] }) {
  const t = useTranslations('correspondence.detail');
  const scans = files.filter((file) => file.fromFileId === null && shown.includes(file.mediaType));
  return scans.map((file) => (
    <figure key={file.id} className={styles.scan}>
      {/* biome-ignore lint/performance/noImgElement: the optimizer would ask for the picture without the session that may see it. */}
      <img src={`/api/files/${file.id}`} alt={t('scanAlt', { name: file.name })} loading="lazy" />
    </figure>
  ));
}

/** All files of a communication, each to be downloaded; those attached to a mail under it. */
export function CommunicationFiles({
  communicationId,
  files,
  mayChange,
}: {
  communicationId: string;
  files: readonly CommunicationFile[];
  mayChange: boolean;
}) {
  const t = useTranslations('correspondence');
  const size = useFileSize();
  if (files.length === 0) return <EmptyState title={t('detail.noFiles')} />;
  const known = (type: string) => {
    const key = `types.${type}` as KeyOf<'correspondence'>;
    return t.has(key) ? t(key) : type;
  };
  const item = (file: CommunicationFile, attachments: readonly CommunicationFile[]) => (
    <li key={file.id} className={styles.file}>
      <div className={styles.fileHead}>
        <span className={styles.fileName}>
          <Link href={`/api/files/${file.id}`} download={file.name}>
            <bdi>{file.name}</bdi>
          </Link>{' '}
          <span className={styles.quiet}>
            {t('detail.size', { type: known(file.mediaType), size: size(file.size) })}
          </span>
        </span>
        {mayChange ? (
          <DetachFile communicationId={communicationId} file={file} isMail={attachments.length > 0} />
        ) : null}
      </div>
      {attachments.length === 0 ? null : (
        <ul className={styles.attachments} aria-label={t('detail.attachedTo')}>
          {attachments.map((one) => item(one, []))}
        </ul>
      )}
    </li>
  );
  const own = files.filter((file) => file.fromFileId === null || !files.some((mail) => mail.id === file.fromFileId));
  return (
    <ul className={styles.files}>
      {own.map((file) =>
        item(
          file,
          files.filter((one) => one.fromFileId === file.id),
        ),
      )}
    </ul>
  );
}
