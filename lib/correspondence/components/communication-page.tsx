import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { useMoment } from '@/lib/i18n/use-moment';
import { subjectKey } from '@/lib/kernel/event';
import { Badge } from '@/lib/ui/badge';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { LinkButton } from '@/lib/ui/button';
import { DescriptionList } from '@/lib/ui/description-list';
import { Disclosure } from '@/lib/ui/disclosure';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { CommunicationPage } from '../loaders';
import { isHeldByRecord, registerNumber } from '../rules';
import { communicationEffects } from '../types';
import { AttachForm } from './attach-form';
import { StateActs, UnlinkEffect } from './communication-acts';
import { CommunicationFiles, Scans } from './communication-files';
import styles from './communication-page.module.css';
import { Sender, useSenderName } from './sender';
import { SortForm } from './sort-form';

/** What a record is called and where it is seen; for one that the reader may not know of there is none. */
export type RecordNames = ReadonlyMap<string, { readonly name: string; readonly href: string | null }>;

/** A communication on the left, what it caused and what to do with it on the right. */
export function CommunicationView({
  data,
  names,
  moreActs,
  history,
}: {
  data: CommunicationPage;
  /** Names of the records it caused, by `subjectKey`. */
  names: RecordNames;
  /** What else can be recorded from it, in parts of the desk that build on this one. */
  moreActs: ReactNode;
  history: ReactNode;
}) {
  const t = useTranslations('correspondence');
  const { communication, findings, twin, mayChange } = data;
  return (
    <Page width="wide">
      <Head data={data} />
      {findings.length === 0 ? null : (
        <div>
          <FindingList findings={findings} />
          {twin === null ? null : (
            <Link href={`/correspondence/${twin.id}`}>{t('detail.openTwin', { number: registerNumber(twin) })}</Link>
          )}
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Scans files={communication.files} />
          <Text communication={communication} />
          <Facts data={data} />
          <Section id="files" title={t('detail.files')}>
            <CommunicationFiles communicationId={communication.id} files={communication.files} mayChange={mayChange} />
            {mayChange ? (
              <Disclosure summary={t('detail.addFiles')}>
                <AttachForm communicationId={communication.id} />
              </Disclosure>
            ) : null}
          </Section>
        </div>
        <div className={styles.column}>
          <Effects data={data} names={names} />
          {mayChange ? <NextActs data={data} more={moreActs} /> : null}
          {history}
        </div>
      </div>
    </Page>
  );
}

function Head({ data }: { data: CommunicationPage }) {
  const t = useTranslations('correspondence');
  const format = useFormatter();
  const { communication, waiting, mayChange, nominateFor } = data;
  const { state, effects } = communication;
  const causes = communicationEffects.flatMap((effect) => {
    const count = effects.filter((one) => one.effect === effect).length;
    return count === 0 ? [] : [t(`counts.${effect}`, { count })];
  });
  const number = registerNumber(communication);
  const heading = t('detail.heading', { kind: t(`kinds.${communication.kind}`), number });
  // Something is recorded: what is left is to say that this was all. Nothing is: it most likely nominates somebody.
  const isProcessNext = state === 'open' && (effects.length > 0 || nominateFor.length !== 1);
  const [meeting] = nominateFor;
  return (
    <PageHeader
      trail={
        <Breadcrumbs
          label={t('detail.trail')}
          items={[
            { key: 'register', label: t('title'), href: '/correspondence' },
            { key: 'here', label: number },
          ]}
        />
      }
      title={communication.subject === null ? heading : <bdi>{communication.subject}</bdi>}
      meta={
        <>
          <Badge tone={state === 'open' ? 'accent' : state === 'processed' ? 'done' : 'neutral'}>
            {t(`states.${state}`)}
          </Badge>
          {communication.subject === null ? null : <span>{heading}</span>}
        </>
      }
      answer={
        <>
          {t('detail.answer', {
            count: effects.length,
            state,
            causes: causes.length === 0 ? 'none' : format.list(causes, { type: 'conjunction' }),
          })}{' '}
          {waiting.next === null
            ? null
            : t.rich('detail.next', {
                count: waiting.count,
                next: (words) => <Link href={`/correspondence/${waiting.next}`}>{words}</Link>,
              })}
        </>
      }
      primary={
        mayChange && state === 'open' && !isProcessNext && meeting !== undefined ? (
          <LinkButton variant="primary" href={nominateFrom(meeting.slug, communication.id)}>
            {t('detail.nominate')}
          </LinkButton>
        ) : undefined
      }
      secondary={mayChange ? <StateActs communication={communication} isNext={isProcessNext} /> : undefined}
    />
  );
}

/** The form of a nomination, filled from the communication. */
function nominateFrom(slug: string, communicationId: string): string {
  return `/meetings/${slug}/nominations/new?communication=${communicationId}`;
}

function Text({ communication }: { communication: CommunicationPage['communication'] }) {
  const t = useTranslations('correspondence.detail');
  const { text, kind } = communication;
  if (text === null) return null;
  const title = kind === 'email' ? t('mailText') : t('text');
  return (
    <Section id="text" title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1). */}
      <section className={styles.text} dir="auto" tabIndex={0} aria-label={title}>
        {text}
      </section>
    </Section>
  );
}

function Facts({ data }: { data: CommunicationPage }) {
  const t = useTranslations('correspondence');
  const common = useTranslations('common');
  const locale = useLocale();
  const { moment } = useMoment();
  const { communication, mayChange } = data;
  const { body, meetings } = communication;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const stated = (value: string | null) => (value === null ? notStated : <bdi>{value}</bdi>);
  const dated = (date: typeof communication.datedOn) => (date === null ? notStated : writtenDate(date, locale));
  return (
    <Section
      id="facts"
      title={t('detail.communication')}
      action={
        mayChange ? <Link href={`/correspondence/${communication.id}/edit`}>{t('detail.correct')}</Link> : undefined
      }
    >
      <DescriptionList
        items={[
          { key: 'number', term: t('number'), detail: <bdi>{registerNumber(communication)}</bdi> },
          { key: 'kind', term: t('kind'), detail: t(`kinds.${communication.kind}`) },
          { key: 'sender', term: t('sender'), detail: <Sender communication={communication} /> },
          { key: 'name', term: t('detail.senderName'), detail: stated(communication.senderName) },
          { key: 'address', term: t('detail.address'), detail: stated(communication.senderAddress) },
          { key: 'reference', term: t('detail.reference'), detail: stated(communication.senderReference) },
          { key: 'dated', term: t('detail.dated'), detail: dated(communication.datedOn) },
          { key: 'received', term: t('received'), detail: dated(communication.receivedOn) },
          { key: 'recorded', term: t('detail.recordedAt'), detail: moment(communication.recordedAt) },
          {
            key: 'about',
            term: t('detail.about'),
            detail:
              body === null ? (
                <NotStated>{t('notSorted')}</NotStated>
              ) : (
                <>
                  <Link href={`/bodies/${body.slug}`}>{body.name}</Link>
                  {meetings.map((meeting) => (
                    <div key={meeting.id}>
                      <Link href={`/meetings/${meeting.slug}`}>{meeting.shortTitle}</Link>
                    </div>
                  ))}
                </>
              ),
          },
          { key: 'note', term: t('detail.note'), detail: stated(communication.note) },
        ]}
      />
    </Section>
  );
}

function Effects({ data, names }: { data: CommunicationPage; names: RecordNames }) {
  const t = useTranslations('correspondence');
  const { communication, mayChange } = data;
  return (
    <Section id="caused" title={t('detail.caused')}>
      {communication.effects.length === 0 ? (
        <EmptyState title={t('detail.nothingCaused')}>{mayChange ? t('detail.nothingCausedText') : null}</EmptyState>
      ) : (
        <ol className={styles.effects}>
          {communication.effects.map((one) => {
            const key = subjectKey(one.subject);
            const record = names.get(key);
            return (
              <li key={`${one.effect}:${key}`} className={styles.effect}>
                <span>
                  {t.rich(`effects.${one.effect}`, {
                    name: record?.name ?? t('otherRecord'),
                    record: (words) => (record?.href == null ? words : <Link href={record.href}>{words}</Link>),
                  })}
                </span>
                {mayChange && !isHeldByRecord(one.effect) ? (
                  <UnlinkEffect communicationId={communication.id} effect={one} />
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}

/** The ways on from here: nominations of the meetings it is about, and where it belongs. */
function NextActs({ data, more }: { data: CommunicationPage; more: ReactNode }) {
  const t = useTranslations('correspondence.detail');
  const senderName = useSenderName();
  const { communication, nominateFor, choices } = data;
  const sender = communication.senderState?.id ?? communication.senderOrganization?.id;
  const name = sender === undefined ? null : senderName(communication);
  return (
    <Section id="acts" title={t('acts')}>
      {nominateFor.length === 0 ? (
        <p className={styles.hint}>{t('sortFirst')}</p>
      ) : (
        <ul className={styles.acts}>
          {nominateFor.flatMap((meeting) => [
            <li key={`new:${meeting.id}`}>
              <Link href={nominateFrom(meeting.slug, communication.id)}>
                {t('nominateFor', { meeting: meeting.shortTitle })}
              </Link>
            </li>,
            <li key={`list:${meeting.id}`}>
              <Link href={`/meetings/${meeting.slug}/nominations${sender === undefined ? '' : `?party=${sender}`}`}>
                {name === null
                  ? t('nominationsFor', { meeting: meeting.shortTitle })
                  : t('nominationsOf', { sender: name, meeting: meeting.shortTitle })}
              </Link>
            </li>,
          ])}
        </ul>
      )}
      {more}
      {choices === null ? null : (
        <Disclosure summary={t('sort')} open={communication.body === null}>
          <SortForm key={communication.revision} communication={communication} choices={choices} />
        </Disclosure>
      )}
    </Section>
  );
}
