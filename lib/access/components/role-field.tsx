'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { roles } from '@/lib/kernel/actor';
import { SelectField } from '@/lib/ui/field';
import { FieldRow } from '@/lib/ui/form';
import type { LimitChoices } from '../queries';
import { type LimitKind, limitFields, limitKinds, type RoleRequest, roleLimits } from '../types';

/** A role and its limit as a form holds them: the limit as `kind:id`. */
export type RoleValues = { role: string; limit: string };

const noLimits = { bodyId: null, meetingId: null, stateId: null, organizationId: null };

/** What a command takes, from what the form holds. The command checks it. */
export function roleRequest({ role, limit }: RoleValues): Omit<RoleRequest, 'role'> & { role: string } {
  const [kind, id] = limit.split(/:(.*)/s);
  const known = limitKinds.find((one) => one === kind);
  return { role, ...noLimits, ...(known === undefined ? {} : { [limitFields[known]]: id }) };
}

function isRole(role: string): role is (typeof roles)[number] {
  return roles.some((known) => known === role);
}

type SelectProps = Omit<ComponentProps<typeof SelectField>, 'label' | 'options'>;

/** Chooses a role and, where the role has one, what it is limited to. */
export function RoleField({
  limits,
  role,
  roleProps,
  limitProps,
}: {
  limits: LimitChoices;
  /** The role chosen now. */
  role: string;
  roleProps: SelectProps;
  limitProps: SelectProps;
}) {
  const t = useTranslations('access');
  const collator = new Intl.Collator(useLocale());
  const { kinds, required } = isRole(role) ? roleLimits[role] : { kinds: [], required: false };
  const choices: Record<LimitKind, { label: string; options: { value: string; label: string }[] }> = {
    body: {
      label: t('roleField.bodies'),
      options: limits.bodies.map(({ id, name }) => ({ value: `body:${id}`, label: name })),
    },
    meeting: {
      label: t('roleField.meetings'),
      options: limits.meetings.map(({ id, name }) => ({ value: `meeting:${id}`, label: name })),
    },
    state: {
      label: t('roleField.states'),
      options: limits.states
        .map(({ id, names }) => ({ value: `state:${id}`, label: names.en }))
        .sort((a, b) => collator.compare(a.label, b.label)),
    },
    organization: {
      label: t('roleField.organizations'),
      options: limits.organizations.map(({ id, name }) => ({ value: `organization:${id}`, label: name })),
    },
  };
  return (
    <FieldRow>
      <SelectField
        label={t('roleField.role')}
        emptyLabel={t('roleField.choose')}
        options={roles.map((one) => ({ value: one, label: t(`roles.${one}`) }))}
        {...roleProps}
      />
      {kinds.length === 0 ? null : (
        <SelectField
          label={t('roleField.limit')}
          emptyLabel={required ? t('roleField.limitChoose') : t('roleField.limitAll')}
          options={kinds.map((kind) => choices[kind])}
          {...limitProps}
        />
      )}
    </FieldRow>
  );
}
