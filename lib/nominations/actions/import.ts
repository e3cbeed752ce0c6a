'use server';

import { refresh } from 'next/cache';
import { type Outcome, refuse } from '@/lib/kernel/refusal';
import { act } from '@/lib/platform/action';
import { ownDrafts } from '@/lib/platform/own-drafts';
import { importNominations } from '../commands/import-nominations';
import { loadImportPlace } from '../loaders/import';
import { importChoicesSchema } from '../sheet/choices';
import { carriedOut, importDraftFrom, importDraftKind } from '../sheet/draft';
import { choicesForHeadings } from '../sheet/first-choices';

/** Keeps what was decided about a sheet, and shows what it would do now. Another sheet or row of headings is read anew. */
export async function saveImportChoicesAction(slug: string, draftId: string, values: unknown): Promise<Outcome<null>> {
  const { meeting, remembered } = await loadImportPlace(slug);
  const drafts = await ownDrafts(importDraftKind, meeting.id);
  const draft = importDraftFrom(drafts.read(draftId));
  if (draft === null) return { ok: false, refusal: refuse('importExpired') };
  const parsed = importChoicesSchema.safeParse(values);
  if (!parsed.success) return { ok: false, refusal: refuse('invalidInput') };
  const isSame = parsed.data.sheet === draft.choices.sheet && parsed.data.headingRow === draft.choices.headingRow;
  const choices = isSame ? parsed.data : choicesForHeadings(draft.file, parsed.data, remembered);
  drafts.update(draftId, { ...draft, choices });
  refresh();
  return { ok: true, value: null };
}

/** Carries out the import that was shown. The page is not drawn anew: what was begun is gone, and it says what was done. */
export async function applyImportAction(input: {
  meetingId: string;
  draftId: string;
  digest: string;
  leaveOutRefused: boolean;
}) {
  const outcome = await act(importNominations, input);
  if (outcome.ok) (await ownDrafts(importDraftKind, input.meetingId)).update(input.draftId, carriedOut);
  return outcome;
}

/** Throws away an import that was begun. */
export async function dropImportAction(meetingId: string, draftId: string): Promise<void> {
  (await ownDrafts(importDraftKind, meetingId)).drop(draftId);
}
