import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { PersonName } from '@/lib/people/components/person-name';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { DifferencesPage as Data, Difference } from '../loaders/differences';
import styles from './differences-page.module.css';
import { useCommunicationName } from './form-words';
import { SettleForm } from './settle-form';

/** What the records say twice and differently, side by side, for an officer to decide. */
export function DifferencesPage({ data }: { data: Data }) {
  const t = useTranslations('nominations');
  const { meeting, questions } = data;
  const list = `/meetings/${meeting.slug}/nominations`;
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('trail')}
            items={[
              { key: 'list', label: t('title'), href: list },
              { key: 'here', label: t('differences.title') },
            ]}
          />
        }
        title={t('differences.title')}
        answer={t('differences.answer', { count: questions.length })}
      />
      {questions.length === 0 ? (
        <EmptyState title={t('differences.noneTitle')} action={<Link href={list}>{t('form.back')}</Link>}>
          {t('differences.noneText')}
        </EmptyState>
      ) : (
        questions.map((question, index) => (
          <Section
            key={question.key}
            id={`difference-${index + 1}`}
            title={t(`differences.kinds.${question.kind}`, { name: question.sides[0]?.row.person.nameAsPrinted ?? '' })}
          >
            <SideBySide question={question} list={list} />
            {data.mayRecord ? <SettleForm meetingId={meeting.id} question={question} /> : null}
          </Section>
        ))
      )}
    </Page>
  );
}

function SideBySide({ question, list }: { question: Difference; list: string }) {
  const t = useTranslations('nominations');
  const people = useTranslations('people');
  const common = useTranslations('common');
  const locale = useLocale();
  const nameOf = useCommunicationName();
  const notStated = common('notStated');
  /** By which a communication is found where its sender gave it no reference. */
  const numberOf = (communication: Difference['sides'][number]['row']['communication']) =>
    communication === null
      ? null
      : t('communication.number', { number: communication.number, year: String(communication.year) });
  const lines: { key: string; label: string; values: readonly string[] }[] = (
    [
      ['function', t('differences.function'), ({ row }) => row.person.function],
      ['affiliation', t('differences.affiliation'), ({ row }) => row.person.affiliation],
      [
        'type',
        t('affiliationType'),
        ({ row }) =>
          row.person.affiliationType === null ? null : people(`affiliationTypes.${row.person.affiliationType}`),
      ],
      ['party', t('panel.nominated'), ({ row }) => row.party?.name ?? null],
      [
        'topics',
        t('topics'),
        ({ row }) =>
          row.topics.length === 0 ? null : row.topics.map(({ letter }) => t('topicLetter', { letter })).join(', '),
      ],
      ['rank', t('rank'), ({ row }) => row.rank?.toString() ?? null],
      ['language', t('language'), ({ row }) => (row.language === null ? null : common(`languages.${row.language}`))],
      ['firstTime', t('firstTime'), ({ row }) => (row.firstTime === null ? null : t(`firstTimes.${row.firstTime}`))],
      ['status', t('status'), ({ row }) => t(`statuses.${row.status}`)],
      [
        'received',
        t('panel.received'),
        ({ row }) => (row.receivedOn === null ? null : writtenDate(partialDate(row.receivedOn), locale)),
      ],
      ['reference', t('panel.reference'), ({ row }) => row.communicationReference ?? numberOf(row.communication)],
    ] as readonly (readonly [string, string, (side: Difference['sides'][number]) => string | null])[]
  ).map(([key, label, read]) => ({ key, label, values: question.sides.map((side) => read(side) ?? notStated) }));
  const communications: ReactNode[] = question.sides.map(({ row, citations }) => (
    <td key={row.id}>
      {citations.length === 0
        ? notStated
        : citations.map(({ effect, communication }) => (
            <div key={`${communication.id} ${effect}`}>
              {t('detail.citation', { effect: t(`communication.effects.${effect}`) })}{' '}
              <Link href={`/correspondence/${communication.id}`}>{nameOf(communication)}</Link>
            </div>
          ))}
    </td>
  ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1).
    <section className={styles.scroll} aria-label={t('differences.table')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('differences.field')}</th>
            {question.sides.map(({ row }) => (
              <th key={row.id} scope="col">
                <Link href={`${list}/${row.id}`}>
                  <PersonName person={row.person} />
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, values }) => {
            const differs = new Set(values).size > 1;
            return (
              <tr key={key} className={differs ? styles.differs : undefined}>
                <th scope="row">
                  {label}
                  {differs ? <span className={styles.sign}>{t('differences.differs')}</span> : null}
                </th>
                {values.map((value, index) => (
                  <td key={question.sides[index]?.row.id}>{value}</td>
                ))}
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t('detail.communications')}</th>
            {communications}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
