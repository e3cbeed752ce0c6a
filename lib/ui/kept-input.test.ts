import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptInput, typedFields } from './kept-input';

const values = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string())), { maxKeys: 5 });

describe('keptInput', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: undefined }), values, values, (version, base, typed) => {
        const input = { version, base: { ...base }, values: { ...typed } };
        expect(keptInput(JSON.stringify(input))).toEqual(input);
      }),
    );
  });

  it.each([
    null,
    '',
    'null',
    '[]',
    '"text"',
    '{"title":"of an earlier release"}',
    '{"values":[],"base":{}}',
    '{"values":{}}',
  ])('takes %s for nothing', (text) => {
    expect(keptInput(text)).toBeNull();
  });
});

describe('typedFields', () => {
  it.each([
    ['a field that was changed', { a: '1', b: '2' }, { a: '1', b: '3' }, { b: '3' }],
    ['a field that was emptied', { a: '1' }, { a: '' }, { a: '' }],
    [
      'a list as a whole',
      { rows: [{ id: '1' }] },
      { rows: [{ id: '1' }, { id: '2' }] },
      { rows: [{ id: '1' }, { id: '2' }] },
    ],
    ['nothing where all is as before', { a: '1', rows: [{ id: '1' }] }, { a: '1', rows: [{ id: '1' }] }, {}],
  ])('names %s', (_, base, typed, expected) => {
    expect(typedFields({ version: '1', base, values: typed })).toEqual(expected);
  });
});
