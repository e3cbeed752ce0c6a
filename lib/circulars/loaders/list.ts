import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { writtenDate } from '@/lib/i18n/dates';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { partialDate } from '@/lib/kernel/dates';
import { database } from '@/lib/platform/database';
import { ownDrafts } from '@/lib/platform/own-drafts';
import { listDraftFrom, listDraftKind } from '../list-draft';
import { listRegister } from '../queries/circulars';
import { listClosedNumbers } from '../queries/numbers';
import { type ListedMeeting, planList } from '../rules/record-list';
import { mostListed } from '../schema';
import { type Choices, loadRecordForm } from './forms';
import { listWords } from './words';

/** Meetings with all their names: those that are kept, and those by which forms and register show them. */
async function listedMeetings(meetings: Choices['meetings']): Promise<readonly ListedMeeting[]> {
  const t = await getTranslations('circulars');
  const locale = await getLocale();
  return meetings.map(({ id, slug, shortTitle, title, startsOn: day }) => {
    const startsOn = day === null ? null : partialDate(day);
    const shown =
      startsOn === null
        ? []
        : [
            t('meetingOf', { date: writtenDate(startsOn, locale, 'short') }),
            t('meetingOf', { date: writtenDate(startsOn, locale) }),
            t('form.meetingOn', { meeting: shortTitle, date: writtenDate(startsOn, locale) }),
            t('form.meetingOn', { meeting: title, date: writtenDate(startsOn, locale) }),
          ];
    return { id, names: [slug, shortTitle, title, ...shown], startsOn };
  });
}

/** A list of circulars that was begun, held beside the register; `draft` null: none was begun. */
export async function loadListImport(draftId: string | undefined) {
  const { choices } = await loadRecordForm();
  const words = await listWords();
  const about = { words, bodies: choices.bodies };
  if (draftId === undefined) return { ...about, draft: null };
  const drafts = await ownDrafts(listDraftKind, 'register');
  const draft = listDraftFrom(drafts.read(draftId));
  if (draft === null) return { ...about, draft: 'expired' as const };
  const db = database();
  // The whole register, also what the reader may not open: a number that is taken there cannot be recorded again.
  const circulars = listRegister(db).map(({ id, ownReference, outsideReference }) => ({
    id,
    ownReference,
    outsideReference,
  }));
  const basis = {
    meetings: await listedMeetings(choices.meetings),
    circulars,
    closedNumbers: listClosedNumbers(db),
    today: dayIn(deskZone, systemClock.now()),
  };
  const plan = planList(draft.rows, basis, words);
  return { ...about, draft: { id: draftId, bodyId: draft.bodyId, plan, maximum: mostListed } };
}
export type ListImportPage = Awaited<ReturnType<typeof loadListImport>>;
