import { foldText } from '@/lib/people/rules';

/**
 * A line of who attended, as a platform exported it or somebody typed it. Times of day are `HH:MM` as written: an export does
 * not state its zone.
 */
export type AttendanceLine = {
  /** What the person was shown as: a name, often with the delegation. */
  readonly label: string;
  readonly email: string | null;
  readonly joinedAt: string | null;
  readonly leftAt: string | null;
};

/**
 * Heads of columns in the attendance reports of Teams, Webex and Zoom in English, French and Spanish, folded. Reports have other
 * tables and lines of figures before and after the one with the participants.
 */
const heads = {
  name: [
    ...['name', 'full name', 'display name', 'name original name', 'participant', 'participant name', 'user name'],
    ...['nom', 'nom complet', 'nom daffichage', 'nom affiche', 'nom nom original', 'nom nom dorigine'],
    ...['nom du participant', 'nom dutilisateur'],
    ...['nombre', 'nombre completo', 'nombre para mostrar', 'nombre nombre original', 'nombre del participante'],
    ...['participante', 'nombre de usuario'],
  ],
  email: [
    ...['email', 'e mail', 'user email', 'attendee email', 'email address', 'participant email'],
    ...['courriel', 'adresse e mail', 'adresse email', 'adresse electronique', 'adresse de messagerie'],
    ...['e mail de lutilisateur', 'e mail du participant', 'e mail de lutilisateur trice'],
    ...['correo', 'correo electronico', 'direccion de correo electronico', 'correo electronico del usuario'],
    ...['correo electronico del participante', 'correo electronico del asistente'],
  ],
  joined: [
    ...['first join', 'join time', 'joined', 'first join time', 'joined at'],
    ...['premiere participation', 'premiere connexion', 'premiere entree', 'heure de participation'],
    ...['heure de connexion', 'heure darrivee', 'heure dentree'],
    ...['primera entrada', 'primera union', 'primera conexion', 'hora de entrada', 'hora de union', 'hora de conexion'],
    ...['hora de incorporacion', 'hora de ingreso'],
  ],
  left: [
    ...['last leave', 'leave time', 'left', 'last leave time', 'left at'],
    ...['dernier depart', 'derniere sortie', 'derniere deconnexion', 'heure de depart', 'heure de sortie'],
    ...['heure de deconnexion'],
    ...['ultima salida', 'ultimo abandono', 'ultima desconexion', 'hora de salida', 'hora de abandono'],
    ...['hora de desconexion'],
  ],
  action: ['user action', 'action de lutilisateur', 'action utilisateur', 'accion del usuario', 'accion de usuario'],
  moment: ['timestamp', 'horodatage', 'horodateur', 'marca de tiempo', 'marca temporal'],
} as const;
type Head = keyof typeof heads;

/** What the same reports call leaving, folded. */
const leaving = /\b(?:left|quitte|parti|sorti|salio|salido|abandono|abandonado)\b/;

function columnsOf(row: readonly string[]): Partial<Record<Head, number>> | null {
  const columns: Partial<Record<Head, number>> = {};
  for (const [head, words] of Object.entries(heads) as [Head, readonly string[]][]) {
    const at = row.findIndex((cell) => words.includes(foldText(cell)));
    if (at >= 0) columns[head] = at;
  }
  const tells = columns.email ?? columns.joined ?? columns.moment;
  return columns.name === undefined || tells === undefined ? null : columns;
}

/** The time of day within a moment as a platform writes it, in any order of day and month; null when there is none. */
export function timeOfDayIn(text: string): string | null {
  const found = /(\d{1,2}):(\d{2})(?::\d{2})?(?:\.\d+)?\s*([ap])?\.?\s?m?/iu.exec(text);
  if (found === null) return null;
  const [, hours = '', minutes = '', half] = found;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? null : `${String(hour).padStart(2, '0')}:${minutes}`;
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/**
 * Reads the rows of a platform's attendance report: the first table with a column of names beside one of addresses or times.
 * Who left and came back under the same name and address has one line, from the first time of joining to the last of leaving.
 *
 * @returns null when no such table is there
 */
export function readAttendanceReport(rows: readonly (readonly string[])[]): readonly AttendanceLine[] | null {
  const head = rows.findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(rows[head] ?? []);
  if (columns === null) return null;
  const people = new Map<string, AttendanceLine>();
  for (const row of rows.slice(head + 1)) {
    const cell = (which: Head) => {
      const at = columns[which];
      return at === undefined ? '' : (row[at] ?? '').trim();
    };
    const label = cell('name');
    // An empty line or the number of the next part ("3. In-Meeting Activities") ends the table.
    if (
      row.every((each) => each.trim() === '') ||
      (row.filter((each) => each !== '').length === 1 && /^\d+\. /.test(row[0] ?? ''))
    ) {
      break;
    }
    if (label === '') continue;
    const email = cell('email') === '' ? null : cell('email').toLowerCase();
    const moment = timeOfDayIn(cell('moment'));
    const hasLeft = leaving.test(foldText(cell('action')));
    // Delegations share a mailbox: the address alone does not tell one person from another.
    const key = `${email ?? ''} ${foldText(label)}`;
    const known = people.get(key);
    people.set(key, {
      label: known?.label ?? label,
      email,
      joinedAt: earlier(known?.joinedAt ?? null, timeOfDayIn(cell('joined')) ?? (hasLeft ? null : moment)),
      leftAt: later(known?.leftAt ?? null, timeOfDayIn(cell('left')) ?? (hasLeft ? moment : null)),
    });
  }
  return [...people.values()];
}

/**
 * Reads typed lines: one delegation or person each.
 *
 * @returns null where tabs or e-mail addresses show that it is a table, whose lines would become persons
 */
export function readAttendanceLines(text: string): readonly AttendanceLine[] | null {
  if (/\t|\S@\S+\.\S/.test(text)) return null;
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((label) => ({ label, email: null, joinedAt: null, leftAt: null }));
}
