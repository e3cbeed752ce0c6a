import { endsBeforeStart } from '@/lib/bodies/rules';
import { type ObserverStatus, observerStatuses, type RegionalGroup, regionalGroups } from '@/lib/bodies/types';
import type { PartialDate } from '@/lib/kernel/dates';
import { foldText } from '@/lib/people/rules';
import type { DutyStation } from '../types';
import { type BookColumn, type BookProblem, type BookWords, type Cells, choiceIn, dateIn, textIn } from './sheet-cells';

/** The State that chairs a regional group for a time, as the book and the sheet both have it. */
export type BookChair = {
  readonly regionalGroup: RegionalGroup;
  readonly dutyStation: DutyStation;
  readonly stateId: string;
  readonly personName: string | null;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  /** Null: not on record yet. */
  readonly groupChairId: string | null;
  readonly revision: number;
};

/** The status of an organization in a body; `validTo`: the end of a provisional one. */
export type BookObserver = {
  readonly organizationId: string;
  readonly bodyId: string;
  readonly status: ObserverStatus;
  readonly validTo: PartialDate | null;
  /** That of the body. */
  readonly revision: number;
};

/** A body whose observers a sheet may name. */
export type BookBody = {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly revision: number;
};

function isSameChair(one: BookChair, other: BookChair): boolean {
  return one.personName === other.personName && one.validFrom === other.validFrom && one.validTo === other.validTo;
}

/**
 * Reads a row about the chair of a regional group. On record it is the one of this group, State and duty station that began
 * on the same day; the latest where the sheet says nothing of the beginning.
 *
 * @param taken ids of the chairs that rows before it are about
 */
export function chairRow(
  cells: Cells,
  at: Pick<BookChair, 'stateId' | 'dutyStation'>,
  chairs: readonly BookChair[],
  words: BookWords,
  taken: ReadonlySet<string>,
) {
  const problems: BookProblem[] = [];
  const regionalGroup = choiceIn('group', cells, regionalGroups, words.groups, 'groupNotRead');
  if (typeof regionalGroup === 'object') return { problems: [regionalGroup] };
  const candidates = chairs.filter(
    (one) =>
      one.regionalGroup === regionalGroup &&
      one.stateId === at.stateId &&
      one.dutyStation === at.dutyStation &&
      !taken.has(one.groupChairId ?? ''),
  );
  const latest = candidates.at(-1);
  const validFrom = dateIn('from', cells, latest?.validFrom ?? null, problems);
  const read = (before: BookChair | undefined, found: BookProblem[]): BookChair => ({
    ...at,
    regionalGroup,
    validFrom,
    personName: textIn(cells('name'), before?.personName ?? null),
    validTo: dateIn('until', cells, before?.validTo ?? null, found),
    groupChairId: before?.groupChairId ?? null,
    revision: before?.revision ?? 0,
  });
  const begun = candidates.filter((one) => one.validFrom === validFrom);
  const before = begun.find((one) => isSameChair(one, read(one, []))) ?? begun.at(-1);
  const chair = read(before, problems);
  if (endsBeforeStart(chair)) problems.push({ column: 'until', code: 'endBeforeStart' });
  return { problems, before, entry: { kind: 'chair', chair } as const };
}

/** Reads a row about the status of an organization in a body. */
export function observerRow(
  cells: Cells,
  organizationId: string,
  basis: { readonly bodies: readonly BookBody[]; readonly observers: readonly BookObserver[] },
  words: BookWords,
) {
  const problems: BookProblem[] = [];
  const name = cells('body') ?? '';
  const is = (text: string | null) => text !== null && foldText(text) === foldText(name);
  const body = basis.bodies.find((one) => is(one.name)) ?? basis.bodies.find((one) => is(one.acronym));
  if (body === undefined) {
    return { problems: [{ column: 'body', code: name === '' ? 'required' : 'bodyNotFound' } as const] };
  }
  const status = choiceIn('status', cells, observerStatuses, words.statuses, 'statusNotRead');
  if (typeof status === 'object') return { problems: [status] };
  const before = basis.observers.find((one) => one.organizationId === organizationId && one.bodyId === body.id);
  const validTo = dateIn('until', cells, before?.validTo ?? null, problems);
  if (status === 'permanent' && validTo !== null) problems.push({ column: 'until', code: 'permanentHasNoEnd' });
  const observer: BookObserver = { organizationId, bodyId: body.id, status, validTo, revision: body.revision };
  return { problems, before, entry: { kind: 'observer', observer } as const };
}

/** What a row says of a chair, in the words of the sheet; null: the cell is empty. */
export function chairCells(one: BookChair): Readonly<Partial<Record<BookColumn, string | null>>> {
  return { name: one.personName, from: one.validFrom, until: one.validTo };
}

/** What a row says of an observer, in the words of the sheet; null: the cell is empty. */
export function observerCells(
  one: BookObserver,
  words: BookWords,
): Readonly<Partial<Record<BookColumn, string | null>>> {
  return { status: words.statuses[one.status], until: one.validTo };
}
