import { describe, expect, it } from 'vitest';
import { letterText, lineText } from '@/lib/documents/letter';
import { documentParts } from '@/lib/documents/testing';
import { writeLetters } from '@/lib/documents/write-letter';
import { partialDate } from '@/lib/kernel/dates';
import { letterData, letterWords, lights } from '../testing';
import { addresseeClasses, type CircularKind, circularKinds } from '../types';
import { type CircularLetterData, circularLetter, type LetterAddressee, renderingFor } from './circular-letter';

const members: LetterAddressee = { kind: 'class', class: 'statesMembers' };
const observers: LetterAddressee = { kind: 'class', class: 'permanentObservers' };

function read(change: Partial<CircularLetterData>, to: LetterAddressee = members) {
  const { letter, missing } = circularLetter({ ...letterData, ...change }, to, letterWords);
  return { letter, missing, text: letterText(letter) };
}

/** Everything that can be unknown, unknown. */
const bare: Partial<CircularLetterData> = {
  ownReference: null,
  outsideReference: null,
  datedOn: null,
  action: null,
  meetings: [],
  mandates: [],
  topics: [],
  nominatingParty: 'notStated',
  earlier: [],
  enclosures: [],
  agenda: [],
  platformLink: null,
  sender: { office: null, place: null, signatoryName: null, signatoryTitle: null, contact: null },
};

describe('a note verbale', () => {
  it('is in the third person, unsigned, between compliments, with the date and the addressees at its foot', () => {
    expect(read({}).text).toEqual([
      'Harbour Office',
      'Reference: HBR/2027/2–CU 2027/20',
      'The Harbour Office presents its compliments to the Permanent Missions of the States members of the Committee on Harbours and has the honour to invite nominations of panellists for the Expert meeting on harbour lights, to be held on 10 April 2027, 10:00–12:00 CEST (08:00–10:00 UTC), at Harbour House, Mole and online.',
      'It is held pursuant to A/1/20, para. 14.',
      'Nominations are made by States members of the Committee on Harbours, through their delegations.',
      'The following topics will be taken up:',
      '(a) Lamps',
      '(b) Lenses',
      'It would be appreciated if nominations could reach the Office at desk@harbour.example by 1 March 2027, 18:00 (Vienna time). For each person they should give the name as it is to be printed, the form of address, the function and affiliation, and the topics for which the person is put forward, in order of preference.',
      'The Harbour Office avails itself of this opportunity to renew to the Permanent Missions of the States members of the Committee on Harbours the assurances of its highest consideration.',
      'Mole, 11 January 2027',
      'The Permanent Missions of the States members of the Committee on Harbours',
      'Enclosure: 1',
      '1. Form for nominations',
    ]);
    expect(read({}).missing).toEqual([]);
  });

  it.each(circularKinds)('of the kind %s has neither first person nor signature, and both compliments', (kind) => {
    const { letter, text } = read({ kind });
    expect([letter.form, letter.salutation, letter.closing, letter.signature]).toEqual(['noteVerbale', null, null, []]);
    const body = letter.body.map((block) => lineText(block.runs)).join('\n');
    expect(body).not.toMatch(/\b(I|we|my|our|you|your)\b/i);
    expect(body).toMatch(/^The Harbour Office presents its compliments to .* has the honour to /);
    expect(body).toMatch(
      /avails itself of this opportunity to renew .* the assurances of its highest consideration\.$/,
    );
    expect(text.join('\n')).not.toContain('Ada Mole');
  });
});

describe('a letter', () => {
  it.each(circularKinds)('of the kind %s is in the first person, greets and is signed', (kind) => {
    const { letter, text } = read({ kind }, observers);
    expect(letter.form).toBe('letter');
    expect(text).toEqual(expect.arrayContaining(['Dear colleagues,', 'Yours sincerely,', 'Ada Mole']));
    expect(text.join('\n')).toMatch(/I have the honour/);
    expect(text.join('\n')).not.toMatch(/compliments/);
  });

  it('tells organizations what States were asked, where States alone nominate', () => {
    expect(read({}, observers).text.join('\n')).toContain(
      'I have the honour to inform you that the States members of the Committee on Harbours have been invited to nominate panellists for the Expert meeting',
    );
    expect(read({ nominatingParty: 'statesMembersAndObservers' }, observers).text.join('\n')).toContain(
      'I have the honour to invite nominations of panellists for the Expert meeting',
    );
  });
});

describe('whom a reading is for', () => {
  it.each(addresseeClasses)('decides its form: %s', (list) => {
    const isLetter = ['groupChairs', 'permanentObservers', 'observers'].includes(list);
    const to: LetterAddressee = { kind: 'class', class: list };
    expect(renderingFor(to)).toBe(isLetter ? 'letter' : 'noteVerbale');
    const { missing, text } = read({}, to);
    expect(missing).toEqual(list === 'notStated' ? ['addressees'] : []);
    expect(text.join('\n')).not.toMatch(/letters\.|undefined|null/);
  });

  it('names a mission by its State, or as it calls itself, and an organization by its name', () => {
    const note = read({}, { kind: 'mission', state: 'the Netherlands', name: null });
    expect(note.text).toContain('The Permanent Mission of the Netherlands');
    const own = read({}, { kind: 'mission', state: 'Mole', name: 'the Embassy of Mole' });
    expect(own.text).toContain('The Embassy of Mole');
    expect(read({}, { kind: 'organization', name: 'Tide Institute' }).letter.form).toBe('letter');
  });
});

describe('what is not on record', () => {
  it.each<[CircularKind, string[]]>([
    ['invitation', ['mandate', 'nominatingParty', 'topics', 'contact', 'actionDate']],
    ['meetingNotice', []],
    ['registration', ['meetingMode', 'actionDate', 'enclosure']],
    ['furtherInvitation', ['earlierCircular', 'mandate', 'nominatingParty', 'topics', 'contact', 'actionDate']],
    ['extension', ['earlierCircular', 'contact', 'actionDate']],
    ['reminder', ['earlierCircular', 'contact', 'actionDate']],
    ['outcome', ['enclosure']],
    ['other', ['text']],
  ])('in a circular of the kind %s is marked and named, each once', (kind, own) => {
    const always = ['ownReference', 'outsideReference', 'office', 'officePlace', 'date', 'meetings'];
    const { letter, missing, text } = read({ ...bare, kind });
    expect(missing.toSorted()).toEqual([...always, ...own].toSorted());
    const marked = letter.body.flatMap((block) => block.runs).filter((run) => typeof run !== 'string');
    expect(marked.length).toBeGreaterThanOrEqual(own.length);
    // The text of a circular of any other kind is on no record: it is written in the document.
    const says =
      kind === 'other' ? /^\[.+: not stated\]$|^\[text: to be written in the document\]$/ : /: not stated\]$/;
    for (const run of marked) expect(run).toMatchObject({ text: expect.stringMatching(says) });
    expect(text.join('\n')).not.toMatch(/null|undefined|none/);
    expect(read({ ...bare, kind }, observers).missing).toEqual(
      expect.arrayContaining(['signatoryName', 'signatoryTitle']),
    );
  });

  it.each<[string, Partial<typeof lights>, string]>([
    ['no times', { startsAt: null, endsAt: null }, 'to be held on 10 April 2027, at Harbour House, Mole and online'],
    ['a month', { startsOn: partialDate('2027-04'), mode: 'virtual' }, 'to be held in April 2027, by video conference'],
    ['a year', { startsOn: partialDate('2027'), mode: 'webcast' }, 'to be held in 2027, by webcast'],
    [
      'no date',
      { startsOn: null },
      'to be held on [date of the meeting: not stated], at Harbour House, Mole and online',
    ],
    ['no place', { place: [], mode: 'inPerson' }, '10:00–12:00 CEST (08:00–10:00 UTC), at [place: not stated]'],
    [
      'neither place nor mode',
      { place: [], mode: 'notStated' },
      '(08:00–10:00 UTC), [mode of the meeting: not stated]',
    ],
    [
      'several days',
      { endsOn: partialDate('2027-04-12') },
      'to be held on 10–12 April 2027, beginning at 10:00 CEST (08:00 UTC), at Harbour House, Mole and online',
    ],
    [
      'a zone a day ahead',
      { timeZone: 'Pacific/Auckland', startsAt: '09:00', endsAt: '10:00' },
      '09:00–10:00 GMT+12 (21:00–22:00 UTC on 9 April 2027)',
    ],
  ])('of a meeting with %s is left out or marked', (_, change, words) => {
    expect(read({ meetings: [{ ...lights, ...change }] }).text.join('\n')).toContain(words);
  });

  it('needs no outside number where there is no outside series', () => {
    const { missing, text } = read({ hasOutsideSeries: false, outsideReference: null });
    expect(missing).toEqual([]);
    expect(text).toContain('Reference: HBR/2027/2');
  });
});

describe('circulars that refer to others and to several meetings', () => {
  it('say which one', () => {
    expect(read({ kind: 'extension' }).text.join('\n')).toContain(
      'referring to its circular HBR/2026/9 of 1 December 2026',
    );
    const earlier = [{ ...letterData.earlier[0], kind: 'supersedes' as const }] as CircularLetterData['earlier'];
    expect(read({ kind: 'registration', earlier }).text).toContain(
      'The present note takes the place of circular HBR/2026/9 of 1 December 2026.',
    );
  });

  it('a notice says what the meeting prepares, its agenda and how to join it', () => {
    const round = { ...lights, title: 'Second round', mode: 'virtual' as const, place: [] };
    const text = read({ kind: 'meetingNotice', meetings: [round], served: [lights], action: null }).text.join('\n');
    expect(text).toContain(
      'give notice of the Second round, to be held on 10 April 2027, 10:00–12:00 CEST (08:00–10:00 UTC), by video conference. It prepares the Expert meeting on harbour lights',
    );
    expect(text).toContain('1. Nominations received\n2. Other matters');
    expect(text).toContain('The meeting can be joined at https://meet.example.org/lights.');
  });

  it('an invitation for two meetings names both', () => {
    const text = read({ meetings: [lights, { ...lights, title: 'Conference' }] }).text.join('\n');
    expect(text).toMatch(/for the Expert meeting on harbour lights, .* and the Conference, /);
    expect(text).toContain('They are held pursuant to');
  });

  it('cite each document once, with its paragraphs in order', () => {
    const cited = (symbol: string, paragraph: string | null, annex: string | null = null) => ({
      symbol,
      annex,
      paragraph,
    });
    const mandates = [
      cited('A/1/20', '14'),
      cited('A/1/20', '9'),
      cited('A/1/20', '14'),
      cited('A/2/20', null, 'annex II'),
    ];
    expect(read({ mandates }).text).toContain('It is held pursuant to A/1/20, paras. 9 and 14 and A/2/20, annex II.');
  });

  it('say that they are drafts, or invented', () => {
    expect(read({ isDraft: true, meetings: [{ ...lights, invented: true }] }).letter.labels).toEqual([
      'Invented: for demonstration only',
      'Draft: not issued',
    ]);
  });
});

describe('the Word document', () => {
  it('reads as the letter does, with what is missing highlighted', async () => {
    const note = circularLetter({ ...letterData, datedOn: null }, members, letterWords).letter;
    const bytes = await writeLetters([note, circularLetter(letterData, observers, letterWords).letter], 'Rostrum');
    const xml = documentParts(bytes).get('word/document.xml') ?? '';
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? ' ').join(''),
    );
    for (const line of letterText(note)) expect(paragraphs).toContain(line);
    expect(xml).toMatch(/<w:highlight w:val="yellow"\/>.*?\[date: not stated\]/s);
    expect([...xml.matchAll(/<w:sectPr/g)]).toHaveLength(2);
  });
});
