import { describe, expect, it } from 'vitest';
import { instant } from '@/lib/kernel/dates';
import type { NominationStatus } from '@/lib/nominations/types';
import { state } from '../testing';
import type { ProgrammeState, SeatState } from '../types';
import { departures, followUpItems, type SeatedNominee, type SeatOnRecord, withTicks } from './follow-up';

function nominee(name: string, status: NominationStatus = 'agreed', party: string | null = 'Avaland'): SeatedNominee {
  return {
    nominationMeetingId: `nm-${name}`,
    nominationId: `n-${name}`,
    status,
    name,
    party: party === null ? null : state(party),
  };
}

function seatOf(
  versionNumber: number,
  versionState: ProgrammeState,
  place: readonly [panelNumber: number, position: number],
  who: SeatedNominee | null,
  stateAsIssued: SeatState = who === null ? 'open' : versionState === 'draft' ? 'proposed' : 'confirmed',
): SeatOnRecord {
  const [panelNumber, position] = place;
  return { versionNumber, versionState, panelNumber, position, stateAsIssued, nominee: who };
}

const ana = nominee('Ana', 'withdrawn');
const bo = nominee('Bo', 'agreed', 'Brenia');
const cy = nominee('Cy', 'underConsideration', 'Çelia');
const di = nominee('Di', 'notIncluded', 'Dorland');

const told = (seats: readonly SeatOnRecord[]) =>
  departures(seats).map((one) => {
    const { versionNumber, panelNumber, position } = one.from;
    const outcome = one.outcome.kind === 'filled' ? one.outcome.successor.name : one.outcome.kind;
    const cause = one.cause === 'left' ? '' : ` ${one.cause}`;
    return `${one.nominee.name}${cause} ${versionNumber}:${panelNumber}/${position} ${outcome}${one.wasPublished ? ' published' : ''}`;
  });

describe('departures', () => {
  it.each<[string, SeatOnRecord[], string[]]>([
    ['nobody who is still in', [seatOf(1, 'published', [1, 1], bo)], []],
    ['nobody from a draft or a proposal', [seatOf(1, 'proposed', [1, 1], ana), seatOf(2, 'draft', [1, 1], ana)], []],
    ['nobody from a seat that was agreed empty', [seatOf(1, 'agreed', [1, 1], ana, 'withdrawn')], []],
    ['one whose seat is kept while no draft is open', [seatOf(1, 'agreed', [1, 1], ana)], ['Ana 1:1/1 undecided']],
    [
      'one whose seat is kept in the draft',
      [seatOf(1, 'published', [1, 1], ana), seatOf(2, 'draft', [1, 1], ana)],
      ['Ana 1:1/1 undecided published'],
    ],
    [
      'one whose seat is open now',
      [seatOf(1, 'published', [1, 1], ana), seatOf(2, 'draft', [1, 1], null)],
      ['Ana 1:1/1 open published'],
    ],
    [
      'one whose seat was agreed without anybody',
      [seatOf(1, 'published', [1, 1], ana), seatOf(2, 'agreed', [1, 1], ana, 'withdrawn')],
      ['Ana 1:1/1 open published'],
    ],
    [
      'one whose seat somebody else took',
      [seatOf(1, 'published', [1, 1], ana), seatOf(2, 'draft', [1, 1], cy)],
      ['Ana 1:1/1 Cy published'],
    ],
    [
      'one whose place somebody took who was in the programme before',
      [
        seatOf(1, 'published', [1, 1], ana),
        seatOf(1, 'published', [1, 2], bo),
        seatOf(2, 'draft', [1, 1], bo),
        seatOf(2, 'draft', [1, 2], null),
      ],
      ['Ana 1:1/1 open published'],
    ],
    [
      'one whose seat somebody took before the State put the nominee forward again',
      [seatOf(1, 'published', [1, 1], nominee('Ana', 'received')), seatOf(2, 'draft', [1, 1], cy)],
      ['Ana notNamed 1:1/1 Cy published'],
    ],
    [
      'one whom a later agreed version no longer names',
      [seatOf(1, 'agreed', [1, 1], bo), seatOf(2, 'agreed', [1, 1], null)],
      ['Bo notNamed 1:1/1 open'],
    ],
    [
      'nobody while a draft is begun with open seats',
      [seatOf(1, 'published', [1, 1], bo), seatOf(2, 'draft', [1, 1], null)],
      [],
    ],
    [
      'nobody who is named again, on another seat',
      [seatOf(1, 'agreed', [1, 1], bo), seatOf(2, 'agreed', [1, 1], null), seatOf(3, 'draft', [2, 1], bo)],
      [],
    ],
    [
      'one who is not included any more and named still',
      [seatOf(1, 'published', [1, 1], di), seatOf(2, 'draft', [1, 1], di)],
      ['Di notIncluded 1:1/1 stillNamed published'],
    ],
    [
      'one who is not included any more while no draft is open',
      [seatOf(1, 'agreed', [1, 1], di)],
      ['Di notIncluded 1:1/1 stillNamed'],
    ],
    [
      'one who is not included any more, and whose seat is open now',
      [seatOf(1, 'agreed', [1, 1], di), seatOf(2, 'draft', [1, 1], null)],
      ['Di notIncluded 1:1/1 open'],
    ],
    [
      'one who left two versions once, by the newer',
      [seatOf(1, 'published', [1, 1], ana), seatOf(2, 'agreed', [2, 1], ana)],
      ['Ana 2:2/1 undecided published'],
    ],
  ])('finds %s', (_, seats, expected) => {
    expect(told(seats)).toEqual(expected);
  });

  it('follows the order of the programme', () => {
    const left = nominee('Bo', 'replaced', 'Brenia');
    expect(told([seatOf(1, 'agreed', [2, 1], ana), seatOf(1, 'agreed', [1, 2], left)])).toEqual([
      'Bo 1:1/2 undecided',
      'Ana 1:2/1 undecided',
    ]);
  });
});

describe('followUpItems', () => {
  const keysOf = (seats: readonly SeatOnRecord[], hosts: readonly string[]) =>
    departures(seats).flatMap((one) => followUpItems(one, hosts.map(state)).map((item) => item.key));

  it('names programme, sheet, web page, each host once, and the mission', () => {
    expect(keysOf([seatOf(1, 'published', [1, 1], ana)], ['Brenia', 'Çelia', 'Brenia'])).toEqual([
      'programme',
      'moderatorSheet',
      'webPage',
      'coHost:state:Brenia',
      'coHost:state:Çelia',
      'mission:state:Avaland',
    ]);
  });

  it('needs no web page before anything is published, and no letter where nobody nominated', () => {
    expect(keysOf([seatOf(1, 'agreed', [1, 1], nominee('Ana', 'withdrawn', null))], [])).toEqual([
      'programme',
      'moderatorSheet',
    ]);
  });

  it('writes to both missions when the Chair invites another State, and to one when the same State replaces', () => {
    const published = seatOf(1, 'published', [1, 1], ana);
    const letters = (successor: SeatedNominee) =>
      keysOf([published, seatOf(2, 'draft', [1, 1], successor)], []).filter((key) => key.startsWith('mission'));
    expect(letters(cy)).toEqual(['mission:state:Avaland', 'mission:state:Çelia']);
    expect(letters(nominee('Di'))).toEqual(['mission:state:Avaland']);
  });
});

describe('withTicks', () => {
  const items = [{ key: 'programme', kind: 'programme', party: null } as const];
  const tick = { item: 'programme', doneAt: instant('2024-02-02T09:00:00.000Z'), doneBy: 'Officer' };

  it.each([
    ['after the nominee left', instant('2024-02-01T09:00:00.000Z'), tick],
    ['at a departure of unknown date', null, tick],
    ['of an earlier departure that was taken back', instant('2024-02-03T09:00:00.000Z'), null],
  ])('counts a tick %s', (_, since, done) => {
    expect(withTicks(items, [tick], since)).toEqual([{ ...items[0], done }]);
  });
});
