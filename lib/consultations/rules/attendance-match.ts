import { type MatchableState, matchStates } from '@/lib/bodies/match-states';
import { foldText } from '@/lib/people/rules';
import type { AttendanceLine } from './attendance-export';

/** States and organizations that a line can name, and addresses that belong to one of them. */
export type KnownParties = {
  readonly states: readonly MatchableState[];
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly acronym: string | null }[];
  /** Addresses on record of missions and organizations, in lower case. */
  readonly addresses: readonly {
    readonly email: string;
    readonly stateId: string | null;
    readonly organizationId: string | null;
  }[];
};

/** A line with the party that it names for certain, if it names one. */
export type PlacedLine = AttendanceLine & {
  readonly stateId: string | null;
  readonly organizationId: string | null;
  /** The person, without the party's name; null when the line names the party alone. */
  readonly name: string | null;
};

type Party = { readonly stateId: string | null; readonly organizationId: string | null };

/** A piece of a label that may be the name of a party. `apart`: set in brackets or called a mission, so that it is no person's. */
type Piece = { readonly text: string; readonly rest: string; readonly apart: boolean };

/** States whose name people bear as well: Chad, Georgia, Israel, Jordan, Kenya. Alone or before a dash it tells nothing. */
const alsoPersons = new Set(['TCD', 'GEO', 'ISR', 'JOR', 'KEN']);

const missionWords =
  /^(?:the )?(?:permanent mission|mission|embassy|delegation|permanent observer mission|mission permanente|misi[oó]n permanente|d[eé]l[eé]gation|delegaci[oó]n)\s+(?:of|de la|de l['’]|du|de|des|d['’])\s*(?:the )?/iu;
const missionPlace = /\s+(?:to the united nations|to the un|aupr[eè]s|ante las?)\b.*$/iu;

function withoutMission(text: string): string | null {
  return missionWords.test(text) ? text.replace(missionWords, '').replace(missionPlace, '') : null;
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,;|/_–—-]+|[\s,;|/_–—-]+$/gu, '');
}

/** The pieces into which people who join a meeting divide a delegation and themselves, each with what is left without it. */
function piecesOf(label: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, rest: string, apart: boolean) => {
    const piece = clean(text);
    if (piece === '') return;
    const mission = withoutMission(piece);
    pieces.push({ text: mission ?? piece, rest: clean(rest), apart: apart || mission !== null });
  };
  add(label, '', false);
  for (const match of label.matchAll(/[([{（]([^)\]}）]+)[)\]}）]/gu)) {
    const outside = label.replace(match[0], ' ');
    add(match[1] ?? '', outside, true);
    add(outside, match[1] ?? '', false);
  }
  // A comma divides family from given name as often as person from delegation: it tells nothing.
  for (const match of label.matchAll(/\s[-–—]+\s|\s*[|/_:]\s*/gu)) {
    const before = label.slice(0, match.index);
    const after = label.slice(match.index + match[0].length);
    add(before, after, false);
    add(after, before, false);
  }
  return pieces;
}

/** A code of three letters is one only where it is written as such. */
function isCode(text: string): boolean {
  return /^\p{L}{3}$/u.test(text);
}

/**
 * Says of each line which State or organization it names. Only what is certain counts: an address on record; the whole name of
 * a State in an official language, or of an organization, alone or set apart from the rest by brackets, a dash or a bar. A
 * line that names two parties names none.
 *
 * @param typed true for lines that somebody typed as a list of parties: there a name of a State is that State
 */
export function placeLines(
  lines: readonly AttendanceLine[],
  known: KnownParties,
  typed: boolean,
): readonly PlacedLine[] {
  const organizations = new Map<string, string>();
  for (const { id, name, acronym } of known.organizations) {
    organizations.set(foldText(name), id);
    if (acronym !== null) organizations.set(foldText(acronym), id);
  }
  const addresses = new Map<string, Party>(known.addresses.map((one) => [one.email, one]));
  const pieces = lines.map((line) => piecesOf(line.label));
  const flat = pieces.flat();
  const stateAt = new Map(
    matchStates(flat.map((piece) => piece.text).join('\n'), known.states)
      .filter((match) => match.how === 'exact')
      .map((match) => [match.at, match.stateId]),
  );
  let next = 0;
  return lines.map((line, index) => {
    const found = (pieces[index] ?? []).flatMap((piece): readonly (Party & { readonly piece: Piece })[] => {
      const stateId = stateAt.get(next++) ?? null;
      const organizationId = organizations.get(foldText(piece.text)) ?? null;
      if (stateId === null) return organizationId === null ? [] : [{ piece, stateId, organizationId }];
      if (isCode(piece.text) && !(piece.apart && piece.text === stateId)) return [];
      if (alsoPersons.has(stateId) && !piece.apart && !typed) return [];
      return [{ piece, stateId, organizationId: null }];
    });
    const [first] = found;
    const same = found.every((one) => one.stateId === first?.stateId && one.organizationId === first?.organizationId);
    const byAddress = line.email === null ? undefined : addresses.get(line.email);
    if (first === undefined || !same) {
      const { stateId, organizationId } = byAddress ?? { stateId: null, organizationId: null };
      return { ...line, stateId, organizationId, name: clean(line.label) };
    }
    const { stateId, organizationId } = first;
    const contradicts =
      byAddress !== undefined && (byAddress.stateId !== stateId || byAddress.organizationId !== organizationId);
    if (contradicts) return { ...line, stateId: null, organizationId: null, name: clean(line.label) };
    const { rest } = first.piece;
    return { ...line, stateId, organizationId, name: rest === '' ? null : rest };
  });
}
