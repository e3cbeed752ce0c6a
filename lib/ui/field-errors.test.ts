import { expect, test } from 'vitest';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { formErrors } from './field-errors';

const shown =
  (...paths: readonly string[]) =>
  (path: string) =>
    paths.includes(path);
const word = (refusal: Refusal) => `${refusal.code}!`;

test('a refusal with a field of the form stands beside it', () => {
  expect(formErrors(refuse('empty', 'title'), shown('title'), word)).toEqual({
    fields: [{ path: 'title', message: 'empty!' }],
    root: [],
  });
});

test('a refusal without field, or with a field the form does not show, concerns the form as a whole', () => {
  const refusal: Refusal = { ...refuse('changedMeanwhile'), others: [refuse('unknown', 'meetingId')] };
  expect(formErrors(refusal, shown('title'), word)).toEqual({ fields: [], root: ['changedMeanwhile!', 'unknown!'] });
});

test('others are followed to any depth, and the first beside a field is kept', () => {
  const refusal: Refusal = {
    ...refuse('empty', 'title'),
    others: [{ ...refuse('tooLong', 'title'), others: [refuse('past', 'from')] }],
  };
  expect(formErrors(refusal, shown('title', 'from'), word)).toEqual({
    fields: [
      { path: 'title', message: 'empty!' },
      { path: 'from', message: 'past!' },
    ],
    root: [],
  });
});

test('a refusal deeper than the form goes to the closest group it shows', () => {
  expect(formErrors(refuse('twice', 'mandates.1.symbol'), shown('mandates'), word)).toEqual({
    fields: [{ path: 'mandates', message: 'twice!' }],
    root: [],
  });
});

test('the same sentence about the whole is said once', () => {
  const refusal: Refusal = { ...refuse('notAllowed'), others: [refuse('notAllowed', 'x')] };
  expect(formErrors(refusal, shown(), word).root).toEqual(['notAllowed!']);
});
