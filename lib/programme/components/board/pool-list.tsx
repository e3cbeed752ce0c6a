'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { classNames } from '@/lib/ui/class-names';
import { CheckboxField, SelectField, TextField } from '@/lib/ui/field';
import { Notice } from '@/lib/ui/notice';
import { type PoolFilter, poolFor } from '../../rules/pool';
import { useBoardTools } from './board-context';
import { PoolItem } from './pool-item';
import styles from './side.module.css';

/** Nominees shown at first, and added each time more are asked for. */
const shownAtOnce = 40;

/** The choice of topics that follows the selected seat. */
const ofSeat = 'ofSeat';

/** The pool at the side of the board: who is not seated yet and fits the seat chosen last. */
export function PoolList() {
  const t = useTranslations('programme.board.pool');
  const programme = useTranslations('programme');
  const { data, state, pool, selection, drag, move } = useBoardTools();
  const [search, setSearch] = useState('');
  const [topic, setTopic] = useState(ofSeat);
  const [narrowed, setNarrowed] = useState({ groupsMissing: false, gendersMissing: false, withoutSeat: false });
  const [shown, setShown] = useState(shownAtOnce);
  const [isOver, setOver] = useState(false);
  const sought = useDeferredValue(search);

  const { panels } = state.programme;
  const { focus } = selection;
  const panel = panels.find((one) => one.id === focus?.panelId) ?? null;
  const topicId = topic === ofSeat ? (panel?.topic.id ?? null) : topic === '' ? null : topic;
  const found = useMemo(() => {
    const filter: PoolFilter = { search: sought, topicId, ...narrowed };
    return poolFor(pool.nominees ?? [], pool.words, panels, panel, filter);
  }, [pool, panels, panel, sought, topicId, narrowed]);
  const unseated = useMemo(() => {
    const everybody = { search: '', topicId: null, groupsMissing: false, gendersMissing: false, withoutSeat: false };
    return poolFor(pool.nominees ?? [], pool.words, panels, null, everybody).length;
  }, [pool, panels]);

  const narrow = (name: keyof typeof narrowed) => ({
    checked: narrowed[name],
    onChange: () => setNarrowed((before) => ({ ...before, [name]: !before[name] })),
  });

  function onDrop(event: DragEvent) {
    const dragged = drag.current();
    setOver(false);
    drag.end();
    if (dragged === null || dragged.seat === null) return;
    event.preventDefault();
    move(dragged.nomineeIds, { kind: 'pool' });
  }

  return (
    <section
      id="pool"
      className={classNames(styles.pool, isOver && styles.over)}
      aria-labelledby="pool-heading"
      onDragOver={(event) => {
        if (drag.current()?.seat == null) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h3 id="pool-heading" className={styles.heading}>
        {focus === null ? t('title') : t('titleFor', { panel: focus.panelNumber, position: focus.position })}
      </h3>
      <div className={styles.filters}>
        <div className={styles.line}>
          <TextField
            type="search"
            label={t('search')}
            measure="full"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <SelectField
            label={t('topic')}
            measure="full"
            value={topic}
            onChange={(event) => setTopic(event.target.value)}
            options={[
              { value: ofSeat, label: t('topicOfSeat') },
              { value: '', label: t('anyTopic') },
              ...data.topics.map((one) => ({
                value: one.id,
                label: programme('topicTitle', { letter: one.letter, title: one.title }),
              })),
            ]}
          />
        </div>
        <CheckboxField label={t('withoutSeat')} {...narrow('withoutSeat')} />
        {panel === null ? null : (
          <>
            <CheckboxField label={t('groupsMissing', { panel: panel.number })} {...narrow('groupsMissing')} />
            <CheckboxField label={t('gendersMissing', { panel: panel.number })} {...narrow('gendersMissing')} />
          </>
        )}
      </div>
      {pool.isFailed ? (
        <Notice
          tone="blocker"
          action={
            <Button size="small" onClick={pool.reload}>
              {t('again')}
            </Button>
          }
        >
          {t('failed')}
        </Notice>
      ) : null}
      <p className={styles.count} role="status">
        {pool.nominees === null ? t('loading') : t('count', { found: found.length, unseated })}
      </p>
      {found.length === 0 && pool.nominees !== null ? (
        <p className={styles.empty}>{unseated === 0 ? t('allSeated') : t('nobody')}</p>
      ) : (
        <ul className={styles.nominees} data-cards="" aria-label={t('title')}>
          {found.slice(0, shown).map((nominee) => (
            <PoolItem key={nominee.nominationMeetingId} nominee={nominee} />
          ))}
        </ul>
      )}
      {found.length > shown ? (
        <Button size="small" onClick={() => setShown(shown + shownAtOnce)}>
          {t('more', { count: found.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}
