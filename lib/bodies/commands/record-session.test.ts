import { describe, expect, it } from 'vitest';
import { anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { getSession, listSessions } from '../queries';
import { desk, granted } from '../testing';
import { correctSession } from './correct-session';
import { recordSession } from './record-session';

const session = { number: 63, startsOn: '2024-04-15', endsOn: '2024-04-26', place: 'Vienna' };

describe('recordSession', () => {
  it('records sessions with dates as precise as they are known, the newest first', async () => {
    const { db, run, committee, subcommittee, news } = await desk();
    const { id } = granted(await run(recordSession, { bodyId: committee, ...session }));
    granted(await run(recordSession, { bodyId: committee, number: 61, startsOn: '2022-03', endsOn: null, place: '' }));
    granted(await run(recordSession, { bodyId: subcommittee, ...session }));
    expect(
      listSessions(db, committee).map(({ number, startsOn, endsOn, place }) => [number, startsOn, endsOn, place]),
    ).toEqual([
      [63, '2024-04-15', '2024-04-26', 'Vienna'],
      [61, '2022-03', null, null],
    ]);
    expect(news()[0]).toMatchObject({
      type: 'bodies.sessionRecorded',
      subjectKind: 'session',
      subjectId: id,
      payload: { bodyId: committee, number: 63 },
    });
  });

  it('refuses and writes nothing', async () => {
    const { db, run, committee, invented, news } = await desk();
    granted(await run(recordSession, { bodyId: committee, ...session }));
    const officer = actorWith('officer');
    const cases = [
      ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
      ['a role that only sees bodies', actorWith('reader'), {}, { code: 'notAllowed' }],
      ['an officer of another body', actorWith('officer', { bodyId: invented }), {}, { code: 'notFound' }],
      ['a body that is not there', officer, { bodyId: 'body-x' }, { code: 'notFound' }],
      ['a number that is taken', officer, { number: 63 }, { code: 'sessionTaken', field: 'number' }],
      ['no number', officer, { number: undefined }, { code: 'required', field: 'number' }],
      ['dates turned round', officer, { endsOn: '2024-03' }, { code: 'endBeforeStart', field: 'endsOn' }],
      ['a date that does not exist', officer, { startsOn: '2024-02-30' }, { code: 'invalidDate', field: 'startsOn' }],
    ] as const;
    for (const [what, actor, change, refusal] of cases) {
      const input = { bodyId: committee, ...session, number: 64, ...change };
      expect([what, await run(recordSession, input, actor)]).toEqual([
        what,
        { ok: false, refusal: { kind: 'refusal', ...refusal } },
      ]);
    }
    expect(listSessions(db, committee)).toHaveLength(1);
    expect(news()).toHaveLength(1);
  });
});

describe('correctSession', () => {
  it('corrects dates, place and number', async () => {
    const { db, run, committee, news } = await desk();
    const { id } = granted(await run(recordSession, { bodyId: committee, ...session, number: 36 }));
    granted(await run(correctSession, { sessionId: id, ...session }));
    expect(getSession(db, committee, 63)).toEqual({ id, bodyId: committee, ...session });
    expect(getSession(db, committee, 36)).toBeNull();
    expect(news()[1]).toMatchObject({
      type: 'bodies.sessionCorrected',
      subjectId: id,
      payload: { bodyId: committee, fields: ['number'] },
    });
  });

  it('tells nothing when all is as it was, and refuses without writing', async () => {
    const { db, run, committee, invented, news } = await desk();
    const sessionId = granted(await run(recordSession, { bodyId: committee, ...session })).id;
    granted(await run(recordSession, { bodyId: committee, ...session, number: 62 }));
    granted(await run(correctSession, { sessionId, ...session }));
    const officer = actorWith('officer');
    const cases = [
      ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
      ['a role that only sees bodies', actorWith('chair'), {}, { code: 'notAllowed' }],
      ['an officer of another body', actorWith('officer', { bodyId: invented }), {}, { code: 'notFound' }],
      ['a session that is not there', officer, { sessionId: 'session-x' }, { code: 'notFound' }],
      ['a number that is taken', officer, { number: 62 }, { code: 'sessionTaken', field: 'number' }],
      ['dates turned round', officer, { endsOn: '2023' }, { code: 'endBeforeStart', field: 'endsOn' }],
    ] as const;
    for (const [what, actor, change, refusal] of cases) {
      expect([what, await run(correctSession, { sessionId, ...session, place: 'Geneva', ...change }, actor)]).toEqual([
        what,
        { ok: false, refusal: { kind: 'refusal', ...refusal } },
      ]);
    }
    expect(getSession(db, committee, 63)).toEqual({ id: sessionId, bodyId: committee, ...session });
    expect(news()).toHaveLength(2);
  });
});
