'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useMemo } from 'react';
import { languageOfNames, sortStates, stateName } from '@/lib/bodies/rules';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { foldText } from '@/lib/people/rules';
import { FileField, TextArea } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { recordAttendanceAction } from '../actions';
import type { AttendanceFormPage } from '../loaders';
import { type ReadAttendance, readAttendance, reportText } from '../read-attendance';
import { type PlacedLine, placeLines } from '../rules/attendance-match';
import styles from './attendance-form.module.css';
import { AttendanceRows, type AttendanceValues, type PreviewRow } from './attendance-rows';
import { useFormWords } from './form-words';

/** The name of a line's choices in the form: the same for the same line, wherever it stands in the text. */
function keyOf(line: PlacedLine): string {
  return `line_${foldText(`${line.label} ${line.email ?? ''}`).replace(/[^\p{L}\p{N}]+/gu, '_')}`;
}

/** The parties by what they are called, in the order in which they are offered. */
function usePartyNames({ states, organizations }: AttendanceFormPage['parties']) {
  const language = languageOfNames(useLocale());
  return useMemo(() => {
    const names = [
      ...sortStates(states, language).map((one) => ({
        name: stateName(one, language),
        stateId: one.id,
        organizationId: null,
      })),
      ...organizations.map(({ id, name }) => ({ name, stateId: null, organizationId: id })),
    ];
    const byName = new Map(names.map((one) => [foldText(one.name), one]));
    const nameOf = (line: PlacedLine) =>
      names.find((one) => one.stateId === line.stateId && one.organizationId === line.organizationId)?.name ?? '';
    return { names, byName, nameOf };
  }, [states, organizations, language]);
}

/** Who attended: typed line by line, or read from the report of the platform, with a preview of what would be recorded. */
export function AttendanceForm({ data }: { data: AttendanceFormPage }) {
  const t = useTranslations('consultations.attendance');
  const words = useFormWords();
  const router = useRouter();
  const { served, consultation, parties } = data;
  const back = `/meetings/${served.slug}/consultations/${consultation.slug}` as const;
  const { names, byName, nameOf } = usePartyNames(parties);

  /** The lines of a text with the choices of the form: what the preview shows and what is sent. */
  function rowsOf({ how, lines }: ReadAttendance, { party, out }: AttendanceValues): readonly PreviewRow[] {
    const known = { ...parties, addresses: [] };
    return placeLines(lines, known, how === 'typed').map((line) => {
      const key = keyOf(line);
      const written = party[key] ?? nameOf(line);
      const chosen = byName.get(foldText(written)) ?? null;
      return {
        key,
        line,
        written,
        chosen,
        isUnknownName: chosen === null && written.trim() !== '',
        isOut: out[key] === true,
      };
    });
  }

  const form = useCommandForm<AttendanceValues, unknown>({
    defaultValues: { text: '', party: {}, out: {} },
    action: (values) =>
      recordAttendanceAction({
        meetingId: consultation.meetingId,
        rows: rowsOf(readAttendance(values.text), values)
          .filter((row) => !row.isOut)
          .map(({ line, chosen }) => ({
            stateId: chosen?.stateId ?? null,
            organizationId: chosen?.organizationId ?? null,
            name: line.name ?? (chosen === null ? line.label : null),
            mailDomain: line.email?.split('@').at(-1) ?? null,
            joinedAt: line.joinedAt,
            leftAt: line.leftAt,
          })),
      }),
    translateRefusal: useRefusalText(),
    onDone: () => router.push(`${back}#attendance`),
    draftKey: `consultation-attendance:${consultation.meetingId}`,
  });
  const values = useDeferredValue(form.rhf.watch());
  const read = readAttendance(values.text);
  const rows = rowsOf(read, values);
  const recorded = rows.filter((row) => !row.isOut);
  const open = rows.filter((row) => row.line.stateId === null && row.line.organizationId === null);
  const placed = rows.filter((row) => row.line.stateId !== null || row.line.organizationId !== null);
  const wrong = recorded.filter((row) => row.isUnknownName).length;
  const represented = new Set(recorded.flatMap(({ chosen }) => (chosen === null ? [] : [chosen.name])));

  return (
    <Form
      form={form}
      wide
      label={t('title')}
      submitLabel={t('apply')}
      disabledReason={recorded.length === 0 ? t('nothing') : wrong > 0 ? t('settleFirst', { count: wrong }) : undefined}
      secondary={<Link href={back}>{t('back')}</Link>}
      {...words.frame}
    >
      <div className={styles.columns}>
        <div className={styles.input}>
          <FileField
            label={t('file')}
            hint={t('fileHint')}
            optionalLabel={words.optional}
            accept=".csv,.tsv,.txt,text/csv"
            onChange={async (event) => {
              const [file] = event.target.files ?? [];
              if (file === undefined) return;
              const text = reportText(new Uint8Array(await file.arrayBuffer()));
              form.rhf.setValue('text', text, { shouldDirty: true });
            }}
          />
          <TextArea label={t('text')} hint={t('textHint')} rows={12} spellCheck={false} {...form.field('text')} />
        </div>
        <div className={styles.preview}>
          <h2 className={styles.heading}>{t('preview')}</h2>
          {read.how === 'notRecognized' ? (
            <Notice tone="warning" announce>
              {t('notRecognized')}
            </Notice>
          ) : (
            <p role="status">
              {t('summary', {
                lines: recorded.length,
                parties: represented.size,
                open: recorded.filter((row) => row.chosen === null).length,
              })}
            </p>
          )}
          <p className={styles.note}>{t('privacy')}</p>
          <datalist id="attendance-parties">
            {names.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {open.length === 0 ? null : (
            <AttendanceRows form={form} rows={open} id="open-rows" title={t('open', { count: open.length })} />
          )}
          {placed.length === 0 ? null : (
            <AttendanceRows form={form} rows={placed} id="placed-rows" title={t('placed', { count: placed.length })} />
          )}
        </div>
      </div>
    </Form>
  );
}
