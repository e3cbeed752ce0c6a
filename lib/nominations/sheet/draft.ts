import { z } from 'zod';
import type { ReadSpreadsheet } from '@/lib/documents/spreadsheet';
import { type ImportChoices, importChoicesSchema } from './choices';
import type { ListedWords } from './words';

/** Kind under which imports that were begun are kept. */
export const importDraftKind = 'nominationImport';

/** An import that was begun: the file as it was read, the words of the interface by which it is understood, the choices. */
export type ImportDraft = {
  readonly fileName: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  readonly file: ReadSpreadsheet;
  readonly words: ListedWords;
  readonly choices: ImportChoices;
};

const draftSchema = z.strictObject({
  fileName: z.string(),
  sha256: z.string(),
  // Read and bounded when the file came in, and written by nobody else since.
  file: z.custom<ReadSpreadsheet>((value) => typeof value === 'object' && value !== null),
  words: z.custom<ListedWords>((value) => typeof value === 'object' && value !== null && 'languages' in value),
  choices: importChoicesSchema,
});

/** The draft as it was kept, or null when it is none of this version of the program. */
export function importDraftFrom(content: unknown): ImportDraft | null {
  return draftSchema.safeParse(content).data ?? null;
}

/** What is kept in place of an import that was carried out, so that nobody is told to choose its file again. */
export const carriedOut = { carriedOut: true } as const;

/** Whether a draft is what is left of an import that was carried out. */
export function wasCarriedOut(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'carriedOut' in content;
}
