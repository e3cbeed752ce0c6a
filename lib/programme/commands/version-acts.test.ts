import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { event, revision } from '@/db/schema/log';
import { nominationMeeting } from '@/db/schema/nominations';
import { programmeVersion } from '@/db/schema/programme';
import { setNominationStatus } from '@/lib/nominations/commands/set-nomination-status';
import { execute } from '@/lib/platform/command';
import { countEvents, done, eventsAfter, type ProgrammeScene, programmeScene, seatAt } from '../testing';
import { openDraft } from './open-draft';
import { proposeProgramme } from './propose-programme';
import { publishProgramme } from './publish-programme';
import { recordAgreement } from './record-agreement';
import { takeBackProposal } from './take-back-proposal';

const refused = (refusal: object) => ({ ok: false, refusal: { kind: 'refusal', ...refusal } });

async function seated(): Promise<ProgrammeScene> {
  const scene = await programmeScene();
  const { officer, versionId, ana, bo } = scene;
  await seatAt(officer, { versionId, panelNumber: 1, position: 1, nominationMeetingId: ana });
  await seatAt(officer, { versionId, panelNumber: 2, position: 1, nominationMeetingId: bo });
  return scene;
}

const propose = ({ officer }: ProgrammeScene, versionId: string, reason: string | null = null) =>
  done(proposeProgramme, officer, { versionId, proposedOn: '2024-01-10', reason });
const agree = ({ officer }: ProgrammeScene, versionId: string) =>
  done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
const next = ({ officer }: ProgrammeScene, basedOnId: string) =>
  done(openDraft, officer, { meetingId: 'first', basedOnId });

function statuses({ db, ana, bo, cy, elsewhere }: ProgrammeScene) {
  const of = (id: string) =>
    db.select({ status: nominationMeeting.status }).from(nominationMeeting).where(eq(nominationMeeting.id, id)).get()
      ?.status;
  return { ana: of(ana), bo: of(bo), cy: of(cy), elsewhere: of(elsewhere) };
}

describe('what an act does to the nominations for the meeting', () => {
  it('follows the versions: proposed, agreed, and not included once a later version is agreed without them', async () => {
    const scene = await seated();
    const { officer, versionId, ana, cy } = scene;
    await propose(scene, versionId);
    expect(statuses(scene)).toEqual({ ana: 'proposed', bo: 'proposed', cy: 'received', elsewhere: 'received' });
    await agree(scene, versionId);
    expect(statuses(scene)).toEqual({ ana: 'agreed', bo: 'agreed', cy: 'received', elsewhere: 'received' });

    const second = await next(scene, versionId);
    const place = { versionId: second.versionId, panelNumber: 1, position: 1 };
    await seatAt(officer, { ...place, nominationMeetingId: null });
    await seatAt(officer, { ...place, nominationMeetingId: cy });
    await propose(scene, second.versionId);
    // States have agreed on Ana and not yet on anything else.
    expect(statuses(scene)).toMatchObject({ ana: 'agreed', bo: 'agreed', cy: 'proposed' });
    await agree(scene, second.versionId);
    expect(statuses(scene)).toEqual({ ana: 'notIncluded', bo: 'agreed', cy: 'agreed', elsewhere: 'received' });
    expect(ana).not.toBe(cy);
  });

  it('puts back under consideration who is no longer on the version put forward', async () => {
    const scene = await seated();
    const { officer, versionId } = scene;
    await propose(scene, versionId);
    const second = await next(scene, versionId);
    await seatAt(officer, { versionId: second.versionId, panelNumber: 1, position: 1, nominationMeetingId: null });
    await propose(scene, second.versionId);
    expect(statuses(scene)).toMatchObject({ ana: 'underConsideration', bo: 'proposed' });
  });
});

describe('takeBackProposal', () => {
  it('makes a draft of the version again and lets the nominations stand as before', async () => {
    const scene = await seated();
    const { db, officer, versionId, bo } = scene;
    await done(setNominationStatus, officer, { nominationMeetingId: bo, meetingId: 'first', status: 'reserve' });
    const before = statuses(scene);
    await propose(scene, versionId);
    const logged = countEvents(db);
    await done(takeBackProposal, officer, { versionId });
    expect(statuses(scene)).toEqual(before);
    expect(
      db.select({ state: programmeVersion.state, on: programmeVersion.proposedOn }).from(programmeVersion).get(),
    ).toEqual({ state: 'draft', on: null });
    expect(eventsAfter(db, logged)).toEqual([
      'programme.proposalTakenBack programmeVersion',
      'nominations.statusChanged nominationMeeting',
      'nominations.statusChanged nominationMeeting',
    ]);
    // What was taken back can be put forward again.
    await propose(scene, versionId);
    expect(statuses(scene)).toMatchObject({ ana: 'proposed', bo: 'proposed' });
  });

  it('leaves alone who withdrew in the meantime', async () => {
    const scene = await seated();
    const { officer, versionId, bo } = scene;
    await propose(scene, versionId);
    await done(setNominationStatus, officer, { nominationMeetingId: bo, meetingId: 'first', status: 'withdrawn' });
    await done(takeBackProposal, officer, { versionId });
    expect(statuses(scene)).toMatchObject({ ana: 'received', bo: 'withdrawn' });
  });

  it('refuses a draft, what is agreed, and a version beside an open draft or before an agreed one', async () => {
    const scene = await seated();
    const { db, officer, versionId } = scene;
    const takeBack = (id: string) => execute(takeBackProposal, officer, { versionId: id });
    expect(await takeBack(versionId)).toEqual(refused({ code: 'versionNotProposed' }));
    await propose(scene, versionId);
    const second = await next(scene, versionId);
    const logged = countEvents(db);
    expect(await takeBack(versionId)).toEqual(refused({ code: 'draftOpenAlready', params: { number: 2 } }));
    expect(countEvents(db)).toBe(logged);
    await agree(scene, second.versionId);
    expect(await takeBack(versionId)).toEqual(refused({ code: 'laterVersionAgreed', params: { number: 2 } }));
    expect(await takeBack(second.versionId)).toEqual(refused({ code: 'versionNotProposed' }));
  });
});

describe('the order of versions', () => {
  it('refuses to agree or publish a version after a later one', async () => {
    const scene = await seated();
    const { db, officer, versionId } = scene;
    await propose(scene, versionId);
    const second = await next(scene, versionId);
    await agree(scene, second.versionId);
    const third = await next(scene, second.versionId);
    await agree(scene, third.versionId);
    await done(publishProgramme, officer, { versionId: third.versionId, publishedOn: null, publishedAt: null });
    const logged = countEvents(db);
    expect(await execute(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null })).toEqual(
      refused({ code: 'laterVersionAgreed', params: { number: 3 } }),
    );
    expect(
      await execute(publishProgramme, officer, { versionId: second.versionId, publishedOn: null, publishedAt: null }),
    ).toEqual(refused({ code: 'laterVersionPublished', params: { number: 3 } }));
    expect(countEvents(db)).toBe(logged);
  });
});

describe('the day of an act', () => {
  const version = ({ versionId }: ProgrammeScene) => ({ versionId, reason: null });
  const attempts = {
    proposedOn: (scene: ProgrammeScene, proposedOn: string) =>
      execute(proposeProgramme, scene.officer, { ...version(scene), proposedOn }),
    agreedOn: (scene: ProgrammeScene, agreedOn: string) =>
      execute(recordAgreement, scene.officer, { ...version(scene), agreedOn, agreedAtMeetingId: null }),
    publishedOn: async (scene: ProgrammeScene, publishedOn: string) => {
      await agree(scene, scene.versionId);
      return execute(publishProgramme, scene.officer, { ...version(scene), publishedOn, publishedAt: null });
    },
  };

  // It is 1 February 2024 at the desk.
  it.each([
    ['proposedOn', '2024-02-02', 'ahead'],
    ['proposedOn', '2024-02-01', 'accepted'],
    ['agreedOn', '2025', 'ahead'],
    ['agreedOn', '2024', 'accepted'],
    ['publishedOn', '2024-03', 'ahead'],
    ['publishedOn', '2024-02', 'accepted'],
  ] as const)('%s: %s is %s', async (field, day, expected) => {
    const scene = await seated();
    const outcome = await attempts[field](scene, day);
    expect(outcome).toMatchObject(expected === 'ahead' ? refused({ code: 'dateAhead', field }) : { ok: true });
  });
});

describe('the reason for going on in spite of a finding', () => {
  it('is kept apart from the log, where it can be erased, and is no part of the payload', async () => {
    const scene = await seated();
    const { db, versionId } = scene;
    await propose(scene, versionId, 'The Chair asked for it.');
    const [row] = db.select().from(event).where(eq(event.type, 'programme.programmeProposed')).all();
    expect(JSON.stringify(row?.payload)).not.toContain('Chair');
    expect(
      db
        .select({ field: revision.field, previous: revision.previous, reason: revision.reason })
        .from(revision)
        .where(eq(revision.id, row?.revisionIds[0] ?? ''))
        .all(),
    ).toEqual([{ field: 'state', previous: 'draft', reason: 'The Chair asked for it.' }]);
  });

  it('may be left out, and may not be endless', async () => {
    const scene = await seated();
    const { officer, versionId } = scene;
    expect(await execute(proposeProgramme, officer, { versionId, proposedOn: null, reason: 'a'.repeat(2001) })).toEqual(
      refused({ code: 'tooLong', field: 'reason', params: { maximum: 2000 } }),
    );
    await done(proposeProgramme, officer, { versionId, proposedOn: null, reason: null });
  });
});
