'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormFrame } from '@/lib/i18n/use-form-frame';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { createAccountAction, type HandedOverLink } from '../actions';
import type { LimitChoices } from '../queries';
import { LinkDialog } from './link-dialog';
import { RoleField, type RoleValues, roleRequest } from './role-field';

type Values = { displayName: string; email: string; roles: RoleValues[] };

/** Creates an account and shows the link with which its holder sets a password. */
export function AccountForm({ limits }: { limits: LimitChoices }) {
  const t = useTranslations('access.create');
  const frame = useFormFrame();
  const router = useRouter();
  const [handedOver, setHandedOver] = useState<HandedOverLink | null>(null);
  const form = useCommandForm<Values, HandedOverLink>({
    defaultValues: { displayName: '', email: '', roles: [] },
    action: ({ roles, ...values }) => createAccountAction({ ...values, roles: roles.map(roleRequest) }),
    translateRefusal: useRefusalText(),
    onDone: setHandedOver,
    draftKey: 'account:new',
  });
  return (
    <>
      <Form form={form} submitLabel={t('submit')} {...frame} secondary={<Link href="/accounts">{t('cancel')}</Link>}>
        <TextField
          label={t('displayName')}
          hint={t('displayNameHint')}
          autoComplete="off"
          {...form.field('displayName')}
        />
        <TextField label={t('email')} type="email" autoComplete="off" {...form.field('email')} />
        <RepeatedFields
          form={form}
          name="roles"
          newRow={{ role: '', limit: '' }}
          words={{
            legend: t('roles'),
            hint: t('rolesHint'),
            empty: t('noRoles'),
            add: t('addRole'),
            row: (number) => t('roleRow', { number }),
            remove: (number) => t('removeRow', { number }),
            moveUp: (number) => t('roleRow', { number }),
            moveDown: (number) => t('roleRow', { number }),
            added: (number) => t('rowAdded', { number }),
            removed: (number) => t('rowRemoved', { number }),
            moved: (number) => t('roleRow', { number }),
          }}
        >
          {(index) => (
            <RoleField
              limits={limits}
              role={form.rhf.watch(`roles.${index}.role`)}
              roleProps={form.field(`roles.${index}.role`)}
              limitProps={form.field(`roles.${index}.limit`)}
            />
          )}
        </RepeatedFields>
      </Form>
      <LinkDialog
        name={form.rhf.getValues('displayName')}
        handedOver={handedOver}
        onClose={() => router.push(`/accounts/${handedOver?.accountId ?? ''}`)}
      />
    </>
  );
}
