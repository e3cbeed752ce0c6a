import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { balanceBasis } from '@/lib/balance/queries';
import { listOrganizations, listStates } from '@/lib/bodies/queries';
import { compareStates, languageOfNames, stateName } from '@/lib/bodies/rules';
import type { Actor } from '@/lib/kernel/actor';
import { isRefusal } from '@/lib/kernel/refusal';
import { getMeetingBySlug, getMeetingDetail } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { currentActor, requireActor } from '@/lib/platform/session';
import { mayChangeVersion, mayIllustrate, mayOpenDraft } from '../policy';
import { getAims } from '../queries/aims';
import { type BoardChange, getBoard, listChangesSince, listPool, newestEvent } from '../queries/board';
import { findingsContext } from '../queries/findings';
import { findPeopleOfBody, type KnownPerson } from '../queries/people';
import { listVersions } from '../queries/versions';
import type { BoardState } from '../rules/board';
import { plannedPanels } from '../rules/planned-panels';
import type { PoolNominee } from '../rules/pool';
import { findVersion } from '../version';

/**
 * The board of a draft for those who may change it, and for the Chair, who has arrangements of it shown: its content, and what
 * the rules and the forms need. The pool follows by itself, see `loadPool`.
 *
 * @returns null when drafts of this meeting are not open to the actor
 */
export async function loadBoard(slug: string, number: number, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) return null;
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  if (!mayIllustrate(actor, scope)) return null;
  const language = languageOfNames(locale);
  const board = getBoard(db, meeting.id, number, language);
  const context = findingsContext(db, meeting.id, language);
  const detail = getMeetingDetail(db, meeting.id);
  const { aims, method } = getAims(db, meeting.id);
  if (board === null || context === null || detail === null) return null;
  return {
    accountId: actor.accountId,
    mayChange: mayChangeVersion(actor, 'draft', scope) === 'allowed',
    meeting: {
      id: meeting.id,
      slug: meeting.slug,
      bodyName: meeting.body.name,
      invented: meeting.invented,
      plannedSeatsPerPanel: meeting.plannedSeatsPerPanel,
    },
    board,
    context,
    basis: balanceBasis(db, meeting.bodyId, meeting.startsOn),
    aims,
    method,
    topics: detail.topics
      .filter((topic) => topic.taken === true)
      .map(({ id, letter, title }) => ({ id, letter, title })),
    states: [...listStates(db)]
      .sort(compareStates(language))
      .map((state) => ({ id: state.id, name: stateName(state, language) })),
    organizations: listOrganizations(db).map(({ id, name }) => ({ id, name })),
  };
}
export type BoardPage = NonNullable<Awaited<ReturnType<typeof loadBoard>>>;

/** The version whose draft is open to an actor, or null: also what is no draft any more. */
function draftOf(actor: Actor, versionId: string) {
  const found = findVersion(database(), versionId);
  return isRefusal(found) || !mayIllustrate(actor, found.scope) ? null : found;
}

/** What is new on a board since an event of its meeting. */
export type BoardNews =
  | { readonly kind: 'same' }
  /** It is no draft any more: what was put forward is frozen. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'changed'; readonly board: BoardState; readonly changes: readonly BoardChange[] };

/** What is new on the board of a draft; null when there is no such draft for the reader. Cheap while nothing is. */
export async function loadBoardNews(versionId: string, since: number, locale: string): Promise<BoardNews | null> {
  const found = draftOf(await currentActor(), versionId);
  if (found === null) return null;
  const { version, scope } = found;
  if (version.state !== 'draft') return { kind: 'closed' };
  const db = database();
  if (newestEvent(db, scope.meetingId) <= since) return { kind: 'same' };
  const changes = listChangesSince(db, scope.meetingId, since);
  const board = getBoard(db, scope.meetingId, version.number, languageOfNames(locale));
  return board === null ? null : { kind: 'changed', board, changes };
}

/** The nominees from whom the seats of a draft are filled; null when there is no such draft for the reader. */
export async function loadPool(versionId: string, locale: string): Promise<readonly PoolNominee[] | null> {
  const found = draftOf(await currentActor(), versionId);
  if (found === null) return null;
  const db = database();
  const { bodyId, meetingId } = found.scope;
  const startsOn = found.startsOn;
  return listPool(db, meetingId, balanceBasis(db, bodyId, startsOn), languageOfNames(locale));
}

/**
 * The persons whom the forms of a draft offer for some letters of a name; null when there is no such draft that the reader may
 * change.
 */
export async function loadPeople(versionId: string, text: string): Promise<readonly KnownPerson[] | null> {
  const actor = await currentActor();
  const found = draftOf(actor, versionId);
  if (found === null || mayChangeVersion(actor, found.version.state, found.scope) !== 'allowed') return null;
  return findPeopleOfBody(database(), found.scope.bodyId, text);
}

/**
 * What a form for a new draft needs: the panels that follow from the plan of the meeting, and the versions it can be based on.
 *
 * @param wanted number of the version to base it on, as it stands in the address
 */
export async function loadOpenDraft(slug: string, wanted: string | undefined) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  const scope = meeting === null ? null : { bodyId: meeting.bodyId, meetingId: meeting.id };
  const detail = meeting === null ? null : getMeetingDetail(db, meeting.id);
  if (meeting === null || scope === null || detail === null) notFound();
  const verdict = mayOpenDraft(actor, scope);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  const topics = detail.topics
    .filter((topic) => topic.taken === true)
    .map(({ id, letter, title }) => ({ id, letter, title }));
  const versions = listVersions(db, meeting.id);
  return {
    meeting: { id: meeting.id, slug: meeting.slug },
    topics,
    panels: plannedPanels(topics, meeting),
    hasPlan: meeting.plannedPanels !== null,
    openDraft: versions.find((version) => version.state === 'draft')?.number ?? null,
    versions: versions.map(({ id, number, state }) => ({ id, number, state })),
    base: versions.find((version) => String(version.number) === wanted)?.id ?? null,
  };
}
export type OpenDraftPage = Awaited<ReturnType<typeof loadOpenDraft>>;
