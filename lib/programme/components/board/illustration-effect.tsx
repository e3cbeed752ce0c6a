'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/lib/ui/badge';
import { DataTable } from '@/lib/ui/data-table';
import type { ArrangedDraft } from '../../drafting/types';
import { balanceEffect } from '../../rules/balance-effect';
import { figuresOf } from '../../rules/figures';
import { judgeProgramme } from '../../rules/judge-programme';
import type { Programme } from '../../types';
import { useAimSentence } from '../aims/aim-sentence';
import type { Arrangement } from '../ask-arrangement';
import { useLineName } from '../use-line-name';
import type { IllustrationQuestion } from './ask-illustration';
import { useBoardTools } from './board-context';
import { WhatIf } from './what-if';

/** What an arrangement would do: each aim now and then, and the figures of the balance that change. */
export function IllustrationEffect({
  after,
  draft,
  missed,
  asked,
}: {
  after: Programme;
  draft: ArrangedDraft;
  missed: Arrangement['missed'];
  asked: IllustrationQuestion;
}) {
  const t = useTranslations('programme.illustration');
  const states = useTranslations('aims.states');
  const balance = useTranslations('balance');
  const format = useFormatter();
  const { data, state, pool, figures } = useBoardTools();
  const sentence = useAimSentence(data.topics);
  const lineName = useLineName();
  const nominees = pool.nominees ?? [];
  const now = judgeProgramme(data, state.programme, nominees, data.basis, state.conditions);
  const then = judgeProgramme(data, after, nominees, data.basis, state.conditions);
  const effect = balanceEffect(figures.whole, figuresOf({ ...state, programme: after }, data, pool.byId).whole).filter(
    (line) => line.before !== line.after,
  );
  return (
    <>
      {now.length === 0 ? null : (
        <DataTable
          id="illustration-aims"
          caption={t('aims')}
          rows={now.map((one, at) => ({ ...one, would: then[at]?.state ?? one.state }))}
          rowKey={(one) => one.aim.id}
          columns={[
            { key: 'aim', header: t('aim'), primary: true, cell: (one) => sentence(one.aim) },
            { key: 'now', header: t('now'), cell: (one) => states(one.state) },
            {
              key: 'then',
              header: t('then'),
              cell: (one) => <Badge tone={one.would === 'met' ? 'done' : 'warning'}>{states(one.would)}</Badge>,
            },
            {
              key: 'cost',
              header: t('whatIf.cost'),
              width: 'wide',
              cell: (one) => (
                <WhatIf
                  draft={draft}
                  asked={asked}
                  variation={{ kind: 'withoutAim', id: one.aim.id }}
                  missedBy={missed[one.aim.id] ?? 0}
                  label={t('whatIf.cost')}
                  name={sentence(one.aim)}
                />
              ),
            },
          ]}
        />
      )}
      {effect.length === 0 ? null : (
        <DataTable
          id="illustration-balance"
          caption={t('balance')}
          rows={effect}
          rowKey={(line) => `${line.dimension}.${line.key}`}
          groupOf={(line) => balance(`effect.dimensions.${line.dimension}`)}
          columns={[
            { key: 'name', header: balance('effect.figure'), primary: true, cell: lineName },
            { key: 'now', header: t('now'), align: 'end', cell: (line) => format.number(line.before) },
            { key: 'then', header: t('then'), align: 'end', cell: (line) => format.number(line.after) },
          ]}
        />
      )}
    </>
  );
}
