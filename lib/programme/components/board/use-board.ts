'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refusal } from '@/lib/kernel/refusal';
import { answer } from '@/lib/ui/answer';
import { carryOutAct } from '../../actions/board';
import type { BoardNews } from '../../loaders/board';
import type { BoardChange } from '../../queries/board';
import { applyAct, type BoardAct, type BoardState, inverseAct } from '../../rules/board';
import type { Panellist } from '../../types';
import { useUndo } from './use-undo';

/** How often an open board asks whether somebody else changed something, in milliseconds. */
const lookEvery = 4000;

type Way = 'do' | 'undo' | 'redo';
/** An act that is shown already and still to be confirmed by the server; `act` is the one done, undone or done again. */
type Sent = { readonly act: BoardAct; readonly way: Way };

const carriedOut = ({ act, way }: Sent) => (way === 'undo' ? inverseAct(act) : act);

/** An act that the server refused; the board shows the state without it. */
export type Refused = { readonly act: BoardAct; readonly refusal: Refusal };

/** Who sits on the seats of a board, or has left one, by nomination for the meeting. */
function occupantsOf({ programme }: BoardState): readonly (readonly [string, Panellist])[] {
  return programme.panels.flatMap(({ seats }) =>
    seats.flatMap((seat) => {
      const occupant = seat.panellist ?? seat.former;
      return occupant === null ? [] : [[occupant.nominationMeetingId, occupant] as const];
    }),
  );
}

export type LiveBoard = {
  /** As the server has it, with the acts that are under way. */
  readonly state: BoardState;
  /** Everybody the board can name, by nomination for the meeting. */
  readonly nominees: ReadonlyMap<string, Panellist>;
  readonly isSaving: boolean;
  readonly send: (act: BoardAct) => void;
  /** The act that can be taken back, and the one that can be done again; null: there is none. */
  readonly lastDone: BoardAct | null;
  readonly lastUndone: BoardAct | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly refused: Refused | null;
  readonly forgetRefused: () => void;
  /** What others changed since the reader last took note of it, oldest first. */
  readonly changes: readonly BoardChange[];
  readonly forgetChanges: () => void;
  /** It is no draft any more, or not open to the reader. */
  readonly isClosed: boolean;
  /** Reads the board anew, e.g. after a form has changed something. */
  readonly reload: () => Promise<void>;
};

/**
 * The live state of a board: acts are shown at once and sent one after another; a refused act falls back. What others change
 * is fetched while the page is in view and laid under the acts that are still under way.
 *
 * @param onPoolChange called when nominations or persons of the meeting changed
 */
export function useBoard({
  initial,
  accountId,
  pool,
  onPoolChange,
}: {
  initial: BoardState;
  accountId: string;
  pool: ReadonlyMap<string, Panellist>;
  onPoolChange: () => void;
}): LiveBoard {
  const versionId = initial.programme.version.id;
  const [server, setServer] = useState(initial);
  const [waiting, setWaiting] = useState<readonly Sent[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [changes, setChanges] = useState<readonly BoardChange[]>([]);
  const [isClosed, setClosed] = useState(false);
  const history = useUndo(`board:${versionId}:${accountId}`);

  const queue = useRef<Sent[]>([]);
  const isSending = useRef(false);
  /** Rises with each answer to an act: what was read before it may be older than the act. */
  const answered = useRef(0);
  const mark = useRef(initial.mark);
  const nominees = useMemo(
    () => new Map([...pool, ...occupantsOf(initial), ...occupantsOf(server)]),
    [pool, initial, server],
  );
  const known = useRef(nominees);
  useEffect(() => {
    known.current = nominees;
  }, [nominees]);

  const state = useMemo(
    () => waiting.reduce((before, sent) => applyAct(before, carriedOut(sent), nominees), server),
    [server, waiting, nominees],
  );

  const look = useCallback(async () => {
    const ticket = answered.current;
    const response = await fetch(`/api/programme/${versionId}/board?since=${mark.current}`).catch(() => null);
    if (response === null) return;
    if (!response.ok) {
      setClosed(response.status < 500);
      return;
    }
    const news: BoardNews = await response.json();
    if (news.kind === 'closed') setClosed(true);
    if (news.kind !== 'changed' || ticket !== answered.current || isSending.current) return;
    mark.current = news.board.mark;
    setServer(news.board);
    const others = news.changes.filter((change) => change.actorId !== accountId);
    setChanges((before) => [...before, ...others.filter((change) => change.type.startsWith('programme.'))]);
    if (news.changes.some((change) => /^(nominations|people)\./.test(change.type))) onPoolChange();
  }, [versionId, accountId, onPoolChange]);

  const drain = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    let lookAgain = false;
    for (let next = queue.current[0]; next !== undefined; next = queue.current[0]) {
      const sent = next;
      const outcome = await answer(carryOutAct(versionId, carriedOut(sent)));
      answered.current += 1;
      queue.current.shift();
      if (outcome.ok) {
        setServer((before) => applyAct(before, carriedOut(sent), known.current));
      } else {
        lookAgain = true;
        history.forget(sent.act);
        setRefused({ act: carriedOut(sent), refusal: outcome.refusal });
      }
      setWaiting([...queue.current]);
    }
    isSending.current = false;
    if (lookAgain) await look();
  }, [versionId, history.forget, look]);

  const enqueue = useCallback(
    (sent: Sent) => {
      setRefused(null);
      queue.current.push(sent);
      setWaiting([...queue.current]);
      void drain();
    },
    [drain],
  );

  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible' && !isSending.current) void look();
    };
    const timer = isClosed ? undefined : setInterval(lookIfSeen, lookEvery);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [look, isClosed]);

  const { lastDone, lastUndone } = history;
  return {
    state,
    nominees,
    isSaving: waiting.length > 0,
    send: (act) => {
      history.did(act);
      enqueue({ act, way: 'do' });
    },
    lastDone,
    lastUndone,
    undo: () => {
      if (lastDone === null) return;
      history.undid();
      enqueue({ act: lastDone, way: 'undo' });
    },
    redo: () => {
      if (lastUndone === null) return;
      history.redid();
      enqueue({ act: lastUndone, way: 'redo' });
    },
    refused,
    forgetRefused: () => setRefused(null),
    changes,
    forgetChanges: () => setChanges([]),
    isClosed,
    reload: look,
  };
}
