'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { DataTable } from '@/lib/ui/data-table';
import type { GroupLimit, IllustrationLimits as Limits } from '../../rules/illustration/limits';
import { useBoardTools } from './board-context';
import styles from './illustration.module.css';

/** What could and could not be better with the nominees that there are. */
export function IllustrationLimits({ limits }: { limits: Limits }) {
  const t = useTranslations('programme.illustration.limits');
  const groups = useTranslations('programme.group');
  const format = useFormatter();
  const { state } = useBoardTools();
  const { groups: byGroup, openPanels, ...counts } = limits;
  const numberOf = (id: string) => state.programme.panels.find((panel) => panel.id === id)?.number ?? 0;
  const nameOf = ({ group }: GroupLimit) => (group === 'none' ? t('noGroup') : groups(group as 'AFR'));
  return (
    <div>
      <h4>{t('title')}</h4>
      <ul className={styles.lines}>
        <li>{t('seats', counts)}</li>
        {openPanels.map(({ panel, reason, ...figures }) => (
          <li key={panel}>{t(`openPanel.${reason}`, { number: numberOf(panel), ...figures })}</li>
        ))}
        <li>{t('states', counts)}</li>
        {limits.genderNotStated === 0 ? null : (
          <li>{t('gender', { ...counts, rest: limits.genderNotStated === limits.available ? 'none' : 'some' })}</li>
        )}
      </ul>
      <DataTable
        id="illustration-groups"
        caption={t('groups')}
        rows={byGroup}
        rowKey={(one) => one.group}
        columns={[
          { key: 'group', header: t('group'), primary: true, cell: nameOf },
          { key: 'seats', header: t('groupSeats'), align: 'end', cell: (one) => format.number(one.seats) },
          { key: 'share', header: t('share'), align: 'end', cell: (one) => format.number(one.share) },
          { key: 'available', header: t('available'), align: 'end', cell: (one) => format.number(one.available) },
          { key: 'reason', header: t('reason'), width: 'wide', cell: (one) => t(`reasons.${one.reason}`) },
        ]}
      />
    </div>
  );
}
