import type { CorrespondenceLanguage, DutyStation, Rendering } from '@/lib/addresses/types';
import { coversDay } from '@/lib/bodies/rules';
import type { RegionalGroup } from '@/lib/bodies/types';
import type { PlainDate } from '@/lib/kernel/dates';
import type { AddresseeClass, RecipientKind } from '../types';

/** Someone a circular goes to, with the address as the book has it. */
export type Recipient = {
  readonly kind: RecipientKind;
  readonly stateId: string | null;
  readonly organizationId: string | null;
  readonly regionalGroup: RegionalGroup | null;
  readonly name: string | null;
  readonly dutyStation: DutyStation | null;
  readonly residence: string | null;
  readonly language: CorrespondenceLanguage | null;
  readonly rendering: Rendering;
  readonly emails: readonly string[];
  readonly postalAddress: string | null;
};

/** What the lists are made from: the address book, and the body whose circular it is, as both stand. */
export type AddressSource = {
  readonly missions: readonly {
    readonly id: string;
    readonly stateId: string;
    readonly dutyStation: DutyStation;
    readonly residence: string | null;
    readonly name: string | null;
    readonly language: CorrespondenceLanguage | null;
    readonly emails: readonly string[];
    readonly postalAddress: string | null;
    readonly inUse: boolean;
  }[];
  readonly organizations: readonly {
    readonly id: string;
    readonly attention: string | null;
    readonly language: CorrespondenceLanguage | null;
    readonly emails: readonly string[];
    readonly postalAddress: string | null;
  }[];
  readonly chairs: readonly {
    readonly regionalGroup: RegionalGroup;
    readonly stateId: string;
    readonly personName: string | null;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
  readonly members: readonly { readonly stateId: string; readonly regionalGroup: RegionalGroup | null }[];
  readonly observers: readonly {
    readonly organizationId: string;
    readonly status: 'permanent' | 'provisional';
    readonly validTo: string | null;
  }[];
};

/** Whom a circular is meant for. */
export type AddresseeLists = {
  readonly classes: readonly AddresseeClass[];
  readonly missionIds: readonly string[];
  readonly organizationIds: readonly string[];
};

/** A State is written to at the seat of the desk; where it has no mission there, at the first of these that it has. */
const stationOrder: readonly DutyStation[] = ['vienna', 'newYork', 'geneva', 'other'];

const groupOfClass: Partial<Record<AddresseeClass, RegionalGroup>> = {
  groupAFR: 'AFR',
  groupAPG: 'APG',
  groupEEG: 'EEG',
  groupGRU: 'GRU',
  groupWEO: 'WEO',
};

type Mission = AddressSource['missions'][number];

function ofMission({ stateId, name, dutyStation, residence, language, emails, postalAddress }: Mission): Recipient {
  return {
    kind: 'mission',
    stateId,
    organizationId: null,
    regionalGroup: null,
    name,
    dutyStation,
    residence,
    language,
    rendering: 'noteVerbale',
    emails,
    postalAddress,
  };
}

/** A State by its mission, or by itself where the book has none: it is addressed all the same, and the gap is seen. */
function ofState(stateId: string, missions: readonly Mission[]): Recipient {
  const own = missions.filter((one) => one.stateId === stateId);
  const at = stationOrder.flatMap((station) => own.filter((one) => one.dutyStation === station));
  const [nearest] = at;
  if (nearest !== undefined) return ofMission(nearest);
  return {
    kind: 'state',
    stateId,
    organizationId: null,
    regionalGroup: null,
    name: null,
    dutyStation: null,
    residence: null,
    language: null,
    rendering: 'noteVerbale',
    emails: [],
    postalAddress: null,
  };
}

function ofOrganization(organizationId: string, source: AddressSource): Recipient {
  const known = source.organizations.find((one) => one.id === organizationId);
  return {
    kind: 'organization',
    stateId: null,
    organizationId,
    regionalGroup: null,
    name: known?.attention ?? null,
    dutyStation: null,
    residence: null,
    language: known?.language ?? null,
    rendering: 'letter',
    emails: known?.emails ?? [],
    postalAddress: known?.postalAddress ?? null,
  };
}

function ofClass(list: AddresseeClass, source: AddressSource, day: PlainDate): Recipient[] {
  const missions = source.missions.filter((one) => one.inUse);
  const at = (station: DutyStation) => missions.filter((one) => one.dutyStation === station).map(ofMission);
  const group = groupOfClass[list];
  if (group !== undefined) {
    return source.members.filter((one) => one.regionalGroup === group).map(({ stateId }) => ofState(stateId, missions));
  }
  switch (list) {
    case 'statesMembers':
      return source.members.map(({ stateId }) => ofState(stateId, missions));
    case 'permanentMissionsVienna':
      return at('vienna');
    case 'permanentMissionsNewYork':
      return at('newYork');
    case 'permanentMissionsGeneva':
      return at('geneva');
    case 'permanentMissions':
      return missions.map(ofMission);
    case 'groupChairs':
      return source.chairs
        .filter((one) => coversDay(one, day))
        .map(({ regionalGroup, stateId, personName }) => ({
          ...ofState(stateId, missions),
          kind: 'groupChair',
          regionalGroup,
          name: personName,
          rendering: 'letter',
        }));
    case 'permanentObservers':
    case 'observers':
      return source.observers
        .filter((one) => list === 'observers' || one.status === 'permanent')
        .filter((one) => coversDay({ validFrom: null, validTo: one.validTo }, day))
        .map(({ organizationId }) => ofOrganization(organizationId, source));
    default:
      return [];
  }
}

function keyOf(recipient: Recipient): string {
  const { kind, stateId, organizationId, regionalGroup, dutyStation } = recipient;
  return [kind, stateId, organizationId, regionalGroup, dutyStation].join(' ');
}

/**
 * Everyone that the lists of a circular name on a day, each once: lists in the order of the closed list, then those chosen by
 * hand. What the book does not know yields nobody; `unresolvedClasses` tells of it.
 */
export function recipientsOf(lists: AddresseeLists, source: AddressSource, day: PlainDate): readonly Recipient[] {
  const all = [
    ...lists.classes.flatMap((list) => ofClass(list, source, day)),
    ...source.missions.filter((one) => lists.missionIds.includes(one.id)).map(ofMission),
    ...lists.organizationIds.map((id) => ofOrganization(id, source)),
  ];
  const once = new Map<string, Recipient>();
  for (const one of all) if (!once.has(keyOf(one))) once.set(keyOf(one), one);
  return [...once.values()];
}

/** The lists of which the book names nobody: of them nothing more than the class is known. */
export function unresolvedClasses(
  lists: AddresseeLists,
  source: AddressSource,
  day: PlainDate,
): readonly AddresseeClass[] {
  return lists.classes.filter((list) => ofClass(list, source, day).length === 0);
}
