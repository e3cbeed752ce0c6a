import { describe, expect, it } from 'vitest';
import { type Citation, type ContradictionFacts, contradictionsIn } from './contradictions';

function nomination(id: string, more: Partial<ContradictionFacts> = {}): ContradictionFacts {
  return {
    nominationMeetingId: id,
    nameAsPrinted: `Person ${id}`,
    partyId: 'XAA',
    status: 'received',
    citations: [],
    ...more,
  };
}

function cited(communicationId: string, effect: Citation['effect'], on: string | null): Citation {
  return { communicationId, effect, on };
}

function found(facts: readonly ContradictionFacts[]) {
  return contradictionsIn(facts).map(({ kind, nominationMeetingIds }) => [kind, ...nominationMeetingIds]);
}

describe('a person put forward twice', () => {
  it.each<[string, readonly ContradictionFacts[], readonly (readonly string[])[]]>([
    ['two different people', [nomination('1'), nomination('2')], []],
    [
      'one name by one State',
      [nomination('1', { nameAsPrinted: 'Ana Ruíz' }), nomination('2', { nameAsPrinted: 'Ana Ruíz' })],
      [['sameParty', '1', '2']],
    ],
    [
      'names of the same words, in another order and spelling',
      [nomination('1', { nameAsPrinted: 'Liu Jizhong' }), nomination('2', { nameAsPrinted: 'Jizhong LIÚ' })],
      [['sameParty', '1', '2']],
    ],
    [
      'one name under two forms of address',
      [nomination('1', { nameAsPrinted: 'Ms. Ann Lee' }), nomination('2', { nameAsPrinted: 'Prof. Dr. Ann Lee' })],
      [['sameParty', '1', '2']],
    ],
    [
      'forms of address alike before two names',
      [nomination('1', { nameAsPrinted: 'Dr. Ann Lee' }), nomination('2', { nameAsPrinted: 'Dr. Ann Li' })],
      [],
    ],
    [
      'one name by two States',
      [nomination('1', { nameAsPrinted: 'Ana Ruíz' }), nomination('2', { nameAsPrinted: 'Ana Ruíz', partyId: 'XAB' })],
      [['otherParty', '1', '2']],
    ],
    [
      'one State twice and another once: one question, not two',
      [
        nomination('1', { nameAsPrinted: 'Ana Ruíz' }),
        nomination('2', { nameAsPrinted: 'Ana Ruiz' }),
        nomination('3', { nameAsPrinted: 'Ruiz Ana', partyId: 'XAB' }),
      ],
      [['otherParty', '1', '2', '3']],
    ],
    [
      'one of them withdrawn: nothing to decide',
      [
        nomination('1', { nameAsPrinted: 'Ana Ruíz' }),
        nomination('2', { nameAsPrinted: 'Ana Ruíz', status: 'withdrawn' }),
      ],
      [],
    ],
    [
      'by an agency before its mission: shown, so that the officer sees that it is confirmed',
      [
        nomination('1', { nameAsPrinted: 'Ana Ruíz' }),
        nomination('2', { nameAsPrinted: 'Ana Ruíz', status: 'awaitingConfirmation' }),
      ],
      [['sameParty', '1', '2']],
    ],
  ])('%s', (_, facts, expected) => {
    expect(found(facts)).toEqual(expected);
  });
});

describe('communications that contradict one another', () => {
  const doubt = [['withdrawnAndConfirmed', '1']];
  it.each<[string, readonly Citation[], readonly (readonly string[])[]]>([
    ['none', [], []],
    ['nominated, later withdrawn', [cited('a', 'nominated', '2024-01-10'), cited('b', 'withdrew', '2024-02-01')], []],
    [
      'withdrawn, later confirmed',
      [cited('a', 'withdrew', '2024-01-10'), cited('b', 'confirmed', '2024-02-01')],
      doubt,
    ],
    ['both on one day', [cited('a', 'withdrew', '2024-01-10'), cited('b', 'nominated', '2024-01-10')], doubt],
    ['of unknown order', [cited('a', 'withdrew', null), cited('b', 'nominated', '2024-01-10')], doubt],
    ['known to the month only', [cited('a', 'nominated', '2024-01'), cited('b', 'withdrew', '2024-01-20')], doubt],
    ['said by one and the same', [cited('a', 'withdrew', '2024-01-10'), cited('a', 'nominated', '2024-01-10')], []],
    ['corrected only', [cited('a', 'withdrew', '2024-01-10'), cited('b', 'corrected', '2024-02-01')], []],
  ])('%s', (_, citations, expected) => {
    expect(found([nomination('1', { citations })])).toEqual(expected);
    expect(found([nomination('1', { citations, status: 'withdrawn' })])).toEqual(expected);
  });
});

describe('the key of a contradiction', () => {
  const pair = [nomination('1', { nameAsPrinted: 'Ana Ruíz' }), nomination('2', { nameAsPrinted: 'Ana Ruíz' })];
  const keys = (facts: readonly ContradictionFacts[]) => contradictionsIn(facts).map((one) => one.key);

  it('does not depend on the order of the records', () => {
    expect(keys(pair)).toEqual(keys(pair.toReversed()));
  });

  it('changes when another communication speaks of one of them', () => {
    const [first, second] = pair;
    if (first === undefined || second === undefined) throw new Error('two are needed');
    expect(keys([first, { ...second, citations: [cited('c', 'corrected', null)] }])).not.toEqual(keys(pair));
  });
});
