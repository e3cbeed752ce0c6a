import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { bodyOfficer, organization, type StateNames, state } from '@/db/schema/bodies';
import { meeting, topic } from '@/db/schema/meetings';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { panel, programmePart, question, questionPanel, seat } from '@/db/schema/programme';
import { balanceBasis } from '@/lib/balance/queries';
import { stateName } from '@/lib/bodies/rules';
import type { Office } from '@/lib/bodies/types';
import { certainlyBefore } from '@/lib/kernel/dates';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import type { OfficerFacts } from '../rules/findings';
import { groupQuestions, seatState } from '../rules/structure';
import type {
  Panel,
  Part,
  Programme,
  ProgrammeParty,
  ProgrammePerson,
  ProgrammeVersion,
  Question,
  Seat,
} from '../types';
import { listVersions } from './versions';

type StateRow = { readonly id: string; readonly names: StateNames } | null;
type OrganizationRow = { readonly id: string; readonly name: string } | null;

const personColumns = {
  id: person.id,
  name: person.nameAsPrinted,
  familyName: person.familyName,
  formOfAddress: person.formOfAddress,
  function: person.function,
  affiliation: person.affiliation,
  affiliationType: person.affiliationType,
  gender: person.gender,
  genderBasis: person.genderBasis,
  invented: person.invented,
};
const stateColumns = { id: state.id, names: state.names };
const organizationColumns = { id: organization.id, name: organization.name };

function partyOf(
  stateRow: StateRow,
  organizationRow: OrganizationRow,
  language: OfficialLanguage,
): ProgrammeParty | null {
  if (stateRow !== null) {
    return { kind: 'state', id: stateRow.id, name: stateName(stateRow, language) };
  }
  return organizationRow === null ? null : { kind: 'organization', ...organizationRow };
}

/**
 * The officers of a meeting's body who hold their office when the meeting is held, as far as the dates on record tell; who
 * is only nominated does not hold it yet.
 */
export function listOfficersAt(db: Db | Tx, bodyId: string, on: string | null): readonly OfficerFacts[] {
  return db
    .select({ officer: bodyOfficer, name: person.nameAsPrinted })
    .from(bodyOfficer)
    .innerJoin(person, eq(person.id, bodyOfficer.personId))
    .where(eq(bodyOfficer.bodyId, bodyId))
    .orderBy(asc(bodyOfficer.office), asc(person.sortKey))
    .all()
    .filter(({ officer }) => officer.status !== 'nominated')
    .filter(({ officer }) => !certainlyBefore(on, officer.validFrom) && !certainlyBefore(officer.validTo, on))
    .map(({ officer, name }) => ({ personId: officer.personId, name, office: officer.office }));
}

type Frame = {
  readonly version: ProgrammeVersion;
  readonly bodyId: string;
  readonly startsOn: string | null;
  readonly language: OfficialLanguage;
};

function seatsByPanel(db: Db | Tx, { version, bodyId, startsOn, language }: Frame): ReadonlyMap<string, Seat[]> {
  const groups = balanceBasis(db, bodyId, startsOn).groupByState;
  const seats = new Map<string, Seat[]>();
  const rows = db
    .select({
      seat,
      nominationMeeting: {
        id: nominationMeeting.id,
        status: nominationMeeting.status,
        language: nominationMeeting.language,
        firstTime: nominationMeeting.firstTime,
      },
      nominationId: nomination.id,
      person: personColumns,
      state: stateColumns,
      organization: organizationColumns,
    })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .leftJoin(nominationMeeting, eq(nominationMeeting.id, seat.nominationMeetingId))
    .leftJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .leftJoin(person, eq(person.id, nomination.personId))
    .leftJoin(state, eq(state.id, nomination.stateId))
    .leftJoin(organization, eq(organization.id, nomination.organizationId))
    .where(eq(panel.versionId, version.id))
    .orderBy(asc(seat.position))
    .all();
  for (const row of rows) {
    const effective = seatState(row.seat.state, row.nominationMeeting?.status ?? null);
    const party = partyOf(row.state, row.organization, language);
    const nominee =
      row.person !== null && row.nominationMeeting !== null && row.nominationId !== null
        ? {
            nominationMeetingId: row.nominationMeeting.id,
            nominationId: row.nominationId,
            status: row.nominationMeeting.status,
            language: row.nominationMeeting.language,
            firstTime: row.nominationMeeting.firstTime,
            person: row.person,
            party,
            group: party?.kind === 'organization' ? ('OBS' as const) : (groups.get(party?.id ?? '') ?? null),
          }
        : null;
    const isNamed = effective === 'proposed' || effective === 'confirmed';
    const list = seats.get(row.seat.panelId) ?? [];
    list.push({
      id: row.seat.id,
      position: row.seat.position,
      state: effective,
      stateAsIssued: row.seat.state,
      panellist: isNamed ? nominee : null,
      former: isNamed ? null : nominee,
    });
    seats.set(row.seat.panelId, list);
  }
  return seats;
}

function partsOf(db: Db | Tx, { version, bodyId, startsOn, language }: Frame): readonly Part[] {
  const offices = new Map<string, Office>(
    listOfficersAt(db, bodyId, startsOn).map((one) => [one.personId, one.office]),
  );
  return db
    .select({
      part: programmePart,
      person: personColumns,
      state: stateColumns,
      organization: organizationColumns,
    })
    .from(programmePart)
    .innerJoin(person, eq(person.id, programmePart.personId))
    .leftJoin(state, eq(state.id, programmePart.stateId))
    .leftJoin(organization, eq(organization.id, programmePart.organizationId))
    .where(eq(programmePart.versionId, version.id))
    .orderBy(asc(programmePart.position))
    .all()
    .map((row) => ({
      id: row.part.id,
      kind: row.part.kind,
      panelId: row.part.panelId,
      person: row.person satisfies ProgrammePerson,
      party: partyOf(row.state, row.organization, language),
      namedByFunction: row.part.namedByFunction,
      office: offices.get(row.person.id) ?? null,
    }));
}

function questionsOf(db: Db | Tx, { version, language }: Frame): readonly Question[] {
  const addressedPanel = { number: panel.number };
  const rows = db
    .select({
      question,
      seat: { id: seat.id, position: seat.position },
      addressedPanel,
      state: stateColumns,
      organization: organizationColumns,
    })
    .from(question)
    .leftJoin(seat, eq(seat.id, question.seatId))
    .leftJoin(panel, eq(panel.id, seat.panelId))
    .leftJoin(state, eq(state.id, question.stateId))
    .leftJoin(organization, eq(organization.id, question.organizationId))
    .where(eq(question.versionId, version.id))
    .orderBy(asc(question.position))
    .all();
  const numbers = new Map<string, number[]>();
  for (const link of db
    .select({ questionId: questionPanel.questionId, number: panel.number })
    .from(questionPanel)
    .innerJoin(panel, eq(panel.id, questionPanel.panelId))
    .where(eq(panel.versionId, version.id))
    .orderBy(asc(panel.number))
    .all()) {
    numbers.set(link.questionId, [...(numbers.get(link.questionId) ?? []), link.number]);
  }
  return rows.map((row) => {
    const party = partyOf(row.state, row.organization, language);
    return {
      id: row.question.id,
      letter: row.question.letter,
      text: row.question.text,
      sentences: row.question.sentences,
      panelNumbers: numbers.get(row.question.id) ?? [],
      addressee:
        row.seat !== null && row.addressedPanel !== null
          ? {
              kind: 'seat',
              seatId: row.seat.id,
              panelNumber: row.addressedPanel.number,
              position: row.seat.position,
            }
          : party === null
            ? { kind: 'none' }
            : { kind: 'party', party },
    };
  });
}

function panelsOf(db: Db | Tx, frame: Frame, parts: readonly Part[]): readonly Panel[] {
  const seats = seatsByPanel(db, frame);
  return db
    .select({ ...getTableColumns(panel), topic: { id: topic.id, letter: topic.letter, title: topic.title } })
    .from(panel)
    .innerJoin(topic, eq(topic.id, panel.topicId))
    .where(eq(panel.versionId, frame.version.id))
    .orderBy(asc(panel.number))
    .all()
    .map((row) => ({
      id: row.id,
      number: row.number,
      part: row.part,
      title: row.title,
      topic: row.topic,
      moderators: parts.filter((part) => part.kind === 'moderator' && part.panelId === row.id),
      seats: seats.get(row.id) ?? [],
    }));
}

/**
 * A version of a meeting's programme with everything in it; the number of queries does not depend on its size.
 *
 * @param number of the version; left out: the newest
 * @param language in which States are named; English where a name is not on record
 * @returns null when the meeting has no such version
 */
export function getProgramme(
  db: Db | Tx,
  meetingId: string,
  number?: number,
  language: OfficialLanguage = 'en',
): Programme | null {
  const versions = listVersions(db, meetingId);
  const version = number === undefined ? versions[0] : versions.find((one) => one.number === number);
  if (version === undefined) return null;
  const where = db
    .select({ bodyId: meeting.bodyId, startsOn: meeting.startsOn })
    .from(meeting)
    .where(eq(meeting.id, meetingId))
    .get();
  if (where === undefined) return null;
  const frame = { version, ...where, language };
  const parts = partsOf(db, frame);
  const ofKind = (kind: Part['kind']) => parts.filter((part) => part.kind === kind);
  return {
    version,
    opening: ofKind('opening'),
    keynote: ofKind('keynote'),
    closing: ofKind('closing'),
    panels: panelsOf(db, frame, parts),
    questionGroups: groupQuestions(questionsOf(db, frame)),
  };
}
