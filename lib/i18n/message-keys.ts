import type { Messages, useTranslations } from 'next-intl';

/**
 * A key of the words of a feature. Keys that are written down are checked by the compiler; one that is made of what the
 * records say is taken to be one of these.
 */
export type KeyOf<Namespace extends keyof Messages> = Parameters<ReturnType<typeof useTranslations<Namespace>>>[0];
