import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingScopes } from '../fitting';
import { insertNomination } from '../insert-nomination';
import { mayRecordNomination } from '../policy';
import { recordNominationSchema } from '../schema';

/**
 * Records that a State or an organization puts a person forward, for one or several meetings of one body. A party outside
 * the mandate is recorded all the same: a finding tells of it. Refusals: `stateOrOrganization`, and those of
 * `insertNomination`.
 */
export const recordNomination = defineCommand({
  name: 'nominations.recordNomination',
  input: recordNominationSchema,
  load: (tx, input) =>
    meetingScopes(
      tx,
      input.meetings.map((one) => one.meetingId),
    ),
  policy: (actor, scopes) => mayRecordNomination(actor, scopes),
  run: ({ tx, input, actor, ids, now }) => {
    const done = insertNomination(tx, { actor, ids, now }, input);
    if (isRefusal(done)) return done;
    const { events, ...result } = done;
    return { result, events };
  },
});
