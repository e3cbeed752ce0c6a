import { type BalanceClass, classKey } from '@/lib/balance/lines';
import { type BalanceView, balanceAddress } from '@/lib/balance/view';
import { addressOf, firstView, type ListView } from '@/lib/nominations/listing';
import { genderBases, genders } from '@/lib/people/types';
import type { BalancePage } from '../../loaders/balance';

/** Tells a declaration from a form of address, which a balance never adds up. */
function genderFilter(value: Extract<BalanceClass, { dimension: 'gender' }>['value']): Partial<ListView> {
  return {
    gender: genders.find((gender) => value === gender || value.endsWith(`.${gender}`)) ?? '',
    genderBasis: genderBases.find((basis) => value.startsWith(`${basis}.`)) ?? '',
  };
}

/** The filter of the list of nominations that finds a class. */
function listFilter(one: BalanceClass): Partial<ListView> {
  switch (one.dimension) {
    case 'group':
      return { group: one.value };
    case 'affiliation':
      return { affiliation: one.value };
    case 'state':
    case 'organization':
      return { party: one.value };
    case 'gender':
      return genderFilter(one.value);
    case 'label':
      return { label: one.value };
  }
}

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
    of: (one: BalanceClass, panel?: number) => (isPool ? list(listFilter(one)) : rows(classKey(one), panel)),
    file: (format: 'xlsx' | 'csv') => {
      const address = balanceAddress(`${path}/export`, { ...view, rows: '' });
      return `${address}${address.includes('?') ? '&' : '?'}format=${format}`;
    },
  };
}
export type BalanceLinks = ReturnType<typeof balanceLinks>;
