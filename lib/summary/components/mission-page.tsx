import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { ActionDate } from '@/lib/circulars/components/action-date';
import { CircularNumber } from '@/lib/circulars/components/circular-number';
import { writtenDate, writtenRange } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { MeetingFacts } from '@/lib/meetings/components/meeting-facts';
import { PersonName } from '@/lib/people/components/person-name';
import { Badge } from '@/lib/ui/badge';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { MissionMeetingPage, MissionPage } from '../loaders/mission';

/** The meetings that concern a mission or an observer organization. */
export function Mission({ data }: { data: MissionPage }) {
  const t = useTranslations('mission');
  const common = useTranslations('common');
  const format = useFormatter();
  const locale = useLocale();
  const { parties, meetings } = data;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  return (
    <Page>
      <PageHeader title={t('title')} answer={t('answer', { count: meetings.length, party: format.list(parties) })} />
      <DataTable
        id="mission-meetings"
        caption={t('caption')}
        captionHidden
        rows={meetings}
        rowKey={(one) => one.id}
        rowHref={(one) => `/mission/meetings/${one.slug}`}
        empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
        columns={[
          {
            key: 'meeting',
            header: t('meeting'),
            primary: true,
            width: 'wide',
            cell: (one) => (
              <>
                {one.title} {one.invented ? <Badge>{common('invented')}</Badge> : null}
              </>
            ),
          },
          {
            key: 'date',
            header: t('date'),
            cell: (one) =>
              one.startsOn === null
                ? notStated
                : writtenRange(partialDate(one.startsOn), one.endsOn === null ? null : partialDate(one.endsOn), locale),
          },
          { key: 'place', header: t('place'), cell: (one) => one.city ?? notStated },
          { key: 'nominations', header: t('nominations'), align: 'end', cell: (one) => format.number(one.nominations) },
          {
            key: 'programme',
            header: t('programme'),
            cell: (one) => (one.published ? t('published') : t('notPublished')),
          },
        ]}
      />
    </Page>
  );
}

/** One meeting for a mission or an observer organization: its own nominations, the circulars, what is published. */
export function MissionMeeting({ data }: { data: MissionMeetingPage }) {
  const t = useTranslations('mission');
  const common = useTranslations('common');
  const format = useFormatter();
  const locale = useLocale();
  const { about, meeting, circulars, nominations, answers } = data;
  const circularWords = useTranslations('circulars');
  const language = languageOfNames(locale);
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('trail')}
            items={[
              { key: 'mission', label: t('title'), href: '/mission' },
              { key: 'here', label: about.shortTitle },
            ]}
          />
        }
        title={about.title}
        meta={about.invented ? <Badge>{common('invented')}</Badge> : undefined}
        answer={t('meetingAnswer', { nominations: nominations.length, published: about.published ? 'yes' : 'no' })}
        primary={
          about.published ? (
            <LinkButton href={`/programmes/${about.slug}`} variant="primary">
              {t('openProgramme')}
            </LinkButton>
          ) : undefined
        }
      />
      <Section id="own" title={t('own')}>
        <DataTable
          id="own-nominations"
          caption={t('own')}
          captionHidden
          rows={nominations}
          rowKey={(one) => one.id}
          empty={<EmptyState title={t('noOwn')} />}
          columns={[
            { key: 'name', header: t('name'), primary: true, cell: (one) => <PersonName person={one} /> },
            {
              key: 'topics',
              header: t('topics'),
              cell: (one) => format.list(one.topics.map((letter) => `(${letter})`)),
            },
            {
              key: 'language',
              header: t('language'),
              cell: (one) => (one.language === null ? notStated : common(`languages.${one.language}`)),
            },
            {
              key: 'firstTime',
              header: t('firstTime'),
              cell: (one) => (one.firstTime === null ? notStated : t(`firstTimes.${one.firstTime}`)),
            },
            { key: 'status', header: t('status'), cell: (one) => <Badge>{t(`statuses.${one.status}`)}</Badge> },
          ]}
        />
      </Section>
      <Section id="circulars" title={t('circulars')}>
        <DataTable
          id="mission-circulars"
          caption={t('circulars')}
          captionHidden
          rows={circulars}
          rowKey={(one) => one.id}
          empty={<EmptyState title={t('noCirculars')} />}
          columns={[
            {
              key: 'number',
              header: t('circularNumber'),
              primary: true,
              cell: (one) => <CircularNumber circular={one} />,
            },
            {
              key: 'date',
              header: t('date'),
              cell: (one) => (one.datedOn === null ? notStated : writtenDate(one.datedOn, locale)),
            },
            {
              key: 'subject',
              header: t('circularSubject'),
              width: 'wide',
              cell: (one) => (
                <>
                  {one.subject}{' '}
                  {one.standing === 'superseded' ? <Badge>{circularWords('states.superseded')}</Badge> : null}
                </>
              ),
            },
            {
              key: 'action',
              header: t('actionDate'),
              cell: (one) => (one.actionDate === null ? t('none') : <ActionDate circular={one} />),
            },
            ...(answers.length === 0
              ? []
              : [
                  {
                    key: 'answer',
                    header: t('ownAnswer'),
                    cell: (one: (typeof circulars)[number]) => {
                      const given = answers.filter(({ byCircular }) => byCircular.has(one.id));
                      if (given.length === 0) return null;
                      return given.map(({ state, byCircular }) => {
                        const answer = circularWords(`answers.words.${byCircular.get(one.id) ?? 'notKnown'}`);
                        const name = stateName(state, language);
                        return (
                          <div key={state.id}>
                            {answers.length === 1 ? answer : t('answerOf', { state: name, answer })}
                          </div>
                        );
                      });
                    },
                  },
                ]),
          ]}
        />
      </Section>
      <Section id="facts" title={t('facts')}>
        <MeetingFacts meeting={meeting} withLinks={false} />
      </Section>
    </Page>
  );
}
