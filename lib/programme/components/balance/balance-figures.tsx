import { useFormatter, useTranslations } from 'next-intl';
import { BalanceChart } from '@/lib/balance/components/balance-charts';
import { type BalanceLines, type ClassNames, classKey, nameOfClass } from '@/lib/balance/lines';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { Section } from '@/lib/ui/section';
import type { BalancePage } from '../../loaders/balance';
import styles from './balance.module.css';
import type { BalanceLinks } from './balance-links';

type Props = { data: BalancePage; lines: BalanceLines; names: ClassNames; links: BalanceLinks };

/** All that is counted by each class but parties, each as a chart with its table. */
export function BalanceFigures({ data, lines, names, links }: Props) {
  const t = useTranslations('balance');
  const { balance, view, version } = data;
  const unit = version === null ? 'nominations' : 'seats';
  const shared = { total: balance.total, by: view.count, names, unit, hrefOf: links.of } as const;
  return (
    <div className={styles.charts}>
      <BalanceChart title={t('titles.group')} heading={t('dimensions.group')} lines={lines.group} {...shared} />
      <div className={styles.noted}>
        <BalanceChart title={t('titles.gender')} heading={t('dimensions.gender')} lines={lines.gender} {...shared} />
        <p className={styles.note}>{t('genderNote')}</p>
      </div>
      <BalanceChart
        title={t('titles.affiliation')}
        heading={t('dimensions.affiliation')}
        lines={lines.affiliation}
        {...shared}
      />
      <div className={styles.noted}>
        <BalanceChart title={t('titles.label')} heading={t('dimensions.label')} lines={lines.label} {...shared} />
        <p className={styles.note}>{t('labelNote')}</p>
      </div>
      <BalanceChart
        title={t('titles.language')}
        heading={t('dimensions.language')}
        lines={lines.language}
        {...shared}
      />
      <div className={styles.noted}>
        <BalanceChart
          title={t('titles.firstTime')}
          heading={t('dimensions.firstTime')}
          lines={lines.firstTime}
          {...shared}
        />
        <p className={styles.note}>{t('speakingNote')}</p>
      </div>
    </div>
  );
}

/** The States and organizations behind what is counted, by name. */
export function PartyTables({ data, lines, names, links }: Props) {
  const t = useTranslations('balance');
  const format = useFormatter();
  const table = (dimension: 'state' | 'organization') => (
    <DataTable
      id={`by-${dimension}`}
      caption={t(`titles.${dimension}`, { count: lines[dimension].length })}
      rows={lines[dimension]}
      rowKey={(line) => classKey(line.of)}
      columns={[
        {
          key: 'name',
          header: t(`dimensions.${dimension}`),
          primary: true,
          cell: (line) => nameOfClass(line.of, names),
        },
        {
          key: 'seats',
          header: data.version === null ? t('nominations') : t('seats'),
          align: 'end',
          cell: (line) => <Link href={links.of(line.of)}>{format.number(line.figure.seats)}</Link>,
        },
        { key: 'persons', header: t('people'), align: 'end', cell: (line) => format.number(line.figure.persons) },
        {
          key: 'share',
          header: t('table.share'),
          align: 'end',
          wideOnly: true,
          cell: (line) => (line.share === null ? '–' : t('share', { share: line.share })),
        },
      ]}
      empty={<EmptyState title={t('noParty')} />}
    />
  );
  return (
    <Section id="states" title={t('parties')}>
      <div className={styles.tables}>
        {table('state')}
        {lines.organization.length === 0 ? null : table('organization')}
      </div>
    </Section>
  );
}
