'use client';

import { useCallback, useState } from 'react';
import type { Panel, ProgrammePartKind, Question } from '../../types';

/** The form that stands open over the board, if any. */
export type BoardDialog =
  | { readonly kind: 'move'; readonly nomineeIds: readonly string[] }
  | { readonly kind: 'note'; readonly about: { readonly kind: 'seat' | 'panel'; readonly id: string } }
  | { readonly kind: 'condition'; readonly nomineeId: string }
  /** Null: a new one. */
  | { readonly kind: 'panel'; readonly panel: Panel | null }
  | { readonly kind: 'part'; readonly part: ProgrammePartKind; readonly panel: Panel | null }
  | { readonly kind: 'question'; readonly question: Question | null; readonly panelNumbers: readonly number[] }
  | {
      readonly kind: 'remove';
      readonly what: 'panel' | 'part' | 'question';
      readonly id: string;
      readonly name: string;
    };

export type Dialogs = {
  readonly open: BoardDialog | null;
  readonly show: (dialog: BoardDialog) => void;
  readonly close: () => void;
};

/** At most one form stands open at a time. */
export function useDialogs(): Dialogs {
  const [open, show] = useState<BoardDialog | null>(null);
  const close = useCallback(() => show(null), []);
  return { open, show, close };
}
