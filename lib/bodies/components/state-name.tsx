import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/lib/ui/badge';
import { languageOfNames, type NamedState, stateName } from '../rules';
import type { StateStatus } from '../types';

/** The name of a State in the language of the page; an invented State is labelled. */
export function StateName({ state }: { state: NamedState & { readonly status: StateStatus } }) {
  const t = useTranslations('common');
  const language = languageOfNames(useLocale());
  return (
    <>
      <bdi>{stateName(state, language)}</bdi>
      {state.status === 'invented' ? (
        <>
          {' '}
          <Badge>{t('invented')}</Badge>
        </>
      ) : null}
    </>
  );
}
