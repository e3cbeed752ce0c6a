'use client';

import { useMemo } from 'react';
import type { BoardPage } from '../../loaders/board';
import type { BoardState } from '../../rules/board';
import { type Figures, figuresOf } from '../../rules/figures';
import type { PoolNominee } from '../../rules/pool';

/** Balance and findings of a board, computed anew when the board or the pool changes. */
export function useFigures(
  { programme, conditions }: BoardState,
  data: Pick<BoardPage, 'basis' | 'context'>,
  pool: ReadonlyMap<string, PoolNominee>,
): Figures {
  return useMemo(() => figuresOf({ programme, conditions }, data, pool), [programme, conditions, data, pool]);
}
