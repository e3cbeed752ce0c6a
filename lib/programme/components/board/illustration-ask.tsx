'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { RadioGroup } from '@/lib/ui/field';
import { type IllustrationScope, illustrationScopes } from '../../rules/illustration/exchange';
import styles from './illustration.module.css';
import type { IllustrationTools } from './use-illustration';

/**
 * Chooses the seats, asks for an arrangement or stops it, and leafs through those that are equally good. Each button keeps its
 * place and the focus while it is at work.
 */
export function IllustrationAsk({
  illustration,
  compute,
}: {
  illustration: IllustrationTools;
  /** The button that asks for an arrangement and stops it. */
  compute: RefObject<HTMLButtonElement | null>;
}) {
  const t = useTranslations('programme.illustration');
  const [scope, setScope] = useState<IllustrationScope>('open');
  const { stage, ask, another, before, stop } = illustration;
  const done = stage.kind === 'done' ? stage : null;
  const isAtWork = stage.kind === 'computing' || done?.another === 'pending';
  const hasAnswer = done !== null || stage.kind === 'without';
  return (
    <div className={styles.ask}>
      <RadioGroup
        name="illustration-scope"
        label={t('scope')}
        inline
        defaultValue={scope}
        options={illustrationScopes.map((one) => ({ value: one, label: t(`scopes.${one}`) }))}
        onChange={(event) => setScope((event.target as HTMLInputElement).value as IllustrationScope)}
      />
      <Button
        ref={compute}
        variant={isAtWork || hasAnswer ? 'secondary' : 'primary'}
        onClick={() => void (isAtWork ? stop() : ask({ scope }))}
      >
        {t(isAtWork ? 'stop' : hasAnswer ? 'again' : 'ask')}
      </Button>
      {done !== null && done.drawn[0]?.draft.status === 'optimal' ? (
        <Button pending={done.another === 'pending'} onClick={() => void another()}>
          {t('another')}
        </Button>
      ) : null}
      {done !== null && done.drawn.length > 1 ? (
        <Button aria-disabled={done.at === 0} onClick={before}>
          {t('before')}
        </Button>
      ) : null}
    </div>
  );
}
