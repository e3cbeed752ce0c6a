import { afterEach, describe, expect, it } from 'vitest';
import { recordMission } from '@/lib/addresses/commands/record-mission';
import { addOrganization } from '@/lib/bodies/commands/add-organization';
import { setObservers } from '@/lib/bodies/commands/set-observers';
import { draftCircular } from '../commands/draft-circular';
import { giveOwnNumber } from '../commands/give-own-number';
import { recordCircular } from '../commands/record-circular';
import { recordDispatch } from '../commands/record-dispatch';
import type { Parties } from '../rules/received';
import { circularInput, desk, draftInput, granted } from '../testing';
import type { AddresseeClass } from '../types';
import { listReceived } from './received';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

/** XAA has a mission in Vienna and XAC one in New York; three observers, the provisional ones until 2022 and 2030. */
async function harbourWithObservers() {
  place = await desk({ clearanceSteps: 0, initials: false });
  const contact = { residence: null, name: null, language: null, emails: [], postalAddress: null, note: null };
  const at = async (stateId: string, dutyStation: string) =>
    granted(await place.run(recordMission, { ...contact, stateId, dutyStation, inUse: true })).id;
  const missionId = await at('XAA', 'vienna');
  await at('XAC', 'newYork');
  const organizations: string[] = [];
  for (const name of ['Permanent Observers', 'Ended Observers', 'Provisional Observers']) {
    const input = { name, acronym: null, kind: 'intergovernmental', invented: true };
    organizations.push(granted(await place.run(addOrganization, input)).id);
  }
  const [permanent = '', ended = '', provisional = ''] = organizations;
  const observers = [
    { organizationId: permanent, status: 'permanent', validTo: null },
    { organizationId: ended, status: 'provisional', validTo: '2022-12-31' },
    { organizationId: provisional, status: 'provisional', validTo: '2030-12-31' },
  ];
  granted(await place.run(setObservers, { bodyId: place.bodyId, observers }));
  const parties: Readonly<Record<string, Parties>> = {
    XAA: { stateIds: ['XAA'], organizationIds: [] },
    XAB: { stateIds: ['XAB'], organizationIds: [] },
    XAC: { stateIds: ['XAC'], organizationIds: [] },
    permanent: { stateIds: [], organizationIds: [permanent] },
    ended: { stateIds: [], organizationIds: [ended] },
    provisional: { stateIds: [], organizationIds: [provisional] },
  };
  return { missionId, permanent, parties };
}

/** Who is told of the circulars of the meeting, by their subjects. */
function toldOf(parties: Readonly<Record<string, Parties>>) {
  return Object.entries(parties).flatMap(([name, own]) =>
    listReceived(place.db, place.meetingId, own).length > 0 ? [name] : [],
  );
}

const recorded: readonly (readonly [classes: readonly AddresseeClass[], told: readonly string[]])[] = [
  [['statesMembers'], ['XAA', 'XAB', 'XAC']],
  [['permanentMissions'], ['XAA', 'XAB', 'XAC']],
  [['permanentMissionsVienna'], ['XAA']],
  [['permanentMissionsNewYork'], ['XAC']],
  [['permanentMissionsGeneva'], []],
  [['groupEEG'], ['XAA', 'XAB']],
  [
    ['groupAFR', 'permanentMissionsVienna'],
    ['XAA', 'XAC'],
  ],
  [['groupChairs'], []],
  [['permanentObservers'], ['permanent']],
  [['observers'], ['permanent', 'provisional']],
  [
    ['statesMembers', 'observers'],
    ['XAA', 'XAB', 'XAC', 'permanent', 'provisional'],
  ],
  [['notStated'], []],
];

describe('listReceived', () => {
  it.each(recorded)('tells of a circular recorded as for %j only to those it names: %j', async (classes, told) => {
    const { parties } = await harbourWithObservers();
    granted(await place.run(recordCircular, { ...circularInput(place), addressees: [...classes] }));
    expect(toldOf(parties)).toEqual(told);
  });

  it('does not take classes for more than they say where the circular has no date', async () => {
    const { parties } = await harbourWithObservers();
    granted(await place.run(recordCircular, { ...circularInput(place), datedOn: null }));
    expect(toldOf(parties)).toEqual([]);
  });

  it.each([
    ['a mission chosen by hand', { addressees: [], missionIds: ['mission'] }, ['XAA']],
    ['an organization chosen by hand', { addressees: [], organizationIds: ['permanent'] }, ['permanent']],
    ['the members', { addressees: ['statesMembers'] }, ['XAA', 'XAB', 'XAC']],
    ['those at one duty station', { addressees: ['permanentMissionsNewYork'] }, ['XAC']],
    ['the observers', { addressees: ['observers'] }, ['permanent', 'provisional']],
  ] as const)('tells of a circular dispatched to %s only to whom it went', async (_, lists, told) => {
    const { missionId, permanent, parties } = await harbourWithObservers();
    const input = {
      ...draftInput(place),
      ...lists,
      missionIds: 'missionIds' in lists ? [missionId] : [],
      organizationIds: 'organizationIds' in lists ? [permanent] : [],
    };
    const { id: circularId } = granted(await place.run(draftCircular, input));
    expect(toldOf(parties)).toEqual([]);
    granted(await place.run(giveOwnNumber, { circularId, number: null, datedOn: '2024-01-15' }));
    const dispatch = { circularId, by: 'Registry', means: ['email'], note: null };
    granted(await place.run(recordDispatch, dispatch, { on: '2024-01-16' }));
    expect(toldOf(parties)).toEqual(told);
  });
});
