'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/lib/ui/button';
import type { ArrangedDraft } from '../../drafting/types';
import {
  firstDifference,
  type IllustrationDifference,
  type IllustrationExchange,
  type IllustrationVariation,
  whoInstead,
} from '../../rules/illustration/variation';
import { askIllustration, type IllustrationQuestion } from './ask-illustration';
import { useBoardTools } from './board-context';
import styles from './illustration.module.css';
import { useNomineeName } from './nominee-name';

type Answer =
  | { readonly kind: 'failed' | 'impossible' }
  | { readonly kind: 'differs'; readonly difference: IllustrationDifference }
  /** As good in every goal; `exchange`: who sits there instead of a nominee. */
  | { readonly kind: 'same'; readonly exchange: IllustrationExchange };

/** A button that computes the arrangement anew with one thing otherwise, and the sentence that says what difference it makes. */
export function WhatIf({
  draft,
  asked,
  variation,
  missedBy = 0,
  label,
  name,
}: {
  draft: ArrangedDraft;
  /** What the arrangement was asked for with. */
  asked: IllustrationQuestion;
  variation: IllustrationVariation;
  /** By how many seats the arrangement misses the aim that is not asked for. */
  missedBy?: number;
  label: string;
  /** What the button is about, for whoever hears it. */
  name: string;
}) {
  const { state } = useBoardTools();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isPending, setPending] = useState(false);
  const running = useRef<AbortController | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const sentence = useRef<HTMLSpanElement>(null);
  const takesFocus = useRef(false);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    // The button goes with the answer: whoever is still on it is led to the sentence.
    if (answer !== null && takesFocus.current) sentence.current?.focus();
  }, [answer]);

  async function ask() {
    const mine = new AbortController();
    running.current = mine;
    setPending(true);
    const other = await askIllustration(state.programme.version.id, { ...asked, variation }, mine.signal);
    if (mine.signal.aborted) return;
    setPending(false);
    takesFocus.current = document.activeElement === button.current;
    if (other === null) setAnswer({ kind: 'failed' });
    else if (!('programme' in other.draft)) setAnswer({ kind: 'impossible' });
    else {
      const difference = firstDifference(draft.goals, other.draft.goals, missedBy);
      const exchange = whoInstead(variation.id, draft.programme, other.draft.programme);
      setAnswer(difference === null ? { kind: 'same', exchange } : { kind: 'differs', difference });
    }
  }

  return (
    <span className={styles.whatIf}>
      {answer === null || answer.kind === 'failed' ? (
        <Button
          ref={button}
          size="small"
          variant="quiet"
          pending={isPending}
          aria-label={`${label}: ${name}`}
          onClick={ask}
        >
          {label}
        </Button>
      ) : null}
      <span ref={sentence} role="status" tabIndex={-1} className={styles.text}>
        {answer === null ? null : <Sentence kind={variation.kind} answer={answer} />}
      </span>
    </span>
  );
}

function Sentence({ kind, answer }: { kind: IllustrationVariation['kind']; answer: Answer }) {
  const t = useTranslations('programme.illustration');
  const format = useFormatter();
  const nameOf = useNomineeName();
  switch (answer.kind) {
    case 'same': {
      const { takers, others } = answer.exchange;
      return t(`whatIf.same.${kind}`, { count: takers.length, who: format.list(takers.map(nameOf)), others });
    }
    case 'differs': {
      const { goal, before, after } = answer.difference;
      return t(`whatIf.differs.${kind}`, {
        goal: goal === 'aims' && kind === 'withoutAim' ? t('whatIf.otherAims') : t(`goals.${goal}`),
        before: format.number(before),
        after: format.number(after),
      });
    }
    default:
      return t(`whatIf.${answer.kind}`);
  }
}
