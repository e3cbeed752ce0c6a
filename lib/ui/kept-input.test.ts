import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptInput, withTyped } from './kept-input';

const values = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string())),
  { maxKeys: 5 },
);

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

describe('withTyped', () => {
  const rows = [{ id: '1' }, { id: '2' }];

  it.each([
    ['a field that was typed in', { a: '1' }, { a: '2' }, { a: '9' }, { a: '2' }],
    ['a field that was emptied', { a: '1' }, { a: '' }, { a: '1' }, { a: '' }],
    [
      'what others changed where nothing was typed',
      { a: '1', b: '1' },
      { a: '2', b: '1' },
      { a: '1', b: '9' },
      { a: '2', b: '9' },
    ],
    [
      'the fields of a group one by one',
      { person: { name: 'Ana', office: 'Coast' } },
      { person: { name: 'Anna', office: 'Coast' } },
      { person: { name: 'Ana', office: 'Harbour' } },
      { person: { name: 'Anna', office: 'Harbour' } },
    ],
    ['a list as a whole', { rows: [{ id: '1' }] }, { rows }, { rows: [] }, { rows }],
    ['a field that is new today', { a: '1' }, { a: '1' }, { a: '1', c: '3' }, { a: '1', c: '3' }],
  ])('keeps %s', (_, base, typed, today, expected) => {
    expect(withTyped(today, { base, values: typed })).toEqual(expected);
  });

  it('gives back all that was typed when nothing changed since, and today’s values when nothing was typed', () => {
    fc.assert(
      fc.property(values, values, (base, typed) => {
        const whole = { ...base, ...typed };
        expect(withTyped({ ...base }, { base: { ...base }, values: whole })).toEqual(whole);
        expect(withTyped({ ...typed }, { base: { ...typed }, values: { ...typed } })).toEqual({ ...typed });
      }),
    );
  });
});
