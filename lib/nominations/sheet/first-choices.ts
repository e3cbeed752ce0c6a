import type { ReadSpreadsheet } from '@/lib/documents/spreadsheet';
import { firstLayoutChoices, type ImportChoices, type LayoutChoices } from './choices';
import { suggestColumns } from './fields';
import { findHeadings, headingsOf, layoutKey } from './layout';

/** Choices by the headings for which they are remembered. */
export type RememberedLayouts = ReadonlyMap<string, LayoutChoices>;

/** The choices for a sheet whose row of headings is known: as remembered, else as the headings suggest. */
export function choicesForHeadings(
  file: ReadSpreadsheet,
  place: Pick<ImportChoices, 'sheet' | 'headingRow' | 'communicationId'>,
  remembered: RememberedLayouts,
): ImportChoices {
  const sheet = file.sheets[place.sheet] ?? file.sheets[0];
  const headings = place.headingRow < 0 ? [] : headingsOf(sheet, place.headingRow);
  const layout = remembered.get(layoutKey(headings)) ?? firstLayoutChoices(suggestColumns(headings));
  return { ...place, ...layout };
}

/** The choices with which an import begins: the first sheet on which headings are found, else the first. */
export function firstChoices(file: ReadSpreadsheet, remembered: RememberedLayouts): ImportChoices {
  const found = file.sheets.findIndex((sheet) => findHeadings(sheet) !== null);
  const sheet = Math.max(found, 0);
  const headingRow = findHeadings(file.sheets[sheet] ?? file.sheets[0]) ?? -1;
  return choicesForHeadings(file, { sheet, headingRow, communicationId: null }, remembered);
}
