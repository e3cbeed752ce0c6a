'use server';

import { refresh } from 'next/cache';
import { readRows } from '@/lib/documents/read-rows';
import { isRefusal, type Outcome, refuse } from '@/lib/kernel/refusal';
import { act } from '@/lib/platform/action';
import { ownDrafts } from '@/lib/platform/own-drafts';
import { changeGroupChair } from './commands/change-group-chair';
import { changeMission } from './commands/change-mission';
import { importAddressBook } from './commands/import-address-book';
import { recordGroupChair } from './commands/record-group-chair';
import { recordMission } from './commands/record-mission';
import { removeGroupChair } from './commands/remove-group-chair';
import { setOrganizationAddress } from './commands/set-organization-address';
import { requireBookEditor } from './loaders/book';
import { sheetDraftKind } from './sheet-draft';

/** The addresses of a text area, one a line. */
function withEmails(values: Record<string, unknown>) {
  const { emails, ...rest } = values;
  const lines = typeof emails === 'string' ? emails.split(/[\s;,]+/).filter((line) => line !== '') : [];
  return { ...rest, emails: lines };
}

/** Enters a mission from a form. */
export async function recordMissionAction(values: Record<string, unknown>) {
  return act(recordMission, withEmails(values));
}

/** Changes a mission from a form. */
export async function changeMissionAction(values: Record<string, unknown>) {
  return act(changeMission, withEmails(values));
}

/** Records where an organization is written to, from a form. */
export async function setOrganizationAddressAction(values: Record<string, unknown>) {
  return act(setOrganizationAddress, withEmails(values));
}

/** Records a chair of a regional group from a form. */
export async function recordGroupChairAction(values: unknown) {
  return act(recordGroupChair, values);
}

/** Changes the record of a chair from a form. */
export async function changeGroupChairAction(values: unknown) {
  return act(changeGroupChair, values);
}

/** Takes a chair that was recorded by mistake out of the book. */
export async function removeGroupChairAction(groupChairId: string) {
  return act(removeGroupChair, { groupChairId });
}

/** Reads a sheet, uploaded or pasted, and keeps it until it is entered or thrown away. */
export async function beginBookImportAction(upload: FormData): Promise<Outcome<{ draftId: string }>> {
  await requireBookEditor();
  const file = upload.get('file');
  const text = upload.get('text');
  const given = file instanceof File && file.size > 0 ? file : null;
  const pasted = typeof text === 'string' ? text : '';
  if (given === null && pasted.trim() === '') return { ok: false, refusal: refuse('required', 'file') };
  const bytes = given === null ? new TextEncoder().encode(pasted) : new Uint8Array(await given.arrayBuffer());
  const rows = await readRows(bytes, given === null ? 'text' : 'file');
  if (isRefusal(rows)) return { ok: false, refusal: rows };
  const drafts = await ownDrafts(sheetDraftKind, 'addressBook');
  return { ok: true, value: { draftId: drafts.keep({ name: given?.name ?? '', rows }) } };
}

/** Enters in the address book what was shown of a sheet. */
export async function applyBookImportAction(draftId: string, rows: unknown) {
  const outcome = await act(importAddressBook, rows);
  if (outcome.ok) (await ownDrafts(sheetDraftKind, 'addressBook')).drop(draftId);
  return outcome;
}

/** Throws away a sheet that was begun. */
export async function dropBookImportAction(draftId: string): Promise<Outcome<null>> {
  (await ownDrafts(sheetDraftKind, 'addressBook')).drop(draftId);
  refresh();
  return { ok: true, value: null };
}
