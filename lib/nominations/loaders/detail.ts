import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { balanceBasis } from '@/lib/balance/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { mayViewCommunication } from '@/lib/correspondence/policy';
import { communicationsOf, scopeOfHead } from '@/lib/correspondence/queries/heads';
import type { Actor } from '@/lib/kernel/actor';
import { systemClock } from '@/lib/kernel/clock';
import { subjectKey } from '@/lib/kernel/event';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { requireActor } from '@/lib/platform/session';
import { mayRecordNomination, maySetNominationStatus, mayViewNominations } from '../policy';
import { listContradictions } from '../queries/contradictions';
import { getRecords, listPlaces } from '../queries/detail';
import { isOutsideMandate } from '../queries/findings';
import { communicationChoice, listMeetingChoices } from '../queries/form-choices';
import { actionDateOf, listNominations } from '../queries/list';
import { undoable } from '../queries/undoable';
import { isOpen } from '../rules/status';
import { citable, recordableMeetings } from './form';

/** The meeting and the one nomination for it that an address names; 404 for whoever may not see it. */
export async function requireNomination(slug: string, id: string, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  if (mayViewNominations(actor, scope) !== 'allowed') notFound();
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  const [row] = listNominations(db, meeting.id, basis, languageOfNames(locale), id);
  if (row === undefined) notFound();
  return { actor, db, meeting, scope, basis, row, language: languageOfNames(locale) };
}

/** The communications that did something to a nomination, as far as the actor may see them, with what each did. */
export function citationsOf(actor: Actor, nominationId: string, language: OfficialLanguage) {
  return communicationsOf(database(), { kind: 'nomination', id: nominationId })
    .filter((one) => mayViewCommunication(actor, scopeOfHead(one)))
    .map((one) => ({ effect: one.effect, communication: communicationChoice(one, language) }));
}

/** One nomination for a meeting in full: where else it is put forward, what it rests on, what can be done with it. */
export async function loadNomination(slug: string, id: string, locale: string) {
  const { actor, db, meeting, scope, basis, row, language } = await requireNomination(slug, id, locale);
  const mayRecord = mayRecordNomination(actor, [scope]) === 'allowed';
  const evidence = evidenceBySubject(db, meeting.id).get(subjectKey({ kind: 'nomination', id: row.nominationId }));
  const act = undoable(db, actor, meeting.id, systemClock.now());
  return {
    meeting: { id: meeting.id, slug: meeting.slug, shortTitle: meeting.shortTitle, bodyId: meeting.bodyId },
    row,
    actionDate: actionDateOf(db, meeting.id),
    others: listPlaces(db, row.nominationId).filter(
      (place) =>
        place.meeting.id !== meeting.id &&
        mayViewMeeting(actor, { id: place.meeting.id, bodyId: place.meeting.bodyId }) === 'allowed',
    ),
    citations: citationsOf(actor, row.nominationId, language),
    paragraphs: (evidence ?? []).map((one) => one.paragraph),
    /** The mandate names others as nominating: for the Chair to judge. */
    outsideMandate: isOpen(row.status) && isOutsideMandate(row.party, basis, meeting.nominatingParty),
    differs: listContradictions(db, meeting.id).some((one) => one.nominationMeetingIds.includes(row.id)),
    undo:
      act !== null && !act.overtaken && act.changes.some((change) => change.nominationMeetingId === row.id)
        ? act
        : null,
    mayRecord,
    mayDecide: maySetNominationStatus(actor, scope) === 'allowed',
    communications: mayRecord ? citable(actor, language, null) : [],
    targets: mayRecord
      ? recordableMeetings(actor, meeting.bodyId).flatMap(({ id: meetingId, shortTitle }) =>
          meetingId === meeting.id ? [] : [{ id: meetingId, shortTitle }],
        )
      : [],
  };
}
export type NominationPage = Awaited<ReturnType<typeof loadNomination>>;

/** A nomination as the form that corrects it shows it, for whoever records for its meeting. */
export async function loadCorrection(slug: string, id: string, locale: string) {
  const { actor, db, meeting, scope, row, language } = await requireNomination(slug, id, locale);
  if (mayRecordNomination(actor, [scope]) !== 'allowed') forbidden();
  const records = getRecords(db, row.nominationId);
  if (records === null) notFound();
  const topicsByMeeting = new Map(listMeetingChoices(db, meeting.bodyId).map((one) => [one.id, one.topics]));
  const places = listPlaces(db, row.nominationId).filter(
    (place) =>
      mayRecordNomination(actor, [{ bodyId: place.meeting.bodyId, meetingId: place.meeting.id }]) === 'allowed',
  );
  return {
    meeting: { id: meeting.id, slug: meeting.slug, shortTitle: meeting.shortTitle },
    nominationMeetingId: row.id,
    party: row.party,
    nomination: records.nomination,
    person: records.person,
    places: places.map((place) => ({
      ...place,
      choices: topicsByMeeting.get(place.meeting.id) ?? place.topics.map((topic) => ({ ...topic, taken: true })),
    })),
    communications: citable(actor, language, records.nomination.communicationId),
  };
}
export type CorrectionPage = Awaited<ReturnType<typeof loadCorrection>>;
