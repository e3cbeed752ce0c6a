'use server';

import { readRows } from '@/lib/documents/read-rows';
import { isRefusal, type Outcome, refuse } from '@/lib/kernel/refusal';
import { act } from '@/lib/platform/action';
import { ownDrafts } from '@/lib/platform/own-drafts';
import { recordCircularList } from '../commands/record-circular-list';
import { listDraftKind } from '../list-draft';
import { requireRecorder } from '../loaders/forms';

/** Reads a list, uploaded or pasted, and keeps it until it is recorded or thrown away. */
export async function beginListAction(bodyId: string, upload: FormData): Promise<Outcome<{ draftId: string }>> {
  await requireRecorder();
  const file = upload.get('file');
  const text = upload.get('text');
  const given = file instanceof File && file.size > 0 ? file : null;
  const pasted = typeof text === 'string' ? text : '';
  if (given === null && pasted.trim() === '') return { ok: false, refusal: refuse('required', 'file') };
  const bytes = given === null ? new TextEncoder().encode(pasted) : new Uint8Array(await given.arrayBuffer());
  const rows = await readRows(bytes, given === null ? 'text' : 'file');
  if (isRefusal(rows)) return { ok: false, refusal: rows };
  const drafts = await ownDrafts(listDraftKind, 'register');
  return { ok: true, value: { draftId: drafts.keep({ name: given?.name ?? '', bodyId, rows }) } };
}

/** Records what was shown of a list. */
export async function recordListAction(draftId: string, list: unknown) {
  const outcome = await act(recordCircularList, list);
  if (outcome.ok) (await ownDrafts(listDraftKind, 'register')).drop(draftId);
  return outcome;
}

/** Throws away a list that was begun. */
export async function dropListAction(draftId: string): Promise<Outcome<null>> {
  (await ownDrafts(listDraftKind, 'register')).drop(draftId);
  return { ok: true, value: null };
}
