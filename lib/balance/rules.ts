import { type BalanceGroup, balanceGroups } from '@/lib/bodies/types';
import type { SubjectRef } from '@/lib/kernel/event';
import type { Finding } from '@/lib/kernel/finding';
import { type OfficialLanguage, officialLanguages } from '@/lib/kernel/languages';
import { type AffiliationType, affiliationTypes, type FirstTime, firstTimeAnswers, genders } from '@/lib/people/types';
import type {
  Balance,
  BalanceBasis,
  BalanceLabel,
  BalancePerson,
  BalanceReference,
  Figure,
  GenderFigures,
  GroupLine,
  StatedGender,
} from './types';
import { balanceLabels } from './types';

/** Counts seats and, among them, persons: somebody with two seats is two seats and one person. */
class Counter {
  private seats = 0;
  private readonly persons = new Set<string>();

  add(entry: BalancePerson): void {
    this.seats += 1;
    this.persons.add(entry.personId);
  }

  figure(): Figure {
    return { seats: this.seats, persons: this.persons.size };
  }
}

const none: Figure = { seats: 0, persons: 0 };

/** Counts entries by a key; entries of one key share a counter. */
function countBy<K>(people: readonly BalancePerson[], keysOf: (entry: BalancePerson) => readonly K[]): Map<K, Figure> {
  const counters = new Map<K, Counter>();
  for (const entry of people) {
    for (const key of keysOf(entry)) {
      const counter = counters.get(key) ?? new Counter();
      counter.add(entry);
      counters.set(key, counter);
    }
  }
  return new Map([...counters].map(([key, counter]) => [key, counter.figure()]));
}

const statedGenders = genders.filter((gender): gender is StatedGender => gender !== 'notStated');

/**
 * Counts gender in three parts that are never added up: as the person declared it, as a mission's form of address says,
 * and not stated. A gender whose basis is not on record counts as not stated: there is nothing it rests on.
 */
function genderFigures(people: readonly BalancePerson[]): GenderFigures {
  const counted = countBy(people, (p) => [
    p.gender === 'notStated' || p.genderBasis === null ? 'notStated' : (`${p.genderBasis}.${p.gender}` as const),
  ]);
  const part = (basis: 'declared' | 'formOfAddress') =>
    statedGenders.map((gender) => ({ gender, figure: counted.get(`${basis}.${gender}`) ?? none }));
  return {
    declared: part('declared'),
    byFormOfAddress: part('formOfAddress'),
    notStated: counted.get('notStated') ?? none,
  };
}

/**
 * Sets the seats of each group beside the group's share of the body's members. The difference is what is left of the
 * group's seats after its share of all seats, in whole seats; it illustrates and is no quota.
 */
function groupLines(people: readonly BalancePerson[], reference: BalanceReference): readonly GroupLine[] {
  const counted = countBy<BalanceGroup | null>(people, (p) => [p.group]);
  const members = new Map(reference.groups.map((line) => [line.group, line.members] as const));
  const allMembers = reference.groups.reduce((sum, line) => sum + line.members, 0);
  const keys: readonly (BalanceGroup | null)[] = [...balanceGroups, null];
  return keys.flatMap((group) => {
    const figure = counted.get(group) ?? none;
    const groupMembers = group === null || group === 'OBS' ? null : (members.get(group) ?? 0);
    // Observers and States in no group are listed only where they have a seat.
    if (groupMembers === null && figure.seats === 0) return [];
    const referenceShare = groupMembers === null || allMembers === 0 ? null : groupMembers / allMembers;
    return [
      {
        group,
        figure,
        share: people.length === 0 ? null : figure.seats / people.length,
        members: groupMembers,
        referenceShare,
        difference: referenceShare === null ? null : figure.seats - Math.round(referenceShare * people.length),
      },
    ];
  });
}

/**
 * Counts a list of seats (or nominations) in every way the balance is looked at, beside the body's membership.
 * Each entry is one seat; panels, pool and programme are counted by handing over the entries meant.
 */
export function balanceOf(people: readonly BalancePerson[], reference: BalanceReference): Balance {
  const states = countBy(people, (p) => (p.stateId === null ? [] : [p.stateId]));
  const organizations = countBy(people, (p) => (p.organizationId === null ? [] : [p.organizationId]));
  const affiliations = countBy<AffiliationType | null>(people, (p) => [p.affiliationType]);
  const languages = countBy<OfficialLanguage | null>(people, (p) => [p.language]);
  const firstTimes = countBy<FirstTime | null>(people, (p) => [p.firstTime]);
  const labels = countBy<BalanceLabel>(people, (p) => [...new Set(p.labels)]);
  const labelMembers = new Map(reference.labels.map((line) => [line.label, line.members] as const));
  return {
    total: { seats: people.length, persons: new Set(people.map((p) => p.personId)).size },
    gender: genderFigures(people),
    groups: groupLines(people, reference),
    states: [...states].map(([stateId, figure]) => ({ stateId, figure })),
    organizations: [...organizations].map(([organizationId, figure]) => ({ organizationId, figure })),
    affiliations: [...affiliationTypes, null].map((type) => ({ type, figure: affiliations.get(type) ?? none })),
    languages: [...officialLanguages, null].map((language) => ({ language, figure: languages.get(language) ?? none })),
    firstTimes: [...firstTimeAnswers, null].map((answer) => ({ answer, figure: firstTimes.get(answer) ?? none })),
    labels: balanceLabels.map((label) => ({
      label,
      figure: labels.get(label) ?? none,
      members: labelMembers.get(label) ?? 0,
    })),
  };
}

/** Only those with a seat as a panellist: the usual reading of a balance. */
export function withoutModerators(people: readonly BalancePerson[]): readonly BalancePerson[] {
  return people.filter((p) => p.role !== 'moderator');
}

/** The balance of each panel that has an entry, in the order of the panels' numbers. */
export function balanceByPanel(
  people: readonly BalancePerson[],
  reference: BalanceReference,
): readonly { readonly panelNumber: number; readonly balance: Balance }[] {
  const numbers = [...new Set(people.flatMap((p) => (p.panelNumber === null ? [] : [p.panelNumber])))];
  return numbers
    .toSorted((a, b) => a - b)
    .map((panelNumber) => ({
      panelNumber,
      balance: balanceOf(
        people.filter((p) => p.panelNumber === panelNumber),
        reference,
      ),
    }));
}

/** What the findings are about: the records whose evidence they point to, and those of each panel by its number. */
export type BalanceSubjects = {
  readonly whole: readonly SubjectRef[];
  readonly panels: ReadonlyMap<number, SubjectRef>;
};

/** Balance by gender cannot be told for everybody (source para. 13 aims at it; T-BAL-1). */
function genderNotStated(people: readonly BalancePerson[], about: BalanceSubjects): readonly Finding[] {
  const gender = genderFigures(people);
  const notStated = gender.notStated.seats;
  if (notStated === 0) return [];
  return [
    {
      rule: 'balance.genderNotStated',
      severity: notStated === people.length ? 'warning' : 'note',
      subjects: about.whole,
      params: { notStated, seats: people.length },
    },
  ];
}

/** Seats of the five groups beside their shares of the membership (practice, section 10: shares, no quota; T-BAL-2). */
function groupShares(balance: Balance, about: BalanceSubjects): readonly Finding[] {
  const lines = balance.groups.filter((line) => line.members !== null);
  if (lines.every((line) => line.difference === null || line.difference === 0)) return [];
  const members = lines.reduce((sum, line) => sum + (line.members ?? 0), 0);
  const figures = lines.flatMap((line) => [
    [`${line.group}`, line.figure.seats],
    [`${line.group}Members`, line.members ?? 0],
  ]);
  return [
    {
      rule: 'balance.groupShares',
      severity: 'note',
      subjects: about.whole,
      params: { ...Object.fromEntries(figures), seats: balance.total.seats, members },
    },
  ];
}

/** The lists kept up to date by the United Nations; the developing countries of M49 (2020) are history and yield no finding. */
const currentLabels = ['LDC', 'LLDC', 'SIDS'] as const;

/** States on the dated lists are among the members and have no seat (T-BAL-2). */
function labelsWithoutSeat(balance: Balance, about: BalanceSubjects): readonly Finding[] {
  const lines = balance.labels.filter((line) => currentLabels.some((label) => label === line.label));
  if (!lines.some((line) => line.members > 0 && line.figure.seats === 0)) return [];
  return [
    {
      rule: 'balance.labelsWithoutSeat',
      severity: 'note',
      subjects: about.whole,
      params: Object.fromEntries(
        lines.flatMap((line) => [
          [line.label, line.figure.seats],
          [`${line.label}Members`, line.members],
        ]),
      ),
    },
  ];
}

/**
 * Panels of which all panellists with a declared gender have the same one (panel parity, practice section 10). Forms of
 * address do not count, and what is not stated counts for nobody. Never more than a note: who nominates decides whom.
 */
function singleGenderPanels(people: readonly BalancePerson[], about: BalanceSubjects): readonly Finding[] {
  const numbers = [...new Set(people.flatMap((p) => (p.panelNumber === null ? [] : [p.panelNumber])))];
  return numbers
    .toSorted((a, b) => a - b)
    .flatMap((panelNumber): readonly Finding[] => {
      const seats = people.filter((p) => p.panelNumber === panelNumber);
      const declared = seats.filter((p) => p.gender !== 'notStated' && p.genderBasis === 'declared');
      const subject = about.panels.get(panelNumber);
      if (declared.length < 2 || new Set(declared.map((p) => p.gender)).size > 1) return [];
      return [
        {
          rule: 'balance.singleGenderPanel',
          severity: 'note',
          subjects: subject === undefined ? about.whole : [subject],
          params: { panel: panelNumber, declared: declared.length, seats: seats.length },
        },
      ];
    });
}

/**
 * What the rules find about a programme's seats. Moderators are left out: balance is asked of the panellists.
 * Nobody is seated: nothing is found.
 */
export function balanceFindings(
  people: readonly BalancePerson[],
  reference: BalanceReference,
  about: BalanceSubjects,
): readonly Finding[] {
  const panellists = withoutModerators(people);
  if (panellists.length === 0) return [];
  const balance = balanceOf(panellists, reference);
  return [
    ...genderNotStated(panellists, about),
    ...groupShares(balance, about),
    ...labelsWithoutSeat(balance, about),
    ...singleGenderPanels(panellists, about),
  ];
}

/**
 * What a balance needs to know of a party: the group as the body counts it and the lists it is on. An organization counts
 * with the observers.
 */
export function partyInBalance(
  basis: BalanceBasis,
  party: { readonly stateId: string | null; readonly organizationId: string | null },
): { readonly group: BalanceGroup | null; readonly labels: readonly BalanceLabel[] } {
  if (party.stateId === null) return { group: party.organizationId === null ? null : 'OBS', labels: [] };
  return {
    group: basis.groupByState.get(party.stateId) ?? null,
    labels: basis.labelsByState.get(party.stateId) ?? [],
  };
}
