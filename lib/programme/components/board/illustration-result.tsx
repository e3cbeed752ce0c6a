'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/lib/ui/button';
import { type Column, DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import type { ArrangedDraft } from '../../drafting/types';
import { problemOf } from '../../rules/arrangement';
import { applyAct, type BoardSeat } from '../../rules/board';
import type { IllustrationLimits as Limits } from '../../rules/illustration/limits';
import { placementsTo, seatsOfIllustration } from '../../rules/illustration/seats';
import type { Arrangement } from '../ask-arrangement';
import type { IllustrationQuestion } from './ask-illustration';
import { useBoardTools } from './board-context';
import { changesId, focusTake, takeId } from './focus-take';
import { IllustrationEffect } from './illustration-effect';
import { IllustrationLimits } from './illustration-limits';
import { IllustrationMethod } from './illustration-method';
import { useNomineeName } from './nominee-name';
import { WhatIf } from './what-if';

/** An arrangement beside the present one: each card that would change, and what it does to aims and balance. */
export function IllustrationResult({
  run,
  draft,
  limits,
  missed,
  asked,
}: {
  /** The id of its computation. */
  run: string;
  draft: ArrangedDraft;
  limits: Limits | null;
  missed: Arrangement['missed'];
  asked: IllustrationQuestion;
}) {
  const t = useTranslations('programme.illustration');
  const { data, state, seats, nominees, carryOut, move, say } = useBoardTools();
  const nameOf = useNomineeName();
  // Which seat each one takes is settled when the arrangement arrives, and does not shift while cards are taken.
  const [wanted] = useState(() => seatsOfIllustration(state, draft.programme));
  const placements = placementsTo(seats, wanted);
  const after = applyAct(state, { kind: 'arrange', placements }, nominees).programme;
  const changing = seats.filter((seat) => placements.some((placement) => placement.seatId === seat.id));

  function takeAll() {
    const problem = problemOf(seats, placements);
    if (problem !== null) return say(t('cannot'));
    carryOut({ kind: 'arrange', placements, run });
    focusTake([]);
  }
  function take(seat: BoardSeat) {
    const to = wanted.get(seat.id);
    const isTaken =
      to == null
        ? move([seat.occupantId ?? ''], { kind: 'pool' }, run)
        : move([to], { kind: 'seat', seatId: seat.id }, run);
    const at = changing.indexOf(seat);
    // The row goes with its button: on to the next, or back to the one before.
    if (isTaken) focusTake([...changing.slice(at + 1), ...changing.slice(0, at).toReversed()].map(({ id }) => id));
  }

  const columns: Column<BoardSeat>[] = [
    { key: 'seat', header: t('seat'), align: 'end', cell: (seat) => seat.position },
    { key: 'now', header: t('now'), cell: (seat) => nameOf(seat.occupantId) },
    { key: 'then', header: t('then'), primary: true, cell: (seat) => nameOf(wanted.get(seat.id)) },
    {
      key: 'why',
      header: t('whatIf.why'),
      width: 'wide',
      cell: (seat) => {
        const id = wanted.get(seat.id);
        return id == null ? null : (
          <WhatIf
            draft={draft}
            asked={asked}
            variation={{ kind: 'withoutNominee', id }}
            label={t('whatIf.why')}
            name={nameOf(id)}
          />
        );
      },
    },
  ];
  const taking: Column<BoardSeat> = {
    key: 'take',
    header: t('taking'),
    cell: (seat) => (
      <Button
        id={takeId(seat.id)}
        size="small"
        aria-label={t('takeOne', {
          name: nameOf(wanted.get(seat.id)),
          panel: seat.panelNumber,
          position: seat.position,
        })}
        onClick={() => take(seat)}
      >
        {t('take')}
      </Button>
    ),
  };
  return (
    <>
      {data.mayChange && changing.length > 0 ? (
        <div>
          <Button variant="primary" onClick={takeAll}>
            {t('takeAll')}
          </Button>
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useSemanticElements: holds no fields; takes the focus when no button is left in it. */}
      <div id={changesId} role="group" aria-label={t('changes', { count: changing.length })} tabIndex={-1}>
        <DataTable
          id="illustration"
          caption={t('changes', { count: changing.length })}
          rows={changing}
          rowKey={(seat) => seat.id}
          groupOf={(seat) => t('panel', { number: seat.panelNumber })}
          columns={data.mayChange ? [...columns, taking] : columns}
          empty={<EmptyState title={t('same')}>{t(data.mayChange ? 'sameText' : 'sameTextToRead')}</EmptyState>}
        />
      </div>
      {changing.length === 0 ? null : <IllustrationEffect after={after} draft={draft} missed={missed} asked={asked} />}
      {limits === null ? null : <IllustrationLimits limits={limits} />}
      <IllustrationMethod draft={draft} />
    </>
  );
}
