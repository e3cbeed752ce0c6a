import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import type { BodyPageData } from '../loaders';

/** Organizations with observer status. */
export function ObserverTable({ data }: { data: BodyPageData }) {
  const t = useTranslations('bodies');
  const common = useTranslations('common');
  const locale = useLocale();
  const { body, observers, mayEdit } = data;
  const edit = mayEdit ? (
    <LinkButton href={`/bodies/${body.slug}/observers`}>
      {observers.length === 0 ? t('observers.add') : t('observers.edit')}
    </LinkButton>
  ) : undefined;
  return (
    <Section id="observers" title={t('observers.title')} action={observers.length === 0 ? undefined : edit}>
      <DataTable
        id="observer-table"
        caption={t('observers.caption')}
        captionHidden
        rows={observers}
        rowKey={(observer) => observer.id}
        empty={
          <EmptyState title={t('observers.emptyTitle')} action={edit}>
            {mayEdit ? t('observers.emptyText') : t('observers.emptyReader')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('observers.name'),
            primary: true,
            width: 'wide',
            cell: (observer) => (
              <>
                <bdi>{observer.name}</bdi>
                {observer.acronym === null ? null : ` (${observer.acronym})`}
                {observer.invented ? (
                  <>
                    {' '}
                    <Badge>{t('invented')}</Badge>
                  </>
                ) : null}
              </>
            ),
          },
          { key: 'kind', header: t('observers.kind'), cell: ({ kind }) => t(`organizationKinds.${kind}`) },
          { key: 'status', header: t('observers.status'), cell: ({ status }) => t(`observerStatuses.${status}`) },
          {
            key: 'validTo',
            header: t('observers.validTo'),
            width: 'narrow',
            cell: ({ status, validTo }) => {
              if (validTo !== null) return writtenDate(partialDate(validTo), locale);
              return status === 'provisional' ? <NotStated>{common('notStated')}</NotStated> : null;
            },
          },
        ]}
      />
    </Section>
  );
}
