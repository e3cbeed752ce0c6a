'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useMoment } from '@/lib/i18n/use-moment';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Refusal } from '@/lib/kernel/refusal';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { undoStatusActAction } from '../actions';
import type { UndoableAct } from '../queries/undoable';

/** Offers to take back the newest change of status for a while. */
export function UndoNotice({ meetingId, act }: { meetingId: string; act: UndoableAct }) {
  const t = useTranslations('nominations');
  const { moment } = useMoment();
  const refusalText = useRefusalText();
  const [refusal, setRefusal] = useState<Refusal>();
  const [pending, start] = useTransition();
  const [first] = act.changes;
  const targets = new Set(act.changes.map((change) => change.to));
  return (
    <Notice
      tone={refusal === undefined ? 'success' : 'blocker'}
      announce
      action={
        <Button
          size="small"
          pending={pending}
          onClick={() =>
            start(async () => {
              const outcome = await undoStatusActAction({ meetingId, actId: act.actId });
              setRefusal(outcome.ok ? undefined : outcome.refusal);
            })
          }
        >
          {t('undo.act')}
        </Button>
      }
    >
      {refusal === undefined
        ? t('undo.done', {
            count: act.changes.length,
            status: targets.size === 1 && first !== undefined ? t(`statuses.${first.to}`) : '',
            time: moment(act.at),
          })
        : refusalText(refusal)}
    </Notice>
  );
}
