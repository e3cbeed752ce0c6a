import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { bodyOfficer } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { statementsOf } from '@/db/statements';
import { setNominationStatus } from '@/lib/nominations/commands/set-nomination-status';
import { addQuestion } from '../commands/add-question';
import { assignPart } from '../commands/assign-part';
import { openDraft } from '../commands/open-draft';
import { publishProgramme } from '../commands/publish-programme';
import { recordAgreement } from '../commands/record-agreement';
import { setCondition } from '../commands/set-condition';
import { asIssued } from '../rules/issued';
import { done, type ProgrammeScene, programmeScene, scenePanels, seatAt } from '../testing';
import { listProgrammeFindings } from './findings';
import { getProgramme, listOfficersAt } from './programme';
import { getPublishedProgramme, listPublishedProgrammes } from './published';
import { latestVersion, listVersions } from './versions';

const newPerson = {
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
};

async function filled(scene: ProgrammeScene) {
  const { versionId, officer, ana, bo } = scene;
  await seatAt(officer, { versionId, panelNumber: 1, position: 1, nominationMeetingId: ana });
  await seatAt(officer, { versionId, panelNumber: 2, position: 1, nominationMeetingId: bo });
  await done(assignPart, officer, {
    versionId,
    kind: 'moderator',
    panelNumbers: [1, 2],
    person: newPerson,
    speaksFor: { kind: 'state', stateId: 'XAC' },
  });
}

async function publish({ officer, versionId }: Pick<ProgrammeScene, 'officer' | 'versionId'>) {
  await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
  await done(publishProgramme, officer, { versionId, publishedOn: null, publishedAt: null });
}

describe('getProgramme', () => {
  it('asks the database as often for a full programme as for an empty one', async () => {
    const scene = await programmeScene();
    const { db, officer, versionId } = scene;
    const empty = await statementsOf(db, () => getProgramme(db, 'first'));
    expect(empty).toBeGreaterThan(0);
    await filled(scene);
    for (const letter of ['a', 'b', 'c']) {
      await done(addQuestion, officer, {
        versionId,
        letter,
        text: 'Why?',
        sentences: 1,
        panelNumbers: [1, 2],
        addressee: { kind: 'none' },
      });
    }
    expect(getProgramme(db, 'first')?.questionGroups[0]?.questions).toHaveLength(3);
    expect(await statementsOf(db, () => getProgramme(db, 'first'))).toBe(empty);
  });

  it('is null for a meeting without a programme and a number that is not there', async () => {
    const { db } = await programmeScene();
    expect(getProgramme(db, 'second')).toBeNull();
    expect(getProgramme(db, 'first', 2)).toBeNull();
    expect(getProgramme(db, 'first', 1)?.version.number).toBe(1);
  });
});

describe('a nominee who leaves', () => {
  it('is no longer on the seat of any version, and is on the version as it was agreed', async () => {
    const scene = await programmeScene();
    const { db, officer, ana } = scene;
    await filled(scene);
    await publish(scene);
    await done(setNominationStatus, officer, { nominationMeetingId: ana, meetingId: 'first', status: 'withdrawn' });
    const programme = getProgramme(db, 'first');
    if (programme === null) throw new Error('no programme');
    const [seat] = programme.panels[0]?.seats ?? [];
    expect(seat).toMatchObject({
      state: 'withdrawn',
      stateAsIssued: 'confirmed',
      panellist: null,
      former: { nominationMeetingId: ana, status: 'withdrawn', person: { name: 'Ana Ruíz' } },
    });
    expect(asIssued(programme).panels[0]?.seats[0]).toMatchObject({
      state: 'confirmed',
      panellist: { nominationMeetingId: ana },
      former: null,
    });
    expect(getPublishedProgramme(db, 'first')?.panels[0]?.seats[0]?.panellist).toBeNull();
  });
});

describe('versions', () => {
  it('are listed newest first and found by state, each meeting its own', async () => {
    const scene = await programmeScene();
    const { db, officer } = scene;
    await publish(scene);
    await done(openDraft, officer, { meetingId: 'first', basedOnId: scene.versionId });
    await done(openDraft, officer, { meetingId: 'second', panels: scenePanels });
    expect(listVersions(db, 'first').map((v) => [v.number, v.state])).toEqual([
      [2, 'draft'],
      [1, 'published'],
    ]);
    expect(latestVersion(db, 'first', ['published'])?.number).toBe(1);
    expect(latestVersion(db, 'first', ['draft', 'published'])?.number).toBe(2);
    expect(latestVersion(db, 'second', ['published'])).toBeNull();
  });
});

describe('what is published', () => {
  it('is nothing while a version is drafted or agreed, and the published version while the next is drafted', async () => {
    const scene = await programmeScene();
    const { db, officer, versionId } = scene;
    expect(getPublishedProgramme(db, 'first')).toBeNull();
    expect(listPublishedProgrammes(db)).toEqual([]);
    await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
    expect(getPublishedProgramme(db, 'first')).toBeNull();
    expect(listPublishedProgrammes(db)).toEqual([]);
    await done(publishProgramme, officer, { versionId, publishedOn: null, publishedAt: null });
    await done(openDraft, officer, { meetingId: 'first', basedOnId: versionId });
    expect(getPublishedProgramme(db, 'first')?.version.number).toBe(1);
    expect(listPublishedProgrammes(db)).toEqual([
      {
        slug: 'first',
        title: 'Meeting first',
        body: 'body-own',
        startsOn: '2024-03-26',
        endsOn: null,
        city: null,
        status: 'planned',
        invented: true,
        version: 1,
      },
    ]);
  });
});

describe('listProgrammeFindings', () => {
  it('reads plan and officers of the meeting and looks at the newest version', async () => {
    const scene = await programmeScene();
    const { db } = scene;
    await filled(scene);
    db.update(meeting).set({ plannedPanels: 2, plannedSeatsPerPanel: 3 }).run();
    db.insert(person)
      .values(
        ['now', 'past', 'nominated'].map((id) => ({
          id,
          nameAsPrinted: id,
          sortKey: id,
          gender: 'notStated' as const,
          invented: true,
        })),
      )
      .run();
    const officer = { bodyId: 'body-own', office: 'chair' as const, stateId: 'XAA' };
    db.insert(bodyOfficer)
      .values([
        { id: 'o1', personId: 'now', status: 'elected', validFrom: '2022', validTo: null, ...officer },
        { id: 'o2', personId: 'past', status: 'elected', validFrom: '2020', validTo: '2023', ...officer },
        { id: 'o3', personId: 'nominated', status: 'nominated', validFrom: null, validTo: null, ...officer },
      ])
      .run();
    expect(listOfficersAt(db, 'body-own', '2024-03-26')).toEqual([{ personId: 'now', name: 'now', office: 'chair' }]);
    expect(listProgrammeFindings(db, 'first').map((f) => [f.rule, f.params])).toEqual([
      ['programme.seatsOpen', { planned: 6, named: 2, missing: 4, panels: '1, 2', shortPanels: 2 }],
      ['programme.chairWithoutPart', { office: 'chair', name: 'now' }],
    ]);
    expect(listProgrammeFindings(db, 'second')).toEqual([]);
  });

  it('looks at conditions until the version is agreed', async () => {
    const scene = await programmeScene();
    const { db, officer, versionId, ana, cy } = scene;
    await filled(scene);
    const condition = (pin: string) => ({ pin, panelId: null, cannotBeOn: [] });
    await done(setCondition, officer, { versionId, nominationMeetingId: ana, was: null, condition: condition('out') });
    await done(setCondition, officer, { versionId, nominationMeetingId: cy, was: null, condition: condition('in') });
    const found = () =>
      listProgrammeFindings(db, 'first').flatMap(({ rule, params }) =>
        /[cC]ondition|asked/.test(rule) ? [params] : [],
      );
    const name = (id: string) =>
      db
        .select({ name: person.nameAsPrinted })
        .from(person)
        .innerJoin(nomination, eq(nomination.personId, person.id))
        .innerJoin(nominationMeeting, eq(nominationMeeting.nominationId, nomination.id))
        .where(eq(nominationMeeting.id, id))
        .get()?.name;
    expect(found()).toEqual([
      { panel: 1, count: 1, names: name(ana) },
      { count: 1, names: name(cy) },
    ]);
    await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
    expect(found()).toEqual([]);
  });
});
