import { afterEach, describe, expect, it } from 'vitest';
import { changeMission } from '@/lib/addresses/commands/change-mission';
import { recordMission } from '@/lib/addresses/commands/record-mission';
import { plainDate } from '@/lib/kernel/dates';
import { draftCircular } from '../commands/draft-circular';
import { giveOwnNumber } from '../commands/give-own-number';
import { recordCircular } from '../commands/record-circular';
import { recordDispatch } from '../commands/record-dispatch';
import { circularInput, desk, draftInput, granted } from '../testing';
import { getCircular } from './circulars';
import { circularLetterSource } from './letter';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

const contact = { residence: null, name: null, emails: [], postalAddress: null, note: null, inUse: true };

async function frenchMission() {
  const input = { ...contact, stateId: 'XAA', dutyStation: 'vienna', language: 'fr' };
  return granted(await place.run(recordMission, input)).id;
}

/** How many recipients of a circular write in another language than English, so far as is on record. */
function otherLanguages(circularId: string) {
  const circular = getCircular(place.db, circularId);
  if (circular === null) throw new Error(`no circular ${circularId}`);
  return circularLetterSource(place.db, circular, 'en', plainDate('2024-02-01')).otherLanguages;
}

describe('circularLetterSource', () => {
  it('counts the languages of the lists before dispatch, and those that were frozen after', async () => {
    place = await desk({ clearanceSteps: 0, initials: false });
    const missionId = await frenchMission();
    const { id: circularId } = granted(await place.run(draftCircular, draftInput(place)));
    expect(otherLanguages(circularId)).toBe(1);
    granted(await place.run(giveOwnNumber, { circularId, number: null, datedOn: '2024-01-15' }));
    const dispatch = { circularId, by: 'Registry', means: ['email'], note: null };
    granted(await place.run(recordDispatch, dispatch, { on: '2024-01-16' }));
    granted(await place.run(changeMission, { ...contact, missionId, revision: 1, language: 'en' }));
    expect(otherLanguages(circularId)).toBe(1);
  });

  it('counts nobody where only the classes are on record to whom it went', async () => {
    place = await desk();
    await frenchMission();
    const { id } = granted(await place.run(recordCircular, circularInput(place)));
    expect(otherLanguages(id)).toBe(0);
  });
});
