import { z } from 'zod';
import { plainDateSchema, timeOfDaySchema, zoneSchema } from '@/lib/kernel/dates';
import { addresseeClasses, circularKinds, circularLinkKinds, circularStates } from './types';

const printed = z.string().trim().min(1).max(60).nullable();
const year = z.int().min(1945).max(2200).nullable();
const number = z.int().min(1).max(999_999).nullable();

/** Fields of a circular that was issued earlier or elsewhere. Null: the document at hand does not state it. */
const recordedFields = {
  kind: z.enum(circularKinds),
  /** What it is about, in own words. */
  subject: z.string().trim().min(1).max(300),
  ownReference: printed,
  /** Year and number follow from the reference; give them where it is printed in a form that cannot be read. */
  ownYear: year,
  ownNumber: number,
  outsideReference: printed,
  outsideYear: year,
  outsideNumber: number,
  datedOn: plainDateSchema.nullable(),
  actionDate: plainDateSchema.nullable(),
  actionTime: timeOfDaySchema.nullable(),
  actionZone: zoneSchema.nullable(),
  note: z.string().trim().min(1).max(2000).nullable(),
  meetings: z.array(z.strictObject({ meetingId: z.string(), announces: z.boolean() })).max(50),
  addressees: z.array(z.enum(addresseeClasses)).min(1).max(addresseeClasses.length),
  links: z.array(z.strictObject({ toCircularId: z.string(), kind: z.enum(circularLinkKinds) })).max(50),
};

export const recordCircularSchema = z.strictObject({
  bodyId: z.string(),
  ...recordedFields,
  ownYear: year.default(null),
  ownNumber: number.default(null),
  outsideYear: year.default(null),
  outsideNumber: number.default(null),
  links: recordedFields.links.default([]),
});

/** Only the fields named in `changes` are touched. */
export const correctRecordedCircularSchema = z.strictObject({
  circularId: z.string(),
  changes: z.strictObject(recordedFields).partial(),
  /** Why, if it is worth saying; kept apart from the log and erasable. */
  reason: z.string().trim().min(1).max(500).nullable(),
});

/** Orders of the register. */
const registerOrders = ['date', 'number', 'kind'] as const;

/** What the address of the register may ask for; what is not usable counts as not asked. */
export const registerFilterSchema = z.object({
  search: z.string().trim().max(200).catch(''),
  year: z.coerce.number().int().min(1945).max(2200).nullable().catch(null),
  kind: z.enum(circularKinds).nullable().catch(null),
  meeting: z.string().max(100).nullable().catch(null),
  state: z.enum(circularStates).nullable().catch(null),
  order: z.enum(registerOrders).catch('date'),
  direction: z.enum(['asc', 'desc']).catch('desc'),
});

export type RegisterFilter = z.output<typeof registerFilterSchema>;
