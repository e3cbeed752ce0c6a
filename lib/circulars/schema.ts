import { z } from 'zod';
import { plainDateSchema, timeOfDaySchema, zoneSchema } from '@/lib/kernel/dates';
import { skippableSteps } from './rules/life';
import {
  addresseeClasses,
  circularFileRoles,
  circularKinds,
  circularLinkKinds,
  circularStates,
  circularSteps,
  dispatchMeans,
  recordedAnswers,
} from './types';

/** Most characters of what is written of a circular. */
export const longest = { reference: 60, subject: 300, note: 2000 } as const;

/** Most circulars that are recorded from one list. */
export const mostListed = 2000;

const wholeYear = z.int().min(1945).max(2200);
const wholeNumber = z.int().min(1).max(999_999);
const printed = z.string().trim().min(1).max(longest.reference).nullable();
const year = wholeYear.nullable();
const number = wholeNumber.nullable();

/** Fields of a circular that was issued earlier or elsewhere. Null: the document at hand does not state it. */
const recordedFields = {
  kind: z.enum(circularKinds),
  /** What it is about, in own words. */
  subject: z.string().trim().min(1).max(longest.subject),
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
  note: z.string().trim().min(1).max(longest.note).nullable(),
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

/** Circulars of a list; each at least with a reference, by which it is found again. */
export const recordCircularListSchema = z.strictObject({
  bodyId: z.string().min(1, { error: 'required' }),
  circulars: z
    .array(
      z.strictObject({
        kind: recordedFields.kind,
        subject: recordedFields.subject,
        ownReference: printed,
        outsideReference: printed,
        datedOn: recordedFields.datedOn,
        actionDate: recordedFields.actionDate,
        actionTime: recordedFields.actionTime,
        actionZone: recordedFields.actionZone,
        note: recordedFields.note,
        meetings: recordedFields.meetings,
        addressees: recordedFields.addressees,
      }),
    )
    .max(mostListed),
});

/** Only the fields named in `changes` are touched. */
export const correctRecordedCircularSchema = z.strictObject({
  circularId: z.string(),
  changes: z.strictObject(recordedFields).partial(),
  /** Why, if it is worth saying; kept apart from the log and erasable. */
  reason: z.string().trim().min(1).max(500).nullable(),
});

const contentFields = {
  kind: recordedFields.kind,
  subject: recordedFields.subject,
  datedOn: recordedFields.datedOn,
  actionDate: recordedFields.actionDate,
  actionTime: recordedFields.actionTime,
  actionZone: recordedFields.actionZone,
  note: recordedFields.note,
  meetings: recordedFields.meetings,
  /** Lists made from the address book; may stay open until the circular is dispatched. */
  addressees: z.array(z.enum(addresseeClasses)).max(addresseeClasses.length),
  missionIds: z.array(z.string()).max(500),
  organizationIds: z.array(z.string()).max(500),
  links: recordedFields.links,
};

export const draftCircularSchema = z.strictObject({
  bodyId: z.string().min(1, { error: 'required' }),
  ...contentFields,
});

export const changeCircularSchema = z.strictObject({ circularId: z.string(), revision: z.int(), ...contentFields });

const words = (maximum: number) => z.string().trim().min(1).max(maximum);
const upload = z.strictObject({ name: z.string().max(500), bytes: z.instanceof(Uint8Array) });

export const submitForClearanceSchema = z.strictObject({ circularId: z.string() });

export const recordClearanceSchema = z.strictObject({
  circularId: z.string(),
  step: z.enum(['firstClearance', 'secondClearance']),
  /** Who gave it. Null: the clearing officer who records it. */
  by: words(200).nullable(),
});

export const skipStepSchema = z.strictObject({
  circularId: z.string(),
  step: z.enum(skippableSteps),
  note: words(500).nullable(),
});

export const reopenCircularSchema = z.strictObject({ circularId: z.string(), reason: words(500).nullable() });

export const giveOwnNumberSchema = z.strictObject({
  circularId: z.string(),
  /** The number chosen, with the year it is of; null: the next one of the series. */
  number: z.strictObject({ year: wholeYear, number: wholeNumber }).nullable(),
  /** Date printed on it, which decides the year; null: as it stands, or the day of numbering. */
  datedOn: plainDateSchema.nullable(),
});

export const recordOutsideNumberSchema = z.strictObject({ circularId: z.string(), reference: words(60) });

export const recordInitialledSchema = z.strictObject({
  circularId: z.string(),
  by: words(200).nullable(),
  /** The scan: it is the record of what goes out. */
  file: upload,
});

export const recordDispatchSchema = z.strictObject({
  circularId: z.string(),
  by: words(200).nullable(),
  means: z.array(z.enum(dispatchMeans)).max(dispatchMeans.length),
  note: words(500).nullable(),
});

/** Values of a step as they are to read; null: not stated. A step has only some of them, see `correctableFields`. */
export const correctStepSchema = z.strictObject({
  circularId: z.string(),
  step: z.enum(circularSteps),
  on: plainDateSchema.nullable().default(null),
  by: words(200).nullable().default(null),
  means: z.array(z.enum(dispatchMeans)).max(dispatchMeans.length).default([]),
  note: words(500).nullable().default(null),
  reference: words(60).nullable().default(null),
  /** Why it is corrected; kept apart from the log and erasable. */
  reason: words(500).nullable(),
});

export const retractDispatchSchema = z.strictObject({ circularId: z.string() });

export const reinstateCircularSchema = z.strictObject({ circularId: z.string() });

export const cancelCircularSchema = z.strictObject({ circularId: z.string(), reason: words(500) });

export const attachFileSchema = z.strictObject({
  circularId: z.string(),
  role: z.enum(circularFileRoles),
  title: words(200).nullable(),
  file: upload,
});

export const removeFileSchema = z.strictObject({ circularId: z.string(), fileId: z.string() });

export const recordReplySchema = z.strictObject({
  circularId: z.string(),
  stateId: z.string(),
  /** Null takes back a reply that was recorded by mistake. */
  answer: z.enum(recordedAnswers).nullable(),
  /** The communication it came by, where it stands in the register. */
  communicationId: z.string().nullable(),
});

/** How many numbers are reserved at once. */
const reserveCount = z
  .int({ error: 'reserveCount' })
  .min(1, { error: 'reserveCount' })
  .max(50, { error: 'reserveCount' });

export const reserveNumbersSchema = z.strictObject({
  year: wholeYear,
  count: reserveCount,
  note: words(300).nullable(),
});

/** Most numbers that are explained at once. */
const largestRange = 500;

export const explainNumbersSchema = z
  .strictObject({
    year: wholeYear,
    from: wholeNumber,
    to: wholeNumber,
    fate: z.enum(['reserved', 'cancelled', 'otherMatter', 'notOurs']),
    note: words(300).nullable(),
  })
  .refine((input) => input.to >= input.from, { error: 'endBeforeStart', path: ['to'] })
  .refine((input) => input.to - input.from < largestRange, { error: 'rangeTooLong', path: ['to'] })
  .refine((input) => input.fate !== 'cancelled' || input.note !== null, { error: 'required', path: ['note'] });

const pattern = words(60).nullable();

export const setSettingsSchema = z.strictObject({
  revision: z.int(),
  ownPattern: pattern,
  outsidePattern: pattern,
  firstYear: wholeYear.nullable(),
  firstNumber: wholeNumber.nullable(),
  clearanceSteps: z.int().min(0).max(2),
  firstClearance: words(100).nullable(),
  secondClearance: words(100).nullable(),
  initials: z.boolean(),
});

export const setLetterheadSchema = z.strictObject({
  bodyId: z.string().min(1),
  revision: z.int(),
  office: words(200).nullable(),
  place: words(100).nullable(),
  signatoryName: words(200).nullable(),
  signatoryTitle: words(200).nullable(),
  contact: words(200).nullable(),
});

/** Orders of the register. */
const registerOrders = ['date', 'number', 'kind', 'subject', 'action', 'state'] as const;

/** What the address of the register may ask for; what is not usable counts as not asked. */
export const registerFilterSchema = z.object({
  search: z.string().trim().max(200).catch(''),
  year: z.coerce.number().int().min(1945).max(2200).nullable().catch(null),
  kind: z.enum(circularKinds).nullable().catch(null),
  meeting: z.string().max(100).nullable().catch(null),
  state: z.enum(circularStates).nullable().catch(null),
  list: z.enum(addresseeClasses).nullable().catch(null),
  order: z.enum(registerOrders).catch('date'),
  direction: z.enum(['asc', 'desc']).catch('desc'),
});

export type RegisterFilter = z.output<typeof registerFilterSchema>;
