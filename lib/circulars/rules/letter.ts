import type { Finding } from '@/lib/kernel/finding';

/**
 * What can be said of a circular's letter before it leaves the house: `circulars.letterIncomplete` (warning) where its template
 * has blanks that the records do not fill; `circulars.letterLanguage` (note) where addressees work in a language in which it
 * is not written (Correspondence Manual, para. 118).
 *
 * @param blanks what is missing, in words
 */
export function letterFindings(
  circularId: string,
  blanks: readonly string[],
  list: (items: readonly string[]) => string,
  otherLanguages: number,
): Finding[] {
  const subjects = [{ kind: 'circular', id: circularId }];
  return [
    ...(blanks.length === 0
      ? []
      : [
          {
            rule: 'circulars.letterIncomplete',
            severity: 'warning' as const,
            subjects,
            params: { count: blanks.length, blanks: list(blanks) },
          },
        ]),
    ...(otherLanguages === 0
      ? []
      : [{ rule: 'circulars.letterLanguage', severity: 'note' as const, subjects, params: { count: otherLanguages } }]),
  ];
}
