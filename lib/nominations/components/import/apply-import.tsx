'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { applyImportAction, dropImportAction } from '@/lib/nominations/actions/import';
import type { ImportView } from '@/lib/nominations/loaders/import';
import { Button } from '@/lib/ui/button';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { CheckboxField } from '@/lib/ui/field';
import styles from './import.module.css';
import { useImported } from './until-imported';

/** Carries the import out once more was asked. */
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
  counts: ImportView['counts'];
}) {
  const t = useTranslations('nominations.import');
  const refusalText = useRefusalText();
  const router = useRouter();
  const [leaveOut, setLeaveOut] = useState(false);
  const imported = useImported();
  const list = `/meetings/${slug}/nominations` as const;

  const writes = counts.create + counts.change;
  return (
    <div className={styles.apply}>
      {counts.refused === 0 ? null : (
        <CheckboxField
          label={t('leaveOut', { count: counts.refused })}
          hint={t('leaveOutHint', { count: counts.refused })}
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
          onDone={imported}
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
