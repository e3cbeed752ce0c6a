import { useTranslations } from 'next-intl';
import { Badge } from '@/lib/ui/badge';
import { Link } from '@/lib/ui/link';
import type { AimSupply, JudgedAim } from '../../rules/aims';
import { type AimTopic, useAimSentence } from './aim-sentence';
import styles from './aims.module.css';

/** Each aim with how the programme stands beside it: met, missed by how much, or out of reach and why. */
export function JudgedAims({
  judged,
  topics,
  inviteFor,
}: {
  judged: readonly JudgedAim[];
  topics: readonly AimTopic[];
  /** Address of the meeting for which the reader drafts circulars; null: none. */
  inviteFor: string | null;
}) {
  const t = useTranslations('aims');
  const sentence = useAimSentence(topics);
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {judged.map((one) => (
        <li key={one.aim.id} className={styles.aim}>
          <span className={styles.state}>
            <Badge tone={one.state === 'met' ? 'done' : 'warning'}>{t(`states.${one.state}`)}</Badge>
          </span>
          <div className={styles.words}>
            <p>{sentence(one.aim)}</p>
            <Details judged={one} />
            {inviteFor !== null && isShortOfNominees(one) && one.aim.measure === 'group' ? (
              <p className={styles.detail}>
                <Link href={`/circulars/new?kind=furtherInvitation&meeting=${inviteFor}&to=groupChairs`}>
                  {t('mend.invite')}
                </Link>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Whether an aim stays out of reach whatever conditions are lifted. */
function isShortOfNominees({ state, supply }: JudgedAim): boolean {
  return state === 'outOfReach' && supply !== null && supply.butForConditions < supply.needed;
}

/** By which acts an aim that is missed can be met. */
function actsToMeet({ byFilling }: AimSupply, missing: number): 'fill' | 'both' | 'exchange' {
  if (byFilling === missing) return 'fill';
  return byFilling === 0 ? 'exchange' : 'both';
}

function Details({ judged }: { judged: JudgedAim }) {
  const t = useTranslations('aims');
  const { aim, state, counts, supply } = judged;
  const { bound } = aim;
  const missed = counts.filter((one) => one.by > 0);
  const amounts = [...new Set(missed.map((one) => one.by))].toSorted((a, b) => b - a);
  const missing = counts.reduce((sum, one) => sum + one.by, 0);
  const notStated = counts.reduce((sum, one) => sum + one.notStated, 0);
  const topics = aim.topicId === null ? 'several' : 'one';
  return (
    <>
      {amounts.map((by) => {
        const at = missed.filter((one) => one.by === by);
        const numbers = at.flatMap((one) => one.panelNumber ?? []);
        return (
          <p key={by} className={styles.detail}>
            {numbers.length === 0
              ? t('missed.whole', { by, bound, count: at[0]?.count ?? 0 })
              : t('missed.panels', { by, bound, panels: numbers.length, numbers: numbers.join(', ') })}
          </p>
        );
      })}
      {state === 'missed' ? (
        <p className={styles.detail}>
          {supply === null
            ? t('mend.limit')
            : t('mend.move', {
                available: supply.available,
                topics,
                acts: actsToMeet(supply, missing),
                open: supply.byFilling,
              })}
        </p>
      ) : null}
      {state === 'outOfReach' && supply !== null ? (
        <p className={styles.detail}>
          {supply.butForConditions > supply.reachable
            ? t('mend.condition', { ...supply, short: supply.needed - supply.butForConditions })
            : t('mend.out', { ...supply, short: supply.needed - supply.reachable, topics })}
        </p>
      ) : null}
      {state === 'met' || notStated === 0 ? null : (
        <p className={styles.detail}>{t('notStated', { seats: notStated })}</p>
      )}
    </>
  );
}
