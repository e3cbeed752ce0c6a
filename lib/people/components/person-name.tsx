import { useTranslations } from 'next-intl';
import { Badge } from '@/lib/ui/badge';
import { fullName } from '../rules';

/** A person's name as it is printed, with the form of address where one is recorded; invented persons are labelled. */
export function PersonName({
  person,
}: {
  person: { readonly nameAsPrinted: string; readonly formOfAddress: string | null; readonly invented: boolean };
}) {
  const t = useTranslations('common');
  return (
    <>
      {/* Names keep their own direction inside a line that runs the other way. */}
      <bdi>{fullName(person)}</bdi>
      {person.invented ? (
        <>
          {' '}
          <Badge>{t('invented')}</Badge>
        </>
      ) : null}
    </>
  );
}
