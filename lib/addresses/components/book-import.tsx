'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Badge } from '@/lib/ui/badge';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Notice } from '@/lib/ui/notice';
import { SheetForm } from '@/lib/ui/sheet-form';
import { SheetPreview } from '@/lib/ui/sheet-preview';
import { applyBookImportAction, beginBookImportAction, dropBookImportAction } from '../actions';
import type { BookImportPage } from '../loaders/sheet';
import type { BookChange, PlannedRow } from '../rules/sheet';

type Draft = Exclude<BookImportPage['draft'], null | 'expired'>;

/** Takes in a sheet, shows what each row would do, and enters it all or not at all. */
export function BookImport({ data }: { data: BookImportPage }) {
  const t = useTranslations('addresses.sheet');
  const format = useFormatter();
  const router = useRouter();
  const words = useFormWords();
  const refusalText = useRefusalText();
  const { draft } = data;
  if (draft !== null && draft !== 'expired') return <Preview draft={draft} words={data.words} />;
  return (
    <>
      {draft === 'expired' ? <Notice tone="warning">{t('expired')}</Notice> : null}
      <p>{t('columnsText', { columns: format.list(Object.values(data.words.columns)) })}</p>
      <SheetForm
        words={{
          file: t('file'),
          fileHint: t('fileHint'),
          text: t('text'),
          textHint: t('textHint'),
          submit: t('preview'),
          problemsTitle: words.frame.problemsTitle,
        }}
        action={beginBookImportAction}
        translateRefusal={refusalText}
        onDone={({ draftId }) => router.push(`/addresses/import?draft=${draftId}`)}
        secondary={<Link href="/addresses">{words.back}</Link>}
      />
    </>
  );
}

const tones = { new: 'accent', change: 'accent', same: 'neutral', refused: 'blocker' } as const;

function Preview({ draft, words }: { draft: Draft; words: BookImportPage['words'] }) {
  const t = useTranslations('addresses.sheet');
  const format = useFormatter();
  const router = useRouter();
  const refusalText = useRefusalText();
  const drop = (
    <ConfirmDialog
      triggerLabel={t('drop')}
      title={t('dropTitle')}
      confirmLabel={t('drop')}
      cancelLabel={t('keep')}
      action={() => dropBookImportAction(draft.id)}
      translateRefusal={refusalText}
      onDone={() => router.push('/addresses/import')}
    >
      {t('dropText')}
    </ConfirmDialog>
  );
  const { plan } = draft;
  if (plan === null) {
    return (
      <EmptyState title={t('noHeadings')} action={drop}>
        {t('noHeadingsText', { column: words.columns.party })}
      </EmptyState>
    );
  }
  const count = (outcome: PlannedRow['outcome']) => plan.rows.filter((row) => row.outcome === outcome).length;
  const refused = count('refused');
  const toDo = count('new') + count('change');
  const entries = plan.rows.flatMap((row) => (row.outcome === 'new' || row.outcome === 'change' ? [row.entry] : []));

  const apply = () =>
    applyBookImportAction(draft.id, {
      missions: entries.flatMap((entry) => (entry.kind === 'mission' ? [pickMission(entry.mission)] : [])),
      organizations: entries.flatMap((entry) =>
        entry.kind === 'organization' ? [pickOrganization(entry.organization)] : [],
      ),
      observers: entries.flatMap((entry) => (entry.kind === 'observer' ? [entry.observer] : [])),
      chairs: entries.flatMap((entry) => (entry.kind === 'chair' ? [entry.chair] : [])),
    });

  const what = (row: PlannedRow) =>
    row.outcome === 'refused'
      ? row.problems.map((problem) => (
          <div key={problem.column}>
            {t('problem', { column: words.columns[problem.column], problem: t(`problems.${problem.code}`) })}
          </div>
        ))
      : row.outcome === 'change'
        ? row.changes.map((change) => <Change key={change.column} change={change} words={words} />)
        : null;
  return (
    <SheetPreview
      id="book-import"
      rows={plan.rows}
      unchanged="same"
      columns={[
        { key: 'line', header: t('line'), align: 'end', cell: (row) => format.number(row.line) },
        { key: 'party', header: words.columns.party, primary: true, cell: (row) => row.party },
        {
          key: 'kind',
          header: words.columns.kind,
          cell: (row) => (row.outcome === 'refused' ? null : words.kinds[row.entry.kind]),
        },
        { key: 'of', header: t('of'), cell: (row) => row.of },
        {
          key: 'station',
          header: words.columns.dutyStation,
          cell: (row) => (row.dutyStation === null ? null : words.stations[row.dutyStation]),
        },
        {
          key: 'outcome',
          header: t('outcome'),
          cell: (row) => <Badge tone={tones[row.outcome]}>{t(`outcomes.${row.outcome}`)}</Badge>,
        },
        { key: 'what', header: t('what'), width: 'wide', cell: what },
      ]}
      words={{
        summary: t('summary', { new: count('new'), change: count('change'), same: count('same'), refused }),
        unknownHeadings:
          plan.unknownHeadings.length === 0
            ? null
            : t('unknownHeadings', { count: plan.unknownHeadings.length, list: plan.unknownHeadings.join('; ') }),
        caption: t('caption'),
        noRows: t('noRows'),
        submit: t('apply', { count: toDo }),
      }}
      disabledReason={refused > 0 ? t('mendFirst', { count: refused }) : toDo === 0 ? t('nothingToDo') : undefined}
      action={apply}
      onDone={() => router.push('/addresses')}
      translateRefusal={refusalText}
      drop={drop}
    />
  );
}

/** A cell as it is on record and as the list has it; what the list empties is marked. */
function Change({ change, words }: { change: BookChange; words: BookImportPage['words'] }) {
  const t = useTranslations('addresses.sheet');
  const common = useTranslations('common');
  const { column, from, to } = change;
  return (
    <div>
      {words.columns[column]}: {from === null ? <NotStated>{common('notStated')}</NotStated> : <s>{from}</s>}{' '}
      <span aria-hidden="true">→</span> {to === null ? <Badge tone="warning">{t('emptied')}</Badge> : <ins>{to}</ins>}
    </div>
  );
}

type Entry = Extract<PlannedRow, { entry: unknown }>['entry'];
type Mission = Extract<Entry, { kind: 'mission' }>['mission'];
type Organization = Extract<Entry, { kind: 'organization' }>['organization'];

/** What the command takes of a mission: the row on record holds more. */
function pickMission(one: Mission) {
  const { stateId, dutyStation, residence, name, language, emails, postalAddress, note, inUse, revision } = one;
  return { stateId, dutyStation, residence, name, language, emails, postalAddress, note, inUse, revision };
}

function pickOrganization(one: Organization) {
  const { organizationId, attention, language, emails, postalAddress, note, revision } = one;
  return { organizationId, attention, language, emails, postalAddress, note, revision };
}
