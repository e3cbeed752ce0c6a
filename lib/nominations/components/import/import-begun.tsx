import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ImportRows, ImportView } from '@/lib/nominations/loaders/import';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { FigureLink } from '@/lib/ui/figure-link';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import { ApplyImport } from './apply-import';
import { ImportChoicesForm } from './import-choices';
import { ImportPreview } from './import-preview';
import { UntilImported } from './until-imported';

/** The second step of an import: how the sheet is read, what it would do, and the act that does it; then what it did. */
export function ImportBegun({ data, shown }: { data: ImportView; shown: ImportRows }) {
  const t = useTranslations('nominations');
  const { meeting, counts, encoding, choices, fileName } = data;
  const base = `/meetings/${meeting.slug}/nominations`;
  const here = `${base}/import?draft=${encodeURIComponent(data.id)}`;
  const link = (outcome: string) => (words: ReactNode) => (
    <FigureLink href={`${here}&outcome=${outcome}#preview`}>{words}</FigureLink>
  );
  const head = {
    trail: (
      <Breadcrumbs
        label={t('import.trail')}
        items={[
          { key: 'nominations', label: t('title'), href: base },
          { key: 'here', label: t('import.title') },
        ]}
      />
    ),
    title: t('import.title'),
    meta: <bdi>{fileName}</bdi>,
  };
  return (
    <UntilImported key={data.id} slug={meeting.slug} header={<PageHeader {...head} />}>
      <Page width="wide">
        <PageHeader
          {...head}
          answer={
            choices.headingRow < 0
              ? t('import.noHeadings')
              : t.rich('import.answer', {
                  ...counts,
                  createLink: link('create'),
                  changeLink: link('change'),
                  sameLink: link('same'),
                  refusedLink: link('refused'),
                })
          }
        />
        {encoding === 'windows-1252' ? (
          <Notice tone="warning" title={t('import.encodingTitle')}>
            {t('import.encodingText')}
          </Notice>
        ) : null}
        <Section id="reading" title={t('import.readingTitle')} description={t('import.readingText')}>
          <ImportChoicesForm
            key={JSON.stringify([
              choices.sheet,
              choices.headingRow,
              choices.columns,
              data.words.map(({ word }) => word),
            ])}
            slug={meeting.slug}
            draftId={data.id}
            choices={choices}
            sheets={data.sheets}
            headingRows={data.headingRows}
            columns={data.columns}
            words={data.words}
            options={data.options}
          />
        </Section>
        {choices.headingRow < 0 ? null : (
          <>
            <Section id="preview" title={t('import.previewTitle')}>
              <ImportPreview data={data} shown={shown} path={here} />
            </Section>
            <Section id="apply" title={t('import.applyTitle')}>
              <ApplyImport
                meetingId={meeting.id}
                slug={meeting.slug}
                draftId={data.id}
                digest={data.digest}
                counts={counts}
              />
            </Section>
          </>
        )}
      </Page>
    </UntilImported>
  );
}
