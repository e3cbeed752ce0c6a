import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { listMissions } from '@/lib/addresses/queries';
import { type DutyStation, dutyStations } from '@/lib/addresses/types';
import { inPool } from '@/lib/nominations/rules/status';
import type { Panel, Part, Programme, ProgrammePerson, Question, Seat } from '@/lib/programme/types';
import type {
  ConfirmedNomination,
  LetterPanel,
  LetterParty,
  LetterPerson,
  LetterQuestion,
  LetterRecipient,
  LetterRole,
} from '../types';

/** States as sentences name them, with what the address book calls their mission at the seat of the desk. */
function partyNames(db: Tx) {
  const inText = new Map(
    db
      .select({ id: state.id, name: state.nameInText })
      .from(state)
      .all()
      .map((row) => [row.id, row.name]),
  );
  const rank = (station: DutyStation) => dutyStations.indexOf(station);
  const missions = new Map(
    listMissions(db)
      .filter((one) => one.inUse)
      .toSorted((a, b) => rank(b.dutyStation) - rank(a.dutyStation))
      .map((one) => [one.stateId, one.name]),
  );
  return ({
    kind,
    id,
    name,
  }: {
    readonly kind: 'state' | 'organization';
    readonly id: string;
    readonly name: string;
  }): LetterParty =>
    kind === 'state'
      ? { kind, id, name: inText.get(id) ?? name, missionName: missions.get(id) ?? null }
      : { kind, id, name, missionName: null };
}

type PartyNames = ReturnType<typeof partyNames>;

function questionsTo(programme: Programme, fits: (question: Question) => boolean): readonly LetterQuestion[] {
  return programme.questionGroups
    .flatMap((group) => group.questions)
    .filter(fits)
    .map(({ letter, text }) => ({ letter, text }));
}

function letterPerson({ name, familyName, formOfAddress, function: does, affiliation }: ProgrammePerson): LetterPerson {
  return { name, familyName, formOfAddress, function: does, affiliation };
}

function letterPanel(panel: Panel, programme: Programme): LetterPanel {
  return {
    number: panel.number,
    title: panel.title,
    topic: panel.topic.title,
    moderators: panel.moderators.map((part) => part.person.name),
    panellists: panel.seats.flatMap(({ panellist }) =>
      panellist === null ? [] : [{ person: letterPerson(panellist.person), party: panellist.party?.name ?? null }],
    ),
    questions: questionsTo(programme, (question) => question.panelNumbers.includes(panel.number)),
  };
}

/** A question is one's own when it is put to one's seat, or to the party that nominated one. */
function isPutTo(question: Question, panel: Panel, seat: Seat): boolean {
  const { addressee } = question;
  if (addressee.kind === 'seat') return addressee.seatId === seat.id;
  if (addressee.kind !== 'party' || !question.panelNumbers.includes(panel.number)) return false;
  const party = seat.panellist?.party;
  return party != null && party.kind === addressee.party.kind && party.id === addressee.party.id;
}

/**
 * Everybody on a version of the programme to whom a letter can be written: panellists and moderators by panel, then those who
 * open, speak and close. A moderator of several panels gets one letter.
 */
export function programmeRecipients(db: Tx, programme: Programme): readonly LetterRecipient[] {
  const moderators = programme.panels.flatMap((panel) => panel.moderators.map((part) => ({ part, panel })));
  const named = partyNames(db);
  const panels = new Map(programme.panels.map((panel) => [panel.id, letterPanel(panel, programme)]));

  const ofPart = (part: Part, role: LetterRole, own: readonly LetterPanel[]): LetterRecipient => ({
    kind: 'person',
    key: `${role}-${part.person.id}`,
    role,
    person: letterPerson(part.person),
    party: part.party === null ? null : named(part.party),
    panels: own,
    questions: own.flatMap((one) => one.questions),
  });
  const panellists = programme.panels.flatMap((panel) =>
    panel.seats.flatMap((seat): readonly LetterRecipient[] => {
      const { panellist } = seat;
      if (panellist === null) return [];
      return [
        {
          kind: 'person',
          key: `panellist-${panellist.nominationMeetingId}`,
          role: 'panellist',
          person: letterPerson(panellist.person),
          party: panellist.party === null ? null : named(panellist.party),
          panels: [panels.get(panel.id)].filter((one) => one !== undefined),
          questions: questionsTo(programme, (question) => isPutTo(question, panel, seat)),
        },
      ];
    }),
  );
  const moderating = new Map<string, { part: Part; own: LetterPanel[] }>();
  for (const { part, panel } of moderators) {
    const own = panels.get(panel.id);
    if (own === undefined) continue;
    const known = moderating.get(part.person.id);
    if (known === undefined) moderating.set(part.person.id, { part, own: [own] });
    else known.own.push(own);
  }
  return [
    ...panellists,
    ...[...moderating.values()].map(({ part, own }) => ofPart(part, 'moderator', own)),
    ...programme.opening.map((part) => ofPart(part, 'opening', [])),
    ...programme.keynote.map((part) => ofPart(part, 'keynote', [])),
    ...programme.closing.map((part) => ofPart(part, 'closing', [])),
  ];
}

function namedBy(
  row: {
    readonly state: { readonly id: string; readonly name: string } | null;
    readonly organization: { readonly id: string; readonly name: string } | null;
  },
  named: PartyNames,
): LetterParty | null {
  if (row.state !== null) return named({ kind: 'state', ...row.state });
  return row.organization === null ? null : named({ kind: 'organization', ...row.organization });
}

/**
 * The parties to whom nominations for a meeting can be confirmed, each with all of its own: those in the pool, for what was
 * withdrawn or left out, or awaits a word of the mission, is not confirmed by a letter of this kind.
 *
 * @param programme the version on which the persons may sit; null: there is none
 */
export function confirmationRecipients(
  db: Tx,
  meetingId: string,
  programme: Programme | null,
): readonly LetterRecipient[] {
  const seats = new Map(
    (programme?.panels ?? []).flatMap((panel) =>
      panel.seats.flatMap(({ panellist }) =>
        panellist === null
          ? []
          : [[panellist.nominationMeetingId, { number: panel.number, title: panel.title }] as const],
      ),
    ),
  );
  const rows = db
    .select({
      id: nominationMeeting.id,
      status: nominationMeeting.status,
      reference: nomination.communicationReference,
      receivedOn: nomination.receivedOn,
      person: {
        name: person.nameAsPrinted,
        familyName: person.familyName,
        formOfAddress: person.formOfAddress,
        function: person.function,
        affiliation: person.affiliation,
      },
      state: { id: state.id, name: state.nameInText },
      organization: { id: organization.id, name: organization.name },
    })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .leftJoin(state, eq(state.id, nomination.stateId))
    .leftJoin(organization, eq(organization.id, nomination.organizationId))
    .where(eq(nominationMeeting.meetingId, meetingId))
    .orderBy(asc(person.sortKey), asc(nominationMeeting.id))
    .all()
    .filter((row) => inPool(row.status));
  const named = partyNames(db);
  const parties = new Map<string, { party: LetterParty; nominations: ConfirmedNomination[] }>();
  for (const row of rows) {
    const party = namedBy(row, named);
    if (party === null) continue;
    const key = `${party.kind}-${party.id}`;
    const own = parties.get(key) ?? { party, nominations: [] };
    own.nominations.push({
      person: row.person,
      panel: seats.get(row.id) ?? null,
      reference: row.reference,
      receivedOn: row.receivedOn,
    });
    parties.set(key, own);
  }
  const collator = new Intl.Collator('en');
  return [...parties]
    .map(([key, own]): LetterRecipient => ({ kind: 'party', key, ...own }))
    .toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)));
}

function nameOf(recipient: LetterRecipient): string {
  return recipient.kind === 'party' ? recipient.party.name.replace(/^the /, '') : recipient.person.name;
}
