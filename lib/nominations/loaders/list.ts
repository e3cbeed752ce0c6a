import 'server-only';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { balanceBasis } from '@/lib/balance/queries';
import { balanceOf } from '@/lib/balance/rules';
import { languageOfNames } from '@/lib/bodies/rules';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { subjectKey } from '@/lib/kernel/event';
import { pageOf } from '@/lib/kernel/paging';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { requireActor } from '@/lib/platform/session';
import { findNominees } from '../find-nominees';
import { columnsCookie, columnsOf, filterRows, pageOf, sortRows, viewFrom } from '../listing';
import { mayRecordNomination, maySetNominationStatus, mayViewNominations } from '../policy';
import { listContradictions } from '../queries/contradictions';
import { listNominationFindings } from '../queries/findings';
import { listMeetingChoices } from '../queries/form-choices';
import { listNominations, listOtherMeetings, poolPeople } from '../queries/list';
import { type UndoableAct, undoable } from '../queries/undoable';
import { citable, recordableMeetings } from './form';

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
  const language = languageOfNames(locale);
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  const all = listNominations(db, meeting.id, basis, language);
  const shown = sortRows(filterRows(all, view), view, locale);
  const pool = poolPeople(all);
  const selected = all.find((row) => row.id === view.selected);
  const evidence = evidenceBySubject(db, meeting.id);
  const parties = new Map(all.flatMap((row) => (row.party === null ? [] : [[row.party.id, row.party.name] as const])));
  const topics = new Map(all.flatMap((row) => row.topics).map((topic) => [topic.id, topic]));
  return {
    meeting: { id: meeting.id, slug: meeting.slug, bodyId: meeting.bodyId },
    today: dayIn(deskZone, systemClock.now()),
    view,
    columns: columnsOf(view, (await cookies()).get(columnsCookie)?.value),
    mayRecord,
    mayDecide: maySetNominationStatus(actor, scope) === 'allowed',
    undo: openToUndo(undoable(db, actor, meeting.id, systemClock.now())),
    work: {
      awaiting: all.filter((row) => row.status === 'awaitingConfirmation').length,
      incomplete: all.filter((row) => row.gaps.length > 0).length,
      late: all.filter((row) => row.isLate).length,
      differences: listContradictions(db, meeting.id).length,
    },
    meetingTopics: mayRecord
      ? (listMeetingChoices(db, meeting.bodyId).find((one) => one.id === meeting.id)?.topics ?? [])
      : [],
    targets: mayRecord
      ? recordableMeetings(actor, meeting.bodyId).flatMap(({ id, shortTitle }) =>
          id === meeting.id ? [] : [{ id, shortTitle }],
        )
      : [],
    communications: mayRecord ? citable(actor, meeting.bodyId, language, []) : [],
    page: pageOf(shown, view.page),
    total: all.length,
    pool: { balance: balanceOf(pool, basis.reference), outside: all.length - pool.length },
    parties: [...parties].map(([id, name]) => ({ id, name })),
    topics: [...topics.values()],
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
    findings: listNominationFindings(db, meeting.id),
    evidence,
  };
}
/** An act that somebody built on since cannot be taken back any more. */
function openToUndo(act: UndoableAct | null): UndoableAct | null {
  return act === null || act.overtaken ? null : act;
}

export type NominationsPage = Awaited<ReturnType<typeof loadNominations>>;

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
