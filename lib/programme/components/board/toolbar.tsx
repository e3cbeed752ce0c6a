'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/lib/ui/button';
import { Disclosure } from '@/lib/ui/disclosure';
import { useBoardTools } from './board-context';
import styles from './draft-board.module.css';

/** The keys that the board understands, in the order in which they are explained. */
const keys = [
  'space',
  'enter',
  'arrows',
  'pool',
  'delete',
  'lock',
  'note',
  'condition',
  'order',
  'escape',
  'undo',
] as const;

/**
 * Above the board: take back and do again, add a panel, and what the keys do. A button with nothing left to do stays as it is,
 * so that the focus stays on it.
 */
export function Toolbar() {
  const t = useTranslations('programme.board');
  const { undo, redo, dialogs, isSaving } = useBoardTools();
  return (
    <div className={styles.toolbar}>
      <div className={styles.tools}>
        <Button
          size="small"
          icon="undo"
          aria-keyshortcuts="Control+Z"
          aria-disabled={undo === null}
          aria-describedby={undo === null ? 'nothing-to-undo' : undefined}
          onClick={undo?.run}
        >
          {undo === null ? t('undo') : t('undoThis', { what: undo.called })}
        </Button>
        {undo === null ? (
          <span id="nothing-to-undo" className={styles.saving}>
            {t('nothingToUndo')}
          </span>
        ) : null}
        <Button
          size="small"
          icon="redo"
          aria-keyshortcuts="Control+Shift+Z"
          aria-disabled={redo === null}
          title={redo === null ? t('nothingToRedo') : undefined}
          onClick={redo?.run}
        >
          {redo === null ? t('redo') : t('redoThis', { what: redo.called })}
        </Button>
        <Button size="small" icon="plus" onClick={() => dialogs.show({ kind: 'panel', panel: null })}>
          {t('addPanel')}
        </Button>
        <span className={styles.saving}>{t(isSaving ? 'saving' : 'saved')}</span>
      </div>
      <Disclosure quiet summary={t('keys.title')}>
        <dl className={styles.keys}>
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{t(`keys.${key}.key`)}</kbd>
              </dt>
              <dd>{t(`keys.${key}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
