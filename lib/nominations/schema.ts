import { z } from 'zod';
import { partialDateSchema } from '@/lib/kernel/dates';
import { personSchema } from '@/lib/people/schema';
import { nominationStatuses } from './types';

/** A nominee who is not on record yet, or one who is. */
const nomineeSchema = z.discriminatedUnion('kind', [
  personSchema.safeExtend({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('existing'), personId: z.string() }),
]);

export const recordNominationSchema = z
  .strictObject({
    bodyId: z.string(),
    /** The party that puts the person forward: a State or an organization, never both. */
    stateId: z.string().nullable().default(null),
    organizationId: z.string().nullable().default(null),
    person: nomineeSchema,
    receivedOn: partialDateSchema.nullable(),
    communicationReference: z.string().trim().min(1).max(200).nullable(),
    /** The communication on record that nominates; null: none, or not on record. */
    communicationId: z.string().nullable().default(null),
    meetings: z
      .array(
        z.strictObject({
          meetingId: z.string(),
          status: z.enum(nominationStatuses),
          rank: z.int().min(1).max(99).nullable(),
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

export const setNominationStatusSchema = z.strictObject({
  nominationMeetingId: z.string(),
  meetingId: z.string(),
  status: z.enum(nominationStatuses),
  reason: z.string().trim().min(1).max(2000).nullable().default(null),
});
