export const circularKinds = [
  'invitation',
  'meetingNotice',
  'registration',
  'furtherInvitation',
  'extension',
  'reminder',
  'outcome',
  'other',
] as const;
export type CircularKind = (typeof circularKinds)[number];

/** Kinds that ask States whether they nominate; the answers of States are kept for these. */
export const askingKinds = ['invitation', 'furtherInvitation', 'extension', 'reminder'] as const;

/** Life of a circular (glossary, closed lists); `recorded` means issued earlier or elsewhere. */
export const circularStates = [
  'draft',
  'inClearance',
  'cleared',
  'numbered',
  'initialled',
  'dispatched',
  'recorded',
  'superseded',
  'cancelled',
] as const;
export type CircularState = (typeof circularStates)[number];

/** What is done on the way from draft to dispatch, in its order. An installation may do without some of it. */
export const circularSteps = [
  'submitted',
  'firstClearance',
  'secondClearance',
  'ownNumber',
  'outsideNumber',
  'initialled',
  'dispatched',
] as const;
export type CircularStep = (typeof circularSteps)[number];

/** Classes of addressees where nothing more is known of the recipients, and the lists that are made from the address book. */
export const addresseeClasses = [
  'statesMembers',
  'permanentMissionsVienna',
  'permanentMissionsNewYork',
  'permanentMissionsGeneva',
  'permanentMissions',
  'groupAFR',
  'groupAPG',
  'groupEEG',
  'groupGRU',
  'groupWEO',
  'groupChairs',
  'permanentObservers',
  'observers',
  'notStated',
] as const;
export type AddresseeClass = (typeof addresseeClasses)[number];

/** What a frozen recipient is. `state`: a State of which the address book has no mission. */
export const recipientKinds = ['mission', 'state', 'groupChair', 'organization'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** How a circular left the house. It is done elsewhere; here it is recorded. */
export const dispatchMeans = ['email', 'post', 'diplomaticPouch', 'byHand', 'webPage', 'other'] as const;
export type DispatchMeans = (typeof dispatchMeans)[number];

/** How a circular refers to an earlier one. */
export const circularLinkKinds = ['extends', 'refersTo', 'supersedes'] as const;
export type CircularLinkKind = (typeof circularLinkKinds)[number];

/** What a file of a circular is. The initialled scan is the record of what went out. */
export const circularFileRoles = ['initialledScan', 'chairLetter', 'enclosure'] as const;
export type CircularFileRole = (typeof circularFileRoles)[number];

/**
 * What became of a number of the own series. A cancelled number is kept and never given again; `otherMatter`: the Office used
 * it for something else; `notOurs`: somebody else uses the series as well.
 */
export const numberFates = ['reserved', 'used', 'cancelled', 'otherMatter', 'notOurs'] as const;
export type NumberFate = (typeof numberFates)[number];

/** Answer of a State to a circular that asks for nominations (glossary, closed lists). */
export const answers = ['nominated', 'noNomination', 'noReply', 'notAddressed'] as const;
export type Answer = (typeof answers)[number];

/** Answers that are recorded; the others follow from whom the circular was sent to. */
export const recordedAnswers = ['nominated', 'noNomination'] as const;

export const answerBases = ['nomination', 'reply'] as const;
