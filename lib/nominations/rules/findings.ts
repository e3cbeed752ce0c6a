import type { Finding } from '@/lib/kernel/finding';
import type { NominatingParty } from '@/lib/meetings/types';
import type { AffiliationType } from '@/lib/people/types';
import type { NominationStatus } from '../types';
import { inPool } from './status';

/** What the rules need to know of one nomination for a meeting. */
export type NominationFacts = {
  readonly nominationId: string;
  readonly status: NominationStatus;
  readonly stateId: string | null;
  readonly organizationId: string | null;
  /** Names under which the State is written, without article. */
  readonly stateNames: readonly string[];
  readonly function: string | null;
  readonly affiliation: string | null;
  readonly affiliationType: AffiliationType | null;
  readonly receivedOn: string | null;
  readonly communicationReference: string | null;
  readonly communicationId: string | null;
  /** The State is a member of the body, or the organization an observer, at the date of the meeting; null: not on record. */
  readonly isMember: boolean | null;
};

const subjectOf = (nomination: NominationFacts) => ({ kind: 'nomination', id: nomination.nominationId });

/**
 * True when the mandate lets the party put somebody forward. Where it does not say who nominates, everybody may.
 *
 * @param party who nominates under the mandate (source paras. 9, 10, 13 name it in different words: T-NOM-1)
 */
export function isWithinMandate(
  party: NominatingParty,
  nomination: Pick<NominationFacts, 'stateId' | 'isMember'>,
): boolean {
  switch (party) {
    case 'notStated':
      return true;
    case 'allStates':
      return nomination.stateId !== null;
    case 'statesMembers':
      return nomination.stateId !== null && nomination.isMember !== false;
    case 'statesMembersAndObservers':
      return nomination.isMember !== false;
  }
}

/**
 * A nominee of a company or an international organization: the State in parentheses is the one that nominated, neither
 * nationality nor employer, so lists by State and by affiliation differ (T-STATE-1).
 */
function affiliationOutsideState(pool: readonly NominationFacts[]): readonly Finding[] {
  const outside = pool.filter(
    (n) =>
      n.stateId !== null && (n.affiliationType === 'internationalOrganization' || n.affiliationType === 'industry'),
  );
  if (outside.length === 0) return [];
  const organizations = outside.filter((n) => n.affiliationType === 'internationalOrganization').length;
  return [
    {
      rule: 'nominations.affiliationOutsideState',
      severity: 'note',
      subjects: outside.map(subjectOf),
      params: { nominations: outside.length, organizations, companies: outside.length - organizations },
    },
  ];
}

/** True when the last part of a text, after its last comma, is the name of the State and nothing else. */
function endsWithName(text: string | null, names: readonly string[]): boolean {
  if (text === null) return false;
  const parts = text.split(',');
  return parts.length > 1 && names.includes((parts.at(-1) ?? '').trim());
}

/** Function or affiliation closes with the nominating State, so that a list with "(State)" after it names it twice (T-STATE-1). */
function stateNamedInFunction(pool: readonly NominationFacts[]): readonly Finding[] {
  const doubled = pool.filter(
    (n) => endsWithName(n.function, n.stateNames) || endsWithName(n.affiliation, n.stateNames),
  );
  if (doubled.length === 0) return [];
  return [
    {
      rule: 'nominations.stateNamedInFunction',
      severity: 'note',
      subjects: doubled.map(subjectOf),
      params: { nominations: doubled.length },
    },
  ];
}

/** True when neither a communication on record nor the reference of one stands behind a nomination. */
export function lacksEvidence(
  nomination: Pick<NominationFacts, 'communicationReference' | 'communicationId'>,
): boolean {
  return nomination.communicationReference === null && nomination.communicationId === null;
}

/** Nominations without the communication they rest on, or without its date of receipt. */
function evidenceMissing(nominations: readonly NominationFacts[]): readonly Finding[] {
  const lacking = nominations.filter((n) => lacksEvidence(n) || n.receivedOn === null);
  if (lacking.length === 0) return [];
  return [
    {
      rule: 'nominations.evidenceMissing',
      severity: 'note',
      subjects: lacking.map(subjectOf),
      params: {
        nominations: lacking.length,
        of: nominations.length,
        withoutReference: lacking.filter(lacksEvidence).length,
        withoutDate: lacking.filter((n) => n.receivedOn === null).length,
      },
    },
  ];
}

/** Nominations in the pool by parties that the mandate does not name: recorded all the same, and for the Chair to judge. */
function outsideMandate(pool: readonly NominationFacts[], party: NominatingParty): readonly Finding[] {
  const outside = pool.filter((n) => !isWithinMandate(party, n));
  if (outside.length === 0) return [];
  return [
    {
      rule: 'nominations.outsideMandate',
      severity: 'warning',
      subjects: outside.map(subjectOf),
      params: { nominations: outside.length },
    },
  ];
}

/**
 * What the rules find about the nominations for one meeting.
 *
 * @param party who nominates under the mandate of the meeting
 */
export function nominationFindings(
  nominations: readonly NominationFacts[],
  party: NominatingParty,
): readonly Finding[] {
  const pool = nominations.filter((n) => inPool(n.status));
  return [
    ...outsideMandate(pool, party),
    ...affiliationOutsideState(pool),
    ...stateNamedInFunction(pool),
    ...evidenceMissing(nominations),
  ];
}
