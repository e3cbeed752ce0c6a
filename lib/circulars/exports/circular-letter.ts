import type { Rendering } from '@/lib/addresses/types';
import { type Letter, type LetterBlock, type LetterLine, letterRuns } from '@/lib/documents/letter';
import type { PlainDate } from '@/lib/kernel/dates';
import { formatReferencePair } from '../reference';
import type { AddresseeClass, CircularKind } from '../types';
import { type Blanks, blanks, byPhrase, footLines, letterFrame, meetingPhrase, signedBy } from './phrases';
import type { Letterhead, LetterMeeting, LetterWords } from './words';

/** An earlier circular as a later one refers to it. */
export type EarlierCircular = {
  readonly kind: 'extends' | 'refersTo' | 'supersedes';
  readonly ownReference: string | null;
  readonly outsideReference: string | null;
  readonly datedOn: PlainDate | null;
};

/** Everything a circular's letters are made from. Null: not stated. */
export type CircularLetterData = {
  readonly kind: CircularKind;
  readonly subject: string;
  readonly ownReference: string | null;
  readonly outsideReference: string | null;
  /** Whether the installation has an outside series, so that its number is wanted. */
  readonly hasOutsideSeries: boolean;
  readonly datedOn: PlainDate | null;
  /** Not yet issued: the letter says that it is a draft. */
  readonly isDraft: boolean;
  readonly action: { readonly date: PlainDate; readonly time: string | null; readonly zone: string | null } | null;
  /** The meeting it is about first. */
  readonly meetings: readonly LetterMeeting[];
  /** For a notice: the meetings that the one announced prepares. */
  readonly served: readonly LetterMeeting[];
  readonly mandates: readonly {
    readonly symbol: string;
    readonly annex: string | null;
    readonly paragraph: string | null;
  }[];
  readonly topics: readonly { readonly letter: string; readonly title: string }[];
  readonly nominatingParty: 'statesMembers' | 'statesMembersAndObservers' | 'allStates' | 'notStated';
  /** Name of the body whose members are meant. */
  readonly body: string;
  readonly earlier: readonly EarlierCircular[];
  /** Titles, in the order in which they are counted. */
  readonly enclosures: readonly string[];
  /** Items of the agenda of the meeting announced. */
  readonly agenda: readonly string[];
  readonly platformLink: string | null;
  readonly sender: Letterhead;
};

/** Whom one reading of a circular is for: a class of addressees, or one chosen by hand. */
export type LetterAddressee =
  | { readonly kind: 'class'; readonly class: AddresseeClass }
  /** `state` with its article, as it stands in a sentence. */
  | { readonly kind: 'mission'; readonly state: string; readonly name: string | null }
  | { readonly kind: 'organization'; readonly name: string };

/** Classes that are persons or outside Governments, and so get a letter: a note verbale never goes there (para. 116). */
const byLetter: readonly AddresseeClass[] = ['groupChairs', 'permanentObservers', 'observers'];

/** How an addressee is written to. */
export function renderingFor(to: LetterAddressee): Rendering {
  if (to.kind === 'class') return byLetter.includes(to.class) ? 'letter' : 'noteVerbale';
  return to.kind === 'mission' ? 'noteVerbale' : 'letter';
}

/** What a letter is, and what its template could not fill: names under `letters.frame.what`. */
export type FilledLetter = { readonly letter: Letter; readonly missing: readonly string[] };

function addresseeWords(to: LetterAddressee, data: CircularLetterData, words: LetterWords, blank: Blanks): string {
  switch (to.kind) {
    case 'class':
      return to.class === 'notStated'
        ? blank.fill('addressees', null)
        : words.say(`addressees.${to.class}`, { body: data.body });
    case 'mission':
      return to.name === null ? words.say('addressees.mission', { state: to.state }) : to.name;
    case 'organization':
      return words.say('addressees.organization', { name: to.name });
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function referenceLine(data: CircularLetterData, words: LetterWords, blank: Blanks): LetterLine {
  const outside = data.hasOutsideSeries ? blank.fill('outsideReference', data.outsideReference) : data.outsideReference;
  const both = [blank.fill('ownReference', data.ownReference), outside].filter((one) => one !== null);
  return letterRuns(words.say('frame.reference', { references: both.join('–') }));
}

/** A circular referred to: its numbers and date. Where several are linked, the last one is meant. */
function earlierWords(
  data: CircularLetterData,
  kinds: readonly EarlierCircular['kind'][],
  words: LetterWords,
  blank: Blanks,
): string {
  const one = data.earlier.findLast((each) => kinds.includes(each.kind));
  const reference = one === undefined ? null : formatReferencePair(one);
  const date = one?.datedOn ?? null;
  return words.say('frame.circularOf', {
    reference: blank.fill('earlierCircular', reference),
    date: date === null ? 'none' : words.date(date),
  });
}

/** Documents with the paragraphs cited of each, in their order, every one once. */
function citations(mandates: CircularLetterData['mandates'], words: LetterWords): readonly string[] {
  const documents = new Map<string, { symbol: string; annex: string | null; paragraphs: Set<string> }>();
  for (const { symbol, annex, paragraph } of mandates) {
    const key = `${symbol} ${annex}`;
    const known = documents.get(key) ?? { symbol, annex, paragraphs: new Set() };
    if (paragraph !== null) known.paragraphs.add(paragraph);
    documents.set(key, known);
  }
  const byNumber = new Intl.Collator('en', { numeric: true }).compare;
  return [...documents.values()].map(({ symbol, annex, paragraphs }) =>
    words.say('frame.citation', {
      symbol,
      annex: annex ?? 'none',
      count: paragraphs.size,
      paragraphs: words.list([...paragraphs].sort(byNumber)),
    }),
  );
}

/** The paragraphs between the opening sentence and the close, by kind of circular. */
function matter(data: CircularLetterData, words: LetterWords, blank: Blanks): readonly LetterBlock[] {
  const { sender, enclosures } = data;
  const say = (key: string, values?: Record<string, string | number>): LetterBlock => ({
    kind: 'paragraph',
    runs: letterRuns(words.say(`circular.${key}`, values)),
  });
  const contact = () => blank.fill('contact', sender.contact);
  const by = () => blank.fill('actionDate', data.action === null ? null : byPhrase(data.action, words));
  const mandate = (): LetterBlock => {
    const cited = citations(data.mandates, words);
    return say('mandate', {
      count: data.meetings.length,
      mandates: blank.fill('mandate', cited.length === 0 ? null : words.list(cited)),
    });
  };
  const topics = (): readonly LetterBlock[] => {
    if (data.topics.length === 0) return [say('topicsMissing', { topics: blank.fill('topics', null) })];
    return [
      say('topics'),
      ...data.topics.map(
        ({ letter, title }): LetterBlock => ({
          kind: 'item',
          mark: words.say('circular.topic', { letter }),
          runs: [title],
        }),
      ),
    ];
  };
  const party = (): LetterBlock =>
    say(`nominatingParty.${data.nominatingParty}`, {
      body: data.body,
      ...(data.nominatingParty === 'notStated' ? { party: blank.fill('nominatingParty', null) } : {}),
    });
  switch (data.kind) {
    case 'invitation':
    case 'furtherInvitation':
      return [mandate(), party(), ...topics(), say('nominationBy', { contact: contact(), by: by() })];
    case 'extension':
      return [say('extendedBy', { contact: contact(), by: by() })];
    case 'reminder':
      return [say('reminderBy', { contact: contact(), by: by() })];
    case 'meetingNotice':
      return [
        ...(data.agenda.length === 0
          ? []
          : [
              say('agenda'),
              ...data.agenda.map(
                (title, index): LetterBlock => ({
                  kind: 'item',
                  mark: words.say('circular.agendaItem', { number: index + 1 }),
                  runs: [title],
                }),
              ),
            ]),
        ...(data.meetings[0]?.mode === 'virtual' || data.meetings[0]?.mode === 'hybrid'
          ? [say('link', { link: blank.fill('platformLink', data.platformLink) })]
          : []),
        ...(data.action === null ? [] : [say('namesBy', { contact: contact(), by: by() })]),
      ];
    case 'registration': {
      const mode = data.meetings[0]?.mode ?? 'notStated';
      return [
        say(`registrationMode.${mode}`, mode === 'notStated' ? { mode: blank.fill('meetingMode', null) } : {}),
        say('registrationBy', { by: by() }),
        enclosures.length === 0
          ? say('registrationMissing', { enclosure: blank.fill('enclosure', null) })
          : say('registrationEnclosed', { count: enclosures.length }),
      ];
    }
    case 'outcome':
      return [
        enclosures.length === 0
          ? say('outcomeMissing', { enclosure: blank.fill('enclosure', null) })
          : say('outcomeEnclosed', { count: enclosures.length }),
      ];
    case 'other':
      return [
        say('otherText', { text: blank.leave('text') }),
        ...(data.action === null ? [] : [say('answerBy', { contact: contact(), by: by() })]),
      ];
  }
}

/**
 * A circular as one class of its addressees, or one of them, reads it: a note verbale in the third person to missions, a
 * letter to organizations and persons. The text follows from the kind of the circular and the meeting.
 */
export function circularLetter(data: CircularLetterData, to: LetterAddressee, words: LetterWords): FilledLetter {
  const blank = blanks(words);
  const form = renderingFor(to);
  const addressees = addresseeWords(to, data, words, blank);
  const reference = referenceLine(data, words, blank);
  const frame = letterFrame(data.sender, data.datedOn, words, blank);
  const office = blank.fill('office', data.sender.office);
  const meetings =
    data.meetings.length === 0
      ? blank.fill('meetings', null)
      : words.list(data.meetings.map((one) => meetingPhrase(one, words, blank)));
  const refers = data.kind === 'furtherInvitation' || data.kind === 'extension' || data.kind === 'reminder';
  const opening = words.say(`circular.opening.${form}.${data.kind}`, {
    office,
    addressees,
    meetings,
    body: data.body,
    party: data.nominatingParty,
    served: data.served.length === 0 ? 'none' : words.list(data.served.map((one) => meetingPhrase(one, words, blank))),
    ...(refers ? { earlier: earlierWords(data, ['extends', 'refersTo'], words, blank) } : {}),
  });
  const supersedes = data.earlier.some((one) => one.kind === 'supersedes');
  const isNote = form === 'noteVerbale';
  const body: LetterBlock[] = [
    { kind: 'paragraph', runs: letterRuns(opening) },
    ...matter(data, words, blank),
    ...(supersedes
      ? [
          {
            kind: 'paragraph' as const,
            runs: letterRuns(
              words.say('circular.supersedes', { form, earlier: earlierWords(data, ['supersedes'], words, blank) }),
            ),
          },
        ]
      : []),
    ...(isNote
      ? [{ kind: 'paragraph' as const, runs: letterRuns(words.say('frame.compliments', { office, addressees })) }]
      : []),
  ];
  const letter: Letter = {
    form,
    title: words.say(isNote ? 'circular.noteTitle' : 'circular.letterTitle', { subject: data.subject }),
    labels: [
      ...(data.meetings.some((one) => one.invented) ? [words.say('frame.invented')] : []),
      ...(data.isDraft ? [words.say('frame.draft')] : []),
    ],
    ...frame,
    reference,
    addressee: [letterRuns(capitalized(addressees))],
    salutation: isNote ? null : letterRuns(words.say('frame.salutation')),
    subject: isNote ? null : letterRuns(words.say('circular.subject', { subject: data.subject })),
    body,
    ...(isNote ? { closing: null, signature: [] } : signedBy(data.sender, words, blank)),
    foot: footLines(data.enclosures, [], words),
  };
  return { letter, missing: blank.missing() };
}
