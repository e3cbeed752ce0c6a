import { describe, expect, it } from 'vitest';
import { letterWords } from '@/lib/circulars/testing';
import { letterText, lineText } from '@/lib/documents/letter';
import { bare, institute, mission, mole, panel, panellist, setting } from '../testing';
import { type LetterKind, type LetterRecipient, letterKinds } from '../types';
import { individualLetter, type LetterSetting } from './individual-letter';

const where =
  'the Expert meeting on harbour lights, to be held on 10 April 2027, 10:00–12:00 CEST (08:00–10:00 UTC), at Harbour House, Mole';

function read(kind: LetterKind, to: LetterRecipient, change: Partial<LetterSetting> = {}) {
  const { letter, missing } = individualLetter(kind, to, { ...setting, ...change }, letterWords);
  return { letter, missing, text: letterText(letter) };
}

describe('the confirmation', () => {
  it('goes to the mission as one note verbale on all its nominations', () => {
    const { text, missing } = read('confirmation', mission);
    expect(text).toEqual([
      'Harbour Office',
      `The Harbour Office presents its compliments to the Permanent Mission of the Mole and has the honour to refer to its communication NV 7, received on 12 October 2026, by which panellists were nominated for ${where}.`,
      'The following nominee is included in the programme:',
      '1. Ms. Ana Bell, Director, Lamp Institute: panel 2, “Lenses”',
      'The following nomination has been received and is under consideration:',
      '1. Mardi',
      'The Harbour Office avails itself of this opportunity to renew to the Permanent Mission of the Mole the assurances of its highest consideration.',
      'Mole, 11 January 2027',
      'The Permanent Mission of the Mole',
    ]);
    expect(missing).toEqual([]);
  });

  it('goes to an organization as a letter', () => {
    const { letter, text } = read('confirmation', { ...mission, party: institute });
    expect(letter.form).toBe('letter');
    expect(text).toEqual(
      expect.arrayContaining(['Tide Institute', 'Dear colleagues,', 'Subject: Lights: nominations', 'Ada Mole']),
    );
    expect(text.join('\n')).toContain('refer to your communication NV 7, received on 12 October 2026');
  });

  it('names a mission as the address book does, and marks a communication without reference', () => {
    const [first] = mission.nominations;
    if (first === undefined) throw new Error('no nomination');
    const { text, missing } = read('confirmation', {
      ...mission,
      party: { ...mole, missionName: 'the Embassy of the Mole' },
      nominations: [{ ...first, reference: null, receivedOn: null }],
    });
    expect(text).toContain('The Embassy of the Mole');
    expect(text.join('\n')).toContain(
      'its communication [reference of the nomination: not stated], by which a panellist was',
    );
    expect(missing).toEqual(['communication']);
  });

  it('says of a draft programme that it is one', () => {
    const { letter, text } = read('confirmation', mission, { isDraft: true });
    expect(letter.labels).toEqual(['Draft: the programme is not agreed']);
    expect(text).toContain('The draft programme has a seat for the following nominee:');
  });
});

describe('letters to persons', () => {
  it('invite a panellist, with a copy to the mission', () => {
    const { text, missing } = read('invitation', panellist);
    expect(text).toEqual([
      'Harbour Office',
      'Mole, 11 January 2027',
      'Ms. Ana Bell',
      'Director',
      'Lamp Institute',
      'Dear Ms. Bell,',
      'Subject: Lights: invitation to take part',
      `On behalf of the Harbour Office, I have the honour to invite you to take part as a panellist in ${where}. You were nominated by the Mole.`,
      'Your place is on panel 2, “Lenses”, on the topic “Lamps and lenses”; it is moderated by Bo Tallis.',
      'It would be appreciated if you could let the Office know at desk@harbour.example that you are able to take part.',
      'Yours sincerely,',
      'Ada Mole',
      'Secretary of the Committee',
      'Copy: the Permanent Mission of the Mole',
    ]);
    expect(missing).toEqual([]);
  });

  it('give a moderator the panellists and the questions of each panel', () => {
    const moderator = {
      ...panellist,
      role: 'moderator' as const,
      panels: [panel, { ...panel, number: 4, panellists: [], questions: [] }],
    };
    const { text, missing, letter } = read('moderator', moderator);
    expect(text.join('\n')).toContain(
      [
        'Panel 2, “Lenses”, on the topic “Lamps and lenses”. The panellists are:',
        '1. Ms. Ana Bell, Director, Lamp Institute (Mole)',
        '2. Mardi',
        'The following question is pre-arranged for it:',
        '(a) How bright should a light be',
        'Panel 4, “Lenses”, on the topic “Lamps and lenses”. The panellists are: [panellists: not stated].',
      ].join('\n'),
    );
    expect([missing, letter.foot]).toEqual([['panellists'], []]);
  });

  it('name no topic twice', () => {
    const text = read('invitation', { ...panellist, panels: [{ ...panel, topic: 'Lenses', moderators: [] }] }).text;
    expect(text).toContain('Your place is on panel 2, “Lenses”.');
  });

  it('convey a question, or mark that there is none', () => {
    expect(read('question', panellist).text).toContain('(a) How bright should a light be');
    const none = read('question', { ...panellist, questions: [] });
    expect(none.missing).toEqual(['question']);
    expect(none.text.join('\n')).toContain('the question that the moderator will put: [question: not stated].');
  });

  it('support a visa, to whom it may concern', () => {
    const { text } = read('visaSupport', panellist);
    expect(text).toEqual(
      expect.arrayContaining([
        'To whom it may concern',
        `The Harbour Office confirms that Ms. Ana Bell, Director, Lamp Institute, has been invited to take part as panellist in ${where}.`,
        'The nomination was made by the Mole.',
        'Copy: the Permanent Mission of the Mole',
      ]),
    );
  });

  it('thank for what was held', () => {
    expect(read('thanks', panellist).text.join('\n')).toContain(
      'thank you for your contribution as panellist to the Expert meeting on harbour lights, held on 10 April 2027, at Harbour House, Mole.',
    );
  });

  it('address nobody by a form of address that is not on record', () => {
    const { text, missing } = read('invitation', { ...panellist, person: bare });
    expect(text).toEqual(expect.arrayContaining(['Mardi', '[function and affiliation: not stated]', 'Dear Mardi,']));
    expect(missing).toEqual(['function']);
    const withoutFamilyName = { ...panellist.person, familyName: null };
    expect(read('invitation', { ...panellist, person: withoutFamilyName }).text).toContain('Dear Ms. Ana Bell,');
  });
});

describe('every kind of letter', () => {
  const unknown = { office: null, place: null, signatoryName: null, signatoryTitle: null, contact: null };

  it.each(letterKinds)('marks and names what is not on record: %s', (kind) => {
    const to = kind === 'confirmation' ? mission : { ...panellist, party: null, panels: [], questions: [] };
    const { letter, missing, text } = read(kind, to, { sender: unknown });
    expect(missing).toEqual(expect.arrayContaining(['office', 'officePlace']));
    const marked = [...letter.body.map((block) => block.runs), letter.placeAndDate, ...letter.signature]
      .flat()
      .filter((run) => typeof run !== 'string');
    for (const run of marked) expect(run).toMatchObject({ text: expect.stringMatching(/^\[.+: not stated\]$/) });
    expect(text.join('\n')).not.toMatch(/undefined|null|\bnone\b|letters\./);
  });

  it.each(letterKinds)('has no data of travel documents and no place for them: %s', (kind) => {
    const to = kind === 'confirmation' ? mission : panellist;
    expect(read(kind, to).text.join('\n')).not.toMatch(/passport|date of birth|born|nationality/i);
  });

  it.each(letterKinds.filter((kind) => kind !== 'confirmation'))('is in the first person and signed: %s', (kind) => {
    const { letter } = read(kind, panellist);
    expect(letter.form).toBe('letter');
    expect(letter.signature.map(lineText)).toEqual(['Ada Mole', 'Secretary of the Committee']);
  });
});
