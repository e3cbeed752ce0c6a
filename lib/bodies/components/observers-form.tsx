'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Disclosure } from '@/lib/ui/disclosure';
import { CheckboxField, SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { addOrganizationAction, setObserversAction } from '../actions';
import type { ObserversForEditing } from '../loaders';
import { observerStatuses, organizationKinds } from '../types';
import { useFormWords } from './form-words';

/** The list of observers as a whole, and beside it an organization that the choice does not have yet. */
export function ObserversForm({ data }: { data: ObserversForEditing }) {
  const t = useTranslations('bodies');
  const words = useFormWords();
  const router = useRouter();
  const { body, observers, organizations, mayAdd } = data;
  const back = `/bodies/${body.slug}#observers` as const;
  const form = useCommandForm({
    defaultValues: {
      observers: observers.map(({ id, status, validTo }) => ({
        organizationId: id,
        status: status as string,
        validTo: validTo ?? '',
      })),
    },
    action: (values) => setObserversAction({ ...values, bodyId: body.id, revision: body.revision }),
    translateRefusal: useRefusalText(),
    onDone: () => router.push(back),
    draftKey: `observers:${body.id}`,
    draftVersion: body.revision,
  });
  return (
    <>
      <Form
        form={form}
        submitLabel={t('observersForm.save')}
        secondary={<Link href={back}>{words.back}</Link>}
        {...words.frame}
      >
        <RepeatedFields
          form={form}
          name="observers"
          newRow={{ organizationId: '', status: 'permanent', validTo: '' }}
          words={{
            legend: t('observersForm.legend'),
            empty: t('observersForm.empty'),
            add: t('observersForm.add'),
            row: (position) => t('observersForm.row', { position }),
            remove: (position) => t('observersForm.remove', { position }),
            moveUp: (position) => t('observersForm.moveUp', { position }),
            moveDown: (position) => t('observersForm.moveDown', { position }),
            added: (position) => t('observersForm.added', { position }),
            removed: (position) => t('observersForm.removed', { position }),
            moved: (position) => t('observersForm.moved', { position }),
          }}
        >
          {(index) => (
            <FieldRow>
              <SelectField
                label={t('observersForm.organization')}
                emptyLabel={t('observersForm.chooseOrganization')}
                options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
                {...form.field(`observers.${index}.organizationId`)}
              />
              <SelectField
                label={t('observersForm.status')}
                options={observerStatuses.map((status) => ({ value: status, label: t(`observerStatuses.${status}`) }))}
                {...form.field(`observers.${index}.status`)}
              />
              <TextField
                label={t('observersForm.validTo')}
                optionalLabel={words.optional}
                measure="short"
                {...form.field(`observers.${index}.validTo`)}
              />
            </FieldRow>
          )}
        </RepeatedFields>
      </Form>
      {mayAdd ? <OrganizationForm invented={body.invented} /> : null}
    </>
  );
}

function OrganizationForm({ invented }: { invented: boolean }) {
  const t = useTranslations('bodies');
  const words = useFormWords();
  const [added, setAdded] = useState<string | null>(null);
  const form = useCommandForm({
    defaultValues: { name: '', acronym: '', kind: 'intergovernmental', invented },
    action: async (values) => {
      const outcome = await addOrganizationAction(values);
      if (outcome.ok) setAdded(values.name);
      return outcome;
    },
    translateRefusal: useRefusalText(),
    onDone: () => form.rhf.reset({ name: '', acronym: '', kind: 'intergovernmental', invented }),
  });
  return (
    <Disclosure summary={t('observersForm.newOrganization')}>
      {added === null ? null : (
        <Notice tone="success" announce>
          {t('observersForm.organizationAdded', { name: added })}
        </Notice>
      )}
      <Form
        form={form}
        label={t('observersForm.newOrganization')}
        submitLabel={t('observersForm.addOrganization')}
        problemsTitle={words.frame.problemsTitle}
      >
        <TextField label={t('observersForm.name')} measure="full" {...form.field('name')} />
        <FieldRow>
          <TextField
            label={t('observersForm.acronym')}
            optionalLabel={words.optional}
            measure="short"
            {...form.field('acronym')}
          />
          <SelectField
            label={t('observersForm.kind')}
            options={organizationKinds.map((kind) => ({ value: kind, label: t(`organizationKinds.${kind}`) }))}
            {...form.field('kind')}
          />
        </FieldRow>
        {invented ? <CheckboxField label={t('observersForm.invented')} {...form.field('invented')} /> : null}
      </Form>
    </Disclosure>
  );
}
