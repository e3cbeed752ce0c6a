import { foldText } from '@/lib/people/rules';
import type { RegisterRow } from './queries/register';
import { registerNumber } from './rules';
import type { RegisterAddress } from './schema';
import { communicationKinds } from './types';

/** Who sent a communication, in one line: the State or organization, else the name in the words of the letter. */
export function senderInWords(
  sender: Pick<RegisterRow, 'senderState' | 'senderOrganization' | 'senderName' | 'senderAddress'>,
  nameOfState: (state: NonNullable<RegisterRow['senderState']>) => string,
): string | null {
  if (sender.senderState !== null) return nameOfState(sender.senderState);
  return sender.senderOrganization?.name ?? sender.senderName ?? sender.senderAddress;
}

/** Words of a search as they are compared: without case and diacritics. At most eight: more narrow nothing down. */
export function searchWords(search: string): readonly string[] {
  return foldText(search)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8);
}

function headInWords(row: RegisterRow, sender: string | null): string {
  const parts = [
    registerNumber(row),
    sender,
    row.senderName,
    row.senderAddress,
    row.senderReference,
    row.subject,
    ...row.meetings.map((meeting) => meeting.shortTitle),
  ];
  return foldText(parts.filter((part) => part !== null).join(' '));
}

/** When it came in, as far as that is known; otherwise when it was recorded. */
function cameIn(row: Received): string {
  return row.receivedOn ?? row.recordedAt;
}

type Received = Pick<RegisterRow, 'receivedOn' | 'recordedAt' | 'year' | 'number'>;

function byNumber(a: Received, b: Received): number {
  return a.year - b.year || a.number - b.number;
}

/** Order of receipt, the earliest first; of those that came in on one day the lower number first. */
export function byReceipt(a: Received, b: Received): number {
  return cameIn(a).localeCompare(cameIn(b)) || byNumber(a, b);
}

/** How the reader reads: names of States, order of words. */
export type RegisterReading = {
  readonly nameOfState: (state: NonNullable<RegisterRow['senderState']>) => string;
  /** BCP 47 tag by whose rules senders are compared. */
  readonly locale: string;
};

/**
 * The rows that fit an address, in its order. Every word of the search must occur in the head of a communication or, by
 * `inText`, in its text.
 *
 * @param inText for each word of the search the ids of the communications whose text contains it
 */
export function narrowRegister(
  rows: readonly RegisterRow[],
  address: RegisterAddress,
  inText: ReadonlyMap<string, ReadonlySet<string>>,
  { nameOfState, locale }: RegisterReading,
): readonly RegisterRow[] {
  const words = searchWords(address.search);
  const senders = new Map(rows.map((row) => [row.id, senderInWords(row, nameOfState)]));
  const contains = (row: RegisterRow) => {
    if (words.length === 0) return true;
    const head = headInWords(row, senders.get(row.id) ?? null);
    return words.every((word) => head.includes(word) || inText.get(word)?.has(row.id) === true);
  };
  const shown = rows.filter(
    (row) =>
      (address.state === null || row.state === address.state) &&
      (address.kind === null || row.kind === address.kind) &&
      (address.sender === null || (row.senderState?.id ?? row.senderOrganization?.id) === address.sender) &&
      (address.body === null || (row.body?.id ?? 'none') === address.body) &&
      (address.meeting === null || row.meetings.some((meeting) => meeting.slug === address.meeting)) &&
      (address.year === null || row.year === address.year) &&
      contains(row),
  );
  const collator = new Intl.Collator(locale);
  if (address.order === 'work') {
    return [
      ...shown.filter((row) => row.state === 'open').toSorted(byReceipt),
      ...shown.filter((row) => row.state !== 'open').toSorted((a, b) => byNumber(b, a)),
    ];
  }
  const sender = (row: RegisterRow) => senders.get(row.id) ?? '\uffff';
  const compare = {
    number: byNumber,
    received: byReceipt,
    sender: (a: RegisterRow, b: RegisterRow) => collator.compare(sender(a), sender(b)) || byNumber(a, b),
    kind: (a: RegisterRow, b: RegisterRow) =>
      communicationKinds.indexOf(a.kind) - communicationKinds.indexOf(b.kind) || byNumber(a, b),
  }[address.order];
  const sign = address.direction === 'desc' ? -1 : 1;
  return shown.toSorted((a, b) => sign * compare(a, b));
}
