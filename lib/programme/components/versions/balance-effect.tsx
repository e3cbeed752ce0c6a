import { useFormatter, useTranslations } from 'next-intl';
import { GenderChart, GroupChart } from '@/lib/balance/components/balance-charts';
import { DataTable } from '@/lib/ui/data-table';
import type { EffectLine } from '../../rules/balance-effect';
import { useLineName } from '../use-line-name';
import styles from './balance-effect.module.css';
import type { Compared } from './compare-page';

/** The balance of both versions: groups and gender as dots, and every figure before and after. */
export function BalanceEffect({
  compared,
  balance,
}: {
  compared: Compared;
  balance: NonNullable<Compared['balance']>;
}) {
  const t = useTranslations('balance');
  const programme = useTranslations('programme');
  const format = useFormatter();
  const nameOf = useLineName();
  const versions = [
    { number: compared.from.number, of: balance.before },
    { number: compared.to.number, of: balance.after },
  ];
  const difference = ({ before, after }: EffectLine) =>
    before === after
      ? t('effect.same')
      : // A minus sign, not a hyphen, as figures have it.
        format.number(after - before, { signDisplay: 'exceptZero' }).replace('-', '−');
  return (
    <>
      <div className={styles.versions}>
        {versions.map(({ number, of }) => (
          <div key={number} className={styles.version}>
            <h3>{programme('version.label', { number })}</h3>
            <GroupChart balance={of} title={t('byGroup', { count: of.total.seats })} />
            <GenderChart balance={of} title={t('genderTitle', { count: of.total.seats })} />
          </div>
        ))}
      </div>
      <DataTable
        id="balance-effect"
        caption={t('effect.caption')}
        rows={balance.effect}
        rowKey={(line) => `${line.dimension}.${line.key}`}
        groupOf={(line) => t(`effect.dimensions.${line.dimension}`)}
        isMuted={(line) => line.before === line.after}
        columns={[
          { key: 'name', header: t('effect.figure'), primary: true, cell: nameOf },
          {
            key: 'before',
            header: programme('version.label', { number: compared.from.number }),
            align: 'end',
            cell: (line) => format.number(line.before),
          },
          {
            key: 'after',
            header: programme('version.label', { number: compared.to.number }),
            align: 'end',
            cell: (line) => format.number(line.after),
          },
          { key: 'difference', header: t('effect.difference'), align: 'end', cell: difference },
        ]}
      />
    </>
  );
}
