'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { refuse } from '@/lib/kernel/refusal';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { attachFilesAction } from '../actions';
import { FilesField } from './files-field';
import { useFormWords } from './form-words';
import { useChosenFiles } from './use-chosen-files';

/** Adds files to a communication. */
export function AttachForm({ communicationId }: { communicationId: string }) {
  const t = useTranslations('correspondence.form');
  const words = useFormWords();
  const chosen = useChosenFiles(() => {
    // What a mail says of itself is on record already.
  });
  const form = useCommandForm<{ files: string }, unknown>({
    defaultValues: { files: '' },
    action: async () => {
      const wrong = chosen.files.length === 0 ? refuse('required', 'files') : chosen.refusal();
      if (wrong !== null) return { ok: false, refusal: wrong };
      const { form: upload, leaveOut } = chosen.upload();
      return attachFilesAction(communicationId, leaveOut, upload);
    },
    translateRefusal: useRefusalText(),
    onDone: chosen.clear,
  });
  return (
    <Form form={form} label={t('add')} submitLabel={t('add')} {...words.frame}>
      <FilesField chosen={chosen} error={form.errorOf('files')} />
    </Form>
  );
}
