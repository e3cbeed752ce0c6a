import { asc, count, eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { body, bodySession } from '@/db/schema/bodies';
import { consultationServes } from '@/db/schema/consultations';
import { meeting, meetingTopic } from '@/db/schema/meetings';
import { person } from '@/db/schema/people';
import { claim, sourceDocument, sourceDocumentAuthor } from '@/db/schema/summary';
import { getProgramme } from '@/lib/programme/queries/programme';
import { latestVersion } from '@/lib/programme/queries/versions';
import { namedSeats } from '@/lib/programme/rules/structure';
import type { Programme } from '@/lib/programme/types';
import type { Yields } from '../rules/claims';
import type { Claim } from '../types';

/** The documents about a meeting, with body, session and those who prepared them, in the order of recording. */
export function listDocuments(db: Db | Tx, meetingId: string) {
  const documents = db
    .select({
      id: sourceDocument.id,
      title: sourceDocument.title,
      symbol: sourceDocument.symbol,
      datedOn: sourceDocument.datedOn,
      language: sourceDocument.language,
      agendaItem: sourceDocument.agendaItem,
      agendaTitle: sourceDocument.agendaTitle,
      agendaSymbol: sourceDocument.agendaSymbol,
      paragraphs: sourceDocument.paragraphs,
      body: body.name,
      session: {
        number: bodySession.number,
        startsOn: bodySession.startsOn,
        endsOn: bodySession.endsOn,
        place: bodySession.place,
      },
    })
    .from(sourceDocument)
    .innerJoin(body, eq(body.id, sourceDocument.bodyId))
    .leftJoin(bodySession, eq(bodySession.id, sourceDocument.sessionId))
    .where(eq(sourceDocument.meetingId, meetingId))
    .orderBy(asc(sourceDocument.datedOn), asc(sourceDocument.id))
    .all();
  const authors = db
    .select({ documentId: sourceDocumentAuthor.documentId, name: person.nameAsPrinted })
    .from(sourceDocumentAuthor)
    .innerJoin(sourceDocument, eq(sourceDocument.id, sourceDocumentAuthor.documentId))
    .innerJoin(person, eq(person.id, sourceDocumentAuthor.personId))
    .where(eq(sourceDocument.meetingId, meetingId))
    .orderBy(asc(sourceDocumentAuthor.position))
    .all();
  return documents.map((document) => ({
    ...document,
    authors: authors.flatMap((author) => (author.documentId === document.id ? [author.name] : [])),
  }));
}

export type SourceDocument = ReturnType<typeof listDocuments>[number];

/** What documents state about a meeting, in the order of their paragraphs. */
export function listClaims(db: Db | Tx, meetingId: string): (Claim & { readonly documentId: string })[] {
  const byParagraph = new Intl.Collator('en', { numeric: true });
  return db
    .select({
      id: claim.id,
      documentId: claim.documentId,
      paragraph: claim.paragraph,
      measure: claim.measure,
      value: claim.value,
    })
    .from(claim)
    .innerJoin(sourceDocument, eq(sourceDocument.id, claim.documentId))
    .where(eq(sourceDocument.meetingId, meetingId))
    .all()
    .sort((a, b) => byParagraph.compare(a.paragraph, b.paragraph));
}

function programmeYields(programme: Programme): Yields {
  const seats = programme.panels.flatMap(namedSeats);
  const states = seats.flatMap(({ panellist }) => (panellist.party?.kind === 'state' ? [panellist.party.id] : []));
  const sizes = new Set(programme.panels.map((panel) => namedSeats(panel).length));
  const [onlySize] = sizes;
  const undeclared = seats.every(({ panellist }) => panellist.person.gender === 'notStated');
  return {
    panellists: { kind: 'figure', figure: seats.length },
    panellistStates: { kind: 'states', stateIds: [...new Set(states)] },
    panels: { kind: 'figure', figure: programme.panels.length },
    // Panels of different sizes have no one figure to hold beside the stated one; the programme's own rule names them.
    seatsPerPanel: sizes.size === 1 && onlySize !== undefined ? { kind: 'figure', figure: onlySize } : null,
    genderBalance: undeclared ? { kind: 'notStated', of: seats.length } : null,
  };
}

/** What the records of a meeting yield for everything a document may state; a programme counts once it was agreed. */
export function yieldsOf(db: Db | Tx, meetingId: string): Yields {
  const consultations = db
    .select({ n: count() })
    .from(consultationServes)
    .where(eq(consultationServes.servedMeetingId, meetingId))
    .get();
  const topics = db
    .select({ taken: meetingTopic.taken })
    .from(meetingTopic)
    .where(eq(meetingTopic.meetingId, meetingId))
    .all();
  const version = latestVersion(db, meetingId, ['agreed', 'published', 'held']);
  const programme = version === null ? null : getProgramme(db, meetingId, version.number);
  return {
    intersessionalMeetings: { kind: 'figure', figure: consultations?.n ?? 0 },
    ...(topics.length === 0
      ? {}
      : {
          topicsAgreed: { kind: 'figure', figure: topics.length },
          topicsTaken: { kind: 'figure', figure: topics.filter((topic) => topic.taken).length },
        }),
    ...(programme === null ? {} : programmeYields(programme)),
  };
}

/** The day a meeting ended, to set the date of a document beside it. */
export function endOfMeeting(db: Db | Tx, meetingId: string): string | null {
  const row = db
    .select({ startsOn: meeting.startsOn, endsOn: meeting.endsOn })
    .from(meeting)
    .where(eq(meeting.id, meetingId))
    .get();
  return row?.endsOn ?? row?.startsOn ?? null;
}
