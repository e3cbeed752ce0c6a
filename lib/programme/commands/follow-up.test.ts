import { describe, expect, it } from 'vitest';
import { account } from '@/db/schema/access';
import { meetingRole } from '@/db/schema/meetings';
import { followUpTick } from '@/db/schema/programme';
import { statementsOf } from '@/db/statements';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { fixedClock } from '@/lib/kernel/clock';
import { instant } from '@/lib/kernel/dates';
import { setNominationStatus } from '@/lib/nominations/commands/set-nomination-status';
import { execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { listFollowUps } from '../queries/follow-up';
import { countEvents, done, eventsAfter, type ProgrammeScene, programmeScene, seatAt } from '../testing';
import { decideVacancy } from './decide-vacancy';
import { publishProgramme } from './publish-programme';
import { recordAgreement } from './record-agreement';
import { recordWithdrawal } from './record-withdrawal';
import { tickFollowUp } from './tick-follow-up';
import { untickFollowUp } from './untick-follow-up';

const refused = (refusal: object) => ({ ok: false, refusal: { kind: 'refusal', ...refusal } });

/** Ana (Avaland) has left the published programme of `first`, which Brenia hosts with the Observer Union. */
async function left(): Promise<ProgrammeScene> {
  const scene = await programmeScene();
  const { db, officer, versionId, ana, bo } = scene;
  db.insert(account)
    .values(
      ['officer', 'chair'].map((id) => ({
        id: `account-${id}`,
        email: `${id}@example.org`,
        displayName: `The ${id}`,
        createdAt: '2024-01-01T00:00:00.000Z',
      })),
    )
    .run();
  db.insert(meetingRole)
    .values([
      { id: 'role-1', meetingId: 'first', role: 'hostCountry', stateId: 'XAB', organizationId: null },
      { id: 'role-2', meetingId: 'first', role: 'coHost', stateId: null, organizationId: 'org-observer' },
      { id: 'role-3', meetingId: 'first', role: 'organizer', stateId: null, organizationId: 'org-stranger' },
    ])
    .run();
  await seatAt(officer, { versionId, panelNumber: 1, position: 1, nominationMeetingId: ana });
  await seatAt(officer, { versionId, panelNumber: 2, position: 1, nominationMeetingId: bo });
  await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
  await done(publishProgramme, officer, { versionId, publishedOn: null, publishedAt: null });
  await done(recordWithdrawal, officer, {
    meetingId: 'first',
    nominationMeetingId: ana,
    communicationId: null,
    reason: 'Unwell',
    seat: { kind: 'later' },
  });
  return scene;
}

const itemOf = ({ ana }: ProgrammeScene, item = 'webPage') => ({
  meetingId: 'first',
  nominationMeetingId: ana,
  item,
});
const doneOf = ({ db }: ProgrammeScene) =>
  listFollowUps(db, 'first', 'en').flatMap((one) =>
    one.items.flatMap((item) => (item.done === null ? [] : [item.key])),
  );

describe('listFollowUps', () => {
  it('tells who left, how it was recorded and what is to be updated', async () => {
    const { db, ana } = await left();
    expect(listFollowUps(db, 'first', 'en')).toEqual([
      {
        nominee: {
          nominationMeetingId: ana,
          nominationId: expect.any(String),
          status: 'withdrawn',
          name: 'Ana Ruíz',
          party: { kind: 'state', id: 'XAA', name: 'Avaland' },
        },
        cause: 'left',
        from: { versionNumber: 1, panelNumber: 1, position: 1 },
        wasPublished: true,
        outcome: { kind: 'undecided' },
        recorded: { recordedAt: '2024-02-01T09:00:00.000Z', by: 'The officer', on: null, reason: 'Unwell' },
        references: [],
        moderators: [],
        items: [
          'programme',
          'moderatorSheet',
          'webPage',
          'coHost:state:XAB',
          'coHost:organization:org-observer',
          'mission:state:XAA',
        ].map((key) => expect.objectContaining({ key, done: null })),
      },
    ]);
    expect(listFollowUps(db, 'second', 'en')).toEqual([]);
  });

  it('keeps a replaced nominee who is put forward again while the versions differ, with what was ticked off', async () => {
    const scene = await left();
    const { db, officer, ana, cy } = scene;
    const { draft } = await done(decideVacancy, officer, {
      meetingId: 'first',
      nominationMeetingId: ana,
      communicationId: null,
      seat: { kind: 'invite', nominationMeetingId: cy },
    });
    expect(draft).toBe(2);
    await done(tickFollowUp, officer, itemOf(scene));
    await done(setNominationStatus, officer, { nominationMeetingId: ana, meetingId: 'first', status: 'received' });
    expect(listFollowUps(db, 'first', 'en')).toMatchObject([
      {
        nominee: { nominationMeetingId: ana, status: 'received' },
        cause: 'notNamed',
        outcome: { kind: 'filled', successor: { nominationMeetingId: cy } },
        recorded: null,
      },
    ]);
    expect(doneOf(scene)).toEqual(['webPage']);
  });

  it('tells of a panellist who is not included any more, and by whom it was recorded', async () => {
    const scene = await left();
    const { db, officer, bo } = scene;
    await done(setNominationStatus, officer, { nominationMeetingId: bo, meetingId: 'first', status: 'notIncluded' });
    expect(listFollowUps(db, 'first', 'en')).toMatchObject([
      { cause: 'left' },
      {
        nominee: { nominationMeetingId: bo },
        cause: 'notIncluded',
        outcome: { kind: 'stillNamed' },
        recorded: { recordedAt: '2024-02-01T09:00:00.000Z', by: 'The officer' },
      },
    ]);
  });

  it('asks as often for two who left as for one', async () => {
    const scene = await left();
    const { db, officer, bo } = scene;
    const once = await statementsOf(db, () => listFollowUps(db, 'first', 'en'));
    await done(setNominationStatus, officer, { nominationMeetingId: bo, meetingId: 'first', status: 'withdrawn' });
    expect(listFollowUps(db, 'first', 'en')).toHaveLength(2);
    expect(await statementsOf(db, () => listFollowUps(db, 'first', 'en'))).toBe(once);
  });
});

describe('tickFollowUp and untickFollowUp', () => {
  it('tick off with name and time, once, and take the tick back', async () => {
    const scene = await left();
    const { db, officer } = scene;
    const logged = countEvents(db);
    await done(tickFollowUp, officer, itemOf(scene));
    await done(tickFollowUp, officer, itemOf(scene));
    expect(db.select().from(followUpTick).all()).toEqual([
      {
        nominationMeetingId: scene.ana,
        item: 'webPage',
        doneAt: '2024-02-01T09:00:00.000Z',
        doneById: 'account-officer',
      },
    ]);
    expect(doneOf(scene)).toEqual(['webPage']);
    await done(untickFollowUp, officer, itemOf(scene));
    await done(untickFollowUp, officer, itemOf(scene));
    expect(doneOf(scene)).toEqual([]);
    expect(eventsAfter(db, logged)).toEqual([
      'programme.followUpDone nominationMeeting',
      'programme.followUpReopened nominationMeeting',
    ]);
  });

  it('begin anew when the nominee comes back and leaves again', async () => {
    const scene = await left();
    const { db, officer, ana } = scene;
    await done(tickFollowUp, officer, itemOf(scene));
    const later = { ...officer, clock: fixedClock(instant('2024-02-05T09:00:00.000Z')) };
    for (const status of ['received', 'withdrawn']) {
      await done(setNominationStatus, later, { nominationMeetingId: ana, meetingId: 'first', status });
    }
    expect(doneOf(scene)).toEqual([]);
    await done(tickFollowUp, later, itemOf(scene));
    expect(db.select({ doneAt: followUpTick.doneAt }).from(followUpTick).all()).toEqual([
      { doneAt: '2024-02-05T09:00:00.000Z' },
    ]);
  });

  it('refuse what is not to be done, a nominee who did not leave, and one of another meeting', async () => {
    const scene = await left();
    const { db, officer, bo, elsewhere } = scene;
    const logged = countEvents(db);
    expect(await execute(tickFollowUp, officer, itemOf(scene, 'mission:state:XAC'))).toEqual(
      refused({ code: 'notFound', field: 'item' }),
    );
    for (const nominationMeetingId of [bo, elsewhere]) {
      const input = { ...itemOf(scene), nominationMeetingId };
      expect(await execute(tickFollowUp, officer, input)).toEqual(refused({ code: 'notFound' }));
    }
    expect(countEvents(db)).toBe(logged);
  });

  it.each<[string, Actor, string]>([
    ['nobody signed in', anonymous, 'notSignedIn'],
    ['the Chair, who sees it', actorWith('chair'), 'notAllowed'],
    ['a reader', actorWith('reader'), 'notFound'],
    ['a co-host', actorWith('coHost'), 'notFound'],
    ['the mission of the State', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'second' }), 'notFound'],
  ])('refuse %s', async (_, actor, code) => {
    const scene = await left();
    expect(await execute(tickFollowUp, scene.as(actor), itemOf(scene))).toEqual(refused({ code }));
    expect(await execute(untickFollowUp, scene.as(actor), itemOf(scene))).toEqual(refused({ code }));
  });
});
