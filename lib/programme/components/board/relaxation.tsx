'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/lib/ui/button';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import type { Draft, RuleChange } from '../../drafting/types';
import { isRuleChange } from '../../rules/illustration/loosened';
import type { IllustrationQuestion } from './ask-illustration';
import { useBoardTools } from './board-context';
import styles from './illustration.module.css';
import { useRuleNames, useWrittenSentences } from './written-sentences';

type Impossible = Extract<Draft, { readonly status: 'infeasible' }>;

/**
 * What would make an arrangement possible: each change with what makes it, and, where rules alone are in the way, one button
 * that computes an arrangement with them loosened this once. The rules themselves stay as they were decided.
 */
export function RelaxationLines({
  draft,
  asked,
  onAsk,
}: {
  draft: Impossible;
  asked: IllustrationQuestion;
  onAsk: (question: IllustrationQuestion) => void;
}) {
  const t = useTranslations('programme.illustration.relaxation');
  const { data } = useBoardTools();
  const written = useWrittenSentences();
  const changes = draft.relaxation?.rules ?? [];
  const sentences = written(draft.sentences.filter((sentence) => sentence.key.startsWith('change.')));
  if (changes.length === 0) return null;
  return (
    <>
      <p>{t('title', { count: changes.length })}</p>
      <ul className={styles.lines}>
        {changes.map((change, at) => (
          <li key={change.rule}>
            {sentences[at]} <Remedy change={change} onAllSeats={() => onAsk({ ...asked, scope: 'all' })} />
          </li>
        ))}
      </ul>
      {changes.every(isRuleChange) ? (
        <div className={styles.remedies}>
          <Button onClick={() => onAsk({ ...asked, loosened: [...(asked.loosened ?? []), ...changes] })}>
            {t('compute', { count: changes.length })}
          </Button>
          {data.mayChange ? (
            <Link href={`/meetings/${data.meeting.slug}/programme/aims`}>{t('changeRule')}</Link>
          ) : null}
          <p className={styles.text}>{t('onceOnly')}</p>
        </div>
      ) : null}
    </>
  );
}

/**
 * What makes a change that is no rule: a condition is taken away, a seat unlocked, or more than the open seats asked for. The
 * first two are for who changes the draft.
 */
function Remedy({ change, onAllSeats }: { change: RuleChange; onAllSeats: () => void }) {
  const t = useTranslations('programme.illustration.relaxation');
  const { data, state, seats, lock, carryOut } = useBoardTools();
  const [scope, kind, nominee] = change.rule.split(':');
  const was = state.conditions[nominee ?? ''];
  const seat = seats.find((one) => one.occupantId === nominee);
  if (scope === 'pin' && was !== undefined && was.pin === kind && seat?.locked !== true) {
    if (!data.mayChange) return null;
    // The pin alone is in the way; that the nominee cannot be on some panels stays.
    const left = was.cannotBeOn.length === 0 ? null : { ...was, pin: null, panelId: null };
    return (
      <Button
        size="small"
        onClick={() => carryOut({ kind: 'condition', nomineeId: nominee ?? '', was, condition: left })}
      >
        {t('dropCondition')}
      </Button>
    );
  }
  if (scope !== 'pin' || kind !== 'panel' || seat === undefined || (seat.locked && !data.mayChange)) return null;
  return seat.locked ? (
    <Button size="small" onClick={() => lock([seat.id], false)}>
      {t('unlock', { panel: seat.panelNumber, position: seat.position })}
    </Button>
  ) : (
    <Button size="small" onClick={onAllSeats}>
      {t('allSeats')}
    </Button>
  );
}

/** Beside an arrangement that was computed with rules loosened, which ones they were and by how much. */
export function LoosenedRules({ changes }: { changes: readonly RuleChange[] }) {
  const t = useTranslations('programme.illustration.relaxation');
  const { nameOf } = useRuleNames();
  if (changes.length === 0) return null;
  return (
    <Notice title={t('made', { count: changes.length })}>
      <ul className={styles.lines}>
        {changes.map(({ rule, by }) => {
          const [scope = '', about = '', panel] = rule.split(':');
          return (
            <li key={rule}>
              {t('madeLine', {
                kind: scope === 'stateMax' || scope === 'statePanelMax' ? 'state' : 'rule',
                about: nameOf(about),
                panel: scope === 'panel' || scope === 'statePanelMax' ? nameOf(panel ?? '') : 'none',
                by,
              })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
