import type { Db } from '@/db/client';
import { body, bodySession, organization, state } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import type { MeetingFields } from './schema';

/** A meeting in person on one day in April 2024, of the working group. */
export const meetingInput = {
  slug: 'lights-2024',
  title: 'Expert meeting on harbour lights',
  shortTitle: 'Lights',
  kind: 'expertMeeting',
  bodyId: 'body-group',
  sessionId: null,
  startsOn: '2024-04-10',
  endsOn: null,
  startsAt: null,
  endsAt: null,
  timeZone: null,
  mode: 'inPerson',
  placeName: null,
  city: 'Mole',
  placeStateId: null,
  frame: null,
  nominatingParty: 'notStated',
  viewsDisclaimer: false,
  invented: true,
} as const satisfies Record<keyof MeetingFields, unknown>;

/** Columns of a stored meeting that its form does not hold. */
const storedColumns = {
  status: 'planned',
  moderated: 'notStated',
  prearrangedQuestions: 'notStated',
  audienceQuestions: 'notStated',
  questionPriority: 'notStated',
  closingRemarksByPanellists: 'notStated',
} as const;

/**
 * Records for tests of meetings: `body-group` below `body-committee`, `body-other` apart, each with a session; States XAA
 * and XAB; one organization; `meeting-group` and `meeting-second` of the group, `meeting-other` of the other body.
 */
export function seedMeetings(db: Db): void {
  const bodyOf = (id: string, parentId: string | null) =>
    ({ id, slug: id, name: id, acronym: null, kind: 'other', parentId, invented: true, revision: 1 }) as const;
  db.insert(body)
    .values([bodyOf('body-committee', null), bodyOf('body-group', 'body-committee'), bodyOf('body-other', null)])
    .run();
  db.insert(bodySession)
    .values([
      { id: 'session-committee', bodyId: 'body-committee', number: 66 },
      { id: 'session-other', bodyId: 'body-other', number: 1 },
    ])
    .run();
  db.insert(state)
    .values(
      ['XAA', 'XAB'].map((id) => ({ id, names: { en: `State ${id}` }, nameInText: id, status: 'invented' as const })),
    )
    .run();
  db.insert(organization)
    .values({ id: 'org-lamps', name: 'Lamp Society', kind: 'nonGovernmental', invented: true })
    .run();
  const { frame: _, ...columns } = meetingInput;
  const meetingOf = (id: string, bodyId: string) => ({ ...columns, ...storedColumns, id, slug: id, bodyId });
  db.insert(meeting)
    .values([
      meetingOf('meeting-group', 'body-group'),
      meetingOf('meeting-second', 'body-group'),
      meetingOf('meeting-other', 'body-other'),
    ])
    .run();
}
