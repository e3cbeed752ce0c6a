import { type PersonValues, personInput } from '@/lib/people/components/person-fields';

/** What is chosen for the seat, as the form holds it. */
export type SeatChoice = 'sameParty' | 'later' | 'leaveOpen' | 'invite';

/** The choice among the nominees of the same party that stands for somebody not on record yet. */
export const newNominee = 'new';

export type WithdrawalValues = {
  withdrawnOn: string;
  communicationId: string;
  reason: string;
  seat: SeatChoice;
  /** The nominee of the same party who takes the seat, or `newNominee`. */
  sameParty: string;
  person: PersonValues;
  invite: string;
};

type Choice = { readonly id: string; readonly name: string };

/** Who takes the seat by what is chosen; null: nobody, or nobody yet. */
export function successorName(
  values: WithdrawalValues,
  { sameParty, others }: { readonly sameParty: readonly Choice[]; readonly others: readonly Choice[] },
): string | null {
  if (values.seat === 'invite') return others.find((one) => one.id === values.invite)?.name ?? null;
  if (values.seat !== 'sameParty') return null;
  if (values.sameParty === newNominee) return values.person.nameAsPrinted.trim() || null;
  return sameParty.find((one) => one.id === values.sameParty)?.name ?? null;
}

/** The choice as the command takes it. @param invented whether a person recorded now is invented */
export function seatInput(values: WithdrawalValues, invented: boolean) {
  switch (values.seat) {
    case 'sameParty':
      return values.sameParty === newNominee
        ? { kind: 'newNominee', person: { ...personInput(values.person), invented } }
        : { kind: 'sameParty', nominationMeetingId: values.sameParty };
    case 'invite':
      return { kind: 'invite', nominationMeetingId: values.invite };
    default:
      return { kind: values.seat };
  }
}
