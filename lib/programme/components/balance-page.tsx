import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { GenderChart, GroupChart } from '@/lib/balance/components/balance-charts';
import type { Balance, Figure } from '@/lib/balance/types';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { partialDate } from '@/lib/kernel/dates';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { BalancePage } from '../loaders';
import styles from './balance-page.module.css';

type Line = { readonly key: string; readonly name: string; readonly figure: Figure };

/** Names with the seats and persons behind them. */
function FigureTable({
  id,
  caption,
  head,
  lines,
}: {
  id: string;
  caption: string;
  head: string;
  lines: readonly Line[];
}) {
  const t = useTranslations('balance');
  const format = useFormatter();
  return (
    <DataTable
      id={id}
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: 'name', header: head, primary: true, cell: (line) => line.name },
        { key: 'seats', header: t('seats'), align: 'end', cell: (line) => format.number(line.figure.seats) },
        { key: 'persons', header: t('people'), align: 'end', cell: (line) => format.number(line.figure.persons) },
      ]}
    />
  );
}

function Breakdown({ id, balance, data }: { id: string; balance: Balance; data: BalancePage }) {
  const t = useTranslations('balance');
  const people = useTranslations('people.affiliationTypes');
  const locale = useLocale();
  const language = languageOfNames(locale);
  const collator = new Intl.Collator(language);
  const states = balance.states
    .map(({ stateId, figure }) => {
      const state = data.states.get(stateId);
      return { key: stateId, name: state === undefined ? stateId : stateName(state, language), figure };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
  const organizations = balance.organizations
    .map(({ organizationId, figure }) => ({
      key: organizationId,
      name: data.organizations.get(organizationId)?.name ?? organizationId,
      figure,
    }))
    .sort((a, b) => collator.compare(a.name, b.name));
  const affiliations = balance.affiliations
    .filter(({ figure }) => figure.seats > 0)
    .map(({ type, figure }) => ({
      key: type ?? 'notStated',
      name: type === null ? t('notStated') : people(type),
      figure,
    }));
  const labels = data.lists.map(({ label, asAt }) => ({
    key: label,
    name: t('labelAsAt', { name: t(`labelNames.${label}`), date: writtenDate(partialDate(asAt), locale) }),
    figure: balance.labels.find((line) => line.label === label)?.figure ?? { seats: 0, persons: 0 },
  }));
  return (
    <div className={styles.tables}>
      <FigureTable id={`${id}-states`} caption={t('states')} head={t('state')} lines={states} />
      <div>
        {organizations.length === 0 ? null : (
          <FigureTable
            id={`${id}-organizations`}
            caption={t('organizations')}
            head={t('organization')}
            lines={organizations}
          />
        )}
        <FigureTable
          id={`${id}-affiliations`}
          caption={t('affiliations')}
          head={t('affiliation')}
          lines={affiliations}
        />
        <FigureTable id={`${id}-labels`} caption={t('labels')} head={t('label')} lines={labels} />
      </div>
    </div>
  );
}

/** Seats and pool by group, gender, State, affiliation and dated list, beside the membership; panel by panel and as a whole. */
export function BalanceView({ data }: { data: BalancePage }) {
  const t = useTranslations('balance');
  const programme = useTranslations('programme');
  const nominations = useTranslations('nominations');
  const { version, seated, withModerators, panels, pool, findings, evidence } = data;
  const count = seated.total.seats;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        answer={t.rich('answer', {
          seats: count,
          pool: pool.total.seats,
          unknown: seated.gender.notStated.seats,
          states: seated.states.length,
          countries: (words) => <FigureLink href="#programme-states">{words}</FigureLink>,
        })}
      />
      {version === null ? (
        <EmptyState title={t('noProgramme')} />
      ) : (
        <>
          <Section
            id="programme"
            title={t('programme')}
            description={t('programmeDescription', {
              number: version.number,
              state: programme(`state.${version.state}`),
            })}
          >
            <div className={styles.charts}>
              <GroupChart balance={seated} title={t('byGroup', { count })} />
              <div>
                <GenderChart balance={seated} title={t('genderTitle', { count })} />
                <p className={styles.note}>{t('genderNote')}</p>
              </div>
            </div>
            <p>{t('withoutModerators', seated.total)}</p>
            <p>{t('withModerators', withModerators)}</p>
            <Breakdown id="programme" balance={seated} data={data} />
          </Section>
          <Section id="panels" title={t('panels')}>
            <div className={styles.panels}>
              {panels.map(({ panelNumber, balance }) => (
                <div key={panelNumber}>
                  <h3>{t('panel', { number: panelNumber })}</h3>
                  <GroupChart balance={balance} title={t('byGroup', { count: balance.total.seats })} small />
                  <GenderChart balance={balance} title={t('genderTitle', { count: balance.total.seats })} small />
                </div>
              ))}
            </div>
          </Section>
        </>
      )}
      <Section id="pool" title={t('pool')} description={t('poolDescription')}>
        {pool.total.seats === 0 ? (
          <EmptyState title={t('noPool')} />
        ) : (
          <>
            <div className={styles.charts}>
              <GroupChart balance={pool} title={nominations('byGroup')} />
              <GenderChart balance={pool} title={nominations('byGender')} />
            </div>
            <Breakdown id="pool" balance={pool} data={data} />
          </>
        )}
      </Section>
      {findings.length === 0 ? null : (
        <Section id="findings" title={t('findings')}>
          <FindingList findings={findings} evidence={evidence} />
        </Section>
      )}
    </Page>
  );
}
