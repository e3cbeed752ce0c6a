import { useFormatter, useTranslations } from 'next-intl';
import type { ImportRows, ImportView } from '@/lib/nominations/loaders/import';
import { type FieldChange, type FieldValue, nominationStated, personStated } from '@/lib/nominations/sheet/changes';
import { outcomes, type PlannedRow } from '@/lib/nominations/sheet/plan';
import { Badge, type Tone } from '@/lib/ui/badge';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Pagination } from '@/lib/ui/pagination';
import styles from './import.module.css';

const tones: Readonly<Record<PlannedRow['outcome'], Tone>> = {
  create: 'accent',
  change: 'accent',
  same: 'neutral',
  refused: 'blocker',
  passedOver: 'neutral',
};

/** A value of a closed list in words; everything else as it is. */
function useValue() {
  const people = useTranslations('people');
  const t = useTranslations('nominations');
  const common = useTranslations('common');
  return ({ field }: Pick<FieldChange, 'field'>, value: string): string => {
    switch (field) {
      case 'status':
        return t(`statuses.${value as 'received'}`);
      case 'affiliationType':
        return people(`affiliationTypes.${value as 'other'}`);
      case 'gender':
        return people(`genders.${value as 'notStated'}`);
      case 'genderBasis':
        return people(`genderBases.${value as 'declared'}`);
      case 'language':
        return common(`languages.${value as 'en'}`);
      case 'firstTime':
        return t(`firstTimes.${value as 'yes'}`);
      default:
        return value;
    }
  };
}

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const t = useTranslations('nominations.import');
  const common = useTranslations('common');
  const inWords = useValue();
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change.field}>
          <span className={styles.field}>{t(`fields.${change.field}`)}</span>{' '}
          {change.from === null ? <NotStated>{common('notStated')}</NotStated> : <s>{inWords(change, change.from)}</s>}{' '}
          <span aria-hidden="true">→</span> <ins>{inWords(change, change.to)}</ins>
        </li>
      ))}
    </ul>
  );
}

/** What is recorded anew, in one line as far as it has room. */
function Stated({ values }: { values: readonly FieldValue[] }) {
  const t = useTranslations('nominations.import');
  const inWords = useValue();
  return (
    <ul className={styles.stated}>
      {values.map((one) => (
        <li key={one.field}>
          {t.rich('stated', {
            field: t(`fields.${one.field}`),
            value: inWords(one, one.to),
            label: (chunks) => <span className={styles.field}>{chunks}</span>,
            name: (chunks) => <bdi>{chunks}</bdi>,
          })}
        </li>
      ))}
    </ul>
  );
}

/** Says of a row that its gender will not be recorded, and where to settle what its word means. */
function UnsettledGender({ word }: { word: string }) {
  const t = useTranslations('nominations.import');
  return (
    <p>
      <NotStated>{t('genderUnsettled', { text: word })}</NotStated> <Link href="#words">{t('toWords')}</Link>
    </p>
  );
}

function Detail({ row, data }: { row: PlannedRow; data: ImportView }) {
  const t = useTranslations('nominations.import');
  const { words, topics } = data;
  switch (row.outcome) {
    case 'create':
      return row.known === null ? (
        <Stated values={[...personStated(row.values), ...nominationStated(row.values, topics)]} />
      ) : (
        <>
          <p>{t('knownPerson')}</p>
          <Changes changes={row.changes} />
          <Stated values={nominationStated(row.values, topics)} />
        </>
      );
    case 'change':
      return <Changes changes={row.changes} />;
    case 'same':
      return null;
    case 'passedOver':
      return t(`passedOver.${row.reason}`);
    case 'refused':
      return (
        <ul className={styles.changes}>
          {row.problems.map((problem) => {
            const field = problem.field === null ? '' : t(`fields.${problem.field}`);
            const isSettled = words.some((one) => one.text === problem.params?.text);
            return (
              <li key={`${problem.code} ${problem.field}`}>
                {t(`problems.${problem.code}`, { field, ...problem.params })}{' '}
                {isSettled ? <Link href="#words">{t('toWords')}</Link> : null}
              </li>
            );
          })}
        </ul>
      );
  }
}

/** What of the sheet is left out, and on what new nominations rest: said once, above the rows. */
function Ground({ data }: { data: ImportView }) {
  const t = useTranslations('nominations.import');
  const format = useFormatter();
  const { choices, columns, options } = data;
  const leftOut = columns.flatMap(({ column, heading }) =>
    heading === '' || (choices.columns[column] ?? null) !== null ? [] : [heading],
  );
  const communication = options.communications.find(({ value }) => value === choices.communicationId);
  return (
    <>
      {leftOut.length === 0 ? null : <p>{t('columnsLeftOut', { headings: format.list(leftOut, { type: 'unit' }) })}</p>}
      {communication === undefined ? null : <p>{t('restsOn', { communication: communication.label })}</p>}
    </>
  );
}

/** What each row of the sheet would do, with what it records, the old and the new value of what it changes and the reason of what is refused. */
export function ImportPreview({ data, shown, path }: { data: ImportView; shown: ImportRows; path: string }) {
  const t = useTranslations('nominations');
  const { counts, rows } = data;
  const { outcome, page } = shown;
  const to = (chosen: string | null, wanted = 1) =>
    `${path}${chosen === null ? '' : `&outcome=${chosen}`}${wanted === 1 ? '' : `&page=${wanted}`}#preview`;
  const present = outcomes.filter((one) => counts[one] > 0);
  return (
    <>
      <nav aria-label={t('import.filterLabel')}>
        <ul className={styles.filters}>
          {[null, ...present].map((one) => (
            <li key={one ?? 'all'}>
              <Link href={to(one)} scroll={false} aria-current={one === outcome ? 'true' : undefined}>
                {t(`import.filters.${one ?? 'all'}`, { count: one === null ? rows.length : counts[one] })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Ground data={data} />
      <DataTable
        id="rows"
        caption={t('import.previewTitle')}
        captionHidden
        rows={page.rows}
        rowKey={(row) => String(row.at)}
        isMuted={(row) => row.outcome === 'same' || row.outcome === 'passedOver'}
        empty={<EmptyState title={t('import.noRows')}>{t('import.noRowsText')}</EmptyState>}
        columns={[
          { key: 'row', header: t('import.row'), align: 'end', width: 'narrow', cell: (row) => row.at + 1 },
          { key: 'name', header: t('name'), primary: true, cell: (row) => <bdi>{row.name}</bdi> },
          { key: 'party', header: t('party'), cell: (row) => <bdi>{row.party}</bdi> },
          {
            key: 'outcome',
            header: t('import.outcome'),
            width: 'narrow',
            cell: (row) => <Badge tone={tones[row.outcome]}>{t(`import.outcomes.${row.outcome}`)}</Badge>,
          },
          {
            key: 'detail',
            header: t('import.detail'),
            width: 'wide',
            cell: (row) => (
              <>
                <Detail row={row} data={data} />
                {row.unsettledGender === null ? null : <UnsettledGender word={row.unsettledGender} />}
              </>
            ),
          },
        ]}
      />
      <Pagination
        label={t('import.pages')}
        status={t('import.pageStatus', { from: page.from, to: page.to, total: page.total })}
        previousHref={page.page > 1 ? to(outcome, page.page - 1) : undefined}
        previousLabel={t('paging.previous')}
        nextHref={page.page < page.pages ? to(outcome, page.page + 1) : undefined}
        nextLabel={t('paging.next')}
      />
      {counts.refused === 0 ? null : (
        <p>
          <Link href={path.replace('/import?', '/import/refused?')} download>
            {t('import.downloadRefused', { count: counts.refused })}
          </Link>
        </p>
      )}
    </>
  );
}
