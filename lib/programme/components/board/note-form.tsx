'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { TextArea } from '@/lib/ui/field';
import { useBoardTools } from './board-context';
import styles from './draft-board.module.css';
import type { BoardDialog } from './use-dialogs';

/** Writes, changes or removes the note on a seat or panel. */
export function NoteForm({ about }: { about: Extract<BoardDialog, { kind: 'note' }>['about'] }) {
  const t = useTranslations('programme.board.note');
  const { state, carryOut, dialogs } = useBoardTools();
  const was = state.notes[about.id] ?? null;
  const [text, setText] = useState(was ?? '');

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = text.trim() === '' ? null : text.trim();
    dialogs.close();
    if (note !== was) carryOut({ kind: 'note', about, was, note });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextArea
        label={t('label')}
        hint={t('hint')}
        data-first-focus=""
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.foot}>
        <Button type="submit" variant="primary">
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
