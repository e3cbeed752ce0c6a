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

/** Classes of addressees, where nothing more is known of the recipients (source paras. 10, 12, 17). */
export const addresseeClasses = [
  'statesMembers',
  'permanentMissionsVienna',
  'permanentMissionsNewYork',
  'permanentMissions',
  'permanentObservers',
  'observers',
  'notStated',
] as const;
export type AddresseeClass = (typeof addresseeClasses)[number];

/** How a circular refers to an earlier one. */
export const circularLinkKinds = ['extends', 'refersTo', 'supersedes'] as const;
export type CircularLinkKind = (typeof circularLinkKinds)[number];
