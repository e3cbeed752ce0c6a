'use client';

import type { ReactNode } from 'react';
import type { Outcome, Refusal } from '@/lib/kernel/refusal';
import { FileField, TextArea } from './field';
import { Form } from './form';
import { useCommandForm } from './use-command-form';

type Values = { file: FileList | null; text: string };

export type SheetFormProps<T> = {
  words: {
    file: ReactNode;
    fileHint: ReactNode;
    text: ReactNode;
    textHint: ReactNode;
    submit: ReactNode;
    problemsTitle: string;
  };
  /** Takes the sheet in; the form data hold `file` or `text`. */
  action: (upload: FormData) => Promise<Outcome<T>>;
  translateRefusal: (refusal: Refusal) => string;
  onDone: (value: T) => void;
  secondary?: ReactNode;
};

/** Takes in a list as a spreadsheet or as pasted cells; what it would do is shown before anything is written. */
export function SheetForm<T>({ words, action, translateRefusal, onDone, secondary }: SheetFormProps<T>) {
  const form = useCommandForm<Values, T>({
    defaultValues: { file: null, text: '' },
    action: ({ file, text }) => {
      const upload = new FormData();
      const [chosen] = file ?? [];
      if (chosen !== undefined) upload.set('file', chosen);
      upload.set('text', text);
      return action(upload);
    },
    translateRefusal,
    onDone,
  });
  return (
    <Form form={form} submitLabel={words.submit} problemsTitle={words.problemsTitle} secondary={secondary}>
      <FileField label={words.file} hint={words.fileHint} accept=".xlsx,.csv,.txt" {...form.field('file')} />
      <TextArea label={words.text} hint={words.textHint} rows={8} spellCheck={false} {...form.field('text')} />
    </Form>
  );
}
