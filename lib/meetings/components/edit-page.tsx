import { useTranslations } from 'next-intl';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { MeetingFormPage } from '../loaders';
import { ChecklistForm } from './checklist-form';
import { IdentityForm } from './identity-form';
import { MandateForm } from './mandate-form';
import { PlanForm } from './plan-form';
import { RolesForm } from './roles-form';
import { StatusForm } from './status-form';
import { TopicsForm } from './topics-form';

/** All that can be changed of a meeting; each part is a form of its own. */
export function EditMeeting({ data }: { data: MeetingFormPage }) {
  const t = useTranslations('meetings.form');
  const { meeting } = data;
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('trail')}
            items={[
              { key: 'meeting', label: meeting.shortTitle, href: `/meetings/${meeting.slug}` },
              { key: 'here', label: t('edit') },
            ]}
          />
        }
        title={t('editTitle', { title: meeting.shortTitle })}
        answer={t('editAnswer')}
      />
      <Section id="identity" title={t('identity')}>
        <IdentityForm meeting={meeting} choices={data.choices} />
      </Section>
      <Section id="mandate" title={t('mandate')}>
        <MandateForm data={data} />
      </Section>
      <Section id="topics" title={t('topics')}>
        <TopicsForm data={data} />
      </Section>
      <Section id="roles" title={t('roles')}>
        <RolesForm data={data} />
      </Section>
      <Section id="plan" title={t('plan')}>
        <PlanForm data={data} />
      </Section>
      <Section id="checklist" title={t('checklist')}>
        <ChecklistForm data={data} />
      </Section>
      <Section id="state" title={t('state')}>
        <StatusForm data={data} />
      </Section>
    </Page>
  );
}
