import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { english } from '@/lib/i18n/messages';
import { isWithinMandate, type NominationFacts, nominationFindings } from './findings';

function facts(id: string, more: Partial<NominationFacts> = {}): NominationFacts {
  return {
    nominationId: id,
    status: 'agreed',
    stateId: 'DEU',
    organizationId: null,
    stateNames: ['Germany'],
    function: 'Professor',
    affiliation: 'Technical University of Munich',
    affiliationType: 'academia',
    receivedOn: '2023-09-01',
    communicationReference: 'NV 1/2023',
    communicationId: null,
    isMember: true,
    ...more,
  };
}

describe('isWithinMandate', () => {
  const member = facts('1');
  const other = facts('2', { isMember: false });
  const unknown = facts('3', { isMember: null });
  const observer = facts('4', { stateId: null, organizationId: 'org', isMember: true });
  const stranger = facts('5', { stateId: null, organizationId: 'org', isMember: false });
  it.each([
    ['notStated', [true, true, true, true, true]],
    ['allStates', [true, true, true, false, false]],
    ['statesMembers', [true, false, true, false, false]],
    ['statesMembersAndObservers', [true, false, true, true, false]],
  ] as const)('%s', (party, expected) => {
    expect([member, other, unknown, observer, stranger].map((one) => isWithinMandate(party, one))).toEqual(expected);
  });
});

describe('nominationFindings', () => {
  const rules = (nominations: readonly NominationFacts[]) => nominationFindings(nominations, 'statesMembers');

  it('finds nothing in a nomination as it should be, and nothing in no nominations', () => {
    expect(rules([facts('1')])).toEqual([]);
    expect(rules([])).toEqual([]);
  });

  it('names the nominees whose employer is not of the State', () => {
    expect(
      rules([
        facts('1', { affiliationType: 'internationalOrganization' }),
        facts('2', { affiliationType: 'industry' }),
        facts('3', { affiliationType: 'industry', status: 'withdrawn' }),
        facts('4'),
      ]),
    ).toEqual([
      {
        rule: 'nominations.affiliationOutsideState',
        severity: 'note',
        subjects: [
          { kind: 'nomination', id: '1' },
          { kind: 'nomination', id: '2' },
        ],
        params: { nominations: 2, organizations: 1, companies: 1 },
      },
    ]);
  });

  it.each([
    [{ affiliation: 'Technical University of Munich, Germany' }, true],
    [{ function: 'Professor at the Technical University of Munich, Germany' }, true],
    [{ affiliation: 'Germany Institute' }, false],
    [{ affiliation: 'Space Agency of Germany' }, false],
    [{ affiliation: 'Germany' }, false],
    [{ affiliation: null, function: null }, false],
  ])('a text that closes with the State doubles it: %j → %s', (more, expected) => {
    const found = rules([facts('1', more)]).filter((f) => f.rule === 'nominations.stateNamedInFunction');
    expect(found).toEqual(
      expected
        ? [
            {
              rule: 'nominations.stateNamedInFunction',
              severity: 'note',
              subjects: [{ kind: 'nomination', id: '1' }],
              params: { nominations: 1 },
            },
          ]
        : [],
    );
  });

  it('counts what lacks evidence, in the pool or not', () => {
    expect(
      rules([
        facts('1', { receivedOn: null, communicationReference: null }),
        facts('2', { receivedOn: null, status: 'notIncluded' }),
        facts('3'),
      ]),
    ).toEqual([
      {
        rule: 'nominations.evidenceMissing',
        severity: 'note',
        subjects: [
          { kind: 'nomination', id: '1' },
          { kind: 'nomination', id: '2' },
        ],
        params: { nominations: 2, of: 3, withoutReference: 1, withoutDate: 2 },
      },
    ]);
  });

  it.each([
    [{ receivedOn: null }, 'The one nomination lacks evidence: 1 without a date of receipt.'],
    [
      { communicationReference: null },
      'The one nomination lacks evidence: 1 without the reference of a communication.',
    ],
    [
      { receivedOn: null, communicationReference: null },
      'The one nomination lacks evidence: 1 without the reference of a communication, 1 without a date of receipt.',
    ],
  ])('says of %j only what is lacking', (lacking, words) => {
    const t = createTranslator({ locale: 'en', messages: english, namespace: 'findings' });
    const [finding] = rules([facts('1', lacking)]);
    expect(t('nominations.evidenceMissing', finding?.params as never)).toBe(words);
  });

  it('warns of parties outside the mandate, once they are in the pool', () => {
    expect(
      rules([facts('1', { isMember: false }), facts('2', { isMember: false, status: 'awaitingConfirmation' })]),
    ).toEqual([
      {
        rule: 'nominations.outsideMandate',
        severity: 'warning',
        subjects: [{ kind: 'nomination', id: '1' }],
        params: { nominations: 1 },
      },
    ]);
  });
});
