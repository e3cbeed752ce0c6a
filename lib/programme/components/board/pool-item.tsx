'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/lib/ui/button';
import { classNames } from '@/lib/ui/class-names';
import { NotStated } from '@/lib/ui/not-stated';
import type { PoolNominee } from '../../rules/pool';
import { useBoardTools } from './board-context';
import styles from './card.module.css';
import { CardMarks, CardWords } from './card-words';
import { ConditionMark } from './condition-mark';
import { cardId, focusCard } from './focus-card';
import { useCardKeys } from './use-card-keys';

/** The topics that a nominee was put forward for, and the order of preference of the State, as far as they are stated. */
function Preferences({ nominee: { topicIds, rank } }: { nominee: PoolNominee }) {
  const t = useTranslations('programme.board.pool');
  const { data } = useBoardTools();
  const letters = data.topics.filter((topic) => topicIds.includes(topic.id)).map((topic) => topic.letter);
  const topics =
    topicIds.length === 0 ? (
      <NotStated>{t('topicNotStated')}</NotStated>
    ) : letters.length === 0 ? null : (
      t('topics', { count: letters.length, letters: letters.join(', ') })
    );
  if (topics === null && rank === null) return null;
  return (
    <span className={styles.topics}>
      {topics}
      {topics === null || rank === null ? null : ' · '}
      {rank === null ? null : t('rank', { rank })}
    </span>
  );
}

/** A nominee in the pool as a card that can be selected, dragged, and placed on the seat chosen last. */
export function PoolItem({ nominee }: { nominee: PoolNominee }) {
  const t = useTranslations('programme.board');
  const { selection, drag, move, words } = useBoardTools();
  const id = nominee.nominationMeetingId;
  const onKeyDown = useCardKeys({ kind: 'nominee', nomineeId: id });
  const isSelected = selection.isNomineeSelected(id);
  const { focus } = selection;
  const isTarget = focus !== null && !focus.locked && selection.seats.length === 1 && selection.poolIds.length === 0;

  return (
    <li
      className={classNames(styles.item, styles.nominee)}
      draggable
      onDragStart={(event) => drag.start(event, { nomineeIds: isSelected ? selection.movers : [id], seat: null })}
      onDragEnd={drag.end}
    >
      <label className={classNames(styles.card, isSelected && styles.selected)}>
        <input
          type="checkbox"
          id={cardId(id)}
          className={styles.box}
          checked={isSelected}
          data-card=""
          onChange={() => selection.toggleNominee(id)}
          onKeyDown={onKeyDown}
        />
        <span className={styles.words}>
          <CardWords of={nominee} />
          <Preferences nominee={nominee} />
        </span>
        <span className={styles.marks}>
          <ConditionMark nomineeId={id} seatedOn={null} />
          <CardMarks of={nominee} />
        </span>
      </label>
      {isTarget ? (
        <Button
          size="small"
          className={styles.place}
          onClick={() => {
            if (move([id], { kind: 'seat', seatId: focus.id })) focusCard(focus.id);
          }}
        >
          {focus.occupantId === null
            ? t('place', { panel: focus.panelNumber, position: focus.position })
            : t('placeInstead', { name: words.nameOf(focus.occupantId) })}
        </Button>
      ) : null}
    </li>
  );
}
