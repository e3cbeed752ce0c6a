import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from './paging';

describe('pageOf', () => {
  it('shows each row once over all pages, and the last page for any beyond it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (list, size) => {
        const { pages } = pageOf(list, 1, size);
        const shown = Array.from({ length: pages }, (_, n) => pageOf(list, n + 1, size).rows).flat();
        expect(shown).toEqual(list);
        expect(pageOf(list, pages + 5, size).page).toBe(pages);
      }),
    );
  });
});
