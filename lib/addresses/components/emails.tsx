import { useTranslations } from 'next-intl';
import { NotStated } from '@/lib/ui/not-stated';

/** E-mail addresses, one below the other; isolated, for they keep their direction. */
export function Emails({ emails }: { emails: readonly string[] }) {
  const common = useTranslations('common');
  if (emails.length === 0) return <NotStated>{common('notStated')}</NotStated>;
  return emails.map((email) => (
    <div key={email}>
      <bdi>{email}</bdi>
    </div>
  ));
}
