import type { PartialDate } from '@/lib/kernel/dates';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import type { CommunicationFormPage, FormChoices } from '../loaders';

type Communication = CommunicationFormPage['communication'];

/** The fields of what a communication says, as the form holds them; `''`: not stated. */
export function contentValues(communication: Communication | null) {
  const date = (value: PartialDate | null | undefined): string => value ?? '';
  return {
    kind: communication?.kind ?? ('' as string),
    senderKind: senderKindOf(communication),
    senderStateId: communication?.senderState?.id ?? '',
    senderOrganizationId: communication?.senderOrganization?.id ?? '',
    senderName: communication?.senderName ?? '',
    senderAddress: communication?.senderAddress ?? '',
    senderReference: communication?.senderReference ?? '',
    subject: communication?.subject ?? '',
    datedOn: date(communication?.datedOn),
    receivedOn: date(communication?.receivedOn),
    text: communication?.text ?? '',
    note: communication?.note ?? '',
  };
}
export type ContentValues = ReturnType<typeof contentValues>;

const senderKinds = ['state', 'organization', 'other'] as const;
export const senderKindChoices: readonly (typeof senderKinds)[number][] = senderKinds;

function senderKindOf(communication: Communication | null): string {
  if (communication === null || communication.senderState !== null) return 'state';
  return communication.senderOrganization === null ? 'other' : 'organization';
}

/** `required` beside the choice of sender that was announced and not made; null: it was. */
export function missingSender(values: ContentValues): Refusal | null {
  if (values.senderKind === 'state' && values.senderStateId === '') return refuse('required', 'senderStateId');
  if (values.senderKind === 'organization' && values.senderOrganizationId === '') {
    return refuse('required', 'senderOrganizationId');
  }
  return null;
}

/** What the command takes: a sender of one kind only. */
export function contentInput({ senderKind, senderStateId, senderOrganizationId, ...values }: ContentValues) {
  return {
    ...values,
    senderStateId: senderKind === 'state' ? senderStateId : '',
    senderOrganizationId: senderKind === 'organization' ? senderOrganizationId : '',
  };
}

/** Where a communication stands, as the form holds it. A single box of a group gives one value instead of a list. */
export type PlaceValues = { bodyId: string; meetingIds: string | readonly string[] | boolean };

/** What the command takes: of the meetings only those of the body chosen. */
export function placeInput({ bodyId, meetingIds }: PlaceValues, choices: FormChoices) {
  const chosen = typeof meetingIds === 'string' ? [meetingIds] : typeof meetingIds === 'boolean' ? [] : meetingIds;
  const offered = choices.meetings.filter((meeting) => meeting.bodyIds.includes(bodyId)).map((meeting) => meeting.id);
  return { bodyId, meetingIds: offered.filter((id) => chosen.includes(id)) };
}
