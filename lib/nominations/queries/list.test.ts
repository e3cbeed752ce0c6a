import { describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { circular, circularMeeting } from '@/db/schema/circulars';
import { communicationCause } from '@/db/schema/correspondence';
import { statementsOf } from '@/db/statements';
import { balanceBasis } from '@/lib/balance/queries';
import { actorWith, testContext } from '@/lib/platform/testing';
import { firstView } from '../listing';
import { insertCommunication, nominate, nominationScene } from '../testing';
import { listContradictions } from './contradictions';
import { listDeskNominations } from './desk';
import { findPersons, listMeetingChoices, listPartyChoices } from './form-choices';
import { actionDateOf, listNominations } from './list';
import { readListPage } from './page';

const meeting = { id: 'first', bodyId: 'body-own', startsOn: '2024-03-26', nominatingParty: 'statesMembers' as const };

function invite(db: Db, id: string, actionDate: string, meetingIds: readonly string[]): void {
  db.insert(circular)
    .values({ id, bodyId: 'body-own', kind: 'invitation', state: 'recorded', subject: 'Invitation', actionDate })
    .run();
  db.insert(circularMeeting)
    .values(meetingIds.map((meetingId) => ({ circularId: id, meetingId, announces: false })))
    .run();
}

/** So many nominations for the meeting `first`, the last one incomplete, late and unconfirmed. */
async function scene(count: number) {
  const db = nominationScene();
  const { ids } = testContext(db, actorWith('officer'));
  invite(db, 'circular-1', '2024-01-31', ['first']);
  for (let index = 0; index < count; index += 1) {
    const isLast = index === count - 1;
    await nominate(
      db,
      {
        receivedOn: isLast ? '2024-02-01' : '2024-01-15',
        meetings: [
          {
            meetingId: 'first',
            status: isLast ? 'awaitingConfirmation' : 'received',
            rank: null,
            topicIds: isLast ? [] : ['topic-a'],
          },
        ],
      },
      { nameAsPrinted: `Person ${index}`, familyName: null, givenNames: null, affiliation: isLast ? null : 'Academy' },
      actorWith('officer'),
      ids,
    );
  }
  return db;
}

describe('listNominations', () => {
  it('tells of each what is missing and whether it came in after the action date', async () => {
    const db = await scene(2);
    const rows = listNominations(db, 'first', balanceBasis(db, 'body-own', '2024-03-26'), 'en');
    expect(rows.map((row) => [row.person.nameAsPrinted, row.isLate, row.gaps])).toEqual([
      ['Person 0', false, []],
      ['Person 1', true, ['affiliation', 'topics']],
    ]);
  });

  it('reads one of them alone', async () => {
    const db = await scene(3);
    const basis = balanceBasis(db, 'body-own', '2024-03-26');
    const [, second] = listNominations(db, 'first', basis, 'en');
    expect(listNominations(db, 'first', basis, 'en', second?.id)).toEqual([second]);
    expect(listNominations(db, 'second', basis, 'en', second?.id)).toEqual([]);
  });

  it('asks the database as often for many as for few', async () => {
    const [few, many] = [await scene(1), await scene(12)];
    const page = (db: Db) => () => readListPage(db, meeting, firstView, 'en');
    expect(await statementsOf(many, page(many))).toBe(await statementsOf(few, page(few)));
    const desk = (db: Db) => () => listDeskNominations(db, ['first', 'second'], 'en');
    expect(await statementsOf(many, desk(many))).toBe(await statementsOf(few, desk(few)));
  });
});

describe('actionDateOf', () => {
  it('is that of the circulars that serve the meeting', async () => {
    const db = await scene(1);
    invite(db, 'circular-2', '2024-02-20', ['second']);
    expect(actionDateOf(db, 'first')).toBe('2024-01-31');
    expect(actionDateOf(db, 'second')).toBe('2024-02-20');
    expect(actionDateOf(db, 'foreign')).toBeNull();
  });
});

describe('listDeskNominations', () => {
  it('shows what waits, lacks something or came in late, for these meetings only', async () => {
    const db = await scene(3);
    expect(listDeskNominations(db, ['first'], 'en')).toMatchObject([
      { name: 'Person 2', party: 'Avaland', awaits: true, incomplete: true, late: true },
    ]);
    expect(listDeskNominations(db, ['second'], 'en')).toEqual([]);
    expect(listDeskNominations(db, [], 'en')).toEqual([]);
  });
});

describe('listContradictions', () => {
  it('minds only the communications that speak of the nomination', async () => {
    const db = await scene(1);
    insertCommunication(db, 'com-1', { datedOn: '2024-01-20' });
    db.insert(communicationCause)
      .values({
        communicationId: 'com-1',
        effect: 'withdrew',
        subjectKind: 'circular',
        subjectId: 'circular-1',
        recordedAt: '2024-01-20T09:00:00.000Z',
      })
      .run();
    expect(listContradictions(db, 'first')).toEqual([]);
  });
});

describe('choices of the forms', () => {
  it('tells members and observers from the others', async () => {
    const db = await scene(1);
    const parties = listPartyChoices(db, balanceBasis(db, 'body-own', '2024-03-26'), 'en');
    expect(parties.map((one) => `${one.name}${one.ofBody ? '' : ' (other)'}`)).toEqual([
      'Avaland',
      'Brenia',
      'Çelia',
      'Dorland (other)',
      'Observer Union',
      'Stranger Union (other)',
    ]);
  });

  it('offers the meetings of the body with their topics, and none of another', async () => {
    const db = await scene(1);
    expect(listMeetingChoices(db, 'body-own').map((one) => [one.id, one.topics.length])).toEqual([
      ['first', 2],
      ['second', 2],
    ]);
  });

  it('finds persons by all words, whatever their case and marks, within the body where the reader is limited to it', async () => {
    const db = await scene(1);
    const { ids } = testContext(db, actorWith('officer'));
    await nominate(
      db,
      {
        bodyId: 'body-foreign',
        stateId: 'XAD',
        meetings: [{ meetingId: 'foreign', status: 'received', rank: null, topicIds: [] }],
      },
      { nameAsPrinted: 'Ćelina Person', familyName: null, givenNames: null },
      actorWith('officer'),
      { next: (prefix) => `${ids.next(prefix)}-foreign` },
    );
    const names = (search: string, bodyId: string | null) =>
      findPersons(db, search, bodyId, 8).map((one) => one.nameAsPrinted);
    expect(names('person celina', null)).toEqual(['Ćelina Person']);
    expect(names('person', null)).toEqual(['Ćelina Person', 'Person 0']);
    expect(names('person', 'body-own')).toEqual(['Person 0']);
    expect(names('nobody', null)).toEqual([]);
    expect(names(' ', null)).toEqual([]);
  });
});
