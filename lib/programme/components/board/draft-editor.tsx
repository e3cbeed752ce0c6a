'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { Button } from '@/lib/ui/button';
import { Section } from '@/lib/ui/section';
import { FindingsSection } from '../findings-section';
import { useBoardTools } from './board-context';
import { BoardDialogs } from './board-dialogs';
import { DraftBoard } from './draft-board';
import styles from './draft-board.module.css';
import { PartEditor } from './part-editor';

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');
}

/** The content of a draft, each part with what can be done to it. */
export function DraftEditor() {
  const t = useTranslations('programme');
  const { state, figures, dialogs, undo, redo } = useBoardTools();
  const { opening, keynote, closing } = state.programme;

  function onKeyDown(event: KeyboardEvent) {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    const isRedo = event.key.toLowerCase() === 'y' && event.ctrlKey;
    if (!(isUndo || isRedo) || isTyping(event.target) || dialogs.open !== null) return;
    event.preventDefault();
    if (isRedo || event.shiftKey) redo?.run();
    else undo?.run();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to keys that bubble from the cards and buttons inside.
    <div className={styles.editor} data-board="" onKeyDown={onKeyDown}>
      <Section
        id="opening"
        title={t('sections.opening')}
        action={
          <Button size="small" icon="plus" onClick={() => dialogs.show({ kind: 'part', part: 'opening', panel: null })}>
            {t('board.addOpening')}
          </Button>
        }
      >
        {opening.length + keynote.length === 0 ? <p>{t('board.noOpening')}</p> : null}
        <PartEditor parts={opening} part="opening" panel={null} />
        <PartEditor parts={keynote} part="keynote" panel={null} />
      </Section>
      <Section id="panels" title={t('sections.panels')}>
        <DraftBoard />
      </Section>
      <Section
        id="closing"
        title={t('sections.closing')}
        action={
          <Button size="small" icon="plus" onClick={() => dialogs.show({ kind: 'part', part: 'closing', panel: null })}>
            {t('board.addClosing')}
          </Button>
        }
      >
        {closing.length === 0 ? <p>{t('board.noClosing')}</p> : null}
        <PartEditor parts={closing} part="closing" panel={null} />
      </Section>
      <FindingsSection findings={figures.others} />
      <BoardDialogs />
    </div>
  );
}
