import { afterEach, describe, expect, it } from 'vitest';
import { changeMission } from '@/lib/addresses/commands/change-mission';
import { recordMission } from '@/lib/addresses/commands/record-mission';
import { getCircular } from '../queries/circulars';
import { listRecipients } from '../queries/recipients';
import { desk, draftInput, granted } from '../testing';
import { draftCircular } from './draft-circular';
import { giveOwnNumber } from './give-own-number';
import { recordDispatch } from './record-dispatch';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

const mission = {
  stateId: 'XAA',
  dutyStation: 'vienna',
  residence: 'Berlin',
  name: null,
  language: 'fr',
  emails: ['mission@xaa.invalid'],
  postalAddress: null,
  note: null,
  inUse: true,
};

async function numbered(more: object = {}) {
  const { id: circularId } = granted(await place.run(draftCircular, { ...draftInput(place), ...more }));
  granted(await place.run(giveOwnNumber, { circularId, number: null, datedOn: '2024-01-15' }));
  return circularId;
}

const input = (circularId: string) => ({ circularId, by: 'Registry', means: ['email'], note: null });

describe('recordDispatch', () => {
  it('freezes a copy of whom it went to: a later change of the address book leaves it as it was', async () => {
    place = await desk({ clearanceSteps: 0, initials: false });
    const { id: missionId } = granted(await place.run(recordMission, mission));
    const circularId = await numbered();
    granted(await place.run(recordDispatch, input(circularId), { on: '2024-01-16' }));
    const { stateId: _, dutyStation: __, ...contact } = mission;
    granted(await place.run(changeMission, { ...contact, missionId, revision: 1, emails: ['new@xaa.invalid'] }));
    expect(
      listRecipients(place.db, circularId).map(({ kind, stateId, residence, emails, rendering }) => ({
        kind,
        stateId,
        residence,
        emails,
        rendering,
      })),
    ).toEqual([
      {
        kind: 'mission',
        stateId: 'XAA',
        residence: 'Berlin',
        emails: ['mission@xaa.invalid'],
        rendering: 'noteVerbale',
      },
      { kind: 'state', stateId: 'XAB', residence: null, emails: [], rendering: 'noteVerbale' },
      { kind: 'state', stateId: 'XAC', residence: null, emails: [], rendering: 'noteVerbale' },
    ]);
    expect(getCircular(place.db, circularId)).toMatchObject({ recipientCount: 3, state: 'dispatched' });
    expect(place.news().find((one) => one.type === 'circulars.dispatchRecorded')?.payload).toEqual({
      means: ['email'],
      lists: ['statesMembers'],
      recipients: 3,
    });
  });

  it('goes to those chosen by hand, and keeps a class of which the book knows nobody as a class', async () => {
    place = await desk({ clearanceSteps: 0, initials: false });
    const { id: missionId } = granted(await place.run(recordMission, mission));
    const circularId = await numbered({ addressees: ['permanentMissionsNewYork'], missionIds: [missionId] });
    granted(await place.run(recordDispatch, input(circularId), { on: '2024-01-16' }));
    expect(getCircular(place.db, circularId)).toMatchObject({
      addressees: ['permanentMissionsNewYork'],
      missionIds: [missionId],
      recipientCount: 1,
    });
  });

  it('refuses a circular that is meant for nobody', async () => {
    place = await desk({ clearanceSteps: 0, initials: false });
    const circularId = await numbered({ addressees: [] });
    expect(await place.run(recordDispatch, input(circularId), { on: '2024-01-16' })).toMatchObject({
      refusal: { code: 'noAddressees' },
    });
  });

  it('puts nothing into any outbox', async () => {
    place = await desk({ clearanceSteps: 0, initials: false });
    const circularId = await numbered();
    granted(await place.run(recordDispatch, input(circularId), { on: '2024-01-16' }));
    const tables = place.db.$client.prepare("SELECT name FROM sqlite_master WHERE name LIKE '%outbox%'").pluck().all();
    for (const table of tables) {
      expect(place.db.$client.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()).toBe(0);
    }
  });
});
