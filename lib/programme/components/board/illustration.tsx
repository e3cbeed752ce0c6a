'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/lib/ui/button';
import { RadioGroup } from '@/lib/ui/field';
import { Notice } from '@/lib/ui/notice';
import { type IllustrationScope, illustrationScopes } from '../../rules/illustration/exchange';
import { useBoardTools } from './board-context';
import styles from './illustration.module.css';
import { IllustrationConditions } from './illustration-conditions';
import { IllustrationOutcome } from './illustration-outcome';
import { IllustrationResult } from './illustration-result';
import { useIllustration } from './use-illustration';

/**
 * Shows an arrangement that keeps what is locked and is as good as the nominations allow, beside the present one. It
 * illustrates: nothing changes until it is taken, whole or card by card, and each taking can be undone.
 */
export function Illustration() {
  const t = useTranslations('programme.illustration');
  const { state } = useBoardTools();
  const { stage, ask, stop, clear } = useIllustration(state.programme.version.id);
  const [isOpen, setOpen] = useState(false);
  const [scope, setScope] = useState<IllustrationScope>('open');
  function close() {
    clear();
    setOpen(false);
  }
  if (!isOpen) {
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.whole} aria-labelledby="illustration-title">
      <header className={styles.head}>
        <h3 id="illustration-title">{t('title')}</h3>
        <Button size="small" variant="quiet" icon="cross" onClick={close}>
          {t('close')}
        </Button>
      </header>
      <p className={styles.text}>{t('text')}</p>
      <IllustrationConditions />
      <div className={styles.ask}>
        <RadioGroup
          name="illustration-scope"
          label={t('scope')}
          inline
          defaultValue={scope}
          options={illustrationScopes.map((one) => ({ value: one, label: t(`scopes.${one}`) }))}
          onChange={(event) => setScope((event.target as HTMLInputElement).value as IllustrationScope)}
        />
        {stage.kind === 'computing' ? (
          <Button onClick={() => void stop()}>{t('stop')}</Button>
        ) : (
          <Button variant={stage.kind === 'done' ? 'secondary' : 'primary'} onClick={() => void ask({ scope })}>
            {t(stage.kind === 'done' ? 'again' : 'ask')}
          </Button>
        )}
        {stage.kind === 'done' && stage.found.draft.status === 'optimal' ? (
          <Button onClick={() => void ask({ ...stage.asked, drawing: (stage.asked.drawing ?? 0) + 1 })}>
            {t('another')}
          </Button>
        ) : null}
      </div>
      <div role="status">
        {stage.kind === 'computing' ? (
          <p className={styles.text}>
            {stage.at === null ? t('computing') : t('computingAt', { goal: t(`goals.${stage.at}`) })}
          </p>
        ) : null}
        {stage.kind === 'failed' ? <Notice tone="blocker">{t('failed')}</Notice> : null}
        {stage.kind === 'done' ? (
          <IllustrationOutcome draft={stage.found.draft} asked={stage.asked} onAsk={ask} />
        ) : null}
      </div>
      {stage.kind === 'done' && 'programme' in stage.found.draft ? (
        <IllustrationResult
          run={stage.found.run}
          draft={stage.found.draft}
          limits={stage.found.limits}
          asked={stage.asked}
        />
      ) : null}
    </section>
  );
}
