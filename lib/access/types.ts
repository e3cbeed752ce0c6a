/** What a one-time link is for: setting the first password, or a new one after it was forgotten. */
export const oneTimeLinkPurposes = ['setPassword', 'resetPassword'] as const;
export type OneTimeLinkPurpose = (typeof oneTimeLinkPurposes)[number];
