import type { BalanceGroup } from '@/lib/bodies/types';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import type { AffiliationType, FirstTime, GenderBasis } from '@/lib/people/types';
import type { Balance, BalanceLabel, BalancePerson, Figure, StatedGender } from './types';
import type { CountBy } from './view';

/**
 * A class of a balance. Gender has its classes by what it rests on, so that declarations and forms of address are never
 * added up; whatever is not stated has a class of its own.
 */
export type BalanceClass =
  | { readonly dimension: 'gender'; readonly value: `${GenderBasis}.${StatedGender}` | 'notStated' }
  | { readonly dimension: 'group'; readonly value: BalanceGroup | 'none' }
  | { readonly dimension: 'affiliation'; readonly value: AffiliationType | 'notStated' }
  | { readonly dimension: 'language'; readonly value: OfficialLanguage | 'notStated' }
  | { readonly dimension: 'firstTime'; readonly value: FirstTime | 'notStated' }
  | { readonly dimension: 'label'; readonly value: BalanceLabel }
  | { readonly dimension: 'state'; readonly value: string }
  | { readonly dimension: 'organization'; readonly value: string };

export type BalanceDimension = BalanceClass['dimension'];

/** The dimensions in the order in which a balance is read. */
export const balanceDimensions = [
  'group',
  'gender',
  'affiliation',
  'label',
  'language',
  'firstTime',
  'state',
  'organization',
] as const;

/** One class with its figures: what a row of a chart draws and a row of a table says. */
export type BalanceLine = {
  readonly of: BalanceClass;
  readonly figure: Figure;
  /** Part of all that is counted, 0 to 1; null where nothing is. Of seats or of persons, as asked. */
  readonly share: number | null;
  /** States members in the class; null where the membership cannot be asked. */
  readonly members: number | null;
  /** Part of the States members, 0 to 1. */
  readonly referenceShare: number | null;
};

export type BalanceLines = Readonly<Record<BalanceDimension, readonly BalanceLine[]>>;

/** The name of a class in an address. */
export function classKey(one: BalanceClass): string {
  return `${one.dimension}.${one.value}`;
}

/** The classes to which an entry belongs: one of each dimension, but for lists, of which a State can be on several or none. */
export function classesOf(entry: BalancePerson): readonly BalanceClass[] {
  const { gender, genderBasis, group, affiliationType, language, firstTime, labels, stateId, organizationId } = entry;
  return [
    {
      dimension: 'gender',
      value: gender === 'notStated' || genderBasis === null ? 'notStated' : `${genderBasis}.${gender}`,
    },
    { dimension: 'group', value: group ?? 'none' },
    { dimension: 'affiliation', value: affiliationType ?? 'notStated' },
    { dimension: 'language', value: language ?? 'notStated' },
    { dimension: 'firstTime', value: firstTime ?? 'notStated' },
    ...[...new Set(labels)].map((label) => ({ dimension: 'label', value: label }) as const),
    ...(stateId === null ? [] : [{ dimension: 'state', value: stateId } as const]),
    ...(organizationId === null ? [] : [{ dimension: 'organization', value: organizationId } as const]),
  ];
}

/** The entries behind a figure. */
export function entriesOf<Entry extends BalancePerson>(entries: readonly Entry[], key: string): readonly Entry[] {
  if (key === 'all') return entries;
  return entries.filter((entry) => classesOf(entry).some((one) => classKey(one) === key));
}

/**
 * The figures of a balance as lines, for chart, table and file alike. Lines of what nobody falls into are kept where their
 * absence says something (groups, declared genders, lists, first time) and left out where it does not.
 *
 * @param by what the shares are shares of
 */
export function balanceLines(balance: Balance, by: CountBy): BalanceLines {
  const whole = balance.total[by];
  const members = balance.groups.reduce((sum, one) => sum + (one.members ?? 0), 0);
  const line = (of: BalanceClass, figure: Figure, classMembers: number | null = null): BalanceLine => ({
    of,
    figure,
    share: whole === 0 ? null : figure[by] / whole,
    members: classMembers,
    referenceShare: classMembers === null || members === 0 ? null : classMembers / members,
  });
  const isCounted = ({ figure }: BalanceLine) => figure.seats > 0;
  const { gender } = balance;
  return {
    group: balance.groups.map((one) =>
      line({ dimension: 'group', value: one.group ?? 'none' }, one.figure, one.members),
    ),
    gender: [
      ...gender.declared.map((one) => line({ dimension: 'gender', value: `declared.${one.gender}` }, one.figure)),
      ...gender.byFormOfAddress
        .map((one) => line({ dimension: 'gender', value: `formOfAddress.${one.gender}` }, one.figure))
        .filter(isCounted),
      line({ dimension: 'gender', value: 'notStated' }, gender.notStated),
    ],
    affiliation: balance.affiliations
      .map((one) => line({ dimension: 'affiliation', value: one.type ?? 'notStated' }, one.figure))
      .filter((one) => isCounted(one) || one.of.value === 'notStated'),
    language: balance.languages
      .map((one) => line({ dimension: 'language', value: one.language ?? 'notStated' }, one.figure))
      .filter((one) => isCounted(one) || one.of.value === 'notStated'),
    firstTime: balance.firstTimes.map((one) =>
      line({ dimension: 'firstTime', value: one.answer ?? 'notStated' }, one.figure),
    ),
    label: balance.labels
      .map((one) => line({ dimension: 'label', value: one.label }, one.figure, one.members))
      .filter((one) => isCounted(one) || one.members !== 0 || one.of.value === 'emergingSpacefaring'),
    state: balance.states.map((one) => line({ dimension: 'state', value: one.stateId }, one.figure)),
    organization: balance.organizations.map((one) =>
      line({ dimension: 'organization', value: one.organizationId }, one.figure),
    ),
  };
}

/** What the classes are called in the language of the interface. */
export type ClassNames = Readonly<
  Record<'gender' | 'group' | 'affiliation' | 'label' | 'language' | 'firstTime', Readonly<Record<string, string>>>
> & {
  /** States and organizations by id. */
  readonly parties: ReadonlyMap<string, string>;
};

/** What a class is called; a State or organization without a name on record, by its id. */
export function nameOfClass({ dimension, value }: BalanceClass, names: ClassNames): string {
  const name =
    dimension === 'state' || dimension === 'organization' ? names.parties.get(value) : names[dimension][value];
  return name ?? value;
}

/**
 * The lines of a balance in the order in which they are shown: States and organizations by name, the others as their closed
 * lists have them.
 *
 * @param locale BCP 47 tag by whose rules names are compared
 */
export function orderedLines(balance: Balance, by: CountBy, names: ClassNames, locale: string): BalanceLines {
  const lines = balanceLines(balance, by);
  const collator = new Intl.Collator(locale);
  const byName = (some: readonly BalanceLine[]) =>
    some.toSorted((a, b) => collator.compare(nameOfClass(a.of, names), nameOfClass(b.of, names)));
  return { ...lines, state: byName(lines.state), organization: byName(lines.organization) };
}

/**
 * The lines of a part (a panel) in the order of those of the whole, so that parts can be laid side by side: what nobody of
 * the part falls into is a line of nobody.
 */
export function linesBeside(whole: readonly BalanceLine[], part: readonly BalanceLine[]): readonly BalanceLine[] {
  const byKey = new Map(part.map((line) => [classKey(line.of), line] as const));
  return whole.map((line) => byKey.get(classKey(line.of)) ?? { ...line, figure: { seats: 0, persons: 0 }, share: 0 });
}
