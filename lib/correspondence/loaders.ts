import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { may, maySomewhere } from '@/lib/access/policy';
import { languageOfNames, sortStates, stateName } from '@/lib/bodies/rules';
import type { Actor } from '@/lib/kernel/actor';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { instant } from '@/lib/kernel/dates';
import { pageOf } from '@/lib/kernel/paging';
import type { Outcome } from '@/lib/kernel/refusal';
import { refusalFor } from '@/lib/kernel/verdict';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { database } from '@/lib/platform/database';
import { readFileBytes } from '@/lib/platform/files';
import { currentActor, requireActor } from '@/lib/platform/session';
import { type FileReading, readFile } from './file-reading';
import { mayChangeCommunication, mayRecordSomewhere, mayViewCommunication, visibleCommunications } from './policy';
import { findTwin, getCommunication, getCommunicationFile, ownHashes } from './queries/communication';
import { listFormChoices } from './queries/form';
import { listOpenCommunications, scopeOfHead } from './queries/heads';
import { idsWithWord, listCommunications, type RegisterRow } from './queries/register';
import { byReceipt, narrowRegister, searchWords } from './register';
import { affairsOf, communicationFindings, registerNumber } from './rules';
import { registerAddressSchema } from './schema';

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Rows on one page of the register. */
const pageSize = 50;

/** What the filters of the register choose from: only what some row holds. */
function filterChoices(rows: readonly RegisterRow[], locale: string) {
  const language = languageOfNames(locale);
  const states = new Map(
    rows.flatMap((row) => (row.senderState === null ? [] : [[row.senderState.id, row.senderState]])),
  );
  const organizations = new Map(
    rows.flatMap((row) =>
      row.senderOrganization === null ? [] : [[row.senderOrganization.id, row.senderOrganization]],
    ),
  );
  const meetings = new Map(rows.flatMap((row) => row.meetings.map((meeting) => [meeting.slug, meeting.shortTitle])));
  const bodies = new Map(rows.flatMap((row) => (row.body === null ? [] : [[row.body.id, row.body.name]])));
  return {
    senders: [
      ...sortStates([...states.values()], language).map((one) => ({ value: one.id, label: stateName(one, language) })),
      ...[...organizations.values()].map((one) => ({ value: one.id, label: one.name })),
    ],
    meetings: [...meetings].map(([value, label]) => ({ value, label })),
    bodies: [...bodies].map(([value, label]) => ({ value, label })),
    years: [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a),
  };
}

/** The register of communications as far as the reader may know of it, narrowed and ordered as the address says. */
export async function loadCorrespondence(params: SearchParams, locale: string) {
  const actor = await requireActor();
  if (!maySomewhere(actor, 'correspondence.view')) notFound();
  const db = database();
  const address = registerAddressSchema.parse(params);
  const all = listCommunications(db, visibleCommunications(actor));
  const language = languageOfNames(locale);
  const inText = new Map(searchWords(address.search).map((word) => [word, idsWithWord(db, word)]));
  const shown = narrowRegister(all, address, inText, { nameOfState: (one) => stateName(one, language), locale });
  const open = all.filter((row) => row.state === 'open').toSorted(byReceipt);
  const [oldest] = open;
  return {
    address,
    page: pageOf(shown, address.page, pageSize),
    total: all.length,
    open: open.length,
    /** When the one that waits longest came in or, where that is not stated, was recorded. */
    oldest: oldest === undefined ? null : (oldest.receivedOn ?? dayIn(deskZone, instant(oldest.recordedAt))),
    unsorted: all.filter((row) => row.state === 'open' && row.body === null).length,
    choices: filterChoices(all, locale),
    mayRecord: mayRecordSomewhere(actor) === 'allowed',
  };
}
export type CorrespondencePage = Awaited<ReturnType<typeof loadCorrespondence>>;

/** What waits to be processed, for the desk across meetings; null when communications are no business of the reader. */
export async function loadDeskCommunications() {
  const actor = await requireActor();
  if (!maySomewhere(actor, 'correspondence.view')) return null;
  return {
    open: listOpenCommunications(database(), visibleCommunications(actor)).toSorted(byReceipt),
    mayRecord: mayRecordSomewhere(actor) === 'allowed',
  };
}
export type DeskCommunicationsData = NonNullable<Awaited<ReturnType<typeof loadDeskCommunications>>>;

/** Where an actor may sort communications to, and who may have sent them. */
function choicesFor(actor: Actor) {
  const all = listFormChoices(database());
  const parents = new Map(all.bodies.map((body) => [body.id, body.parentId]));
  const meetings = all.meetings.filter((meeting) =>
    may(actor, 'correspondence.record', { bodyId: meeting.bodyId, meetingId: meeting.id }),
  );
  const bodies = all.bodies.filter(
    (body) =>
      may(actor, 'correspondence.record', { bodyId: body.id }) ||
      meetings.some((meeting) => meeting.bodyId === body.id),
  );
  return {
    states: all.states,
    organizations: all.organizations,
    bodies: bodies.map(({ id, name }) => ({ id, name })),
    meetings: meetings.map((meeting) => ({
      id: meeting.id,
      shortTitle: meeting.shortTitle,
      startsOn: meeting.startsOn,
      /** Bodies to whose affairs it belongs. */
      bodyIds: affairsOf(parents, meeting.bodyId),
    })),
    mayLeaveUnsorted: may(actor, 'correspondence.record', {}),
  };
}
export type FormChoices = ReturnType<typeof choicesFor>;

/** One communication with what it caused, for its page; what the reader may not know of is left out. */
export async function loadCommunication(id: string) {
  const actor = await requireActor();
  const db = database();
  const communication = getCommunication(db, id);
  if (communication === null || !mayViewCommunication(actor, scopeOfHead(communication))) notFound();
  const visible = visibleCommunications(actor);
  const mayChange = mayChangeCommunication(actor, scopeOfHead(communication)) === 'allowed';
  const meetings = communication.meetings.filter((meeting) => mayViewMeeting(actor, meeting) === 'allowed');
  const twin = findTwin(db, visible, {
    id,
    senderStateId: communication.senderState?.id ?? null,
    senderOrganizationId: communication.senderOrganization?.id ?? null,
    senderReference: communication.senderReference,
    sha256: ownHashes(db, id),
  });
  const waiting = listOpenCommunications(db, visible)
    .filter((one) => one.id !== id)
    .toSorted(byReceipt);
  return {
    communication: { ...communication, meetings },
    findings: communicationFindings(
      { ...communication, twin: twin === null ? null : { ...twin, number: registerNumber(twin) } },
      dayIn(deskZone, systemClock.now()),
    ),
    twin,
    waiting: { count: waiting.length, next: waiting[0]?.id ?? null },
    mayChange,
    /** Meetings for which a nomination can be recorded from it. */
    nominateFor: meetings.filter((meeting) =>
      may(actor, 'nominations.record', { bodyId: meeting.bodyId, meetingId: meeting.id }),
    ),
    choices: mayChange ? choicesFor(actor) : null,
  };
}
export type CommunicationPage = Awaited<ReturnType<typeof loadCommunication>>;

/** The choices of the form that records a communication. */
export async function loadNewCommunication() {
  const actor = await requireActor();
  const verdict = mayRecordSomewhere(actor);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  return { choices: choicesFor(actor) };
}

/** A communication and the choices of the form that corrects it. */
export async function loadCommunicationForm(id: string) {
  const actor = await requireActor();
  const communication = getCommunication(database(), id);
  if (communication === null) notFound();
  const verdict = mayChangeCommunication(actor, scopeOfHead(communication));
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  return { communication, choices: choicesFor(actor) };
}
export type CommunicationFormPage = Awaited<ReturnType<typeof loadCommunicationForm>>;

/** What files hold that somebody is about to record; nothing of them is kept. */
export async function loadFileReading(bytes: Uint8Array): Promise<Outcome<FileReading>> {
  const actor = await currentActor();
  const refused = refusalFor(actor, mayRecordSomewhere(actor));
  if (refused !== null) return { ok: false, refusal: refused };
  return { ok: true, value: await readFile(database(), visibleCommunications(actor), bytes) };
}

/** A file of a communication with its bytes; null when there is none, or none that the reader may know of. */
export async function loadCommunicationFile(fileId: string) {
  const actor = await currentActor();
  const db = database();
  const found = getCommunicationFile(db, fileId);
  if (found === null || !found.scopes.some((scope) => mayViewCommunication(actor, scope))) return null;
  const { name, mediaType, sha256 } = found.file;
  return { name, mediaType, bytes: await readFileBytes(db, sha256) };
}
