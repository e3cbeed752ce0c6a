'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { TextArea, TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { proposeAction } from '../../actions/versions';
import { useFormWords } from '../form-words';
import { GoingOn } from './going-on';
import type { VersionActsProps } from './version-acts';

/** Puts a draft forward as the Chair's proposal, with the day on which it went to States. */
export function ProposalForm({ version, counts, today, onDone }: VersionActsProps & { onDone: () => void }) {
  const t = useTranslations('programme.versions');
  const words = useFormWords();
  const form = useCommandForm({
    defaultValues: { proposedOn: today, reason: '' },
    action: (values) => proposeAction({ versionId: version.id, ...values }),
    translateRefusal: useRefusalText(),
    onDone,
  });
  return (
    <Form form={form} submitLabel={t('propose')} {...words.frame}>
      <p>{t('proposeText')}</p>
      <GoingOn counts={counts} />
      <TextField
        label={t('proposedOn')}
        hint={words.partialDate}
        measure="short"
        optionalLabel={words.optional}
        {...form.field('proposedOn')}
      />
      <TextArea rows={2} {...words.reason} {...form.field('reason')} />
    </Form>
  );
}
