'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/lib/ui/button';
import type { ArrangedDraft } from '../../drafting/types';
import {
  firstDifference,
  type IllustrationDifference,
  type IllustrationVariation,
} from '../../rules/illustration/variation';
import { askIllustration, type IllustrationQuestion } from './ask-illustration';
import { useBoardTools } from './board-context';
import styles from './illustration.module.css';

type Answer = 'failed' | 'impossible' | { readonly difference: IllustrationDifference | null };

/** A button that computes the arrangement anew with one thing otherwise, and the sentence that says what difference it makes. */
export function WhatIf({
  draft,
  asked,
  variation,
  label,
  name,
}: {
  draft: ArrangedDraft;
  /** What the arrangement was asked for with. */
  asked: IllustrationQuestion;
  variation: IllustrationVariation;
  label: string;
  /** What the button is about, for whoever hears it. */
  name: string;
}) {
  const t = useTranslations('programme.illustration.whatIf');
  const { state } = useBoardTools();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isPending, setPending] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function ask() {
    const mine = new AbortController();
    running.current = mine;
    setPending(true);
    const other = await askIllustration(state.programme.version.id, { ...asked, variation }, mine.signal);
    if (mine.signal.aborted) return;
    setPending(false);
    if (other === null) setAnswer('failed');
    else if ('programme' in other.draft) {
      setAnswer({ difference: firstDifference(draft.goals, other.draft.goals, variation) });
    } else setAnswer('impossible');
  }

  return (
    <span className={styles.whatIf}>
      {answer === null ? (
        <Button size="small" variant="quiet" pending={isPending} aria-label={`${label}: ${name}`} onClick={ask}>
          {label}
        </Button>
      ) : null}
      <span role="status" className={styles.text}>
        {answer === null ? null : answer === 'failed' || answer === 'impossible' ? (
          t(answer)
        ) : (
          <Difference kind={variation.kind} difference={answer.difference} />
        )}
      </span>
    </span>
  );
}

function Difference({
  kind,
  difference,
}: {
  kind: IllustrationVariation['kind'];
  difference: IllustrationDifference | null;
}) {
  const t = useTranslations('programme.illustration');
  const format = useFormatter();
  if (difference === null) return t(`whatIf.same.${kind}`);
  return t(`whatIf.differs.${kind}`, {
    goal: t(`goals.${difference.goal}`),
    before: format.number(difference.before),
    after: format.number(difference.after),
  });
}
