'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { correctSessionAction, recordSessionAction } from '../actions';
import type { SessionFormData } from '../loaders';
import { useFormWords } from './form-words';

/** Records a session or corrects a recorded one. */
export function SessionForm({ data: { body, session } }: { data: SessionFormData }) {
  const t = useTranslations('bodies.sessionForm');
  const words = useFormWords();
  const router = useRouter();
  const form = useCommandForm({
    defaultValues: {
      number: session === null ? '' : String(session.number),
      startsOn: session?.startsOn ?? '',
      endsOn: session?.endsOn ?? '',
      place: session?.place ?? '',
    },
    action: ({ number, ...rest }) => {
      const values = { ...rest, number: number.trim() === '' ? null : Number(number) };
      return session === null
        ? recordSessionAction({ ...values, bodyId: body.id })
        : correctSessionAction({ ...values, sessionId: session.id });
    },
    translateRefusal: useRefusalText(),
    onDone: () => router.push(`/bodies/${body.slug}#sessions`),
    draftKey: session === null ? `session-new:${body.id}` : `session:${session.id}`,
    draftVersion: JSON.stringify(session),
  });
  return (
    <Form
      form={form}
      submitLabel={session === null ? t('record') : t('save')}
      secondary={<Link href={`/bodies/${body.slug}#sessions`}>{words.back}</Link>}
      {...words.frame}
    >
      <TextField label={t('number')} type="number" min={1} measure="short" {...form.field('number')} />
      <FieldRow>
        <TextField
          label={t('startsOn')}
          hint={words.partialDate}
          optionalLabel={words.optional}
          {...form.field('startsOn')}
        />
        <TextField
          label={t('endsOn')}
          hint={words.partialDate}
          optionalLabel={words.optional}
          {...form.field('endsOn')}
        />
      </FieldRow>
      <TextField label={t('place')} optionalLabel={words.optional} {...form.field('place')} />
    </Form>
  );
}
