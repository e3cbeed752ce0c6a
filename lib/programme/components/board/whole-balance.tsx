'use client';

import { useTranslations } from 'next-intl';
import { GroupChart } from '@/lib/balance/components/balance-charts';
import { Disclosure } from '@/lib/ui/disclosure';
import { useBoardTools } from './board-context';
import { GenderFigures } from './panel-balance';
import styles from './side.module.css';

/** The balance of all panellists, as it is after each move. */
export function WholeBalance() {
  const t = useTranslations('balance');
  const board = useTranslations('programme.board');
  const { whole } = useBoardTools().figures;
  const count = whole.total.seats;
  return (
    <Disclosure summary={board('whole', { states: whole.states.length, seats: count })} open>
      <div className={styles.balance}>
        <GroupChart balance={whole} title={t('byGroup', { count })} />
        <div className={styles.gender}>
          <span className={styles.genderTitle}>{board('wholeGender', { count })}</span>
          <GenderFigures gender={whole.gender} />
        </div>
      </div>
    </Disclosure>
  );
}
