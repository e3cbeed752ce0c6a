import { event } from '@/db/schema/log';
import { createBody } from '@/lib/bodies/commands/create-body';
import type { Outcome } from '@/lib/kernel/refusal';
import { createMeeting } from '@/lib/meetings/commands/create-meeting';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';

/** The value of an outcome that a test relies on. */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Input of an invented meeting in a body. */
export function meetingInput(bodyId: string, slug: string, startsOn: string | null) {
  return {
    slug,
    title: slug,
    shortTitle: slug,
    kind: slug.startsWith('round') ? 'intersessionalMeeting' : 'expertMeeting',
    bodyId,
    sessionId: null,
    startsOn,
    endsOn: null,
    startsAt: null,
    endsAt: null,
    timeZone: null,
    mode: 'notStated',
    placeName: null,
    city: null,
    placeStateId: null,
    frame: null,
    nominatingParty: 'notStated',
    viewsDisclaimer: false,
    invented: true,
  };
}

/** A database with one body, its meeting of 1 June 2023 and an intersessional meeting of 21 March 2023, and an officer. */
export async function harbour() {
  const db = memoryDatabase();
  const context = testContext(db, actorWith('officer'));
  const body = granted(
    await execute(createBody, context, {
      slug: 'harbour',
      name: 'Working Group on Harbours',
      acronym: null,
      kind: 'workingGroup',
      parentId: null,
      invented: true,
    }),
  );
  const meeting = granted(await execute(createMeeting, context, meetingInput(body.id, 'harbours', '2023-06-01')));
  const round = granted(await execute(createMeeting, context, meetingInput(body.id, 'round-1', '2023-03-21')));
  const all = () => db.select().from(event).all();
  const eventsBefore = all().length;
  return {
    db,
    context,
    bodyId: body.id,
    meetingId: meeting.id,
    roundId: round.id,
    /** Events since this place was made. */
    events: () =>
      all()
        .slice(eventsBefore)
        .map((row) => ({
          type: row.type,
          subject: { kind: row.subjectKind, id: row.subjectId },
          meetings: row.meetingIds,
          payload: row.payload,
          revisionIds: row.revisionIds,
        })),
  };
}

/** Input of a notice of the intersessional meeting. */
export function circularInput(place: { bodyId: string; meetingId: string; roundId: string }) {
  return {
    bodyId: place.bodyId,
    kind: 'meetingNotice',
    subject: 'First round',
    ownReference: 'HBR/2023/2',
    outsideReference: 'CU 2023/20',
    datedOn: '2023-03-01',
    actionDate: '2023-03-15',
    actionTime: '18:00',
    actionZone: 'Europe/Vienna',
    note: null,
    meetings: [
      { meetingId: place.meetingId, announces: false },
      { meetingId: place.roundId, announces: true },
    ],
    addressees: ['statesMembers'],
  };
}
