import { useFormatter, useTranslations } from 'next-intl';
import { BalanceChart } from '@/lib/balance/components/balance-charts';
import {
  type BalanceLine,
  type BalanceLines,
  balanceLines,
  type ClassNames,
  classKey,
  linesBeside,
  nameOfClass,
} from '@/lib/balance/lines';
import { DataTable } from '@/lib/ui/data-table';
import { Disclosure } from '@/lib/ui/disclosure';
import { Link } from '@/lib/ui/link';
import { Section } from '@/lib/ui/section';
import type { BalancePage } from '../../loaders/balance';
import styles from './balance.module.css';
import type { BalanceLinks } from './balance-links';

const dimensions = ['group', 'gender'] as const;

/** A panel with its lines in the order of those of the whole. */
type PanelLines = BalancePage['panels'][number] & Record<(typeof dimensions)[number], readonly BalanceLine[]>;

/** The panels side by side by group and gender: small charts of one scale, and below them a table for each dimension. */
export function PanelMultiples({
  data,
  lines,
  names,
  links,
}: {
  data: BalancePage;
  lines: BalanceLines;
  names: ClassNames;
  links: BalanceLinks;
}) {
  const t = useTranslations('balance');
  const { view, findings } = data;
  const panels = data.panels.map((panel): PanelLines => {
    const own = balanceLines(panel.balance, view.count);
    return { ...panel, group: linesBeside(lines.group, own.group), gender: linesBeside(lines.gender, own.gender) };
  });
  const sameGender = (number: number) =>
    findings.find((finding) => finding.rule === 'balance.singleGenderPanel' && finding.params.panel === number);
  return (
    <Section id="panels" title={t('panels')} description={t('panelsDescription')}>
      <div className={styles.panels}>
        {panels.map((panel) => {
          const { total } = panel.balance;
          const finding = sameGender(panel.number);
          return (
            <article key={panel.number} className={styles.panel} aria-labelledby={`panel-${panel.number}`}>
              <h3 id={`panel-${panel.number}`} className={styles.panelTitle}>
                <Link href={links.to({ panel: panel.number })}>
                  {t('panelNamed', { number: panel.number, title: panel.title })}
                </Link>
              </h3>
              {total.seats === 0 ? (
                <p className={styles.note}>{t('emptyPanel')}</p>
              ) : (
                <>
                  <p className={styles.note}>{t('figure', total)}</p>
                  {dimensions.map((dimension) => (
                    <BalanceChart
                      key={dimension}
                      title={t(`dimensions.${dimension}`)}
                      lines={panel[dimension]}
                      total={total}
                      by={view.count}
                      names={names}
                      small
                      withoutKey
                    />
                  ))}
                  {finding === undefined ? null : (
                    <p className={styles.note}>
                      {t('singleGender', {
                        declared: Number(finding.params.declared),
                        seats: Number(finding.params.seats),
                      })}
                    </p>
                  )}
                </>
              )}
            </article>
          );
        })}
      </div>
      <Disclosure quiet summary={t('panelTable.summary')}>
        {dimensions.map((dimension) => (
          <PanelTable
            key={dimension}
            dimension={dimension}
            panels={panels}
            whole={lines[dimension]}
            data={data}
            names={names}
            links={links}
          />
        ))}
      </Disclosure>
    </Section>
  );
}

/** The figures of the small charts: a row for each class, a column for each panel and one for the whole. */
function PanelTable({
  dimension,
  panels,
  whole,
  data: { view, balance },
  names,
  links,
}: {
  dimension: (typeof dimensions)[number];
  panels: readonly PanelLines[];
  whole: readonly BalanceLine[];
  data: BalancePage;
  names: ClassNames;
  links: BalanceLinks;
}) {
  const t = useTranslations('balance');
  const format = useFormatter();
  const figure = (line: BalanceLine | undefined, panel: number) => {
    const count = line?.figure[view.count] ?? 0;
    if (line === undefined || count === 0) return format.number(count);
    return <Link href={links.of(line.of, panel)}>{format.number(count)}</Link>;
  };
  return (
    <DataTable
      id={`panels-by-${dimension}`}
      caption={t(view.count === 'seats' ? 'panelTable.seats' : 'panelTable.persons', {
        dimension: t(`panelTable.${dimension}`),
      })}
      rows={whole}
      rowKey={(line) => classKey(line.of)}
      columns={[
        {
          key: 'name',
          header: t(`dimensions.${dimension}`),
          primary: true,
          cell: (line) => nameOfClass(line.of, names),
        },
        ...panels.map((panel) => ({
          key: String(panel.number),
          header: t('panel', { number: panel.number }),
          align: 'end' as const,
          cell: (line: BalanceLine) =>
            figure(
              panel[dimension].find((one) => classKey(one.of) === classKey(line.of)),
              panel.number,
            ),
        })),
        { key: 'whole', header: t('whole'), align: 'end', cell: (line) => figure(line, 0) },
      ]}
      totals={{
        name: t('allCounted'),
        ...Object.fromEntries(
          panels.map((panel) => [String(panel.number), format.number(panel.balance.total[view.count])]),
        ),
        whole: format.number(balance.total[view.count]),
      }}
    />
  );
}
