'use client';

import { unstable_rethrow } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { type Outcome, type Refusal, refuse } from '@/lib/kernel/refusal';
import { Button } from '@/lib/ui/button';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { Notice } from '@/lib/ui/notice';
import { closeCommunicationAction, detachFileAction, reopenCommunicationAction, unlinkEffectAction } from '../actions';
import type { CommunicationPage } from '../loaders';

/** Takes the communication off the work list or puts it back: at once, for each undoes the other. */
export function StateActs({
  communication,
  isNext,
}: {
  communication: Pick<CommunicationPage['communication'], 'id' | 'state' | 'effects'>;
  /** Whether this is the step the process expects now. */
  isNext: boolean;
}) {
  const t = useTranslations('correspondence.detail');
  const refusalText = useRefusalText();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const { id, state, effects } = communication;

  async function carryOut(act: () => Promise<Outcome<unknown>>) {
    setPending(true);
    setRefusal(undefined);
    try {
      const outcome = await act();
      if (!outcome.ok) setRefusal(outcome.refusal);
    } catch (error) {
      unstable_rethrow(error);
      setRefusal(refuse('unreachable'));
    } finally {
      setPending(false);
    }
  }

  return (
    <>
      {state === 'open' ? (
        <>
          {effects.length > 0 ? null : (
            <Button
              pending={pending}
              onClick={() => void carryOut(() => closeCommunicationAction(id, 'noActionNeeded'))}
            >
              {t('noAction')}
            </Button>
          )}
          <Button
            variant={isNext ? 'primary' : 'secondary'}
            pending={pending}
            onClick={() => void carryOut(() => closeCommunicationAction(id, 'processed'))}
          >
            {t('process')}
          </Button>
        </>
      ) : (
        <Button pending={pending} onClick={() => void carryOut(() => reopenCommunicationAction(id))}>
          {t('reopen')}
        </Button>
      )}
      {refusal === undefined ? null : (
        <Notice tone="blocker" announce>
          {refusalText(refusal)}
        </Notice>
      )}
    </>
  );
}

/** Takes a file away, after asking once more. */
export function DetachFile({
  communicationId,
  file,
  isMail,
}: {
  communicationId: string;
  file: { readonly id: string; readonly name: string };
  isMail: boolean;
}) {
  const t = useTranslations('correspondence.detail');
  const form = useTranslations('correspondence.form');
  return (
    <ConfirmDialog
      triggerLabel={t('detach')}
      triggerVariant="quiet"
      triggerSize="small"
      title={t('detachTitle')}
      confirmLabel={t('detach')}
      cancelLabel={form('cancel')}
      action={() => detachFileAction(communicationId, file.id)}
      translateRefusal={useRefusalText()}
    >
      {t('detachText', { name: file.name, isMail: isMail ? 'yes' : 'no' })}
    </ConfirmDialog>
  );
}

/** Takes back a link that was made by mistake. */
export function UnlinkEffect({
  communicationId,
  effect,
}: {
  communicationId: string;
  effect: CommunicationPage['communication']['effects'][number];
}) {
  const t = useTranslations('correspondence.detail');
  const form = useTranslations('correspondence.form');
  return (
    <ConfirmDialog
      triggerLabel={t('unlink')}
      triggerVariant="quiet"
      triggerSize="small"
      title={t('unlinkTitle')}
      confirmLabel={t('unlink')}
      cancelLabel={form('cancel')}
      action={() => unlinkEffectAction(communicationId, effect)}
      translateRefusal={useRefusalText()}
    >
      {t('unlinkText')}
    </ConfirmDialog>
  );
}
