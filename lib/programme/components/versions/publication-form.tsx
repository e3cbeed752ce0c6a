'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { TextArea, TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { publishAction } from '../../actions/versions';
import { useFormWords } from '../form-words';
import { GoingOn } from './going-on';
import type { VersionActsProps } from './version-acts';

/** Records that an agreed version is published: from then on it can be read without signing in. */
export function PublicationForm({ version, counts, today, onDone }: VersionActsProps & { onDone: () => void }) {
  const t = useTranslations('programme.versions');
  const words = useFormWords();
  const form = useCommandForm({
    defaultValues: { publishedOn: today, publishedAt: '', reason: '' },
    action: (values) => publishAction({ versionId: version.id, ...values }),
    translateRefusal: useRefusalText(),
    onDone,
  });
  return (
    <Form form={form} submitLabel={t('publish')} {...words.frame}>
      <p>{t('publishText')}</p>
      <GoingOn counts={counts} />
      <TextField
        label={t('publishedOn')}
        hint={words.partialDate}
        measure="short"
        optionalLabel={words.optional}
        {...form.field('publishedOn')}
      />
      <TextField
        label={t('publishedAt')}
        hint={t('publishedAtHint')}
        optionalLabel={words.optional}
        measure="full"
        {...form.field('publishedAt')}
      />
      <TextArea rows={2} {...words.reason} {...form.field('reason')} />
    </Form>
  );
}
