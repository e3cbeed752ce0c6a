import type { Block, Run, TextDocument } from '@/lib/documents/word';
import { addresseeOf } from '../rules/questions';
import type { Panel, Part, Programme, ProgrammeParty, ProgrammePerson, QuestionGroup } from '../types';
import { isUnsettled, type ProgrammeWords, roleLine } from './words';

/** A person as a programme prints them: name, function and affiliation, and in parentheses who put them forward. */
function speaker(
  person: ProgrammePerson,
  party: ProgrammeParty | null,
  role: string | null,
  namedByFunction: boolean,
  words: ProgrammeWords,
): readonly Run[] {
  const nameless = namedByFunction && role !== null;
  return [
    { text: nameless ? role : person.name, emphasis: 'strong' },
    ...(nameless || role === null ? [] : [`, ${role}`]),
    ...(party === null ? [] : [` ${words.party(party.name)}`]),
  ];
}

function partRuns(part: Part, words: ProgrammeWords): readonly Run[] {
  return speaker(part.person, part.party, roleLine(part.person, part.office, words), part.namedByFunction, words);
}

function partSection(title: string, parts: readonly Part[], words: ProgrammeWords): readonly Block[] {
  if (parts.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    ...parts.map((part) => ({ kind: 'paragraph' as const, runs: partRuns(part, words) })),
  ];
}

function panelBlocks(panel: Panel, unsettled: boolean, words: ProgrammeWords): readonly Block[] {
  const seats = unsettled ? panel.seats : panel.seats.filter((seat) => seat.panellist !== null);
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${words.panel(panel.number)}. ${panel.title} (${words.panelPart(panel.part)})`,
    },
    ...panel.moderators.map((part) => ({
      kind: 'lead' as const,
      runs: [{ text: `${words.parts.moderator}: `, emphasis: 'italic' as const }, ...partRuns(part, words)],
    })),
    ...(seats.length === 0
      ? []
      : [{ kind: 'lead' as const, runs: [{ text: `${words.panellists}:`, emphasis: 'italic' as const }] }]),
    ...seats.map(({ position, panellist }, index): Block => {
      const mark = `${unsettled ? position : index + 1}.`;
      if (panellist === null) return { kind: 'item', mark, runs: [{ text: words.openSeat, emphasis: 'italic' }] };
      const role = roleLine(panellist.person, null, words) ?? (unsettled ? words.functionNotStated : null);
      return { kind: 'item', mark, runs: speaker(panellist.person, panellist.party, role, false, words) };
    }),
  ];
}

function questionBlocks(
  groups: readonly QuestionGroup[],
  panels: readonly Panel[],
  words: ProgrammeWords,
): readonly Block[] {
  if (groups.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.sections.questions },
    ...groups.flatMap((group): readonly Block[] => [
      { kind: 'heading', level: 2, text: words.questionPanels(group.panelNumbers) },
      ...group.questions.map((question): Block => {
        const name = addresseeOf(question, panels);
        return {
          kind: 'item',
          mark: words.letter(question.letter),
          runs: [question.text, ...(name === null ? [] : [` ${words.party(words.to(name))}`])],
        };
      }),
    ]),
  ];
}

/** A version of a programme as a text document, in the order of the meeting: to be sent round, printed or laid on a table. */
export function programmeDocument(programme: Programme, meetingTitle: string, words: ProgrammeWords): TextDocument {
  const unsettled = isUnsettled(programme.version.state);
  return {
    title: `${words.label}: ${meetingTitle}`,
    author: words.product,
    foot: words.label,
    orientation: 'portrait',
    blocks: [
      ...words.notices.map((text): Block => ({ kind: 'label', text })),
      { kind: 'note', runs: [words.label] },
      { kind: 'title', text: meetingTitle },
      { kind: 'subtitle', text: words.body },
      { kind: 'facts', facts: words.facts },
      ...partSection(words.sections.opening, programme.opening, words),
      ...partSection(words.sections.keynote, programme.keynote, words),
      { kind: 'heading', level: 1, text: words.sections.panels },
      ...words.conduct.map((sentence): Block => ({ kind: 'paragraph', runs: [sentence] })),
      ...programme.panels.flatMap((panel) => panelBlocks(panel, unsettled, words)),
      ...questionBlocks(programme.questionGroups, programme.panels, words),
      ...partSection(words.sections.closing, programme.closing, words),
      ...words.closing.map((line): Block => ({ kind: 'note', runs: [line] })),
    ],
  };
}
