import { eq } from 'drizzle-orm';
import { bodyOfficer } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import type { Actor } from '@/lib/kernel/actor';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { updateNomination } from '../change-nomination';
import { meetingScopes } from '../fitting';
import { type MeetingScope, mayChangeNomination, mayCorrectNominee, mayRecordNomination } from '../policy';
import { correctNominationSchema } from '../schema';

function mayRecord(actor: Actor, scope: MeetingScope): boolean {
  return mayRecordNomination(actor, [scope]) === 'allowed';
}

/**
 * Corrects a nomination and its nominee: the record, never the communication. Refusals: `notFound`; `changedMeanwhile` when
 * somebody changed one of the two since the form was opened; `personElsewhere` when the person's record also serves others than
 * the actor acts for; those of `updateNomination`.
 */
export const correctNomination = defineCommand({
  name: 'nominations.correctNomination',
  input: correctNominationSchema,
  load: (tx, input) => {
    const row = tx
      .select({ nomination, personRevision: person.revision })
      .from(nomination)
      .innerJoin(person, eq(person.id, nomination.personId))
      .where(eq(nomination.id, input.nominationId))
      .get();
    if (row === undefined) return refuse('notFound');
    const { personId } = row.nomination;
    const own = tx
      .select({ id: nominationMeeting.meetingId })
      .from(nominationMeeting)
      .where(eq(nominationMeeting.nominationId, input.nominationId))
      .all();
    const ofPerson = tx
      .select({ meetingId: meeting.id, bodyId: meeting.bodyId })
      .from(nominationMeeting)
      .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
      .innerJoin(meeting, eq(meeting.id, nominationMeeting.meetingId))
      .where(eq(nomination.personId, personId))
      .all();
    const offices = tx
      .select({ bodyId: bodyOfficer.bodyId })
      .from(bodyOfficer)
      .where(eq(bodyOfficer.personId, personId))
      .all();
    return {
      ...row,
      scopes: meetingScopes(
        tx,
        own.map((place) => place.id),
      ),
      uses: [...ofPerson, ...offices],
    };
  },
  policy: (actor, { scopes }) => mayChangeNomination(actor, scopes),
  run: ({ tx, input, loaded, actor, ids, now }) => {
    const { revision, personRevision, ...change } = input;
    if (revision !== loaded.nomination.revision || personRevision !== loaded.personRevision) {
      return refuse('changedMeanwhile');
    }
    const foreign = change.meetings.findIndex(
      ({ meetingId }) => !loaded.scopes.some((scope) => scope.meetingId === meetingId && mayRecord(actor, scope)),
    );
    if (foreign >= 0) return refuse('notFound', `meetings.${foreign}.meetingId`);
    const events = updateNomination(tx, { actor, ids, now }, change);
    if (isRefusal(events)) return events;
    const touchesPerson = events.some((event) => event.subject.kind === 'person');
    if (touchesPerson && !mayCorrectNominee(actor, loaded.uses)) return refuse('personElsewhere');
    const result = { nominationId: input.nominationId };
    const [first, ...others] = events;
    return first === undefined ? { unchanged: true, result } : { result, events: [first, ...others] };
  },
});
