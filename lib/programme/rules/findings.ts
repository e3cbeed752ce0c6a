import type { Office } from '@/lib/bodies/types';
import type { SubjectRef } from '@/lib/kernel/event';
import type { Finding } from '@/lib/kernel/finding';
import type { YesNoNotStated } from '@/lib/meetings/types';
import type { Panel, Part, Programme, Seat } from '../types';
import { moderatorMissing, partyTwiceOnPanel, personTwice } from './panel-findings';
import { panellistWithoutQuestion, questionsFewer, questionToOpenSeat, questionWithoutAddressee } from './questions';
import { allParts, grouped, namedSeats } from './structure';
import { seatsOutsidePool, vacatedSeats } from './vacancies';

/** An officer of the meeting's body who holds the office when the meeting is held. */
export type OfficerFacts = { readonly personId: string; readonly name: string; readonly office: Office };

/** What the rules need besides the programme itself. */
export type ProgrammeContext = {
  readonly plannedPanels: number | null;
  readonly plannedSeatsPerPanel: number | null;
  /** Whether the panels of the meeting are moderated. */
  readonly moderated: YesNoNotStated;
  readonly officers: readonly OfficerFacts[];
  /** BCP 47 tag of the language in whose alphabet States are ordered. */
  readonly locale: string;
};

const panelRef = (panel: Panel): SubjectRef => ({ kind: 'panel', id: panel.id });
const seatRef = (seat: Seat): SubjectRef => ({ kind: 'seat', id: seat.id });
const partRef = (part: Part): SubjectRef => ({ kind: 'programmePart', id: part.id });
const numbers = (values: readonly number[]) => values.join(', ');

/**
 * Fewer panellists are named than the plan has seats. Without a plan the seats of the programme are the measure. The
 * panels named are those with fewer panellists than planned; a planned panel that is not there counts with all its seats.
 */
function seatsOpen({ version, panels }: Programme, context: ProgrammeContext): readonly Finding[] {
  if (panels.length === 0) return [];
  const perPanel = (panel: Panel) => context.plannedSeatsPerPanel ?? panel.seats.length;
  const named = panels.reduce((sum, panel) => sum + namedSeats(panel).length, 0);
  const planned =
    context.plannedPanels !== null && context.plannedSeatsPerPanel !== null
      ? context.plannedPanels * context.plannedSeatsPerPanel
      : panels.reduce((sum, panel) => sum + perPanel(panel), 0);
  const short = panels.filter((panel) => namedSeats(panel).length < perPanel(panel));
  if (named >= planned) return [];
  return [
    {
      rule: 'programme.seatsOpen',
      severity: 'warning',
      subjects: [
        { kind: 'programmeVersion', id: version.id },
        ...short.map(panelRef),
        ...short.flatMap((panel) => panel.seats.map(seatRef)),
      ],
      params: {
        planned,
        named,
        missing: planned - named,
        panels: numbers(short.map((panel) => panel.number)),
        shortPanels: short.length,
      },
    },
  ];
}

/** The title of a panel, as printed, is not that of the agreed topic. One finding for each wording. */
function titleDiffers({ panels }: Programme): readonly Finding[] {
  const differing = panels.filter((panel) => panel.title !== panel.topic.title);
  return grouped(differing, (panel) => `${panel.topic.id}|${panel.title}`).map((same) => ({
    rule: 'programme.titleDiffersFromTopic',
    severity: 'note',
    subjects: [...same.map(panelRef), { kind: 'topic', id: same[0].topic.id }],
    params: {
      panels: numbers(same.map((panel) => panel.number)),
      count: same.length,
      topic: same[0].topic.letter,
      printed: same[0].title,
      agreed: same[0].topic.title,
    },
  }));
}

/** Most panels list their panellists in the alphabetical order of the nominating States, and some do not. */
function orderNotAlphabetical({ panels }: Programme, { locale }: ProgrammeContext): readonly Finding[] {
  const collator = new Intl.Collator(locale);
  const comparable = panels.flatMap((panel) => {
    const names = namedSeats(panel).flatMap((seat) => seat.panellist.party?.name ?? []);
    if (names.length < 2) return [];
    return [{ panel, ordered: names.every((name, at) => collator.compare(names[at - 1] ?? name, name) <= 0) }];
  });
  const departing = comparable.filter((one) => !one.ordered).map((one) => one.panel);
  const following = comparable.length - departing.length;
  if (departing.length === 0 || following <= departing.length) return [];
  return [
    {
      rule: 'programme.orderNotAlphabetical',
      severity: 'note',
      subjects: [...departing.map(panelRef), ...departing.flatMap((panel) => namedSeats(panel).map(seatRef))],
      params: { panels: numbers(departing.map((panel) => panel.number)), departing: departing.length, following },
    },
  ];
}

/** An officer of the body, e.g. its Chair, has no part in the programme. One finding for each. */
function chairWithoutPart(programme: Programme, { officers }: ProgrammeContext): readonly Finding[] {
  const present = new Set([
    ...allParts(programme).map((part) => part.person.id),
    ...programme.panels.flatMap(namedSeats).map((seat) => seat.panellist.person.id),
  ]);
  return officers
    .filter((officer) => !present.has(officer.personId))
    .map((officer) => ({
      rule: 'programme.chairWithoutPart',
      severity: 'note' as const,
      subjects: [
        { kind: 'person', id: officer.personId },
        ...[...programme.opening, ...programme.closing].map(partRef),
      ],
      params: { office: officer.office, name: officer.name },
    }));
}

/** The programme names a function and not a person. One finding for each person behind the function. */
function namedByFunction(programme: Programme): readonly Finding[] {
  const parts = allParts(programme).filter((part) => part.namedByFunction);
  const numberOf = new Map(programme.panels.map((panel) => [panel.id, panel.number]));
  return grouped(parts, (part) => part.person.id).map((same) => {
    const panels = same.flatMap((part) => (part.panelId === null ? [] : (numberOf.get(part.panelId) ?? [])));
    return {
      rule: 'programme.namedByFunction',
      severity: 'note',
      subjects: same.map(partRef),
      params: {
        function: same[0].person.function ?? same[0].person.name,
        panels: numbers(panels),
        panelCount: panels.length,
        parts: same.length,
      },
    };
  });
}

/** What the rules find in one version of a programme. They inform the people who decide; only `seatsOutsidePool` stops an act. */
export function programmeFindings(programme: Programme, context: ProgrammeContext): readonly Finding[] {
  return [
    ...seatsOutsidePool(programme),
    ...vacatedSeats(programme),
    ...seatsOpen(programme, context),
    ...moderatorMissing(programme, context.moderated),
    ...partyTwiceOnPanel(programme),
    ...personTwice(programme),
    ...programme.questionGroups.flatMap((group) => [
      ...questionsFewer(programme, group),
      ...panellistWithoutQuestion(programme, group),
      ...questionToOpenSeat(programme, group),
    ]),
    ...programme.questionGroups.flatMap(questionWithoutAddressee),
    ...titleDiffers(programme),
    ...orderNotAlphabetical(programme, context),
    ...chairWithoutPart(programme, context),
    ...namedByFunction(programme),
  ];
}
