'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { BoardPage } from '../../loaders/board';
import { type BoardAct, type BoardSeat, boardSeats, inverseAct } from '../../rules/board';
import type { Figures } from '../../rules/figures';
import { isMoveProblem, placementsFor, type Target } from '../../rules/moves';
import { withMoved } from '../../rules/order';
import { useActWords } from './use-act-words';
import { type LiveBoard, useBoard } from './use-board';
import { type Dialogs, useDialogs } from './use-dialogs';
import { type Drag, useDrag } from './use-drag';
import { useFigures } from './use-figures';
import { type Pool, usePool } from './use-pool';
import { type Selection, useSelection } from './use-selection';

/** Everything the parts of a board share. */
export type BoardTools = Omit<LiveBoard, 'undo' | 'redo' | 'lastDone' | 'lastUndone'> & {
  readonly data: BoardPage;
  readonly seats: readonly BoardSeat[];
  readonly pool: Pool;
  readonly figures: Figures;
  readonly selection: Selection;
  readonly drag: Drag;
  readonly dialogs: Dialogs;
  readonly words: ReturnType<typeof useActWords>;
  /**
   * Moves nominees, tells of it, and leaves nothing selected. False when it is not possible; the reason is told. `run`: of the
   * arrangement that shows them there.
   */
  readonly move: (nomineeIds: readonly string[], target: Target, run?: string) => boolean;
  readonly lock: (seatIds: readonly string[], locked: boolean) => void;
  /** Puts a seat earlier (-1) or later (1) on its panel, or at a place counted from 0. */
  readonly shift: (seatId: string, to: { by: -1 | 1 } | { at: number }) => void;
  /** Sends any other act and tells of it. */
  readonly carryOut: (act: BoardAct) => void;
  /** Null: there is nothing to take back. `called` says what it was. */
  readonly undo: { readonly called: string; readonly run: () => void } | null;
  readonly redo: { readonly called: string; readonly run: () => void } | null;
  /** What is read out; the number changes when the same is to be read again. */
  readonly said: { readonly text: string; readonly count: number };
  readonly say: (text: string) => void;
};

const Context = createContext<BoardTools | null>(null);

/** The board around a component. */
export function useBoardTools(): BoardTools {
  const tools = useContext(Context);
  if (tools === null) throw new Error('a part of a board outside of a board');
  return tools;
}

/** Holds the state of one draft's board for the parts of the page that show it or act on it. */
export function BoardProvider({ data, children }: { data: BoardPage; children: ReactNode }) {
  const t = useTranslations('programme.board');
  const pool = usePool(data.board.programme.version.id);
  const live = useBoard({
    initial: data.board,
    accountId: data.accountId,
    pool: pool.byId,
    onPoolChange: pool.reload,
  });
  const { state, nominees, send } = live;
  const seats = useMemo(() => boardSeats(state), [state]);
  const figures = useFigures(state, data, pool.byId);
  const selection = useSelection(seats);
  const words = useActWords(seats, nominees);
  const drag = useDrag();
  const dialogs = useDialogs();
  const [said, setSaid] = useState({ text: '', count: 0 });
  const say = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), []);

  function carryOut(act: BoardAct) {
    send(act);
    say(words.said(act));
  }

  function move(nomineeIds: readonly string[], target: Target, run?: string): boolean {
    const placements = placementsFor(seats, nomineeIds, target);
    if (isMoveProblem(placements)) {
      const { code, ...values } = placements;
      say(t(`problems.${code}`, values));
      return false;
    }
    if (placements.length === 0) {
      say(t('problems.nothing'));
      return false;
    }
    carryOut({ kind: 'arrange', placements, run });
    selection.clear();
    return true;
  }

  function lock(seatIds: readonly string[], locked: boolean) {
    const changing = seats.filter((seat) => seatIds.includes(seat.id) && seat.locked !== locked);
    if (changing.length > 0) carryOut({ kind: 'lock', seatIds: changing.map((seat) => seat.id), locked });
  }

  function shift(seatId: string, to: { by: -1 | 1 } | { at: number }) {
    const seat = seats.find((one) => one.id === seatId);
    const panel = state.programme.panels.find((one) => one.id === seat?.panelId);
    if (seat === undefined || panel === undefined) return;
    const was = panel.seats.map((one) => one.id);
    const at = 'at' in to ? to.at : seat.position - 1 + to.by;
    if (at < 0 || at >= was.length || at === seat.position - 1) return;
    const ids = withMoved(was, seatId, at);
    const isLocked = (id: string) => seats.some((one) => one.id === id && one.locked);
    const held = was.findIndex((id, index) => isLocked(id) && ids[index] !== id);
    if (held >= 0) {
      say(t('problems.seatLocked', { panel: panel.number, position: held + 1 }));
      return;
    }
    send({ kind: 'orderSeats', panelId: panel.id, was, ids });
    say(t('said.shifted', { panel: panel.number, position: at + 1 }));
  }

  const { undo, redo, lastDone, lastUndone, ...rest } = live;
  const back = (act: BoardAct, run: () => void, tell: () => string) => ({
    called: words.called(act),
    run: () => {
      run();
      say(tell());
    },
  });
  return (
    <Context
      value={{
        ...rest,
        data,
        seats,
        pool,
        figures,
        selection,
        drag,
        dialogs,
        words,
        move,
        lock,
        shift,
        carryOut,
        undo:
          lastDone === null
            ? null
            : back(lastDone, undo, () => t('said.undone', { what: words.said(inverseAct(lastDone)) })),
        redo:
          lastUndone === null ? null : back(lastUndone, redo, () => t('said.redone', { what: words.said(lastUndone) })),
        said,
        say,
      }}
    >
      {children}
    </Context>
  );
}
