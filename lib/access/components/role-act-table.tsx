import { useTranslations } from 'next-intl';
import { type Role, roles } from '@/lib/kernel/actor';
import { DataTable } from '@/lib/ui/data-table';
import { Icon } from '@/lib/ui/icons';
import { VisuallyHidden } from '@/lib/ui/visually-hidden';
import { type ActName, actTable } from '../policy';

const rows = Object.entries(actTable) as [ActName, readonly Role[]][];

type Dashed<Name> = Name extends `${infer Feature}.${infer Act}` ? `${Feature}-${Act}` : never;

/** The table of role × act, drawn from the one that the program asks. */
export function RoleActTable() {
  const t = useTranslations('access');
  return (
    <DataTable
      id="role-acts"
      caption={t('accounts.whatRolesMay')}
      captionHidden
      rows={rows}
      rowKey={([act]) => act}
      columns={[
        {
          key: 'act',
          header: t('accounts.act'),
          primary: true,
          width: 'wide',
          cell: ([act]) => t(`acts.${act.replace('.', '-') as Dashed<ActName>}`),
        },
        ...roles.map((role) => ({
          key: role,
          header: t(`roles.${role}`),
          cell: ([, allowed]: [ActName, readonly Role[]]) =>
            allowed.includes(role) ? (
              <>
                <Icon name="check" />
                <VisuallyHidden>{t('accounts.may')}</VisuallyHidden>
              </>
            ) : (
              <>
                <span aria-hidden="true">{t('accounts.mayNot')}</span>
                <VisuallyHidden>{t('accounts.mayNotLabel')}</VisuallyHidden>
              </>
            ),
        })),
      ]}
    />
  );
}
