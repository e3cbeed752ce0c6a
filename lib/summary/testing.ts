import type { Db } from '@/db/client';
import { body, state } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import { person } from '@/db/schema/people';
import { memoryDatabase } from '@/lib/platform/testing';

/** A database with two bodies that have a meeting each, one State and one person: enough to refuse across them. */
export function databaseWithMeetings(): Db {
  const db = memoryDatabase();
  const invented = { invented: true };
  for (const name of ['harbour', 'river']) {
    db.insert(body)
      .values({ id: `body-${name}`, slug: name, name, kind: 'workingGroup', revision: 1, ...invented })
      .run();
    db.insert(meeting)
      .values({
        id: `meeting-${name}`,
        slug: `${name}-meeting`,
        title: name,
        shortTitle: name,
        kind: 'expertMeeting',
        bodyId: `body-${name}`,
        status: 'planned',
        mode: 'inPerson',
        nominatingParty: 'statesMembers',
        moderated: 'notStated',
        prearrangedQuestions: 'notStated',
        audienceQuestions: 'notStated',
        questionPriority: 'notStated',
        closingRemarksByPanellists: 'notStated',
        viewsDisclaimer: false,
        ...invented,
      })
      .run();
  }
  db.insert(state)
    .values({ id: 'XAA', names: { en: 'Abenkoro' }, nameInText: 'Abenkoro', status: 'invented', usualGroup: 'AFR' })
    .run();
  db.insert(person)
    .values({
      id: 'person-1',
      nameAsPrinted: 'Talia Gantari',
      sortKey: 'gantari talia',
      gender: 'notStated',
      ...invented,
    })
    .run();
  return db;
}
