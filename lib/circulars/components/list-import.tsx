'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Refusal } from '@/lib/kernel/refusal';
import { Badge } from '@/lib/ui/badge';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { EmptyState } from '@/lib/ui/empty-state';
import { SelectField } from '@/lib/ui/field';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { SheetForm } from '@/lib/ui/sheet-form';
import { SheetPreview } from '@/lib/ui/sheet-preview';
import { beginListAction, dropListAction, recordListAction } from '../actions/list';
import type { ListImportPage } from '../loaders/list';
import type { PlannedCircular } from '../rules/record-list';
import { refusedRow } from '../rules/refused-row';

type Draft = Exclude<ListImportPage['draft'], null | 'expired'>;

/** Takes in a list of circulars, shows what each row would do, and records it all or not at all. */
export function ListImport({ data }: { data: ListImportPage }) {
  const t = useTranslations('circulars.list');
  const format = useFormatter();
  const router = useRouter();
  const words = useFormWords();
  const refusalText = useRefusalText();
  const [bodyId, setBodyId] = useState(data.bodies.length === 1 ? (data.bodies[0]?.id ?? '') : '');
  const { draft } = data;
  if (draft !== null && draft !== 'expired') return <Preview draft={draft} data={data} />;
  return (
    <>
      {draft === 'expired' ? <Notice tone="warning">{t('expired')}</Notice> : null}
      <p>{t('columnsText', { columns: format.list(Object.values(data.words.columns)) })}</p>
      <SelectField
        label={t('body')}
        hint={t('bodyHint')}
        emptyLabel={t('chooseBody')}
        value={bodyId}
        onChange={(event) => setBodyId(event.target.value)}
        options={data.bodies.map((one) => ({ value: one.id, label: one.name }))}
      />
      <SheetForm
        words={{
          file: t('file'),
          fileHint: t('fileHint'),
          text: t('text'),
          textHint: t('textHint'),
          submit: t('preview'),
          problemsTitle: words.frame.problemsTitle,
        }}
        action={(upload) => beginListAction(bodyId, upload)}
        translateRefusal={refusalText}
        onDone={({ draftId }) => router.push(`/circulars/import?draft=${draftId}`)}
        secondary={<Link href="/circulars">{words.back}</Link>}
      />
    </>
  );
}

const tones = { new: 'accent', onRecord: 'neutral', refused: 'blocker' } as const;

function Preview({ draft, data }: { draft: Draft; data: ListImportPage }) {
  const t = useTranslations('circulars.list');
  const format = useFormatter();
  const router = useRouter();
  const refusalText = useRefusalText();
  const { plan } = draft;
  const drop = (
    <ConfirmDialog
      triggerLabel={t('drop')}
      title={t('dropTitle')}
      confirmLabel={t('drop')}
      cancelLabel={t('keep')}
      action={() => dropListAction(draft.id)}
      translateRefusal={refusalText}
      onDone={() => router.push('/circulars/import')}
    >
      {t('dropText')}
    </ConfirmDialog>
  );
  if (plan === null) {
    return (
      <EmptyState title={t('noHeadings')} action={drop}>
        {t('noHeadingsText', { own: data.words.columns.own, subject: data.words.columns.subject })}
      </EmptyState>
    );
  }
  const count = (outcome: PlannedCircular['outcome']) => plan.rows.filter((row) => row.outcome === outcome).length;
  const circulars = plan.rows.flatMap((row) => (row.outcome === 'new' ? [row.circular] : []));
  const refused = count('refused');
  const refusalOfRow = (refusal: Refusal) => {
    const row = refusedRow(plan.rows, refusal);
    return row === null ? refusalText(refusal) : t('refusedRow', { line: row.line, problem: refusalText(refusal) });
  };
  const reasonNotTo = () => {
    if (refused > 0) return t('mendFirst', { count: refused });
    if (circulars.length > draft.maximum) return t('tooMany', { maximum: draft.maximum });
    return circulars.length === 0 ? t('nothingToDo') : undefined;
  };

  const what = (row: PlannedCircular) => {
    if (row.outcome === 'onRecord') return <Link href={`/circulars/${row.circularId}`}>{t('asOnRecord')}</Link>;
    if (row.outcome === 'new') return null;
    return row.problems.map((problem) => (
      <div key={`${problem.column}:${problem.code}:${problem.text}`}>
        {t('problem', {
          column: data.words.columns[problem.column],
          text: problem.text === '' ? 'none' : problem.text,
          problem: t(`problems.${problem.code}`, { maximum: problem.maximum ?? 0 }),
        })}
      </div>
    ));
  };
  return (
    <SheetPreview
      id="circular-list"
      rows={plan.rows}
      unchanged="onRecord"
      columns={[
        { key: 'line', header: t('line'), align: 'end', cell: (row) => format.number(row.line) },
        { key: 'reference', header: t('reference'), primary: true, cell: (row) => <bdi>{row.reference}</bdi> },
        { key: 'subject', header: data.words.columns.subject, width: 'wide', cell: (row) => row.subject },
        {
          key: 'outcome',
          header: t('outcome'),
          cell: (row) => <Badge tone={tones[row.outcome]}>{t(`outcomes.${row.outcome}`)}</Badge>,
        },
        { key: 'what', header: t('what'), cell: what },
      ]}
      words={{
        summary: t('summary', { new: count('new'), onRecord: count('onRecord'), refused }),
        unknownHeadings:
          plan.unknownHeadings.length === 0
            ? null
            : t('unknownHeadings', { count: plan.unknownHeadings.length, list: plan.unknownHeadings.join('; ') }),
        caption: t('caption'),
        noRows: t('noRows'),
        submit: t('record', { count: circulars.length }),
      }}
      disabledReason={reasonNotTo()}
      action={() => recordListAction(draft.id, { bodyId: draft.bodyId, circulars })}
      onDone={() => router.push('/circulars')}
      translateRefusal={refusalOfRow}
      drop={drop}
    />
  );
}
