import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { event, installation, revision } from '@/db/schema/log';
import { anonymous } from '@/lib/kernel/actor';
import { instant, plainDate } from '@/lib/kernel/dates';
import { refuse } from '@/lib/kernel/refusal';
import type { Verdict } from '@/lib/kernel/verdict';
import { defineCommand, execute } from './command';
import { actorWith, memoryDatabase, temporaryDatabase, testContext } from './testing';

/** A command that writes one row; each part can be told to answer otherwise, and writes down that it was asked. */
function writing(parts: {
  asked?: string[];
  role?: Verdict;
  work?: 'refuse' | 'throw';
  load?: 'refuse' | 'throw';
  policy?: Verdict;
  run?: 'refuse' | 'throw' | 'unchanged';
}) {
  const asked = parts.asked ?? [];
  const stop = (name: string, how: 'refuse' | 'throw' | undefined) => {
    asked.push(name);
    if (how === 'throw') throw new Error(`bug in ${name}`);
    return how === 'refuse' ? refuse(`${name}Refused`) : null;
  };
  return defineCommand({
    name: 'test.write',
    input: z.strictObject({ key: z.string().trim().min(1).max(5) }),
    prepare: {
      role: () => {
        asked.push('role');
        return parts.role ?? 'allowed';
      },
      work: async (input) => stop('work', parts.work) ?? `${input.key}!`,
    },
    load: (tx) => stop('load', parts.load) ?? { before: tx.select().from(installation).all().length },
    policy: () => {
      asked.push('policy');
      return parts.policy ?? 'allowed';
    },
    run: ({ tx, input, loaded, prepared, now }) => {
      if (parts.run === 'unchanged') return { unchanged: true, result: { prepared, before: loaded.before } };
      tx.insert(installation).values({ key: input.key, value: now }).run();
      const refused = stop('run', parts.run);
      if (refused !== null) return refused;
      return {
        result: { prepared, before: loaded.before },
        events: [
          {
            type: 'test.written',
            subject: { kind: 'test', id: input.key },
            meetings: [],
            payload: { changed: ['key'] },
            revisions: [{ field: 'key', previous: 'old' }],
          },
        ],
      };
    },
  });
}

const officer = actorWith('officer');

describe('execute', () => {
  it('parses, asks the role, prepares, then loads, asks the policy and runs', async () => {
    const db = memoryDatabase();
    const asked: string[] = [];
    const outcome = await execute(writing({ asked }), testContext(db, officer), { key: ' a ' });
    expect(outcome).toEqual({ ok: true, value: { prepared: 'a!', before: 0 } });
    expect(asked).toEqual(['role', 'work', 'load', 'policy', 'run']);
    expect(db.select().from(installation).all()).toEqual([{ key: 'a', value: '2024-02-01T09:00:00.000Z' }]);
  });

  it('writes who, when, for whom, and from which paragraph into the log', async () => {
    const db = memoryDatabase();
    const context = testContext(db, officer, {
      actedFor: { kind: 'state', id: 'XAA' },
      occurredOn: plainDate('2023-12-20'),
      evidence: { documentId: 'document-1', paragraph: '28 (a)' },
    });
    await execute(writing({}), context, { key: 'a' });
    const [row] = db.select().from(event).all();
    expect(row).toMatchObject({
      recordedAt: '2024-02-01T09:00:00.000Z',
      occurredOn: '2023-12-20',
      actorKind: 'account',
      actorId: 'account-officer',
      actedForKind: 'state',
      actedForId: 'XAA',
      evidenceDocumentId: 'document-1',
      evidenceParagraph: '28 (a)',
      type: 'test.written',
      payload: { changed: ['key'] },
    });
    expect(db.select().from(revision).all()).toEqual([
      { id: row?.revisionIds[0], field: 'key', previous: 'old', reason: null },
    ]);
  });

  it.each([
    ['the role may not, without preparing anything', { role: 'forbidden' }, 'notAllowed', ['role']],
    ['the role may not know', { role: 'hidden' }, 'notFound', ['role']],
    ['the preparation refuses', { work: 'refuse' }, 'workRefused', ['role', 'work']],
    ['the thing is not there', { load: 'refuse' }, 'loadRefused', ['role', 'work', 'load']],
    ['the policy forbids', { policy: 'forbidden' }, 'notAllowed', ['role', 'work', 'load', 'policy']],
    ['the policy hides', { policy: 'hidden' }, 'notFound', ['role', 'work', 'load', 'policy']],
    ['the act itself is refused', { run: 'refuse' }, 'runRefused', ['role', 'work', 'load', 'policy', 'run']],
  ] as const)('refuses and writes nothing when %s', async (_, parts, code, order) => {
    const db = memoryDatabase();
    const asked: string[] = [];
    const outcome = await execute(writing({ ...parts, asked }), testContext(db, officer), { key: 'a' });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', code } });
    expect(asked).toEqual(order);
    expect(db.select().from(installation).all()).toEqual([]);
    expect(db.select().from(event).all()).toEqual([]);
  });

  it('asks nobody who is not signed in for more than to sign in', async () => {
    const db = memoryDatabase();
    for (const parts of [{ role: 'hidden' }, { load: 'refuse' }, { policy: 'hidden' }] as const) {
      expect(await execute(writing(parts), testContext(db, anonymous), { key: 'a' })).toEqual({
        ok: false,
        refusal: { kind: 'refusal', code: 'notSignedIn' },
      });
    }
  });

  it.each(['work', 'load', 'run'] as const)(
    'passes a bug in %s on as an exception and writes nothing',
    async (part) => {
      const db = memoryDatabase();
      const outcome = execute(writing({ [part]: 'throw' }), testContext(db, officer), { key: 'a' });
      await expect(outcome).rejects.toThrow(`bug in ${part}`);
      expect(db.select().from(installation).all()).toEqual([]);
      expect(db.select().from(event).all()).toEqual([]);
    },
  );

  it('logs nothing when nothing changed', async () => {
    const db = memoryDatabase();
    const outcome = await execute(writing({ run: 'unchanged' }), testContext(db, officer), { key: 'a' });
    expect(outcome).toEqual({ ok: true, value: { prepared: 'a!', before: 0 } });
    expect(db.select().from(event).all()).toEqual([]);
  });

  it('takes a change that claims to be none for a bug', async () => {
    const db = memoryDatabase();
    const command = defineCommand({
      name: 'test.sly',
      input: z.null(),
      load: () => null,
      policy: () => 'allowed',
      run: ({ tx }) => {
        tx.insert(installation).values({ key: 'a', value: 'b' }).run();
        return { unchanged: true, result: null };
      },
    });
    const outcome = execute(command, testContext(db, officer), null);
    await expect(outcome).rejects.toThrow('test.sly wrote without an event');
    expect(db.select().from(installation).all()).toEqual([]);
  });

  it.each([
    ['an empty field', { key: ' ' }, { code: 'required', field: 'key' }],
    ['a field left out', {}, { code: 'required', field: 'key' }],
    ['a field too long', { key: 'abcdef' }, { code: 'tooLong', field: 'key', params: { maximum: 5 } }],
    ['a field of another type', { key: 1 }, { code: 'invalidInput', field: 'key' }],
    ['a field that is not known', { key: 'a', more: 1 }, { code: 'unknownField', field: '' }],
    ['no input', undefined, { code: 'required', field: '' }],
  ])('names %s', async (_, input, refusal) => {
    const outcome = await execute(writing({}), testContext(memoryDatabase(), officer), input);
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
  });

  it('names every field at once', async () => {
    const command = defineCommand({
      name: 'test.many',
      input: z.strictObject({ a: z.string(), list: z.array(z.strictObject({ b: z.string().min(1) })) }),
      load: () => null,
      policy: () => 'allowed',
      run: () => ({ unchanged: true, result: null }),
    });
    const outcome = await execute(command, testContext(memoryDatabase(), officer), { list: [{ b: 'x' }, { b: '' }] });
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        ...refuse('required', 'a'),
        others: [refuse('required', 'list.1.b')],
      },
    });
  });

  it('reads the clock once, so that all it writes bears the same time', async () => {
    const db = memoryDatabase();
    let readings = 0;
    const clock = {
      now: () => {
        readings += 1;
        return instant(`2024-02-01T09:00:00.00${readings}Z`);
      },
    };
    await execute(writing({}), testContext(db, officer, { clock }), { key: 'a' });
    expect(readings).toBe(1);
    expect(db.select({ value: installation.value }).from(installation).all()).toEqual(
      db.select({ value: event.recordedAt }).from(event).all(),
    );
  });

  it('holds the right to write from its first read on', async () => {
    const { db, remove } = temporaryDatabase();
    const other = new Database(db.$client.name, { timeout: 0 });
    const during = defineCommand({
      name: 'test.look',
      input: z.null(),
      load: () => {
        expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('database is locked');
        return true;
      },
      policy: () => 'allowed',
      run: ({ loaded }) => ({ unchanged: true, result: loaded }),
    });
    expect(await execute(during, testContext(db, officer), null)).toEqual({ ok: true, value: true });
    other.close();
    remove();
  });
});
