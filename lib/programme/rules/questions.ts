import type { Finding } from '@/lib/kernel/finding';
import type { Panel, Programme, Question, QuestionGroup } from '../types';
import { type NamedSeat, namedSeats } from './structure';

const questionRef = (question: Question) => ({ kind: 'question', id: question.id });

/** The name of whoever a question is put to; null: nobody in particular, or a seat on which nobody sits. */
export function addresseeOf(question: Question, panels: readonly Panel[]): string | null {
  const { addressee } = question;
  if (addressee.kind === 'none') return null;
  if (addressee.kind === 'party') return addressee.party.name;
  const seat = panels.flatMap((panel) => panel.seats).find((one) => one.id === addressee.seatId);
  return seat?.panellist?.person.name ?? null;
}

/** True when a question put to a State or organization fits the panellist: nominated by it, or affiliated with it. */
function fits(question: Question, seat: NamedSeat): boolean {
  const { addressee } = question;
  if (addressee.kind === 'seat') return addressee.seatId === seat.id;
  if (addressee.kind === 'none') return false;
  const { party } = addressee;
  const nominating = seat.panellist.party;
  return (
    (nominating !== null && nominating.kind === party.kind && nominating.id === party.id) ||
    (seat.panellist.person.affiliation?.includes(party.name) ?? false)
  );
}

type PanelWithQuestions = { readonly panel: Panel; questions: number; readonly reached: Set<string> };

/**
 * Deals the questions of a group out to its panels: a question goes with the panel of the one panellist it fits; one that
 * fits nobody goes with the panel of the questions around it, when both agree or it stands at an end.
 *
 * @returns null when the order does not tell, e.g. because the addressees do not follow the order of the panels
 */
function dealOut(group: QuestionGroup, panels: readonly Panel[]): readonly PanelWithQuestions[] | null {
  const places = panels.map((panel) => ({ panel, questions: 0, reached: new Set<string>() }));
  const indexes = group.questions.map((question) => {
    const fitting = places.flatMap((place, index) =>
      namedSeats(place.panel)
        .filter((seat) => fits(question, seat))
        .map((seat) => ({ index, seat })),
    );
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return null;
    places[only.index]?.reached.add(only.seat.id);
    return only.index;
  });
  const known = indexes.filter((index) => index !== null);
  if (known.some((index, at) => index < (known[at - 1] ?? 0))) return null;
  for (const [at, own] of indexes.entries()) {
    const before = indexes.slice(0, at).findLast((index) => index !== null) ?? 0;
    const after = indexes.slice(at + 1).find((index) => index !== null) ?? panels.length - 1;
    const index = own ?? (before === after ? before : null);
    const place = index === null ? undefined : places[index];
    if (place === undefined) return null;
    place.questions += 1;
  }
  return places;
}

/**
 * Questions are put to single panellists, and there are fewer of them than panellists on the panels that share them.
 * Where the order of the questions tells to which panel each belongs, only panellists of the panels that come short are
 * named as those who may be without one. Questions put to nobody in particular are for the whole panel: no finding here.
 */
export function questionsFewer(programme: Programme, group: QuestionGroup): readonly Finding[] {
  const panels = programme.panels.filter((panel) => group.panelNumbers.includes(panel.number));
  const seats = panels.flatMap(namedSeats);
  const { questions } = group;
  if (questions.every((question) => question.addressee.kind === 'none')) return [];
  if (questions.length >= seats.length) return [];
  const reachedByAny = seats.filter((seat) => questions.some((question) => fits(question, seat)));
  const dealt = dealOut(group, panels);
  const without =
    dealt === null
      ? seats.filter((seat) => !reachedByAny.includes(seat))
      : dealt
          .filter((place) => place.questions < namedSeats(place.panel).length)
          .flatMap((place) => namedSeats(place.panel).filter((seat) => !place.reached.has(seat.id)));
  return [
    {
      rule: 'programme.questionsFewerThanPanellists',
      severity: 'warning',
      subjects: [...questions.map(questionRef), ...seats.map((seat) => ({ kind: 'seat', id: seat.id }))],
      params: {
        panels: group.panelNumbers.join(', '),
        panelCount: group.panelNumbers.length,
        questions: questions.length,
        panellists: seats.length,
        missing: seats.length - questions.length,
        candidates: without.map((seat) => seat.panellist.person.name).join(', '),
      },
    },
  ];
}

/**
 * As many questions as panellists or more, and still some panellists for whom none is meant: others have several. Questions
 * put to nobody in particular may be meant for them and count so.
 */
export function panellistWithoutQuestion(programme: Programme, group: QuestionGroup): readonly Finding[] {
  const panels = programme.panels.filter((panel) => group.panelNumbers.includes(panel.number));
  const seats = panels.flatMap(namedSeats);
  const { questions } = group;
  const toNobody = questions.filter((question) => question.addressee.kind === 'none').length;
  if (toNobody === questions.length || questions.length < seats.length) return [];
  const without = seats.filter((seat) => !questions.some((question) => fits(question, seat)));
  if (without.length <= toNobody) return [];
  return [
    {
      rule: 'programme.panellistWithoutQuestion',
      severity: 'warning',
      subjects: [
        ...panels.map((panel) => ({ kind: 'panel', id: panel.id })),
        ...without.map((seat) => ({ kind: 'seat', id: seat.id })),
      ],
      params: {
        panels: group.panelNumbers.join(', '),
        count: without.length,
        names: without.map((seat) => seat.panellist.person.name).join(', '),
        toNobody,
      },
    },
  ];
}

/** Questions put to a seat on which nobody sits. */
export function questionToOpenSeat(programme: Programme, group: QuestionGroup): readonly Finding[] {
  return group.questions.flatMap((question) => {
    const { addressee } = question;
    if (addressee.kind !== 'seat') return [];
    const panel = programme.panels.find((one) => one.number === addressee.panelNumber);
    const seat = panel?.seats.find((one) => one.id === addressee.seatId);
    if (panel === undefined || seat === undefined || seat.panellist !== null) return [];
    return [
      {
        rule: 'programme.questionToOpenSeat',
        severity: 'note' as const,
        subjects: [questionRef(question), { kind: 'panel', id: panel.id }, { kind: 'seat', id: seat.id }],
        params: { letter: question.letter, panel: panel.number, position: seat.position },
      },
    ];
  });
}

/** Questions that name no panellist: put to nobody in particular, or to a State or organization. */
export function questionWithoutAddressee({ questions, panelNumbers }: QuestionGroup): readonly Finding[] {
  const toNobody = questions.filter((question) => question.addressee.kind === 'none');
  const toParty = questions.filter((question) => question.addressee.kind === 'party');
  if (toNobody.length + toParty.length === 0) return [];
  return [
    {
      rule: 'programme.questionWithoutAddressee',
      severity: toNobody.length > 0 ? 'warning' : 'note',
      subjects: [...toNobody, ...toParty].map(questionRef),
      params: {
        panels: panelNumbers.join(', '),
        questions: questions.length,
        toNobody: toNobody.length,
        toParty: toParty.length,
      },
    },
  ];
}
