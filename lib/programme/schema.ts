import { z } from 'zod';
import { partialDateSchema } from '@/lib/kernel/dates';
import { genderAndBasisAgree } from '@/lib/people/rules';
import { personSchema } from '@/lib/people/schema';
import { programmePartKinds } from './types';

const panelNumberSchema = z.number().int().min(1).max(99);
const panelNumbersSchema = z
  .array(panelNumberSchema)
  .max(99)
  .refine((numbers) => new Set(numbers).size === numbers.length, { error: 'panelNumberTwice' });

export const openDraftSchema = z
  .strictObject({
    meetingId: z.string(),
    /** The version whose content is copied; then no panels are given. */
    basedOnId: z.string().nullable().default(null),
    panels: z
      .array(
        z.strictObject({
          number: panelNumberSchema,
          topicId: z.string(),
          part: z.number().int().min(1).max(99),
          title: z.string().trim().min(1).max(300),
          seats: z.number().int().min(1).max(30),
        }),
      )
      .max(99)
      .default([]),
  })
  .refine((input) => new Set(input.panels.map((panel) => panel.number)).size === input.panels.length, {
    error: 'panelNumberTwice',
    path: ['panels'],
  })
  .refine((input) => (input.basedOnId === null) !== (input.panels.length === 0), {
    error: 'panelsOrBase',
    path: ['panels'],
  });

const seatPlace = { versionId: z.string(), panelNumber: panelNumberSchema, position: z.number().int().min(1).max(30) };

export const seatPanellistSchema = z.strictObject({ ...seatPlace, nominationMeetingId: z.string() });

export const clearSeatSchema = z.strictObject(seatPlace);

const partySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), stateId: z.string() }),
  z.strictObject({ kind: z.literal('organization'), organizationId: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
]);

export const assignPartSchema = z
  .strictObject({
    versionId: z.string(),
    kind: z.enum(programmePartKinds),
    /** The panels a moderator leads, one part for each; empty for every other kind. */
    panelNumbers: panelNumbersSchema.default([]),
    /** A person who is not on record yet, or one who is. */
    person: z.discriminatedUnion('kind', [
      z
        .strictObject({ kind: z.literal('new'), ...personSchema.shape })
        .refine((person) => genderAndBasisAgree(person.gender, person.genderBasis), {
          error: 'genderBasisMismatch',
          path: ['genderBasis'],
        }),
      z.strictObject({ kind: z.literal('existing'), personId: z.string() }),
    ]),
    /** For whom the person speaks. */
    speaksFor: partySchema,
    /** True where the programme names the function only and not the person. */
    namedByFunction: z.boolean().default(false),
  })
  .refine((input) => (input.kind === 'moderator') === input.panelNumbers.length > 0, {
    error: 'panelsForModerator',
    path: ['panelNumbers'],
  });

export const removePartSchema = z.strictObject({ versionId: z.string(), partId: z.string() });

const questionContent = {
  versionId: z.string(),
  /** As in the programme, without parentheses: `a`, `b`. */
  letter: z.string().trim().min(1).max(4),
  /** In the recorder's own short words. */
  text: z.string().trim().min(1).max(400),
  sentences: z.number().int().min(1).max(20),
  panelNumbers: panelNumbersSchema.min(1),
  addressee: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('seat'), panelNumber: panelNumberSchema, position: z.number().int().min(1) }),
    ...partySchema.options,
  ]),
};

export const addQuestionSchema = z.strictObject(questionContent);

export const editQuestionSchema = z.strictObject({ ...questionContent, questionId: z.string() });

export const removeQuestionSchema = z.strictObject({ versionId: z.string(), questionId: z.string() });

export const proposeProgrammeSchema = z.strictObject({
  versionId: z.string(),
  proposedOn: partialDateSchema.nullable(),
});

export const recordAgreementSchema = z.strictObject({
  versionId: z.string(),
  agreedOn: partialDateSchema.nullable(),
  agreedAtMeetingId: z.string().nullable(),
});

export const publishProgrammeSchema = z.strictObject({
  versionId: z.string(),
  publishedOn: partialDateSchema.nullable(),
  /** Where it was published, e.g. the address of a website. */
  publishedAt: z.string().trim().min(1).max(300).nullable(),
});
