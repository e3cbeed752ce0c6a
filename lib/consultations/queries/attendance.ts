import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import { consultationAttendee, consultationRepresentation } from '@/db/schema/consultations';
import { balanceBasis } from '@/lib/balance/queries';
import { partyInBalance } from '@/lib/balance/rules';
import type { BalanceGroup } from '@/lib/bodies/types';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { type NamedParty, partyColumns, partyNamed } from './detail';

/** A person who attended. Times as the platform wrote them. */
export type Attendee = {
  readonly id: string;
  readonly name: string;
  readonly mailDomain: string | null;
  readonly joinedAt: string | null;
  readonly leftAt: string | null;
};

/** A State or organization that was represented, with the persons known. */
export type Representation = {
  readonly id: string;
  readonly party: NamedParty;
  /** The State's group as the body counts it; `OBS` for an organization; null: in none. */
  readonly group: BalanceGroup | null;
  readonly attendees: readonly Attendee[];
};

/**
 * Who attended an intersessional meeting: parties in the order of the language, States before organizations, and persons of
 * whom it is not known for whom. Two queries besides those of the basis, however many attended.
 *
 * @param about the body whose groups count, and the day of the meeting
 */
export function getAttendance(
  db: Tx,
  meetingId: string,
  about: { readonly bodyId: string; readonly startsOn: string | null },
  language: OfficialLanguage,
): { readonly representations: readonly Representation[]; readonly unmapped: readonly Attendee[] } {
  const basis = balanceBasis(db, about.bodyId, about.startsOn);
  const attendees = db
    .select()
    .from(consultationAttendee)
    .where(eq(consultationAttendee.meetingId, meetingId))
    .orderBy(asc(consultationAttendee.name), asc(consultationAttendee.id))
    .all();
  const of = (representationId: string | null): readonly Attendee[] =>
    attendees
      .filter((one) => one.representationId === representationId)
      .map(({ id, name, mailDomain, joinedAt, leftAt }) => ({ id, name, mailDomain, joinedAt, leftAt }));
  const collator = new Intl.Collator(language);
  const representations = db
    .select({ id: consultationRepresentation.id, ...partyColumns })
    .from(consultationRepresentation)
    .leftJoin(state, eq(state.id, consultationRepresentation.stateId))
    .leftJoin(organization, eq(organization.id, consultationRepresentation.organizationId))
    .where(eq(consultationRepresentation.meetingId, meetingId))
    .all()
    .flatMap((row) => {
      const party = partyNamed(row, language);
      if (party === null) return [];
      const ids = {
        stateId: party.kind === 'state' ? party.id : null,
        organizationId: party.kind === 'organization' ? party.id : null,
      };
      return [{ id: row.id, party, group: partyInBalance(basis, ids).group, attendees: of(row.id) }];
    })
    .toSorted(
      (a, b) =>
        (a.party.kind === b.party.kind ? 0 : a.party.kind === 'state' ? -1 : 1) ||
        collator.compare(a.party.name, b.party.name),
    );
  return { representations, unmapped: of(null) };
}

/** Everybody and everything a line of attendance can name. */
export function listParties(db: Tx) {
  return {
    states: db
      .select({ id: state.id, names: state.names, nameInText: state.nameInText, status: state.status })
      .from(state)
      .all(),
    organizations: db
      .select({ id: organization.id, name: organization.name, acronym: organization.acronym })
      .from(organization)
      .orderBy(asc(organization.name))
      .all(),
  };
}
