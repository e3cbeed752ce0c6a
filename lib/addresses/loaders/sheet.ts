import 'server-only';
import { getMessages, getTranslations } from 'next-intl/server';
import { listStates } from '@/lib/bodies/queries';
import { writtenDate } from '@/lib/i18n/dates';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { database } from '@/lib/platform/database';
import { ownDrafts } from '@/lib/platform/own-drafts';
import { requireActor } from '@/lib/platform/session';
import { mayViewAddresses } from '../policy';
import { readBook } from '../queries';
import { planBook } from '../rules/sheet';
import type { BookWords } from '../rules/sheet-cells';
import { sheetDraftFrom, sheetDraftKind } from '../sheet-draft';
import { requireBookEditor } from './book';

/** The words by which the book is written to a sheet and read from one. */
async function bookWords(): Promise<BookWords> {
  const { addresses, bodies, common } = await getMessages();
  const { sheet, stations, languages } = addresses;
  return {
    columns: sheet.columns,
    kinds: sheet.kinds,
    stations,
    languages,
    groups: bodies.groups,
    statuses: bodies.observerStatuses,
    yes: common.yes,
    no: common.no,
  };
}

/** The address book to be handed out as a workbook; null for who may not see it. */
export async function loadBookExport(locale: string) {
  const actor = await requireActor();
  if (mayViewAddresses(actor) !== 'allowed') return null;
  const t = await getTranslations('addresses');
  const today = dayIn(deskZone, systemClock.now());
  return {
    book: readBook(database()),
    words: await bookWords(),
    head: { title: t('title'), lines: [t('sheet.asAt', { date: writtenDate(today, locale) })], locale },
    today,
  };
}

/** A sheet that was begun, held beside the address book; `plan` null: nothing was begun, or it is no longer kept. */
export async function loadBookImport(draftId: string | undefined) {
  await requireBookEditor();
  const words = await bookWords();
  if (draftId === undefined) return { words, draft: null };
  const drafts = await ownDrafts(sheetDraftKind, 'addressBook');
  const draft = sheetDraftFrom(drafts.read(draftId));
  if (draft === null) return { words, draft: 'expired' as const };
  const db = database();
  const { organizations, allOrganizations, ...book } = readBook(db);
  const basis = { ...book, states: listStates(db), organizations: allOrganizations, addresses: organizations };
  return { words, draft: { id: draftId, name: draft.name, plan: planBook(draft.rows, basis, words) } };
}
export type BookImportPage = Awaited<ReturnType<typeof loadBookImport>>;
