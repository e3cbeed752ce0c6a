import { addDays, type PartialDate, type PlainDate, plainDate } from '@/lib/kernel/dates';
import { type OfficialLanguage, officialLanguages } from '@/lib/kernel/languages';
import { foldText } from '@/lib/people/rules';
import { type BodyKind, bodyKinds, type RegionalGroup, regionalGroups, type StateLabel, stateLabels } from './types';

/** Names of a State in the official languages; those of invented States may exist in English only. */
type StateNamesByLanguage = { readonly en: string } & { readonly [L in OfficialLanguage]?: string };

/** What naming and ordering needs to know of a State. */
export type NamedState = { readonly id: string; readonly names: StateNamesByLanguage };

/** The language in which a page of the interface names States: its own, if it is an official one, otherwise English. */
export function languageOfNames(locale: string): OfficialLanguage {
  return officialLanguages.find((language) => language === locale) ?? 'en';
}

/** The short name of a State in a language; in English where none is recorded. */
export function stateName(state: NamedState, language: OfficialLanguage): string {
  return state.names[language] ?? state.names.en;
}

/** The article counts for nothing in the Arabic order of States. */
function orderedBy(name: string, language: OfficialLanguage): string {
  return language === 'ar' ? name.replace(/^ال/, '') : name;
}

/**
 * The comparison that puts States in the alphabetical order of a language, as its own documents do (Editorial Manual: each
 * language version has its own order).
 */
export function compareStates(language: OfficialLanguage): (a: NamedState, b: NamedState) => number {
  const collator = new Intl.Collator(language);
  return (a, b) =>
    collator.compare(orderedBy(stateName(a, language), language), orderedBy(stateName(b, language), language)) ||
    (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** The same States in the order of the language. */
export function sortStates<S extends NamedState>(states: readonly S[], language: OfficialLanguage): S[] {
  return [...states].sort(compareStates(language));
}

/**
 * The names of States as a sentence lists them: in the order and with the separators of the language. English has no comma
 * before "and" (usage of the United Nations).
 */
export function listStateNames(states: readonly NamedState[], language: OfficialLanguage): string {
  const names = sortStates(states, language).map((state) => stateName(state, language));
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { style: 'long', type: 'conjunction' }).format(
    names,
  );
}

/** A period whose ends may be stated by year or month only, or not at all. Both ends belong to it. */
export type Period = { readonly validFrom: string | null; readonly validTo: string | null };

/** The first day that a partial date can mean. */
export function firstDayOf(date: PartialDate | string): PlainDate {
  return plainDate(`${date}-01-01`.slice(0, 10));
}

/** The last day that a partial date can mean. */
export function lastDayOf(date: PartialDate | string): PlainDate {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return plainDate(date);
  if (month === undefined) return plainDate(`${year}-12-31`);
  const next =
    month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  return addDays(plainDate(next.padStart(10, '0')), -1);
}

/**
 * Whether a period covers a day. A beginning stated as "2022" counts from 1 January, an end stated as "2022" until
 * 31 December; an end that is not stated sets no limit.
 */
export function coversDay(period: Period, day: PlainDate): boolean {
  if (period.validFrom !== null && firstDayOf(period.validFrom) > day) return false;
  return period.validTo === null || lastDayOf(period.validTo) >= day;
}

/** Whether a period ends before it begins, read in the widest sense of both dates. */
export function endsBeforeStart(period: Period): boolean {
  if (period.validFrom === null || period.validTo === null) return false;
  return lastDayOf(period.validTo) < firstDayOf(period.validFrom);
}

/**
 * Whether two periods certainly share a day. Partial dates are read in the narrowest sense: a change of group in 2022
 * may be recorded as until "2022" and from "2022".
 */
export function periodsOverlap(a: Period, b: Period): boolean {
  return latestStart(a) <= earliestEnd(b) && latestStart(b) <= earliestEnd(a);
}

function latestStart({ validFrom }: Period): string {
  return validFrom === null ? '' : lastDayOf(validFrom);
}

function earliestEnd({ validTo }: Period): string {
  return validTo === null ? '9999-12-31' : firstDayOf(validTo);
}

/** Members of a body by the group the body counts them in; `none` for those it counts in no group. */
export type GroupCounts = Readonly<Record<RegionalGroup | 'none', number>>;

/** Counts members by regional group. */
export function countByGroup(members: readonly { readonly regionalGroup: RegionalGroup | null }[]): GroupCounts {
  const counts = { AFR: 0, APG: 0, EEG: 0, GRU: 0, WEO: 0, none: 0 };
  for (const { regionalGroup } of members) counts[regionalGroup ?? 'none'] += 1;
  return counts;
}

/** Members in the five groups and those in no group, in the order of the glossary; empty groups are left out. */
export function membersByGroup<M extends { readonly regionalGroup: RegionalGroup | null }>(
  members: readonly M[],
): { readonly group: RegionalGroup | null; readonly members: readonly M[] }[] {
  return [...regionalGroups, null]
    .map((group) => ({ group, members: members.filter((member) => member.regionalGroup === group) }))
    .filter((part) => part.members.length > 0);
}

/** One entry of a dated list of States. */
export type LabelEntry = {
  readonly stateId: string;
  readonly label: StateLabel;
  readonly asAt: string;
  readonly source: string;
};

/** The list of a label that holds for a day. */
export type LabelList = {
  readonly label: StateLabel;
  readonly asAt: string;
  readonly source: string;
  readonly stateIds: ReadonlySet<string>;
};

/**
 * Of each label the newest list dated no later than the day or, when there is none, the oldest list after it: show its date
 * with every figure made from it.
 */
export function labelListsFor(entries: readonly LabelEntry[], day: PlainDate): LabelList[] {
  return stateLabels.flatMap((label) => {
    const all = entries.filter((entry) => entry.label === label);
    const dates = [...new Set(all.map((entry) => entry.asAt))].sort();
    const asAt = dates.findLast((date) => firstDayOf(date) <= day) ?? dates[0];
    const list = all.filter((entry) => entry.asAt === asAt);
    const [first] = list;
    if (first === undefined) return [];
    return { label, asAt: first.asAt, source: first.source, stateIds: new Set(list.map((entry) => entry.stateId)) };
  });
}

/** The address proposed for a name: its folded words joined by hyphens, cut at a word; empty when nothing is left. */
export function slugFor(name: string): string {
  const words = foldText(name)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > 60) break;
    slug = longer;
  }
  return slug;
}

/** What the address of the list of bodies asks for. `place`: each body after the one it stands under. */
export type BodyListView = {
  readonly search: string;
  readonly kind: BodyKind | null;
  readonly sort: 'place' | 'name' | 'members';
  readonly descending: boolean;
};

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the view from the parameters of an address; what is not known there is passed over. */
export function readBodyListView(parameters: Parameters): BodyListView {
  const one = (name: string) => (typeof parameters[name] === 'string' ? parameters[name] : '');
  return {
    search: one('q').trim(),
    kind: bodyKinds.find((kind) => kind === one('kind')) ?? null,
    sort: (['name', 'members'] as const).find((sort) => sort === one('sort')) ?? 'place',
    descending: one('order') === 'descending',
  };
}

/** The address of a view, without what is usual. */
export function bodyListHref({ search, kind, sort, descending }: BodyListView): string {
  const parameters = new URLSearchParams();
  if (search !== '') parameters.set('q', search);
  if (kind !== null) parameters.set('kind', kind);
  if (sort !== 'place') parameters.set('sort', sort);
  if (descending) parameters.set('order', 'descending');
  const query = parameters.toString();
  return query === '' ? '/bodies' : `/bodies?${query}`;
}

/** What the list needs to know of a body. */
export type ListedBody = {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: BodyKind;
  readonly parentId: string | null;
  readonly memberCount: number;
};

/** The bodies that a view shows, in its order; bodies of equal rank by name. */
export function listedBodies<B extends ListedBody>(bodies: readonly B[], view: BodyListView): B[] {
  const wanted = foldText(view.search);
  const shown = bodies.filter(
    (body) =>
      (view.kind === null || body.kind === view.kind) &&
      foldText(`${body.name} ${body.acronym ?? ''}`).includes(wanted),
  );
  const names = new Intl.Collator('en');
  const byName = (a: B, b: B) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  const sign = view.descending ? -1 : 1;
  if (view.sort === 'members') {
    return shown.sort((a, b) => sign * (a.memberCount - b.memberCount) || byName(a, b));
  }
  if (view.sort === 'name') return shown.sort((a, b) => sign * byName(a, b));
  const ids = new Set(shown.map((body) => body.id));
  const under = (parentId: string | null): B[] =>
    shown
      .filter((body) => (body.parentId !== null && ids.has(body.parentId) ? body.parentId : null) === parentId)
      .sort(byName)
      .flatMap((body) => [body, ...under(body.id)]);
  return under(null);
}
