export const bodyKinds = ['committee', 'subcommittee', 'workingGroup', 'other'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** The five regional groups for electoral purposes, and observers (glossary, closed lists). */
export const regionalGroups = ['AFR', 'APG', 'EEG', 'GRU', 'WEO'] as const;
export type RegionalGroup = (typeof regionalGroups)[number];

/** Columns of a balance: the groups, observers, and States the body's records put in no group. */
export const balanceGroups = [...regionalGroups, 'OBS'] as const;
export type BalanceGroup = (typeof balanceGroups)[number];

export const offices = ['chair', 'viceChair', 'rapporteur'] as const;
export type Office = (typeof offices)[number];

/** Officers are nominated by groups, endorsed, then elected: three different states (committee, section 2). */
export const officerStatuses = ['nominated', 'endorsed', 'elected', 'notStated'] as const;

export const observerStatuses = ['permanent', 'provisional'] as const;
export type ObserverStatus = (typeof observerStatuses)[number];

/** `invented` States exist only in demonstrations and are labelled wherever they appear. */
export const stateStatuses = ['member', 'observer', 'invented'] as const;
export type StateStatus = (typeof stateStatuses)[number];

export const organizationKinds = ['unitedNations', 'intergovernmental', 'nonGovernmental', 'other'] as const;

/** Classifications of States as dated lists with a source. */
export const stateLabels = ['LDC', 'LLDC', 'SIDS', 'developingM49'] as const;
export type StateLabel = (typeof stateLabels)[number];
