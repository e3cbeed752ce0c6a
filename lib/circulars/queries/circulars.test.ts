import { describe, expect, it } from 'vitest';
import { statementsOf } from '@/db/statements';
import { createMeeting } from '@/lib/meetings/commands/create-meeting';
import { execute } from '@/lib/platform/command';
import { recordCircular } from '../commands/record-circular';
import { circularInput, granted, harbour, meetingInput } from '../testing';
import { circularScopes, getCircular, listCircularFindings, listCirculars, listLinks, listRegister } from './circulars';

async function register(count: number) {
  const place = await harbour();
  const other = granted(
    await execute(createMeeting, place.context, meetingInput(place.bodyId, 'other-meeting', '2023-09-01')),
  );
  const ids: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const links = ids.length === 0 ? [] : [{ toCircularId: ids[0], kind: 'refersTo' }];
    const input = {
      ...circularInput(place),
      ownReference: `HBR/2023/${n}`,
      outsideReference: `CU 2023/${n}`,
      datedOn: `2023-01-${String(n).padStart(2, '0')}`,
      links,
    };
    ids.push(granted(await execute(recordCircular, place.context, input)).id);
  }
  const elsewhere = granted(
    await execute(recordCircular, place.context, {
      ...circularInput(place),
      ownReference: 'HBR/2023/900',
      outsideReference: null,
      meetings: [{ meetingId: other.id, announces: false }],
    }),
  );
  return { ...place, ids, elsewhere: elsewhere.id };
}

describe('queries of circulars', () => {
  it('lists the circulars of one meeting by date, and those of no other', async () => {
    const place = await register(3);
    expect(listCirculars(place.db, place.meetingId).map((one) => one.id)).toEqual(place.ids);
    expect(listCirculars(place.db, place.roundId).map((one) => one.id)).toEqual(place.ids);
    expect(listCirculars(place.db, 'meeting-x')).toEqual([]);
  });

  it('lists the register of all meetings', async () => {
    const place = await register(2);
    expect(listRegister(place.db).map((one) => one.ownReference)).toEqual(['HBR/2023/1', 'HBR/2023/2', 'HBR/2023/900']);
  });

  it('asks the database as often for thirty circulars as for one', async () => {
    const counted = async (count: number) => {
      const place = await register(count);
      return statementsOf(place.db, () => {
        listRegister(place.db);
        listCirculars(place.db, place.meetingId);
        listLinks(place.db, place.ids[0] ?? '');
        circularScopes(place.db, place.ids);
      });
    };
    expect([await counted(1), await counted(30)]).toEqual([22, 22]);
  });

  it('shows a link from both its ends', async () => {
    const place = await register(2);
    const [first = '', second = ''] = place.ids;
    expect(listLinks(place.db, first)).toEqual([
      { kind: 'refersTo', direction: 'from', other: expect.objectContaining({ id: second }) },
    ]);
    expect(listLinks(place.db, second)).toEqual([
      { kind: 'refersTo', direction: 'to', other: expect.objectContaining({ id: first }) },
    ]);
  });

  it('finds nothing under an id that is not there', async () => {
    const place = await register(1);
    expect(getCircular(place.db, 'circular-x')).toBeNull();
    expect(circularScopes(place.db, ['circular-x']).size).toBe(0);
  });

  it('computes the findings of a meeting from its circulars', async () => {
    const place = await register(2);
    expect(listCircularFindings(place.db, place.meetingId).map((finding) => finding.rule)).toEqual([
      'circulars.noticePeriods',
    ]);
  });
});
