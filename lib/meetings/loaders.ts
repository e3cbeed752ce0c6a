import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { z } from 'zod';
import { maySomewhere } from '@/lib/access/policy';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { database } from '@/lib/platform/database';
import { readFileBytes } from '@/lib/platform/files';
import { currentActor, requireActor } from '@/lib/platform/session';
import { mayEditMeeting, mayViewMeeting, visibleMeetings } from './policy';
import {
  getEvidenceFile,
  getMeetingBySlug,
  getMeetingDetail,
  listMeetingChoices,
  listMeetingFindings,
  listMeetings,
} from './queries';
import { meetingSortKeys, narrowMeetings } from './rules/list';
import { meetingKinds, meetingStatuses } from './types';

const addressSchema = z.object({
  search: z.string().trim().max(200).catch(''),
  body: z.string().max(100).nullable().catch(null),
  kind: z.enum(meetingKinds).nullable().catch(null),
  status: z.enum(meetingStatuses).nullable().catch(null),
  sort: z.enum(meetingSortKeys).catch('date'),
  direction: z.enum(['asc', 'desc']).catch('desc'),
});
export type MeetingAddress = z.output<typeof addressSchema>;

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The meetings open to whoever asks, narrowed and ordered as the address says. */
export async function loadMeetings(params: SearchParams, locale: string) {
  const actor = await requireActor();
  if (!maySomewhere(actor, 'meetings.view')) notFound();
  const address = addressSchema.parse(params);
  const all = listMeetings(database(), visibleMeetings(actor));
  const shown = narrowMeetings(
    all,
    {
      search: address.search,
      bodyId: address.body,
      kind: address.kind,
      status: address.status,
      sort: address.sort,
      descending: address.direction === 'desc',
    },
    locale,
  );
  const bodies = new Map(all.map((one) => [one.body.id, one.body]));
  return {
    address,
    shown,
    total: all.length,
    planned: all.filter((one) => one.status === 'planned').length,
    bodies: [...bodies.values()],
    mayCreate: maySomewhere(actor, 'meetings.edit'),
  };
}
export type MeetingsPage = Awaited<ReturnType<typeof loadMeetings>>;

/** A meeting with everything its own records say, for its overview. */
export async function loadMeeting(slug: string) {
  const actor = await requireActor();
  const db = database();
  const head = getMeetingBySlug(db, slug);
  if (head === null || mayViewMeeting(actor, head) !== 'allowed') notFound();
  const detail = getMeetingDetail(db, head.id);
  if (detail === null) notFound();
  return {
    meeting: detail,
    findings: listMeetingFindings(db, head.id),
    mayEdit: mayEditMeeting(actor, head) === 'allowed',
    today: dayIn(deskZone, systemClock.now()),
  };
}
export type MeetingPage = Awaited<ReturnType<typeof loadMeeting>>;

/** A meeting and the choices of its forms, for who may edit it. */
export async function loadMeetingForm(slug: string) {
  const actor = await requireActor();
  const db = database();
  const head = getMeetingBySlug(db, slug);
  if (head === null) notFound();
  const verdict = mayEditMeeting(actor, head);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  const detail = getMeetingDetail(db, head.id);
  if (detail === null) notFound();
  return { meeting: detail, choices: listMeetingChoices(db, visibleMeetings(actor)) };
}
export type MeetingFormPage = Awaited<ReturnType<typeof loadMeetingForm>>;

/** The choices of the form that creates a meeting. */
export async function loadNewMeeting() {
  const actor = await requireActor();
  if (!maySomewhere(actor, 'meetings.view')) notFound();
  if (!maySomewhere(actor, 'meetings.edit')) forbidden();
  return { choices: listMeetingChoices(database(), visibleMeetings(actor)) };
}
export type NewMeetingPage = Awaited<ReturnType<typeof loadNewMeeting>>;

/** A file of a checklist with its bytes; null when there is none, or none that the reader may know of. */
export async function loadEvidenceFile(fileId: string) {
  const actor = await currentActor();
  const db = database();
  const found = getEvidenceFile(db, fileId);
  if (found === null || mayViewMeeting(actor, found.meeting) !== 'allowed') return null;
  const { name, mediaType, sha256 } = found.file;
  return { name, mediaType, bytes: await readFileBytes(db, sha256) };
}
