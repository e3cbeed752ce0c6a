'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { correctCommunicationAction } from '../actions';
import type { CommunicationFormPage } from '../loaders';
import { type ContentValues, contentInput, contentValues, missingSender } from './communication-values';
import { ContentFields } from './content-fields';
import { useFormWords } from './form-words';

/** Corrects what is recorded of a communication. */
export function CorrectForm({ data }: { data: CommunicationFormPage }) {
  const t = useTranslations('correspondence.form');
  const words = useFormWords();
  const router = useRouter();
  const { communication, choices } = data;
  const page = `/correspondence/${communication.id}` as const;
  const form = useCommandForm<ContentValues & { reason: string }, unknown>({
    defaultValues: { ...contentValues(communication), reason: '' },
    action: async ({ reason, ...content }) => {
      const wrong = missingSender(content);
      if (wrong !== null) return { ok: false, refusal: wrong };
      const { id, revision } = communication;
      return correctCommunicationAction({ ...contentInput(content), reason, communicationId: id, revision });
    },
    translateRefusal: useRefusalText(),
    onDone: () => router.push(page),
    draftKey: `correspondence:${communication.id}`,
    draftVersion: communication.revision,
  });
  return (
    <Form
      form={form}
      label={t('save')}
      submitLabel={t('save')}
      secondary={<Link href={page}>{t('backToOne')}</Link>}
      {...words.frame}
    >
      <ContentFields form={form} choices={choices} />
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        optionalLabel={words.optional}
        measure="full"
        {...form.field('reason')}
      />
    </Form>
  );
}
