import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { mission } from '@/db/schema/addresses';
import { body, bodyMembership, organization, state } from '@/db/schema/bodies';
import { circular } from '@/db/schema/circulars';
import { lastDayOf, stateName } from '@/lib/bodies/rules';
import { type PlainDate, partialDate, plainDate } from '@/lib/kernel/dates';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import { getMeetingDetail, type MeetingDetail } from '@/lib/meetings/queries';
import type { CircularLetterData, EarlierCircular, LetterAddressee } from '../exports/circular-letter';
import type { LetterMeeting } from '../exports/words';
import { isDraftLetter, isIssued } from '../rules/life';
import { recipientsOf } from '../rules/recipients';
import type { CircularRecord, MeetingOfCircular } from './circulars';
import { getLetterhead } from './letterhead';
import { addressSource, listRecipients } from './recipients';
import { getSettings } from './settings';

/** What of a mandate is cited when nominations are asked for: what orders the meeting, its topics, and who nominates. */
const citedSubjects: readonly string[] = ['event', 'topics', 'nomination', 'decision'];

/** A meeting as letters speak of it. */
export function letterMeeting(detail: MeetingDetail, language: OfficialLanguage): LetterMeeting {
  const { placeStateId, placeStateNames } = detail;
  const inState =
    placeStateId === null || placeStateNames === null
      ? null
      : stateName({ id: placeStateId, names: placeStateNames }, language);
  return {
    title: detail.title,
    startsOn: detail.startsOn === null ? null : partialDate(detail.startsOn),
    endsOn: detail.endsOn === null ? null : partialDate(detail.endsOn),
    startsAt: detail.startsAt,
    endsAt: detail.endsAt,
    timeZone: detail.timeZone,
    mode: detail.mode,
    place: [...new Set([detail.placeName, detail.city, inState])].filter((part) => part !== null),
    invented: detail.invented,
  };
}

/** The body whose members are meant: the one named, or the nearest above it that has members of its own. */
function memberBodyName(db: Tx, bodyId: string): string {
  const line = lineOfBody(db, bodyId);
  const having = new Set(
    db
      .selectDistinct({ bodyId: bodyMembership.bodyId })
      .from(bodyMembership)
      .where(inArray(bodyMembership.bodyId, [...line]))
      .all()
      .map((row) => row.bodyId),
  );
  const id = line.find((one) => having.has(one)) ?? bodyId;
  return db.select({ name: body.name }).from(body).where(eq(body.id, id)).get()?.name ?? '';
}

function earlierOf(db: Tx, links: CircularRecord['links']): readonly EarlierCircular[] {
  const rows = db
    .select({
      id: circular.id,
      ownReference: circular.ownReference,
      outsideReference: circular.outsideReference,
      datedOn: circular.datedOn,
    })
    .from(circular)
    .where(
      inArray(
        circular.id,
        links.map((link) => link.toCircularId),
      ),
    )
    .orderBy(asc(circular.datedOn), asc(circular.id))
    .all();
  return rows.flatMap(({ id, datedOn, ...references }) =>
    links
      .filter((link) => link.toCircularId === id)
      .map(({ kind }) => ({ kind, ...references, datedOn: datedOn === null ? null : plainDate(datedOn) })),
  );
}

/** Whom the circular is for, as its letters address them: its lists, then those chosen by hand. */
function addresseesOf(db: Tx, of: CircularRecord): readonly (LetterAddressee & { readonly key: string })[] {
  const missions = db
    .select({ id: mission.id, name: mission.name, state: state.nameInText })
    .from(mission)
    .innerJoin(state, eq(state.id, mission.stateId))
    .where(inArray(mission.id, [...of.missionIds]))
    .orderBy(asc(mission.stateId), asc(mission.dutyStation))
    .all();
  const organizations = db
    .select({ id: organization.id, name: organization.name })
    .from(organization)
    .where(inArray(organization.id, [...of.organizationIds]))
    .orderBy(asc(organization.name))
    .all();
  const all = [
    ...of.addressees.map((each) => ({ key: each, kind: 'class' as const, class: each })),
    ...missions.map(({ id, name, state: inText }) => ({ key: id, kind: 'mission' as const, state: inText, name })),
    ...organizations.map(({ id, name }) => ({ key: id, kind: 'organization' as const, name })),
  ];
  return all.length === 0 ? [{ key: 'notStated', kind: 'class', class: 'notStated' }] : all;
}

/** The working language of each recipient: as the lists stand before it is issued, as it was frozen after. */
function languagesOf(db: Tx, of: CircularRecord, day: PlainDate) {
  const lists = { classes: of.addressees, missionIds: of.missionIds, organizationIds: of.organizationIds };
  const recipients = isIssued(of.state)
    ? listRecipients(db, of.id)
    : recipientsOf(lists, addressSource(db, of.bodyId, day), day);
  return recipients.map((one) => one.language);
}

/**
 * What the letters of a circular are made from, without what only the announced meeting knows of itself; the number of
 * queries depends on how many meetings it serves, never on how many it is for.
 *
 * @param day as at which its lists are made
 */
export function circularLetterSource(db: Tx, of: CircularRecord, language: OfficialLanguage, day: PlainDate) {
  // A meeting of which only the year is known may be the last of that year: those with a day stand first.
  const latest = (one: MeetingOfCircular) => (one.startsOn === null ? '9999' : lastDayOf(one.startsOn));
  const meetings = of.meetings.toSorted((a, b) => latest(a).localeCompare(latest(b)));
  const announced = meetings.find((one) => one.announces);
  const others = meetings.filter((one) => !one.announces);
  const about =
    of.kind === 'meetingNotice' && announced !== undefined ? [announced] : others.length > 0 ? others : meetings;
  const details = new Map(
    of.meetings.flatMap(({ id }) => {
      const detail = getMeetingDetail(db, id);
      return detail === null ? [] : [[id, detail] as const];
    }),
  );
  const detailsOf = (some: readonly MeetingOfCircular[]) => some.flatMap(({ id }) => details.get(id) ?? []);
  const main = detailsOf(about);
  const topics = new Map(
    main.flatMap((one) => one.topics.filter((topic) => topic.taken === true).map((topic) => [topic.id, topic])),
  );
  const settings = getSettings(db);
  const data: Omit<CircularLetterData, 'agenda' | 'platformLink'> = {
    kind: of.kind,
    subject: of.subject,
    ownReference: of.ownReference,
    outsideReference: of.outsideReference,
    hasOutsideSeries: settings.hasOutsideSeries,
    datedOn: of.datedOn,
    isDraft: isDraftLetter(of.state),
    action: of.actionDate === null ? null : { date: of.actionDate, time: of.actionTime, zone: of.actionZone },
    meetings: main.map((detail) => letterMeeting(detail, language)),
    served: about[0]?.announces === true ? detailsOf(others).map((detail) => letterMeeting(detail, language)) : [],
    mandates: main.flatMap((detail) =>
      detail.mandate.flatMap(({ subject, symbol, annex, paragraph }) =>
        symbol !== null && citedSubjects.includes(subject) ? [{ symbol, annex, paragraph }] : [],
      ),
    ),
    topics: [...topics.values()]
      .map(({ letter, title }) => ({ letter, title }))
      .toSorted((a, b) => a.letter.localeCompare(b.letter, 'en')),
    nominatingParty: main[0]?.nominatingParty ?? 'notStated',
    body: memberBodyName(db, of.bodyId),
    earlier: earlierOf(db, of.links),
    enclosures: of.files.filter((one) => one.role !== 'initialledScan').map((one) => one.title ?? one.name),
    sender: getLetterhead(db, of.bodyId),
  };
  return {
    data,
    announcedId: announced?.id ?? null,
    addressees: addresseesOf(db, of),
    /** Recipients whose working language on record is not English, in which alone letters are written so far. */
    otherLanguages: languagesOf(db, of, day).filter((one) => one !== null && one !== 'en').length,
  };
}
