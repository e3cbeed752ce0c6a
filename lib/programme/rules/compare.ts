import type { Panel, Panellist, Part, Programme, Question, QuestionAddressee } from '../types';
import { allParts, namedSeats } from './structure';

/** A place in the programme, by which a version names it. */
export type Place = { readonly panelNumber: number; readonly position: number };

/** What became of a panellist from one version to the other. */
export type PanellistChange =
  /** `inPlaceOf`: who sat there before and is no longer in the programme; null: nobody. */
  | { readonly kind: 'added'; readonly panellist: Panellist; readonly to: Place; readonly inPlaceOf: Panellist | null }
  | { readonly kind: 'removed'; readonly panellist: Panellist; readonly from: Place }
  | { readonly kind: 'moved'; readonly panellist: Panellist; readonly from: Place; readonly to: Place };

export const panelFields = ['topic', 'part', 'title', 'seats'] as const;
export type PanelField = (typeof panelFields)[number];

/** What became of a panel; panels are the same where their numbers are. */
export type PanelChange =
  | { readonly kind: 'added' | 'removed'; readonly panel: Panel }
  | {
      readonly kind: 'changed';
      readonly before: Panel;
      readonly after: Panel;
      readonly fields: readonly PanelField[];
    };

export const partFields = ['party', 'namedByFunction'] as const;
export type PartField = (typeof partFields)[number];

/** An opening, keynote, moderation or closing; `panelNumber` is that of a moderated panel, otherwise null. */
export type PlacedPart = { readonly part: Part; readonly panelNumber: number | null };

export type PartChange =
  | ({ readonly kind: 'added' | 'removed' } & PlacedPart)
  | ({ readonly kind: 'changed'; readonly before: Part; readonly fields: readonly PartField[] } & PlacedPart);

export const questionFields = ['letter', 'text', 'sentences', 'panels', 'addressee'] as const;
export type QuestionField = (typeof questionFields)[number];

export type QuestionChange =
  | { readonly kind: 'added' | 'removed'; readonly question: Question }
  | {
      readonly kind: 'changed';
      readonly before: Question;
      readonly after: Question;
      readonly fields: readonly QuestionField[];
    };

/** What differs between two versions of one programme. Empty lists: nothing does. */
export type ProgrammeComparison = {
  readonly panellists: readonly PanellistChange[];
  readonly panels: readonly PanelChange[];
  readonly parts: readonly PartChange[];
  readonly questions: readonly QuestionChange[];
};

type Placed = { readonly panellist: Panellist; readonly place: Place };

function placed(programme: Programme): readonly Placed[] {
  return programme.panels.flatMap((panel) =>
    namedSeats(panel).map(({ panellist, position }) => ({ panellist, place: { panelNumber: panel.number, position } })),
  );
}

const isSamePlace = (a: Place, b: Place) => a.panelNumber === b.panelNumber && a.position === b.position;

function comparePanellists(before: Programme, after: Programme): readonly PanellistChange[] {
  const was = new Map(placed(before).map((one) => [one.panellist.nominationMeetingId, one]));
  const is = new Map(placed(after).map((one) => [one.panellist.nominationMeetingId, one]));
  const gone = [...was.values()].filter((one) => !is.has(one.panellist.nominationMeetingId));
  return [
    ...[...is.values()].flatMap(({ panellist, place }): readonly PanellistChange[] => {
      const earlier = was.get(panellist.nominationMeetingId);
      if (earlier === undefined) {
        const left = gone.find((one) => isSamePlace(one.place, place));
        return [{ kind: 'added', panellist, to: place, inPlaceOf: left?.panellist ?? null }];
      }
      return isSamePlace(earlier.place, place) ? [] : [{ kind: 'moved', panellist, from: earlier.place, to: place }];
    }),
    ...gone.map(({ panellist, place }): PanellistChange => ({ kind: 'removed', panellist, from: place })),
  ];
}

function comparePanels(before: Programme, after: Programme): readonly PanelChange[] {
  const numbers = [...new Set([...before.panels, ...after.panels].map((panel) => panel.number))];
  return numbers
    .toSorted((a, b) => a - b)
    .flatMap((number): readonly PanelChange[] => {
      const was = before.panels.find((panel) => panel.number === number);
      const is = after.panels.find((panel) => panel.number === number);
      if (was === undefined) return is === undefined ? [] : [{ kind: 'added', panel: is }];
      if (is === undefined) return [{ kind: 'removed', panel: was }];
      const differs: Readonly<Record<PanelField, boolean>> = {
        topic: was.topic.id !== is.topic.id,
        part: was.part !== is.part,
        title: was.title !== is.title,
        seats: was.seats.length !== is.seats.length,
      };
      const fields = panelFields.filter((field) => differs[field]);
      return fields.length === 0 ? [] : [{ kind: 'changed', before: was, after: is, fields }];
    });
}

function placedParts(programme: Programme): ReadonlyMap<string, PlacedPart> {
  const numbers = new Map(programme.panels.map((panel) => [panel.id, panel.number]));
  return new Map(
    allParts(programme).map((part) => {
      const panelNumber = part.panelId === null ? null : (numbers.get(part.panelId) ?? null);
      return [`${part.kind}|${panelNumber}|${part.person.id}`, { part, panelNumber }];
    }),
  );
}

function compareParts(before: Programme, after: Programme): readonly PartChange[] {
  const was = placedParts(before);
  const is = placedParts(after);
  return [
    ...[...is].flatMap(([key, { part, panelNumber }]): readonly PartChange[] => {
      const earlier = was.get(key)?.part;
      if (earlier === undefined) return [{ kind: 'added', part, panelNumber }];
      const differs: Readonly<Record<PartField, boolean>> = {
        party: earlier.party?.id !== part.party?.id,
        namedByFunction: earlier.namedByFunction !== part.namedByFunction,
      };
      const fields = partFields.filter((field) => differs[field]);
      return fields.length === 0 ? [] : [{ kind: 'changed', part, panelNumber, before: earlier, fields }];
    }),
    ...[...was].flatMap(([key, one]): readonly PartChange[] => (is.has(key) ? [] : [{ kind: 'removed', ...one }])),
  ];
}

/** Whom a question is put to: the nominee on the seat and the place of the seat, or a party. */
type Addressed = { readonly nominee: string | null; readonly place: Place | null; readonly party: string | null };

function addressed(programme: Programme, addressee: QuestionAddressee): Addressed {
  if (addressee.kind === 'none') return { nominee: null, place: null, party: null };
  if (addressee.kind === 'party') return { nominee: null, place: null, party: addressee.party.id };
  const seats = programme.panels.flatMap((panel) => panel.seats);
  const seat = seats.find((one) => one.id === addressee.seatId);
  return { nominee: seat?.panellist?.nominationMeetingId ?? null, place: addressee, party: null };
}

/** A question goes with the panellist who moves, and stays with the seat on which the State replaces its nominee. */
function isSameAddressee(a: Addressed, b: Addressed): boolean {
  if (a.place === null || b.place === null) return a.place === b.place && a.party === b.party;
  return (a.nominee !== null && a.nominee === b.nominee) || isSamePlace(a.place, b.place);
}

const isSamePanels = (a: Question, b: Question) => a.panelNumbers.join() === b.panelNumbers.join();

/**
 * Finds for each question of one version that of the other: the one with the same words (and the same letter, if several
 * have them), otherwise the one with the same letter for the same panels.
 */
function pairQuestions(before: readonly Question[], after: readonly Question[]): ReadonlyMap<Question, Question> {
  const pairs = new Map<Question, Question>();
  const free = new Set(before);
  const isSamePlace = (a: Question, b: Question) => a.letter === b.letter && isSamePanels(a, b);
  const ways: readonly ((was: Question, is: Question) => boolean)[] = [
    (was, is) => was.text === is.text && isSamePlace(was, is),
    (was, is) => was.text === is.text,
    isSamePlace,
  ];
  for (const fits of ways) {
    for (const is of after) {
      if (pairs.has(is)) continue;
      const was = [...free].find((one) => fits(one, is));
      if (was === undefined) continue;
      pairs.set(is, was);
      free.delete(was);
    }
  }
  return pairs;
}

function compareQuestions(before: Programme, after: Programme): readonly QuestionChange[] {
  const questionsOf = (programme: Programme) => programme.questionGroups.flatMap((group) => group.questions);
  const pairs = pairQuestions(questionsOf(before), questionsOf(after));
  const kept = new Set(pairs.values());
  return [
    ...questionsOf(after).flatMap((is): readonly QuestionChange[] => {
      const was = pairs.get(is);
      if (was === undefined) return [{ kind: 'added', question: is }];
      const differs: Readonly<Record<QuestionField, boolean>> = {
        letter: was.letter !== is.letter,
        text: was.text !== is.text,
        sentences: was.sentences !== is.sentences,
        panels: !isSamePanels(was, is),
        addressee: !isSameAddressee(addressed(before, was.addressee), addressed(after, is.addressee)),
      };
      const fields = questionFields.filter((field) => differs[field]);
      return fields.length === 0 ? [] : [{ kind: 'changed', before: was, after: is, fields }];
    }),
    ...questionsOf(before).flatMap((question): readonly QuestionChange[] =>
      kept.has(question) ? [] : [{ kind: 'removed', question }],
    ),
  ];
}

/**
 * What differs from one version of a programme to another. Ids of panels, seats and questions are of one version only, so
 * panels are compared by number, seats by place, panellists by nomination, questions by their words or letter. Hand over
 * frozen versions `asIssued`, so that those who left later are compared too.
 */
export function compareProgrammes(before: Programme, after: Programme): ProgrammeComparison {
  return {
    panellists: comparePanellists(before, after),
    panels: comparePanels(before, after),
    parts: compareParts(before, after),
    questions: compareQuestions(before, after),
  };
}
