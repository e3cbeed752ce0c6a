import type { FilledLetter } from '@/lib/circulars/exports/circular-letter';
import {
  type Blanks,
  blanks,
  footLines,
  letterFrame,
  meetingHeldPhrase,
  meetingPhrase,
  signedBy,
} from '@/lib/circulars/exports/phrases';
import type { Letterhead, LetterMeeting, LetterWords } from '@/lib/circulars/exports/words';
import { type Letter, type LetterBlock, type LetterLine, letterRuns } from '@/lib/documents/letter';
import { type PlainDate, partialDate } from '@/lib/kernel/dates';
import type { LetterKind, LetterPanel, LetterParty, LetterPerson, LetterRecipient } from '../types';

/** What all letters of one meeting share. */
export type LetterSetting = {
  readonly meeting: LetterMeeting;
  /** Short title, for lines of subject. */
  readonly meetingName: string;
  /** The programme they rest on is not agreed yet: the letters say so. */
  readonly isDraft: boolean;
  readonly datedOn: PlainDate;
  readonly sender: Letterhead;
};

type Recipient<Kind extends LetterRecipient['kind']> = Extract<LetterRecipient, { kind: Kind }>;

/** A letter as it is being written: words, blanks, and sentences of its kind. */
type Pen = {
  readonly words: LetterWords;
  readonly blank: Blanks;
  readonly setting: LetterSetting;
  readonly office: string;
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
};

function paragraph(text: string): LetterBlock {
  return { kind: 'paragraph', runs: letterRuns(text) };
}

/** Function and affiliation of a person in one line; null where neither is on record. */
function roleOf(person: LetterPerson): string | null {
  const parts = [person.function, person.affiliation].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** The form of address with the name, as far as they are on record: nothing is guessed from a name. */
function fullName({ formOfAddress, name }: LetterPerson): string {
  return formOfAddress === null ? name : `${formOfAddress} ${name}`;
}

/** "Dear Ms. Bell" where form of address and family name are on record; the name as it is otherwise. */
function salutationName(person: LetterPerson): string {
  const { formOfAddress, familyName } = person;
  return formOfAddress === null || familyName === null ? fullName(person) : `${formOfAddress} ${familyName}`;
}

function personWords(person: LetterPerson, party: string | null, pen: Pen): string {
  return pen.say('person', { name: fullName(person), function: roleOf(person) ?? 'none', party: party ?? 'none' });
}

function panelWords({ number, title }: { readonly number: number; readonly title: string }, pen: Pen): string {
  return pen.say('panel', { number, title });
}

/** The topic of a panel for its select; a panel that is called by its topic needs no second mention. */
function topicOf({ topic, title }: LetterPanel): string {
  return topic === title ? 'none' : topic;
}

/** What the mission of a State, or an organization, is called in a sentence. */
function partyAddressee(party: LetterParty, words: LetterWords): string {
  if (party.kind === 'organization') return words.say('addressees.organization', { name: party.name });
  return party.missionName ?? words.say('addressees.mission', { state: party.name });
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Name, function and affiliation of who is written to, each on a line. */
function addressBlock(person: LetterPerson, pen: Pen): readonly LetterLine[] {
  const lines =
    roleOf(person) === null
      ? [pen.blank.fill('function', null)]
      : [person.function, person.affiliation].filter((part) => part !== null);
  return [fullName(person), ...lines].map((line) => letterRuns(line));
}

function numbered(texts: readonly string[], pen: Pen): readonly LetterBlock[] {
  return texts.map((text, index) => ({
    kind: 'item',
    mark: pen.say('confirmation.item', { number: index + 1 }),
    runs: letterRuns(text),
  }));
}

function questionItems(questions: LetterPanel['questions'], pen: Pen): readonly LetterBlock[] {
  return questions.map(({ letter, text }) => ({
    kind: 'item',
    mark: pen.say('moderator.questionMark', { letter }),
    runs: [text],
  }));
}

function confirmationBody(
  to: Recipient<'party'>,
  isNote: boolean,
  addressees: string,
  pen: Pen,
): readonly LetterBlock[] {
  const { words, blank, setting } = pen;
  const { nominations } = to;
  const communications = new Map(nominations.map((one) => [`${one.reference} ${one.receivedOn}`, one]));
  const cited = [...communications.values()].map(({ reference, receivedOn }) =>
    pen.say(isNote ? 'confirmation.communication' : 'confirmation.communicationToYou', {
      reference: blank.fill('communication', reference),
      date: receivedOn === null ? 'none' : words.date(partialDate(receivedOn)),
    }),
  );
  const included = nominations.flatMap(({ person, panel }) => (panel === null ? [] : [{ person, panel }]));
  const received = nominations.filter((one) => one.panel === null);
  return [
    paragraph(
      pen.say(`confirmation.${isNote ? 'note' : 'letter'}`, {
        office: pen.office,
        addressees,
        communications: words.list(cited),
        count: nominations.length,
        meeting: meetingPhrase(setting.meeting, words, blank),
      }),
    ),
    ...(included.length === 0
      ? []
      : [
          paragraph(
            pen.say('confirmation.included', { count: included.length, isDraft: setting.isDraft ? 'yes' : 'no' }),
          ),
          ...numbered(
            included.map(({ person, panel }) =>
              pen.say('confirmation.includedItem', {
                person: personWords(person, null, pen),
                panel: panelWords(panel, pen),
              }),
            ),
            pen,
          ),
        ]),
    ...(received.length === 0
      ? []
      : [
          paragraph(pen.say('confirmation.received', { count: received.length })),
          ...numbered(
            received.map(({ person }) => personWords(person, null, pen)),
            pen,
          ),
        ]),
  ];
}

function panelToModerate(panel: LetterPanel, pen: Pen): readonly LetterBlock[] {
  const about = { panel: capitalized(panelWords(panel, pen)), topic: topicOf(panel) };
  return [
    ...(panel.panellists.length === 0
      ? [paragraph(pen.say('moderator.panelOpen', { ...about, panellists: pen.blank.fill('panellists', null) }))]
      : [
          paragraph(pen.say('moderator.panel', about)),
          ...numbered(
            panel.panellists.map(({ person, party }) => personWords(person, party, pen)),
            pen,
          ),
        ]),
    ...(panel.questions.length === 0
      ? []
      : [
          paragraph(pen.say('moderator.questions', { count: panel.questions.length })),
          ...questionItems(panel.questions, pen),
        ]),
  ];
}

function personBody(kind: LetterKind, to: Recipient<'person'>, pen: Pen): readonly LetterBlock[] {
  const { words, blank, setting, office } = pen;
  const contact = () => blank.fill('contact', setting.sender.contact);
  const meeting = () => meetingPhrase(setting.meeting, words, blank);
  const party = () => blank.fill('party', to.party?.name ?? null);
  const [panel] = to.panels;
  const panelOr = () => blank.fill('panel', panel === undefined ? null : panelWords(panel, pen));
  const role = pen.say(`roles.${to.role}`);
  switch (kind) {
    case 'invitation':
      return [
        paragraph(pen.say('invitation.opening', { office, meeting: meeting(), party: party() })),
        ...(panel === undefined
          ? []
          : [
              paragraph(
                pen.say('invitation.panel', {
                  panel: panelWords(panel, pen),
                  topic: topicOf(panel),
                  moderators: panel.moderators.length === 0 ? 'none' : words.list(panel.moderators),
                }),
              ),
            ]),
        paragraph(pen.say('invitation.confirm', { contact: contact() })),
      ];
    case 'moderator':
      return [
        paragraph(pen.say('moderator.opening', { office, meeting: meeting(), count: to.panels.length })),
        ...to.panels.flatMap((one) => panelToModerate(one, pen)),
        paragraph(pen.say('moderator.confirm', { contact: contact(), count: to.panels.length })),
      ];
    case 'question': {
      const about = { office, meeting: meeting(), panel: panelOr() };
      return [
        ...(to.questions.length === 0
          ? [paragraph(pen.say('question.openingMissing', { ...about, question: blank.fill('question', null) }))]
          : [
              paragraph(pen.say('question.opening', { ...about, count: to.questions.length })),
              ...questionItems(to.questions, pen),
            ]),
        paragraph(pen.say('question.answer', { contact: contact() })),
      ];
    }
    case 'visaSupport':
      return [
        paragraph(
          pen.say('visaSupport.opening', {
            office,
            person: personWords(to.person, null, pen),
            role: roleOf(to.person) === null ? 'none' : 'some',
            part: role,
            meeting: meeting(),
          }),
        ),
        ...(to.role === 'panellist' ? [paragraph(pen.say('visaSupport.nominated', { party: party() }))] : []),
        paragraph(pen.say('visaSupport.request')),
      ];
    default:
      return [
        paragraph(
          pen.say('thanks.opening', { office, role, meeting: meetingHeldPhrase(setting.meeting, words, blank) }),
        ),
      ];
  }
}

/** Missions learn of what is written to those they nominated, where they have to act or to know. */
const copied: readonly LetterKind[] = ['invitation', 'visaSupport'];

/**
 * An individual letter: a note verbale or letter that confirms nominations to whoever made them, or a letter to a person. What
 * only a visa needs (numbers of passports, dates of birth) is in none of them: the records do not hold it.
 */
export function individualLetter(
  kind: LetterKind,
  to: LetterRecipient,
  setting: LetterSetting,
  words: LetterWords,
): FilledLetter {
  const blank = blanks(words);
  const office = blank.fill('office', setting.sender.office);
  const pen: Pen = {
    words,
    blank,
    setting,
    office,
    say: (key, values) => words.say(`individual.${key}`, values),
  };
  const frame = letterFrame(setting.sender, setting.datedOn, words, blank);
  const shared = {
    labels: [
      ...(setting.meeting.invented ? [words.say('frame.invented')] : []),
      ...(setting.isDraft && kind !== 'thanks' ? [words.say('frame.draftProgramme')] : []),
    ],
    ...frame,
    reference: null,
  };
  if (to.kind === 'party') {
    const isNote = to.party.kind === 'state';
    const addressees = partyAddressee(to.party, words);
    const body = confirmationBody(to, isNote, addressees, pen);
    const letter: Letter = {
      form: isNote ? 'noteVerbale' : 'letter',
      title: pen.say('titles.confirmation', { to: addressees }),
      ...shared,
      addressee: [letterRuns(capitalized(addressees))],
      salutation: isNote ? null : letterRuns(words.say('frame.salutation')),
      subject: isNote ? null : letterRuns(pen.say('subject.confirmation', { meeting: setting.meetingName })),
      body: isNote ? [...body, paragraph(words.say('frame.compliments', { office, addressees }))] : body,
      ...(isNote ? { closing: null, signature: [] } : signedBy(setting.sender, words, blank)),
      foot: [],
    };
    return { letter, missing: blank.missing() };
  }
  const toWhom = kind === 'visaSupport';
  const name = fullName(to.person);
  const copies = copied.includes(kind) && to.party !== null ? [partyAddressee(to.party, words)] : [];
  const addressee = toWhom ? [letterRuns(pen.say('toWhom'))] : addressBlock(to.person, pen);
  const body = personBody(kind, to, pen);
  const count = kind === 'moderator' ? to.panels.length : to.questions.length;
  const letter: Letter = {
    form: 'letter',
    title: pen.say(`titles.${kind}`, { to: to.person.name }),
    ...shared,
    addressee,
    salutation: toWhom ? null : letterRuns(pen.say('salutation', { name: salutationName(to.person) })),
    subject: letterRuns(pen.say(`subject.${kind}`, { meeting: setting.meetingName, name, count: Math.max(count, 1) })),
    body,
    ...signedBy(setting.sender, words, blank),
    foot: footLines([], copies, words),
  };
  return { letter, missing: blank.missing() };
}
