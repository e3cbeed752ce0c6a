import { describe, expect, it } from 'vitest';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { granted } from '@/lib/circulars/testing';
import { execute } from '@/lib/platform/command';
import { listCandidates } from '../queries/detail';
import { outsiders, planned } from '../testing';
import { setConsideredNominations } from './set-considered-nominations';

async function nominated() {
  const place = await planned();
  const ids = ['a', 'b', 'elsewhere'];
  place.db
    .insert(person)
    .values(
      ids.map((id) => ({
        id,
        nameAsPrinted: `Person ${id}`,
        sortKey: id,
        gender: 'notStated' as const,
        invented: true,
      })),
    )
    .run();
  place.db
    .insert(nomination)
    .values(ids.map((id) => ({ id, bodyId: place.bodyId, personId: id, stateId: id === 'a' ? 'XAB' : 'XAA' })))
    .run();
  place.db
    .insert(nominationMeeting)
    .values(
      ids.map((id) => ({
        id,
        nominationId: id,
        meetingId: id === 'elsewhere' ? place.roundId : place.meetingId,
        status: 'received' as const,
      })),
    )
    .run();
  return place;
}

type Place = Awaited<ReturnType<typeof nominated>>;

function considered(place: Place) {
  return listCandidates(place.db, place.consultationId, 'en')
    .filter((one) => one.considered)
    .map((one) => one.id);
}

function set(place: Place, nominationMeetingIds: readonly string[], change: object = {}) {
  return execute(setConsideredNominations, place.context, {
    meetingId: place.consultationId,
    nominationMeetingIds,
    ...change,
  });
}

describe('setConsideredNominations', () => {
  it('sets which of the nominations for what it prepares were considered, and tells what changed', async () => {
    const place = await nominated();
    expect(listCandidates(place.db, place.consultationId, 'en').map((one) => [one.party?.name, one.id])).toEqual([
      ['State XAA', 'b'],
      ['State XAB', 'a'],
    ]);
    granted(await set(place, ['a']));
    granted(await set(place, ['b'], { revision: 2 }));
    granted(await set(place, ['b']));
    expect(considered(place)).toEqual(['b']);
    expect(place.told().map(({ type, payload }) => [type, payload])).toEqual([
      ['consultations.nominationsConsidered', { added: ['a'], removed: [] }],
      ['consultations.nominationsConsidered', { added: ['b'], removed: ['a'] }],
    ]);
  });

  it.each([
    ['a nomination for another meeting', ['elsewhere'], {}, { code: 'notFound', field: 'nominationMeetingIds.0' }],
    ['one named twice', ['a', 'a'], {}, { code: 'listedTwice', field: 'nominationMeetingIds.1' }],
    ['a form older than the meeting', ['a'], { revision: 9 }, { code: 'changedMeanwhile' }],
  ])('refuses %s', async (_, ids, change, refusal) => {
    const place = await nominated();
    expect(await set(place, ids, change)).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(considered(place)).toEqual([]);
    expect(place.told()).toEqual([]);
  });

  it.each(outsiders)('refuses %s', async (_, actor, code) => {
    const place = await nominated();
    const input = { meetingId: place.consultationId, nominationMeetingIds: ['a'] };
    expect(await execute(setConsideredNominations, { ...place.context, actor }, input)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code },
    });
    expect(considered(place)).toEqual([]);
  });
});
