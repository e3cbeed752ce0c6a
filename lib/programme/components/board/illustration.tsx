'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import type { IllustrationQuestion } from './ask-illustration';
import { useBoardTools } from './board-context';
import styles from './illustration.module.css';
import { IllustrationAsk } from './illustration-ask';
import { IllustrationConditions } from './illustration-conditions';
import { IllustrationOutcome } from './illustration-outcome';
import { IllustrationResult } from './illustration-result';
import { type IllustrationStage, useIllustration } from './use-illustration';

/**
 * Shows an arrangement that keeps what is locked and is as good as the nominations allow, beside the present one. It
 * illustrates: nothing changes until it is taken, whole or card by card, and each taking can be undone. The Chair, who does
 * not change the draft, reads it.
 */
export function Illustration() {
  const t = useTranslations('programme.illustration');
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <OpenIllustration onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button ref={opener} size="small" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
    </div>
  );
}

function OpenIllustration({ onClose }: { onClose: () => void }) {
  const t = useTranslations('programme.illustration');
  const { state, data } = useBoardTools();
  const illustration = useIllustration(state.programme.version.id);
  const { stage } = illustration;
  const heading = useRef<HTMLHeadingElement>(null);
  const compute = useRef<HTMLButtonElement>(null);
  useEffect(() => heading.current?.focus(), []);

  /** Asks by a button that goes away with the answer it stands in: the focus is kept by one that stays. */
  function askAnew(question: IllustrationQuestion) {
    compute.current?.focus();
    void illustration.ask(question);
  }
  const shown = stage.kind === 'done' ? stage.drawn[stage.at] : undefined;
  return (
    <section className={styles.whole} aria-labelledby="illustration-title">
      <header className={styles.head}>
        <h3 id="illustration-title" ref={heading} tabIndex={-1}>
          {t('title')}
        </h3>
        <Button size="small" variant="quiet" icon="cross" onClick={onClose}>
          {t('close')}
        </Button>
      </header>
      <p className={styles.text}>{t(data.mayChange ? 'text' : 'textToRead')}</p>
      <IllustrationConditions />
      <IllustrationAsk illustration={illustration} compute={compute} />
      <div role="status">
        <Progress stage={stage} onAsk={askAnew} />
      </div>
      {stage.kind === 'done' && shown !== undefined ? (
        <IllustrationResult
          key={shown.run}
          run={shown.run}
          draft={shown.draft}
          limits={shown.limits}
          missed={shown.missed}
          asked={{ ...stage.asked, drawing: shown.drawing }}
        />
      ) : null}
    </section>
  );
}

/** How far it is, and in one sentence what came of it. */
function Progress({ stage, onAsk }: { stage: IllustrationStage; onAsk: (question: IllustrationQuestion) => void }) {
  const t = useTranslations('programme.illustration');
  switch (stage.kind) {
    case 'none':
      return null;
    case 'computing':
      return (
        <p className={styles.text}>
          {stage.at === null ? t('computing') : t('computingAt', { goal: t(`goals.${stage.at}`) })}
        </p>
      );
    case 'failed':
      return <Notice tone="blocker">{t('failed')}</Notice>;
    case 'without':
      return <IllustrationOutcome draft={stage.found.draft} asked={stage.asked} onAsk={onAsk} />;
    case 'done': {
      const { drawn, at, asked, another } = stage;
      const shown = drawn[at];
      return (
        <>
          {shown === undefined ? null : <IllustrationOutcome draft={shown.draft} asked={asked} onAsk={onAsk} />}
          {another === 'notAsked' && drawn.length === 1 ? null : (
            <p className={styles.text}>{t(`others.${another}`, { at: at + 1, count: drawn.length })}</p>
          )}
        </>
      );
    }
  }
}
