import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { languageOfNames } from '@/lib/bodies/rules';
import { listCircularFindings } from '@/lib/circulars/queries/circulars';
import type { Actor } from '@/lib/kernel/actor';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { mayEditMeeting, mayViewMeeting, visibleMeetings } from '@/lib/meetings/policy';
import { getMeetingBySlug, listMeetings } from '@/lib/meetings/queries';
import { mayViewNominations } from '@/lib/nominations/policy';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { readFileBytes } from '@/lib/platform/files';
import { currentActor, requireActor } from '@/lib/platform/session';
import { mayViewVersion } from '@/lib/programme/policy';
import { listVersions } from '@/lib/programme/queries/versions';
import type { ProgrammeState } from '@/lib/programme/types';
import { mayCreateConsultation, mayReadRecord, mayRecordConsultation, mayViewConsultations } from './policy';
import { getAttendance, listParties } from './queries/attendance';
import {
  getDocumentFile,
  getNoticeMatter,
  listAgenda,
  listAgreedVersions,
  listCandidates,
  listDocuments,
  listPoints,
} from './queries/detail';
import { type ConsultationRecord, listConsultationFindings, listConsultations, listServedBy } from './queries/list';
import { narrowConsultations } from './rules/list';
import { isOverdue, nextStep } from './rules/next-step';
import { consultationListSchema } from './schema';

const noticeRules: readonly string[] = ['circulars.datedOnMeetingDay', 'circulars.datedAfterMeeting'];

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The meeting that is prepared, for who may see what prepares it. */
async function servedMeeting(slug: string) {
  const actor = await requireActor();
  const db = database();
  const served = getMeetingBySlug(db, slug);
  if (served === null) notFound();
  const verdict = mayViewConsultations(actor, served);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  return { actor, db, served };
}

/** The meetings that an intersessional meeting prepares, as far as the reader may know of them. */
function knownServed(actor: Actor, one: ConsultationRecord) {
  return one.serves.filter((served) => mayViewMeeting(actor, served) === 'allowed');
}

function scopeOf(one: ConsultationRecord) {
  return { meeting: { id: one.meetingId, bodyId: one.bodyId }, serves: one.serves };
}

/** One intersessional meeting of those that prepare a meeting; 404 also for one that prepares others only. */
async function oneOf(servedSlug: string, slug: string) {
  const place = await servedMeeting(servedSlug);
  const consultations = listConsultations(place.db, place.served.id);
  const consultation = consultations.find((one) => one.slug === slug);
  if (consultation === undefined) notFound();
  const language = languageOfNames(await getLocale());
  return { ...place, consultation, language, mayRecord: mayRecordConsultation(place.actor, scopeOf(consultation)) };
}

/** As `oneOf`, for its forms. */
async function oneToRecord(servedSlug: string, slug: string) {
  const place = await oneOf(servedSlug, slug);
  if (place.mayRecord === 'hidden') notFound();
  if (place.mayRecord === 'forbidden') forbidden();
  return place;
}

/** The intersessional meetings that prepare a meeting, with notice and evidence, narrowed and ordered as the address says. */
export async function loadConsultations(slug: string, params: SearchParams) {
  const { actor, db, served } = await servedMeeting(slug);
  const address = consultationListSchema.parse(params);
  const all = listConsultations(db, served.id);
  return {
    meeting: { slug: served.slug },
    address,
    all,
    shown: narrowConsultations(all, address),
    mayCreate: mayCreateConsultation(actor, served.bodyId, [served]) === 'allowed',
    evidence: evidenceBySubject(
      db,
      served.id,
      all.map((one) => ({ kind: 'meeting', id: one.meetingId })),
    ),
    findings: listConsultationFindings(db, served.id),
  };
}
export type ConsultationsPage = Awaited<ReturnType<typeof loadConsultations>>;

/** Everything on record of one intersessional meeting; what was noted and who attended only for the desk and the Chair. */
export async function loadConsultation(servedSlug: string, slug: string) {
  const { actor, db, served, consultation, language, mayRecord } = await oneOf(servedSlug, slug);
  const { meetingId: id } = consultation;
  const subject = { kind: 'meeting', id };
  const today = dayIn(consultation.timeZone ?? deskZone, systemClock.now());
  const readsRecord = consultation.serves.some((one) => mayReadRecord(actor, one));
  const attendance = getAttendance(db, id, consultation, language);
  const agenda = listAgenda(db, id);
  const sees = (version: { meetingId: string; bodyId: string; state: ProgrammeState }) =>
    mayViewVersion(actor, version.state, version) === 'allowed';
  const candidates = listCandidates(db, id, language).filter(
    ({ meeting }) => mayViewNominations(actor, { meetingId: meeting.id, bodyId: meeting.bodyId }) === 'allowed',
  );
  const considered = candidates.filter((one) => one.considered);
  const notices = new Set(consultation.notices.map((notice) => notice.circularId));
  const findings = [
    ...listConsultationFindings(db, served.id),
    // Of what the rules find in circulars, that which concerns the notice of this meeting alone.
    ...listCircularFindings(db, served.id).filter((one) => noticeRules.includes(one.rule)),
  ].filter((one) => one.subjects.some(({ kind, id: of }) => of === id || (kind === 'circular' && notices.has(of))));
  return {
    served: { id: served.id, bodyId: served.bodyId, slug: served.slug, shortTitle: served.shortTitle },
    consultation: { ...consultation, serves: knownServed(actor, consultation) },
    agenda,
    documents: listDocuments(db, id).filter((one) => one.version === null || sees(one.version)),
    attendance: readsRecord
      ? attendance
      : { representations: attendance.representations.map((one) => ({ ...one, attendees: [] })), unmapped: [] },
    points: readsRecord ? listPoints(db, id, language) : null,
    considered,
    candidates: candidates.length,
    agreedVersions: listAgreedVersions(db, id).filter(sees),
    versions: listVersions(db, served.id)
      .filter((version) => sees({ ...version, meetingId: served.id, bodyId: served.bodyId }))
      .map(({ id: versionId, number, state }) => ({ id: versionId, number, state })),
    next: nextStep(
      {
        ...consultation,
        agendaItems: agenda.length,
        representations: attendance.representations.length,
        isPast: served.status === 'held',
      },
      today,
    ),
    isOverdue: isOverdue(consultation, today),
    mayRecord: mayRecord === 'allowed',
    mayEditAsMeeting: mayEditMeeting(actor, { id, bodyId: consultation.bodyId }) === 'allowed',
    parties: mayRecord === 'allowed' ? partiesFor(consultation) : null,
    evidence: evidenceBySubject(db, served.id, [subject]),
    findings,
  };
}
export type ConsultationPage = Awaited<ReturnType<typeof loadConsultation>>;

/** The States and organizations that can be named: invented States only where the meeting is invented, and no others there. */
function partiesFor(consultation: ConsultationRecord) {
  const { states, organizations } = listParties(database());
  return {
    states: states.filter((state) => (state.status === 'invented') === consultation.invented),
    organizations,
  };
}
export type PartyChoices = ReturnType<typeof partiesFor>;

/** The meetings that an officer may have prepared by intersessional meetings of a body. */
function servedChoices(actor: Actor, bodyId: string, kept: readonly string[]) {
  return listMeetings(database(), visibleMeetings(actor))
    .filter((one) => one.kind !== 'intersessionalMeeting' && (one.body.id === bodyId || kept.includes(one.id)))
    .map(({ id, shortTitle, startsOn }) => ({ id, shortTitle, startsOn }));
}

/**
 * Where an intersessional meeting is shown: below a meeting that it prepares and that the reader may see. Null for meetings of
 * other kinds, and for who may not see what prepares one.
 */
export async function consultationAddress(slug: string): Promise<string | null> {
  const actor = await requireActor();
  const served = listServedBy(database(), slug).find((one) => mayViewConsultations(actor, one) === 'allowed');
  return served === undefined ? null : `/meetings/${served.slug}/consultations/${slug}`;
}

/** What the form of a new intersessional meeting starts from: zone and title are those of the one before. */
export async function loadNewConsultation(servedSlug: string) {
  const { actor, db, served } = await servedMeeting(servedSlug);
  const verdict = mayCreateConsultation(actor, served.bodyId, [served]);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  const before = listConsultations(db, served.id).at(-1);
  return {
    served: { id: served.id, bodyId: served.bodyId, slug: served.slug, shortTitle: served.shortTitle },
    consultation: null,
    model: { title: before?.title ?? '', timeZone: before?.timeZone ?? served.timeZone ?? deskZone },
    choices: servedChoices(actor, served.bodyId, [served.id]),
  };
}

/** An intersessional meeting and the choices of its form. */
export async function loadConsultationForm(servedSlug: string, slug: string) {
  const { actor, db, served, consultation } = await oneToRecord(servedSlug, slug);
  return {
    served: { id: served.id, bodyId: served.bodyId, slug: served.slug, shortTitle: served.shortTitle },
    consultation,
    model: { title: consultation.title, timeZone: consultation.timeZone ?? '' },
    choices: servedChoices(
      actor,
      consultation.bodyId,
      consultation.serves.map((one) => one.id),
    ),
    agenda: listAgenda(db, consultation.meetingId),
    mayEditAsMeeting: mayEditMeeting(actor, { id: consultation.meetingId, bodyId: consultation.bodyId }) === 'allowed',
  };
}
export type ConsultationFormPage = Awaited<ReturnType<typeof loadNewConsultation | typeof loadConsultationForm>>;
export type ConsultationEditPage = Awaited<ReturnType<typeof loadConsultationForm>>;

/** What the form of the attendance needs: parties, and who is on record already. */
export async function loadAttendanceForm(servedSlug: string, slug: string) {
  const { db, served, consultation, language } = await oneToRecord(servedSlug, slug);
  return {
    served: { slug: served.slug, shortTitle: served.shortTitle },
    consultation: {
      meetingId: consultation.meetingId,
      slug: consultation.slug,
      shortTitle: consultation.shortTitle,
      startsOn: consultation.startsOn,
    },
    parties: partiesFor(consultation),
    attendance: getAttendance(db, consultation.meetingId, consultation, language),
  };
}
export type AttendanceFormPage = Awaited<ReturnType<typeof loadAttendanceForm>>;

/** The nominations that an intersessional meeting can have considered. */
export async function loadConsideredForm(servedSlug: string, slug: string) {
  const { actor, db, served, consultation, language } = await oneToRecord(servedSlug, slug);
  return {
    served: { slug: served.slug, shortTitle: served.shortTitle },
    consultation: {
      meetingId: consultation.meetingId,
      slug: consultation.slug,
      shortTitle: consultation.shortTitle,
      revision: consultation.revisions.considered,
      startsOn: consultation.startsOn,
    },
    candidates: listCandidates(db, consultation.meetingId, language).filter(
      ({ meeting }) => mayViewNominations(actor, { meetingId: meeting.id, bodyId: meeting.bodyId }) === 'allowed',
    ),
  };
}
export type ConsideredFormPage = Awaited<ReturnType<typeof loadConsideredForm>>;

/** What a notice says of the intersessional meeting it announces; nothing to who may not see that meeting. */
export async function loadNoticeMatter(meetingId: string) {
  const actor = await requireActor();
  const db = database();
  const known = getNoticeMatter(db, meetingId);
  if (known === null || !known.serves.some((one) => mayViewConsultations(actor, one) === 'allowed')) {
    return { agenda: [], platformLink: null };
  }
  return { agenda: listAgenda(db, meetingId).map((item) => item.title), platformLink: known.platformLink };
}

/** A paper of an intersessional meeting with its bytes; null when there is none, or none that the reader may know of. */
export async function loadConsultationFile(fileId: string) {
  const actor = await currentActor();
  const db = database();
  const found = getDocumentFile(db, fileId);
  if (found === null || !found.serves.some((one) => mayViewConsultations(actor, one) === 'allowed')) return null;
  const { name, mediaType, sha256 } = found.file;
  return { name, mediaType, bytes: await readFileBytes(db, sha256) };
}
