import { isIssued } from '@/lib/circulars/rules/life';
import type { CircularKind, CircularState } from '@/lib/circulars/types';
import { certainlyBefore, type PlainDate } from '@/lib/kernel/dates';

/** Circulars that ask for nominations, or give more time for them. */
export const invitingKinds: readonly CircularKind[] = ['invitation', 'furtherInvitation', 'extension'];

/** What of a circular decides until when nominations were asked for. */
export type InvitingCircular = {
  readonly kind: CircularKind;
  readonly state: CircularState;
  readonly actionDate: PlainDate | null;
};

/**
 * The day until which nominations for a meeting are asked for: the latest action date among the invitations and extensions
 * issued for it; null when none states one.
 */
export function lastActionDate(circulars: readonly InvitingCircular[]): PlainDate | null {
  return circulars
    .filter((one) => invitingKinds.includes(one.kind) && isIssued(one.state))
    .reduce<PlainDate | null>(
      (last, one) => (certainlyBefore(one.actionDate, last) ? last : (one.actionDate ?? last)),
      null,
    );
}

/** True when a nomination came in after the action date for certain: both are known, at whatever precision. */
export function isLate(receivedOn: string | null, actionDate: PlainDate | null): boolean {
  return certainlyBefore(actionDate, receivedOn);
}
