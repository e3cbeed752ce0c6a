import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { event, file, revision } from '@/db/schema/log';
import { checklistItem } from '@/db/schema/meetings';
import type { Actor } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { seedMeetings } from '../testing';
import { addChecklistItem } from './add-checklist-item';
import { removeChecklistItem } from './remove-checklist-item';
import { updateChecklistItem } from './update-checklist-item';

const stated = { kind: 'hostAgreement', title: 'Host country agreement', status: 'notStated' } as const;

function seeded(actor: Actor = actorWith('officer'), db = memoryDatabase()) {
  seedMeetings(db);
  db.insert(checklistItem)
    .values([
      { id: 'check-here', meetingId: 'meeting-group', ...stated, position: 1 },
      { id: 'check-elsewhere', meetingId: 'meeting-other', ...stated, position: 1 },
    ])
    .run();
  return testContext(db, actor);
}

const added = {
  meetingId: 'meeting-group',
  kind: 'venue',
  title: 'Venue',
  status: 'open',
  evidence: null,
  doneOn: null,
};
const input = {
  meetingId: 'meeting-group',
  itemId: 'check-here',
  ...stated,
  status: 'done',
  evidence: 'Exchange of letters',
  doneOn: '2024-03',
};

describe('addChecklistItem', () => {
  it('adds at the end', async () => {
    const context = seeded();
    const outcome = await execute(addChecklistItem, context, added);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(
      context.db
        .select()
        .from(checklistItem)
        .all()
        .find((row) => row.id === outcome.value.id),
    ).toEqual({
      id: outcome.value.id,
      ...added,
      evidenceFileId: null,
      position: 2,
    });
  });

  it.each<[string, Actor, object, object]>([
    ['a role that only sees meetings', actorWith('clearingOfficer'), {}, { code: 'notAllowed' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-other' }), {}, { code: 'notFound' }],
    ['a date of what is open', actorWith('officer'), { doneOn: '2024' }, { code: 'dateNeedsDone', field: 'doneOn' }],
    ['an item without a title', actorWith('officer'), { title: '' }, { code: 'required', field: 'title' }],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const context = seeded(actor);
    const outcome = await execute(addChecklistItem, context, { ...added, ...more });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(context.db.select().from(checklistItem).all()).toHaveLength(2);
    expect(context.db.select().from(event).all()).toEqual([]);
  });
});

describe('updateChecklistItem', () => {
  it('records how it stands and what shows it, once', async () => {
    const context = seeded();
    await execute(updateChecklistItem, context, input);
    await execute(updateChecklistItem, context, input);
    expect(context.db.select().from(checklistItem).all()[0]).toMatchObject({ status: 'done', doneOn: '2024-03' });
    expect(
      context.db.select({ type: event.type, id: event.subjectId, payload: event.payload }).from(event).all(),
    ).toEqual([
      {
        type: 'meetings.checklistItemUpdated',
        id: 'check-here',
        payload: { fields: ['status', 'evidence', 'doneOn'], status: 'done' },
      },
    ]);
  });

  describe('with a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'checklist-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    let made = 0;
    function onDisk() {
      made += 1;
      const db = openDatabase(join(folder, `${made}.db`));
      migrate(db, fileURLToPath(new URL('../../../db/migrations', import.meta.url)));
      return db;
    }
    const letter = { name: 'letter.txt', bytes: new TextEncoder().encode('Agreed.') };

    it('keeps the file until it is taken away', async () => {
      const context = seeded(actorWith('officer'), onDisk());
      const fileOf = () => context.db.select({ id: checklistItem.evidenceFileId }).from(checklistItem).all()[0]?.id;
      await execute(updateChecklistItem, context, { ...input, file: letter });
      const [stored] = context.db.select().from(file).all();
      expect(stored).toMatchObject({ name: 'letter.txt', mediaType: 'text/plain', uploadedBy: 'account-officer' });
      expect(fileOf()).toBe(stored?.id);
      await execute(updateChecklistItem, context, { ...input, file: 'keep' });
      expect(fileOf()).toBe(stored?.id);
      await execute(updateChecklistItem, context, { ...input, file: null });
      expect(fileOf()).toBeNull();
    });

    it.each<[string, Actor, object, string]>([
      ['a role that edits nothing', actorWith('chair'), letter, 'notFound'],
      ['an officer of another meeting', actorWith('officer', { meetingId: 'meeting-other' }), letter, 'notFound'],
      [
        'bytes of no known kind',
        actorWith('officer'),
        { ...letter, bytes: new Uint8Array([0, 1]) },
        'fileTypeNotAllowed',
      ],
    ])('takes none from %s', async (_, actor, upload, code) => {
      const context = seeded(actor, onDisk());
      const outcome = await execute(updateChecklistItem, context, { ...input, file: upload });
      expect(outcome).toMatchObject({ ok: false, refusal: { code } });
      expect(context.db.select().from(file).all()).toEqual([]);
    });
  });

  it.each<[string, Actor, object, object]>([
    ['an officer of another body', actorWith('officer', { bodyId: 'body-other' }), {}, { code: 'notFound' }],
    ['an item of another meeting', actorWith('officer'), { itemId: 'check-elsewhere' }, { code: 'notFound' }],
    ['a date of what is open', actorWith('officer'), { status: 'open' }, { code: 'dateNeedsDone', field: 'doneOn' }],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const context = seeded(actor);
    const before = context.db.select().from(checklistItem).all();
    const outcome = await execute(updateChecklistItem, context, { ...input, ...more });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(context.db.select().from(checklistItem).all()).toEqual(before);
    expect(context.db.select().from(event).all()).toEqual([]);
  });
});

describe('removeChecklistItem', () => {
  it('removes the item and keeps its title apart from the log', async () => {
    const context = seeded();
    await execute(removeChecklistItem, context, { meetingId: 'meeting-group', itemId: 'check-here' });
    expect(context.db.select({ id: checklistItem.id }).from(checklistItem).all()).toEqual([{ id: 'check-elsewhere' }]);
    expect(context.db.select({ previous: revision.previous }).from(revision).all()).toEqual([
      { previous: stated.title },
    ]);
  });

  it.each<[string, Actor, string, string]>([
    ['a role that only sees meetings', actorWith('chair'), 'check-here', 'notAllowed'],
    ['an item of another meeting', actorWith('officer'), 'check-elsewhere', 'notFound'],
  ])('refuses %s', async (_, actor, itemId, code) => {
    const context = seeded(actor);
    const outcome = await execute(removeChecklistItem, context, { meetingId: 'meeting-group', itemId });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', code } });
    expect(context.db.select().from(checklistItem).all()).toHaveLength(2);
  });
});
