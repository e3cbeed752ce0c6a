'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { CheckboxField, SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { createBodyAction, editBodyAction } from '../actions';
import { slugFor } from '../rules';
import { type BodyKind, bodyKinds } from '../types';
import { useFormWords } from './form-words';

type Parent = { readonly id: string; readonly name: string };

/** The body that is edited, or null for a new one. */
type Edited = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: BodyKind;
  readonly parentId: string | null;
  readonly revision: number;
};

/** Creates or edits a body; a new one is offered an address made from its name until somebody writes another. */
export function BodyForm({ body, parents }: { body: Edited | null; parents: readonly Parent[] }) {
  const t = useTranslations('bodies');
  const words = useFormWords();
  const router = useRouter();
  const form = useCommandForm({
    defaultValues: {
      name: body?.name ?? '',
      slug: body?.slug ?? '',
      acronym: body?.acronym ?? '',
      kind: body?.kind ?? 'committee',
      parentId: body?.parentId ?? '',
      invented: false,
    },
    action: ({ slug, invented, ...values }) =>
      body === null
        ? createBodyAction({ ...values, slug, invented })
        : editBodyAction({ ...values, bodyId: body.id, revision: body.revision }),
    translateRefusal: useRefusalText(),
    onDone: ({ slug }) => router.push(`/bodies/${slug}`),
    draftKey: body === null ? 'body-new' : `body-edit:${body.id}`,
    draftVersion: body?.revision,
  });
  const suggestSlug = (name: string) => {
    if (body === null && !form.rhf.getFieldState('slug').isDirty)
      form.rhf.resetField('slug', { defaultValue: slugFor(name) });
  };
  return (
    <Form
      form={form}
      submitLabel={body === null ? t('bodyForm.create') : t('bodyForm.save')}
      secondary={<Link href={body === null ? '/bodies' : `/bodies/${body.slug}`}>{words.back}</Link>}
      {...words.frame}
    >
      <TextField
        label={t('bodyForm.name')}
        hint={t('bodyForm.nameHint')}
        measure="full"
        {...form.field('name', { onChange: (event: { target: { value: string } }) => suggestSlug(event.target.value) })}
      />
      {body === null ? (
        <TextField
          label={t('bodyForm.slug')}
          hint={t('bodyForm.slugHint')}
          autoCapitalize="none"
          spellCheck={false}
          measure="full"
          {...form.field('slug')}
        />
      ) : null}
      <FieldRow>
        <SelectField
          label={t('bodyForm.kind')}
          options={bodyKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          {...form.field('kind')}
        />
        <TextField
          label={t('bodyForm.acronym')}
          optionalLabel={words.optional}
          measure="short"
          {...form.field('acronym')}
        />
      </FieldRow>
      <SelectField
        label={t('bodyForm.parent')}
        emptyLabel={t('bodyForm.noParent')}
        measure="full"
        options={parents.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('parentId')}
      />
      {body === null ? (
        <CheckboxField label={t('bodyForm.invented')} hint={t('bodyForm.inventedHint')} {...form.field('invented')} />
      ) : null}
    </Form>
  );
}
