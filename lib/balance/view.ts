import type { Figure } from './types';

/** What a balance counts: places, or the people on them. */
export type CountBy = keyof Figure;

/** What a balance is asked of; everything of it stands in the address of the page. */
export type BalanceView = {
  /** `pool`, or the number of a programme version; empty: the newest version, or the pool while there is none. */
  readonly basis: string;
  /** Number of one panel of the version; 0: all of them. */
  readonly panel: number;
  /** Whether those who lead a panel are counted with those who sit on it. */
  readonly moderators: boolean;
  readonly count: CountBy;
  /** Key of the class whose entries are listed (see `classKey`), or `all`; empty: none. */
  readonly rows: string;
};

/** A balance as it is first shown: the panellists of the newest version, seat by seat. */
export const firstBalanceView: BalanceView = { basis: '', panel: 0, moderators: false, count: 'seats', rows: '' };

/** Reads a view from the parameters of an address. Whatever is not usable there counts as not given. */
export function balanceViewFrom(
  parameters: Readonly<Record<string, string | readonly string[] | undefined>>,
): BalanceView {
  const text = (name: keyof BalanceView): string => {
    const given = parameters[name];
    return ((typeof given === 'string' ? given : given?.[0]) ?? '').slice(0, 200);
  };
  const basis = text('basis');
  const panel = text('panel');
  return {
    basis: basis === 'pool' || /^[1-9]\d{0,5}$/.test(basis) ? basis : firstBalanceView.basis,
    panel: /^[1-9]\d{0,5}$/.test(panel) ? Number(panel) : firstBalanceView.panel,
    moderators: text('moderators') === '1',
    count: text('count') === 'persons' ? 'persons' : firstBalanceView.count,
    rows: text('rows'),
  };
}

/** The address of a view: `path` and those parameters that differ from the first view. */
export function balanceAddress(path: string, view: BalanceView): string {
  const query = new URLSearchParams();
  if (view.basis !== '') query.set('basis', view.basis);
  if (view.panel !== 0) query.set('panel', String(view.panel));
  if (view.moderators) query.set('moderators', '1');
  if (view.count !== 'seats') query.set('count', view.count);
  if (view.rows !== '') query.set('rows', view.rows);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
