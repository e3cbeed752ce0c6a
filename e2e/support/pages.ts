import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, type Reader, readers } from './readers';

/**
 * The pages of the demonstration and what each answers to whom. To add a page, add a row: its address, then for every
 * reader (`readers.ts` says who they are) the status of the answer. What one may not know of is 404, as if it were absent;
 * 403 is for things one can see and may not change; signed out, whatever is not public is 401, there or not; 307 leads on.
 *
 * A `+` behind 200 means that the page is also looked at through that reader's eyes: accessibility, width, policy and
 * console in `pages.spec.ts`, words and direction in `languages.spec.ts`. Every row needs one `+`; give a second where the
 * page shows somebody else something different.
 *
 * An address in braces is that of a link, because it holds an id: `linkedPages` says where it is found; what follows the
 * braces stands below it.
 */
const table = `
page                                             out   officer clearing chair  mission neighbour canada observer admin  cohost bare

/                                                200+  200     200      200    200     200       200    200      200    200    200
/sign-in                                         200+  307     307      307    307     307       307    307      307    307    307
/home                                            401   200+    307      200+   307     307       307    307      307    307    307
/welcome/no-such-link                            200+  200     200      200    200     200       200    200      200    200    200
/programmes/luxembourg-2024                      200+  200     200      200    200     200       200    200      200    200    200
/programmes/port-almar                           404   404     404      404    404     404       404    404      404    404    404
/nowhere                                         404   404     404      404    404     404       404    404      404    404    404

/account                                         401   200+    200      200    200     200       200    200      200    200    200+
/accounts                                        401   404     404      404    404     404       404    404      200+   404    404
/accounts/new                                    401   404     404      404    404     404       404    404      200+   404    404
{account}                                        401   404     404      404    404     404       404    404      200+   404    404
/history                                         401   404     404      404    404     404       404    404      200+   404    404

/bodies                                          401   200+    200      200    404     404       404    404      200    404    404
/bodies/new                                      401   200+    403      403    404     404       404    404      200    404    404
/bodies/copuos                                   401   200+    200      404    404     404       404    404      200    404    404
/bodies/copuos/members                           401   200+    403      404    404     404       404    404      200    404    404
/bodies/space-resources                          401   200+    200      200    404     404       404    404      200    404    404
/bodies/space-resources/edit                     401   200+    403      403    404     404       404    404      200    404    404
/bodies/tidal-data                               401   200+    200      200+   404     404       404    404      200    404    404
/bodies/tidal-data/observers                     401   200+    403      403    404     404       404    404      200    404    404
/bodies/tidal-data/officers/new                  401   200+    403      403    404     404       404    404      200    404    404
{officer-of-body}                                401   200+    403      403    404     404       404    404      200    404    404
/bodies/tidal-data/sessions/new                  401   200+    403      403    404     404       404    404      200    404    404
/bodies/tidal-data/letterhead                     401   200+    403      403    404     404       404    404      200    404    404
/bodies/no-such-body                             401   404     404      404    404     404       404    404      404    404    404

/circulars                                       401   200+    200      200    404     404       404    404      404    404    404
{luxembourg-circular}                            401   200+    200      200    404     404       404    404      404    404    404
{port-almar-circular}                            401   200+    200      200    404     404       404    404      404    404    404
/circulars/new                                   401   200+    403      403    404     404       404    404      404    404    404
/circulars/new?meeting=port-almar                401   200+    403      403    404     404       404    404      404    404    404
/circulars/record                                401   200+    403      403    404     404       404    404      404    404    404
/circulars/import                                401   200+    403      403    404     404       404    404      404    404    404
/circulars/numbers                               401   200+    200+     200    404     404       404    404      404    404    404
/circulars/numbers?series=OOSA                   401   200+    200      200    404     404       404    404      404    404    404
/circulars/settings                              401   200+    403      403    404     404       404    404      200+   404    404
{port-almar-circular}/letter                     401   200+    200      200    404     404       404    404      404    404    404
{luxembourg-circular}/edit                       401   200+    403      403    404     404       404    404      404    404    404
{draft-circular}                                 401   200+    200      200    404     404       404    404      404    404    404
{draft-circular}/edit                            401   200+    403      403    404     404       404    404      404    404    404
{circular-in-clearance}                          401   200+    200+     200+   404     404       404    404      404    404    404
{circular-in-clearance}/letter                   401   200+    200      200    404     404       404    404      404    404    404
/circulars/no-such-circular                      401   404     404      404    404     404       404    404      404    404    404

/addresses                                       401   200+    200+     404    404     404       404    404      200+   404    404
/addresses/import                                401   200+    403      404    404     404       404    404      200    404    404
{mission-address}                                401   200+    403      404    404     404       404    404      200    404    404
{organization-address}                           401   200+    403      404    404     404       404    404      200    404    404
{chair-address}                                  401   200+    403      404    404     404       404    404      200    404    404

/find?q=data                                     401   200+    200      200    404     404       404    404      404    200    404
/correspondence                                  401   200+    404      200    404     404       404    404      404    404    404
/correspondence/new                              401   200+    404      403    404     404       404    404      404    404    404
{communication}                                  401   200+    404      200    404     404       404    404      404    404    404
{communication}/edit                             401   200+    404      403    404     404       404    404      404    404    404
/correspondence/no-such-communication            401   404     404      404    404     404       404    404      404    404    404

/meetings                                        401   200+    200      200    404     404       404    404      404    200    404
/meetings/new                                    401   200+    403      403    404     404       404    404      404    403    404
/meetings/no-such-meeting                        401   404     404      404    404     404       404    404      404    404    404

/meetings/luxembourg-2024                        401   200+    200+     200    404     404       404    404      404    200+   404
/meetings/luxembourg-2024/edit                   401   200+    403      403    404     404       404    404      404    403    404
/meetings/luxembourg-2024/circulars              401   200+    200      200    404     404       404    404      404    403    404
/meetings/luxembourg-2024/circulars/answers      401   200+    404      200+   404     404       404    404      404    404    404
/meetings/luxembourg-2024/nominations            401   200+    404      200    404     404       404    404      404    404    404
/meetings/luxembourg-2024/consultations          401   200+    403      200    404     404       404    404      404    403    404
/meetings/luxembourg-2024/programme              401   200+    200+     200    404     404       404    404      404    200    404
/meetings/luxembourg-2024/programme/versions     401   200+    200      200    404     404       404    404      404    200    404
/meetings/luxembourg-2024/programme/compare      401   200+    200      200    404     404       404    404      404    200    404
/meetings/luxembourg-2024/programme/sheets       401   200+    200      200    404     404       404    404      404    200    404
/meetings/luxembourg-2024/programme/follow-up    401   200+    404      200    404     404       404    404      404    404    404
/meetings/luxembourg-2024/programme/withdrawal   401   200+    404      403    404     404       404    404      404    404    404
/meetings/luxembourg-2024/programme/aims         401   200+    404      200    404     404       404    404      404    404    404
/meetings/luxembourg-2024/programme/open         401   200+    403      403    404     404       404    404      404    403    404
/meetings/luxembourg-2024/programme/print        401   200+    200      200    404     404       404    404      404    200    404
{luxembourg-consultation}                        401   200+    403      200    404     404       404    404      404    403    404
/meetings/luxembourg-2024/letters?kind=invitation  401   200+    403      403    404     404       404    404      404    403    404
/meetings/luxembourg-2024/balance                401   200+    403      200    404     404       404    404      404    403    404
/meetings/luxembourg-2024/balance?basis=pool     401   200+    403      200    404     404       404    404      404    403    404
/meetings/luxembourg-2024/balance?basis=99       401   404     403      404    404     404       404    404      404    403    404
/meetings/luxembourg-2024/document               401   200+    200+     200    404     404       404    404      404    403    404
/meetings/luxembourg-2024/history                401   200+    403      200    404     404       404    404      404    403    404

/meetings/port-almar                             401   200+    200+     200    404     404       404    404      404    404    404
/meetings/port-almar/edit                        401   200+    403      403    404     404       404    404      404    404    404
/meetings/port-almar/circulars                   401   200+    200      200    404     404       404    404      404    404    404
/meetings/port-almar/circulars/answers           401   200+    404      200+   404     404       404    404      404    404    404
/meetings/port-almar/circulars/answers?selected=XAA  401   200+    404      200+   404     404       404    404      404    404    404
/meetings/port-almar/nominations                 401   200+    404      200+   404     404       404    404      404    404    404
{port-almar-nomination}                          401   200+    404      200    404     404       404    404      404    404    404
/meetings/port-almar/nominations/new             401   200+    404      403    404     404       404    404      404    404    404
/meetings/port-almar/nominations/import          401   200+    404      403    404     404       404    404      404    404    404
/meetings/port-almar/nominations/differences     401   200+    404      200+   404     404       404    404      404    404    404
/meetings/port-almar/nominations/print           401   200+    404      200    404     404       404    404      404    404    404
/meetings/port-almar/consultations/new           401   200+    403      403    404     404       404    404      404    404    404
/meetings/port-almar/programme/compare           401   200+    200      200    404     404       404    404      404    404    404
/meetings/port-almar/programme/sheets            401   200+    200+     200    404     404       404    404      404    404    404
/meetings/port-almar/programme/follow-up         401   200+    404      200+   404     404       404    404      404    404    404
/meetings/port-almar/programme/withdrawal        401   200+    404      403    404     404       404    404      404    404    404
/meetings/port-almar/programme/aims              401   200+    404      200+   404     404       404    404      404    404    404
/meetings/port-almar/programme/open              401   200+    403      403    404     404       404    404      404    404    404
/meetings/port-almar/consultations/port-almar-first-intersessional              401   200+    403      200+   404     404       404    404      404    404    404
/meetings/port-almar/consultations/port-almar-first-intersessional/edit         401   200+    403      403    404     404       404    404      404    404    404
/meetings/port-almar/consultations/port-almar-first-intersessional/attendance   401   200+    403      403    404     404       404    404      404    404    404
/meetings/port-almar/consultations/port-almar-first-intersessional/nominations  401   200+    403      403    404     404       404    404      404    404    404
/meetings/port-almar/consultations/no-such-meeting                              401   404     403      404    404     404       404    404      404    404    404
/meetings/port-almar/letters                     401   200+    403      403    404     404       404    404      404    404    404
/meetings/port-almar/letters?kind=moderator      401   200+    403      403    404     404       404    404      404    404    404
/meetings/port-almar/letters/preview?kind=confirmation&to=state-XAA  401   200+    403      403    404     404       404    404      404    404    404
/meetings/port-almar/programme/versions          401   200+    200      200    404     404       404    404      404    404    404
/meetings/port-almar/nominations/no-such-one     401   404     404      404    404     404       404    404      404    404    404
{unconfirmed-nomination}                         401   200+    404      200+   404     404       404    404      404    404    404
{unconfirmed-nomination}/edit                    401   200+    404      403    404     404       404    404      404    404    404
{unconfirmed-nomination}/request                 401   200+    404      403    404     404       404    404      404    404    404
/meetings/port-almar/consultations               401   200+    403      200    404     404       404    404      404    404    404
/meetings/port-almar/programme                   401   200+    200+     200+   404     404       404    404      404    404    404
/meetings/port-almar/programme?version=1         401   200+    404      200    404     404       404    404      404    404    404
/meetings/port-almar/balance                     401   200+    403      200+   404     404       404    404      404    404    404
/meetings/port-almar/balance?moderators=1&panel=1&rows=all  401   200+    403      200    404     404       404    404      404    404    404
/meetings/port-almar/document                    401   200+    200      200    404     404       404    404      404    404    404
/meetings/port-almar/history                     401   200+    403      200    404     404       404    404      404    404    404

/meetings/vienna-2024                            401   200+    200      200    404     404       404    404      404    404    404
/meetings/intersessional-2023-12-19              401   307     200+     307    404     404       404    404      404    404    404

/mission                                         401   404     404      404    200+    200       200    200+     404    404    404
/mission/meetings/port-almar                     401   404     404      404    200+    200       404    200+     404    404    404
/mission/meetings/luxembourg-2024                401   404     404      404    404     404       200+   404      404    404    404
/mission/meetings/no-such-meeting                401   404     404      404    404     404       404    404      404    404    404
`;

/** Pages whose address holds an id: who finds a link to them, on which page, and what the link says. */
export const linkedPages = {
  '{account}': { reader: 'admin', on: '/accounts', link: 'Officer A (demonstration)' },
  '{officer-of-body}': { reader: 'officer', on: '/bodies/tidal-data', link: 'Oriel Vantongeren' },
  '{luxembourg-circular}': { reader: 'officer', on: '/circulars', link: 'OOSA/2023/42' },
  '{port-almar-circular}': { reader: 'officer', on: '/circulars?search=nominate+panellists', link: 'DEMO/' },
  '{draft-circular}': { reader: 'officer', on: '/circulars?search=outcome+of+the+second', link: 'no number on record' },
  '{circular-in-clearance}': { reader: 'officer', on: '/circulars?state=inClearance', link: 'no number on record' },
  '{mission-address}': { reader: 'officer', on: '/addresses', link: 'Abenkoro' },
  '{organization-address}': { reader: 'officer', on: '/addresses', link: 'Association of Tide Observers' },
  '{chair-address}': { reader: 'officer', on: '/addresses?search=none+like+it', link: 'Eastern European States' },
  '{communication}': { reader: 'officer', on: '/correspondence', link: '/27' },
  '{luxembourg-consultation}': { reader: 'officer', on: '/meetings/luxembourg-2024/consultations', link: '2023' },
  '{unconfirmed-nomination}': { reader: 'officer', on: '/home', link: 'Solvei Tarmund' },
  '{port-almar-nomination}': { reader: 'officer', on: '/meetings/port-almar/nominations', link: 'Adela Abendroth' },
} as const satisfies Readonly<Record<string, { reader: Reader; on: string; link: string }>>;

/** Addresses of the linked pages, as `readers.setup.ts` found them. */
export const linkedAddressesFile = (): string => join(dataFolder(), 'linked-pages.json');

/** The address of a page as the table names it. */
export function addressOf(page: string): string {
  const [, name = page, below = ''] = /^(\{[^}]*\})(.*)$/.exec(page) ?? [];
  if (!name.startsWith('{')) return page;
  const found: Readonly<Record<string, string>> = JSON.parse(readFileSync(linkedAddressesFile(), 'utf8'));
  const address = found[name];
  if (address === undefined) throw new Error(`${page} stands in the table and not in linkedPages`);
  return `${address}${below}`;
}

type Row = { readonly page: string; readonly answers: Readonly<Record<Reader, string>> };

function rows(): Row[] {
  const [head = [], ...lines] = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells.length > 1);
  if (head.join() !== ['page', ...readers].join())
    throw new Error('the table does not name the readers in their order');
  return lines.map(([page = '', ...cells]) => {
    if (cells.length !== readers.length || !cells.every((cell) => /^(200\+?|307|401|403|404)$/.test(cell))) {
      throw new Error(`the row of ${page} must give every reader a status`);
    }
    return { page, answers: Object.fromEntries(readers.map((reader, at) => [reader, cells[at]])) as Row['answers'] };
  });
}

/** What the pages answer to a reader. */
export function expectedAnswers(reader: Reader): { page: string; status: number }[] {
  return rows().map(({ page, answers }) => ({ page, status: Number.parseInt(answers[reader], 10) }));
}

/** The pages that are looked at through a reader's eyes. */
export function pagesLookedAtBy(reader: Reader): string[] {
  return rows().flatMap(({ page, answers }) => (answers[reader].endsWith('+') ? [page] : []));
}
