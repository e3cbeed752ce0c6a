import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { loadLetterWords } from '@/lib/circulars/loaders/letter-words';
import { mayChangeLetterhead } from '@/lib/circulars/policy';
import { letterMeeting } from '@/lib/circulars/queries/letter';
import { getLetterhead } from '@/lib/circulars/queries/letterhead';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { getMeetingBySlug, getMeetingDetail } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { getProgramme } from '@/lib/programme/queries/programme';
import { latestVersion } from '@/lib/programme/queries/versions';
import { programmeStates } from '@/lib/programme/types';
import { individualLetter, type LetterSetting } from '../exports/individual-letter';
import { mayWriteLetters } from '../policy';
import { confirmationRecipients, programmeRecipients } from '../queries/recipients';
import { letterFindings, recipientsFor } from '../rules/letters';
import { lettersAddressSchema } from '../schema';
import type { LetterKind, LetterRecipient } from '../types';

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The language in which letters are written so far. */
const letterLanguage = 'en';

/** The meeting, the version of the programme its letters rest on, and everybody to whom one of a kind can be written. */
async function lettersOf(slug: string, kind: LetterKind) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const verdict = mayWriteLetters(actor, meeting);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  // What was agreed goes before a later draft: a letter says what holds.
  const version =
    latestVersion(db, meeting.id, ['agreed', 'published', 'held']) ?? latestVersion(db, meeting.id, programmeStates);
  const programme = version === null ? null : getProgramme(db, meeting.id, version.number, letterLanguage);
  const all: readonly LetterRecipient[] =
    kind === 'confirmation'
      ? confirmationRecipients(db, meeting.id, programme)
      : programme === null
        ? []
        : programmeRecipients(db, programme);
  const state = version?.state ?? null;
  return {
    actor,
    db,
    meeting,
    version: version === null ? null : { number: version.number, state: version.state },
    isDraft: state === 'draft' || state === 'proposed',
    recipients: recipientsFor(kind, all),
  };
}

function nameOf(recipient: LetterRecipient): string {
  return recipient.kind === 'party' ? recipient.party.name : recipient.person.name;
}

/** To whom letters of a kind can be written. */
export async function loadLetterChoice(slug: string, params: SearchParams) {
  const { kind } = lettersAddressSchema.parse(params);
  const { meeting, version, recipients } = await lettersOf(slug, kind);
  return {
    meeting: { slug: meeting.slug, shortTitle: meeting.shortTitle },
    kind,
    version,
    recipients,
    today: dayIn(deskZone, systemClock.now()),
  };
}
export type LetterChoicePage = Awaited<ReturnType<typeof loadLetterChoice>>;

/** The letters to those chosen, each filled from the records, with what the rules find in them. */
export async function loadLetters(slug: string, params: SearchParams) {
  const address = lettersAddressSchema.parse(params);
  const { kind } = address;
  const { actor, db, meeting, isDraft, recipients } = await lettersOf(slug, kind);
  const detail = getMeetingDetail(db, meeting.id);
  if (detail === null) notFound();
  const words = await loadLetterWords();
  const datedOn = address.date ?? dayIn(deskZone, systemClock.now());
  const setting: LetterSetting = {
    meeting: letterMeeting(detail, letterLanguage),
    meetingName: detail.shortTitle,
    isDraft,
    datedOn,
    sender: getLetterhead(db, detail.bodyId),
  };
  const wanted = new Set(address.to);
  const letters = recipients
    .filter((one) => wanted.has(one.key))
    .map((to) => ({ key: to.key, name: nameOf(to), ...individualLetter(kind, to, setting, words) }));
  const blanks = letters.map(({ name, missing }) => ({
    to: name,
    blanks: missing.map((what) => words.say(`frame.what.${what}`)),
  }));
  return {
    meeting: { slug: meeting.slug, shortTitle: meeting.shortTitle },
    kind,
    datedOn,
    letters,
    findings: letterFindings(kind, blanks, { meetingId: meeting.id, status: meeting.status, isDraft }, words.list),
    letterheadHref:
      mayChangeLetterhead(actor, meeting.bodyId) === 'allowed' ? `/bodies/${meeting.body.slug}/letterhead` : null,
  };
}
export type LettersPage = Awaited<ReturnType<typeof loadLetters>>;
