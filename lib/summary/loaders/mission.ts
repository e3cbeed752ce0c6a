import 'server-only';
import { notFound } from 'next/navigation';
import { getStatesByIds } from '@/lib/bodies/queries';
import { listOwnAnswers } from '@/lib/circulars/queries/answers';
import { listReceived } from '@/lib/circulars/queries/received';
import { getMeetingDetail } from '@/lib/meetings/queries';
import { mayViewMission, ownParties } from '@/lib/nominations/policy';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { listMissionMeetings, listOwnNominations, listPartyNames } from '../queries/mission';

async function requireFocalPoint() {
  const actor = await requireActor();
  if (mayViewMission(actor) !== 'allowed') notFound();
  return ownParties(actor);
}

/** The meetings of the bodies in which a focal point's State or organization takes part. */
export async function loadMission() {
  const own = await requireFocalPoint();
  const db = database();
  return { parties: listPartyNames(db, own), meetings: listMissionMeetings(db, own) };
}
export type MissionPage = Awaited<ReturnType<typeof loadMission>>;

/** One meeting as a focal point may see it. A meeting of a body in which its party takes no part is not there. */
export async function loadMissionMeeting(slug: string) {
  const own = await requireFocalPoint();
  const db = database();
  const about = listMissionMeetings(db, own).find((one) => one.slug === slug);
  const detail = about === undefined ? null : getMeetingDetail(db, about.id);
  if (about === undefined || detail === null) notFound();
  return {
    about,
    meeting: detail,
    /** Those that went to its own parties: of the others it is told nothing. */
    circulars: listReceived(db, about.id, own),
    /** What its own States answered, by State, to the circulars that asked for nominations. */
    answers: [...getStatesByIds(db, own.stateIds).values()].map((state) => ({
      state,
      byCircular: listOwnAnswers(db, about.id, state.id),
    })),
    nominations: listOwnNominations(db, about.id, own),
  };
}
export type MissionMeetingPage = Awaited<ReturnType<typeof loadMissionMeeting>>;
