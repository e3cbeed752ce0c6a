/** The official languages of the United Nations, in which names of States are kept. */
export const officialLanguages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
export type OfficialLanguage = (typeof officialLanguages)[number];

/**
 * Languages of the interface. `en-XA` (accented, longer) and `ar-XB` (right to left) are pseudo-languages: made from
 * English by rule, they show every string and every layout that escaped translation.
 */
export const interfaceLanguages = ['en', 'en-XA', 'ar-XB'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Writing direction, for the `dir` attribute. */
export function directionOf(language: InterfaceLanguage): 'ltr' | 'rtl' {
  return language === 'ar-XB' ? 'rtl' : 'ltr';
}

/** The BCP 47 tag to format dates, numbers and lists with, and to compare names by. */
export function formattingLocale(language: InterfaceLanguage): string {
  return language === 'ar-XB' || language === 'en-XA' ? 'en' : language;
}
