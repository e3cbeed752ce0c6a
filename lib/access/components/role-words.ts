import { useTranslations } from 'next-intl';
import type { HeldRole } from '../queries';

/** What a role is limited to, in words. */
export function useLimitWords(): (held: HeldRole) => string {
  const t = useTranslations('access.limits');
  return (held) =>
    held.state?.en ??
    held.organization ??
    held.meeting ??
    held.body ??
    (held.role === 'administrator' ? t('installation') : t('all'));
}
