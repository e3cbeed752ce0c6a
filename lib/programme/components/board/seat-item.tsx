'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import { inPool } from '@/lib/nominations/rules/status';
import { Badge } from '@/lib/ui/badge';
import { classNames } from '@/lib/ui/class-names';
import { Icon } from '@/lib/ui/icons';
import { VisuallyHidden } from '@/lib/ui/visually-hidden';
import type { Panel, Seat } from '../../types';
import { useBoardTools } from './board-context';
import styles from './card.module.css';
import { CardMarks, CardWords } from './card-words';
import { ConditionMark } from './condition-mark';
import { cardId } from './focus-card';
import { useCardKeys } from './use-card-keys';

type DropPlace = 'on' | 'before' | 'after';

/** Near the upper and lower edge a card of the same panel is put in between; in the middle it changes places. */
function dropPlace(event: DragEvent, isSamePanel: boolean): DropPlace {
  if (!isSamePanel) return 'on';
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const part = (event.clientY - top) / height;
  if (part < 0.3) return 'before';
  return part > 0.7 ? 'after' : 'on';
}

/** A seat as a card that can be selected, dragged, dropped on and worked by keys. */
export function SeatItem({ panel, seat }: { panel: Panel; seat: Seat }) {
  const t = useTranslations('programme.board');
  const programme = useTranslations('programme');
  const { seats, selection, drag, move, shift, state, changes } = useBoardTools();
  const onKeyDown = useCardKeys({ kind: 'seat', seatId: seat.id });
  const [over, setOver] = useState<DropPlace | null>(null);
  const own = seats.find((one) => one.id === seat.id);
  const locked = own?.locked ?? false;
  const occupantId = own?.occupantId ?? null;
  const isSelected = selection.isSeatSelected(seat.id);
  const note = state.notes[seat.id];
  const isChanged = changes.some((change) => change.subject.id === seat.id);

  function placeOver(event: DragEvent): DropPlace | null {
    const dragged = drag.current();
    if (dragged === null || dragged.seat?.id === seat.id) return null;
    const isSamePanel = dragged.seat?.panelId === panel.id && dragged.nomineeIds.length === 1;
    const place = dropPlace(event, isSamePanel);
    return place === 'on' && locked ? null : place;
  }

  function onDrop(event: DragEvent) {
    const place = placeOver(event);
    const dragged = drag.current();
    setOver(null);
    drag.end();
    if (place === null || dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (place === 'on' || dragged.seat === null) {
      move(dragged.nomineeIds, { kind: 'seat', seatId: seat.id });
      return;
    }
    const before = dragged.seat.position < seat.position ? seat.position - 2 : seat.position - 1;
    shift(dragged.seat.id, { at: place === 'before' ? before : before + 1 });
  }

  return (
    <li
      className={classNames(
        styles.item,
        over === 'before' && styles.dropBefore,
        over === 'after' && styles.dropAfter,
        isChanged && styles.changed,
      )}
      draggable={occupantId !== null && !locked}
      onDragStart={(event) => {
        if (own === undefined || occupantId === null) return;
        const together = isSelected ? selection.movers : [occupantId];
        drag.start(event, { nomineeIds: together, seat: own });
      }}
      onDragEnd={drag.end}
      onDragOver={(event) => {
        const place = placeOver(event);
        setOver(place);
        if (place === null) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onDragLeave={() => setOver(null)}
      onDrop={onDrop}
    >
      <label
        className={classNames(
          styles.card,
          seat.panellist === null && styles.vacant,
          isSelected && styles.selected,
          over === 'on' && styles.dropOn,
        )}
      >
        <input
          type="checkbox"
          id={cardId(seat.id)}
          className={styles.box}
          checked={isSelected}
          data-card=""
          onChange={() => selection.toggleSeat(seat.id)}
          onKeyDown={onKeyDown}
        />
        <span className={styles.position}>
          <VisuallyHidden>{t('seatName', { panel: panel.number, position: seat.position })}</VisuallyHidden>
          <span aria-hidden="true">{seat.position}</span>
        </span>
        {seat.panellist === null ? (
          <span className={styles.vacancy}>
            {programme(`seat.${seat.state}`)}
            {seat.former === null ? null : (
              <span className={styles.role}>
                {[seat.former.person.name, seat.former.party?.name].filter(Boolean).join(', ')}
              </span>
            )}
          </span>
        ) : (
          <span className={styles.words}>
            <CardWords of={seat.panellist} />
            {inPool(seat.panellist.status) ? null : (
              <span>
                <Badge tone="blocker">{t('outsidePool', { status: seat.panellist.status })}</Badge>
              </span>
            )}
          </span>
        )}
        <span className={styles.marks}>
          {note === undefined ? null : (
            <span title={t('hasNote')}>
              <Icon name="pen" size={12} />
              <VisuallyHidden>{t('hasNote')}</VisuallyHidden>
            </span>
          )}
          {locked ? (
            <span title={t('isLocked')}>
              <Icon name="lock" size={12} />
              <VisuallyHidden>{t('isLocked')}</VisuallyHidden>
            </span>
          ) : null}
          {occupantId === null ? null : <ConditionMark nomineeId={occupantId} seatedOn={panel.id} />}
          {seat.panellist === null ? null : <CardMarks of={seat.panellist} />}
          {isChanged ? <VisuallyHidden>{t('changedByOthers')}</VisuallyHidden> : null}
        </span>
      </label>
    </li>
  );
}
