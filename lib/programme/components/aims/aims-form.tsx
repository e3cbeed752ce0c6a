'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { selfDescriptions } from '@/lib/balance/types';
import { balanceGroups, stateLabels } from '@/lib/bodies/types';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { officialLanguages } from '@/lib/kernel/languages';
import type { Refusal } from '@/lib/kernel/refusal';
import { affiliationTypes, firstTimeAnswers, genders } from '@/lib/people/types';
import { answer } from '@/lib/ui/answer';
import { Button } from '@/lib/ui/button';
import { SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import { SavedForm } from '@/lib/ui/saved-form';
import { type CommandForm, useCommandForm } from '@/lib/ui/use-command-form';
import { setAimsAction, undoAimsAction } from '../../actions/aims';
import type { AimsPage } from '../../loaders/aims';
import { type AimPreset, aimPresets } from '../../rules/aims';
import { type Aim, aimBounds, aimForces } from '../../types';
import { useFormWords } from '../form-words';
import { type AimRow, aimInput, newAimRow, rowOf } from './aim-row';
import { useAimValueName } from './aim-sentence';
import styles from './aims.module.css';

type Values = { aims: AimRow[] };

/** Sets the aims as one list. Presets and the aims of other meetings are put below it, to be changed before it is saved. */
export function AimsForm({ data }: { data: AimsPage }) {
  const t = useTranslations('aims.form');
  const textOf = useRefusalText();
  const [last, setLast] = useState<LastSaving>({ kind: 'none' });

  function wordsOf(saving: LastSaving): string {
    switch (saving.kind) {
      case 'undone':
        return t('undone');
      case 'notUndone':
        return saving.refusal.code === 'changedMeanwhile'
          ? t('changedSince')
          : t('notUndone', { why: textOf(saving.refusal) });
      default:
        return t('saved');
    }
  }
  return (
    <SavedForm
      onRecord={data.revision}
      words={wordsOf(last)}
      action={
        last.kind === 'changed' ? (
          <UndoSaving meetingId={data.meeting.id} revision={last.revision} onDone={setLast} />
        ) : undefined
      }
    >
      {(setSaved) => (
        <Fields
          data={data}
          setSaved={(revision) => {
            setSaved(revision !== null);
            setLast(revision === null || revision === data.revision ? { kind: 'none' } : { kind: 'changed', revision });
          }}
        />
      )}
    </SavedForm>
  );
}

/** What became of the last saving: it changed nothing or left a list with a revision, which was taken back or could not be. */
type LastSaving =
  | { readonly kind: 'none' }
  | { readonly kind: 'changed'; readonly revision: number }
  | { readonly kind: 'undone' }
  | { readonly kind: 'notUndone'; readonly refusal: Refusal };

/** Puts the aims on record again that were there before a saving. */
function UndoSaving({
  meetingId,
  revision,
  onDone,
}: {
  meetingId: string;
  revision: number;
  onDone: (saving: LastSaving) => void;
}) {
  const t = useTranslations('aims.form');
  const button = useRef<HTMLButtonElement>(null);
  const [isPending, setPending] = useState(false);
  async function undo() {
    setPending(true);
    const outcome = await answer(undoAimsAction({ meetingId, revision }));
    // The button goes: the notice that says what came of it stays, and keeps the focus.
    button.current?.closest<HTMLElement>('[role="status"]')?.focus();
    onDone(outcome.ok ? { kind: 'undone' } : { kind: 'notUndone', refusal: outcome.refusal });
  }
  return (
    <Button ref={button} size="small" icon="undo" pending={isPending} onClick={undo}>
      {t('undo')}
    </Button>
  );
}

/** `setSaved`: told the revision that a saving left, and null before each attempt. */
function Fields({ data, setSaved }: { data: AimsPage; setSaved: (revision: number | null) => void }) {
  const t = useTranslations('aims.form');
  const words = useFormWords();
  const { meeting, revision } = data;
  const form = useCommandForm<Values, { readonly revision: number }>({
    defaultValues: { aims: data.aims.map(rowOf) },
    action: ({ aims }) => {
      setSaved(null);
      return setAimsAction({ meetingId: meeting.id, revision, aims: aims.map(aimInput) });
    },
    translateRefusal: useRefusalText(),
    onDone: (saved) => setSaved(saved.revision),
    draftKey: `aims:${meeting.id}`,
    draftVersion: revision,
  });
  return (
    <Form form={form} label={t('label')} submitLabel={t('save')} {...words.frame}>
      <Beginnings form={form} data={data} />
      <RepeatedFields
        form={form}
        name="aims"
        ordered
        max={40}
        newRow={newAimRow}
        words={{
          legend: t('label'),
          legendHidden: true,
          hint: t('hint'),
          empty: t('empty'),
          add: t('add'),
          row: (number) => t('row', { number }),
          remove: (number) => t('remove', { number }),
          moveUp: (number) => t('up', { number }),
          moveDown: (number) => t('down', { number }),
          added: (number) => t('added', { number }),
          removed: (number) => t('removed', { number }),
          moved: (number) => t('moved', { number }),
        }}
      >
        {(index) => <Row form={form} index={index} topics={data.topics} />}
      </RepeatedFields>
    </Form>
  );
}

function Row({ form, index, topics }: { form: CommandForm<Values>; index: number; topics: AimsPage['topics'] }) {
  const t = useTranslations('aims.form');
  const nameOf = useAimValueName();
  const isRule = form.rhf.watch(`aims.${index}.force`) === 'rule';
  const options = (measure: Aim['measure'], values: readonly string[]) => ({
    label: t(`groupsOf.${measure}`),
    options: values.map((value) => ({ value: `${measure}:${value}`, label: nameOf(measure, value) })),
  });
  return (
    <>
      <FieldRow>
        <SelectField
          label={t('place')}
          options={[
            { value: 'eachPanel', label: t('places.eachPanel') },
            ...topics
              .filter((topic) => topic.isTaken)
              .map((topic) => ({
                value: `eachPanel:${topic.id}`,
                label: t('places.topic', { letter: topic.letter, title: topic.title }),
              })),
            { value: 'whole', label: t('places.whole') },
          ]}
          {...form.field(`aims.${index}.place`)}
        />
        <SelectField
          label={t('bound')}
          measure="short"
          options={aimBounds.map((bound) => ({ value: bound, label: t(`bounds.${bound}`) }))}
          {...form.field(`aims.${index}.bound`)}
        />
        <TextField label={t('number')} measure="short" inputMode="numeric" {...form.field(`aims.${index}.number`)} />
      </FieldRow>
      <FieldRow>
        <SelectField
          label={t('what')}
          options={[
            options(
              'gender',
              genders.filter((gender) => gender !== 'notStated'),
            ),
            options('group', balanceGroups),
            { label: t('groupsOf.party'), options: [{ value: 'party', label: t('whatParty') }] },
            options('label', [...stateLabels, ...selfDescriptions]),
            options('affiliation', affiliationTypes),
            options('language', officialLanguages),
            options('firstTime', firstTimeAnswers),
          ]}
          {...form.field(`aims.${index}.value`)}
        />
        <SelectField
          label={t('force')}
          options={aimForces.map((force) => ({ value: force, label: t(`forces.${force}`) }))}
          {...form.field(`aims.${index}.force`)}
        />
        {isRule ? (
          <>
            <TextField label={t('symbol')} {...form.field(`aims.${index}.symbol`)} />
            <TextField label={t('paragraph')} measure="short" {...form.field(`aims.${index}.paragraph`)} />
          </>
        ) : null}
      </FieldRow>
    </>
  );
}

/** What a list may begin with: usual aims, and those of other meetings of the body. */
function Beginnings({ form, data }: { form: CommandForm<Values>; data: AimsPage }) {
  const t = useTranslations('aims.form');
  const [said, setSaid] = useState('');
  const topicIds = new Set(data.topics.filter((topic) => topic.isTaken).map((topic) => topic.id));
  function add(rows: readonly AimRow[]) {
    const present = form.rhf.getValues('aims');
    const sameAs = (a: AimRow) => (b: AimRow) =>
      a.place === b.place && a.bound === b.bound && a.number === b.number && a.value === b.value;
    const fresh = rows.filter((row) => !present.some(sameAs(row)));
    form.rhf.setValue('aims', [...present, ...fresh], { shouldDirty: true });
    setSaid(fresh.length === 0 ? t('takenAlready') : t('taken', { count: fresh.length }));
  }
  return (
    <fieldset>
      <legend>{t('presets')}</legend>
      <div className={styles.presets}>
        {(Object.keys(aimPresets) as AimPreset[]).map((preset) => (
          <Button
            key={preset}
            size="small"
            onClick={() =>
              add(
                aimPresets[preset].map((aim) =>
                  rowOf({ ...aim, id: '', topicId: null, force: 'aim', symbol: null, paragraph: null }),
                ),
              )
            }
          >
            {t(`preset.${preset}`)}
          </Button>
        ))}
        {data.others
          .filter((other) => other.aims.length > 0)
          .map((other) => (
            <Button
              key={other.meetingId}
              size="small"
              onClick={() =>
                add(
                  other.aims.map((aim) =>
                    rowOf({
                      ...aim,
                      id: '',
                      topicId: aim.topicId !== null && topicIds.has(aim.topicId) ? aim.topicId : null,
                    }),
                  ),
                )
              }
            >
              {t('copy', { meeting: other.title })}
            </Button>
          ))}
      </div>
      <p role="status">{said}</p>
    </fieldset>
  );
}
