import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import type { Db } from '@/db/client';
import { may } from '@/lib/access/policy';
import { listMissions } from '@/lib/addresses/queries';
import { listBodies, listOrganizations } from '@/lib/bodies/queries';
import type { Actor } from '@/lib/kernel/actor';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import type { Verdict } from '@/lib/kernel/verdict';
import { visibleMeetings } from '@/lib/meetings/policy';
import { listMeetings } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayHandleCircular, mayRecordSomewhere, mayViewCircular } from '../policy';
import { getCircular, listRegister } from '../queries/circulars';
import { nameOf } from '../rules/findings';
import { isEditable } from '../rules/life';
import { addresseeClasses, type CircularKind, type CircularLinkKind, circularKinds, circularLinkKinds } from '../types';

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

function admit(verdict: Verdict): void {
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
}

/** What the forms of circulars offer: what the actor may record for, and what may be linked or chosen by hand. */
function choicesFor(db: Db, actor: Actor) {
  const today = dayIn(deskZone, systemClock.now());
  const meetings = listMeetings(db, visibleMeetings(actor)).filter((one) =>
    may(actor, 'circulars.record', { bodyId: one.body.id, meetingId: one.id }),
  );
  const ofMeetings = new Set(meetings.map((one) => one.body.id));
  const bodies = listBodies(db, today).filter(
    (one) => ofMeetings.has(one.id) || may(actor, 'circulars.record', { bodyId: one.id }),
  );
  return {
    bodies: bodies.map(({ id, name }) => ({ id, name })),
    meetings: meetings.map(({ id, slug, title, shortTitle, startsOn, kind, body }) => ({
      id,
      slug,
      title,
      shortTitle,
      startsOn,
      kind,
      bodyId: body.id,
    })),
    circulars: listRegister(db)
      .filter((one) => mayViewCircular(actor, one))
      .toReversed()
      .map((one) => ({ id: one.id, name: nameOf(one), subject: one.subject })),
    missions: listMissions(db)
      .filter((one) => one.inUse)
      .map(({ id, dutyStation, state }) => ({ id, dutyStation, state })),
    organizations: listOrganizations(db).map(({ id, name }) => ({ id, name })),
  };
}

/** Lets in who may record circulars of any meeting. */
export async function requireRecorder() {
  const actor = await requireActor();
  admit(mayRecordSomewhere(actor));
  return actor;
}

function one(params: SearchParams, name: string): string | undefined {
  const value = params[name];
  return typeof value === 'string' ? value : undefined;
}

/** What a new circular begins with, as an address may ask for it: its meetings, its kind, the circular it follows. */
export async function loadNewCircular(params: SearchParams) {
  const actor = await requireRecorder();
  const db = database();
  const choices = choicesFor(db, actor);
  const before = getCircular(db, one(params, 'follows') ?? '');
  const followed = before !== null && mayViewCircular(actor, before) ? before : null;
  const slugs = [params.meeting ?? []].flat();
  const meetings = slugs.flatMap((slug) => choices.meetings.find((each) => each.slug === slug) ?? []);
  const [meeting] = meetings;
  const kind: CircularKind | undefined = circularKinds.find((each) => each === one(params, 'kind'));
  const link: CircularLinkKind = circularLinkKinds.find((each) => each === one(params, 'as')) ?? 'refersTo';
  return {
    circular: null,
    choices,
    start: {
      kind: kind ?? (link === 'extends' ? 'extension' : (followed?.kind ?? 'invitation')),
      bodyId: followed?.bodyId ?? meeting?.bodyId ?? (choices.bodies.length === 1 ? choices.bodies[0]?.id : undefined),
      subject: link === 'supersedes' ? followed?.subject : undefined,
      meetings:
        followed?.meetings.map((each) => ({ meetingId: each.id, announces: each.announces })) ??
        meetings.map((each) => ({ meetingId: each.id, announces: each.kind === 'intersessionalMeeting' })),
      addressees:
        followed?.addressees.filter((list) => list !== 'notStated') ??
        addresseeClasses.filter((list) => list === one(params, 'to')),
      missionIds: followed?.missionIds ?? [],
      organizationIds: followed?.organizationIds ?? [],
      links: followed === null ? [] : [{ toCircularId: followed.id, kind: link }],
    },
  };
}
export type NewCircularPage = Awaited<ReturnType<typeof loadNewCircular>>;

/** A circular for the form that changes it, or corrects what was recorded of it; 403 when it is frozen for good. */
export async function loadCircularForm(id: string) {
  const actor = await requireActor();
  const db = database();
  const circular = getCircular(db, id);
  if (circular === null || !mayViewCircular(actor, circular)) notFound();
  admit(mayHandleCircular(actor, circular));
  if (circular.state !== 'recorded' && !isEditable(circular.state)) forbidden();
  return { circular, choices: choicesFor(db, actor) };
}
export type CircularFormPage = Awaited<ReturnType<typeof loadCircularForm>>;

/** What the form that records a circular issued elsewhere offers. */
export async function loadRecordForm() {
  const actor = await requireRecorder();
  return { choices: choicesFor(database(), actor) };
}
export type Choices = Awaited<ReturnType<typeof loadRecordForm>>['choices'];
