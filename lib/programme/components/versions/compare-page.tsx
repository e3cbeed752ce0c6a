import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { FilterBar } from '@/lib/ui/filter-bar';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { ComparisonPage } from '../../loaders/comparison';
import { ProgrammeNav } from '../programme-nav';
import { BalanceEffect } from './balance-effect';
import { ContentChanges } from './content-changes';
import { PanellistChanges } from './panellist-changes';

export type Compared = NonNullable<ComparisonPage['compared']>;

/** The answer to the page's question: how many panellists there were and are, and what happened to them. */
function Answer({ compared }: { compared: Compared }) {
  const t = useTranslations('programme.compare');
  const { from, to, comparison, panellists } = compared;
  const ofKind = (kind: 'added' | 'removed' | 'moved') =>
    comparison.panellists.filter((change) => change.kind === kind).length;
  const others = comparison.panels.length + comparison.parts.length + comparison.questions.length;
  return t.rich('answer', {
    from: from.number,
    to: to.number,
    before: panellists.before,
    after: panellists.after,
    added: ofKind('added'),
    removed: ofKind('removed'),
    moved: ofKind('moved'),
    changes: comparison.panellists.length,
    others,
    people: (words: ReactNode) => <FigureLink href="#panellists">{words}</FigureLink>,
    content: (words: ReactNode) => <FigureLink href="#content">{words}</FigureLink>,
  });
}

/** The choice of the two versions; it stands in the address. */
function Choice({ data }: { data: ComparisonPage }) {
  const t = useTranslations('programme');
  const options = data.versions.map((version) => ({
    value: String(version.number),
    label: t('compare.option', { number: version.number, state: t(`state.${version.state}`) }),
  }));
  const { from, to } = data.asked;
  return (
    <FilterBar
      label={t('compare.choose')}
      action={`/meetings/${data.meeting.slug}/programme/compare`}
      filters={[
        { name: 'from', label: t('compare.from'), value: from ?? '', anyLabel: t('compare.usualFrom'), options },
        { name: 'to', label: t('compare.to'), value: to ?? '', anyLabel: t('compare.usualTo'), options },
      ]}
      submitLabel={t('compare.show')}
    />
  );
}

/** Two versions of the programme compared: who came, left and moved, what else changed, and what it did to the balance. */
export function ComparePage({ data }: { data: ComparisonPage }) {
  const t = useTranslations('programme.compare');
  const { compared } = data;
  return (
    <Page>
      <PageHeader
        trail={<ProgrammeNav slug={data.meeting.slug} isDesk={data.isDesk} />}
        title={compared === null ? t('title') : t('titleOf', { from: compared.from.number, to: compared.to.number })}
        answer={compared === null ? t('answerEmpty') : <Answer compared={compared} />}
      />
      {data.versions.length < 2 ? null : <Choice data={data} />}
      {compared === null ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      ) : (
        <>
          <Section id="panellists" title={t('panellists')}>
            <PanellistChanges compared={compared} isDesk={data.isDesk} />
          </Section>
          <Section id="content" title={t('content')}>
            <ContentChanges compared={compared} />
          </Section>
          {compared.balance === null ? null : (
            <Section id="balance" title={t('balance')} description={t('balanceText')}>
              <BalanceEffect compared={compared} balance={compared.balance} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
