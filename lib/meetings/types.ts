export const meetingKinds = ['session', 'expertMeeting', 'conference', 'intersessionalMeeting', 'other'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingModes = ['inPerson', 'virtual', 'hybrid', 'webcast', 'notStated'] as const;
export type MeetingMode = (typeof meetingModes)[number];

export const meetingStatuses = ['planned', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** Host country, co-host, organizer and cooperating organization are four different roles (glossary). */
export const meetingRoles = ['hostCountry', 'coHost', 'organizer', 'cooperatingOrganization'] as const;
export type MeetingRole = (typeof meetingRoles)[number];

/** What a cited decision lays down for the meeting; `nomination` says who may nominate, `decision` who decides. */
export const mandateSubjects = [
  'establishment',
  'workplan',
  'termsOfReference',
  'topics',
  'event',
  'exception',
  'nomination',
  'decision',
  'other',
] as const;
export type MandateSubject = (typeof mandateSubjects)[number];

/** Who may nominate speakers under the mandate. */
export const nominatingParties = ['statesMembers', 'statesMembersAndObservers', 'allStates', 'notStated'] as const;
export type NominatingParty = (typeof nominatingParties)[number];

/** Counts the edits of what of a meeting is saved by itself; agenda, nominations considered and outcome: intersessional ones. */
export const firstRevisions = {
  identity: 1,
  mandate: 1,
  roles: 1,
  topics: 1,
  panelPlan: 1,
  agenda: 1,
  considered: 1,
  outcome: 1,
};
export type MeetingRevisions = Readonly<typeof firstRevisions>;
export type MeetingPart = keyof MeetingRevisions;

export const checklistKinds = [
  'hostAgreement',
  'venue',
  'interpretation',
  'webcast',
  'website',
  'registration',
  'other',
] as const;
export type ChecklistKind = (typeof checklistKinds)[number];

export const checklistStatuses = ['open', 'done', 'notNeeded', 'notStated'] as const;
export type ChecklistStatus = (typeof checklistStatuses)[number];

/** Whose questions from the audience come first (programme rules agreed for the panels). */
export const questionPriorities = ['statesMembers', 'none', 'notStated'] as const;

export const yesNoNotStated = ['yes', 'no', 'notStated'] as const;
export type YesNoNotStated = (typeof yesNoNotStated)[number];
