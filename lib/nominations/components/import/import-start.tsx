import { useTranslations } from 'next-intl';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Prose } from '@/lib/ui/prose';
import { FileDrop } from './file-drop';

/** The first step of an import: the file. */
export function ImportStart({ slug, meeting, expired }: { slug: string; meeting: string; expired: boolean }) {
  const t = useTranslations('nominations');
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('import.trail')}
            items={[
              { key: 'nominations', label: t('title'), href: `/meetings/${slug}/nominations` },
              { key: 'here', label: t('import.title') },
            ]}
          />
        }
        title={t('import.title')}
        answer={t('import.startAnswer', { meeting })}
      />
      {expired ? <Notice tone="warning">{t('import.expired')}</Notice> : null}
      <FileDrop slug={slug} />
      <Prose>
        <h2>{t('import.howTitle')}</h2>
        <ul>
          {(['headings', 'nothingLost', 'names', 'again', 'gender'] as const).map((key) => (
            <li key={key}>{t(`import.how.${key}`)}</li>
          ))}
        </ul>
      </Prose>
    </Page>
  );
}
