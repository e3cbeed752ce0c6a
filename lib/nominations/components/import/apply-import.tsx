'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { applyImportAction, dropImportAction } from '@/lib/nominations/actions/import';
import type { ImportView } from '@/lib/nominations/loaders/import';
import { Button, LinkButton } from '@/lib/ui/button';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { CheckboxField } from '@/lib/ui/field';
import { Notice } from '@/lib/ui/notice';
import styles from './import.module.css';

type Counts = ImportView['counts'];

/** Carries the import out once more was asked, and says what it did. */
export function ApplyImport({
  meetingId,
  slug,
  draftId,
  digest,
  counts,
}: {
  meetingId: string;
  slug: string;
  draftId: string;
  digest: string;
  counts: Counts;
}) {
  const t = useTranslations('nominations.import');
  const refusalText = useRefusalText();
  const router = useRouter();
  const [leaveOut, setLeaveOut] = useState(false);
  const [done, setDone] = useState<Counts>();
  const list = `/meetings/${slug}/nominations` as const;

  if (done !== undefined) {
    return (
      <Notice
        tone="success"
        announce
        title={t('doneTitle')}
        action={<LinkButton href={list}>{t('toList')}</LinkButton>}
      >
        {t('done', done)}
      </Notice>
    );
  }
  const writes = counts.create + counts.change;
  return (
    <div className={styles.apply}>
      {counts.refused === 0 ? null : (
        <CheckboxField
          label={t('leaveOut', { count: counts.refused })}
          hint={t('leaveOutHint')}
          checked={leaveOut}
          onChange={(event) => setLeaveOut(event.target.checked)}
        />
      )}
      <div className={styles.buttons}>
        <ConfirmDialog
          triggerVariant="primary"
          triggerLabel={t('apply')}
          disabledReason={
            writes === 0
              ? t('nothingToDo')
              : counts.refused > 0 && !leaveOut
                ? t('refusedFirst', { count: counts.refused })
                : undefined
          }
          title={t('confirmTitle')}
          confirmLabel={t('apply')}
          cancelLabel={t('back')}
          action={() => applyImportAction({ meetingId, draftId, digest, leaveOutRefused: leaveOut })}
          translateRefusal={(refusal) =>
            refusal.code === 'changedMeanwhile' ? t('changedMeanwhile') : refusalText(refusal)
          }
          onDone={setDone}
        >
          {t('confirm', counts)}
        </ConfirmDialog>
        <Button
          variant="quiet"
          onClick={async () => {
            await dropImportAction(meetingId, draftId);
            router.push(`${list}/import`);
          }}
        >
          {t('otherFile')}
        </Button>
      </div>
    </div>
  );
}
