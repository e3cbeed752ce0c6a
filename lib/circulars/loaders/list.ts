import 'server-only';
import { database } from '@/lib/platform/database';
import { ownDrafts } from '@/lib/platform/own-drafts';
import { listDraftFrom, listDraftKind } from '../list-draft';
import { listRegister } from '../queries/circulars';
import { planList } from '../rules/record-list';
import { loadRecordForm } from './forms';
import { listWords } from './words';

/** A list of circulars that was begun, held beside the register; `draft` null: none was begun. */
export async function loadListImport(draftId: string | undefined) {
  const { choices } = await loadRecordForm();
  const words = await listWords();
  const about = { words, bodies: choices.bodies };
  if (draftId === undefined) return { ...about, draft: null };
  const drafts = await ownDrafts(listDraftKind, 'register');
  const draft = listDraftFrom(drafts.read(draftId));
  if (draft === null) return { ...about, draft: 'expired' as const };
  const meetings = choices.meetings.map(({ id, slug, shortTitle, title }) => ({ id, slug, shortTitle, title }));
  // The whole register, also what the reader may not open: a number that is taken there cannot be recorded again.
  const circulars = listRegister(database()).map(({ id, ownReference, outsideReference }) => ({
    id,
    ownReference,
    outsideReference,
  }));
  const plan = planList(draft.rows, { meetings, circulars }, words);
  return { ...about, draft: { id: draftId, bodyId: draft.bodyId, plan } };
}
export type ListImportPage = Awaited<ReturnType<typeof loadListImport>>;
