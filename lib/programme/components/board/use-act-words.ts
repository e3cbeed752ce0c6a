'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { type PersonalMove, personalMoves } from '../../rules/arrangement';
import type { BoardAct, BoardSeat } from '../../rules/board';
import type { Panellist } from '../../types';

/** The words for acts: what is read out after one, and how it is called where it can be taken back. */
export function useActWords(seats: readonly BoardSeat[], nominees: ReadonlyMap<string, Panellist>) {
  const t = useTranslations('programme.board');

  const placeOf = useCallback(
    (seatId: string) => {
      const seat = seats.find((one) => one.id === seatId);
      return { panel: seat?.panelNumber ?? 0, position: seat?.position ?? 0 };
    },
    [seats],
  );
  const nameOf = useCallback(
    (nomineeId: string) => nominees.get(nomineeId)?.person.name ?? t('somebody'),
    [nominees, t],
  );
  const sentenceOf = (move: PersonalMove) =>
    t(`said.${move.kind}`, { name: nameOf(move.nomineeId), ...placeOf(move.seatId) });

  /** What an act has done, as a sentence to be read out. */
  function said(act: BoardAct): string {
    switch (act.kind) {
      case 'arrange':
        return personalMoves(act.placements).map(sentenceOf).join(' ');
      case 'lock':
        return t(act.locked ? 'said.locked' : 'said.unlocked', { count: act.seatIds.length });
      case 'note':
        return t(act.note === null ? 'said.noteRemoved' : 'said.noteWritten');
      case 'condition':
        return t(act.condition === null ? 'said.conditionRemoved' : 'said.conditionSet', {
          name: nameOf(act.nomineeId),
        });
      default:
        return t('said.ordered');
    }
  }

  /** What an act is called, after "Undo" or "Redo". */
  function called(act: BoardAct): string {
    switch (act.kind) {
      case 'arrange': {
        const moves = personalMoves(act.placements);
        return t('called.arrange', { count: moves.length, name: nameOf(moves[0]?.nomineeId ?? '') });
      }
      case 'condition':
        return t('called.condition', { name: nameOf(act.nomineeId) });
      case 'lock':
        return t(act.locked ? 'called.lock' : 'called.unlock');
      default:
        return t(`called.${act.kind}`);
    }
  }

  return { said, called, nameOf, placeOf };
}
