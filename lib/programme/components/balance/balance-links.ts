import { type BalanceClass, classKey } from '@/lib/balance/lines';
import { type BalanceView, balanceAddress } from '@/lib/balance/view';
import { addressOf, firstView, type ListView } from '@/lib/nominations/listing';
import type { BalancePage } from '../../loaders/balance';

/** The filter of the list of nominations that finds a class; null where the list has none for it. */
function listFilter({ dimension, value }: BalanceClass): Partial<ListView> | null {
  switch (dimension) {
    case 'group':
      return { group: value };
    case 'affiliation':
      return { affiliation: value };
    case 'state':
    case 'organization':
      return { party: value };
    case 'gender':
      // The list does not tell a declaration from a form of address, which a balance never adds up.
      return value === 'notStated' ? { gender: value } : null;
    case 'label':
      return null;
  }
}

/** Where the figures of a balance lead: the pool to its list of nominations, the rest to the entries on this page. */
export function balanceLinks({ meeting, view, version, maySeeNominations }: BalancePage) {
  const base = `/meetings/${meeting.slug}`;
  const path = `${base}/balance`;
  const to = (changes: Partial<BalanceView>) => balanceAddress(path, { ...view, rows: '', ...changes });
  const rows = (key: string, panel = view.panel) => `${to({ rows: key, panel })}#counted`;
  const list = (filter: Partial<ListView>) =>
    addressOf(`${base}/nominations`, { ...firstView, status: 'pool', ...filter });
  const isPool = version === null && maySeeNominations;
  return {
    base,
    path,
    to,
    all: isPool ? list({}) : rows('all'),
    of: (one: BalanceClass, panel?: number) => {
      const filter = isPool ? listFilter(one) : null;
      return filter === null ? rows(classKey(one), panel) : list(filter);
    },
    file: (format: 'xlsx' | 'csv') => {
      const address = balanceAddress(`${path}/export`, { ...view, rows: '' });
      return `${address}${address.includes('?') ? '&' : '?'}format=${format}`;
    },
  };
}
export type BalanceLinks = ReturnType<typeof balanceLinks>;
