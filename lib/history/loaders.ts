import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import type { KeyOf } from '@/lib/i18n/message-keys';
import type { Actor } from '@/lib/kernel/actor';
import { type SubjectRef, subjectKey } from '@/lib/kernel/event';
import { type MeetingScope, mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { firstBrokenLink, headOfChain } from '@/lib/platform/event-log';
import { currentActor, requireActor } from '@/lib/platform/session';
import {
  mayReadAccessEvents,
  mayReadHistory,
  mayReadHistoryAt,
  mayReadInstallationHistory,
  type RecordPlace,
} from './policy';
import { countAll, meetingsConcerned } from './queries/events';
import { resolveNames } from './queries/names';
import { readHistory, readLatest, readRecords } from './queries/page';
import { historyAddressSchema } from './schema';
import { nameInWords, type Reading } from './sentences';
import type { HistoryEntry, Scope } from './types';

async function reading(): Promise<Reading> {
  const t = await getTranslations('history');
  return {
    words: (key, values) => t(key as KeyOf<'history'>, values),
    locale: await getLocale(),
    zone: await getTimeZone(),
  };
}

/** The parameters of an address as plain values; of one given twice the first counts. */
type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

function addressOf(params: SearchParams) {
  const single = Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]);
  return historyAddressSchema.parse(Object.fromEntries(single));
}

/** Head of the chain; the whole chain is computed again only when asked, because it takes longer with every event. */
function chain(verify: boolean) {
  const db = database();
  return { head: headOfChain(db), verified: verify ? { brokenAt: firstBrokenLink(db), events: countAll(db) } : null };
}

export type Chain = ReturnType<typeof chain>;

function scopeOfMeeting(actor: Actor, meetingId: string): Scope {
  return { kind: 'meeting', meetingId, withAccess: mayReadAccessEvents(actor) };
}

/** The history of a meeting. */
export async function loadMeetingHistory(slug: string, params: SearchParams) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const verdict = mayReadHistory(actor, meeting);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  const address = addressOf(params);
  return {
    meeting: { slug: meeting.slug, shortTitle: meeting.shortTitle },
    action: `/meetings/${meeting.slug}/history`,
    address,
    page: readHistory(db, scopeOfMeeting(actor, meeting.id), address, await reading()),
    chain: chain(address.verify !== null),
  };
}

/** The history of the installation: accounts, roles, bodies. */
export async function loadInstallationHistory(params: SearchParams) {
  const actor = await requireActor();
  if (mayReadInstallationHistory(actor) !== 'allowed') notFound();
  const address = addressOf(params);
  return {
    meeting: null,
    action: '/history',
    address,
    page: readHistory(database(), { kind: 'installation' }, address, await reading()),
    chain: chain(address.verify !== null),
  };
}

export type HistoryData = Awaited<ReturnType<typeof loadMeetingHistory | typeof loadInstallationHistory>>;

/** The newest entries of a meeting's history for its overview; null when the reader may not read it. */
export async function loadLatestEvents(meeting: MeetingScope, limit: number): Promise<HistoryEntry[] | null> {
  const actor = await currentActor();
  if (mayReadHistory(actor, meeting) !== 'allowed') return null;
  return readLatest(database(), scopeOfMeeting(actor, meeting.id), limit, await reading());
}

/**
 * The history of certain records, newest first, with previous values and reasons, for the page that shows them.
 *
 * @param places the meetings or bodies they belong to; the reader must be able to read the history of one of them
 * @returns null when the reader may not
 */
export async function loadRecordHistory(
  subjects: readonly SubjectRef[],
  places: readonly RecordPlace[],
  limit: number,
): Promise<HistoryEntry[] | null> {
  const actor = await currentActor();
  if (!places.some((place) => mayReadHistoryAt(actor, place))) return null;
  return readRecords(database(), subjects, limit, await reading(), (linked) => openTo(actor, linked));
}

/** Those records that concern no meeting, or one that the actor may see. */
function openTo(actor: Actor, subjects: readonly SubjectRef[]): readonly SubjectRef[] {
  if (subjects.length === 0) return [];
  const meetings = meetingsConcerned(database(), subjects);
  return subjects.filter((subject) => {
    const concerned = meetings.get(subjectKey(subject)) ?? [];
    return concerned.length === 0 || concerned.some((meeting) => mayViewMeeting(actor, meeting) === 'allowed');
  });
}

/**
 * What records are called and where they are seen, by `subjectKey`, for a page that names records of other features. Those
 * that belong to meetings none of which the reader may see are left out.
 */
export async function loadRecordNames(
  subjects: readonly SubjectRef[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly href: string | null }>> {
  if (subjects.length === 0) return new Map();
  const actor = await currentActor();
  const read = await reading();
  return new Map(
    [...resolveNames(database(), openTo(actor, subjects))].map(([key, name]) => [
      key,
      { name: nameInWords(name, read), href: name.href },
    ]),
  );
}
