'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Outcome, Refusal } from '@/lib/kernel/refusal';
import { answer } from '@/lib/ui/answer';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { removePanelAction, removePartAction, removeQuestionAction } from '../../actions/board';
import { panelKept } from '../../rules/removal';
import { useBoardTools } from './board-context';
import styles from './draft-board.module.css';
import type { BoardDialog } from './use-dialogs';

type Removal = Extract<BoardDialog, { kind: 'remove' }>;

const actions: Record<Removal['what'], (versionId: string, id: string) => Promise<Outcome<unknown>>> = {
  panel: removePanelAction,
  part: removePartAction,
  question: removeQuestionAction,
};

/** Asks once more before a panel, a part or a question is taken out of the draft. */
export function RemoveForm({ what, id, name }: Removal) {
  const t = useTranslations('programme.board.remove');
  const textOf = useRefusalText();
  const { state, dialogs, reload, say } = useBoardTools();
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const kept = what === 'panel' ? panelKept(state, id) : null;

  async function remove() {
    setPending(true);
    const outcome = await answer(actions[what](state.programme.version.id, id));
    setPending(false);
    if (outcome.ok) {
      dialogs.close();
      say(t('done', { name }));
      await reload();
    } else {
      setRefusal(outcome.refusal);
    }
  }

  return (
    <>
      <p>{t(`text.${what}`, { name })}</p>
      {refusal === null ? null : (
        <Notice tone="blocker" announce>
          {textOf(refusal)}
        </Notice>
      )}
      <div className={styles.foot}>
        <Button data-first-focus="" onClick={dialogs.close}>
          {t('cancel')}
        </Button>
        <Button
          variant="danger"
          pending={isPending}
          disabledReason={kept === null ? undefined : textOf(kept)}
          onClick={remove}
        >
          {t('submit')}
        </Button>
      </div>
    </>
  );
}
