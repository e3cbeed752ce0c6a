import type { Cell, TableDocument } from '@/lib/documents/table';
import { addresseeOf } from '../rules/questions';
import type { Panel, Part, Programme, ProgrammePerson } from '../types';
import { isUnsettled, type ProgrammeColumn, type ProgrammeWords, programmeColumns } from './words';

type Line = Partial<Record<ProgrammeColumn, Cell>>;

const widths: Readonly<Record<ProgrammeColumn, number>> = {
  panel: 8,
  title: 40,
  role: 14,
  seat: 6,
  name: 28,
  function: 34,
  affiliation: 34,
  party: 24,
  text: 60,
};

function personLine(person: ProgrammePerson, words: ProgrammeWords): Line {
  return {
    name: person.invented ? `${person.name} [${words.invented}]` : person.name,
    function: person.function ?? words.notStated,
    affiliation: person.affiliation ?? words.notStated,
  };
}

function partLine(part: Part, panel: Panel | null, words: ProgrammeWords): Line {
  return {
    panel: panel?.number ?? null,
    title: panel?.title ?? null,
    role: words.parts[part.kind],
    ...personLine(part.person, words),
    party: part.party?.name ?? null,
  };
}

function panelLines(panel: Panel, unsettled: boolean, words: ProgrammeWords): readonly Line[] {
  const seats = unsettled ? panel.seats : panel.seats.filter((seat) => seat.panellist !== null);
  return [
    ...panel.moderators.map((part) => partLine(part, panel, words)),
    ...seats.map(
      ({ position, panellist }): Line => ({
        panel: panel.number,
        title: panel.title,
        role: words.parts.panellist,
        seat: position,
        ...(panellist === null
          ? { name: words.openSeat }
          : { ...personLine(panellist.person, words), party: panellist.party?.name ?? words.notStated }),
      }),
    ),
  ];
}

/** A version of a programme as a table: a line for everybody with a part, in the order of the meeting, and for each question. */
export function programmeTable(programme: Programme, meetingTitle: string, words: ProgrammeWords): TableDocument {
  const unsettled = isUnsettled(programme.version.state);
  const questions = programme.questionGroups
    .flatMap((group) => group.questions)
    .map(
      (question): Line => ({
        panel: question.panelNumbers.join(', '),
        role: words.parts.question,
        name: addresseeOf(question, programme.panels),
        text: `${words.letter(question.letter)} ${question.text}`,
      }),
    );
  const lines = [
    ...[...programme.opening, ...programme.keynote].map((part) => partLine(part, null, words)),
    ...programme.panels.flatMap((panel) => panelLines(panel, unsettled, words)),
    ...programme.closing.map((part) => partLine(part, null, words)),
    ...questions,
  ];
  return {
    title: `${words.label}: ${meetingTitle}`,
    lines: [...words.notices, words.body, ...words.closing],
    sheet: words.label,
    columns: programmeColumns.map((key) => ({
      key,
      header: words.columns[key],
      width: widths[key],
      ...(key === 'seat' ? { align: 'end' as const } : {}),
    })),
    rows: lines.map((line) => programmeColumns.map((column) => line[column] ?? null)),
  };
}
