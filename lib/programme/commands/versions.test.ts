import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { nominationMeeting } from '@/db/schema/nominations';
import { panel, programmeVersion, seat } from '@/db/schema/programme';
import { setNominationStatus } from '@/lib/nominations/commands/set-nomination-status';
import { execute } from '@/lib/platform/command';
import { headOfChain } from '@/lib/platform/event-log';
import { getProgramme } from '../queries/programme';
import { countEvents, done, eventsAfter, type ProgrammeScene, programmeScene, scenePanels, seatAt } from '../testing';
import { addQuestion } from './add-question';
import { assignPart } from './assign-part';
import { openDraft } from './open-draft';
import { proposeProgramme } from './propose-programme';
import { publishProgramme } from './publish-programme';
import { recordAgreement } from './record-agreement';

const refused = (refusal: object) => ({ ok: false, refusal: { kind: 'refusal', ...refusal } });

function seatOn(scene: ProgrammeScene, panelNumber: number, position: number, nominationMeetingId: string) {
  const { versionId, officer } = scene;
  return seatAt(officer, { versionId, panelNumber, position, nominationMeetingId });
}

function setStatus(scene: ProgrammeScene, nominationMeetingId: string, status: string) {
  return done(setNominationStatus, scene.officer, { nominationMeetingId, meetingId: 'first', status });
}

describe('openDraft', () => {
  it('makes a numbered draft whose seats are open', async () => {
    const { db, officer } = await programmeScene();
    const before = countEvents(db);
    const outcome = await execute(openDraft, officer, { meetingId: 'second', panels: scenePanels.slice(0, 1) });
    expect(outcome).toEqual({
      ok: true,
      value: {
        versionId: expect.stringMatching(/^version-/),
        number: 1,
        panels: [
          {
            id: expect.stringMatching(/^panel-/),
            number: 1,
            seatIds: [expect.stringMatching(/^seat-/), expect.stringMatching(/^seat-/)],
          },
        ],
      },
    });
    const programme = getProgramme(db, 'second');
    expect(programme?.version).toEqual({
      id: expect.any(String),
      meetingId: 'second',
      number: 1,
      state: 'draft',
      basedOnId: null,
      proposedOn: null,
      agreedOn: null,
      agreedAt: null,
      publishedOn: null,
      publishedAt: null,
      agreedHash: null,
    });
    expect(
      programme?.panels.map(({ id: _, seats, ...rest }) => ({ ...rest, seats: seats.map((s) => s.state) })),
    ).toEqual([
      {
        number: 1,
        part: 1,
        title: 'Law',
        topic: { id: 'topic-a', letter: 'a', title: 'Law' },
        moderators: [],
        seats: ['open', 'open'],
      },
    ]);
    expect(eventsAfter(db, before)).toEqual(['programme.draftOpened programmeVersion', 'programme.panelAdded panel']);
  });

  it.each([
    [
      'a second open draft',
      { meetingId: 'first', panels: scenePanels },
      { code: 'draftOpenAlready', params: { number: 1 } },
    ],
    ['a meeting that is not there', { meetingId: 'none', panels: scenePanels }, { code: 'notFound' }],
    [
      'a topic of another list',
      { meetingId: 'second', panels: [{ ...scenePanels[0], topicId: 'topic-x' }] },
      { code: 'topicNotTaken', field: 'panels.0.topicId' },
    ],
    [
      'two panels of one number',
      { meetingId: 'second', panels: [scenePanels[0], scenePanels[0]] },
      { code: 'panelNumberTwice', field: 'panels' },
    ],
    ['neither panels nor a base', { meetingId: 'second' }, { code: 'panelsOrBase', field: 'panels' }],
    [
      'a panel without seats',
      { meetingId: 'second', panels: [{ ...scenePanels[0], seats: 0 }] },
      { code: 'invalidInput', field: 'panels.0.seats' },
    ],
  ])('refuses %s and writes nothing', async (_, input, refusal) => {
    const { db, officer } = await programmeScene();
    const before = [countEvents(db), db.select().from(panel).all().length];
    expect(await execute(openDraft, officer, input)).toEqual(refused(refusal));
    expect([countEvents(db), db.select().from(panel).all().length]).toEqual(before);
  });

  it('copies a version: the content is the same, seats are proposed anew, a seat whose nominee left stays with the State', async () => {
    const scene = await programmeScene();
    const { db, officer, versionId, ana, bo } = scene;
    await seatOn(scene, 1, 1, ana);
    await seatOn(scene, 2, 2, bo);
    const person = {
      kind: 'new',
      nameAsPrinted: 'Mo Deru',
      familyName: 'Deru',
      givenNames: 'Mo',
      formOfAddress: null,
      function: null,
      affiliation: null,
      affiliationType: null,
      invented: true,
    };
    await done(assignPart, officer, {
      versionId,
      kind: 'moderator',
      panelNumbers: [2],
      person,
      speaksFor: { kind: 'state', stateId: 'XAC' },
    });
    await done(addQuestion, officer, {
      versionId,
      letter: 'a',
      text: 'Why?',
      sentences: 1,
      panelNumbers: [1, 2],
      addressee: { kind: 'seat', panelNumber: 1, position: 1 },
    });
    await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
    await setStatus(scene, bo, 'withdrawn');
    const before = countEvents(db);
    const copy = await done(openDraft, officer, { meetingId: 'first', basedOnId: versionId });
    expect(copy.number).toBe(2);
    expect(eventsAfter(db, before)).toEqual([
      'programme.draftOpened programmeVersion',
      'programme.panelAdded panel',
      'programme.panelAdded panel',
    ]);

    const summary = (number: number) => {
      const programme = getProgramme(db, 'first', number);
      return {
        seats: programme?.panels.map((p) => p.seats.map((s) => [s.state, s.panellist?.person.name ?? null])),
        moderators: programme?.panels.map((p) => p.moderators.map((m) => [m.person.name, m.party?.name])),
        questions: programme?.questionGroups.map((g) => [
          g.panelNumbers,
          g.questions.map((q) => [q.letter, q.text, { ...q.addressee, seatId: undefined }]),
        ]),
      };
    };
    const shared = {
      moderators: [[], [['Mo Deru', 'Çelia']]],
      questions: [[[1, 2], [['a', 'Why?', { kind: 'seat', panelNumber: 1, position: 1 }]]]],
    };
    expect(summary(1)).toEqual({
      ...shared,
      seats: [
        [
          ['confirmed', 'Ana Ruíz'],
          ['open', null],
        ],
        [
          ['open', null],
          ['withdrawn', null],
        ],
      ],
    });
    expect(summary(2)).toEqual({
      ...shared,
      seats: [
        [
          ['proposed', 'Ana Ruíz'],
          ['open', null],
        ],
        [
          ['open', null],
          ['withdrawn', null],
        ],
      ],
    });
    const ids = (number: number) => getProgramme(db, 'first', number)?.panels.map((p) => p.id) ?? [];
    expect(ids(1).filter((id) => ids(2).includes(id))).toEqual([]);
  });

  it('refuses to copy a version of another meeting, and leaves no version behind', async () => {
    const { db, officer, versionId } = await programmeScene();
    const outcome = await execute(openDraft, officer, { meetingId: 'second', basedOnId: versionId });
    expect(outcome).toEqual(refused({ code: 'notFound', field: 'basedOnId' }));
    expect(db.select({ id: programmeVersion.id }).from(programmeVersion).all()).toEqual([{ id: versionId }]);
  });
});

describe('proposeProgramme', () => {
  it('freezes the draft and keeps the date as precise as it is stated', async () => {
    const { db, officer, versionId } = await programmeScene();
    const before = countEvents(db);
    await done(proposeProgramme, officer, { versionId, proposedOn: '2024-01' });
    expect(
      db.select({ state: programmeVersion.state, on: programmeVersion.proposedOn }).from(programmeVersion).all(),
    ).toEqual([{ state: 'proposed', on: '2024-01' }]);
    expect(eventsAfter(db, before)).toEqual(['programme.programmeProposed programmeVersion']);
    expect(await execute(proposeProgramme, officer, { versionId, proposedOn: null })).toEqual(
      refused({ code: 'versionFrozen' }),
    );
  });

  it('leaves room for the next draft', async () => {
    const { officer, versionId } = await programmeScene();
    await done(proposeProgramme, officer, { versionId, proposedOn: null });
    expect((await done(openDraft, officer, { meetingId: 'first', panels: scenePanels })).number).toBe(2);
  });
});

describe('recordAgreement', () => {
  it('confirms seats, agrees nominations and keeps the head of the chain', async () => {
    const scene = await programmeScene();
    const { db, officer, versionId, ana, bo, cy } = scene;
    await seatOn(scene, 1, 1, ana);
    await seatOn(scene, 2, 1, bo);
    await setStatus(scene, bo, 'withdrawn');
    const head = headOfChain(db);
    const before = countEvents(db);
    const result = await done(recordAgreement, officer, {
      versionId,
      agreedOn: '2024-01-22',
      agreedAtMeetingId: 'second',
    });
    expect(result).toEqual({ versionId, agreedHash: head });
    expect(getProgramme(db, 'first')?.version).toMatchObject({
      state: 'agreed',
      agreedOn: '2024-01-22',
      agreedAt: { id: 'second', slug: 'second', title: 'second' },
      agreedHash: head,
    });
    expect(
      db
        .select({ state: seat.state })
        .from(seat)
        .innerJoin(panel, eq(panel.id, seat.panelId))
        .orderBy(panel.number, seat.position)
        .all(),
    ).toEqual([{ state: 'confirmed' }, { state: 'open' }, { state: 'withdrawn' }, { state: 'open' }]);
    expect(
      Object.fromEntries(
        db
          .select({ id: nominationMeeting.id, status: nominationMeeting.status })
          .from(nominationMeeting)
          .all()
          .map((r) => [r.id, r.status]),
      ),
    ).toMatchObject({
      [ana]: 'agreed',
      [bo]: 'withdrawn',
      [cy]: 'received',
    });
    expect(eventsAfter(db, before)).toEqual([
      'programme.programmeAgreed programmeVersion',
      'nominations.statusChanged nominationMeeting',
    ]);
    const [agreed] = db.select().from(event).where(eq(event.type, 'programme.programmeAgreed')).all();
    expect(agreed?.meetingIds).toEqual(['first', 'second']);
  });

  it('refuses a nominee whom the mission has yet to confirm, and writes nothing', async () => {
    const scene = await programmeScene();
    const { db, officer, versionId, ana, bo } = scene;
    await seatOn(scene, 1, 1, ana);
    await seatOn(scene, 2, 1, bo);
    await setStatus(scene, bo, 'awaitingConfirmation');
    const before = countEvents(db);
    expect(await execute(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null })).toEqual(
      refused({ code: 'seatNotInPool', params: { panel: 2, position: 1 } }),
    );
    expect(countEvents(db)).toBe(before);
    expect(getProgramme(db, 'first')?.version.state).toBe('draft');
    expect(getProgramme(db, 'first')?.panels[0]?.seats[0]?.state).toBe('proposed');
  });

  it('refuses a meeting of another body as the place of agreement', async () => {
    const { officer, versionId } = await programmeScene();
    expect(
      await execute(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: 'foreign' }),
    ).toEqual(refused({ code: 'notFound', field: 'agreedAtMeetingId' }));
  });

  it('refuses a date that is none, and a second agreement', async () => {
    const { officer, versionId } = await programmeScene();
    expect(
      await execute(recordAgreement, officer, { versionId, agreedOn: '2024-02-31', agreedAtMeetingId: null }),
    ).toEqual(refused({ code: 'invalidDate', field: 'agreedOn' }));
    await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
    expect(await execute(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null })).toEqual(
      refused({ code: 'versionAgreedAlready' }),
    );
  });
});

describe('publishProgramme', () => {
  it('publishes what was agreed, once, and nothing else', async () => {
    const { db, officer, versionId } = await programmeScene();
    const input = { versionId, publishedOn: null, publishedAt: 'www.example.org' };
    expect(await execute(publishProgramme, officer, input)).toEqual(refused({ code: 'versionNotAgreed' }));
    await done(proposeProgramme, officer, { versionId, proposedOn: null });
    expect(await execute(publishProgramme, officer, input)).toEqual(refused({ code: 'versionNotAgreed' }));
    await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
    const before = countEvents(db);
    await done(publishProgramme, officer, input);
    expect(getProgramme(db, 'first')?.version).toMatchObject({
      state: 'published',
      publishedOn: null,
      publishedAt: 'www.example.org',
    });
    expect(eventsAfter(db, before)).toEqual(['programme.programmePublished programmeVersion']);
    expect(await execute(publishProgramme, officer, input)).toEqual(refused({ code: 'versionPublishedAlready' }));
  });
});
