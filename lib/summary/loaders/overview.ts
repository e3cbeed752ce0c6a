import 'server-only';
import type { Db } from '@/db/client';
import { type ActName, may } from '@/lib/access/policy';
import { listCirculars } from '@/lib/circulars/queries/circulars';
import { nameOf } from '@/lib/circulars/rules/findings';
import type { CircularKind } from '@/lib/circulars/types';
import { listConsultations } from '@/lib/consultations/queries/list';
import type { Actor } from '@/lib/kernel/actor';
import { isWholeDay, plainDate } from '@/lib/kernel/dates';
import { loadMeeting, type MeetingPage } from '@/lib/meetings/loaders';
import {
  type DateAhead,
  type OpenTask,
  type ProcessFacts,
  processSteps,
  whatIsDue,
} from '@/lib/meetings/rules/process';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayViewFollowUp } from '@/lib/programme/policy';
import { listFollowUps } from '@/lib/programme/queries/follow-up';
import { getProgramme } from '@/lib/programme/queries/programme';
import { latestVersion } from '@/lib/programme/queries/versions';
import { namedSeats } from '@/lib/programme/rules/structure';
import { programmeStates } from '@/lib/programme/types';
import { listDocuments } from '../queries/claims';

/** Gathers from every feature what the process line and the list of what is due are drawn from. */
export function processFacts(db: Db, about: MeetingPage['meeting'], actor: Actor): ProcessFacts {
  const circulars = listCirculars(db, about.id).filter((one) => one.state !== 'draft' && one.state !== 'cancelled');
  const ofKind = (...kinds: CircularKind[]) => circulars.filter((one) => kinds.includes(one.kind));
  const mayKnowDrafts = may(actor, 'consultations.view', { bodyId: about.bodyId, meetingId: about.id });
  const agreed = latestVersion(db, about.id, ['agreed', 'published', 'held']);
  const published = latestVersion(db, about.id, ['published', 'held']);
  const [document] = listDocuments(db, about.id);
  return {
    status: about.status,
    startsOn: about.startsOn,
    endsOn: about.endsOn,
    mandate: about.mandate,
    invitations: ofKind('invitation', 'furtherInvitation'),
    registrations: ofKind('registration'),
    consultations: mayKnowDrafts ? listConsultations(db, about.id) : [],
    programmeAgreed: { reached: agreed !== null, on: agreed?.agreedOn ?? null },
    programmePublished: { reached: published !== null, on: published?.publishedOn ?? null },
    summary: { reached: document !== undefined, on: document?.datedOn ?? null },
  };
}

/** Action dates of circulars and days of intersessional meetings that lie ahead. */
function datesAhead(db: Db, about: MeetingPage['meeting'], actor: Actor): DateAhead[] {
  const scope = { bodyId: about.bodyId, meetingId: about.id };
  const actionDates = may(actor, 'circulars.view', scope)
    ? listCirculars(db, about.id).flatMap((one) =>
        one.actionDate === null
          ? []
          : [
              {
                key: `action:${one.id}`,
                kind: 'actionDate' as const,
                label: nameOf(one),
                on: one.actionDate,
                href: `/circulars/${one.id}`,
              },
            ],
      )
    : [];
  const consultations = may(actor, 'consultations.view', scope)
    ? listConsultations(db, about.id).flatMap((one) =>
        one.startsOn !== null && isWholeDay(one.startsOn) && one.status === 'planned'
          ? [
              {
                key: `consultation:${one.meetingId}`,
                kind: 'consultation' as const,
                label: one.shortTitle,
                on: plainDate(one.startsOn),
                href: `/meetings/${about.slug}/consultations/${one.slug}`,
              },
            ]
          : [],
      )
    : [];
  return [...actionDates, ...consultations];
}

/** What is to be updated after nominees left the programme; for those who prepare it. */
export function openTasks(
  db: Db,
  about: Pick<MeetingPage['meeting'], 'id' | 'bodyId' | 'slug'>,
  actor: Actor,
): readonly OpenTask[] {
  if (mayViewFollowUp(actor, { bodyId: about.bodyId, meetingId: about.id }) !== 'allowed') return [];
  return listFollowUps(db, about.id, 'en').map(({ nominee, items }) => ({
    key: `followUp:${nominee.nominationMeetingId}`,
    label: nominee.name,
    open: items.filter((item) => item.done === null).length,
    of: items.length,
    href: `/meetings/${about.slug}/programme/follow-up`,
  }));
}

/** The overview of a meeting: its records, where the process stands, what is due. */
export async function loadOverview(slug: string) {
  const actor = await requireActor();
  const page = await loadMeeting(slug);
  const db = database();
  const { meeting: about, today } = page;
  const facts = processFacts(db, about, actor);
  const steps = processSteps(facts, today);
  const scope = { bodyId: about.bodyId, meetingId: about.id };
  const visible = programmeStates.filter(
    (state) => may(actor, 'programme.viewDraft', scope) || (state !== 'draft' && state !== 'proposed'),
  );
  const version = may(actor, 'programme.viewAgreed', scope) ? latestVersion(db, about.id, visible) : null;
  const programme = version === null ? null : getProgramme(db, about.id, version.number);
  const seats = programme === null ? [] : programme.panels.flatMap(namedSeats);
  return {
    ...page,
    steps,
    due: whatIsDue(steps, datesAhead(db, about, actor), about, today, openTasks(db, about, actor)),
    mayOpen: (act: ActName) => may(actor, act, scope),
    programme: {
      state: version?.state ?? null,
      panellists: seats.length,
      states: new Set(seats.flatMap(({ panellist }) => (panellist.party?.kind === 'state' ? [panellist.party.id] : [])))
        .size,
    },
  };
}
export type OverviewPage = Awaited<ReturnType<typeof loadOverview>>;
