import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Tx } from '@/db/client';
import { circular, circularMeeting } from '@/db/schema/circulars';
import { consultation, consultationAttendee, consultationServes } from '@/db/schema/consultations';
import { meeting } from '@/db/schema/meetings';
import { programmeVersion } from '@/db/schema/programme';
import { noticeDays } from '@/lib/circulars/rules/findings';
import { type PartialDate, type PlainDate, partialDate, plainDate } from '@/lib/kernel/dates';
import type { Finding } from '@/lib/kernel/finding';
import type { MeetingMode, MeetingRevisions, MeetingStatus } from '@/lib/meetings/types';
import { consultationFindings } from '../rules/findings';
import type { ConsultationOutcome } from '../types';

/** A circular that gives notice of an intersessional meeting. */
export type Notice = {
  readonly circularId: string;
  readonly subject: string;
  readonly ownReference: string | null;
  readonly outsideReference: string | null;
  readonly datedOn: PlainDate | null;
  /** Notice period in days; null: a date is not known to the day. */
  readonly days: number | null;
};

/** An intersessional meeting with what it prepares and how notice was given. */
export type ConsultationRecord = {
  readonly meetingId: string;
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly bodyId: string;
  readonly status: MeetingStatus;
  readonly startsOn: PartialDate | null;
  /** `HH:MM` in `timeZone`; null: not stated. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string | null;
  readonly mode: MeetingMode;
  readonly purpose: string | null;
  readonly outcome: ConsultationOutcome;
  readonly outcomeWords: string | null;
  readonly platformLink: string | null;
  readonly revisions: MeetingRevisions;
  readonly invented: boolean;
  readonly serves: readonly {
    readonly id: string;
    readonly slug: string;
    readonly shortTitle: string;
    readonly bodyId: string;
  }[];
  /** Earliest first. */
  readonly notices: readonly Notice[];
};

/**
 * The intersessional meetings that prepare one meeting, by date, with the circulars that give notice of them: three queries,
 * however many there are.
 */
export function listConsultations(db: Tx, servedMeetingId: string): ConsultationRecord[] {
  const ids = db
    .select({ id: consultationServes.meetingId })
    .from(consultationServes)
    .where(eq(consultationServes.servedMeetingId, servedMeetingId));
  const rows = db
    .select({ meeting, consultation })
    .from(consultation)
    .innerJoin(meeting, eq(meeting.id, consultation.meetingId))
    .where(inArray(consultation.meetingId, ids))
    .orderBy(asc(meeting.startsOn), asc(meeting.id))
    .all();
  const served = db
    .select({
      meetingId: consultationServes.meetingId,
      id: meeting.id,
      slug: meeting.slug,
      shortTitle: meeting.shortTitle,
      bodyId: meeting.bodyId,
    })
    .from(consultationServes)
    .innerJoin(meeting, eq(meeting.id, consultationServes.servedMeetingId))
    .where(inArray(consultationServes.meetingId, ids))
    .orderBy(asc(meeting.startsOn), asc(meeting.id))
    .all();
  const notices = db
    .select({
      meetingId: circularMeeting.meetingId,
      circularId: circular.id,
      subject: circular.subject,
      ownReference: circular.ownReference,
      outsideReference: circular.outsideReference,
      datedOn: circular.datedOn,
    })
    .from(circularMeeting)
    .innerJoin(circular, eq(circular.id, circularMeeting.circularId))
    .where(and(inArray(circularMeeting.meetingId, ids), eq(circularMeeting.announces, true)))
    .orderBy(asc(circular.datedOn), asc(circular.id))
    .all();
  return rows.map((row) => {
    const startsOn = row.meeting.startsOn === null ? null : partialDate(row.meeting.startsOn);
    return {
      meetingId: row.meeting.id,
      slug: row.meeting.slug,
      title: row.meeting.title,
      shortTitle: row.meeting.shortTitle,
      bodyId: row.meeting.bodyId,
      status: row.meeting.status,
      startsOn,
      startsAt: row.meeting.startsAt,
      endsAt: row.meeting.endsAt,
      timeZone: row.meeting.timeZone,
      mode: row.meeting.mode,
      purpose: row.consultation.purpose,
      outcome: row.consultation.outcome,
      outcomeWords: row.consultation.outcomeWords,
      platformLink: row.consultation.platformLink,
      revisions: row.meeting.revisions,
      invented: row.meeting.invented,
      serves: served.filter((one) => one.meetingId === row.meeting.id).map(({ meetingId: _, ...one }) => one),
      notices: notices
        .filter((one) => one.meetingId === row.meeting.id)
        .map(({ meetingId: _, datedOn: dated, ...one }) => {
          const datedOn = dated === null ? null : plainDate(dated);
          return { ...one, datedOn, days: noticeDays(datedOn, startsOn) };
        }),
    };
  });
}

/** The meetings that an intersessional meeting prepares, by the last part of its address; none for a meeting of another kind. */
export function listServedBy(db: Tx, slug: string) {
  const served = alias(meeting, 'served');
  return db
    .select({ id: served.id, slug: served.slug, bodyId: served.bodyId })
    .from(meeting)
    .innerJoin(consultationServes, eq(consultationServes.meetingId, meeting.id))
    .innerJoin(served, eq(served.id, consultationServes.servedMeetingId))
    .where(eq(meeting.slug, slug))
    .orderBy(asc(served.startsOn), asc(served.id))
    .all();
}

/** What the rules of this feature find for one meeting. */
export function listConsultationFindings(db: Tx, meetingId: string): Finding[] {
  const served = db.select({ startsOn: meeting.startsOn }).from(meeting).where(eq(meeting.id, meetingId)).get();
  const consultations = listConsultations(db, meetingId);
  const ids = consultations.map((one) => one.meetingId);
  const agreed = new Map(
    db
      .select({ id: programmeVersion.agreedAtMeetingId, n: count() })
      .from(programmeVersion)
      .where(inArray(programmeVersion.agreedAtMeetingId, ids))
      .groupBy(programmeVersion.agreedAtMeetingId)
      .all()
      .map((row) => [row.id, row.n]),
  );
  const unmapped = new Map(
    db
      .select({ id: consultationAttendee.meetingId, n: count() })
      .from(consultationAttendee)
      .where(and(inArray(consultationAttendee.meetingId, ids), isNull(consultationAttendee.representationId)))
      .groupBy(consultationAttendee.meetingId)
      .all()
      .map((row) => [row.id, row.n]),
  );
  const facts = consultations.map((one) => ({
    id: one.meetingId,
    startsOn: one.startsOn,
    status: one.status,
    notices: one.notices.length,
    outcome: one.outcome,
    agreedVersions: agreed.get(one.meetingId) ?? 0,
    unmapped: unmapped.get(one.meetingId) ?? 0,
  }));
  const startsOn = served?.startsOn ?? null;
  return consultationFindings(facts, startsOn === null ? null : partialDate(startsOn));
}
