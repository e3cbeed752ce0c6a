import { z } from 'zod';
import { partialDateSchema } from '@/lib/kernel/dates';
import { optionalText, orNull, personSchema } from '@/lib/people/schema';
import {
  bodyKinds,
  observerStatuses,
  officerStatuses,
  offices,
  organizationKinds,
  regionalGroups,
  stateLabels,
} from './types';

/** Last part of an address: lower-case letters, digits and hyphens. */
export const slugSchema = z
  .string()
  .max(60, { error: 'tooLong' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'invalidSlug' });

/** `new` leads to the form that creates a body, so no body can have it as its address. */
const bodySlugSchema = slugSchema.refine((slug) => slug !== 'new', { error: 'slugReserved' });

const bodyFields = z.strictObject({
  name: z.string().trim().min(1).max(200),
  acronym: optionalText(40),
  kind: z.enum(bodyKinds),
  parentId: orNull(z.string()),
});

export const createBodySchema = bodyFields.extend({ slug: bodySlugSchema, invented: z.boolean() });

/** The address and the mark "invented" stay as they were: links and labels elsewhere rest on them. */
export const editBodySchema = bodyFields.extend({ bodyId: z.string(), revision: z.number().int() });

const stateNamesSchema = z.strictObject({
  en: z.string().trim().min(1).max(120),
  ar: z.string().min(1).max(120).optional(),
  es: z.string().min(1).max(120).optional(),
  fr: z.string().min(1).max(120).optional(),
  ru: z.string().min(1).max(120).optional(),
  zh: z.string().min(1).max(120).optional(),
});

/** The reference list as it is shipped. */
export const stateListSchema = z.strictObject({
  states: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Z]{3}$/),
      names: stateNamesSchema,
      nameInText: z.string().min(1).max(120),
      status: z.enum(['member', 'observer']),
      usualGroup: z.enum(regionalGroups).nullable(),
    }),
  ),
  labels: z.array(
    z.strictObject({
      label: z.enum(stateLabels),
      asAt: partialDateSchema,
      source: z.string().min(1),
      states: z.array(z.string()),
    }),
  ),
});

export const addStateSchema = z.strictObject({
  /** The range that ISO 3166-1 leaves to its users. */
  id: z.string().regex(/^X[A-Z]{2}$/, { error: 'notInventedCode' }),
  names: stateNamesSchema,
  nameInText: z.string().trim().min(1).max(120),
  usualGroup: z.enum(regionalGroups).nullable(),
});

const period = {
  validFrom: orNull(partialDateSchema),
  validTo: orNull(partialDateSchema),
};

/** Whether the list may be replaced only if the body is still as it was when a form was opened. */
const sinceRevision = z.number().int().optional();

export const setMembershipSchema = z.strictObject({
  bodyId: z.string(),
  revision: sinceRevision,
  members: z
    .array(z.strictObject({ stateId: z.string(), regionalGroup: orNull(z.enum(regionalGroups)), ...period }))
    .max(1000),
});

export const addOrganizationSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  acronym: optionalText(40),
  kind: z.enum(organizationKinds),
  invented: z.boolean(),
});

export const setObserversSchema = z.strictObject({
  bodyId: z.string(),
  revision: sinceRevision,
  observers: z
    .array(
      z
        .strictObject({
          organizationId: z.string().min(1),
          status: z.enum(observerStatuses),
          validTo: orNull(partialDateSchema),
        })
        .refine((observer) => observer.status === 'provisional' || observer.validTo === null, {
          error: 'permanentHasNoEnd',
          path: ['validTo'],
        }),
    )
    .max(1000),
});

const officerFields = {
  office: z.enum(offices),
  stateId: orNull(z.string()),
  status: z.enum(officerStatuses),
  ...period,
};

/** An office held by a person: one on record (`personId`) or one recorded with it (`person`). */
export const recordOfficerSchema = z
  .strictObject({
    bodyId: z.string(),
    personId: orNull(z.string()).default(null),
    person: personSchema.nullable().default(null),
    ...officerFields,
  })
  .refine((input) => (input.personId === null) !== (input.person === null), {
    error: 'personOrNew',
    path: ['personId'],
  });

export const changeOfficerSchema = z.strictObject({ officerId: z.string(), ...officerFields });

const sessionFields = {
  number: z.number().int().min(1).max(9999),
  startsOn: orNull(partialDateSchema),
  endsOn: orNull(partialDateSchema),
  place: optionalText(200),
};

export const recordSessionSchema = z.strictObject({ bodyId: z.string(), ...sessionFields });

export const correctSessionSchema = z.strictObject({ sessionId: z.string(), ...sessionFields });
