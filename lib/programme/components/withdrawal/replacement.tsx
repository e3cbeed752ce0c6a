'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import type { Draft } from '../../drafting/types';
import type { WithdrawalPage } from '../../loaders/withdrawal';
import { type ReplacementMove, replacementMoves } from '../../rules/illustration/replacement';
import { askArrangement } from '../ask-arrangement';
import styles from './replacement.module.css';

type Seated = WithdrawalPage['seated'][number];

type Stage =
  | { readonly kind: 'none' | 'computing' | 'failed' }
  | { readonly kind: 'done'; readonly draft: Draft; readonly drawing: number };

/**
 * Illustrates who could take a seat: with nobody else moved where that is possible, else with the fewest moves. The Chair
 * decides; nothing is chosen until it is taken over.
 */
export function Replacement({
  versionId,
  leaverId,
  seated,
  nameOf,
  onChoose,
}: {
  versionId: string;
  leaverId: string;
  /** Who sits in the version. */
  seated: readonly Seated[];
  /** Name and party of a nominee, by nomination for the meeting. */
  nameOf: (id: string) => string;
  onChoose: (id: string) => void;
}) {
  const t = useTranslations('programme.replacement');
  const [stage, setStage] = useState<Stage>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function ask(drawing: number) {
    const mine = new AbortController();
    running.current = mine;
    setStage({ kind: 'computing' });
    const question = { nominationMeetingId: leaverId, drawing };
    const found = await askArrangement(`/api/programme/${versionId}/replacement`, question, mine.signal);
    if (mine.signal.aborted) return;
    setStage(found === null ? { kind: 'failed' } : { kind: 'done', draft: found.draft, drawing });
  }
  function cancel() {
    running.current?.abort();
    setStage({ kind: 'none' });
  }

  return (
    <div className={styles.whole}>
      <div className={styles.buttons}>
        {stage.kind === 'computing' ? (
          <Button onClick={cancel}>{t('cancel')}</Button>
        ) : (
          <Button onClick={() => void ask(stage.kind === 'done' ? stage.drawing + 1 : 0)}>
            {t(stage.kind === 'done' ? 'another' : 'ask')}
          </Button>
        )}
      </div>
      <div role="status">
        {stage.kind === 'computing' ? <p>{t('computing')}</p> : null}
        {stage.kind === 'failed' ? <Notice tone="blocker">{t('failed')}</Notice> : null}
        {stage.kind === 'done' ? (
          <Found draft={stage.draft} leaverId={leaverId} seated={seated} nameOf={nameOf} onChoose={onChoose} />
        ) : null}
      </div>
    </div>
  );
}

function Found({
  draft,
  leaverId,
  seated,
  nameOf,
  onChoose,
}: {
  draft: Draft;
  leaverId: string;
  seated: readonly Seated[];
  nameOf: (id: string) => string;
  onChoose: (id: string) => void;
}) {
  const t = useTranslations('programme.replacement');
  const numbers = new Map(seated.map((one) => [one.panelId, one.panelNumber]));
  if (!('programme' in draft)) return <Notice tone="warning">{t(draft.status)}</Notice>;
  const staying = seated.filter((one) => !one.hasLeft && one.id !== leaverId);
  const previous = Object.fromEntries(staying.map((one) => [one.id, one.panelId]));
  const moves = replacementMoves({ previous }, draft.programme);
  if (Object.keys(draft.programme).length <= staying.length) return <Notice>{t('nobody')}</Notice>;
  const said = ({ nomineeId, fromPanelId, toPanelId }: ReplacementMove) =>
    t('move', {
      name: nameOf(nomineeId),
      from: fromPanelId === null ? 'none' : String(numbers.get(fromPanelId) ?? ''),
      to: toPanelId === null ? 'none' : String(numbers.get(toPanelId) ?? ''),
    });
  const [only, ...others] = moves;
  if (only !== undefined && others.length === 0) {
    return (
      <Notice
        title={t('found', { name: nameOf(only.nomineeId) })}
        action={<Button onClick={() => onChoose(only.nomineeId)}>{t('choose')}</Button>}
      >
        {t('nobodyMoves')}
      </Notice>
    );
  }
  return (
    <Notice title={t('withMoves', { count: moves.length })}>
      <ul>
        {moves.map((move) => (
          <li key={move.nomineeId}>{said(move)}</li>
        ))}
      </ul>
      {t('byHand')}
    </Notice>
  );
}
