import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useMoment } from '@/lib/i18n/use-moment';
import { LinkButton } from '@/lib/ui/button';
import { Checklist } from '@/lib/ui/checklist';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { FollowUpPage } from '../../loaders/follow-up';
import { ProgrammeNav } from '../programme-nav';
import { useWrittenDates } from '../written-dates';
import styles from './follow-up-page.module.css';
import { TickBox } from './tick-box';

type FollowUp = FollowUpPage['followUps'][number];
type Item = FollowUp['items'][number];

/** What is to be brought up to date after nominees left the programme: each thing ticked off with name and day. */
export function FollowUpView({ data }: { data: FollowUpPage }) {
  const t = useTranslations('programme.followUp');
  const { meeting, newest, followUps, mayRecord } = data;
  const base = `/meetings/${meeting.slug}/programme`;
  const items = followUps.flatMap((one) => one.items);
  const open = items.filter((item) => item.done === null).length;
  const isSettled = newest === null || newest.state === 'published' || newest.state === 'held';
  return (
    <Page>
      <PageHeader
        trail={<ProgrammeNav slug={meeting.slug} isDesk />}
        title={t('title')}
        answer={t.rich('answer', {
          people: followUps.length,
          open,
          items: items.length,
          link: (words: ReactNode) => <FigureLink href="#departures">{words}</FigureLink>,
        })}
        primary={
          followUps.length === 0 || isSettled ? undefined : (
            <LinkButton href={`${base}/versions`} variant="primary">
              {t('toVersion', { number: newest.number, state: newest.state })}
            </LinkButton>
          )
        }
        secondary={mayRecord ? <LinkButton href={`${base}/withdrawal`}>{t('record')}</LinkButton> : undefined}
      />
      <div id="departures" className={styles.departures}>
        {followUps.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        ) : (
          followUps.map((one) => <DepartureSection key={one.nominee.nominationMeetingId} followUp={one} data={data} />)
        )}
      </div>
    </Page>
  );
}

function DepartureSection({ followUp, data }: { followUp: FollowUp; data: FollowUpPage }) {
  const t = useTranslations('programme.followUp');
  const { date } = useWrittenDates();
  const { moment, day } = useMoment();
  const { nominee, from, cause, recorded, references } = followUp;
  const { meeting, newest, mayTick } = data;
  const id = nominee.nominationMeetingId;
  const labelOf = useItemLabel(followUp);
  return (
    <Section
      id={`departure-${id}`}
      title={t('departure', {
        name: nominee.name,
        party: nominee.party?.name ?? 'none',
        panel: from.panelNumber,
        position: from.position,
      })}
      description={t('recorded', {
        cause,
        newest: newest?.number ?? 0,
        on: date(recorded?.on ?? null) ?? 'none',
        by: recorded?.by ?? 'none',
        day: recorded === null ? 'none' : day(recorded.recordedAt),
        references: references.length === 0 ? 'none' : references.join(', '),
        version: from.versionNumber,
      })}
    >
      {recorded === null || recorded.reason === null ? null : <p>{t('reason', { reason: recorded.reason })}</p>}
      <Outcome followUp={followUp} data={data} />
      <Checklist
        label={t('checklist', { name: nominee.name })}
        items={followUp.items.map((item) => ({
          key: item.key,
          label: labelOf(item),
          state: item.done === null ? 'open' : 'done',
          stateLabel: item.done === null ? t('stateOpen') : t('stateDone'),
          date:
            item.done === null
              ? undefined
              : t('done', { by: item.done.doneBy ?? 'none', at: moment(item.done.doneAt) }),
          evidence: <Where item={item} followUp={followUp} data={data} />,
          action: mayTick ? (
            <TickBox
              item={{ meetingId: meeting.id, nominationMeetingId: id, item: item.key }}
              isDone={item.done !== null}
              label={item.done === null ? t('tick') : t('untick')}
              name={labelOf(item)}
            />
          ) : undefined,
        }))}
      />
    </Section>
  );
}

/** What became of the seat in the newest version, and where it is settled if it is not. */
function Outcome({ followUp: { nominee, outcome }, data }: { followUp: FollowUp; data: FollowUpPage }) {
  const t = useTranslations('programme.followUp');
  const { meeting, newest, mayRecord } = data;
  const base = `/meetings/${meeting.slug}/programme`;
  const party = nominee.party?.name ?? 'none';
  switch (outcome.kind) {
    case 'filled': {
      const { name, party: of } = outcome.successor;
      const same = of?.id === nominee.party?.id ? 'yes' : 'no';
      return <p>{t('filled', { name, party: of?.name ?? 'none', same })}</p>;
    }
    case 'open':
      return <p>{t('open')}</p>;
    case 'undecided':
      return (
        <Notice
          tone="warning"
          action={
            mayRecord ? (
              <LinkButton href={`${base}/withdrawal?nomination=${nominee.nominationMeetingId}`} size="small">
                {t('decide')}
              </LinkButton>
            ) : undefined
          }
        >
          {t('undecided', { party })}
        </Notice>
      );
    case 'stillNamed': {
      const state = newest?.state ?? 'draft';
      return (
        <Notice
          tone="warning"
          action={
            mayRecord ? (
              <LinkButton href={state === 'draft' ? base : `${base}/versions`} size="small">
                {t('toSeat', { state })}
              </LinkButton>
            ) : undefined
          }
        >
          {t('stillNamed', { number: newest?.number ?? 0, state })}
        </Notice>
      );
    }
  }
}

function useItemLabel({ from, moderators }: FollowUp) {
  const t = useTranslations('programme.followUp');
  return (item: Item): string => {
    switch (item.kind) {
      case 'programme':
      case 'webPage':
        return t(`items.${item.kind}`);
      case 'moderatorSheet':
        return t('items.moderatorSheet', {
          panel: from.panelNumber,
          moderators: moderators.length === 0 ? 'none' : moderators.join(', '),
        });
      case 'coHost':
        return t('items.coHost', { name: item.party?.name ?? '' });
      case 'mission':
        return t('items.mission', { name: item.party?.name ?? '', kind: item.party?.kind ?? 'state' });
    }
  };
}

/** Where an item is brought up to date, or what it takes. */
function Where({ item, followUp, data }: { item: Item; followUp: FollowUp; data: FollowUpPage }) {
  const t = useTranslations('programme.followUp');
  const { newest, meeting, isPublished } = data;
  const base = `/meetings/${meeting.slug}/programme`;
  switch (item.kind) {
    case 'programme':
      return newest === null ? null : (
        <Link href={`${base}/versions`}>{t('where.programme', { number: newest.number, state: newest.state })}</Link>
      );
    case 'moderatorSheet':
      return newest === null ? null : (
        <Link href={`${base}/sheets?version=${newest.number}&panel=${followUp.from.panelNumber}`}>
          {t('where.moderatorSheet')}
        </Link>
      );
    case 'webPage':
      return isPublished ? <Link href={`/programmes/${meeting.slug}`}>{t('where.webPage')}</Link> : null;
    case 'coHost':
      return t('where.coHost');
    case 'mission': {
      const { party } = item;
      const isReplaced =
        followUp.outcome.kind === 'filled' && party !== null && followUp.outcome.successor.party?.id === party.id;
      // Only who still puts somebody forward is among those to whom the letter of confirmation goes.
      return data.mayRecord && isReplaced ? (
        <Link href={`/meetings/${meeting.slug}/letters/preview?kind=confirmation&to=${party.kind}-${party.id}`}>
          {t('where.missionLetter')}
        </Link>
      ) : (
        t('where.mission', { outcome: followUp.outcome.kind })
      );
    }
  }
}
