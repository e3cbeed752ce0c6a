import { lights } from '@/lib/circulars/testing';
import { plainDate } from '@/lib/kernel/dates';
import type { LetterSetting } from './exports/individual-letter';
import type { LetterPanel, LetterPerson, LetterRecipient } from './types';

/** A person of whom everything is on record. */
const ana: LetterPerson = {
  name: 'Ana Bell',
  familyName: 'Bell',
  formOfAddress: 'Ms.',
  function: 'Director',
  affiliation: 'Lamp Institute',
};

/** A person of whom only the name is. */
export const bare: LetterPerson = {
  name: 'Mardi',
  familyName: null,
  formOfAddress: null,
  function: null,
  affiliation: null,
};

export const mole = { kind: 'state', id: 'XMO', name: 'the Mole', missionName: null } as const;
export const institute = { kind: 'organization', id: 'org-tide', name: 'Tide Institute', missionName: null } as const;

export const panel: LetterPanel = {
  number: 2,
  title: 'Lenses',
  topic: 'Lamps and lenses',
  moderators: ['Bo Tallis'],
  panellists: [
    { person: ana, party: 'Mole' },
    { person: bare, party: null },
  ],
  questions: [{ letter: 'a', text: 'How bright should a light be' }],
};

export const panellist: Extract<LetterRecipient, { kind: 'person' }> = {
  kind: 'person',
  key: 'panellist-1',
  role: 'panellist',
  person: ana,
  party: mole,
  panels: [panel],
  questions: panel.questions,
};

export const mission: Extract<LetterRecipient, { kind: 'party' }> = {
  kind: 'party',
  key: 'state-XMO',
  party: mole,
  nominations: [
    { person: ana, panel: { number: 2, title: 'Lenses' }, reference: 'NV 7', receivedOn: '2026-10-12' },
    { person: bare, panel: null, reference: 'NV 7', receivedOn: '2026-10-12' },
  ],
};

export const setting: LetterSetting = {
  meeting: { ...lights, mode: 'inPerson' },
  meetingName: 'Lights',
  isDraft: false,
  datedOn: plainDate('2027-01-11'),
  sender: {
    office: 'Harbour Office',
    place: 'Mole',
    signatoryName: 'Ada Mole',
    signatoryTitle: 'Secretary of the Committee',
    contact: 'desk@harbour.example',
  },
};
