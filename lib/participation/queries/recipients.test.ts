import { describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { mission } from '@/db/schema/addresses';
import { statementsOf } from '@/db/statements';
import { setNominationStatus } from '@/lib/nominations/commands/set-nomination-status';
import { nominate } from '@/lib/nominations/testing';
import { addQuestion } from '@/lib/programme/commands/add-question';
import { assignPart } from '@/lib/programme/commands/assign-part';
import { getProgramme } from '@/lib/programme/queries/programme';
import { done, programmeScene, seatAt } from '@/lib/programme/testing';
import { confirmationRecipients, programmeRecipients } from './recipients';

function programmeOf(db: Db) {
  const programme = getProgramme(db, 'first');
  if (programme === null) throw new Error('no programme');
  return programme;
}

/** Ana on panel 1, Bo on panel 2, one moderator of both, a keynote, and questions to Ana's seat, to Brenia and to nobody. */
async function seated() {
  const scene = await programmeScene();
  const { officer, versionId, ana, bo, db } = scene;
  await seatAt(officer, { versionId, panelNumber: 1, position: 1, nominationMeetingId: ana });
  await seatAt(officer, { versionId, panelNumber: 2, position: 1, nominationMeetingId: bo });
  const part = (kind: string, panelNumbers: readonly number[], nameAsPrinted: string) => ({
    versionId,
    kind,
    panelNumbers,
    person: {
      kind: 'new',
      nameAsPrinted,
      familyName: null,
      givenNames: null,
      formOfAddress: null,
      function: null,
      affiliation: null,
      affiliationType: null,
      invented: true,
    },
    speaksFor: { kind: 'none' },
  });
  await done(assignPart, officer, part('moderator', [1, 2], 'Mo Dorn'));
  await done(assignPart, officer, part('keynote', [], 'Key Note'));
  const question = (letter: string, text: string, panelNumbers: readonly number[], addressee: object) => ({
    versionId,
    letter,
    text,
    sentences: 1,
    panelNumbers,
    addressee,
  });
  await done(addQuestion, officer, question('a', 'To the seat', [1], { kind: 'seat', panelNumber: 1, position: 1 }));
  await done(addQuestion, officer, question('b', 'To Brenia', [2], { kind: 'state', stateId: 'XAB' }));
  await done(addQuestion, officer, question('c', 'To all', [1, 2], { kind: 'none' }));
  return { ...scene, db };
}

describe('those on the programme', () => {
  it('are panellists with their own questions, each moderator once with all panels, and the other parts', async () => {
    const { db } = await seated();
    const recipients = programmeRecipients(db, programmeOf(db));
    expect(
      recipients.map((one) =>
        one.kind === 'person'
          ? [one.role, one.person.name, one.panels.map((panel) => panel.number), one.questions.map((each) => each.text)]
          : one,
      ),
    ).toEqual([
      ['panellist', 'Ana Ruíz', [1], ['To the seat']],
      ['panellist', 'Bo Berg', [2], ['To Brenia']],
      ['moderator', 'Mo Dorn', [1, 2], ['To the seat', 'To all', 'To Brenia', 'To all']],
      ['keynote', 'Key Note', [], []],
    ]);
    expect(recipients[0]).toMatchObject({
      party: { kind: 'state', id: 'XAA', missionName: null },
      panels: [{ moderators: ['Mo Dorn'], panellists: [{ person: { name: 'Ana Ruíz' }, party: 'Avaland' }] }],
    });
  });

  it('are written to by the mission at the seat of the desk, as the address book calls it', async () => {
    const { db } = await seated();
    const row = (id: string, dutyStation: 'vienna' | 'geneva', name: string | null, inUse = true) => ({
      id,
      stateId: 'XAA',
      dutyStation,
      name,
      emails: [],
      inUse,
      revision: 1,
    });
    db.insert(mission)
      .values([row('m-1', 'geneva', 'the Mission at Geneva'), row('m-2', 'vienna', 'the Embassy of Avaland')])
      .run();
    expect(programmeRecipients(db, programmeOf(db))[0]).toMatchObject({
      party: { missionName: 'the Embassy of Avaland' },
    });
  });
});

describe('those to whom nominations are confirmed', () => {
  it('are the parties with nominations in the pool, each once, with the panel of who has a seat', async () => {
    const { db, officer, ids } = await seated();
    const meetings = [{ meetingId: 'first', status: 'received', rank: null, topicIds: [] }];
    await nominate(
      db,
      { stateId: 'XAA', meetings },
      { nameAsPrinted: 'Al Zed', familyName: 'Zed' },
      officer.actor,
      ids,
    );
    const read = () =>
      confirmationRecipients(db, 'first', programmeOf(db)).map((one) =>
        one.kind === 'party'
          ? [one.key, one.nominations.map(({ person, panel }) => [person.name, panel?.number ?? null])]
          : one,
      );
    expect(read()).toEqual([
      [
        'state-XAA',
        [
          ['Ana Ruíz', 1],
          ['Al Zed', null],
        ],
      ],
      ['state-XAB', [['Bo Berg', 2]]],
      ['state-XAC', [['Cy Cole', null]]],
    ]);
    expect(confirmationRecipients(db, 'first', null)).toHaveLength(3);
    expect(confirmationRecipients(db, 'second', null)).toHaveLength(1);
  });

  it('are not those whose nominations were all withdrawn', async () => {
    const { db, officer, cy } = await seated();
    await done(setNominationStatus, officer, {
      nominationMeetingId: cy,
      meetingId: 'first',
      status: 'withdrawn',
      reason: null,
    });
    expect(confirmationRecipients(db, 'first', null).map((one) => one.key)).toEqual(['state-XAA', 'state-XAB']);
  });

  it('cost no more queries for many than for few', async () => {
    const counted = async (more: number) => {
      const { db, officer, ids } = await seated();
      const meetings = [{ meetingId: 'first', status: 'received', rank: null, topicIds: [] }];
      for (let n = 0; n < more; n += 1) {
        const name = { nameAsPrinted: `Person ${n}`, familyName: `P${n}` };
        await nominate(db, { stateId: 'XAB', meetings }, name, officer.actor, ids);
      }
      const programme = programmeOf(db);
      return statementsOf(db, () => {
        confirmationRecipients(db, 'first', programme);
        programmeRecipients(db, programme);
      });
    };
    expect(await counted(20)).toBe(await counted(0));
  });
});
