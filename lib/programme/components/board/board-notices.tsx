'use client';

import { useTranslations } from 'next-intl';
import type { KeyOf } from '@/lib/i18n/message-keys';
import { useMoment } from '@/lib/i18n/use-moment';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import type { BoardChange } from '../../queries/board';
import { renewed } from '../../rules/moves';
import { allParts } from '../../rules/structure';
import type { Programme } from '../../types';
import { useBoardTools } from './board-context';
import styles from './draft-board.module.css';
import type { Refused } from './use-board';

/** Refusals that mean: somebody else was there first. */
const meanwhile: ReadonlySet<string> = new Set(['changedMeanwhile', 'nomineeSeatedAlready', 'notFound']);

/** Others' changes told at most; the history has them all. */
const told = 5;

/** What a record of the programme is called, in the words of the history. */
function useSubjectName(programme: Programme) {
  const { panels, version, questionGroups } = programme;
  const t = useTranslations('history.names');
  return ({ kind, id }: BoardChange['subject']): string => {
    if (kind === 'seat') {
      for (const panel of panels) {
        const seat = panel.seats.find((one) => one.id === id);
        if (seat !== undefined) return t('seat', { position: seat.position, panel: panel.number });
      }
    }
    const panel = panels.find((one) => one.id === id);
    if (panel !== undefined) return t('panel', { number: panel.number });
    const question = questionGroups.flatMap((group) => group.questions).find((one) => one.id === id);
    if (question !== undefined) {
      return t('question', { letter: question.letter, panels: question.panelNumbers.join(', ') });
    }
    const part = allParts(programme).find((one) => one.id === id);
    if (part !== undefined) return t('programmePart', { name: part.person.name, kind: part.kind });
    return kind === 'programmeVersion' ? t('programmeVersion', { number: version.number }) : t('unknown');
  };
}

/** What somebody else did, as the history says it, with the time of day. */
function useChangeSentence() {
  const t = useTranslations('history');
  const { moment } = useMoment();
  const nameOf = useSubjectName(useBoardTools().state.programme);
  return (change: BoardChange) => {
    const deed = t(`events.${change.type}` as KeyOf<'history'>, { name: nameOf(change.subject) });
    return `${t('entry', { actor: change.actorName ?? t('actors.system'), deed })}, ${moment(change.at)}`;
  };
}

/** An act that came too late: what is there now and by whom, what was meant, and the choice between the two. */
function Conflict({ refused }: { refused: Refused }) {
  const t = useTranslations('programme.board.conflict');
  const { seats, words, changes, carryOut, forgetRefused } = useBoardTools();
  const sentenceOf = useChangeSentence();
  const { act } = refused;
  const { placements, run } = act.kind === 'arrange' ? act : { placements: [], run: undefined };
  const differing = placements.flatMap((placement) => {
    const seat = seats.find((one) => one.id === placement.seatId);
    return seat === undefined || seat.occupantId === placement.from ? [] : [{ seat, placement }];
  });
  const again = renewed(seats, placements);
  const who = (id: string | null) => (id === null ? t('nobody') : words.nameOf(id));
  return (
    <Notice
      tone="warning"
      announce
      title={t('title')}
      action={
        <span className={styles.choices}>
          <Button size="small" onClick={forgetRefused}>
            {t('keep')}
          </Button>
          {again.length === 0 ? null : (
            <Button
              size="small"
              onClick={() => {
                forgetRefused();
                carryOut({ kind: 'arrange', placements: again, run });
              }}
            >
              {t('insist')}
            </Button>
          )}
        </span>
      }
    >
      <ul>
        {differing.map(({ seat, placement }) => {
          const change = changes.findLast((one) => one.subject.id === seat.id);
          return (
            <li key={seat.id}>
              {t('seat', {
                panel: seat.panelNumber,
                position: seat.position,
                now: who(seat.occupantId),
                meant: who(placement.to),
              })}{' '}
              {change === undefined ? null : `${sentenceOf(change)}.`}
            </li>
          );
        })}
        {differing.length === 0 ? <li>{t('elsewhere')}</li> : null}
      </ul>
    </Notice>
  );
}

/** The nominee who could not be placed, because the nomination is not in the pool; null: it was something else. */
function outsiderOf({ act, refusal }: Refused): string | null {
  if (act.kind !== 'arrange' || refusal.code !== 'nominationNotInPool') return null;
  const index = Number(refusal.field?.split('.')[1]);
  return act.placements[index]?.to ?? null;
}

/** Above the board: what was refused and why, what others changed, and whether the draft is still one. */
export function BoardNotices() {
  const t = useTranslations('programme.board');
  const textOf = useRefusalText();
  const sentenceOf = useChangeSentence();
  const { refused, forgetRefused, changes, forgetChanges, isClosed, words } = useBoardTools();
  const outsider = refused === null ? null : outsiderOf(refused);
  const dismiss = (run: () => void) => (
    <Button size="small" variant="quiet" onClick={run}>
      {t('noted')}
    </Button>
  );
  return (
    <>
      {isClosed ? (
        <Notice tone="warning" announce title={t('closed')}>
          {t('closedText')}
        </Notice>
      ) : null}
      {refused === null ? null : meanwhile.has(refused.refusal.code) ? (
        <Conflict refused={refused} />
      ) : (
        <Notice tone="blocker" announce title={t('refused')} action={dismiss(forgetRefused)}>
          {outsider === null ? textOf(refused.refusal) : t('notInPool', { name: words.nameOf(outsider) })}
        </Notice>
      )}
      {changes.length === 0 ? null : (
        <Notice title={t('othersChanged', { count: changes.length })} action={dismiss(forgetChanges)}>
          <div role="status">
            <ul>
              {changes.slice(-told).map((change) => (
                <li key={change.seq}>{sentenceOf(change)}</li>
              ))}
            </ul>
          </div>
        </Notice>
      )}
    </>
  );
}
