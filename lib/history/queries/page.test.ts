import { describe, expect, it } from 'vitest';
import { account } from '@/db/schema/access';
import { statementsOf } from '@/db/statements';
import { createBody } from '@/lib/bodies/commands/create-body';
import { recordCircular } from '@/lib/circulars/commands/record-circular';
import { circularInput, granted, harbour } from '@/lib/circulars/testing';
import { recordConsultation } from '@/lib/consultations/commands/record-consultation';
import { consultationInput } from '@/lib/consultations/testing';
import { execute } from '@/lib/platform/command';
import { appendEvents } from '@/lib/platform/event-log';
import { actorWith } from '@/lib/platform/testing';
import { type HistoryAddress, historyAddressSchema } from '../schema';
import { englishReading } from '../testing';
import type { Scope } from '../types';
import { listEvents } from './events';
import { pageSize, readHistory, readLatest, readRecords } from './page';

function address(change: Partial<Record<keyof HistoryAddress, string>> = {}): HistoryAddress {
  return historyAddressSchema.parse(change);
}

function meetingScope(meetingId: string, withAccess = false): Scope {
  return { kind: 'meeting', meetingId, withAccess };
}

/** The harbour with `count` circulars for its meeting, recorded by an officer with a name. */
async function busyHarbour(count: number) {
  const place = await harbour();
  place.db
    .insert(account)
    .values({
      id: 'account-officer',
      email: 'a@example.org',
      displayName: 'Ada Harbour',
      createdAt: '2024-01-01T00:00:00.000Z',
    })
    .run();
  const ids: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const input = { ...circularInput(place), ownReference: `HBR/2023/${n}`, outsideReference: null };
    ids.push(granted(await execute(recordCircular, place.context, input)).id);
  }
  return { ...place, ids };
}

/** An event on an account that also concerns a meeting, as a role limited to it does. */
function giveRole(place: Awaited<ReturnType<typeof harbour>>, meetings: readonly string[]) {
  const envelope = {
    actor: actorWith('administrator'),
    recordedAt: place.context.clock.now(),
    occurredOn: null,
    actedFor: null,
    evidence: null,
  };
  const event = {
    type: 'access.roleAssigned',
    subject: { kind: 'account', id: 'account-officer' },
    meetings,
    payload: {},
  };
  place.db.transaction((tx) => appendEvents(tx, envelope, [event], place.context.ids));
}

describe('readHistory', () => {
  it('shows the newest first, in words, and what can be filtered by', async () => {
    const place = await busyHarbour(2);
    const page = readHistory(place.db, meetingScope(place.meetingId), address(), englishReading);
    expect(page.entries.map((entry) => entry.sentence)).toEqual([
      'Ada Harbour recorded the circular HBR/2023/2',
      'Ada Harbour recorded the circular HBR/2023/1',
      'Ada Harbour created the meeting harbours',
    ]);
    expect({ ...page, entries: [] }).toEqual({
      entries: [],
      matching: 3,
      total: 3,
      older: null,
      newer: null,
      kinds: [
        { kind: 'circular', label: 'Circulars' },
        { kind: 'meeting', label: 'Meetings' },
      ],
      actors: [{ id: 'account-officer', label: 'Ada Harbour' }],
      record: null,
    });
  });

  it('leaves out what concerns other meetings', async () => {
    const place = await busyHarbour(1);
    const inRound = { ...consultationInput(place), serves: [place.roundId] };
    granted(await execute(recordConsultation, place.context, inRound));
    const sentences = readHistory(place.db, meetingScope(place.meetingId), address(), englishReading).entries;
    expect(sentences.map((entry) => entry.sentence)).not.toContainEqual(expect.stringContaining('Second round'));
    expect(readHistory(place.db, meetingScope(place.roundId), address(), englishReading).entries[0]?.sentence).toBe(
      'Ada Harbour recorded Second round (18 April 2023) as an intersessional meeting',
    );
    expect(readHistory(place.db, meetingScope('meeting-x'), address(), englishReading).entries).toEqual([]);
  });

  it('filters by kind of record, by one record and by actor', async () => {
    const place = await busyHarbour(2);
    const of = (change: Parameters<typeof address>[0]) =>
      readHistory(place.db, meetingScope(place.meetingId), address(change), englishReading);
    expect(of({ kind: 'circular' }).matching).toBe(2);
    const one = of({ kind: 'circular', record: place.ids[0] ?? '' });
    expect([one.matching, one.total, one.record]).toEqual([1, 3, 'HBR/2023/1']);
    expect(of({ actor: 'account-officer' }).matching).toBe(3);
    expect(of({ actor: 'account-x' }).entries).toEqual([]);
    expect(of({ kind: 'circular', record: 'gone' }).record).toBe('a record');
  });

  it('searches the words that are read', async () => {
    const place = await busyHarbour(2);
    const page = readHistory(
      place.db,
      meetingScope(place.meetingId),
      address({ search: 'hbr/2023/1' }),
      englishReading,
    );
    expect(page.entries.map((entry) => entry.sentence)).toEqual(['Ada Harbour recorded the circular HBR/2023/1']);
    expect([page.matching, page.total]).toEqual([1, 3]);
  });

  it.each([[''], ['circular']])('walks all pages forth and back, searching for %j', async (search) => {
    const place = await busyHarbour(2 * pageSize + 7);
    const scope = meetingScope(place.meetingId);
    const all = listEvents(place.db, scope, { subjectKind: 'circular', subjectId: null, actorId: null });
    const read = (change: Parameters<typeof address>[0]) =>
      readHistory(place.db, scope, address({ kind: 'circular', search, ...change }), englishReading);
    const seqs = (page: ReturnType<typeof read>) => page.entries.map((entry) => entry.seq);

    const first = read({});
    const second = read({ before: String(first.older) });
    const third = read({ before: String(second.older) });
    expect([...seqs(first), ...seqs(second), ...seqs(third)]).toEqual(all.map((event) => event.seq));
    expect([first.newer, third.older]).toEqual([null, null]);
    expect(seqs(read({ after: String(third.newer) }))).toEqual(seqs(second));
    const again = read({ after: String(second.newer) });
    expect([seqs(again), again.newer]).toEqual([seqs(first), null]);
  });

  it('asks the database no more often for a hundred events than for one', async () => {
    const counted = async (events: number, search: string) => {
      const place = await busyHarbour(events);
      return statementsOf(place.db, () => {
        readHistory(place.db, meetingScope(place.meetingId), address({ search }), englishReading);
        readLatest(place.db, meetingScope(place.meetingId), 10, englishReading);
      });
    };
    expect(await counted(1, '')).toBeGreaterThan(5);
    expect(await counted(100, '')).toBeLessThanOrEqual(await counted(1, ''));
    expect(await counted(100, 'circular')).toBeLessThanOrEqual(await counted(1, 'circular'));
  });

  it('keeps acts on accounts and roles out of the history of a meeting, except for administrators', async () => {
    const place = await busyHarbour(1);
    giveRole(place, [place.meetingId]);
    const sentences = (withAccess: boolean) =>
      readHistory(place.db, meetingScope(place.meetingId, withAccess), address(), englishReading).entries.map(
        (entry) => entry.sentence,
      );
    expect(sentences(false)).toHaveLength(2);
    expect(sentences(true)).toHaveLength(3);
    expect(sentences(true)[0]).toMatch(/gave Ada Harbour a role$/);
    const facets = readHistory(place.db, meetingScope(place.meetingId), address(), englishReading);
    expect(facets.kinds.map((one) => one.kind)).not.toContain('account');
    expect(facets.actors.map((one) => one.id)).not.toContain('account-administrator');
  });

  it('shows in the history of the installation accounts, roles and bodies, and nothing of a meeting', async () => {
    const place = await busyHarbour(1);
    giveRole(place, [place.meetingId]);
    giveRole(place, []);
    granted(
      await execute(createBody, place.context, {
        slug: 'quay',
        name: 'Quay Board',
        acronym: null,
        kind: 'committee',
        parentId: null,
        invented: true,
      }),
    );
    granted(await execute(recordCircular, place.context, { ...circularInput(place), meetings: [] }));
    expect(
      readHistory(place.db, { kind: 'installation' }, address(), englishReading).entries.map((entry) => entry.sentence),
    ).toEqual([
      'Ada Harbour created the body Quay Board',
      'An account no longer on record gave Ada Harbour a role',
      'An account no longer on record gave Ada Harbour a role',
      'Ada Harbour created the body Working Group on Harbours',
    ]);
  });
});

describe('readLatest', () => {
  it('reads the history of certain records only', async () => {
    const place = await busyHarbour(3);
    const [first = '', second = ''] = place.ids;
    const subjects = [first, second].map((id) => ({ kind: 'circular', id }));
    expect(
      readLatest(place.db, { kind: 'records', subjects }, 10, englishReading).map((entry) => entry.subject.id),
    ).toEqual([second, first]);
    expect(readLatest(place.db, { kind: 'records', subjects: [] }, 10, englishReading)).toEqual([]);
    expect(readLatest(place.db, meetingScope(place.meetingId), 1, englishReading)).toHaveLength(1);
  });
});

describe('readRecords', () => {
  it('names what a communication was linked to only where the reader may see it', async () => {
    const place = await busyHarbour(1);
    const circular = { kind: 'circular', id: place.ids[0] ?? '' };
    const subject = { kind: 'communication', id: 'communication-1' };
    const envelope = {
      actor: actorWith('officer'),
      recordedAt: place.context.clock.now(),
      occurredOn: null,
      actedFor: null,
      evidence: null,
    };
    const payload = { effect: 'answered', subjectKind: circular.kind, subjectId: circular.id };
    const event = { type: 'correspondence.effectRecorded', subject, meetings: [place.meetingId], payload };
    place.db.transaction((tx) => appendEvents(tx, envelope, [event], place.context.ids));
    const sentence = (open: boolean) =>
      readRecords(place.db, [subject], 10, englishReading, (linked) => (open ? linked : []))[0]?.sentence;
    expect(sentence(true)).toMatch(/ answered HBR\/2023\/1$/);
    expect(sentence(false)).toMatch(/ answered a record$/);
  });
});
