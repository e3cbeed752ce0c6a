import { useTranslations } from 'next-intl';
import { LinkButton } from '@/lib/ui/button';
import { EmptyState } from '@/lib/ui/empty-state';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import type { OpenDraftPage } from '../../loaders/board';
import { OpenDraftForm } from './open-draft-form';

/** Where a draft is opened; says what stands in the way when it cannot be. */
export function OpenDraftView({ data }: { data: OpenDraftPage }) {
  const t = useTranslations('programme.openDraft');
  const base = `/meetings/${data.meeting.slug}`;
  if (data.openDraft !== null) {
    return (
      <Page>
        <PageHeader
          title={t('title')}
          answer={t('answerOpen', { number: data.openDraft })}
          primary={
            <LinkButton href={`${base}/programme`} variant="primary">
              {t('toDraft')}
            </LinkButton>
          }
        />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={t('title')} answer={t('answer')} />
      {data.topics.length === 0 ? (
        <EmptyState
          title={t('noTopicsTitle')}
          action={
            <LinkButton href={`${base}/edit`} variant="primary">
              {t('toTopics')}
            </LinkButton>
          }
        >
          {t('noTopicsText')}
        </EmptyState>
      ) : (
        <OpenDraftForm data={data} />
      )}
    </Page>
  );
}
