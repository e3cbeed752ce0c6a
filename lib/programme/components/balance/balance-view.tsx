import { useLocale, useTranslations } from 'next-intl';
import { classWords } from '@/lib/balance/class-words';
import { orderedLines } from '@/lib/balance/lines';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { partialDate } from '@/lib/kernel/dates';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { Link } from '@/lib/ui/link';
import { Menu } from '@/lib/ui/menu';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import { partyNames } from '../../exports/balance';
import type { BalancePage } from '../../loaders/balance';
import { JudgedAims } from '../aims/judged-aims';
import styles from './balance.module.css';
import { BalanceFigures, PartyTables } from './balance-figures';
import { BalanceFilters } from './balance-filters';
import { type BalanceLinks, balanceLinks } from './balance-links';
import { CountedRows } from './counted-rows';
import { LabelSources } from './label-sources';
import { PanelMultiples } from './panel-multiples';

/** What is counted by group, gender, State, affiliation and list, beside the membership; panel by panel and as a whole. */
export function BalanceView({ data }: { data: BalancePage }) {
  const t = useTranslations('balance');
  const programme = useTranslations('programme.state');
  const aims = useTranslations('aims');
  const words = {
    balance: t,
    people: useTranslations('people'),
    common: useTranslations('common'),
    nominations: useTranslations('nominations'),
  };
  const { version, view, balance, panels, panelNames, findings, evidence, language } = data;
  const links = balanceLinks(data);
  const names = classWords(words, partyNames(data));
  const lines = orderedLines(balance, view.count, names, language);
  const panel = panelNames.find((one) => one.number === view.panel);
  const title =
    panel !== undefined
      ? t('panelNamed', panel)
      : version === null
        ? t('pool')
        : t('versionLine', { number: version.number, state: programme(version.state) });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        answer={<Answer data={data} links={links} />}
        secondary={
          <Menu label={t('export.open')}>
            <Link href={links.file('xlsx')} download>
              {t('export.xlsx')}
            </Link>
            <Link href={links.file('csv')} download>
              {t('export.csv')}
            </Link>
          </Menu>
        }
      />
      <BalanceFilters data={data} links={links} />
      {view.rows === '' ? null : <CountedRows data={data} names={names} links={links} />}
      <Section id="whole" title={title} description={<Reference data={data} />}>
        {balance.total.seats === 0 ? (
          <EmptyState
            title={version === null ? t('noPool') : panel === undefined ? t('nobody') : t('emptyPanel')}
            action={
              <Link href={`${links.base}/${version === null ? 'nominations' : 'programme'}`}>
                {version === null ? t('toNominations') : t('toProgramme')}
              </Link>
            }
          >
            {version === null ? t('noPoolText') : t('nobodyText')}
          </EmptyState>
        ) : (
          <>
            <BalanceFigures data={data} lines={lines} names={names} links={links} />
            {version === null ? null : <ModeratorLines data={data} links={links} />}
          </>
        )}
      </Section>
      {balance.total.seats === 0 || panels.length === 0 ? null : (
        <PanelMultiples data={data} lines={lines} names={names} links={links} />
      )}
      {data.aims === null ? null : (
        <Section
          id="aims"
          title={
            panel === undefined
              ? aims('standing', { version: data.aims.number })
              : aims('standingOfPanel', { panel: panel.number })
          }
          description={aims('standingText', {
            kept: data.aims.keepsItsAims ? 'yes' : 'no',
            moderators: data.aims.countsModerators ? 'yes' : 'no',
          })}
          action={<Link href={`${links.base}/programme/aims`}>{aims('toAims')}</Link>}
        >
          <JudgedAims
            judged={data.aims.judged}
            topics={data.aims.topics}
            inviteFor={data.aims.maySet ? data.meeting.slug : null}
          />
        </Section>
      )}
      {balance.total.seats === 0 ? null : <PartyTables data={data} lines={lines} names={names} links={links} />}
      <LabelSources data={data} names={names} />
      {findings.length === 0 ? null : (
        <Section id="findings" title={t('findings')}>
          <FindingList findings={findings} evidence={evidence} />
        </Section>
      )}
    </Page>
  );
}

/** Who is counted, from how many States, and what is known of their gender. */
function Answer({ data: { version, view, balance }, links }: { data: BalancePage; links: BalanceLinks }) {
  const t = useTranslations('balance');
  const { total, gender, states } = balance;
  const unknown = gender.notStated.seats;
  if (total.seats === 0) return version === null ? t('noPool') : t('nobody');
  return t.rich(version === null ? 'answer.pool' : 'answer.seated', {
    ...total,
    moderators: String(view.moderators),
    states: states.length,
    known: unknown === 0 ? 'all' : unknown === total.seats ? 'none' : 'some',
    unknown,
    all: (chunks) => <FigureLink href={links.all}>{chunks}</FigureLink>,
    by: (chunks) => <FigureLink href="#states">{chunks}</FigureLink>,
    gap: (chunks) => <FigureLink href={links.of({ dimension: 'gender', value: 'notStated' })}>{chunks}</FigureLink>,
  });
}

/** What the shares are set beside: the membership of the body on the day of the meeting. */
function Reference({ data: { reference } }: { data: BalancePage }) {
  const t = useTranslations('balance');
  const locale = useLocale();
  const { body, members, asAt } = reference;
  if (body === null) return t('noMembership');
  const named = {
    count: members,
    body: body.name,
    list: (chunks: React.ReactNode) => <FigureLink href={`/bodies/${body.slug}`}>{chunks}</FigureLink>,
  };
  return asAt === null
    ? t.rich('beside', named)
    : t.rich('besideAsAt', { ...named, date: writtenDate(partialDate(asAt), locale) });
}

/** Both figures, whichever of them the page shows now. */
function ModeratorLines({
  data: { view, withModerators, withoutModerators },
  links,
}: {
  data: BalancePage;
  links: BalanceLinks;
}) {
  const t = useTranslations('balance');
  const line = (moderators: boolean) => {
    const words = moderators ? t('withModerators', withModerators) : t('withoutModerators', withoutModerators);
    return view.moderators === moderators ? (
      words
    ) : (
      <Link href={links.to({ moderators })} scroll={false}>
        {words}
      </Link>
    );
  };
  return (
    <ul className={styles.lines}>
      <li>{line(false)}</li>
      <li>{line(true)}</li>
    </ul>
  );
}
