import { getTranslations } from 'next-intl/server';
import { SiteFrame } from '@/app/site-frame';
import { loadRail } from '@/lib/summary/loaders/rail';
import { Badge } from '@/lib/ui/badge';
import { Rail } from '@/lib/ui/rail';

export default async function MeetingLayout({ params, children }: LayoutProps<'/meetings/[meeting]'>) {
  const { meeting: slug } = await params;
  const { meeting, steps } = await loadRail(slug);
  const t = await getTranslations('common');
  const base = `/meetings/${slug}`;
  return (
    <SiteFrame
      about={meeting.shortTitle}
      rail={
        <Rail
          label={t('steps.label')}
          openLabel={t('steps.open')}
          heading={
            <>
              {meeting.shortTitle} {meeting.invented ? <Badge>{t('invented')}</Badge> : null}
            </>
          }
          items={steps.map(({ step, state }) => ({
            key: step,
            label: t(`steps.${step}`),
            href: step === 'overview' ? base : `${base}/${step}`,
            exact: step === 'overview',
            state,
            stateLabel: state === 'none' ? undefined : t(`steps.${state}`),
          }))}
        />
      }
    >
      {children}
    </SiteFrame>
  );
}
