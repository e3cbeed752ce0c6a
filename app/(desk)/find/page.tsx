import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { maySomewhere } from '@/lib/access/policy';
import { loadBodies } from '@/lib/bodies/loaders';
import { languageOfNames, listedBodies, stateName } from '@/lib/bodies/rules';
import { loadRegister } from '@/lib/circulars/loaders/register';
import { loadCorrespondence } from '@/lib/correspondence/loaders';
import { senderInWords } from '@/lib/correspondence/register';
import { registerNumber } from '@/lib/correspondence/rules';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { loadMeetings } from '@/lib/meetings/loaders';
import { loadFoundNominees } from '@/lib/nominations/loaders/list';
import { requireActor } from '@/lib/platform/session';
import { EmptyState } from '@/lib/ui/empty-state';
import { FilterBar } from '@/lib/ui/filter-bar';
import { FoundList } from '@/lib/ui/found-list';
import { Link } from '@/lib/ui/link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';

/** Records of one kind that are shown; the rest stands in the list of that kind. */
const shownOfEach = 20;

type Found = { key: string; href: string; title: string; note: string };
type Group = {
  key: 'meetings' | 'nominees' | 'correspondence' | 'circulars' | 'bodies';
  /** How many were found; `items` holds the first of them. */
  count: number;
  items: readonly Found[];
  list: string | null;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('find');
  return { title: t('title') };
}

/** Looks in every list that is open to the reader, as that list itself would. */
async function groupsFor(search: string): Promise<readonly Group[]> {
  const actor = await requireActor();
  const locale = await getLocale();
  const t = await getTranslations();
  const query = new URLSearchParams({ search }).toString();
  const groups: Group[] = [];

  const meetings = await loadMeetings({ search }, locale);
  groups.push({
    key: 'meetings',
    list: `/meetings?${query}`,
    count: meetings.shown.length,
    items: meetings.shown.map((one) => ({
      key: one.id,
      href: `/meetings/${one.slug}`,
      title: one.title,
      note: one.startsOn === null ? t('common.notStated') : writtenDate(partialDate(one.startsOn), locale),
    })),
  });
  if (maySomewhere(actor, 'nominations.view')) {
    const nominees = await loadFoundNominees(search, locale);
    groups.push({
      key: 'nominees',
      list: null,
      count: nominees.length,
      items: nominees.map((one) => ({
        key: one.nominationMeetingId,
        href: `/meetings/${one.meeting.slug}/nominations?selected=${one.nominationMeetingId}`,
        title: one.party === null ? one.name : t('find.nominee', { name: one.name, party: one.party }),
        note: t('find.nomineeAt', {
          meeting: one.meeting.shortTitle,
          status: t(`nominations.statuses.${one.status}`),
        }),
      })),
    });
  }
  if (maySomewhere(actor, 'correspondence.view')) {
    const { page } = await loadCorrespondence({ search }, locale);
    const language = languageOfNames(locale);
    groups.push({
      key: 'correspondence',
      list: `/correspondence?${query}`,
      count: page.total,
      items: page.rows.map((one) => ({
        key: one.id,
        href: `/correspondence/${one.id}`,
        title: one.subject ?? t(`correspondence.kinds.${one.kind}`),
        note: t('find.communication', {
          number: registerNumber(one),
          sender: senderInWords(one, (state) => stateName(state, language)) ?? 'none',
          date: one.receivedOn === null ? 'none' : writtenDate(one.receivedOn, locale),
        }),
      })),
    });
  }
  if (maySomewhere(actor, 'circulars.view')) {
    const register = await loadRegister({ search });
    groups.push({
      key: 'circulars',
      list: `/circulars?${query}`,
      count: register.shown.length,
      items: register.shown.map((one) => ({
        key: one.id,
        href: `/circulars/${one.id}`,
        title: [one.ownReference, one.subject].filter((part) => part !== null).join(' '),
        note: one.datedOn === null ? t('common.notStated') : writtenDate(one.datedOn, locale),
      })),
    });
  }
  if (maySomewhere(actor, 'bodies.view')) {
    const { bodies } = await loadBodies();
    const shown = listedBodies(bodies, { search, kind: null, sort: 'name', descending: false });
    groups.push({
      key: 'bodies',
      list: `/bodies?${query}`,
      count: shown.length,
      items: shown.map((one) => ({
        key: one.id,
        href: `/bodies/${one.slug}`,
        title: one.name,
        note: t(`bodies.kinds.${one.kind}`),
      })),
    });
  }
  return groups.filter((group) => group.count > 0);
}

export default async function FindPage({ searchParams }: PageProps<'/find'>) {
  const actor = await requireActor();
  if (!maySomewhere(actor, 'meetings.view')) notFound();
  const given = (await searchParams).q;
  const words = ((Array.isArray(given) ? given[0] : given) ?? '').trim().slice(0, 200);
  const t = await getTranslations('find');
  const groups = words === '' ? [] : await groupsFor(words);
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <Page width="text">
      <PageHeader title={t('title')} answer={words === '' ? t('noWords') : t('answer', { count: total, words })} />
      <FilterBar
        label={t('title')}
        action="/find"
        search={{ name: 'q', label: t('words'), value: words }}
        submitLabel={t('go')}
      />
      {words !== '' && total === 0 ? <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState> : null}
      {groups.map(({ key, count, items, list }) => (
        <Section
          key={key}
          id={key}
          title={t(key)}
          description={count > shownOfEach ? t('first', { shown: shownOfEach, count }) : undefined}
          action={count > shownOfEach && list !== null ? <Link href={list}>{t('toList')}</Link> : undefined}
        >
          <FoundList items={items.slice(0, shownOfEach)} />
        </Section>
      ))}
    </Page>
  );
}
