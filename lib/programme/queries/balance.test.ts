import { describe, expect, it } from 'vitest';
import { selfDescription } from '@/db/schema/balance';
import { stateLabel } from '@/db/schema/bodies';
import { communication } from '@/db/schema/correspondence';
import { person } from '@/db/schema/people';
import { statementsOf } from '@/db/statements';
import { type BalanceView, firstBalanceView } from '@/lib/balance/view';
import type { VisibleCommunications } from '@/lib/correspondence/policy';
import { setNominationStatus } from '@/lib/nominations/commands/set-nomination-status';
import { nominate } from '@/lib/nominations/testing';
import { assignPart } from '../commands/assign-part';
import { done, type ProgrammeScene, programmeScene, seatAt } from '../testing';
import { readBalance } from './balance';
import { listVersions } from './versions';

const meeting = { id: 'first', bodyId: 'body-own', startsOn: '2024-03-26' };

function read({ db }: ProgrammeScene, view: Partial<BalanceView> = {}, visible: VisibleCommunications = null) {
  return readBalance(db, meeting, listVersions(db, 'first'), visible, { ...firstBalanceView, ...view }, 'en');
}

/** The scene with Ana on panel 1, Bo on panel 2, and a moderator of both who speaks for Çelia. */
async function filled(): Promise<ProgrammeScene> {
  const scene = await programmeScene();
  const { db, versionId, officer, ana, bo } = scene;
  await seatAt(officer, { versionId, panelNumber: 1, position: 1, nominationMeetingId: ana });
  await seatAt(officer, { versionId, panelNumber: 2, position: 1, nominationMeetingId: bo });
  await done(assignPart, officer, {
    versionId,
    kind: 'moderator',
    panelNumbers: [1, 2],
    person: {
      kind: 'new',
      nameAsPrinted: 'Mo Deru',
      familyName: 'Deru',
      givenNames: 'Mo',
      formOfAddress: null,
      function: null,
      affiliation: null,
      affiliationType: 'academia',
      gender: 'woman',
      genderBasis: 'declared',
      invented: true,
    },
    speaksFor: { kind: 'state', stateId: 'XAC' },
  });
  db.insert(stateLabel)
    .values([
      { id: 'l1', stateId: 'XAA', label: 'LDC', asAt: '2023', source: 'List' },
      { id: 'l2', stateId: 'XAB', label: 'LDC', asAt: '2025', source: 'Later list' },
    ])
    .run();
  return scene;
}

/** What States say of themselves, each by a communication of its own. */
function describeThemselves({ db }: ProgrammeScene, stateIds: readonly string[], statedOn: string | null = null): void {
  const recordedAt = '2024-01-01T00:00:00.000Z';
  for (const [index, stateId] of stateIds.entries()) {
    const id = `note-${stateId}`;
    db.insert(communication)
      .values({ id, year: 2024, number: index + 1, kind: 'noteVerbale', state: 'open', recordedAt, revision: 1 })
      .run();
    db.insert(selfDescription)
      .values({
        id: `d-${stateId}`,
        bodyId: 'body-own',
        stateId,
        kind: 'emergingSpacefaring',
        communicationId: id,
        statedOn,
        recordedAt,
      })
      .run();
  }
}

const groupsOf = (found: ReturnType<typeof read>) =>
  found?.balance.groups.filter((line) => line.figure.seats > 0).map((line) => [line.group, line.figure.seats]);

describe('readBalance', () => {
  it('counts the panellists of the newest version, with group and lists of the day of the meeting', async () => {
    const found = read(await filled());
    expect(found?.version).toEqual({ number: 1, state: 'draft' });
    expect(found?.balance.total).toEqual({ seats: 2, persons: 2 });
    expect(groupsOf(found)).toEqual([
      ['AFR', 1],
      ['WEO', 1],
    ]);
    expect(found?.entries.map((entry) => [found.names.get(entry.personId), entry.labels, entry.panelNumber])).toEqual([
      ['Ana Ruíz', ['LDC'], 1],
      ['Bo Berg', [], 2],
    ]);
    expect(found?.lists).toEqual([{ label: 'LDC', asAt: '2023', source: 'List' }]);
    expect(found?.reference).toMatchObject({ members: 3, asAt: '2024-03-26' });
  });

  it('counts a moderator for each panel and once as a person, for the State that the person speaks for', async () => {
    const found = read(await filled(), { moderators: true });
    expect(found?.balance.total).toEqual({ seats: 4, persons: 3 });
    expect(found?.withoutModerators).toEqual({ seats: 2, persons: 2 });
    expect(found?.withModerators).toEqual({ seats: 4, persons: 3 });
    expect(groupsOf(found)).toEqual([
      ['AFR', 1],
      ['EEG', 2],
      ['WEO', 1],
    ]);
    expect(found?.panels.map((panel) => panel.balance.total)).toEqual([
      { seats: 2, persons: 2 },
      { seats: 2, persons: 2 },
    ]);
  });

  it('reads one panel by itself, and takes one that is not there as not asked for', async () => {
    const scene = await filled();
    const second = read(scene, { panel: 2 });
    expect(groupsOf(second)).toEqual([['WEO', 1]]);
    expect(second?.panels).toEqual([]);
    expect(second?.panelNames.map((one) => one.number)).toEqual([1, 2]);
    expect(read(scene, { panel: 9 })).toMatchObject({ view: { panel: 0 }, balance: { total: { seats: 2 } } });
  });

  it('reads the pool, without what has left it', async () => {
    const scene = await filled();
    expect(read(scene, { basis: 'pool' })).toMatchObject({
      version: null,
      balance: { total: { seats: 3 } },
      findings: [],
    });
    await done(setNominationStatus, scene.officer, {
      nominationMeetingId: scene.cy,
      meetingId: 'first',
      status: 'notIncluded',
      reason: null,
    });
    expect(read(scene, { basis: 'pool' })?.entries.map((entry) => entry.stateId)).toEqual(['XAB', 'XAA']);
  });

  it('is the pool where no version is open to the reader, and null for a version that is not', async () => {
    const { db } = await filled();
    const asked = (basis: string) => readBalance(db, meeting, [], null, { ...firstBalanceView, basis }, 'en');
    expect(asked('')?.version).toBeNull();
    expect(asked('1')).toBeNull();
  });

  it('notes a panel of one declared gender, with the panel and with the whole', async () => {
    const scene = await filled();
    await seatAt(scene.officer, {
      versionId: scene.versionId,
      panelNumber: 1,
      position: 2,
      nominationMeetingId: scene.cy,
    });
    scene.db.update(person).set({ gender: 'man', genderBasis: 'declared' }).run();
    const single = (view: Partial<BalanceView>) =>
      read(scene, view)?.findings.filter((finding) => finding.rule === 'balance.singleGenderPanel');
    expect(single({})).toMatchObject([{ severity: 'note', params: { panel: 1, declared: 2, seats: 2 } }]);
    expect(single({ panel: 1 })).toHaveLength(1);
    expect(single({ panel: 2 })).toEqual([]);
  });

  it('names what States say of themselves, also what counts only from a later day', async () => {
    const scene = await filled();
    describeThemselves(scene, ['XAA'], '2024-02');
    const [described] = read(scene)?.descriptions ?? [];
    expect(described).toMatchObject({ stateId: 'XAA', counts: true, communication: { id: 'note-XAA', number: 1 } });
    scene.db.update(selfDescription).set({ statedOn: '2025' }).run();
    expect(read(scene)?.descriptions).toMatchObject([{ counts: false }]);
    expect(read(scene)?.entries.flatMap((entry) => entry.labels)).toEqual(['LDC']);
  });

  it('does not show a communication that is not open to the reader', async () => {
    const scene = await filled();
    describeThemselves(scene, ['XAA']);
    const limited = { bodyIds: ['body-own'], meetingIds: [] };
    expect(read(scene, {}, limited)?.descriptions).toMatchObject([{ stateId: 'XAA', communication: null }]);
  });

  it('asks the database as often for many as for few', async () => {
    const [few, many] = [await filled(), await filled()];
    describeThemselves(few, ['XAA']);
    describeThemselves(many, ['XAA', 'XAB', 'XAC', 'XAD']);
    for (let index = 0; index < 8; index += 1) {
      await nominate(
        many.db,
        { stateId: 'XAC', meetings: [{ meetingId: 'first', status: 'received', rank: null, topicIds: [] }] },
        { nameAsPrinted: `Person ${index}`, familyName: null },
        many.officer.actor,
        many.ids,
      );
    }
    for (const view of [{}, { moderators: true, panel: 1 }, { basis: 'pool' }]) {
      const once = await statementsOf(few.db, () => read(few, view));
      expect(await statementsOf(many.db, () => read(many, view))).toBe(once);
    }
  });
});
