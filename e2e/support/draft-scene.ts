import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { openDatabase } from '@/db/client';
import { account } from '@/db/schema/access';
import { body } from '@/db/schema/bodies';
import { inventedStates } from '@/lib/fixtures/demonstration/states';
import type { Actor } from '@/lib/kernel/actor';
import { systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import { createMeeting } from '@/lib/meetings/commands/create-meeting';
import { recordTopicList } from '@/lib/meetings/commands/record-topic-list';
import { setMeetingTopics } from '@/lib/meetings/commands/set-meeting-topics';
import { setPanelPlan } from '@/lib/meetings/commands/set-panel-plan';
import { recordNomination } from '@/lib/nominations/commands/record-nomination';
import { type Command, execute } from '@/lib/platform/command';
import { openDraft } from '@/lib/programme/commands/open-draft';
import { ownTag } from './own-tag';

/** Name, gender as declared, topics put forward for, and language as stated; each of another State. */
const nominees = [
  ['Ada Alder', 'woman', 'a', 'fr'],
  ['Ben Birch', 'man', 'a', null],
  ['Cleo Cedar', 'woman', 'ab', null],
  ['Dan Elm', 'man', 'b', null],
  ['Eva Fir', 'woman', 'b', null],
  ['Finn Gorse', 'notStated', 'ab', null],
] as const;

/** The database of the demonstration that this run serves. */
function demonstrationDatabase(): string {
  return join(process.env.ROSTRUM_E2E_DATA ?? '', 'demo', 'demo.db');
}

/**
 * A meeting that belongs to one test alone: the topics (a) and (b), a plan of two panels of three seats, six nominees and, if
 * wanted, a draft with these panels whose seats are all open. Written by the same commands as everything else, beside the
 * running server.
 *
 * @param name begins the last part of the meeting's address
 */
export async function draftScene(
  name: string,
  { withDraft = true } = {},
): Promise<{ slug: string; versionId: string | null }> {
  const slug = `${name}-${ownTag()}`;
  const db = openDatabase(demonstrationDatabase());
  try {
    const officer = db.select().from(account).where(eq(account.persona, 'officerB')).get();
    const group = db.select().from(body).where(eq(body.slug, 'tidal-data')).get();
    if (officer === undefined || group === undefined) throw new Error('no demonstration');
    const actor: Actor = {
      kind: 'account',
      accountId: officer.id,
      displayName: officer.displayName,
      roles: [{ role: 'officer', bodyId: null, meetingId: null, stateId: null, organizationId: null }],
    };
    const record = async <Schema extends z.ZodType, Loaded, Prepared, Result>(
      command: Command<Schema, Loaded, Prepared, Result>,
      input: z.input<Schema>,
    ): Promise<Result> => {
      const outcome = await execute(command, { db, actor, clock: systemClock, ids: randomIds }, input);
      if (!outcome.ok) throw new Error(`${command.name} was refused: ${JSON.stringify(outcome.refusal)}`);
      return outcome.value;
    };

    const { id: meetingId } = await record(createMeeting, {
      slug,
      title: `Meeting ${slug} (invented)`,
      shortTitle: slug,
      kind: 'expertMeeting',
      bodyId: group.id,
      sessionId: null,
      startsOn: null,
      endsOn: null,
      startsAt: null,
      endsAt: null,
      timeZone: null,
      mode: 'inPerson',
      placeName: null,
      city: null,
      placeStateId: null,
      frame: null,
      nominatingParty: 'statesMembers',
      viewsDisclaimer: false,
      invented: true,
    });
    const list = await record(recordTopicList, {
      bodyId: group.id,
      title: `Topics of ${slug}`,
      symbol: null,
      paragraph: null,
      topics: [
        { letter: 'a', title: 'Tides' },
        { letter: 'b', title: 'Currents' },
      ],
    });
    await record(setMeetingTopics, {
      meetingId,
      topicListId: list.id,
      topics: list.topics.map(({ id }) => ({ topicId: id, taken: true, wentToMeetingId: null })),
    });
    await record(setPanelPlan, {
      meetingId,
      plannedPanels: 2,
      plannedSeatsPerPanel: 3,
      moderated: 'yes',
      prearrangedQuestions: 'yes',
      audienceQuestions: 'notStated',
      questionPriority: 'notStated',
      closingRemarksByPanellists: 'notStated',
    });
    const topicOf = (letter: string) => list.topics.find((topic) => topic.letter === letter)?.id ?? '';
    for (const [index, [name, gender, letters, language]] of nominees.entries()) {
      const [givenNames = '', familyName = ''] = name.split(' ');
      await record(recordNomination, {
        bodyId: group.id,
        stateId: inventedStates[index]?.id ?? null,
        person: {
          kind: 'new',
          nameAsPrinted: name,
          familyName,
          givenNames,
          formOfAddress: null,
          function: 'Researcher',
          affiliation: null,
          affiliationType: null,
          gender,
          genderBasis: gender === 'notStated' ? null : 'declared',
          invented: true,
        },
        receivedOn: null,
        communicationReference: null,
        meetings: [
          {
            meetingId,
            status: 'underConsideration',
            rank: null,
            language,
            topicIds: [...letters].map(topicOf),
          },
        ],
      });
    }
    if (!withDraft) return { slug, versionId: null };
    const { versionId } = await record(openDraft, {
      meetingId,
      panels: ['a', 'b'].map((letter, index) => ({
        number: index + 1,
        topicId: topicOf(letter),
        part: 1,
        title: letter === 'a' ? 'Tides' : 'Currents',
        seats: 3,
      })),
    });
    return { slug, versionId };
  } finally {
    db.$client.close();
  }
}
