import { type BalanceClass, classKey } from '@/lib/balance/lines';
import { type BalanceView, balanceAddress } from '@/lib/balance/view';
import { classFilter } from '@/lib/nominations/class-filter';
import { addressOf, firstView, type ListView } from '@/lib/nominations/listing';
import type { BalancePage } from '../../loaders/balance';

/** Where the figures of a balance lead: the pool to its list of nominations, the rest to the entries on this page. */
export function balanceLinks({
  meeting,
  view,
  version,
  maySeeNominations,
}: Pick<BalancePage, 'view' | 'version' | 'maySeeNominations'> & { readonly meeting: { readonly slug: string } }) {
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
    of: (one: BalanceClass, panel?: number) => (isPool ? list(classFilter(one)) : rows(classKey(one), panel)),
    file: (format: 'xlsx' | 'csv') => {
      const address = balanceAddress(`${path}/export`, { ...view, rows: '' });
      return `${address}${address.includes('?') ? '&' : '?'}format=${format}`;
    },
  };
}
export type BalanceLinks = ReturnType<typeof balanceLinks>;
