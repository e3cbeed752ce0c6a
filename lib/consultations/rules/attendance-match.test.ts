import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownParties, placeLines } from './attendance-match';

const state = (id: string, en: string, fr = en) => ({ id, names: { en, fr }, nameInText: `the ${en}` });

const known: KnownParties = {
  states: [
    state('XAA', 'Almara', 'Almarie'),
    state('XBO', 'Borland (Federation of)'),
    state('CHE', 'Switzerland', 'Suisse'),
    state('JOR', 'Jordan'),
    state('GNB', 'Guinea-Bissau'),
  ],
  organizations: [{ id: 'org-tide', name: 'Tide Institute', acronym: 'TIDE' }],
  addresses: [
    { email: 'vienna@almara.example', stateId: 'XAA', organizationId: null },
    { email: 'desk@tide.example', stateId: null, organizationId: 'org-tide' },
  ],
};

function place(label: string, { email = null, typed = false }: { email?: string | null; typed?: boolean } = {}) {
  const [placed] = placeLines([{ label, email, joinedAt: null, leftAt: null }], known, typed);
  return [placed?.stateId ?? placed?.organizationId ?? null, placed?.name ?? null];
}

describe('placeLines', () => {
  it.each([
    ['Almara', 'XAA', null],
    ['ALMARIE', 'XAA', null],
    ['The Almara', 'XAA', null],
    ['Borland', 'XBO', null],
    ['Ana Bell (Almara)', 'XAA', 'Ana Bell'],
    ['Ana Bell [almara]', 'XAA', 'Ana Bell'],
    ['Almara - Ana Bell', 'XAA', 'Ana Bell'],
    ['Almara – Ana Bell', 'XAA', 'Ana Bell'],
    ['Ana Bell | Almara', 'XAA', 'Ana Bell'],
    ['ALMARA_Ana Bell', 'XAA', 'Ana Bell'],
    ['Almara: Ana Bell', 'XAA', 'Ana Bell'],
    ['Permanent Mission of Almara to the United Nations (Vienna)', 'XAA', null],
    ['Mission permanente de Almarie', 'XAA', null],
    ['Permanent Mission of the Almara - Ana Bell', 'XAA', 'Ana Bell'],
    ['Guinea-Bissau', 'GNB', null],
    ['Ana Bell (CHE)', 'CHE', 'Ana Bell'],
    ['Ana Bell (TIDE)', 'org-tide', 'Ana Bell'],
    ['Tide Institute', 'org-tide', null],
    ['Ana Bell (Jordan)', 'JOR', 'Ana Bell'],
    ['Permanent Mission of Jordan', 'JOR', null],
  ])('reads %j as %s, %s', (label, party, name) => {
    expect(place(label)).toEqual([party, name]);
  });

  it.each([
    ['a person alone', 'Ana Bell'],
    ['a part of the name of a State', 'Al Mara'],
    ['the beginning of a name', 'Federation'],
    ['a person of the name of a State', 'Jordan'],
    ['a person with a dash after such a name', 'Jordan - Bell'],
    ['a name before a comma', 'Almara, Ana'],
    ['a code that is also a name', 'Che - Bell'],
    ['a code that nothing sets apart', 'CHE'],
    ['two States', 'Almara - Borland'],
    ['two parties', 'Almara (TIDE)'],
  ])('places nobody by %s', (_, label) => {
    expect(place(label)[0]).toBeNull();
  });

  it('takes a typed name of a State as that State, whoever else bears it', () => {
    expect(place('Jordan', { typed: true })).toEqual(['JOR', null]);
  });

  it.each([
    ['Ana Bell', 'vienna@almara.example', 'XAA'],
    ['Ana Bell', 'desk@tide.example', 'org-tide'],
    ['Ana Bell', 'somebody@almara.example', null],
    ['Ana Bell (Borland)', 'vienna@almara.example', null],
    ['Ana Bell (Almara)', 'vienna@almara.example', 'XAA'],
  ])('holds %j beside the address %s', (label, email, party) => {
    expect(place(label, { email })[0]).toBe(party);
  });

  it('keeps every line, in its order, with a name or a party', () => {
    const labels = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(labels, { maxLength: 8 }), fc.boolean(), (all, typed) => {
        const placed = placeLines(
          all.map((label) => ({ label, email: null, joinedAt: null, leftAt: null })),
          known,
          typed,
        );
        expect(placed.map((one) => one.label)).toEqual(all);
      }),
    );
  });
});
