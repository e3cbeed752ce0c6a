'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { setOrganizationAddressAction } from '../actions';
import type { OrganizationForm as Data } from '../loaders/book';
import { ContactFields, type ContactValues, contactValues } from './contact-fields';
import { besideEmails } from './mission-form';

type Values = ContactValues & { attention: string };

/** Where letters to an organization go. */
export function OrganizationForm({ data }: { data: Data }) {
  const t = useTranslations('addresses');
  const words = useFormWords();
  const router = useRouter();
  const { organization } = data;
  const { address } = organization;
  const form = useCommandForm<Values, { id: string }>({
    defaultValues: { attention: address?.attention ?? '', ...contactValues(address) },
    action: async (values) => {
      const outcome = await setOrganizationAddressAction({
        ...values,
        organizationId: organization.id,
        revision: address?.revision ?? 0,
      });
      return outcome.ok ? outcome : { ok: false, refusal: besideEmails(outcome.refusal) };
    },
    translateRefusal: useRefusalText(),
    onDone: () => router.push('/addresses#organizations'),
    draftKey: `organization-address:${organization.id}`,
    draftVersion: address?.revision,
  });
  return (
    <Form
      form={form}
      submitLabel={t('save')}
      secondary={<Link href="/addresses#organizations">{words.back}</Link>}
      {...words.frame}
    >
      <TextField
        label={t('attention')}
        hint={t('attentionHint')}
        optionalLabel={words.optional}
        {...form.field('attention')}
      />
      <ContactFields field={(name) => form.field(name)} />
    </Form>
  );
}
