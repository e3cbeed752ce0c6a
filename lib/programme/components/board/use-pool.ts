'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { type PoolNominee, searchWords } from '../../rules/pool';

export type Pool = {
  /** Null: still on its way. */
  readonly nominees: readonly PoolNominee[] | null;
  /** It could not be fetched. */
  readonly isFailed: boolean;
  readonly byId: ReadonlyMap<string, PoolNominee>;
  /** What each is searched by. */
  readonly words: ReadonlyMap<string, string>;
  readonly reload: () => void;
};

/** The pool of a draft, fetched after the board so that the board is there first. */
export function usePool(versionId: string): Pool {
  const [nominees, setNominees] = useState<readonly PoolNominee[] | null>(null);
  const [isFailed, setFailed] = useState(false);

  const load = useCallback(async () => {
    const response = await fetch(`/api/programme/${versionId}/pool`).catch(() => null);
    setFailed(!response?.ok);
    if (response?.ok) setNominees(await response.json());
  }, [versionId]);

  useEffect(() => {
    void load();
  }, [load]);

  return useMemo(
    () => ({
      nominees,
      isFailed,
      byId: new Map(nominees?.map((one) => [one.nominationMeetingId, one])),
      words: new Map(nominees?.map((one) => [one.nominationMeetingId, searchWords(one)])),
      reload: () => void load(),
    }),
    [nominees, isFailed, load],
  );
}
