'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { reinstateAction, retractDispatchAction } from '../actions/steps';
import type { CircularPage } from '../loaders/circular';

/** Takes back a dispatch or a cancellation that was recorded by mistake. */
export function TakeBack({ data }: { data: CircularPage }) {
  const t = useTranslations('circulars.life');
  const common = useTranslations('common');
  const refusalText = useRefusalText();
  const { circular, may, answers } = data;
  // Once a State has answered it did leave the house.
  const isAnswered = answers !== null && answers.counts.nominated + answers.counts.noNomination > 0;
  if (circular.state === 'dispatched' && may.dispatch && !isAnswered) {
    return (
      <div>
        <ConfirmDialog
          triggerLabel={t('retract')}
          triggerVariant="quiet"
          triggerSize="small"
          danger
          title={t('retractTitle')}
          confirmLabel={t('retract')}
          cancelLabel={common('cancel')}
          action={() => retractDispatchAction(circular.id)}
          translateRefusal={refusalText}
        >
          <p>{t('retractText', { count: circular.recipientCount })}</p>
        </ConfirmDialog>
      </div>
    );
  }
  if (circular.state !== 'cancelled' || !may.handle) return null;
  return (
    <div>
      <ConfirmDialog
        triggerLabel={t('reinstate')}
        title={t('reinstateTitle')}
        confirmLabel={t('reinstate')}
        cancelLabel={common('cancel')}
        action={() => reinstateAction(circular.id)}
        translateRefusal={refusalText}
      >
        <p>{t('reinstateText', { numbered: circular.ownReference === null ? 'no' : 'yes' })}</p>
      </ConfirmDialog>
    </div>
  );
}
