import { useLocale, useTranslations } from 'next-intl';
import { languageOfNames, sortStates, stateName } from '@/lib/bodies/rules';
import type { PartyChoices } from '../loaders';

/** The choices of a field that names a State or an organization: States in the order of the language, then organizations. */
export function usePartyOptions(parties: PartyChoices) {
  const t = useTranslations('consultations');
  const language = languageOfNames(useLocale());
  return [
    {
      label: t('states'),
      options: sortStates(parties.states, language).map((state) => ({
        value: `state:${state.id}`,
        label: stateName(state, language),
      })),
    },
    {
      label: t('organizations'),
      options: parties.organizations.map(({ id, name }) => ({ value: `organization:${id}`, label: name })),
    },
  ];
}

/** What a command takes of such a field: `state:…`, `organization:…`, or empty for neither. */
export function partyIds(value: string): { stateId: string | null; organizationId: string | null } {
  const [kind, ...rest] = value.split(':');
  const id = rest.join(':');
  return { stateId: kind === 'state' ? id : null, organizationId: kind === 'organization' ? id : null };
}

/** The value of such a field for a party on record. */
export function partyValue(party: { readonly kind: 'state' | 'organization'; readonly id: string } | null): string {
  return party === null ? '' : `${party.kind}:${party.id}`;
}
