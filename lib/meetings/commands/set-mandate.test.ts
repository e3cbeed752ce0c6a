import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { mandateReference } from '@/db/schema/meetings';
import type { Actor } from '@/lib/kernel/actor';
import { type CommandContext, execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { seedMeetings } from '../testing';
import { addMandateReference } from './add-mandate-reference';
import { setMandate } from './set-mandate';

function seeded(actor: Actor = actorWith('officer')) {
  const db = memoryDatabase();
  seedMeetings(db);
  return testContext(db, actor);
}

const reference = (paragraph: string | null, more: object = {}) => ({
  subject: 'topics',
  symbol: 'A/78/20',
  annex: null,
  paragraph,
  sessionId: 'session-committee',
  agreedOn: '2023-06',
  content: `What paragraph ${paragraph} lays down`,
  ...more,
});

async function add(context: CommandContext, paragraph: string | null, more: object = {}) {
  const outcome = await execute(addMandateReference, context, {
    meetingId: 'meeting-group',
    ...reference(paragraph, more),
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.id;
}

function stored(context: CommandContext) {
  return context.db
    .select({ id: mandateReference.id, paragraph: mandateReference.paragraph })
    .from(mandateReference)
    .orderBy(asc(mandateReference.position))
    .all();
}

function told(context: CommandContext) {
  return context.db
    .select({ type: event.type, subject: event.subjectId, payload: event.payload })
    .from(event)
    .orderBy(asc(event.seq))
    .all();
}

describe('addMandateReference', () => {
  it('adds at the end, with the paragraph it was read from', async () => {
    const context = seeded();
    await add({ ...context, evidence: { documentId: 'doc', paragraph: '2' } }, '234');
    await add({ ...context, evidence: { documentId: 'doc', paragraph: '4' } }, null, { symbol: null });
    expect(stored(context).map((row) => row.paragraph)).toEqual(['234', null]);
    expect(context.db.select({ paragraph: event.evidenceParagraph }).from(event).all()).toEqual([
      { paragraph: '2' },
      { paragraph: '4' },
    ]);
    expect(told(context).map((row) => row.payload)).toEqual([
      { subject: 'topics', position: 1 },
      { subject: 'topics', position: 2 },
    ]);
  });
});

describe('setMandate', () => {
  it('keeps what is there, and tells of each reference added, changed and removed', async () => {
    const context = seeded();
    const [first, second, third] = [await add(context, '232'), await add(context, '233'), await add(context, '234')];
    const before = told(context).length;
    const outcome = await execute(setMandate, context, {
      meetingId: 'meeting-group',
      references: [reference('233'), { id: third, ...reference('235') }, reference('236')],
    });
    expect(outcome).toEqual({ ok: true, value: { ids: [second, third, expect.stringMatching(/^mandate-/)] } });
    expect(stored(context).map((row) => row.paragraph)).toEqual(['233', '235', '236']);
    expect(told(context).slice(before)).toEqual([
      { type: 'meetings.mandateReferenceRemoved', subject: first, payload: {} },
      { type: 'meetings.mandateReferenceChanged', subject: third, payload: { fields: ['paragraph', 'content'] } },
      {
        type: 'meetings.mandateReferenceAdded',
        subject: stored(context)[2]?.id,
        payload: { subject: 'topics', position: 3 },
      },
    ]);
  });

  it('tells of the references that now stand after one they stood before', async () => {
    const context = seeded();
    const [first, second, third] = [await add(context, '232'), await add(context, '233'), await add(context, '234')];
    await execute(setMandate, context, {
      meetingId: 'meeting-group',
      references: [reference('234'), reference('232'), reference('233')],
    });
    expect(stored(context).map((row) => row.id)).toEqual([third, first, second]);
    expect(
      told(context)
        .slice(3)
        .map((row) => row.payload),
    ).toEqual([{ fields: ['position'] }, { fields: ['position'] }]);
  });

  it('tells nothing when nothing differs', async () => {
    const context = seeded();
    await add(context, '232');
    const outcome = await execute(setMandate, context, {
      meetingId: 'meeting-group',
      references: [reference('232')],
    });
    expect(outcome.ok).toBe(true);
    expect(told(context)).toHaveLength(1);
  });

  it.each<[string, Actor, object, object]>([
    ['a role that only sees meetings', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-other' }), {}, { code: 'notFound' }],
    ['an older form', actorWith('officer'), { revision: 7 }, { code: 'changedMeanwhile' }],
    [
      'a session that is not there',
      actorWith('officer'),
      { references: [reference('1'), reference('2', { sessionId: 'session-x' })] },
      { code: 'notFound', field: 'references.1.sessionId' },
    ],
    [
      'a reference of another meeting',
      actorWith('officer'),
      { references: [{ id: 'mandate-elsewhere', ...reference('1') }] },
      { code: 'notFound', field: 'references.0' },
    ],
    [
      'a reference given twice',
      actorWith('officer'),
      { references: ['1', '2'].map((paragraph) => ({ id: 'mandate-here', ...reference(paragraph) })) },
      { code: 'notFound', field: 'references.1' },
    ],
    [
      'a reference that says nothing',
      actorWith('officer'),
      { references: [reference('1', { content: ' ' })] },
      { code: 'required', field: 'references.0.content' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const context = seeded(actor);
    const row = { position: 1, subject: 'topics', content: 'x' } as const;
    context.db
      .insert(mandateReference)
      .values([
        { id: 'mandate-here', meetingId: 'meeting-group', ...row },
        { id: 'mandate-elsewhere', meetingId: 'meeting-other', ...row },
      ])
      .run();
    const before = context.db.select().from(mandateReference).all();
    const outcome = await execute(setMandate, context, { meetingId: 'meeting-group', references: [], ...more });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(context.db.select().from(mandateReference).all()).toEqual(before);
    expect(told(context)).toEqual([]);
  });

  it('refuses to add to a meeting that is hidden', async () => {
    const context = seeded(actorWith('officer', { meetingId: 'meeting-other' }));
    const outcome = await execute(addMandateReference, context, { meetingId: 'meeting-group', ...reference('1') });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', code: 'notFound' } });
    expect(stored(context)).toEqual([]);
  });
});
