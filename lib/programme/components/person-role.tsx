import { useTranslations } from 'next-intl';
import type { Part, ProgrammePerson } from '../types';

/** Function and affiliation as one line, or the office in the body where no function is on record; null: neither is stated. */
export function useRole() {
  const t = useTranslations('programme');
  return (person: ProgrammePerson, office: Part['office'] = null, body: string | null = null): string | null => {
    const stated = [person.function, person.affiliation].filter((text) => text !== null);
    if (stated.length > 0) return stated.join(', ');
    if (office === null) return null;
    return [t(`office.${office}`), body].filter((text) => text !== null).join(', ');
  };
}
