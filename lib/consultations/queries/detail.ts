import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import {
  consultation,
  consultationAgendaItem,
  consultationDocument,
  consultationNomination,
  consultationPoint,
  consultationServes,
} from '@/db/schema/consultations';
import { file } from '@/db/schema/log';
import { meeting } from '@/db/schema/meetings';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { programmeVersion } from '@/db/schema/programme';
import { stateName } from '@/lib/bodies/rules';
import type { OfficialLanguage } from '@/lib/kernel/languages';

/** A State or organization as it is named on the page. */
export type NamedParty = { readonly kind: 'state' | 'organization'; readonly id: string; readonly name: string };

/** The party of a row that names a State or an organization; null where it names neither. */
export function partyNamed(
  row: {
    readonly state: Pick<typeof state.$inferSelect, 'id' | 'names'> | null;
    readonly organization: { readonly id: string; readonly name: string } | null;
  },
  language: OfficialLanguage,
): NamedParty | null {
  if (row.state !== null) return { kind: 'state', id: row.state.id, name: stateName(row.state, language) };
  return row.organization === null ? null : { kind: 'organization', ...row.organization };
}

/** Columns by which a row's party is named. */
export const partyColumns = {
  state: { id: state.id, names: state.names },
  organization: { id: organization.id, name: organization.name },
};

/** The items of the agenda of an intersessional meeting, in order. */
export function listAgenda(db: Tx, meetingId: string) {
  return db
    .select({
      id: consultationAgendaItem.id,
      position: consultationAgendaItem.position,
      title: consultationAgendaItem.title,
    })
    .from(consultationAgendaItem)
    .where(eq(consultationAgendaItem.meetingId, meetingId))
    .orderBy(asc(consultationAgendaItem.position))
    .all();
}

/** The papers before an intersessional meeting, in the order in which they came. */
export function listDocuments(db: Tx, meetingId: string) {
  return db
    .select({
      id: consultationDocument.id,
      title: consultationDocument.title,
      address: consultationDocument.address,
      file: { id: file.id, name: file.name, size: file.size },
      version: { number: programmeVersion.number, state: programmeVersion.state },
      of: { meetingId: meeting.id, bodyId: meeting.bodyId, slug: meeting.slug },
    })
    .from(consultationDocument)
    .leftJoin(file, eq(file.id, consultationDocument.fileId))
    .leftJoin(programmeVersion, eq(programmeVersion.id, consultationDocument.programmeVersionId))
    .leftJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .where(eq(consultationDocument.meetingId, meetingId))
    .orderBy(asc(consultationDocument.position))
    .all()
    .map(({ version, of, ...one }) => ({
      ...one,
      version: version === null || of === null ? null : { ...version, ...of },
    }));
}

/** The points noted at an intersessional meeting, under the items of its agenda in their order, then those under none. */
export function listPoints(db: Tx, meetingId: string, language: OfficialLanguage) {
  return db
    .select({ point: consultationPoint, item: consultationAgendaItem.position, ...partyColumns })
    .from(consultationPoint)
    .leftJoin(consultationAgendaItem, eq(consultationAgendaItem.id, consultationPoint.agendaItemId))
    .leftJoin(state, eq(state.id, consultationPoint.stateId))
    .leftJoin(organization, eq(organization.id, consultationPoint.organizationId))
    .where(eq(consultationPoint.meetingId, meetingId))
    .orderBy(asc(consultationPoint.position))
    .all()
    .map((row) => ({
      id: row.point.id,
      text: row.point.text,
      revision: row.point.revision,
      agendaItemId: row.point.agendaItemId,
      /** Number of the item under which it fell; null: under none. */
      item: row.item,
      attributedTo: partyNamed(row, language),
    }))
    .toSorted((a, b) => (a.item ?? Number.MAX_SAFE_INTEGER) - (b.item ?? Number.MAX_SAFE_INTEGER));
}

const nominationColumns = {
  id: nominationMeeting.id,
  name: person.nameAsPrinted,
  status: nominationMeeting.status,
  receivedOn: nomination.receivedOn,
  meeting: { id: meeting.id, bodyId: meeting.bodyId, slug: meeting.slug, shortTitle: meeting.shortTitle },
  ...partyColumns,
};

/** Nominations for the meetings that are prepared, by party and name; each says whether the meeting considered it. */
export function listCandidates(db: Tx, meetingId: string, language: OfficialLanguage) {
  const served = db
    .select({ id: consultationServes.servedMeetingId })
    .from(consultationServes)
    .where(eq(consultationServes.meetingId, meetingId));
  const collator = new Intl.Collator(language);
  return db
    .select({ ...nominationColumns, considered: consultationNomination.meetingId })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .innerJoin(meeting, eq(meeting.id, nominationMeeting.meetingId))
    .leftJoin(state, eq(state.id, nomination.stateId))
    .leftJoin(organization, eq(organization.id, nomination.organizationId))
    .leftJoin(
      consultationNomination,
      and(
        eq(consultationNomination.nominationMeetingId, nominationMeeting.id),
        eq(consultationNomination.meetingId, meetingId),
      ),
    )
    .where(inArray(nominationMeeting.meetingId, served))
    .orderBy(asc(person.sortKey), asc(nominationMeeting.id))
    .all()
    .map(({ considered, state: ofState, organization: ofOrganization, ...row }) => ({
      ...row,
      party: partyNamed({ state: ofState, organization: ofOrganization }, language),
      considered: considered !== null,
    }))
    .toSorted((a, b) => collator.compare(a.party?.name ?? '', b.party?.name ?? ''));
}

/** Versions of a programme that are on record as agreed at an intersessional meeting. */
export function listAgreedVersions(db: Tx, meetingId: string) {
  return db
    .select({
      number: programmeVersion.number,
      state: programmeVersion.state,
      meetingId: meeting.id,
      bodyId: meeting.bodyId,
      slug: meeting.slug,
    })
    .from(programmeVersion)
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .where(eq(programmeVersion.agreedAtMeetingId, meetingId))
    .orderBy(asc(meeting.startsOn), asc(programmeVersion.number))
    .all();
}

function servedBy(db: Tx, meetingId: string) {
  return db
    .select({ id: meeting.id, bodyId: meeting.bodyId })
    .from(consultationServes)
    .innerJoin(meeting, eq(meeting.id, consultationServes.servedMeetingId))
    .where(eq(consultationServes.meetingId, meetingId))
    .all();
}

/** The platform link of an intersessional meeting, with the meetings it prepares; null for a meeting of another kind. */
export function getNoticeMatter(db: Tx, meetingId: string) {
  const row = db
    .select({ platformLink: consultation.platformLink })
    .from(consultation)
    .where(eq(consultation.meetingId, meetingId))
    .get();
  return row === undefined ? null : { ...row, serves: servedBy(db, meetingId) };
}

/** The intersessional meeting whose paper an uploaded file is, with the meetings it prepares; null when it is none. */
export function getDocumentFile(db: Tx, fileId: string) {
  const found = db
    .select({ file, meetingId: consultationDocument.meetingId })
    .from(file)
    .innerJoin(consultationDocument, eq(consultationDocument.fileId, file.id))
    .where(eq(file.id, fileId))
    .get();
  if (found === undefined) return null;
  return { file: found.file, serves: servedBy(db, found.meetingId) };
}
