import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { StateName } from '@/lib/bodies/components/state-name';
import { regionalGroups } from '@/lib/bodies/types';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { Badge, type Tone } from '@/lib/ui/badge';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { type Column, DataTable } from '@/lib/ui/data-table';
import { DescriptionList } from '@/lib/ui/description-list';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { FilterBar } from '@/lib/ui/filter-bar';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { SidePanel, WithSidePanel } from '@/lib/ui/side-panel';
import type { AnswersPage, AnswersView } from '../loaders/answers';
import { type Answer, answers } from '../types';
import { CircularNumber } from './circular-number';
import { ReplyForm } from './reply-form';

type Row = AnswersPage['shown'][number];

const tones: Record<Answer, Tone> = {
  nominated: 'done',
  noNomination: 'accent',
  noReply: 'neutral',
  notAddressed: 'neutral',
};

function addressWith(data: AnswersPage, changes: Partial<AnswersView>): string {
  const path = `/meetings/${data.meeting.slug}/circulars/answers`;
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...data.view, ...changes })) if (value) query.set(key, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** One answer in a word or two; nothing on record is said as such, in grey. */
function AnswerWord({ answer }: { answer: Answer | null }) {
  const t = useTranslations('circulars.answers');
  if (answer === null) return <NotStated>{t('words.notKnown')}</NotStated>;
  if (answer === 'notAddressed' || answer === 'noReply') return <span>{t(`words.${answer}`)}</span>;
  return <Badge tone={tones[answer]}>{t(`words.${answer}`)}</Badge>;
}

/** States by regional group against the circulars that asked for nominations. */
export function AnswersGrid({ data }: { data: AnswersPage }) {
  const t = useTranslations('circulars.answers');
  const { meeting, circulars, selected } = data;
  const latest = circulars.at(-1);
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('trail')}
            items={[
              {
                key: 'circulars',
                label: t('circularsOf', { meeting: meeting.shortTitle }),
                href: `/meetings/${meeting.slug}/circulars`,
              },
              { key: 'here', label: t('title') },
            ]}
          />
        }
        title={t('title')}
        answer={
          latest === undefined
            ? t('noneAnswer')
            : t.rich('answer', {
                nominated: data.counts.nominated,
                noNomination: data.counts.noNomination,
                noReply: latest.counts.noReply,
                total: data.total,
                tracked: latest.isTracked ? 'yes' : 'no',
                yes: (words) => (
                  <FigureLink href={addressWith(data, { answer: 'nominated', circular: null })}>{words}</FigureLink>
                ),
                open: (words) => (
                  <FigureLink href={addressWith(data, { answer: 'noReply', circular: latest.id })}>{words}</FigureLink>
                ),
              })
        }
      />
      <p>{t('tact')}</p>
      {latest === undefined ? (
        <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>
      ) : (
        <WithSidePanel panel={selected === null ? undefined : <StatePanel data={data} row={selected} />}>
          <Filters data={data} />
          <Grid data={data} />
        </WithSidePanel>
      )}
    </Page>
  );
}

function Filters({ data }: { data: AnswersPage }) {
  const t = useTranslations('circulars.answers');
  const bodies = useTranslations('bodies');
  const { view, circulars, shown, total } = data;
  const nameOf = (one: (typeof circulars)[number]) => one.ownReference ?? one.outsideReference ?? one.subject;
  const chosen = circulars.find((one) => one.id === view.circular);
  const active = [
    ...(view.group === null ? [] : [{ key: 'group', label: bodies(`groups.${view.group}`), without: { group: null } }]),
    ...(view.answer === null ? [] : [{ key: 'answer', label: t(`words.${view.answer}`), without: { answer: null } }]),
    ...(chosen === undefined ? [] : [{ key: 'circular', label: nameOf(chosen), without: { circular: null } }]),
  ];
  return (
    <FilterBar
      label={t('filterLabel')}
      action={`/meetings/${data.meeting.slug}/circulars/answers`}
      search={{ name: 'search', label: t('search'), value: view.search }}
      filters={[
        {
          name: 'group',
          label: t('group'),
          value: view.group ?? '',
          anyLabel: t('anyGroup'),
          options: regionalGroups.map((group) => ({ value: group, label: bodies(`groups.${group}`) })),
        },
        {
          name: 'answer',
          label: t('answerLabel'),
          value: view.answer ?? '',
          anyLabel: t('anyAnswer'),
          options: [...answers, 'notKnown' as const].map((answer) => ({ value: answer, label: t(`words.${answer}`) })),
        },
        ...(circulars.length < 2
          ? []
          : [
              {
                name: 'circular',
                label: t('circular'),
                value: view.circular ?? '',
                anyLabel: t('anyCircular'),
                options: circulars.map((one) => ({ value: one.id, label: nameOf(one) })),
              },
            ]),
      ]}
      submitLabel={t('show')}
      active={active.map(({ key, label, without }) => ({
        key,
        label,
        removeHref: addressWith(data, without),
        removeLabel: t('removeFilter', { name: label }),
      }))}
      clear={{ href: `/meetings/${data.meeting.slug}/circulars/answers`, label: t('clear') }}
      result={t('result', { shown: shown.length, total })}
    />
  );
}

function Grid({ data }: { data: AnswersPage }) {
  const t = useTranslations('circulars.answers');
  const circularWords = useTranslations('circulars');
  const bodies = useTranslations('bodies');
  const format = useFormatter();
  const locale = useLocale();
  const { circulars, shown, view } = data;
  const columns = circulars.map((circular): Column<Row> => {
    const name = circular.ownReference ?? circular.outsideReference ?? circular.subject;
    return {
      key: circular.id,
      label: name,
      header: (
        <>
          <Link href={`/circulars/${circular.id}`}>
            <CircularNumber circular={circular} />
          </Link>
          <div>{circularWords(`kinds.${circular.kind}`)}</div>
          {circular.actionDate === null ? null : (
            <div>{t('until', { date: writtenDate(circular.actionDate, locale, 'short') })}</div>
          )}
        </>
      ),
      cell: (row) => <AnswerWord answer={row.answers.find((one) => one.circularId === circular.id)?.answer ?? null} />,
    };
  });
  return (
    <DataTable
      id="answers"
      caption={t('caption')}
      captionHidden
      rows={shown}
      rowKey={(row) => row.state.id}
      rowHref={(row) => addressWith(data, { selected: row.state.id })}
      selected={view.selected ?? undefined}
      groupOf={(row) => (row.isMember ? bodies(`groups.${row.group ?? 'none'}`) : t('notMembers'))}
      empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      columns={[
        { key: 'state', header: t('state'), primary: true, cell: (row) => <StateName state={row.state} /> },
        ...columns,
      ]}
      totals={{
        state: t('totals'),
        ...Object.fromEntries(
          circulars.map((circular) => [
            circular.id,
            t('totalOf', {
              nominated: format.number(circular.counts.nominated),
              noNomination: format.number(circular.counts.noNomination),
            }),
          ]),
        ),
      }}
    />
  );
}

/** What one State answered to each circular, and the form that records its reply. */
function StatePanel({ data, row }: { data: AnswersPage; row: Row }) {
  const t = useTranslations('circulars.answers');
  const bodies = useTranslations('bodies');
  const locale = useLocale();
  const { circulars, communications, today } = data;
  const recordable = circulars.filter((one) => one.mayRecord);
  const own = communications.filter((one) => one.stateId === row.state.id);
  const details = (record: Row['answers'][number]['record']) => {
    if (record === null) return null;
    const communication = communications.find((one) => one.id === record.communicationId);
    return [
      t(`bases.${record.basis}`),
      record.receivedOn === null ? null : writtenDate(partialDate(record.receivedOn), locale, 'short'),
      communication === undefined ? null : communication.number,
    ]
      .filter((part) => part !== null)
      .join(', ');
  };
  return (
    <SidePanel
      title={<StateName state={row.state} />}
      meta={<Badge>{row.isMember ? bodies(`groups.${row.group ?? 'none'}`) : t('notMember')}</Badge>}
      closeHref={addressWith(data, { selected: null })}
      closeLabel={t('close')}
    >
      <DescriptionList
        items={circulars.map((circular) => {
          const given = row.answers.find((one) => one.circularId === circular.id);
          return {
            key: circular.id,
            term: <CircularNumber circular={circular} />,
            detail: (
              <>
                <AnswerWord answer={given?.answer ?? null} /> {details(given?.record ?? null)}
              </>
            ),
          };
        })}
      />
      {recordable.length === 0 ? null : (
        <ReplyForm
          key={JSON.stringify(row.answers)}
          stateId={row.state.id}
          circulars={recordable.map((one) => ({
            id: one.id,
            name: one.ownReference ?? one.outsideReference ?? one.subject,
            record: row.answers.find((given) => given.circularId === one.id)?.record ?? null,
          }))}
          communications={own}
          today={today}
        />
      )}
    </SidePanel>
  );
}
