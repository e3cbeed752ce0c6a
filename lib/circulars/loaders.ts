import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { maySomewhere } from '@/lib/access/policy';
import { subjectKey } from '@/lib/kernel/event';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { requireActor } from '@/lib/platform/session';
import { mayViewCircular, mayViewMeetingCirculars } from './policy';
import {
  type CircularRecord,
  circularScopes,
  getCircular,
  listCircularFindings,
  listCirculars,
  listLinks,
  listRegister,
} from './queries/circulars';
import { narrowRegister } from './register';
import { registerFilterSchema } from './schema';

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

function listPage(all: readonly CircularRecord[], params: SearchParams) {
  const filter = registerFilterSchema.parse(params);
  const meetings = new Map(all.flatMap((one) => one.meetings).map((meeting) => [meeting.slug, meeting.shortTitle]));
  return {
    filter,
    shown: narrowRegister(all, filter),
    total: all.length,
    dates: all.flatMap((one) => (one.datedOn === null ? [] : [one.datedOn])).sort(),
    years: [...new Set(all.flatMap((one) => (one.datedOn === null ? [] : [Number(one.datedOn.slice(0, 4))])))].sort(),
    meetings: [...meetings].map(([slug, title]) => ({ slug, title })),
  };
}

/** The register across meetings, as far as the reader may know of it. */
export async function loadRegister(params: SearchParams) {
  const actor = await requireActor();
  if (!maySomewhere(actor, 'circulars.view')) notFound();
  const all = listRegister(database()).filter((one) => mayViewCircular(actor, one));
  return { meeting: null, findings: [], evidence: null, ...listPage(all, params) };
}

/** The circulars that serve one meeting. */
export async function loadMeetingCirculars(slug: string, params: SearchParams) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null || mayViewMeeting(actor, meeting) !== 'allowed') notFound();
  if (!mayViewMeetingCirculars(actor, meeting)) forbidden();
  return {
    meeting: { id: meeting.id, slug: meeting.slug },
    findings: listCircularFindings(db, meeting.id),
    evidence: evidenceBySubject(db, meeting.id),
    ...listPage(listCirculars(db, meeting.id), params),
  };
}

export type CircularListPage = Awaited<ReturnType<typeof loadRegister | typeof loadMeetingCirculars>>;

/** One circular with its links, those of which the reader may not know left out, and the paragraphs it was read from. */
export async function loadCircular(id: string) {
  const actor = await requireActor();
  const db = database();
  const circular = getCircular(db, id);
  if (circular === null || !mayViewCircular(actor, circular)) notFound();
  const meetings = circular.meetings.filter(
    (meeting) => mayViewMeeting(actor, { id: meeting.id, bodyId: meeting.bodyId }) === 'allowed',
  );
  const allLinks = listLinks(db, id);
  const scopes = circularScopes(
    db,
    allLinks.map((link) => link.other.id),
  );
  const links = allLinks.filter((link) => {
    const scope = scopes.get(link.other.id);
    return scope !== undefined && mayViewCircular(actor, scope);
  });
  const subject = { kind: 'circular', id };
  const [anyMeeting] = circular.meetings;
  const evidence =
    anyMeeting === undefined ? [] : (evidenceBySubject(db, anyMeeting.id, [subject]).get(subjectKey(subject)) ?? []);
  return {
    circular: { ...circular, meetings },
    links,
    paragraphs: [...new Set(evidence.map((one) => one.paragraph))],
  };
}
export type CircularPage = Awaited<ReturnType<typeof loadCircular>>;
