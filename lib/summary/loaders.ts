import 'server-only';
import { inArray } from 'drizzle-orm';
import { forbidden, notFound } from 'next/navigation';
import type { Db } from '@/db/client';
import { state } from '@/db/schema/bodies';
import { type ActName, may } from '@/lib/access/policy';
import { listCirculars } from '@/lib/circulars/queries';
import { nameOf } from '@/lib/circulars/rules';
import type { CircularKind } from '@/lib/circulars/types';
import { listConsultations } from '@/lib/consultations/queries';
import type { Actor } from '@/lib/kernel/actor';
import { isWholeDay, plainDate } from '@/lib/kernel/dates';
import { loadMeeting, type MeetingPage } from '@/lib/meetings/loaders';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { type DateAhead, type ProcessFacts, processSteps, whatIsDue } from '@/lib/meetings/rules/process';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { requireActor } from '@/lib/platform/session';
import { getProgramme } from '@/lib/programme/queries/programme';
import { latestVersion } from '@/lib/programme/queries/versions';
import { namedSeats } from '@/lib/programme/rules/structure';
import { programmeStates } from '@/lib/programme/types';
import { mayReadDocument } from './policy';
import { listClaims, listDocuments, yieldsOf } from './queries/claims';
import { listFindings, listSummaryFindings } from './queries/findings';
import { stepFacts } from './queries/steps';
import { type Step, type StepState, stepStates, steps } from './rules/steps';

/**
 * The documents about a meeting, what they state and what the records yield. Who may not see nominations and the balance
 * reads only what the documents themselves show.
 */
export async function loadDocumentPage(slug: string) {
  const actor = await requireActor();
  const db = database();
  const about = getMeetingBySlug(db, slug);
  if (about === null) notFound();
  const scope = { bodyId: about.bodyId, meetingId: about.id };
  const verdict = mayReadDocument(actor, scope);
  if (verdict === 'hidden') {
    if (may(actor, 'meetings.view', scope)) forbidden();
    notFound();
  }
  const claims = listClaims(db, about.id);
  const yields = yieldsOf(db, about.id);
  const ids = [
    ...claims.flatMap((claim) => (claim.value.kind === 'states' ? claim.value.stateIds : [])),
    ...Object.values(yields).flatMap((one) => (one?.kind === 'states' ? one.stateIds : [])),
  ];
  const states = db
    .select({ id: state.id, names: state.names })
    .from(state)
    .where(inArray(state.id, [...new Set(ids)]))
    .all();
  const all = may(actor, 'balance.view', scope) && may(actor, 'nominations.view', scope);
  return {
    meeting: about,
    documents: listDocuments(db, about.id),
    claims,
    yields,
    states,
    findings: all ? listFindings(db, about, 'en') : listSummaryFindings(db, about.id, 'en'),
    evidence: evidenceBySubject(db, about.id),
  };
}

export type DocumentPage = Awaited<ReturnType<typeof loadDocumentPage>>;

/** The act that opens each place of a meeting's rail. */
const actOf: Readonly<Record<Step, ActName>> = {
  overview: 'meetings.view',
  circulars: 'circulars.view',
  nominations: 'nominations.view',
  consultations: 'consultations.view',
  programme: 'programme.viewAgreed',
  balance: 'balance.view',
  document: 'summary.view',
  history: 'history.view',
};

/** The places of a meeting that are open to whoever asks, each with where it stands. */
export async function loadRail(slug: string) {
  const actor = await requireActor();
  const db = database();
  const about = getMeetingBySlug(db, slug);
  if (about === null) notFound();
  const scope = { bodyId: about.bodyId, meetingId: about.id };
  if (!may(actor, 'meetings.view', scope)) notFound();
  const states = stepStates(stepFacts(db, about));
  const open = steps.filter((step) => may(actor, actOf[step], scope));
  return {
    meeting: about,
    steps: open.map((step): { step: Step; state: StepState } => ({ step, state: states[step] })),
  };
}

/** Gathers from every feature what the process line and the list of what is due are drawn from. */
function processFacts(db: Db, about: MeetingPage['meeting'], actor: Actor): ProcessFacts {
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
          : [{ key: `action:${one.id}`, label: nameOf(one), on: one.actionDate, href: `/circulars/${one.id}` }],
      )
    : [];
  const consultations = may(actor, 'consultations.view', scope)
    ? listConsultations(db, about.id).flatMap((one) =>
        one.startsOn !== null && isWholeDay(one.startsOn) && one.status === 'planned'
          ? [
              {
                key: `consultation:${one.meetingId}`,
                label: one.shortTitle,
                on: plainDate(one.startsOn),
                href: `/meetings/${about.slug}/consultations`,
              },
            ]
          : [],
      )
    : [];
  return [...actionDates, ...consultations];
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
    due: whatIsDue(steps, datesAhead(db, about, actor), about, today),
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
