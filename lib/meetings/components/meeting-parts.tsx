import { useLocale, useTranslations } from 'next-intl';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { Badge } from '@/lib/ui/badge';
import { Checklist } from '@/lib/ui/checklist';
import { DescriptionList } from '@/lib/ui/description-list';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import type { MeetingDetail } from '../queries';
import { meetingRoles } from '../types';
import { Paragraphs } from './paragraphs';

/** The agreed topics: those taken, and where the others went. */
export function MeetingTopics({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations('meetings.overview');
  const { topicList, topics } = meeting;
  const state = (topic: MeetingDetail['topics'][number]) => {
    if (topic.taken === null) return <Badge>{t('undecided')}</Badge>;
    if (topic.taken) return <Badge tone="done">{t('taken')}</Badge>;
    return (
      <>
        <Badge>{t('notTaken')}</Badge>{' '}
        {topic.wentTo === null ? (
          <NotStated>{t('wentUnknown')}</NotStated>
        ) : (
          t('wentTo', { meeting: topic.wentTo.shortTitle })
        )}
      </>
    );
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
    >
      {topics.length === 0 ? (
        <EmptyState title={t('noTopics')} />
      ) : (
        <DescriptionList
          items={topics.map((topic) => ({
            key: topic.id,
            term: `(${topic.letter}) ${topic.title}`,
            detail: state(topic),
          }))}
        />
      )}
    </Section>
  );
}

/** Host country, co-hosts, organizer, cooperating organizations: four different roles. */
export function MeetingRoles({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations('meetings');
  const language = languageOfNames(useLocale());
  const name = (role: MeetingDetail['roles'][number]) =>
    role.stateNames === null ? (role.organizationName ?? '') : stateName({ id: '', names: role.stateNames }, language);
  const held = meetingRoles.filter((role) => meeting.roles.some((one) => one.role === role));
  return (
    <Section id="roles" title={t('overview.roles')}>
      {held.length === 0 ? (
        <EmptyState title={t('overview.noRoles')} />
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
export function MeetingPlan({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations('meetings');
  const { plannedPanels: panels, plannedSeatsPerPanel: seats } = meeting;
  if (panels === null || seats === null) return null;
  const yesNo = (value: MeetingDetail['moderated']) =>
    value === 'notStated' ? <NotStated>{t('yesNo.notStated')}</NotStated> : t(`yesNo.${value}`);
  return (
    <Section id="plan" title={t('overview.plan')} description={t('overview.planText', { panels, seats })}>
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
export function MeetingChecklist({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations('meetings');
  const locale = useLocale();
  return (
    <Section id="checklist" title={t('overview.checklist')}>
      {meeting.checklist.length === 0 ? (
        <EmptyState title={t('overview.noChecklist')} />
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
