import { z } from 'zod';
import { observerStatuses, regionalGroups } from '@/lib/bodies/types';
import { partialDateSchema } from '@/lib/kernel/dates';
import { optionalText, orNull } from '@/lib/people/schema';
import { correspondenceLanguages, dutyStations } from './types';

const emails = z.array(z.email({ error: 'invalidEmail' }).max(200)).max(10);

const contact = {
  language: orNull(z.enum(correspondenceLanguages)),
  emails,
  postalAddress: optionalText(500),
  note: optionalText(500),
};

/** What the address book holds of a mission. Null: not stated. */
const missionFields = {
  stateId: z.string().min(1, { error: 'required' }),
  dutyStation: z.enum(dutyStations),
  residence: optionalText(100),
  name: optionalText(200),
  ...contact,
  inUse: z.boolean(),
};

export const recordMissionSchema = z.strictObject(missionFields);

/** State and duty station stay: they say which mission it is. */
export const changeMissionSchema = z
  .strictObject(missionFields)
  .omit({ stateId: true, dutyStation: true })
  .extend({ missionId: z.string(), revision: z.number().int() });

const organizationAddressFields = { attention: optionalText(200), ...contact };

/** `revision` 0: nothing was on record when the form was opened. */
export const setOrganizationAddressSchema = z.strictObject({
  organizationId: z.string(),
  revision: z.number().int(),
  ...organizationAddressFields,
});

const groupChairFields = {
  regionalGroup: z.enum(regionalGroups),
  dutyStation: z.enum(dutyStations),
  stateId: z.string().min(1, { error: 'required' }),
  personName: optionalText(200),
  validFrom: orNull(partialDateSchema),
  validTo: orNull(partialDateSchema),
};

export const recordGroupChairSchema = z.strictObject(groupChairFields);

export const changeGroupChairSchema = z.strictObject({
  groupChairId: z.string(),
  revision: z.number().int(),
  ...groupChairFields,
});

export const removeGroupChairSchema = z.strictObject({ groupChairId: z.string() });

const importedObserver = z
  .strictObject({
    organizationId: z.string(),
    bodyId: z.string(),
    status: z.enum(observerStatuses),
    validTo: orNull(partialDateSchema),
    revision: z.number().int(),
  })
  .refine((one) => one.status === 'provisional' || one.validTo === null, {
    error: 'permanentHasNoEnd',
    path: ['validTo'],
  });

/**
 * Rows of a list; `revision` is that of the entry when the list was held beside the book, 0 for what is new; that of the body
 * for an observer. `groupChairId` null: a chair that is not on record.
 */
export const importAddressBookSchema = z.strictObject({
  missions: z.array(z.strictObject({ ...missionFields, revision: z.number().int() })).max(2000),
  organizations: z.array(setOrganizationAddressSchema).max(2000),
  observers: z.array(importedObserver).max(2000).default([]),
  chairs: z
    .array(z.strictObject({ ...groupChairFields, groupChairId: z.string().nullable(), revision: z.number().int() }))
    .max(500)
    .default([]),
});

export type GroupChairFields = z.output<typeof recordGroupChairSchema>;
export type MissionFields = z.output<typeof recordMissionSchema>;
export type OrganizationAddressFields = Omit<
  z.output<typeof setOrganizationAddressSchema>,
  'organizationId' | 'revision'
>;
