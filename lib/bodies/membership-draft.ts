import { type MatchableState, type MatchedLine, matchStates } from './match-states';
import type { RegionalGroup } from './types';

/** One membership, as commands take and records keep it. */
export type Membership = {
  readonly stateId: string;
  readonly regionalGroup: RegionalGroup | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** A State of the text, with what is on record of its present membership. */
export type DraftRow = { readonly stateId: string; readonly match: MatchedLine; readonly present: Membership | null };

/** What a text of names would make of the list of members. */
export type MembershipDraft = {
  /** Each State once, in the order of the text. */
  readonly rows: readonly DraftRow[];
  readonly unknown: readonly MatchedLine[];
  /** States that stand in the text more than once. */
  readonly twice: readonly string[];
  /** Present members that the text does not name. */
  readonly missing: readonly Membership[];
};

/** Holds a text of names, one a line, beside the present members of a body. */
export function draftMembership(
  text: string,
  states: readonly MatchableState[],
  present: readonly Membership[],
): MembershipDraft {
  const rows = new Map<string, DraftRow>();
  const unknown: MatchedLine[] = [];
  const twice = new Set<string>();
  for (const match of matchStates(text, states)) {
    const { stateId } = match;
    if (stateId === null) unknown.push(match);
    else if (rows.has(stateId)) twice.add(stateId);
    else rows.set(stateId, { stateId, match, present: present.find((one) => one.stateId === stateId) ?? null });
  }
  return {
    rows: [...rows.values()],
    unknown,
    twice: [...twice],
    missing: present.filter((member) => !rows.has(member.stateId)),
  };
}

/** What the form holds beside the text, by State; empty: no group, not stated, or no longer a member at all. */
export type DraftChoices = {
  readonly group: Readonly<Record<string, string>>;
  readonly since: Readonly<Record<string, string>>;
  readonly until: Readonly<Record<string, string>>;
};

/** One membership of the list to be set, and the input of the form that decides on it. */
export type DraftMember = {
  readonly member: { stateId: string; regionalGroup: string | null; validFrom: string | null; validTo: string | null };
  readonly inputs: { readonly group: string | null; readonly since: string | null; readonly until: string | null };
};

/**
 * The list to be set: the rows of the text, former members with the date until which they were members, and the memberships
 * that do not hold today as they are.
 */
export function membersOf(
  draft: MembershipDraft,
  choices: DraftChoices,
  others: readonly Membership[],
): readonly DraftMember[] {
  const orNull = (value: string | undefined) => (value === undefined || value.trim() === '' ? null : value.trim());
  const fromText = draft.rows.map(({ stateId, present }) => ({
    member: {
      stateId,
      regionalGroup: orNull(choices.group[stateId]),
      validFrom: orNull(choices.since[stateId]),
      validTo: present?.validTo ?? null,
    },
    inputs: { group: `group.${stateId}`, since: `since.${stateId}`, until: null },
  }));
  const former = draft.missing.flatMap((member) => {
    const validTo = orNull(choices.until[member.stateId]);
    if (validTo === null) return [];
    return [{ member: { ...member, validTo }, inputs: { group: null, since: null, until: `until.${member.stateId}` } }];
  });
  const untouched = others.map((member) => ({
    member: { ...member },
    inputs: { group: null, since: null, until: null },
  }));
  return [...fromText, ...former, ...untouched];
}

/** States whose group or beginning the form changes. */
export function changedMembers(draft: MembershipDraft, choices: DraftChoices): readonly string[] {
  return draft.rows
    .filter(
      ({ stateId, present }) =>
        present !== null &&
        ((present.regionalGroup ?? '') !== (choices.group[stateId] ?? '') ||
          (present.validFrom ?? '') !== (choices.since[stateId] ?? '').trim()),
    )
    .map(({ stateId }) => stateId);
}

/** The text with some of its lines replaced, or left out where the replacement is null. */
export function withLines(text: string, replacements: ReadonlyMap<number, string | null>): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, at) => (replacements.has(at) ? (replacements.get(at) ?? null) : line))
    .filter((line) => line !== null)
    .join('\n');
}
