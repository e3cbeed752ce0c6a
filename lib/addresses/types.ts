/** Where a permanent mission is accredited; it may reside elsewhere (Berlin, Geneva, Brussels). */
export const dutyStations = ['vienna', 'newYork', 'geneva', 'other'] as const;
export type DutyStation = (typeof dutyStations)[number];

/** Languages in which notes verbales are written (Correspondence Manual, ST/DCS/4/Rev.1, para. 118). */
export const correspondenceLanguages = ['en', 'fr', 'es'] as const;
export type CorrespondenceLanguage = (typeof correspondenceLanguages)[number];

/**
 * How an addressee is written to: States and their missions by note verbale, organizations and persons by letter, for a note
 * verbale never goes outside Governments (Correspondence Manual, paras. 116 and 117).
 */
export const renderings = ['noteVerbale', 'letter'] as const;
export type Rendering = (typeof renderings)[number];
