import { useTranslations } from 'next-intl';
import { Link } from '@/lib/ui/link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { ConsultationEditPage, ConsultationFormPage } from '../loaders';
import { AgendaForm } from './agenda-form';
import { ConsultationForm } from './consultation-form';
import { StatusForm } from './hold-form';
import { Trail } from './trail';

/** The page on which an intersessional meeting is recorded. */
export function NewConsultation({ data }: { data: ConsultationFormPage }) {
  const t = useTranslations('consultations.form');
  return (
    <Page>
      <PageHeader
        trail={<Trail served={data.served} here={t('createTitle')} />}
        title={t('createTitle')}
        answer={t('createAnswer')}
      />
      <ConsultationForm data={data} />
    </Page>
  );
}

/** What can be changed of an intersessional meeting beside its own page; each part is a form of its own. */
export function EditConsultation({ data }: { data: ConsultationEditPage }) {
  const t = useTranslations('consultations.form');
  const { consultation, served } = data;
  return (
    <Page>
      <PageHeader
        trail={<Trail served={served} consultation={consultation} here={t('editTitle')} />}
        title={t('editTitleOf', { title: consultation.shortTitle })}
        answer={t('editAnswer')}
        secondary={
          data.mayEditAsMeeting ? <Link href={`/meetings/${consultation.slug}/edit`}>{t('asMeeting')}</Link> : undefined
        }
      />
      <Section id="identity" title={t('identity')}>
        <ConsultationForm data={data} />
      </Section>
      <Section id="agenda" title={t('agenda')}>
        <AgendaForm data={data} />
      </Section>
      <Section id="state" title={t('state')}>
        <StatusForm consultation={consultation} />
      </Section>
    </Page>
  );
}
