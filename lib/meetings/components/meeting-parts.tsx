import { useLocale, useTranslations } from 'next-intl';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { Badge } from '@/lib/ui/badge';
import { Checklist } from '@/lib/ui/checklist';
import { DataTable } from '@/lib/ui/data-table';
import { DescriptionList } from '@/lib/ui/description-list';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import type { MeetingDetail } from '../queries';
import { meetingRoles } from '../types';
import { EditPart } from './edit-part';
import { Paragraphs } from './paragraphs';

type PartProps = { readonly meeting: MeetingDetail; readonly editHref: string | null };

/** The agreed topics: those taken, and where the others went. */
export function MeetingTopics({ meeting, editHref }: PartProps) {
  const t = useTranslations('meetings.overview');
  const { topicList, topics } = meeting;
  const state = ({ taken }: MeetingDetail['topics'][number]) => {
    if (taken === null) return <Badge>{t('undecided')}</Badge>;
    return taken ? <Badge tone="done">{t('taken')}</Badge> : <Badge>{t('notTaken')}</Badge>;
  };
  return (
    <Section
      id="topics"
      title={t('topics')}
      description={
        topicList === null
          ? undefined
          : t('topicsFrom', {
              title: topicList.title,
              symbol: topicList.symbol ?? 'none',
              paragraph: topicList.paragraph ?? 'none',
            })
      }
      action={<EditPart href={editHref} part={t('topics')} />}
    >
      <DataTable
        id="topic-list"
        caption={t('topics')}
        captionHidden
        rows={topics}
        rowKey={(topic) => topic.id}
        empty={<p>{t('noTopics')}</p>}
        columns={[
          {
            key: 'topic',
            header: t('topicColumns.topic'),
            primary: true,
            width: 'wide',
            cell: (topic) => `(${topic.letter}) ${topic.title}`,
          },
          { key: 'taken', header: t('topicColumns.taken'), cell: state },
          {
            key: 'wentTo',
            header: t('topicColumns.wentTo'),
            cell: (topic) =>
              topic.taken !== false ? null : (topic.wentTo?.shortTitle ?? <NotStated>{t('wentUnknown')}</NotStated>),
          },
        ]}
      />
    </Section>
  );
}

/** Host country, co-hosts, organizer, cooperating organizations: four different roles. */
export function MeetingRoles({ meeting, editHref }: PartProps) {
  const t = useTranslations('meetings');
  const language = languageOfNames(useLocale());
  const name = (role: MeetingDetail['roles'][number]) =>
    role.stateNames === null ? (role.organizationName ?? '') : stateName({ id: '', names: role.stateNames }, language);
  const held = meetingRoles.filter((role) => meeting.roles.some((one) => one.role === role));
  return (
    <Section id="roles" title={t('overview.roles')} action={<EditPart href={editHref} part={t('overview.roles')} />}>
      {held.length === 0 ? (
        <p>{t('overview.noRoles')}</p>
      ) : (
        <DescriptionList
          layout="columns"
          items={held.map((role) => ({
            key: role,
            term: t(`roleNames.${role}`),
            detail: meeting.roles
              .filter((one) => one.role === role)
              .map(name)
              .sort(new Intl.Collator(language).compare)
              .join(', '),
          }))}
        />
      )}
    </Section>
  );
}

/** How many panels of how many seats, and how they run. */
export function MeetingPlan({ meeting, editHref }: PartProps) {
  const t = useTranslations('meetings');
  const { plannedPanels: panels, plannedSeatsPerPanel: seats } = meeting;
  if (panels === null || seats === null) return null;
  const yesNo = (value: MeetingDetail['moderated']) =>
    value === 'notStated' ? <NotStated>{t('yesNo.notStated')}</NotStated> : t(`yesNo.${value}`);
  return (
    <Section
      id="plan"
      title={t('overview.plan')}
      description={t('overview.planText', { panels, seats })}
      action={<EditPart href={editHref} part={t('overview.plan')} />}
    >
      <DescriptionList
        layout="columns"
        items={[
          { key: 'moderated', term: t('overview.moderated'), detail: yesNo(meeting.moderated) },
          { key: 'prearranged', term: t('overview.prearranged'), detail: yesNo(meeting.prearrangedQuestions) },
          { key: 'audience', term: t('overview.audience'), detail: yesNo(meeting.audienceQuestions) },
          { key: 'priority', term: t('overview.priority'), detail: t(`priorities.${meeting.questionPriority}`) },
          { key: 'closing', term: t('overview.closing'), detail: yesNo(meeting.closingRemarksByPanellists) },
        ]}
      />
    </Section>
  );
}

/** What has to be settled outside the house, with what shows that it is. */
export function MeetingChecklist({ meeting, editHref }: PartProps) {
  const t = useTranslations('meetings');
  const locale = useLocale();
  return (
    <Section
      id="checklist"
      title={t('overview.checklist')}
      action={<EditPart href={editHref} part={t('overview.checklist')} />}
    >
      {meeting.checklist.length === 0 ? (
        <p>{t('overview.noChecklist')}</p>
      ) : (
        <Checklist
          label={t('overview.checklist')}
          items={meeting.checklist.map((item) => ({
            key: item.id,
            label: item.title,
            state: item.status === 'done' ? 'done' : item.status === 'notNeeded' ? 'notApplicable' : 'open',
            stateLabel: t(`checklistStatuses.${item.status}`),
            date:
              item.status === 'notStated' ? (
                <NotStated>{t('checklistStatuses.notStated')}</NotStated>
              ) : item.doneOn === null ? undefined : (
                writtenDate(partialDate(item.doneOn), locale)
              ),
            evidence: (
              <>
                {item.evidence}{' '}
                {item.file === null ? null : (
                  <Link href={`/api/files/${item.file.id}`} download>
                    {t('overview.file', { name: item.file.name })}
                  </Link>
                )}{' '}
                <Paragraphs evidence={meeting.evidence} of={{ kind: 'checklistItem', id: item.id }} />
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}
