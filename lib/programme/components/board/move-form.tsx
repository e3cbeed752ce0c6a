'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { SelectField } from '@/lib/ui/field';
import { isMoveProblem, placementsFor, type Target } from '../../rules/moves';
import { useBoardTools } from './board-context';
import styles from './draft-board.module.css';
import { focusCard } from './focus-card';

/** Moves nominees to a panel and, when it is one nominee, to one of its seats: two choices, quick by keyboard. */
export function MoveForm({ nomineeIds }: { nomineeIds: readonly string[] }) {
  const t = useTranslations('programme.board.moveTo');
  const board = useTranslations('programme.board');
  const { state, seats, words, move, dialogs } = useBoardTools();
  const { panels } = state.programme;
  const [only, ...others] = nomineeIds;
  const isOne = others.length === 0;
  const origin = isOne ? seats.find((seat) => seat.occupantId === only) : undefined;
  const openOn = (panelId: string) =>
    seats.filter((seat) => seat.panelId === panelId && seat.occupantId === null && !seat.locked).length;
  const first = panels.find((panel) => panel.id !== origin?.panelId && openOn(panel.id) > 0) ?? panels[0];
  const [panelId, setPanelId] = useState(first?.id ?? '');
  const [seatId, setSeatId] = useState('');

  const target: Target = seatId === '' ? { kind: 'panel', panelId } : { kind: 'seat', seatId };
  const placements = placementsFor(seats, nomineeIds, target);
  const problem = isMoveProblem(placements)
    ? board(`problems.${placements.code}`, { ...placements })
    : placements.length === 0
      ? board('problems.nothing')
      : undefined;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (problem !== undefined || isMoveProblem(placements)) return;
    const arrival = placements.find((placement) => placement.to === only);
    dialogs.close();
    if (move(nomineeIds, target) && arrival !== undefined) focusCard(arrival.seatId);
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <SelectField
        label={t('panel')}
        measure="full"
        data-first-focus=""
        value={panelId}
        onChange={(event) => {
          setPanelId(event.target.value);
          setSeatId('');
        }}
        options={panels.map((panel) => ({
          value: panel.id,
          label: t('panelOption', { number: panel.number, title: panel.title, open: openOn(panel.id) }),
        }))}
      />
      {isOne ? (
        <SelectField
          label={t('seat')}
          measure="full"
          value={seatId}
          onChange={(event) => setSeatId(event.target.value)}
          emptyLabel={t('nextOpen')}
          options={seats
            .filter((seat) => seat.panelId === panelId && seat.id !== origin?.id)
            .map((seat) => ({
              value: seat.id,
              disabled: seat.locked,
              label: seat.locked
                ? t('locked', { position: seat.position })
                : seat.occupantId === null
                  ? t('open', { position: seat.position })
                  : t(origin === undefined ? 'instead' : 'exchange', {
                      position: seat.position,
                      name: words.nameOf(seat.occupantId),
                    }),
            }))}
        />
      ) : null}
      <div className={styles.foot}>
        <Button type="submit" variant="primary" disabledReason={problem}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
