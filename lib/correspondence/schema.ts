import { z } from 'zod';
import { partialDateSchema } from '@/lib/kernel/dates';
import { communicationEffects, communicationKinds, communicationStates } from './types';

/** Longest text of a communication that is kept for search and reading, in characters; the whole stands in its file. */
export const longestText = 100_000;

/** Most files that are given at once. */
const mostFiles = 20;

/** Most attachments of one mail that are kept as files of their own; the others stay inside the mail. */
export const mostAttachments = 50;

const id = z.string().min(1).max(100);
const words = (longest: number) => z.string().trim().min(1).max(longest).nullable();

/** What is recorded of a communication. Null: not stated. */
const fields = {
  kind: z.enum(communicationKinds, { error: 'required' }),
  senderStateId: id.nullable(),
  senderOrganizationId: id.nullable(),
  senderName: words(300),
  senderAddress: words(500),
  senderReference: words(100),
  subject: words(300),
  datedOn: partialDateSchema.nullable(),
  receivedOn: partialDateSchema.nullable(),
  text: words(longestText),
  note: words(2000),
};

const place = { bodyId: id.nullable(), meetingIds: z.array(id).max(50) };

/** A file as it is dropped in; `leaveOut`: places of those attachments of a mail that are not to be kept by themselves. */
const uploadSchema = z.strictObject({
  name: z.string().max(500),
  bytes: z.instanceof(Uint8Array),
  leaveOut: z.array(z.int().min(0)).max(1000).default([]),
});
export type Upload = z.output<typeof uploadSchema>;

function checkSender(
  sender: { readonly senderStateId: string | null; readonly senderOrganizationId: string | null },
  context: z.core.$RefinementCtx,
): void {
  if (sender.senderStateId === null || sender.senderOrganizationId === null) return;
  context.addIssue({ code: 'custom', message: 'oneSender', path: ['senderOrganizationId'] });
}

export const recordCommunicationSchema = z
  .strictObject({ ...fields, ...place, files: z.array(uploadSchema).max(mostFiles).default([]) })
  .superRefine(checkSender);

export const correctCommunicationSchema = z
  .strictObject({
    communicationId: id,
    /** Of the state from which the form started. */
    revision: z.int(),
    ...fields,
    /** Why, if it is worth saying; kept apart from the log and erasable. */
    reason: words(500).default(null),
  })
  .superRefine(checkSender);

export const sortCommunicationSchema = z.strictObject({ communicationId: id, revision: z.int(), ...place });

export const attachFilesSchema = z.strictObject({
  communicationId: id,
  files: z.array(uploadSchema).min(1, { error: 'required' }).max(mostFiles),
});

export const detachFileSchema = z.strictObject({ communicationId: id, fileId: id });

export const closeCommunicationSchema = z.strictObject({
  communicationId: id,
  as: z.enum(['processed', 'noActionNeeded']),
});

export const reopenCommunicationSchema = z.strictObject({ communicationId: id });

export const unlinkEffectSchema = z.strictObject({
  communicationId: id,
  effect: z.enum(communicationEffects),
  subjectKind: z.string().min(1).max(60),
  subjectId: id,
});

/** Orders of the register; `work`: what is open first, the longest waiting on top, then what is closed, the newest first. */
const registerOrders = ['work', 'number', 'received', 'sender', 'kind'] as const;

/** What the address of the register may ask for; what is not usable counts as not asked. */
export const registerAddressSchema = z.object({
  search: z.string().trim().max(200).catch(''),
  state: z.enum(communicationStates).nullable().catch(null),
  kind: z.enum(communicationKinds).nullable().catch(null),
  /** Id of a State or an organization. */
  sender: z.string().max(100).nullable().catch(null),
  /** Id of a body, or `none` for what is not sorted yet. */
  body: z.string().max(100).nullable().catch(null),
  /** Slug of a meeting. */
  meeting: z.string().max(100).nullable().catch(null),
  year: z.coerce.number().int().min(1945).max(2200).nullable().catch(null),
  order: z.enum(registerOrders).catch('work'),
  direction: z.enum(['asc', 'desc']).catch('asc'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type RegisterAddress = z.output<typeof registerAddressSchema>;
