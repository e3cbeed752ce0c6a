import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import type { PlainDate } from '@/lib/kernel/dates';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { FilterBar } from '@/lib/ui/filter-bar';
import { Link } from '@/lib/ui/link';
import { Menu } from '@/lib/ui/menu';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { CircularListPage } from '../loaders/register';
import type { CircularRecord } from '../queries/circulars';
import type { RegisterFilter } from '../schema';
import { circularKinds, circularStates } from '../types';
import { ActionDate } from './action-date';
import styles from './circular-list.module.css';
import { CircularNumber } from './circular-number';
import { stateTone } from './state-tone';

const first: Partial<RegisterFilter> = { order: 'date', direction: 'desc' };

function addressWith(action: string, filter: RegisterFilter, changes: Partial<RegisterFilter>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filter, ...changes })) {
    if (value && value !== first[key as keyof RegisterFilter]) query.set(key, String(value));
  }
  const text = query.toString();
  return text === '' ? action : `${action}?${text}`;
}

/** The register across meetings, or the circulars of one. */
export function CircularList({ data }: { data: CircularListPage }) {
  const t = useTranslations('circulars');
  const common = useTranslations('common');
  const locale = useLocale();
  const { meeting, filter, shown, total, dates, years, meetings, lists, findings, evidence, mayRecord } = data;
  const action = meeting === null ? '/circulars' : `/meetings/${meeting.slug}/circulars`;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const draft = mayRecord ? (
    <LinkButton
      href={meeting === null ? '/circulars/new' : `/circulars/new?meeting=${meeting.slug}`}
      variant="primary"
      icon="plus"
    >
      {t('draft')}
    </LinkButton>
  ) : undefined;
  const written = (date: PlainDate | undefined) => (date === undefined ? '–' : writtenDate(date, locale));
  // Meetings of a series are called alike; their days tell them apart.
  const named = ({ shortTitle, startsOn }: (typeof meetings)[number]) =>
    startsOn === null
      ? shortTitle
      : t('form.meetingOn', { meeting: shortTitle, date: writtenDate(startsOn, locale, 'short') });
  const sortable = (order: RegisterFilter['order']) => {
    const here = filter.order === order;
    return {
      sortHref: addressWith(action, filter, { order, direction: here && filter.direction === 'desc' ? 'asc' : 'desc' }),
      ...(here ? { sorted: filter.direction === 'asc' ? ('ascending' as const) : ('descending' as const) } : {}),
    };
  };
  const chosen = [
    ...(filter.list === null ? [] : [{ key: 'list', label: t(`classes.${filter.list}`), without: { list: null } }]),
    ...(filter.year === null ? [] : [{ key: 'year', label: String(filter.year), without: { year: null } }]),
    ...(filter.kind === null ? [] : [{ key: 'kind', label: t(`kinds.${filter.kind}`), without: { kind: null } }]),
    ...(filter.state === null ? [] : [{ key: 'state', label: t(`states.${filter.state}`), without: { state: null } }]),
    ...meetings
      .filter((one) => one.slug === filter.meeting)
      .map((one) => ({ key: 'meeting', label: named(one), without: { meeting: null } })),
  ];
  const choice = (
    name: string,
    value: string | number | null,
    label: string,
    anyLabel: string,
    options: { value: string; label: string }[],
  ) => ({
    name,
    label,
    value: value === null ? '' : String(value),
    anyLabel,
    options,
  });
  // A notice names the meeting by its day: those of a series are called alike.
  const served = (one: CircularRecord) => (
    <Lines
      lines={one.meetings
        .toSorted((a, b) => Number(b.announces) - Number(a.announces))
        .map((each) => ({
          key: each.id,
          text:
            each.announces && each.startsOn !== null
              ? t('meetingOf', { date: writtenDate(each.startsOn, locale, 'short') })
              : each.shortTitle,
        }))}
    />
  );
  const addressees = (one: CircularRecord) => {
    if (one.addressees.includes('notStated')) return notStated;
    const byHand = one.missionIds.length + one.organizationIds.length;
    return (
      <Lines
        lines={[
          ...one.addressees.map((list) => ({ key: list, text: t(`shortClasses.${list}`) })),
          ...(byHand === 0 ? [] : [{ key: 'byHand', text: t('byHand', { count: byHand }) }]),
        ]}
      />
    );
  };
  return (
    <Page width="wide">
      <PageHeader
        title={meeting === null ? t('registerTitle') : t('title')}
        answer={t.rich(meeting === null ? 'registerAnswer' : 'meetingAnswer', {
          count: data.issued,
          underWay: data.underWay,
          first: written(dates[0]),
          last: written(dates.at(-1)),
          all: (words) => <FigureLink href={action}>{words}</FigureLink>,
        })}
        primary={draft}
        secondary={
          <Acts
            data={data}
            exportHref={addressWith('/circulars/export', filter, { meeting: filter.meeting ?? meeting?.slug ?? null })}
          />
        }
      />
      {meeting === null && findings.length > 0 ? <FindingList findings={findings} /> : null}
      {total === 0 ? (
        <EmptyState title={t('noneTitle')} action={draft}>
          {mayRecord ? t('noneTextOfficer') : t('noneText')}
        </EmptyState>
      ) : (
        <>
          <FilterBar
            label={t('filterLabel')}
            action={action}
            search={{ name: 'search', label: t('search'), value: filter.search }}
            filters={[
              choice(
                'year',
                filter.year,
                t('year'),
                t('anyYear'),
                years.map((year) => ({ value: String(year), label: String(year) })),
              ),
              choice(
                'kind',
                filter.kind,
                t('kind'),
                t('anyKind'),
                circularKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
              ),
              choice(
                'list',
                filter.list,
                t('addressees'),
                t('anyList'),
                lists.map((list) => ({ value: list, label: t(`classes.${list}`) })),
              ),
              choice(
                'meeting',
                filter.meeting,
                t('meeting'),
                t('anyMeeting'),
                meetings.map((one) => ({ value: one.slug, label: named(one) })),
              ),
              choice(
                'state',
                filter.state,
                t('state'),
                t('anyState'),
                circularStates.map((state) => ({ value: state, label: t(`states.${state}`) })),
              ),
            ]}
            keep={[
              { name: 'order', value: filter.order },
              { name: 'direction', value: filter.direction },
            ]}
            submitLabel={t('show')}
            active={chosen.map(({ key, label, without }) => ({
              key,
              label,
              removeHref: addressWith(action, filter, without),
              removeLabel: t('removeFilter', { name: label }),
            }))}
            clear={{ href: action, label: t('clear') }}
            result={t('result', { shown: shown.length, total })}
          />
          <DataTable
            id="circulars"
            caption={t('caption')}
            captionHidden
            rows={shown}
            rowKey={(one) => one.id}
            rowHref={(one) => `/circulars/${one.id}`}
            isMuted={(one) => one.standing === 'cancelled' || one.standing === 'superseded'}
            empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
            columns={[
              {
                key: 'number',
                header: t('number'),
                primary: true,
                cell: (one) => <CircularNumber circular={one} />,
                ...sortable('number'),
              },
              {
                key: 'date',
                header: t('date'),
                cell: (one) => (one.datedOn === null ? notStated : writtenDate(one.datedOn, locale, 'short')),
                ...sortable('date'),
              },
              { key: 'kind', header: t('kind'), cell: (one) => t(`kinds.${one.kind}`), ...sortable('kind') },
              {
                key: 'subject',
                header: t('subject'),
                width: 'wide',
                cell: (one) => (
                  <>
                    {one.subject}
                    <LinkedTo circular={one} all={data.names} />
                  </>
                ),
                ...sortable('subject'),
              },
              {
                key: 'serves',
                header: t('serves'),
                cell: served,
                wideOnly: true,
              },
              { key: 'addressees', header: t('addressees'), cell: addressees, wideOnly: true },
              {
                key: 'action',
                header: t('actionDate'),
                cell: (one) => <ActionDate circular={one} month="short" />,
                ...sortable('action'),
              },
              {
                key: 'state',
                header: t('state'),
                cell: (one) => <Badge tone={stateTone(one.standing)}>{t(`states.${one.standing}`)}</Badge>,
                ...sortable('state'),
              },
              {
                key: 'files',
                header: t('files.title'),
                cell: (one) =>
                  one.files.length === 0
                    ? null
                    : t('files.count', {
                        count: one.files.length,
                        scan: one.files.some((file) => file.role === 'initialledScan') ? 'yes' : 'no',
                      }),
                wideOnly: true,
              },
            ]}
          />
        </>
      )}
      {findings.length === 0 || meeting === null ? null : (
        <Section id="findings" title={t('findings')}>
          <FindingList findings={findings} evidence={evidence} />
        </Section>
      )}
    </Page>
  );
}

/** A few short things in one cell, each on its line. */
function Lines({ lines }: { lines: readonly { readonly key: string; readonly text: string }[] }) {
  return lines.map(({ key, text }) => (
    <div key={key} className={styles.line}>
      {text}
    </div>
  ));
}

/** What else can be done from a list of circulars. */
function Acts({ data, exportHref }: { data: CircularListPage; exportHref: string }) {
  const t = useTranslations('circulars');
  const { meeting, mayRecord, maySeeNumbers, maySeeAnswers, maySet, total } = data;
  return (
    <>
      {maySeeAnswers && meeting !== null ? (
        <LinkButton href={`/meetings/${meeting.slug}/circulars/answers`}>{t('answers.title')}</LinkButton>
      ) : null}
      {maySeeNumbers ? <LinkButton href="/circulars/numbers">{t('numbers.title')}</LinkButton> : null}
      <Menu label={t('more')}>
        {mayRecord ? <Link href="/circulars/record">{t('record')}</Link> : null}
        {mayRecord ? <Link href="/circulars/import">{t('recordList')}</Link> : null}
        {total === 0 ? null : (
          <a href={exportHref} download="">
            {t('export')}
          </a>
        )}
        {maySet ? <Link href="/circulars/settings">{t('settings.title')}</Link> : null}
      </Menu>
    </>
  );
}

/** Earlier circulars that this one extends, refers to or supersedes. */
function LinkedTo({ circular, all }: { circular: CircularRecord; all: CircularListPage['names'] }) {
  const t = useTranslations('circulars');
  return circular.links.flatMap((link) => {
    const name = all.get(link.toCircularId);
    return name === undefined
      ? []
      : [
          <div key={`${link.kind}:${link.toCircularId}`} className={styles.link}>
            {t(`detail.${link.kind}`)} <Link href={`/circulars/${link.toCircularId}`}>{name}</Link>
          </div>,
        ];
  });
}
