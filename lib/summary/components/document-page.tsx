import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { listStateNames } from '@/lib/bodies/rules';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { partialDate } from '@/lib/kernel/dates';
import { Badge } from '@/lib/ui/badge';
import { DataTable } from '@/lib/ui/data-table';
import { DescriptionList } from '@/lib/ui/description-list';
import { EmptyState } from '@/lib/ui/empty-state';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { DocumentPage } from '../loaders/document';
import type { SourceDocument } from '../queries/claims';
import { compareClaim } from '../rules/claims';
import type { ClaimValue, Yielded } from '../types';

function Masthead({ document }: { document: SourceDocument }) {
  const t = useTranslations('summary');
  const common = useTranslations('common');
  const locale = useLocale();
  const format = useFormatter();
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const { session } = document;
  const dated = document.datedOn === null ? null : writtenDate(partialDate(document.datedOn), locale);
  return (
    <DescriptionList
      items={[
        { key: 'title', term: t('documentTitle'), detail: document.title },
        {
          key: 'session',
          term: t('bodyAndSession'),
          detail:
            session === null
              ? document.body
              : t('sessionText', { body: document.body, number: session.number, place: session.place ?? 'none' }),
        },
        { key: 'symbol', term: t('symbol'), detail: document.symbol ?? t('noSymbol') },
        { key: 'dated', term: t('dated'), detail: dated ?? notStated },
        { key: 'language', term: t('language'), detail: document.language ?? notStated },
        {
          key: 'agenda',
          term: t('agendaItem'),
          detail:
            document.agendaItem === null
              ? notStated
              : t('agendaText', {
                  item: document.agendaItem,
                  title: document.agendaTitle ?? '',
                  symbol: document.agendaSymbol ?? 'none',
                }),
        },
        {
          key: 'authors',
          term: t('preparedBy'),
          detail: document.authors.length === 0 ? notStated : format.list(document.authors),
        },
        { key: 'paragraphs', term: t('paragraphs'), detail: document.paragraphs ?? notStated },
      ]}
    />
  );
}

/** What a document states about the meeting, beside what the records yield, and what the rules found. */
export function DocumentView({ data }: { data: DocumentPage }) {
  const t = useTranslations('summary');
  const { claims, yields, documents, findings, evidence, states } = data;

  const names = (ids: readonly string[]) =>
    t('statesList', {
      count: ids.length,
      names: listStateNames(
        states.filter((state) => ids.includes(state.id)),
        'en',
      ),
    });
  const stated = (value: ClaimValue) => {
    if (value.kind === 'wording') return `“${value.wording}”`;
    if (value.kind === 'states') return names(value.stateIds);
    return value.moreThan === true ? t('moreThan', { figure: value.figure }) : value.figure;
  };
  const recorded = (yielded: Yielded | undefined) => {
    if (yielded === undefined || yielded === null) return <NotStated>{t('notComparable')}</NotStated>;
    if (yielded.kind === 'states') return names(yielded.stateIds);
    if (yielded.kind === 'notStated') return t('genderNotStated', { of: yielded.of });
    return yielded.figure;
  };
  const verdicts = claims.map((claim) => compareClaim(claim.value, yields[claim.measure] ?? null));
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;

  return (
    <Page>
      <PageHeader
        title={t('title')}
        answer={t('answer', {
          claims: claims.length,
          matching: count('matches'),
          differing: count('differs'),
          open: count('notComparable'),
        })}
      />
      {documents.length === 0 ? <EmptyState title={t('noDocumentTitle')}>{t('noDocumentText')}</EmptyState> : null}
      {documents.map((document) => (
        <Section key={document.id} id={`masthead-${document.id}`} title={t('masthead')}>
          <Masthead document={document} />
        </Section>
      ))}
      {claims.length === 0 ? null : (
        <Section id="statements" title={t('statements')} description={t('statementsDescription')}>
          <DataTable
            id="claims"
            caption={t('table')}
            captionHidden
            rows={claims}
            rowKey={(claim) => claim.id}
            columns={[
              { key: 'paragraph', header: t('paragraph'), width: 'narrow', cell: (claim) => claim.paragraph },
              { key: 'about', header: t('about'), primary: true, cell: (claim) => t(`measures.${claim.measure}`) },
              { key: 'stated', header: t('stated'), width: 'wide', cell: (claim) => stated(claim.value) },
              {
                key: 'recorded',
                header: t('recorded'),
                width: 'wide',
                cell: (claim) => recorded(yields[claim.measure]),
              },
              {
                key: 'verdict',
                header: t('verdict'),
                cell: (claim) => {
                  const verdict = compareClaim(claim.value, yields[claim.measure] ?? null);
                  return (
                    <Badge tone={verdict === 'differs' ? 'warning' : verdict === 'matches' ? 'done' : 'neutral'}>
                      {t(`verdicts.${verdict}`)}
                    </Badge>
                  );
                },
              },
            ]}
          />
        </Section>
      )}
      {findings.length === 0 ? null : (
        <Section id="findings" title={t('findings')} description={t('findingsDescription')}>
          <FindingList findings={findings} evidence={evidence} />
        </Section>
      )}
    </Page>
  );
}
