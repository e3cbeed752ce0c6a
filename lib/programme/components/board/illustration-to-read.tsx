'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useBoardTools } from './board-context';
import { Illustration } from './illustration';

/** Arrangements for who reads a draft and does not change it. The page around them follows what the desk changes. */
export function IllustrationToRead() {
  const { data, state, isClosed } = useBoardTools();
  const router = useRouter();
  const isOlder = isClosed || data.board.mark < state.mark;
  useEffect(() => {
    if (isOlder) router.refresh();
  }, [isOlder, router]);
  return isClosed ? null : <Illustration />;
}
