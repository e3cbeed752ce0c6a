'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { officialLanguages } from '@/lib/kernel/languages';
import { saveImportChoicesAction } from '@/lib/nominations/actions/import';
import type { ImportView } from '@/lib/nominations/loaders/import';
import { importFields, type WordField, wordFields } from '@/lib/nominations/sheet/fields';
import type { WordToSettle } from '@/lib/nominations/sheet/words-to-settle';
import { nominationStatuses } from '@/lib/nominations/types';
import { affiliationTypes, firstTimeAnswers, genderBases, genders } from '@/lib/people/types';
import { SelectField, type SelectOption } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import styles from './import.module.css';

/** Marks of an answer to a word: it stands for nothing, or nobody said what it stands for. */
const nothing = 'nothing';
const open = '';

type Values = {
  sheet: string;
  headingRow: string;
  columns: string[];
  namesOrder: string;
  genderBasis: string;
  communicationId: string;
  /** Answers to the words to settle, in their order. */
  answers: string[];
};

type Props = { slug: string; draftId: string } & Pick<
  ImportView,
  'choices' | 'sheets' | 'headingRows' | 'columns' | 'words' | 'options'
>;

function valuesOf({ choices, columns, words }: Props): Values {
  return {
    sheet: String(choices.sheet),
    headingRow: String(choices.headingRow),
    columns: columns.map(({ column }) => choices.columns[column] ?? ''),
    namesOrder: choices.namesOrder,
    genderBasis: choices.genderBasis ?? '',
    communicationId: choices.communicationId ?? '',
    answers: words.map(({ value }) => (value === '' ? nothing : (value ?? open))),
  };
}

/** The choices as they are kept: what was settled before and is not asked now stays. */
function choicesOf(values: Values, { choices, words }: Props) {
  const settled: Record<WordField, Record<string, string>> = structuredClone(choices.words);
  for (const [index, { field, word }] of words.entries()) {
    const answer = values.answers[index] ?? open;
    if (answer === open) delete settled[field][word];
    else settled[field][word] = answer === nothing ? '' : answer;
  }
  return {
    sheet: Number(values.sheet),
    headingRow: Number(values.headingRow),
    columns: values.columns.map((field) => (field === '' ? null : field)),
    namesOrder: values.namesOrder,
    genderBasis: values.genderBasis === '' ? null : values.genderBasis,
    communicationId: values.communicationId === '' ? null : values.communicationId,
    words: settled,
  };
}

/** The values that a word of a field may stand for; for a State the nearest names first. */
function useMeanings(options: Props['options']) {
  const t = useTranslations('nominations');
  const people = useTranslations('people');
  const common = useTranslations('common');
  return ({ field, nearest }: WordToSettle): readonly (SelectOption | { label: string; options: SelectOption[] })[] => {
    const near = options.parties.filter(({ value }) => nearest.includes(value));
    const meanings: Record<WordField, readonly SelectOption[]> = {
      party: options.parties,
      topics: options.topics,
      affiliationType: affiliationTypes.map((value) => ({ value, label: people(`affiliationTypes.${value}`) })),
      gender: genders.map((value) => ({ value, label: people(`genders.${value}`) })),
      genderBasis: genderBases.map((value) => ({ value, label: people(`genderBases.${value}`) })),
      status: nominationStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
      language: officialLanguages.map((value) => ({ value, label: common(`languages.${value}`) })),
      firstTime: firstTimeAnswers.map((value) => ({ value, label: t(`firstTimes.${value}`) })),
    };
    const rest = meanings[field].filter(({ value }) => !nearest.includes(value));
    if (near.length === 0) return meanings[field];
    return [
      { label: t('import.nearest'), options: near },
      { label: t('import.others'), options: [...rest] },
    ];
  };
}

/** How a sheet is read: sheet and row of headings, the field of each column, and what its words stand for. */
export function ImportChoicesForm(props: Props) {
  const { slug, draftId, sheets, headingRows, columns, words, options } = props;
  const t = useTranslations('nominations.import');
  const people = useTranslations('people');
  const refusalText = useRefusalText();
  const meaningsOf = useMeanings(options);
  const headingId = useId();
  const form = useCommandForm<Values, null>({
    defaultValues: valuesOf(props),
    action: (values) => saveImportChoicesAction(slug, draftId, choicesOf(values, props)),
    translateRefusal: refusalText,
  });
  const mapped = form.rhf.watch('columns');
  const fields = importFields.map((field) => ({
    value: field,
    label: t(`fields.${field}`),
  }));
  return (
    <Form form={form} wide prepares submitLabel={t('update')} problemsTitle={t('problemsTitle')}>
      <FieldRow>
        {sheets.length === 1 ? null : (
          <SelectField
            label={t('sheet')}
            options={sheets.map((name, index) => ({ value: String(index), label: name }))}
            {...form.field('sheet')}
          />
        )}
        <SelectField
          label={t('headingRow')}
          emptyLabel={undefined}
          options={[
            { value: '-1', label: t('noHeadingRow') },
            ...headingRows.map(({ at, text }) => ({
              value: String(at),
              label: t('headingRowOption', { row: at + 1, text: text === '' ? t('emptyRow') : text }),
            })),
          ]}
          {...form.field('headingRow')}
        />
        <SelectField
          label={t('communication')}
          hint={t('communicationHint')}
          emptyLabel={t('noCommunication')}
          options={options.communications}
          {...form.field('communicationId')}
        />
      </FieldRow>
      <section className={styles.columns} aria-labelledby={headingId}>
        <h3 id={headingId}>{t('columnsTitle')}</h3>
        <ul className={styles.columnList}>
          {columns.map(({ column, heading, samples }) => (
            <li key={column} className={styles.column}>
              <SelectField
                label={<bdi>{heading === '' ? t('noHeading', { column: column + 1 }) : heading}</bdi>}
                hint={samples.length === 0 ? t('noSamples') : <bdi>{samples.join(' · ').slice(0, 90)}</bdi>}
                measure="full"
                emptyLabel={t('notImported')}
                options={fields}
                {...form.field(`columns.${column}`)}
              />
            </li>
          ))}
        </ul>
      </section>
      <FieldRow>
        <SelectField
          label={t('namesOrder')}
          hint={t('namesOrderHint')}
          options={(['givenFirst', 'familyFirst'] as const).map((value) => ({
            value,
            label: t(`namesOrders.${value}`),
          }))}
          {...form.field('namesOrder')}
        />
        {mapped.includes('gender') ? (
          <SelectField
            label={t('genderBasis')}
            hint={t('genderBasisHint')}
            emptyLabel={t('genderBasisOpen')}
            options={genderBases.map((value) => ({ value, label: people(`genderBases.${value}`) }))}
            {...form.field('genderBasis')}
          />
        ) : null}
      </FieldRow>
      {words.length === 0 ? null : (
        <section className={styles.columns} aria-labelledby="words">
          <h3 id="words">{t('wordsTitle')}</h3>
          <p>{t('wordsText')}</p>
          {wordFields
            .filter((field) => words.some((one) => one.field === field))
            .map((field) => (
              <div key={field} className={styles.wordGroup}>
                <h4>{t(`fields.${field}`)}</h4>
                <ul className={styles.columnList}>
                  {words.map((one, index) =>
                    one.field === field ? (
                      <li key={one.word} className={styles.column}>
                        <SelectField
                          label={<bdi>{one.text}</bdi>}
                          hint={t('wordRows', { count: one.rows })}
                          measure="full"
                          emptyLabel={t(field === 'gender' ? 'genderOpen' : 'wordOpen')}
                          options={[{ value: nothing, label: t('wordNothing') }, ...meaningsOf(one)]}
                          {...form.field(`answers.${index}`)}
                        />
                      </li>
                    ) : null,
                  )}
                </ul>
              </div>
            ))}
        </section>
      )}
    </Form>
  );
}
