import { partialDateSchema } from '@/lib/kernel/dates';
import type { Finding } from '@/lib/kernel/finding';
import { writtenDate } from './dates';

/** The placeholders of a finding's sentence: dates, which rules give as `YYYY-MM-DD` or as far as known, in words. */
export function findingParams({ params }: Finding, locale: string): Finding['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const date = partialDateSchema.safeParse(value);
      return [name, date.success && typeof value === 'string' ? writtenDate(date.data, locale) : value];
    }),
  );
}
