import { useTranslations } from 'next-intl';
import { EmptyState } from '@/lib/ui/empty-state';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import type { AttendanceFormPage, ConsideredFormPage } from '../loaders';
import { AttendanceForm } from './attendance-form';
import { RecordedAttendance } from './attendance-tools';
import { ConsideredForm } from './considered-form';
import { Trail } from './trail';

/** The page on which it is recorded which nominations a meeting considered. */
export function ConsideredPage({ data }: { data: ConsideredFormPage }) {
  const t = useTranslations('consultations.form');
  const { served, consultation, candidates } = data;
  return (
    <Page>
      <PageHeader
        trail={<Trail served={served} consultation={consultation} here={t('consideredTitle')} />}
        title={t('consideredTitle')}
        answer={t('consideredAnswer', {
          count: candidates.length,
          considered: candidates.filter((one) => one.considered).length,
        })}
      />
      {candidates.length === 0 ? (
        <EmptyState title={t('noCandidates')} />
      ) : (
        <ConsideredForm key={consultation.revision} data={data} />
      )}
    </Page>
  );
}

/** The page on which the attendance of a meeting is recorded. */
export function AttendancePage({ data }: { data: AttendanceFormPage }) {
  const t = useTranslations('consultations.attendance');
  const { served, consultation } = data;
  return (
    <Page width="wide">
      <PageHeader
        trail={<Trail served={served} consultation={consultation} here={t('title')} />}
        title={t('title')}
        answer={t('answer', { count: data.attendance.representations.length })}
      />
      <AttendanceForm data={data} />
      <RecordedAttendance data={data} />
    </Page>
  );
}
