import { createTranslator } from 'use-intl/core';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { event } from '@/db/schema/log';
import { addState } from '@/lib/bodies/commands/add-state';
import { createBody } from '@/lib/bodies/commands/create-body';
import { setMembership } from '@/lib/bodies/commands/set-membership';
import { writtenDate, writtenRange, writtenTimes } from '@/lib/i18n/dates';
import { english } from '@/lib/i18n/messages';
import type { Actor } from '@/lib/kernel/actor';
import { partialDate, plainDate } from '@/lib/kernel/dates';
import type { Outcome } from '@/lib/kernel/refusal';
import { createMeeting } from '@/lib/meetings/commands/create-meeting';
import { type Command, execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, temporaryDatabase, testContext } from '@/lib/platform/testing';
import { setSettings } from './commands/set-settings';
import type { CircularLetterData } from './exports/circular-letter';
import type { LetterMeeting, LetterWords } from './exports/words';

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
export async function harbour(db: Db = memoryDatabase()) {
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

/** How circulars are numbered and cleared in the tests: two clearances, two series, the own one from 5 on in 2024. */
export const harbourSettings = {
  revision: 0,
  ownPattern: 'HBR/{year}/{n}',
  outsidePattern: 'CU {year}/{n}',
  firstYear: 2024,
  firstNumber: 5,
  clearanceSteps: 2,
  firstClearance: 'Chief of Section',
  secondClearance: 'Director',
  initials: true,
};

/** Input of a draft of an invitation to nominate, meant for the members of the body. */
export function draftInput(place: { bodyId: string; meetingId: string }) {
  return {
    bodyId: place.bodyId,
    kind: 'invitation',
    subject: 'Invitation to nominate',
    datedOn: null,
    actionDate: '2024-03-15',
    actionTime: '18:00',
    actionZone: 'Europe/Vienna',
    note: null,
    meetings: [{ meetingId: place.meetingId, announces: false }],
    addressees: ['statesMembers'],
    missionIds: [],
    organizationIds: [],
    links: [],
  };
}

/** A scan as it is uploaded. */
export const scan = { name: 'scan.pdf', bytes: new TextEncoder().encode('%PDF-1.7 scan') };

/**
 * The harbour with settings and three members (XAA and XAB of one group, XAC of another), in a file, for scans; and a way to
 * carry out commands there on a day, as an officer or somebody else.
 */
export async function desk(settings: Partial<typeof harbourSettings> = {}) {
  const { db, remove } = temporaryDatabase();
  const place = await harbour(db);
  const { ids } = place.context;
  const run = <S extends z.ZodType, L, P, R>(
    command: Command<S, L, P, R>,
    input: unknown,
    { actor = place.context.actor, on }: { actor?: Actor; on?: string } = {},
  ) => {
    const occurredOn = on === undefined ? null : plainDate(on);
    return execute(command, { ...place.context, ids, actor, occurredOn }, input);
  };
  const groups = { XAA: 'EEG', XAB: 'EEG', XAC: 'AFR' } as const;
  for (const [id, usualGroup] of Object.entries(groups)) {
    granted(await run(addState, { id, names: { en: `Land ${id}` }, nameInText: `Land ${id}`, usualGroup }));
  }
  const members = Object.entries(groups).map(([stateId, regionalGroup]) => ({
    stateId,
    regionalGroup,
    validFrom: null,
    validTo: null,
  }));
  granted(await run(setMembership, { bodyId: place.bodyId, members }));
  granted(await run(setSettings, { ...harbourSettings, ...settings }));
  const before = place.events().length;
  return { ...place, run, remove, news: () => place.events().slice(before) };
}

const letterTexts = createTranslator({
  locale: 'en',
  messages: english,
  namespace: 'letters',
  timeZone: 'Europe/Vienna',
});

/** The words of letters as the pages have them. */
export const letterWords: LetterWords = {
  say: (key, values) => letterTexts(key as never, values as never),
  date: (date) => writtenDate(date, 'en'),
  range: (from, to) => writtenRange(from, to, 'en'),
  times: (at) => writtenTimes(at, 'en'),
  list: (items) => new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' }).format(items),
};

/** A meeting of one day in Mole, with times. */
export const lights: LetterMeeting = {
  title: 'Expert meeting on harbour lights',
  startsOn: partialDate('2027-04-10'),
  endsOn: null,
  startsAt: '10:00',
  endsAt: '12:00',
  timeZone: 'Europe/Vienna',
  mode: 'hybrid',
  place: ['Harbour House', 'Mole'],
  invented: false,
};

/** A circular of which everything is known. */
export const letterData: CircularLetterData = {
  kind: 'invitation',
  subject: 'Invitation to nominate panellists',
  ownReference: 'HBR/2027/2',
  outsideReference: 'CU 2027/20',
  hasOutsideSeries: true,
  datedOn: plainDate('2027-01-11'),
  isDraft: false,
  action: { date: plainDate('2027-03-01'), time: '18:00', zone: 'Europe/Vienna' },
  meetings: [lights],
  served: [],
  mandates: [{ symbol: 'A/1/20', annex: null, paragraph: '14' }],
  topics: [
    { letter: 'a', title: 'Lamps' },
    { letter: 'b', title: 'Lenses' },
  ],
  nominatingParty: 'statesMembers',
  body: 'Committee on Harbours',
  earlier: [
    {
      kind: 'refersTo',
      ownReference: 'HBR/2026/9',
      outsideReference: null,
      datedOn: plainDate('2026-12-01'),
    },
  ],
  enclosures: ['Form for nominations'],
  agenda: ['Nominations received', 'Other matters'],
  platformLink: 'https://meet.example.org/lights',
  sender: {
    office: 'Harbour Office',
    place: 'Mole',
    signatoryName: 'Ada Mole',
    signatoryTitle: 'Secretary of the Committee',
    contact: 'desk@harbour.example',
  },
};
