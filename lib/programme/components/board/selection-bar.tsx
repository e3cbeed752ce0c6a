'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { answer } from '@/lib/ui/answer';
import { Button } from '@/lib/ui/button';
import { Link } from '@/lib/ui/link';
import { removeSeatAction } from '../../actions/board';
import type { BoardSeat } from '../../rules/board';
import { useBoardTools } from './board-context';
import { focusCard } from './focus-card';
import styles from './selection-bar.module.css';
import { focusPool } from './use-card-keys';

/** What can be done with one seat, whoever sits there. */
function SeatActs({ seat }: { seat: BoardSeat }) {
  const t = useTranslations('programme.board');
  const textOf = useRefusalText();
  const { state, data, lock, shift, dialogs, selection, say, reload } = useBoardTools();
  const nomination =
    seat.occupantId === null ? null : `/meetings/${data.meeting.slug}/nominations?selected=${seat.occupantId}`;

  async function remove() {
    const outcome = await answer(removeSeatAction(state.programme.version.id, seat.id));
    say(outcome.ok ? t('said.seatRemoved', { panel: seat.panelNumber }) : textOf(outcome.refusal));
    if (outcome.ok) selection.clear();
    await reload();
  }

  return (
    <>
      <Button size="small" icon="lock" aria-keyshortcuts="l" onClick={() => lock([seat.id], !seat.locked)}>
        {t(seat.locked ? 'unlock' : 'lock')}
      </Button>
      <Button
        size="small"
        icon="pen"
        aria-keyshortcuts="n"
        onClick={() => dialogs.show({ kind: 'note', about: { kind: 'seat', id: seat.id } })}
      >
        {t(state.notes[seat.id] === undefined ? 'writeNote' : 'changeNote')}
      </Button>
      <Button size="small" icon="chevronUp" aria-keyshortcuts="Alt+ArrowUp" onClick={() => shift(seat.id, { by: -1 })}>
        {t('seatEarlier')}
      </Button>
      <Button
        size="small"
        icon="chevronDown"
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={() => shift(seat.id, { by: 1 })}
      >
        {t('seatLater')}
      </Button>
      {seat.occupantId === null ? (
        <Button size="small" icon="cross" onClick={remove}>
          {t('removeSeat')}
        </Button>
      ) : null}
      {nomination === null ? null : <Link href={nomination}>{t('toNomination')}</Link>}
    </>
  );
}

/** What can be done with the cards that are selected; stays in view at the foot of the window. */
export function SelectionBar() {
  const t = useTranslations('programme.board');
  const { selection, state, move, lock, dialogs, words } = useBoardTools();
  const { seats, poolIds, movers } = selection;
  const [seat] = seats;
  if (seat === undefined && poolIds.length === 0) return null;
  const isOne = seats.length + poolIds.length === 1;
  const occupied = seats.filter((one) => one.occupantId !== null);
  const [mover] = movers;
  const note = isOne && seat !== undefined ? state.notes[seat.id] : undefined;
  const title = !isOne
    ? t('selected', { count: seats.length + poolIds.length })
    : seat === undefined
      ? words.nameOf(mover ?? '')
      : t('selectedSeat', {
          who: mover === undefined ? t('openSeat') : words.nameOf(mover),
          panel: seat.panelNumber,
          position: seat.position,
        });

  return (
    <section className={styles.bar} aria-label={t('selection')}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {note === undefined ? null : <p className={styles.note}>{note}</p>}
      </div>
      <div className={styles.acts}>
        {movers.length === 0 ? null : (
          <Button
            size="small"
            variant="primary"
            aria-keyshortcuts="m"
            onClick={() => dialogs.show({ kind: 'move', nomineeIds: movers })}
          >
            {t('move')}
          </Button>
        )}
        {isOne && seat !== undefined ? (
          <Button size="small" icon="search" aria-keyshortcuts="p" onClick={focusPool}>
            {t(mover === undefined ? 'choose' : 'chooseInstead')}
          </Button>
        ) : null}
        {occupied.length === 0 ? null : (
          <Button size="small" aria-keyshortcuts="Delete" onClick={() => move(movers, { kind: 'pool' })}>
            {t('toPool')}
          </Button>
        )}
        {isOne && mover !== undefined ? (
          <Button
            size="small"
            aria-keyshortcuts="c"
            onClick={() => dialogs.show({ kind: 'condition', nomineeId: mover })}
          >
            {t('conditions')}
          </Button>
        ) : null}
        {isOne && seat !== undefined ? <SeatActs seat={seat} /> : null}
        {isOne || seats.length === 0 ? null : (
          <>
            <Button
              size="small"
              icon="lock"
              onClick={() =>
                lock(
                  seats.map((one) => one.id),
                  true,
                )
              }
            >
              {t('lock')}
            </Button>
            <Button
              size="small"
              onClick={() =>
                lock(
                  seats.map((one) => one.id),
                  false,
                )
              }
            >
              {t('unlock')}
            </Button>
          </>
        )}
        <Button
          size="small"
          variant="quiet"
          aria-keyshortcuts="Escape"
          onClick={() => {
            selection.clear();
            if (seat !== undefined) focusCard(seat.id);
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}
