import { expect, it } from 'vitest';
import { carriedOut, importDraftFrom, wasCarriedOut } from './draft';

it('tells an import that was carried out from one that is no longer kept', () => {
  expect([carriedOut, null, { fileName: 'nominees.xlsx' }].map(wasCarriedOut)).toEqual([true, false, false]);
  expect(importDraftFrom(carriedOut)).toBeNull();
});
