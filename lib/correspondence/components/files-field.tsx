'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useFileSize } from '@/lib/i18n/use-file-size';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Button } from '@/lib/ui/button';
import { DropZone } from '@/lib/ui/drop-zone';
import { Link } from '@/lib/ui/link';
import { VisuallyHidden } from '@/lib/ui/visually-hidden';
import styles from './files-field.module.css';
import { type ChosenFile, type ChosenFiles, largestSum } from './use-chosen-files';

/** Where files are dropped or chosen, with what each of them holds. */
export function FilesField({ chosen, error }: { chosen: ChosenFiles; error: string | undefined }) {
  const t = useTranslations('correspondence.form');
  const done = chosen.files.filter((one) => one.reading !== null).at(-1);
  return (
    <DropZone
      name="files"
      label={t('files')}
      hint={t('filesHint', { maximum: largestSum / 1024 / 1024 })}
      error={error}
      dropLabel={t('dropHere')}
      orLabel={t('or')}
      chooseLabel={t('choose')}
      onFiles={chosen.add}
    >
      {chosen.files.length === 0 ? null : (
        <ul className={styles.files} aria-label={t('fileList')}>
          {chosen.files.map((one) => (
            <li key={one.key} className={styles.file}>
              <OneFile one={one} chosen={chosen} />
            </li>
          ))}
        </ul>
      )}
      <span role="status">
        <VisuallyHidden>{done?.reading?.refusal === null ? t('ready', { name: done.file.name }) : null}</VisuallyHidden>
      </span>
    </DropZone>
  );
}

function OneFile({ one, chosen }: { one: ChosenFile; chosen: ChosenFiles }) {
  const t = useTranslations('correspondence.form');
  const refusalText = useRefusalText();
  const size = useFileSize();
  const { file, reading } = one;
  const twin = reading?.twin;
  return (
    <>
      <div className={styles.head}>
        <bdi className={styles.name}>{file.name}</bdi>
        <span className={styles.quiet}>{reading === null ? t('reading') : size(file.size)}</span>
        <Button
          variant="quiet"
          size="small"
          icon="cross"
          aria-label={t('removeFile', { name: file.name })}
          onClick={() => chosen.remove(one.key)}
        />
      </div>
      {reading?.refusal == null ? null : (
        <p className={styles.error} role="alert">
          {reading.refusal.code === 'unreachable' ? t('fileLost') : refusalText(reading.refusal)}
        </p>
      )}
      {twin == null ? null : (
        <p className={styles.warning}>
          {t.rich('sameFile', {
            number: twin.number,
            twin: (words) => <Link href={`/correspondence/${twin.id}`}>{words}</Link>,
          })}
        </p>
      )}
      {reading?.mail == null ? null : <Attachments one={one} mail={reading.mail} chosen={chosen} />}
    </>
  );
}

function Attachments({
  one,
  mail,
  chosen,
}: {
  one: ChosenFile;
  mail: NonNullable<NonNullable<ChosenFile['reading']>['mail']>;
  chosen: ChosenFiles;
}) {
  const t = useTranslations('correspondence.form');
  const format = useFormatter();
  const size = useFileSize();
  return (
    <>
      {mail.to.length === 0 ? null : (
        <p className={styles.quiet}>{t('to', { addresses: format.list(mail.to, { type: 'unit' }) })}</p>
      )}
      {mail.attachments.length === 0 ? null : (
        <fieldset className={styles.attachments}>
          <legend className={styles.quiet}>{t('keepAttachments')}</legend>
          {mail.attachments.map((attachment) => (
            <label key={attachment.at} className={styles.attachment}>
              <input
                type="checkbox"
                checked={attachment.isTaken && !one.leaveOut.includes(attachment.at)}
                disabled={!attachment.isTaken}
                onChange={(event) => chosen.keep(one, attachment.at, event.target.checked)}
              />
              <span>
                <bdi>{attachment.name}</bdi>{' '}
                <span className={styles.quiet}>{attachment.isTaken ? size(attachment.size) : t('notTaken')}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
