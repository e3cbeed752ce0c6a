import 'server-only';
import { notFound } from 'next/navigation';
import { languageOfNames } from '@/lib/bodies/rules';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { subjectKey } from '@/lib/kernel/event';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { readPreference } from '@/lib/platform/preferences';
import { requireActor } from '@/lib/platform/session';
import { findNominees } from '../find-nominees';
import { columnsOf, columnsPreference, viewFrom } from '../listing';
import { mayRecordNomination, maySetNominationStatus, mayViewNominations } from '../policy';
import { listMeetingChoices } from '../queries/form-choices';
import { listOtherMeetings } from '../queries/list';
import { readListPage } from '../queries/page';
import { type UndoableAct, undoable } from '../queries/undoable';
import { recordableMeetings } from './form';

/** The nominations for a meeting as its address asks for them, with the balance of the pool and the one that is open. */
export async function loadNominations(
  slug: string,
  params: Readonly<Record<string, string | string[] | undefined>>,
  locale: string,
) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  if (mayViewNominations(actor, scope) !== 'allowed') notFound();
  const mayRecord = mayRecordNomination(actor, [scope]) === 'allowed';
  const view = viewFrom(params);
  const { all, ...list } = readListPage(db, meeting, view, locale);
  const selected = all.find((row) => row.id === view.selected);
  const evidence = evidenceBySubject(db, meeting.id);
  return {
    meeting: { id: meeting.id, slug: meeting.slug, bodyId: meeting.bodyId },
    today: dayIn(deskZone, systemClock.now()),
    view,
    columns: columnsOf(view, readPreference(db, actor.accountId, columnsPreference)),
    mayRecord,
    mayDecide: maySetNominationStatus(actor, scope) === 'allowed',
    undo: openToUndo(undoable(db, actor, meeting.id, systemClock.now())),
    meetingTopics: mayRecord
      ? (listMeetingChoices(db, meeting.bodyId).find((one) => one.id === meeting.id)?.topics ?? [])
      : [],
    targets: mayRecord
      ? recordableMeetings(actor, meeting.bodyId).flatMap(({ id, shortTitle }) =>
          id === meeting.id ? [] : [{ id, shortTitle }],
        )
      : [],
    ...list,
    total: all.length,
    selected:
      selected === undefined
        ? null
        : {
            row: selected,
            others: listOtherMeetings(db, selected.nominationId, meeting.id).filter(
              (other) => mayViewMeeting(actor, { id: other.meetingId, bodyId: other.bodyId }) === 'allowed',
            ),
            paragraphs: (evidence.get(subjectKey({ kind: 'nomination', id: selected.nominationId })) ?? []).map(
              (one) => one.paragraph,
            ),
          },
    evidence,
  };
}

export type NominationsPage = Awaited<ReturnType<typeof loadNominations>>;

/** An act that somebody built on since cannot be taken back any more. */
function openToUndo(act: UndoableAct | null): UndoableAct | null {
  return act === null || act.overtaken ? null : act;
}

/** Who was put forward for any meeting whose nominations the reader may see; see `findNominees`. */
export async function loadFoundNominees(search: string, locale: string) {
  const actor = await requireActor();
  return findNominees(
    database(),
    search,
    languageOfNames(locale),
    (scope) => mayViewNominations(actor, scope) === 'allowed',
  );
}
