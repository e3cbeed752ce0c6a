import type { Instant } from '@/lib/kernel/dates';
import { hasLeft } from '@/lib/nominations/rules/status';
import type { NominationStatus } from '@/lib/nominations/types';
import type { ProgrammeParty, ProgrammeState, SeatState } from '../types';

/** A nominee as the sheet of what is to be updated names them. */
export type SeatedNominee = {
  readonly nominationMeetingId: string;
  readonly nominationId: string;
  readonly status: NominationStatus;
  readonly name: string;
  readonly party: ProgrammeParty | null;
};

/** A seat of a version. `nominee`: who sits or sat there; null: nobody. */
export type SeatOnRecord = {
  readonly versionNumber: number;
  readonly versionState: ProgrammeState;
  readonly panelNumber: number;
  readonly position: number;
  readonly stateAsIssued: SeatState;
  readonly nominee: SeatedNominee | null;
};

/**
 * Why a nominee named in an agreed version is no longer to be named: the party took its nominee back, the meeting does not
 * include the nominee any more, or the newest version names the nominee nowhere.
 */
export type DepartureCause = 'left' | 'notIncluded' | 'notNamed';

/** A nominee who left a version on which States had agreed, and what became of the seat since. */
export type Departure = {
  readonly nominee: SeatedNominee;
  readonly cause: DepartureCause;
  /** The newest agreed version that named the nominee, and the seat there. */
  readonly from: Pick<SeatOnRecord, 'versionNumber' | 'panelNumber' | 'position'>;
  /** A version that named the nominee was published. */
  readonly wasPublished: boolean;
  /** `undecided`: the seat is kept for the party; `stillNamed`: the newest version names who is not included any more. */
  readonly outcome:
    | { readonly kind: 'undecided' | 'stillNamed' | 'open' }
    | { readonly kind: 'filled'; readonly successor: SeatedNominee };
};

const named: readonly SeatState[] = ['proposed', 'confirmed'];
const agreedOn: readonly ProgrammeState[] = ['agreed', 'published', 'held'];

const idsNamed = (seats: readonly SeatOnRecord[]): ReadonlySet<string> =>
  new Set(
    seats.flatMap(({ nominee, stateAsIssued }) =>
      nominee === null || !named.includes(stateAsIssued) ? [] : [nominee.nominationMeetingId],
    ),
  );

/** @param namedNow who is named in the newest version */
function causeOf({ nominationMeetingId, status }: SeatedNominee, namedNow: ReadonlySet<string>): DepartureCause | null {
  if (hasLeft(status)) return 'left';
  if (status === 'notIncluded') return 'notIncluded';
  return namedNow.has(nominationMeetingId) ? null : 'notNamed';
}

/**
 * Who left a version on which States had agreed, in the order of the programme, each once: what decides is that the newest
 * version differs from it, whatever the status says by now, or that the status does. Whether the seat is settled shows in
 * the newest version: still with the one who left, open, or taken by somebody who was not on the earlier version. A draft that
 * is begun with open seats has not decided about anybody yet.
 *
 * @param seats all seats of all versions of one meeting's programme
 */
export function departures(seats: readonly SeatOnRecord[]): readonly Departure[] {
  const newest = Math.max(0, ...seats.map((one) => one.versionNumber));
  const now = seats.filter((one) => one.versionNumber === newest);
  const namedNow = idsNamed(now);
  const isDraft = now[0]?.versionState === 'draft';
  const agreed = seats
    .filter((one) => agreedOn.includes(one.versionState) && named.includes(one.stateAsIssued))
    .toSorted((a, b) => b.versionNumber - a.versionNumber || a.panelNumber - b.panelNumber || a.position - b.position);
  const found = new Map<string, Departure>();
  for (const seat of agreed) {
    const { nominee, versionNumber, panelNumber, position } = seat;
    const cause = nominee === null ? null : causeOf(nominee, namedNow);
    if (nominee === null || cause === null) continue;
    const outcome = outcomeOf(seat, nominee, seats, now);
    if (cause === 'notNamed' && isDraft && outcome.kind === 'open') continue;
    const id = nominee.nominationMeetingId;
    const wasPublished = seat.versionState !== 'agreed';
    const earlier = found.get(id);
    found.set(
      id,
      earlier === undefined
        ? {
            nominee,
            cause,
            from: { versionNumber, panelNumber, position },
            wasPublished,
            outcome,
          }
        : { ...earlier, wasPublished: earlier.wasPublished || wasPublished },
    );
  }
  return [...found.values()].toSorted(
    (a, b) => a.from.panelNumber - b.from.panelNumber || a.from.position - b.from.position,
  );
}

function outcomeOf(
  left: SeatOnRecord,
  nominee: SeatedNominee,
  seats: readonly SeatOnRecord[],
  now: readonly SeatOnRecord[],
): Departure['outcome'] {
  const isKept = idsNamed(now).has(nominee.nominationMeetingId);
  if (isKept) return { kind: hasLeft(nominee.status) ? 'undecided' : 'stillNamed' };
  const successor = now.find((one) => one.panelNumber === left.panelNumber && one.position === left.position)?.nominee;
  if (successor === undefined || successor === null || hasLeft(successor.status)) return { kind: 'open' };
  const was = idsNamed(seats.filter((one) => one.versionNumber === left.versionNumber));
  return was.has(successor.nominationMeetingId) ? { kind: 'open' } : { kind: 'filled', successor };
}

export const followUpKinds = ['programme', 'moderatorSheet', 'webPage', 'coHost', 'mission'] as const;

/** One thing to bring up to date after a departure. */
export type FollowUpItem = {
  /** Stable name under which it is ticked off. */
  readonly key: string;
  readonly kind: (typeof followUpKinds)[number];
  /** The co-host or nominating party concerned; null for the others. */
  readonly party: ProgrammeParty | null;
};

const partyKey = (party: ProgrammeParty) => `${party.kind}:${party.id}`;

/**
 * What is to be brought up to date after a departure: the programme (agreed and published anew), the moderator's sheet, the
 * web page where the programme was published, each host and co-host by name, and a letter to each mission or organization
 * whose nominee left or came.
 *
 * @param hosts host country and co-hosts of the meeting
 */
export function followUpItems(departure: Departure, hosts: readonly ProgrammeParty[]): readonly FollowUpItem[] {
  const { nominee, outcome, wasPublished } = departure;
  const distinct = (parties: readonly (ProgrammeParty | null)[]) => [
    ...new Map(parties.flatMap((party) => (party === null ? [] : [[partyKey(party), party] as const]))).values(),
  ];
  const ofParty = (kind: 'coHost' | 'mission') => (party: ProgrammeParty) => ({
    key: `${kind}:${partyKey(party)}`,
    kind,
    party,
  });
  const plain = (kind: 'programme' | 'moderatorSheet' | 'webPage') => ({ key: kind, kind, party: null });
  return [
    plain('programme'),
    plain('moderatorSheet'),
    ...(wasPublished ? [plain('webPage')] : []),
    ...distinct(hosts).map(ofParty('coHost')),
    ...distinct([nominee.party, outcome.kind === 'filled' ? outcome.successor.party : null]).map(ofParty('mission')),
  ];
}

/** That an item was done, by whom and when. */
export type FollowUpTick = { readonly item: string; readonly doneAt: Instant; readonly doneBy: string | null };

/**
 * Items with what is ticked off. A tick from before the nominee left belongs to an earlier departure that was taken back.
 *
 * @param since when it was recorded that the nominee left; null: not on record
 */
export function withTicks(
  items: readonly FollowUpItem[],
  ticks: readonly FollowUpTick[],
  since: Instant | null,
): readonly (FollowUpItem & { readonly done: FollowUpTick | null })[] {
  return items.map((item) => ({
    ...item,
    done: ticks.find((tick) => tick.item === item.key && (since === null || tick.doneAt >= since)) ?? null,
  }));
}
