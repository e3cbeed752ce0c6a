'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import { classNames } from '@/lib/ui/class-names';
import { Disclosure } from '@/lib/ui/disclosure';
import { namedSeats } from '../../rules/structure';
import type { Panel } from '../../types';
import boardStyles from '../board.module.css';
import { useBoardTools } from './board-context';
import styles from './draft-board.module.css';
import { FindingLines } from './finding-lines';
import { PanelBalance } from './panel-balance';
import { PanelMenu } from './panel-menu';
import { PartEditor } from './part-editor';
import { SeatItem } from './seat-item';

/** A panel of a draft: head with its balance, moderators, seats, and what the rules found about it. */
export function PanelColumn({ panel }: { panel: Panel }) {
  const t = useTranslations('programme');
  const { figures, drag, move, state } = useBoardTools();
  const [isOver, setOver] = useState(false);
  const headingId = `panel-${panel.number}`;
  const note = state.notes[panel.id];

  function onDrop(event: DragEvent) {
    const dragged = drag.current();
    setOver(false);
    drag.end();
    if (dragged === null) return;
    event.preventDefault();
    move(dragged.nomineeIds, { kind: 'panel', panelId: panel.id });
  }

  return (
    <article
      className={classNames(styles.panel, isOver && styles.over)}
      aria-labelledby={headingId}
      data-panel={panel.number}
      onDragOver={(event) => {
        if (drag.current() === null) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <header className={styles.head}>
        <h4 id={headingId} className={boardStyles.number}>
          {t('panel', { number: panel.number })}
        </h4>
        <span className={boardStyles.partLine}>{t('panelPart', { part: panel.part })}</span>
        <PanelMenu panel={panel} />
      </header>
      {panel.title === panel.topic.title ? null : (
        <p className={boardStyles.printed}>{t('printedTitle', { title: panel.title })}</p>
      )}
      <div className={styles.figures}>
        <span>{t('panelCount', { named: namedSeats(panel).length, seats: panel.seats.length })}</span>
        <PanelBalance balance={figures.byPanel.get(panel.number)} />
      </div>
      <PartEditor parts={panel.moderators} part="moderator" panel={panel} />
      <ol className={boardStyles.seats} data-cards="" aria-label={t('board.seatsOf', { number: panel.number })}>
        {panel.seats.map((seat) => (
          <SeatItem key={seat.id} panel={panel} seat={seat} />
        ))}
      </ol>
      {note === undefined ? null : (
        <Disclosure quiet summary={t('board.noteSummary')}>
          <p className={styles.note}>{note}</p>
        </Disclosure>
      )}
      <FindingLines
        findings={figures.beside.get(panel.id) ?? []}
        label={t('board.findingsOf', { number: panel.number })}
      />
    </article>
  );
}
