import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { balanceBasis } from '@/lib/balance/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { visibleCommunications } from '@/lib/correspondence/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { mayRecordPerson } from '@/lib/people/policy';
import { database } from '@/lib/platform/database';
import { currentActor, requireActor } from '@/lib/platform/session';
import { mayRecordNomination } from '../policy';
import {
  type CommunicationChoice,
  type FoundPerson,
  findPersons,
  listCommunicationChoices,
  listMeetingChoices,
  listPartyChoices,
} from '../queries/form-choices';

/** Communications offered in a form: older ones are reached from their own page. */
const communicationsOffered = 200;

/** Persons offered by a search: more words narrow it further. */
const personsOffered = 8;

/** The meeting of a form, for whoever records nominations for it. */
async function requireRecorder(slug: string) {
  const actor = await requireActor();
  const meeting = getMeetingBySlug(database(), slug);
  if (meeting === null) notFound();
  const verdict = mayRecordNomination(actor, [{ bodyId: meeting.bodyId, meetingId: meeting.id }]);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  return { actor, meeting };
}

/** The communications that the actor may rest a record on; the one it rests on already is among them, if the actor sees it. */
export function citable(actor: Actor, language: OfficialLanguage, present: string | null) {
  return listCommunicationChoices(database(), visibleCommunications(actor), present, language, communicationsOffered);
}

/** The meetings of the same line for which the actor records nominations. */
export function recordableMeetings(actor: Actor, bodyId: string) {
  return listMeetingChoices(database(), bodyId).filter(
    (one) => mayRecordNomination(actor, [{ bodyId: one.bodyId, meetingId: one.id }]) === 'allowed',
  );
}

/**
 * The choices of the form that records a nomination.
 *
 * @param communicationId the communication to record from, as the address names it; 404 when the actor may not see it
 */
export async function loadNewNomination(slug: string, communicationId: string | null, locale: string) {
  const { actor, meeting } = await requireRecorder(slug);
  const db = database();
  const language = languageOfNames(locale);
  const communications = citable(actor, language, communicationId);
  const communication = communications.find((one) => one.id === communicationId) ?? null;
  if (communicationId !== null && communication === null) notFound();
  return {
    meeting: {
      id: meeting.id,
      slug: meeting.slug,
      shortTitle: meeting.shortTitle,
      bodyId: meeting.bodyId,
      invented: meeting.invented,
    },
    communication,
    communications,
    parties: listPartyChoices(db, balanceBasis(db, meeting.bodyId, meeting.startsOn), language),
    meetings: recordableMeetings(actor, meeting.bodyId),
  };
}
export type NewNominationPage = Awaited<ReturnType<typeof loadNewNomination>>;

/** Persons on record for the search of a form; none for whoever records no nominations for the meeting. */
export async function loadPersonChoices(slug: string, search: string): Promise<readonly FoundPerson[]> {
  const actor = await currentActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) return [];
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  if (mayRecordNomination(actor, [scope]) !== 'allowed') return [];
  const within = mayRecordPerson(actor) === 'allowed' ? null : meeting.bodyId;
  return findPersons(db, search.slice(0, 200), within, personsOffered);
}

/** The communications that a change may rest on, for whoever records nominations for the meeting. */
export async function loadCitable(slug: string, locale: string): Promise<readonly CommunicationChoice[]> {
  const actor = await currentActor();
  const meeting = getMeetingBySlug(database(), slug);
  if (meeting === null) return [];
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  return mayRecordNomination(actor, [scope]) === 'allowed' ? citable(actor, languageOfNames(locale), null) : [];
}
