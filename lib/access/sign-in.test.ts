import { describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { account, rateLimit, session } from '@/db/schema/access';
import { fixedClock } from '@/lib/kernel/clock';
import { addSeconds, type Instant, instant } from '@/lib/kernel/dates';
import { replayableIds } from '@/lib/kernel/ids';
import { endSession, resumeSession } from '@/lib/platform/session-rows';
import { memoryDatabase } from '@/lib/platform/testing';
import { attemptsAllowed, windowSeconds } from './rate-limit';
import { hashPassword, nobodysHash } from './secrets';
import { type SignInContext, signInAsPersona, signInWithPassword } from './sign-in';

const start = instant('2024-02-01T09:00:00.000Z');
const password = 'a kettle sings at dawn';
const direct = { direct: true, address: '127.0.0.1' };

async function databaseWithAccounts(): Promise<Db> {
  const db = memoryDatabase();
  const passwordHash = await hashPassword(password);
  const createdAt = start;
  db.insert(account)
    .values([
      { id: 'account-a', email: 'a@rostrum.example', displayName: 'A', passwordHash, createdAt },
      {
        id: 'account-off',
        email: 'off@rostrum.example',
        displayName: 'Off',
        passwordHash,
        createdAt,
        disabledAt: start,
      },
      { id: 'account-new', email: 'new@rostrum.example', displayName: 'New', createdAt },
      { id: 'account-p', email: 'p@demonstration.invalid', displayName: 'P', persona: 'officerA', createdAt },
    ])
    .run();
  return db;
}

let run = 0;
function at(db: Db, now: Instant, more: Partial<SignInContext> = {}): SignInContext {
  run += 1;
  return {
    db,
    clock: fixedClock(now),
    ids: replayableIds(`sign-in ${run}`),
    pepper: 'pepper',
    connection: { direct: false, address: '198.51.100.7' },
    userAgent: null,
    ...more,
  };
}

describe('signInWithPassword', () => {
  it('begins a session that says only on what it was begun', async () => {
    const db = await databaseWithAccounts();
    const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
    const answer = await signInWithPassword(at(db, start, { userAgent }), { email: ' A@Rostrum.example', password });
    expect(answer).toEqual({ ok: true, accountId: 'account-a', sessionId: expect.stringMatching(/^session-/) });
    expect(db.select().from(session).all()).toEqual([
      {
        id: answer.ok ? answer.sessionId : '',
        accountId: 'account-a',
        createdAt: start,
        lastSeenAt: start,
        expiresAt: '2024-02-01T21:00:00.000Z',
        revokedAt: null,
        device: 'Firefox|Linux',
      },
    ]);
  });

  it.each([
    ['a wrong password', 'a@rostrum.example', 'a kettle sings at dusk'],
    ['an unknown address', 'nobody@rostrum.example', password],
    ['a disabled account', 'off@rostrum.example', password],
    ['an account without a password', 'new@rostrum.example', ''],
    ['a persona', 'p@demonstration.invalid', password],
    ['nothing at all', '', ''],
  ])('gives the same answer to %s', async (_, email, typed) => {
    const db = await databaseWithAccounts();
    const answer = await signInWithPassword(at(db, start), { email, password: typed });
    expect(answer).toEqual({ ok: false, code: 'signInRefused' });
    expect(db.select().from(session).all()).toEqual([]);
  });

  it.each([
    ['an unknown address', 'nobody@rostrum.example'],
    ['an account that never set a password', 'new@rostrum.example'],
    ['a disabled account', 'off@rostrum.example'],
    ['a wrong password', 'a@rostrum.example'],
  ])('answers %s only once a hash of the same cost was checked', async (_, email) => {
    const db = await databaseWithAccounts();
    let isAnswered = false;
    const answer = signInWithPassword(at(db, start), { email, password: 'a kettle sings at dusk' }).finally(() => {
      isAnswered = true;
    });
    // A hash is checked on another thread, and its result waits for the event loop: no turn of promises brings it.
    for (let turn = 0; turn < 100; turn += 1) await null;
    expect(isAnswered).toBe(false);
    expect(await answer).toEqual({ ok: false, code: 'signInRefused' });
    const costOf = (phc: string) => phc.split('$').slice(0, 4);
    expect(costOf(nobodysHash)).toEqual(costOf(await hashPassword(password)));
  });

  it.each(['a@rostrum.example', 'nobody@rostrum.example'])('stops guesses at %s, from wherever', async (email) => {
    const db = await databaseWithAccounts();
    for (let n = 0; n < attemptsAllowed.account; n += 1) {
      const from = at(db, start, { connection: { direct: false, address: `198.51.100.${n}` } });
      expect(await signInWithPassword(from, { email, password: 'no' })).toEqual({ ok: false, code: 'signInRefused' });
    }
    const limited = { ok: false, code: 'tooManyAttempts' };
    expect(await signInWithPassword(at(db, start), { email, password })).toEqual(limited);
    const almost = addSeconds(start, windowSeconds - 1);
    expect(await signInWithPassword(at(db, almost), { email, password })).toEqual(limited);
    const after = addSeconds(start, windowSeconds);
    const answer = await signInWithPassword(at(db, after), { email, password });
    expect(answer.ok || answer.code).toBe(email === 'a@rostrum.example' ? true : 'signInRefused');
  });

  it('stops guesses from one address, whatever the account', async () => {
    const db = await databaseWithAccounts();
    for (let n = 0; n < attemptsAllowed.address; n += 1) {
      await signInWithPassword(at(db, start), { email: `x${n}@rostrum.example`, password: 'no' });
    }
    const typed = { email: 'a@rostrum.example', password };
    expect(await signInWithPassword(at(db, start), typed)).toEqual({ ok: false, code: 'tooManyAttempts' });
    const elsewhere = at(db, start, { connection: { direct: false, address: '203.0.113.1' } });
    expect(await signInWithPassword(elsewhere, typed)).toMatchObject({ ok: true });
  });

  it('counts many attempts at once before it answers the first', async () => {
    const db = await databaseWithAccounts();
    const typed = { email: 'a@rostrum.example', password: 'no' };
    const answers = await Promise.all(Array.from({ length: 15 }, () => signInWithPassword(at(db, start), typed)));
    const limited = answers.filter((answer) => !answer.ok && answer.code === 'tooManyAttempts');
    expect(limited).toHaveLength(15 - attemptsAllowed.account);
  });

  it('forgets the failures of an account that signs in, and keeps no name or address', async () => {
    const db = await databaseWithAccounts();
    const email = 'a@rostrum.example';
    await signInWithPassword(at(db, start), { email, password: 'no' });
    const kept = db.select().from(rateLimit).all();
    expect(kept.map((row) => [row.key.length, row.count])).toEqual([
      [64, 1],
      [64, 1],
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/rostrum|198\.51/);
    await signInWithPassword(at(db, start), { email, password });
    expect(db.select({ count: rateLimit.count }).from(rateLimit).all()).toEqual([{ count: 1 }]);
  });
});

describe('signInAsPersona', () => {
  it('lets in whoever sits at the computer of the demonstration', async () => {
    const db = await databaseWithAccounts();
    const answer = signInAsPersona(at(db, start, { connection: direct }), true, 'officerA');
    expect(answer).toMatchObject({ ok: true, accountId: 'account-p' });
  });

  it.each([
    ['a real installation', direct, false, 'officerA'],
    ['a request from elsewhere', { direct: false, address: '127.0.0.1' }, true, 'officerA'],
    ['a persona that is not there', direct, true, 'officerX'],
    ['no persona', direct, true, ''],
  ])('refuses %s', async (_, connection, isDemonstration, persona) => {
    const db = await databaseWithAccounts();
    const answer = signInAsPersona(at(db, start, { connection }), isDemonstration, persona);
    expect(answer).toEqual({ ok: false, code: 'signInRefused' });
    expect(db.select().from(session).all()).toEqual([]);
  });
});

describe('a session', () => {
  async function begun() {
    const db = await databaseWithAccounts();
    const answer = await signInWithPassword(at(db, start), { email: 'a@rostrum.example', password });
    if (!answer.ok) throw new Error('not signed in');
    return { db, claimed: { sessionId: answer.sessionId, accountId: answer.accountId } };
  }
  const hours = (n: number) => addSeconds(start, n * 3600);

  it('is read with account and roles of this moment', async () => {
    const { db, claimed } = await begun();
    const signedIn = { ...claimed, email: 'a@rostrum.example', displayName: 'A', roles: [] };
    expect(resumeSession(db, hours(1), claimed)).toEqual(signedIn);
  });

  it('ends after two hours without use, and after twelve with it', async () => {
    const { db, claimed } = await begun();
    expect(resumeSession(db, hours(2), claimed)).toBeNull();
    for (let hour = 1; hour < 12; hour += 1) expect(resumeSession(db, hours(hour), claimed)).not.toBeNull();
    expect(resumeSession(db, hours(12), claimed)).toBeNull();
  });

  it('writes its last use at most every five minutes', async () => {
    const { db, claimed } = await begun();
    const lastSeen = () => db.select({ at: session.lastSeenAt }).from(session).get()?.at;
    resumeSession(db, addSeconds(start, 299), claimed);
    expect(lastSeen()).toBe(start);
    resumeSession(db, addSeconds(start, 300), claimed);
    expect(lastSeen()).toBe(addSeconds(start, 300));
  });

  it('counts no more once it was left, or under another account', async () => {
    const { db, claimed } = await begun();
    expect(resumeSession(db, start, { ...claimed, accountId: 'account-p' })).toBeNull();
    endSession(db, start, claimed.sessionId);
    expect(resumeSession(db, start, claimed)).toBeNull();
  });

  it('counts no more once the account is disabled', async () => {
    const { db, claimed } = await begun();
    db.update(account).set({ disabledAt: start }).run();
    expect(resumeSession(db, start, claimed)).toBeNull();
  });
});
