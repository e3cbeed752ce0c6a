import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { communication, communicationCause } from '@/db/schema/correspondence';
import { event, revision } from '@/db/schema/log';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { seat } from '@/db/schema/programme';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { plainDate } from '@/lib/kernel/dates';
import { setNominationStatus } from '@/lib/nominations/commands/set-nomination-status';
import { nominate } from '@/lib/nominations/testing';
import { execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { getProgramme } from '../queries/programme';
import { listVersions } from '../queries/versions';
import { asIssued } from '../rules/issued';
import { countEvents, done, eventsAfter, type ProgrammeScene, programmeScene, seatAt } from '../testing';
import { addQuestion } from './add-question';
import { decideVacancy } from './decide-vacancy';
import { openDraft } from './open-draft';
import { publishProgramme } from './publish-programme';
import { recordAgreement } from './record-agreement';
import { recordWithdrawal } from './record-withdrawal';

const refused = (refusal: object) => ({ ok: false, refusal: { kind: 'refusal', ...refusal } });

type Scene = ProgrammeScene & { readonly di: string };

/** Ana (Avaland) and Bo (Brenia) sit; Di (Avaland) and Cy (Çelia) are in the pool; a question is put to Ana's seat. */
async function seated(): Promise<Scene> {
  const scene = await programmeScene();
  const { db, officer, versionId, ana, bo, ids } = scene;
  await seatAt(officer, { versionId, panelNumber: 1, position: 1, nominationMeetingId: ana });
  await seatAt(officer, { versionId, panelNumber: 2, position: 1, nominationMeetingId: bo });
  await done(addQuestion, officer, {
    versionId,
    letter: 'a',
    text: 'Why?',
    sentences: 1,
    panelNumbers: [1],
    addressee: { kind: 'seat', panelNumber: 1, position: 1 },
  });
  const di = await nominate(db, {}, { nameAsPrinted: 'Di Dahl', familyName: 'Dahl' }, officer.actor, ids);
  return { ...scene, di: di.nominationMeetingId };
}

async function published(): Promise<Scene> {
  const scene = await seated();
  const { officer, versionId } = scene;
  await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
  await done(publishProgramme, officer, { versionId, publishedOn: null, publishedAt: null });
  return scene;
}

function input({ ana }: Scene, more: Record<string, unknown> = {}) {
  return { meetingId: 'first', nominationMeetingId: ana, communicationId: null, seat: { kind: 'later' }, ...more };
}

function seatsOf({ db }: Scene, number: number): readonly string[] {
  return (getProgramme(db, 'first', number)?.panels ?? []).flatMap((panel) =>
    panel.seats.map((one) => `${one.state} ${one.panellist?.person.name ?? '-'}`),
  );
}

function statusOf({ db }: Scene, id: string) {
  return db
    .select({ status: nominationMeeting.status })
    .from(nominationMeeting)
    .where(eq(nominationMeeting.id, id))
    .get()?.status;
}

function insertCommunication({ db }: Scene, bodyId: string | null = 'body-own') {
  db.insert(communication)
    .values({
      id: 'communication-1',
      year: 2024,
      number: 1,
      kind: 'noteVerbale',
      state: 'open',
      bodyId,
      senderStateId: 'XAA',
      recordedAt: '2024-02-01T08:00:00.000Z',
      revision: 1,
    })
    .run();
}

describe('recordWithdrawal from a published version', () => {
  it('opens a draft with just that change and leaves the published version as it is', async () => {
    const scene = await published();
    const { db, officer, ana, di } = scene;
    const logged = countEvents(db);
    const result = await done(
      recordWithdrawal,
      officer,
      input(scene, { seat: { kind: 'sameParty', nominationMeetingId: di }, reason: 'Unwell' }),
    );
    expect(result).toEqual({ draft: 2, successorId: di });
    expect(statusOf(scene, ana)).toBe('replaced');
    expect(seatsOf(scene, 2)).toEqual(['proposed Di Dahl', 'open -', 'proposed Bo Berg', 'open -']);
    // In every reading the seat follows the nomination; what the version itself says is not touched.
    expect(seatsOf(scene, 1)).toEqual(['replaced -', 'open -', 'confirmed Bo Berg', 'open -']);
    expect(db.select().from(seat).where(eq(seat.nominationMeetingId, ana)).all()).toMatchObject([
      { state: 'confirmed' },
    ]);
    const first = getProgramme(db, 'first', 1);
    expect(first === null ? null : asIssued(first).panels[0]?.seats[0]?.panellist?.person.name).toBe('Ana Ruíz');
    expect(listVersions(db, 'first').map((one) => [one.number, one.state])).toEqual([
      [2, 'draft'],
      [1, 'published'],
    ]);
    expect(eventsAfter(db, logged)).toEqual([
      'nominations.statusChanged nominationMeeting',
      'programme.draftOpened programmeVersion',
      'programme.panelAdded panel',
      'programme.panelAdded panel',
      'nominations.statusChanged nominationMeeting',
      'programme.panellistSeated seat',
    ]);
  });

  it('keeps place, order and question for the nominee of the same State', async () => {
    const scene = await published();
    const { db, officer, di } = scene;
    await done(recordWithdrawal, officer, input(scene, { seat: { kind: 'sameParty', nominationMeetingId: di } }));
    const draft = getProgramme(db, 'first', 2);
    const [question] = draft?.questionGroups[0]?.questions ?? [];
    expect(question?.addressee).toEqual({
      kind: 'seat',
      seatId: draft?.panels[0]?.seats[0]?.id,
      panelNumber: 1,
      position: 1,
    });
  });

  it('records a new nominee of the same State for the same topics', async () => {
    const scene = await published();
    const { db, officer } = scene;
    const person = {
      nameAsPrinted: 'Eo Ek',
      familyName: 'Ek',
      givenNames: 'Eo',
      formOfAddress: null,
      function: 'Engineer',
      affiliation: null,
      affiliationType: null,
      invented: true,
    };
    const { successorId } = await done(
      recordWithdrawal,
      officer,
      input(scene, { seat: { kind: 'newNominee', person } }),
    );
    expect(seatsOf(scene, 2)[0]).toBe('proposed Eo Ek');
    const made = db
      .select({ stateId: nomination.stateId, bodyId: nomination.bodyId, status: nominationMeeting.status })
      .from(nominationMeeting)
      .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
      .where(eq(nominationMeeting.id, successorId ?? ''))
      .get();
    expect(made).toEqual({ stateId: 'XAA', bodyId: 'body-own', status: 'received' });
  });

  it('leaves the seat open, or gives it to another State, as the Chair decides', async () => {
    const open = await published();
    await done(recordWithdrawal, open.officer, input(open, { seat: { kind: 'leaveOpen' } }));
    expect(statusOf(open, open.ana)).toBe('withdrawn');
    expect(seatsOf(open, 2)[0]).toBe('open -');

    const invited = await published();
    const seatOfCy = { kind: 'invite', nominationMeetingId: invited.cy };
    await done(recordWithdrawal, invited.officer, input(invited, { seat: seatOfCy }));
    expect(statusOf(invited, invited.ana)).toBe('withdrawn');
    expect(seatsOf(invited, 2)[0]).toBe('proposed Cy Cole');
  });

  it('takes up somebody again who was not included', async () => {
    const scene = await published();
    const { officer, cy } = scene;
    await done(setNominationStatus, officer, { nominationMeetingId: cy, meetingId: 'first', status: 'notIncluded' });
    await done(recordWithdrawal, officer, input(scene, { seat: { kind: 'invite', nominationMeetingId: cy } }));
    expect(statusOf(scene, cy)).toBe('underConsideration');
  });

  it('keeps the seat for the State while nothing is decided', async () => {
    const scene = await published();
    await done(recordWithdrawal, scene.officer, input(scene));
    expect(seatsOf(scene, 2)[0]).toBe('withdrawn -');
    expect(getProgramme(scene.db, 'first', 2)?.panels[0]?.seats[0]?.former?.party?.name).toBe('Avaland');
  });

  it('is an act of the State, rests on its communication, and keeps the reason erasable', async () => {
    const scene = await published();
    const { db, officer, ana, di } = scene;
    insertCommunication(scene);
    await done(
      recordWithdrawal,
      { ...officer, occurredOn: null },
      input(scene, {
        seat: { kind: 'sameParty', nominationMeetingId: di },
        communicationId: 'communication-1',
        reason: 'Unwell',
      }),
    );
    const changes = db.select().from(event).where(eq(event.subjectId, ana)).all();
    const withdrawn = changes.find((row) => row.payload.to === 'withdrawn');
    expect([withdrawn?.actedForKind, withdrawn?.actedForId]).toEqual(['state', 'XAA']);
    expect(JSON.stringify(changes.map((row) => row.payload))).not.toContain('Unwell');
    expect(
      db
        .select({ reason: revision.reason })
        .from(revision)
        .where(eq(revision.id, withdrawn?.revisionIds[0] ?? ''))
        .get(),
    ).toEqual({ reason: 'Unwell' });
    expect(db.select({ effect: communicationCause.effect }).from(communicationCause).all()).toEqual([
      { effect: 'replaced' },
    ]);
  });
});

describe('recordWithdrawal elsewhere', () => {
  it('takes the change into the draft that is open', async () => {
    const scene = await published();
    const { db, officer, versionId, di } = scene;
    await done(openDraft, officer, { meetingId: 'first', basedOnId: versionId });
    const decision = { kind: 'sameParty', nominationMeetingId: di };
    expect(await done(recordWithdrawal, officer, input(scene, { seat: decision }))).toEqual({
      draft: 2,
      successorId: di,
    });
    expect(listVersions(db, 'first')).toHaveLength(2);
    expect(seatsOf(scene, 2)[0]).toBe('proposed Di Dahl');
  });

  it('needs no draft for a nominee on no version', async () => {
    const scene = await published();
    const { db, officer, cy } = scene;
    const about = { nominationMeetingId: cy };
    const logged = countEvents(db);
    expect(await execute(recordWithdrawal, officer, input(scene, { ...about, seat: { kind: 'leaveOpen' } }))).toEqual(
      refused({ code: 'noVacantSeat', field: 'seat' }),
    );
    expect(countEvents(db)).toBe(logged);
    expect(await done(recordWithdrawal, officer, input(scene, about))).toEqual({ draft: null, successorId: null });
    expect(statusOf(scene, cy)).toBe('withdrawn');
    expect(listVersions(db, 'first')).toHaveLength(1);
  });

  it.each<[string, (scene: Scene) => Record<string, unknown>, object]>([
    [
      'a successor of another State',
      ({ cy }) => ({ seat: { kind: 'sameParty', nominationMeetingId: cy } }),
      { code: 'otherParty', field: 'seat.nominationMeetingId' },
    ],
    [
      'somebody who sits already',
      ({ bo }) => ({ seat: { kind: 'invite', nominationMeetingId: bo } }),
      { code: 'nomineeSeatedAlready', field: 'seat.nominationMeetingId', params: { panel: 2, position: 1 } },
    ],
    [
      'the nominee who leaves',
      ({ ana }) => ({ seat: { kind: 'sameParty', nominationMeetingId: ana } }),
      { code: 'notFound', field: 'seat.nominationMeetingId' },
    ],
    [
      'a nomination for another meeting as successor',
      ({ elsewhere }) => ({ seat: { kind: 'sameParty', nominationMeetingId: elsewhere } }),
      { code: 'notFound', field: 'seat.nominationMeetingId' },
    ],
    ['a nomination for another meeting', ({ elsewhere }) => ({ nominationMeetingId: elsewhere }), { code: 'notFound' }],
    [
      'a communication that is not there',
      () => ({ communicationId: 'communication-x' }),
      { code: 'notFound', field: 'communicationId' },
    ],
    [
      'a new nominee without a name',
      () => ({ seat: { kind: 'newNominee', person: { nameAsPrinted: '', invented: true } } }),
      { code: 'required', field: 'seat.person.nameAsPrinted' },
    ],
  ])('refuses %s, and nothing is half written', async (_, more, refusal) => {
    const scene = await published();
    const logged = countEvents(scene.db);
    const outcome = await execute(recordWithdrawal, scene.officer, input(scene, more(scene)));
    expect(outcome).toMatchObject(refused(refusal));
    expect(countEvents(scene.db)).toBe(logged);
    expect(statusOf(scene, scene.ana)).toBe('agreed');
    expect(listVersions(scene.db, 'first')).toHaveLength(1);
  });

  it('refuses a day that has not come, and takes today', async () => {
    const scene = await published();
    const on = (day: string) =>
      execute(recordWithdrawal, { ...scene.officer, occurredOn: plainDate(day) }, input(scene));
    expect(await on('2024-02-02')).toEqual(refused({ code: 'dateAhead', field: 'withdrawnOn' }));
    expect(statusOf(scene, scene.ana)).toBe('agreed');
    expect(await on('2024-02-01')).toMatchObject({ ok: true });
  });

  it('refuses who is withdrawn already, a successor outside the pool, and a communication of another body', async () => {
    const scene = await published();
    const { officer, ana, cy, as } = scene;
    insertCommunication(scene, 'body-foreign');
    const ofBody = as(actorWith('officer', { bodyId: 'body-own' }));
    expect(await execute(recordWithdrawal, ofBody, input(scene, { communicationId: 'communication-1' }))).toEqual(
      refused({ code: 'notFound', field: 'communicationId' }),
    );
    await done(setNominationStatus, officer, { nominationMeetingId: cy, meetingId: 'first', status: 'withdrawn' });
    expect(
      await execute(recordWithdrawal, officer, input(scene, { seat: { kind: 'invite', nominationMeetingId: cy } })),
    ).toEqual(refused({ code: 'nominationNotInPool', field: 'seat.nominationMeetingId' }));
    await done(setNominationStatus, officer, { nominationMeetingId: ana, meetingId: 'first', status: 'withdrawn' });
    expect(await execute(recordWithdrawal, officer, input(scene))).toEqual(refused({ code: 'withdrawnAlready' }));
  });
});

describe('decideVacancy', () => {
  it('settles later what was left undecided, also where the withdrawal was recorded with the nomination alone', async () => {
    const scene = await published();
    const { db, officer, ana, di } = scene;
    await done(setNominationStatus, officer, { nominationMeetingId: ana, meetingId: 'first', status: 'withdrawn' });
    expect(listVersions(db, 'first')).toHaveLength(1);
    const logged = countEvents(db);
    const decision = { kind: 'sameParty', nominationMeetingId: di };
    expect(await done(decideVacancy, officer, input(scene, { seat: decision }))).toEqual({
      draft: 2,
      successorId: di,
    });
    expect(statusOf(scene, ana)).toBe('replaced');
    expect(seatsOf(scene, 2)[0]).toBe('proposed Di Dahl');
    expect(eventsAfter(db, logged)).toEqual([
      'programme.draftOpened programmeVersion',
      'programme.panelAdded panel',
      'programme.panelAdded panel',
      'programme.panellistSeated seat',
      'nominations.statusChanged nominationMeeting',
    ]);
  });

  it('lets the Chair leave open what was kept for the State', async () => {
    const scene = await published();
    await done(recordWithdrawal, scene.officer, input(scene));
    await done(decideVacancy, scene.officer, input(scene, { seat: { kind: 'leaveOpen' } }));
    expect(seatsOf(scene, 2)[0]).toBe('open -');
    expect(statusOf(scene, scene.ana)).toBe('withdrawn');
    expect(await execute(decideVacancy, scene.officer, input(scene, { seat: { kind: 'leaveOpen' } }))).toEqual(
      refused({ code: 'noVacantSeat' }),
    );
  });

  it('refuses a nominee who is not withdrawn, and to decide nothing', async () => {
    const scene = await published();
    expect(await execute(decideVacancy, scene.officer, input(scene, { seat: { kind: 'leaveOpen' } }))).toEqual(
      refused({ code: 'notWithdrawn' }),
    );
    expect(await execute(decideVacancy, scene.officer, input(scene))).toMatchObject(refused({ field: 'seat.kind' }));
  });
});

const leaveOpen = { seat: { kind: 'leaveOpen' } };

describe.each<[string, (scene: Scene, actor: Actor) => Promise<unknown>]>([
  ['recordWithdrawal', (scene, actor) => execute(recordWithdrawal, scene.as(actor), input(scene, leaveOpen))],
  ['decideVacancy', (scene, actor) => execute(decideVacancy, scene.as(actor), input(scene, leaveOpen))],
])('%s', (_, attempt) => {
  it.each([
    ['nobody signed in', anonymous, 'notSignedIn'],
    ['the Chair, who decides and does not record', actorWith('chair'), 'notAllowed'],
    ['a reader', actorWith('reader'), 'notFound'],
    ['a co-host', actorWith('coHost'), 'notFound'],
    ['the mission of the State', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'second' }), 'notFound'],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-foreign' }), 'notFound'],
  ])('refuses %s and writes nothing', async (__, actor, code) => {
    const scene = await published();
    const logged = countEvents(scene.db);
    expect(await attempt(scene, actor)).toEqual(refused({ code }));
    expect(countEvents(scene.db)).toBe(logged);
  });
});
