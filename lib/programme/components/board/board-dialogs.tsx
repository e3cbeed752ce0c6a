'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/lib/ui/dialog';
import { useBoardTools } from './board-context';
import { ConditionForm } from './condition-form';
import { MoveForm } from './move-form';
import { NoteForm } from './note-form';
import { PanelForm } from './panel-form';
import { PartForm } from './part-form';
import { QuestionForm } from './question-form';
import { RemoveForm } from './remove-form';
import type { BoardDialog } from './use-dialogs';

function Content({ dialog }: { dialog: BoardDialog }) {
  switch (dialog.kind) {
    case 'move':
      return <MoveForm nomineeIds={dialog.nomineeIds} />;
    case 'note':
      return <NoteForm about={dialog.about} />;
    case 'condition':
      return <ConditionForm nomineeId={dialog.nomineeId} />;
    case 'panel':
      return <PanelForm panel={dialog.panel} />;
    case 'part':
      return <PartForm part={dialog.part} panel={dialog.panel} />;
    case 'question':
      return <QuestionForm question={dialog.question} panelNumbers={dialog.panelNumbers} />;
    case 'remove':
      return <RemoveForm {...dialog} />;
  }
}

/** The one form that stands open over the board. */
export function BoardDialogs() {
  const t = useTranslations('programme.board');
  const { dialogs, words, seats, state } = useBoardTools();
  const { open } = dialogs;

  function titleOf(dialog: BoardDialog): string {
    switch (dialog.kind) {
      case 'move':
        return t('moveTo.title', {
          count: dialog.nomineeIds.length,
          name: words.nameOf(dialog.nomineeIds[0] ?? ''),
        });
      case 'note': {
        const seat = seats.find((one) => one.id === dialog.about.id);
        const panel = state.programme.panels.find((one) => one.id === dialog.about.id);
        return seat === undefined
          ? t('note.ofPanel', { panel: panel?.number ?? 0 })
          : t('note.ofSeat', { panel: seat.panelNumber, position: seat.position });
      }
      case 'condition':
        return t('condition.title', { name: words.nameOf(dialog.nomineeId) });
      case 'panel':
        return dialog.panel === null ? t('panelForm.new') : t('panelForm.edit', { number: dialog.panel.number });
      case 'part':
        return t(`partForm.title.${dialog.part}`);
      case 'question':
        return dialog.question === null
          ? t('questionForm.new')
          : t('questionForm.edit', { letter: dialog.question.letter });
      case 'remove':
        return t(`remove.title.${dialog.what}`);
    }
  }

  return (
    <Dialog
      open={open !== null}
      onClose={dialogs.close}
      title={open === null ? '' : titleOf(open)}
      closeLabel={t('close')}
    >
      {open === null ? null : <Content dialog={open} />}
    </Dialog>
  );
}
