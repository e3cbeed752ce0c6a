import { describe, expect, it } from 'vitest';
import {
  formatReferencePair,
  pairsDiffer,
  parseReference,
  parseReferencePair,
  sameReference,
  splitReferences,
} from './reference';

describe('parseReference', () => {
  it.each([
    ['OOSA/2023/42', { series: 'OOSA', year: 2023, number: 42 }],
    ['CU 2023/212', { series: 'CU', year: 2023, number: 212 }],
    ['OOSA 2024/48', { series: 'OOSA', year: 2024, number: 48 }],
    ['cu2024/7', { series: 'CU', year: 2024, number: 7 }],
    ['H.B./2031/105', { series: 'H.B.', year: 2031, number: 105 }],
  ])('reads %s and keeps it as printed', (printed, parts) => {
    expect(parseReference(printed)).toEqual({ printed, ...parts });
  });

  it.each(['', 'OOSA', 'OOSA/42', '2023/42', 'OOSA/2023/42 bis', 'OOSA/2023/42–CU 2023/212'])(
    'does not read %j',
    (text) => {
      expect(parseReference(text)).toBeNull();
    },
  );
});

describe('parseReferencePair', () => {
  it.each(['OOSA/2023/42–CU 2023/212', 'OOSA/2023/42 CU 2023/212', 'OOSA/2023/42 - CU 2023/212'])(
    'reads %s',
    (text) => {
      expect(parseReferencePair(text)).toEqual({
        own: { printed: 'OOSA/2023/42', series: 'OOSA', year: 2023, number: 42 },
        outside: { printed: 'CU 2023/212', series: 'CU', year: 2023, number: 212 },
      });
    },
  );

  it('leaves the outside reference open while it has not come', () => {
    expect(parseReferencePair('OOSA/2023/42')).toEqual({
      own: { printed: 'OOSA/2023/42', series: 'OOSA', year: 2023, number: 42 },
      outside: null,
    });
  });

  it('does not read what holds no reference, or three', () => {
    expect(parseReferencePair('invitation')).toBeNull();
    expect(parseReferencePair('A/2023/1 B/2023/2 C/2023/3')).toBeNull();
  });
});

describe('splitReferences', () => {
  it.each([
    ['OOSA/2023/42–CU 2023/212', null, 'OOSA/2023/42', 'CU 2023/212'],
    ['OOSA/2023/42–CU 2023/212', 'CU/2023/212', 'OOSA/2023/42', 'CU/2023/212'],
    ['OOSA/2023/42', 'CU 2023/212', 'OOSA/2023/42', 'CU 2023/212'],
    ['No. 7', null, 'No. 7', null],
    [null, 'CU 2023/212', null, 'CU 2023/212'],
  ])('puts %s and %s in their places', (own, outside, ownReference, outsideReference) => {
    const written = { ownReference: own, outsideReference: outside };
    expect(splitReferences(written)).toEqual({ ownReference, outsideReference });
    expect(pairsDiffer(written)).toBe(false);
  });

  it('leaves a pair as it is beside another outside number', () => {
    const written = { ownReference: 'OOSA/2023/42–CU 2023/212', outsideReference: 'CU 2023/213' };
    expect(splitReferences(written)).toEqual(written);
    expect(pairsDiffer(written)).toBe(true);
  });
});

describe('formatReferencePair', () => {
  it('joins both with an en dash, as printed', () => {
    expect(formatReferencePair({ ownReference: 'OOSA/2023/42', outsideReference: 'CU 2023/212' })).toBe(
      'OOSA/2023/42–CU 2023/212',
    );
    expect(formatReferencePair({ ownReference: null, outsideReference: 'CU 2023/212' })).toBe('CU 2023/212');
    expect(formatReferencePair({ ownReference: null, outsideReference: null })).toBeNull();
  });
});

describe('sameReference', () => {
  it('looks at series, year and number, not at punctuation', () => {
    expect(sameReference('OOSA/2023/42', 'oosa 2023/42')).toBe(true);
    expect(sameReference('OOSA/2023/42', 'OOSA/2024/42')).toBe(false);
    expect(sameReference('Memo one', 'memo one ')).toBe(true);
  });
});
