'use client';

import { useTranslations } from 'next-intl';
import { balanceGroups } from '@/lib/bodies/types';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { CheckboxField, RadioGroup, TextField } from '@/lib/ui/field';
import { FieldGroup, FieldRow, Form } from '@/lib/ui/form';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import { SavedForm } from '@/lib/ui/saved-form';
import { type CommandForm, useCommandForm } from '@/lib/ui/use-command-form';
import { setMethodAction } from '../../actions/aims';
import type { AimsPage } from '../../loaders/aims';
import { necessaryGoal } from '../../rules/method';
import { shareReferences } from '../../types';
import { useFormWords } from '../form-words';
import { MethodBeginnings } from './method-beginnings';
import { type MethodValues, methodInput, methodValues, sumOf } from './method-values';

/** Sets the order of goals, what regional groups are set beside, and whether moderators count. */
export function MethodForm({ data }: { data: AimsPage }) {
  const t = useTranslations('aims.method');
  return (
    <SavedForm onRecord={data.methodRevision} words={t('saved')}>
      {(setSaved) => <Fields data={data} setSaved={setSaved} />}
    </SavedForm>
  );
}

function Fields({ data, setSaved }: { data: AimsPage; setSaved: (saved: boolean) => void }) {
  const t = useTranslations('aims.method');
  const words = useFormWords();
  const { meeting, methodRevision: revision } = data;
  const form = useCommandForm<MethodValues, unknown>({
    defaultValues: methodValues(data.method, data.shares.membership),
    action: (values) => {
      setSaved(false);
      return setMethodAction({ meetingId: meeting.id, revision, ...methodInput(values) });
    },
    translateRefusal: useRefusalText(),
    onDone: () => setSaved(true),
    draftKey: `method:${meeting.id}`,
    draftVersion: revision,
  });
  return (
    <Form form={form} label={t('label')} submitLabel={t('save')} {...words.frame}>
      <MethodBeginnings form={form} data={data} />
      <Goals form={form} />
      <Shares form={form} data={data} />
      <CheckboxField label={t('moderators')} hint={t('moderatorsHint')} {...form.field('countModerators')} />
      <FieldGroup legend={t('decision')} hint={t('decisionHint')}>
        <FieldRow>
          <TextField label={t('symbol')} optionalLabel={words.optional} {...form.field('symbol')} />
          <TextField
            label={t('paragraph')}
            measure="short"
            optionalLabel={words.optional}
            {...form.field('paragraph')}
          />
        </FieldRow>
      </FieldGroup>
    </Form>
  );
}

function Goals({ form }: { form: CommandForm<MethodValues> }) {
  const t = useTranslations('aims.method');
  const goalAt = (position: number) => form.rhf.getValues('goals')[position - 1]?.goal ?? necessaryGoal;
  const sentenceAt = (position: number) => t(`goals.${goalAt(position)}`);
  return (
    <RepeatedFields
      form={form}
      name="goals"
      ordered
      fixed
      words={{
        legend: t('order'),
        hint: t('orderHint'),
        row: (number) => t('row', { number }),
        moveUp: (number) => t('up', { goal: sentenceAt(number) }),
        moveDown: (number) => t('down', { goal: sentenceAt(number) }),
        moved: (number) => t('moved', { number }),
      }}
    >
      {(index) =>
        goalAt(index + 1) === necessaryGoal ? (
          <p>{t('always', { goal: sentenceAt(index + 1) })}</p>
        ) : (
          <CheckboxField label={sentenceAt(index + 1)} {...form.field(`goals.${index}.isOn`)} />
        )
      }
    </RepeatedFields>
  );
}

function Shares({ form, data }: { form: CommandForm<MethodValues>; data: AimsPage }) {
  const t = useTranslations('aims.method');
  const groups = useTranslations('programme.group');
  const [shares, seats] = form.rhf.watch(['shares', 'groupSeats']);
  const lineOf = (given: Readonly<Record<string, number>>) =>
    balanceGroups
      .flatMap((group) => {
        const count = given[group] ?? 0;
        return count === 0 ? [] : [t('shareLine', { group: groups(group), seats: count })];
      })
      .join(' · ');
  return (
    <>
      <RadioGroup
        label={t('shares')}
        options={shareReferences.map((one) => ({
          value: one,
          label: t(`sharesOf.${one}`),
          hint: one === 'byHand' ? undefined : lineOf(data.shares[one]),
        }))}
        {...form.field('shares')}
      />
      {shares === 'byHand' ? (
        <FieldGroup
          legend={t('byHand')}
          hint={
            <span role="status">
              {t('sum', { sum: sumOf(seats), seats: data.seats.count, version: data.seats.version ?? 0 })}
            </span>
          }
        >
          <FieldRow>
            {balanceGroups.map((group) => (
              <TextField
                key={group}
                label={groups(group)}
                measure="short"
                inputMode="numeric"
                {...form.field(`groupSeats.${group}`)}
              />
            ))}
          </FieldRow>
        </FieldGroup>
      ) : null}
    </>
  );
}
