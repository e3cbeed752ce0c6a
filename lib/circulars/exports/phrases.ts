import { type LetterLine, letterRuns, missingMark } from '@/lib/documents/letter';
import { isWholeDay, type PlainDate } from '@/lib/kernel/dates';
import type { Letterhead, LetterMeeting, LetterWords } from './words';

/**
 * Fills the blanks of a letter. What is not on record is written as "[place: not stated]", marked so that it is seen, and
 * remembered under its name: a letter never says more than the records do.
 */
export function blanks(words: LetterWords) {
  const missing = new Set<string>();
  return {
    /** Names under `letters.frame.what` of everything that was not on record. */
    missing: (): readonly string[] => [...missing],
    fill(what: string, value: string | null): string {
      if (value !== null && value.trim() !== '') return value;
      missing.add(what);
      return missingMark(words.say('frame.missing', { what: words.say(`frame.what.${what}`) }));
    },
    /** A place for what no record holds, because it is written in the document itself. */
    leave(what: string): string {
      missing.add(what);
      return missingMark(words.say('frame.toBeWritten', { what: words.say(`frame.what.${what}`) }));
    },
  };
}
export type Blanks = ReturnType<typeof blanks>;

/** "Vienna" of `Europe/Vienna`, as people name the time of a place. */
function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function zoneWords(zone: string, words: LetterWords): string {
  return zone === 'UTC' || zone === 'Etc/UTC' ? 'UTC' : words.say('frame.zone', { city: cityOf(zone) });
}

function timesOf(meeting: LetterMeeting, words: LetterWords): string | null {
  const { startsOn, endsOn, startsAt, endsAt, timeZone } = meeting;
  if (!isWholeDay(startsOn) || timeZone === null) return null;
  const lasts = endsOn !== null && endsOn !== startsOn;
  const times = words.times({ date: startsOn, from: startsAt, to: lasts ? null : endsAt, zone: timeZone });
  if (times === null) return null;
  const { local, utc, utcDay } = times;
  return words.say(lasts ? 'frame.timesFrom' : 'frame.times', {
    local,
    utc: utcDay === null ? utc : words.say('frame.utcOnDay', { utc, date: utcDay }),
  });
}

/** When a meeting is held: its days and, where they are stated, its times in their zone and in UTC. */
function whenWords(meeting: LetterMeeting, words: LetterWords, blank: Blanks): string {
  const { startsOn, endsOn } = meeting;
  const lasts = endsOn !== null && endsOn !== startsOn;
  const precision =
    startsOn === null
      ? 'none'
      : lasts
        ? 'range'
        : isWholeDay(startsOn)
          ? 'day'
          : startsOn.length === 7
            ? 'month'
            : 'year';
  const date = blank.fill('meetingDate', startsOn === null ? null : words.range(startsOn, endsOn));
  return words.say('frame.when', { precision, date, times: timesOf(meeting, words) ?? 'none' });
}

function whereWords(meeting: LetterMeeting, words: LetterWords, blank: Blanks): string {
  const { mode } = meeting;
  if (mode === 'virtual' || mode === 'webcast') return words.say(`frame.where.${mode}`);
  const place = meeting.place.length === 0 ? null : meeting.place.join(', ');
  // Where a meeting of unknown mode has a place, the place says enough.
  if (mode === 'notStated' && place === null) {
    return words.say('frame.where.notStated', { mode: blank.fill('meetingMode', null) });
  }
  return words.say(`frame.where.${mode === 'hybrid' ? 'hybrid' : 'inPerson'}`, {
    place: blank.fill('meetingPlace', place),
  });
}

/** A meeting within a sentence: what it is called, when and where it is held. */
export function meetingPhrase(meeting: LetterMeeting, words: LetterWords, blank: Blanks): string {
  return words.say('frame.meeting', {
    title: meeting.title,
    when: whenWords(meeting, words, blank),
    where: whereWords(meeting, words, blank),
  });
}

/** As `meetingPhrase`, of a meeting that was held. */
export function meetingHeldPhrase(meeting: LetterMeeting, words: LetterWords, blank: Blanks): string {
  return words.say('frame.meetingHeld', {
    title: meeting.title,
    when: whenWords({ ...meeting, startsAt: null, endsAt: null }, words, blank),
    where: whereWords(meeting, words, blank),
  });
}

/** The day, time and zone by which something is asked for. */
export function byPhrase(
  action: { readonly date: PlainDate; readonly time: string | null; readonly zone: string | null },
  words: LetterWords,
): string {
  return words.say('frame.by', {
    date: words.date(action.date),
    time: action.time ?? 'none',
    zone: action.zone === null ? 'none' : zoneWords(action.zone, words),
  });
}

/** Head, place and date of a letter. */
export function letterFrame(
  sender: Letterhead,
  datedOn: PlainDate | null,
  words: LetterWords,
  blank: Blanks,
): { readonly head: readonly LetterLine[]; readonly placeAndDate: LetterLine } {
  return {
    head: [letterRuns(blank.fill('office', sender.office))],
    placeAndDate: letterRuns(
      words.say('frame.placeAndDate', {
        place: blank.fill('officePlace', sender.place),
        date: blank.fill('date', datedOn === null ? null : words.date(datedOn)),
      }),
    ),
  };
}

/** What stands under a letter: the wish, and who signs. A note verbale has neither. */
export function signedBy(sender: Letterhead, words: LetterWords, blank: Blanks) {
  return {
    closing: letterRuns(words.say('frame.closing')),
    signature: [
      letterRuns(blank.fill('signatoryName', sender.signatoryName)),
      letterRuns(blank.fill('signatoryTitle', sender.signatoryTitle)),
    ],
  };
}

/** Enclosures as they are counted at the foot, then copies (Correspondence Manual, paras. 32 to 36). */
export function footLines(
  enclosures: readonly string[],
  copies: readonly string[],
  words: LetterWords,
): readonly LetterLine[] {
  return [
    ...(enclosures.length === 0 ? [] : [letterRuns(words.say('frame.enclosures', { count: enclosures.length }))]),
    ...enclosures.map((title, index) => letterRuns(words.say('frame.enclosure', { number: index + 1, title }))),
    ...copies.map((to) => letterRuns(words.say('frame.copy', { to }))),
  ];
}
