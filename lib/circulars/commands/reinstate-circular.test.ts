import { afterEach, describe, expect, it } from 'vitest';
import { circularNumber } from '@/db/schema/circulars';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { getCircular } from '../queries/circulars';
import { desk, draftInput, granted, scan } from '../testing';
import { cancelCircular } from './cancel-circular';
import { draftCircular } from './draft-circular';
import { giveOwnNumber } from './give-own-number';
import { recordClearance } from './record-clearance';
import { recordInitialled } from './record-initialled';
import { reinstateCircular } from './reinstate-circular';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

async function cancelled() {
  place = await desk({ clearanceSteps: 1 });
  const { id: circularId } = granted(await place.run(draftCircular, draftInput(place)));
  granted(await place.run(recordClearance, { circularId, step: 'firstClearance', by: 'B. Quay' }));
  granted(await place.run(giveOwnNumber, { circularId, number: null, datedOn: '2024-01-30' }));
  granted(await place.run(recordInitialled, { circularId, by: null, file: scan }));
  granted(await place.run(cancelCircular, { circularId, reason: 'Overtaken' }));
  return circularId;
}

describe('reinstateCircular', () => {
  it('makes it a draft again, with its number and without clearances, initials and scan', async () => {
    const circularId = await cancelled();
    granted(await place.run(reinstateCircular, { circularId }));
    expect(getCircular(place.db, circularId)).toMatchObject({
      state: 'draft',
      ownReference: 'HBR/2024/5',
      steps: [{ step: 'ownNumber' }],
      files: [],
    });
    expect(place.db.select().from(circularNumber).all()).toMatchObject([{ fate: 'used', circularId, note: null }]);
    expect(place.news().at(-1)).toMatchObject({
      type: 'circulars.circularReinstated',
      subject: { kind: 'circular', id: circularId },
      meetings: [place.meetingId],
      payload: { steps: ['firstClearance', 'initialled'] },
    });
    expect(await place.run(reinstateCircular, { circularId })).toMatchObject({
      refusal: { code: 'circularNotCancelled' },
    });
  });

  it('leaves a draft that bore no number as it was', async () => {
    place = await desk();
    const { id: circularId } = granted(await place.run(draftCircular, draftInput(place)));
    const before = getCircular(place.db, circularId);
    granted(await place.run(cancelCircular, { circularId, reason: 'Overtaken' }));
    granted(await place.run(reinstateCircular, { circularId }));
    expect(getCircular(place.db, circularId)).toEqual(before);
  });

  it.each<[string, Actor, string]>([
    ['nobody signed in', anonymous, 'notSignedIn'],
    ['the Chair', actorWith('chair'), 'notAllowed'],
    ['the clearing officer', actorWith('clearingOfficer'), 'notAllowed'],
    ['a reader', actorWith('reader'), 'notFound'],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), 'notFound'],
  ])('is not for %s', async (_, actor, code) => {
    const circularId = await cancelled();
    expect(await place.run(reinstateCircular, { circularId }, { actor })).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect(getCircular(place.db, circularId)?.state).toBe('cancelled');
  });
});
