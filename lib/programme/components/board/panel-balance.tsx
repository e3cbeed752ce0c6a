import { useTranslations } from 'next-intl';
import type { Balance } from '@/lib/balance/types';
import type { Gender } from '@/lib/people/types';
import { SeriesMark } from '@/lib/ui/series-mark';
import { VisuallyHidden } from '@/lib/ui/visually-hidden';
import { genderMarks } from '../seat-card';
import styles from './panel-balance.module.css';

/** Gender in three parts that are never added up: as declared, from a form of address, not stated. */
export function GenderFigures({ gender: { declared, byFormOfAddress, notStated } }: Pick<Balance, 'gender'>) {
  const t = useTranslations('programme');
  const byForm = byFormOfAddress.reduce((sum, one) => sum + one.figure.seats, 0);
  const figure = (key: Gender, label: string, count: number) => (
    <span key={key} className={styles.figure} title={label}>
      <SeriesMark series={genderMarks[key]} label={label} />
      {count}
    </span>
  );
  return (
    <>
      {declared
        .filter((one) => one.figure.seats > 0)
        .map((one) => figure(one.gender, t('board.declared', { gender: t(`gender.${one.gender}`) }), one.figure.seats))}
      {byForm === 0 ? null : (
        <span title={t('board.byForm', { count: byForm })}>
          <span aria-hidden="true">{t('board.byFormShort', { count: byForm })}</span>
          <VisuallyHidden>{t('board.byForm', { count: byForm })}</VisuallyHidden>
        </span>
      )}
      {notStated.seats === 0 ? null : figure('notStated', t('gender.notStated'), notStated.seats)}
    </>
  );
}

/** The balance of one panel on one line: marks with figures for groups and for gender. */
export function PanelBalance({ balance }: { balance: Balance | undefined }) {
  const t = useTranslations('programme');
  if (balance === undefined) return null;
  const groups = balance.groups.filter((line) => line.figure.seats > 0);
  return (
    <dl className={styles.balance}>
      <dt className={styles.term}>{t('board.groups')}</dt>
      <dd className={styles.figures}>
        {groups.map(({ group, figure }) => (
          <span key={group ?? 'none'} className={styles.figure} title={t(`group.${group ?? 'none'}`)}>
            <SeriesMark series={group ?? 'unknown'} label={t(`group.${group ?? 'none'}`)} />
            {figure.seats}
          </span>
        ))}
      </dd>
      <dt className={styles.term}>{t('board.gender')}</dt>
      <dd className={styles.figures}>
        <GenderFigures gender={balance.gender} />
      </dd>
    </dl>
  );
}
