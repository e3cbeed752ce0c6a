'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { answer } from '@/lib/ui/answer';
import { Menu } from '@/lib/ui/menu';
import { VisuallyHidden } from '@/lib/ui/visually-hidden';
import { addSeatAction } from '../../actions/board';
import { withMoved } from '../../rules/order';
import type { Panel } from '../../types';
import { useBoardTools } from './board-context';

/** What can be done with a panel as a whole. */
export function PanelMenu({ panel }: { panel: Panel }) {
  const t = useTranslations('programme.board');
  const textOf = useRefusalText();
  const { state, dialogs, selection, carryOut, say, reload } = useBoardTools();
  const { panels, version } = state.programme;
  const taken = panel.seats.filter((seat) => seat.panellist !== null || seat.former !== null);

  async function addSeat() {
    const outcome = await answer(addSeatAction(version.id, panel.id));
    say(outcome.ok ? t('said.seatAdded', { panel: panel.number }) : textOf(outcome.refusal));
    await reload();
  }

  function shift(by: -1 | 1) {
    const was = panels.map((one) => one.id);
    carryOut({ kind: 'orderPanels', was, ids: withMoved(was, panel.id, panel.number - 1 + by) });
  }

  return (
    <Menu
      label={
        <>
          {t('panelActs')} <VisuallyHidden>{t('panelMenu', { number: panel.number })}</VisuallyHidden>
        </>
      }
      align="end"
    >
      <button type="button" onClick={() => dialogs.show({ kind: 'panel', panel })}>
        {t('editPanel')}
      </button>
      <button type="button" onClick={addSeat}>
        {t('addSeat')}
      </button>
      <button type="button" onClick={() => dialogs.show({ kind: 'part', part: 'moderator', panel })}>
        {t('addModerator')}
      </button>
      <button
        type="button"
        onClick={() => dialogs.show({ kind: 'question', question: null, panelNumbers: [panel.number] })}
      >
        {t('addQuestion')}
      </button>
      <button type="button" onClick={() => dialogs.show({ kind: 'note', about: { kind: 'panel', id: panel.id } })}>
        {t(state.notes[panel.id] === undefined ? 'writeNote' : 'changeNote')}
      </button>
      {taken.length === 0 ? null : (
        <button type="button" onClick={() => selection.selectSeats(taken.map((seat) => seat.id))}>
          {t('selectAll')}
        </button>
      )}
      <hr />
      {panel.number === 1 ? null : (
        <button type="button" onClick={() => shift(-1)}>
          {t('panelEarlier')}
        </button>
      )}
      {panel.number === panels.length ? null : (
        <button type="button" onClick={() => shift(1)}>
          {t('panelLater')}
        </button>
      )}
      <button
        type="button"
        onClick={() =>
          dialogs.show({
            kind: 'remove',
            what: 'panel',
            id: panel.id,
            name: t('panelName', { number: panel.number, title: panel.title }),
          })
        }
      >
        {t('removePanel')}
      </button>
    </Menu>
  );
}
