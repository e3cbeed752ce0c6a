import { z } from 'zod';
import { partialDateSchema } from '@/lib/kernel/dates';
import { officialLanguages } from '@/lib/kernel/languages';
import { optionalText, orNull, personCorrectionSchema, personSchema } from '@/lib/people/schema';
import { firstTimeAnswers } from '@/lib/people/types';
import { nominationStatuses } from './types';

/** Order of preference among a State's nominees; null: none stated. */
const rankSchema = orNull(z.int().min(1).max(99));

/** In which the nominee would speak, and whether for the first time before the body; null: not stated. */
const languageSchema = orNull(z.enum(officialLanguages));
const firstTimeSchema = orNull(z.enum(firstTimeAnswers));

/** A nominee who is not on record yet, or one who is. */
const nomineeSchema = z.discriminatedUnion('kind', [
  personSchema.safeExtend({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('existing'), personId: z.string() }),
]);

export const recordNominationSchema = z
  .strictObject({
    bodyId: z.string(),
    /** The party that puts the person forward: a State or an organization, never both. */
    stateId: orNull(z.string()).default(null),
    organizationId: orNull(z.string()).default(null),
    person: nomineeSchema,
    receivedOn: orNull(partialDateSchema),
    communicationReference: optionalText(200),
    /** The communication on record that nominates; null: none, or not on record. */
    communicationId: orNull(z.string()).default(null),
    meetings: z
      .array(
        z.strictObject({
          meetingId: z.string(),
          status: z.enum(nominationStatuses),
          rank: rankSchema,
          language: languageSchema.default(null),
          firstTime: firstTimeSchema.default(null),
          /** In the order of preference. */
          topicIds: z.array(z.string()).max(40),
        }),
      )
      .min(1, { error: 'required' }),
  })
  .refine((input) => (input.stateId === null) !== (input.organizationId === null), {
    error: 'stateOrOrganization',
    path: ['stateId'],
  });

/** A nomination as it is recorded. Null: not stated. */
export type NominationInput = z.output<typeof recordNominationSchema>;

const reason = optionalText(2000).default(null);

export const setNominationStatusSchema = z.strictObject({
  nominationMeetingId: z.string(),
  meetingId: z.string(),
  status: z.enum(nominationStatuses),
  reason,
});

/** One change to several nominations for a meeting. */
export const changeActSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), status: z.enum(nominationStatuses) }),
  z.strictObject({ kind: z.literal('addTopic'), topicId: z.string() }),
  z.strictObject({ kind: z.literal('addMeeting'), toMeetingId: z.string() }),
  z.strictObject({ kind: z.literal('move'), toMeetingId: z.string() }),
]);

/** As many as one act may change: more than any meeting has seen. */
const rowsAtOnce = 5000;

export const changeNominationsSchema = z.strictObject({
  meetingId: z.string(),
  act: changeActSchema,
  /** Which, and in which revision each was seen: what somebody else changed since is not changed unseen. */
  rows: z
    .array(z.strictObject({ nominationMeetingId: z.string(), revision: z.int() }))
    .min(1, { error: 'required' })
    .max(rowsAtOnce),
  reason,
  communicationId: orNull(z.string()).default(null),
});
export type ChangeNominationsInput = z.output<typeof changeNominationsSchema>;

export const undoStatusActSchema = z.strictObject({ meetingId: z.string(), actId: z.string() });

export const correctNominationSchema = z.strictObject({
  nominationId: z.string(),
  /** In which the form saw the nomination and its nominee. */
  revision: z.int(),
  personRevision: z.int(),
  person: personCorrectionSchema,
  receivedOn: orNull(partialDateSchema),
  communicationReference: optionalText(200),
  communicationId: orNull(z.string()),
  meetings: z.array(
    z.strictObject({
      meetingId: z.string(),
      rank: rankSchema,
      /** Left out: stays as it is. */
      language: languageSchema.optional(),
      firstTime: firstTimeSchema.optional(),
      topicIds: z.array(z.string()).max(40),
    }),
  ),
  groundId: orNull(z.string()).default(null),
  reason,
});

export const confirmNominationSchema = z.strictObject({
  nominationId: z.string(),
  revision: z.int(),
  /** The communication of the mission; null: it is not in the register. */
  communicationId: orNull(z.string()).default(null),
  reason,
});

export const settleContradictionSchema = z.strictObject({
  meetingId: z.string(),
  /** As the page showed it; see `Contradiction`. */
  key: z.string(),
  /** Nominations for the meeting that stand; the others of the contradiction do not. */
  stand: z.array(z.string()),
  reason,
});
