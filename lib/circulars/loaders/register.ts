import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { maySomewhere } from '@/lib/access/policy';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import type { Finding } from '@/lib/kernel/finding';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { requireActor } from '@/lib/platform/session';
import {
  mayChangeSettings,
  mayRecordSomewhere,
  mayViewAnswers,
  mayViewCircular,
  mayViewMeetingCirculars,
  mayViewNumbers,
} from '../policy';
import { type CircularRecord, listCircularFindings, listCirculars, listRegister } from '../queries/circulars';
import { listNumberFindings } from '../queries/numbers';
import { narrowRegister } from '../register';
import { asksForNominations } from '../rules/answers';
import { isIssued } from '../rules/life';
import { registerFilterSchema } from '../schema';
import { addresseeClasses } from '../types';

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

function listPage(all: readonly CircularRecord[], params: SearchParams) {
  const filter = registerFilterSchema.parse(params);
  const meetings = new Map(all.flatMap((one) => one.meetings).map((meeting) => [meeting.slug, meeting]));
  const issued = all.filter((one) => isIssued(one.state));
  return {
    filter,
    shown: narrowRegister(all, filter),
    total: all.length,
    issued: issued.length,
    underWay: all.filter((one) => !isIssued(one.state) && one.state !== 'cancelled').length,
    dates: issued.flatMap((one) => (one.datedOn === null ? [] : [one.datedOn])).sort(),
    years: [...new Set(all.flatMap((one) => (one.datedOn === null ? [] : [Number(one.datedOn.slice(0, 4))])))].sort(),
    meetings: [...meetings.values()].map(({ slug, shortTitle, startsOn }) => ({ slug, shortTitle, startsOn })),
    /** Names of the circulars the reader may open, for links between them. */
    names: new Map(all.map((one) => [one.id, one.ownReference ?? one.outsideReference ?? one.subject])),
    lists: addresseeClasses.filter((list) => all.some((one) => one.addressees.includes(list))),
  };
}

/** The register across meetings, as far as the reader may know of it. */
export async function loadRegister(params: SearchParams) {
  const actor = await requireActor();
  if (!maySomewhere(actor, 'circulars.view')) notFound();
  const db = database();
  const all = listRegister(db).filter((one) => mayViewCircular(actor, one));
  const maySeeNumbers = mayViewNumbers(actor) === 'allowed';
  const year = Number(dayIn(deskZone, systemClock.now()).slice(0, 4));
  return {
    meeting: null,
    findings: maySeeNumbers ? listNumberFindings(db, year) : ([] as readonly Finding[]),
    evidence: undefined,
    mayRecord: mayRecordSomewhere(actor) === 'allowed',
    maySeeNumbers,
    maySeeAnswers: false,
    maySet: mayChangeSettings(actor) === 'allowed',
    ...listPage(all, params),
  };
}

/** The circulars that serve one meeting, as far as the reader may know of them. */
export async function loadMeetingCirculars(slug: string, params: SearchParams) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null || mayViewMeeting(actor, meeting) !== 'allowed') notFound();
  if (!mayViewMeetingCirculars(actor, meeting)) forbidden();
  const all = listCirculars(db, meeting.id).filter((one) => mayViewCircular(actor, one));
  return {
    meeting: { id: meeting.id, slug: meeting.slug },
    findings: listCircularFindings(db, meeting.id) as readonly Finding[],
    evidence: evidenceBySubject(db, meeting.id),
    mayRecord: mayRecordSomewhere(actor) === 'allowed',
    maySeeNumbers: false,
    maySeeAnswers:
      mayViewAnswers(actor, meeting) && all.some((one) => isIssued(one.state) && asksForNominations(one.kind)),
    maySet: false,
    ...listPage(all, params),
  };
}

export type CircularListPage = Awaited<ReturnType<typeof loadRegister | typeof loadMeetingCirculars>>;

/** The register to be handed out, as its address narrows and orders it. Null for who may not see it. */
export async function loadRegisterExport(params: SearchParams) {
  const actor = await requireActor();
  if (!maySomewhere(actor, 'circulars.view')) return null;
  const all = listRegister(database()).filter((one) => mayViewCircular(actor, one));
  const { shown, names, total } = listPage(all, params);
  return { shown, names, total, today: dayIn(deskZone, systemClock.now()) };
}
