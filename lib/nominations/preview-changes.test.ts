import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { actorWith, testContext } from '@/lib/platform/testing';
import { previewChanges } from './preview-changes';
import { nominate, nominationScene } from './testing';

const officer = actorWith('officer');

async function scene() {
  const db = nominationScene();
  const { ids } = testContext(db, officer);
  const places: string[] = [];
  for (const status of ['received', 'withdrawn', 'reserve'] as const) {
    const { nominationMeetingId } = await nominate(
      db,
      { meetings: [{ meetingId: 'first', status, rank: null, topicIds: [] }] },
      { nameAsPrinted: `Person ${status}`, familyName: null, givenNames: null },
      officer,
      ids,
    );
    places.push(nominationMeetingId);
  }
  const preview = (more: Record<string, unknown> = {}, actor: Actor = officer) =>
    previewChanges(db, actor, {
      slug: 'first',
      act: { kind: 'status', status: 'reserve' },
      selection: { kind: 'rows', ids: places },
      ...more,
    });
  return { db, places, preview };
}

function kinds(outcome: ReturnType<typeof previewChanges>): readonly string[] {
  return outcome.ok ? outcome.value.map((row) => `${row.name}: ${row.planned.kind}`) : [];
}

describe('previewChanges', () => {
  it('says of each row what the act would do, with the revision in which it was seen, and writes nothing', async () => {
    const { db, places, preview } = await scene();
    const before = db.select().from(event).all();
    const outcome = preview();
    expect(kinds(outcome)).toEqual(['Person received: changes', 'Person withdrawn: refused', 'Person reserve: stays']);
    expect(outcome).toMatchObject({
      value: places.map((nominationMeetingId) => ({ nominationMeetingId, revision: 1 })),
    });
    expect(db.select().from(event).all()).toEqual(before);
  });

  it('takes all that match the address of the list, on whatever page', async () => {
    const { preview } = await scene();
    const matching = (query: string) => kinds(preview({ selection: { kind: 'matching', query } }));
    expect(matching('')).toHaveLength(3);
    expect(matching('status=pool&page=7')).toEqual(['Person received: changes', 'Person reserve: stays']);
    expect(matching('search=person+withdrawn')).toEqual(['Person withdrawn: refused']);
  });

  it.each<[string, Record<string, unknown>, Actor, string]>([
    ['nobody signed in', {}, anonymous, 'notFound'],
    ['a mission', {}, actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an officer of another meeting', {}, actorWith('officer', { meetingId: 'second' }), 'notFound'],
    [
      'the Chair, who records nothing',
      { act: { kind: 'addTopic', topicId: 'topic-a' } },
      actorWith('chair'),
      'notAllowed',
    ],
    [
      'an officer of this meeting only, who would move',
      { act: { kind: 'move', toMeetingId: 'second' } },
      actorWith('officer', { meetingId: 'first' }),
      'notFound',
    ],
    ['a meeting that is not there', { slug: 'none' }, officer, 'notFound'],
    ['a nomination of another meeting', { slug: 'second' }, officer, 'notFound'],
    ['no usable act', { act: { kind: 'remove' } }, officer, 'required'],
  ])('shows nothing to %s', async (_, more, actor, code) => {
    const { preview } = await scene();
    expect(preview(more, actor)).toMatchObject({ ok: false, refusal: { code } });
  });
});
