/** Columns of an exported list, in their order. */
export const exportColumns = [
  'number',
  'party',
  'name',
  'familyName',
  'givenNames',
  'formOfAddress',
  'function',
  'affiliation',
  'affiliationType',
  'topics',
  'group',
  'status',
  'rank',
  'language',
  'firstTime',
  'gender',
  'genderBasis',
  'labels',
  'receivedOn',
  'reference',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/**
 * What is for the desk and the Chair only: a list with any of these says so. The others are what a list that goes round to
 * delegations shows.
 */
export const restrictedColumns = [
  'status',
  'rank',
  'language',
  'firstTime',
  'gender',
  'genderBasis',
  'labels',
  'receivedOn',
  'reference',
] as const satisfies readonly ExportColumn[];

/** What a list shows unless something else is chosen. */
export const usualColumns = [
  'number',
  'party',
  'name',
  'function',
  'affiliation',
  'topics',
] as const satisfies readonly ExportColumn[];

/** True for a column that is for the desk and the Chair only. */
export function isRestricted(column: ExportColumn): boolean {
  return restrictedColumns.some((one) => one === column);
}

export const exportFormats = ['xlsx', 'csv', 'docx'] as const;
export type ExportFormat = (typeof exportFormats)[number];
