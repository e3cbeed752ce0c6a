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
import type { IllustrationQuestion } from './ask-illustration';
import { useBoardTools } from './board-context';
import { IllustrationEffect } from './illustration-effect';
import { IllustrationLimits } from './illustration-limits';
import { IllustrationMethod } from './illustration-method';
import { WhatIf } from './what-if';

/** An arrangement beside the present one: each card that would change, and what it does to aims and balance. */
export function IllustrationResult({
  run,
  draft,
  limits,
  asked,
}: {
  /** The id of its computation. */
  run: string;
  draft: ArrangedDraft;
  limits: Limits | null;
  asked: IllustrationQuestion;
}) {
  const t = useTranslations('programme.illustration');
  const { state, seats, nominees, carryOut, move, words, say } = useBoardTools();
  // Which seat each one takes is settled when the arrangement arrives, and does not shift while cards are taken; the
  // progress of the next one takes this one away.
  const [wanted] = useState(() => seatsOfIllustration(state, draft.programme));
  const placements = placementsTo(seats, wanted);
  const after = applyAct(state, { kind: 'arrange', placements }, nominees).programme;
  const changing = seats.filter((seat) => placements.some((placement) => placement.seatId === seat.id));
  const nameOf = (id: string | null | undefined) =>
    id == null ? t('nobody') : t('who', { name: words.nameOf(id), party: nominees.get(id)?.party?.name ?? 'none' });

  function takeAll() {
    const problem = problemOf(seats, placements);
    if (problem === null) carryOut({ kind: 'arrange', placements, run });
    else say(t('cannot'));
  }
  function take(seat: BoardSeat) {
    const to = wanted.get(seat.id);
    if (to == null) move([seat.occupantId ?? ''], { kind: 'pool' }, run);
    else move([to], { kind: 'seat', seatId: seat.id }, run);
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
    {
      key: 'take',
      header: t('taking'),
      cell: (seat) => (
        <Button
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
    },
  ];
  return (
    <>
      {changing.length === 0 ? null : (
        <div>
          <Button variant="primary" onClick={takeAll}>
            {t('takeAll')}
          </Button>
        </div>
      )}
      <DataTable
        id="illustration"
        caption={t('changes', { count: changing.length })}
        rows={changing}
        rowKey={(seat) => seat.id}
        groupOf={(seat) => t('panel', { number: seat.panelNumber })}
        columns={columns}
        empty={<EmptyState title={t('same')}>{t('sameText')}</EmptyState>}
      />
      {changing.length === 0 ? null : <IllustrationEffect after={after} draft={draft} asked={asked} />}
      {limits === null ? null : <IllustrationLimits limits={limits} />}
      <IllustrationMethod draft={draft} />
    </>
  );
}
