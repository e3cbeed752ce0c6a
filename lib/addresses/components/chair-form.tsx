'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { languageOfNames, sortStates, stateName } from '@/lib/bodies/rules';
import { regionalGroups } from '@/lib/bodies/types';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { changeGroupChairAction, recordGroupChairAction, removeGroupChairAction } from '../actions';
import type { ChairForm as Data } from '../loaders/book';
import { dutyStations } from '../types';

/** Records which State chairs a regional group, or changes the record. */
export function ChairForm({ data }: { data: Data }) {
  const t = useTranslations('addresses');
  const bodies = useTranslations('bodies');
  const words = useFormWords();
  const router = useRouter();
  const refusalText = useRefusalText();
  const language = languageOfNames(useLocale());
  const { chair, states } = data;
  const back = '/addresses#chairs' as const;
  const form = useCommandForm({
    defaultValues: {
      regionalGroup: chair?.regionalGroup ?? ('AFR' as string),
      stateId: chair?.stateId ?? '',
      personName: chair?.personName ?? '',
      dutyStation: chair?.dutyStation ?? ('vienna' as string),
      validFrom: chair?.validFrom ?? '',
      validTo: chair?.validTo ?? '',
    },
    action: (values) =>
      chair === null
        ? recordGroupChairAction(values)
        : changeGroupChairAction({ ...values, groupChairId: chair.id, revision: chair.revision }),
    translateRefusal: refusalText,
    onDone: () => router.push(back),
    draftKey: chair === null ? 'group-chair:new' : `group-chair:${chair.id}`,
    draftVersion: chair?.revision,
  });
  return (
    <Form
      form={form}
      submitLabel={chair === null ? t('recordChair') : t('save')}
      secondary={
        <>
          <Link href={back}>{words.back}</Link>
          {chair === null ? null : (
            <ConfirmDialog
              triggerLabel={t('removeChair')}
              title={t('removeChairTitle')}
              confirmLabel={t('removeChair')}
              cancelLabel={t('cancel')}
              danger
              action={() => removeGroupChairAction(chair.id)}
              translateRefusal={refusalText}
              onDone={() => router.push(back)}
            >
              {t('removeChairText')}
            </ConfirmDialog>
          )}
        </>
      }
      {...words.frame}
    >
      <FieldRow>
        <SelectField
          label={t('group')}
          options={regionalGroups.map((group) => ({ value: group, label: bodies(`groups.${group}`) }))}
          {...form.field('regionalGroup')}
        />
        <SelectField
          label={t('state')}
          emptyLabel={t('chooseState')}
          options={sortStates(states, language).map((state) => ({
            value: state.id,
            label: stateName(state, language),
          }))}
          {...form.field('stateId')}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('person')}
          hint={t('personHint')}
          optionalLabel={words.optional}
          {...form.field('personName')}
        />
        <SelectField
          label={t('dutyStation')}
          options={dutyStations.map((station) => ({ value: station, label: t(`stations.${station}`) }))}
          {...form.field('dutyStation')}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('from')}
          hint={words.partialDate}
          optionalLabel={words.optional}
          measure="short"
          {...form.field('validFrom')}
        />
        <TextField
          label={t('until')}
          hint={words.partialDate}
          optionalLabel={words.optional}
          measure="short"
          {...form.field('validTo')}
        />
      </FieldRow>
    </Form>
  );
}
