import { describe, expect, it } from 'vitest';
import { readAttendance, reportText } from '../read-attendance';
import { timeOfDayIn } from './attendance-export';

const teams = [
  '1. Summary',
  'Meeting title\tSecond round',
  'Attended participants\t3',
  'Start time\t10/18/23, 1:58:01 PM',
  'End time\t10/18/23, 4:02:11 PM',
  'Meeting duration\t2h 4m 10s',
  '',
  '2. Participants',
  'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
  'Ana Bell (Almara)\t10/18/23, 1:58:01 PM\t10/18/23, 4:00:00 PM\t2h 2m\tAna.Bell@almara.example\tx\tPresenter',
  '"Ruíz, Bo"\t10/18/23, 2:03:40 PM\t10/18/23, 4:01:00 PM\t1h 57m\t\t\tAttendee',
  '',
  '3. In-Meeting Activities',
  'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
  'Ana Bell (Almara)\t10/18/23, 1:58:01 PM\t10/18/23, 2:20:00 PM\t22m\tana.bell@almara.example\tPresenter',
].join('\r\n');

const zoom = [
  'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
  '123 456,Second round,10/18/2023 01:55:00 PM,10/18/2023 04:02:00 PM,desk@example.org,127,2',
  '',
  'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
  'Almara - Ana Bell,ana.bell@almara.example,10/18/2023 01:58:00 PM,10/18/2023 02:20:00 PM,22,Yes',
  'Almara - Ana Bell,ana.bell@almara.example,10/18/2023 02:25:00 PM,10/18/2023 04:00:00 PM,95,Yes',
  'Guest,,10/18/2023 02:00:00 PM,10/18/2023 02:01:00 PM,1,Yes',
].join('\n');

const webex = [
  'Meeting Name;Meeting Start Time;Meeting End Time;Display Name;Attendee Email;Join Time;Leave Time;Attendance Duration',
  'Second round;2023-10-18 14:00:00;2023-10-18 16:00:00;Ana Bell | Almara;ana.bell@almara.example;2023-10-18 13:58:00;2023-10-18 16:00:00;122 mins',
].join('\n');

const oldTeams = [
  'Full Name\tUser Action\tTimestamp',
  'Ana Bell\tJoined\t10/18/2023, 1:58:01 PM',
  'Ana Bell\tLeft\t10/18/2023, 2:20:00 PM',
  'Ana Bell\tJoined\t10/18/2023, 2:25:00 PM',
].join('\n');

const french = [
  '1. Résumé',
  'Titre de la réunion\tDeuxième réunion',
  'Participants présents\t2',
  '',
  '2. Participants',
  'Nom\tPremière participation\tDernier départ\tDurée en réunion\tE-mail\tID du participant (UPN)\tRôle',
  'Ana Bell (Almara)\t18/10/2023 13:58:01\t18/10/2023 16:00:00\t2 h 2 min\tAna.Bell@almara.example\tx\tPrésentateur',
  '',
  '3. Activités en réunion',
  'Nom\tHeure de participation\tHeure de départ\tDurée\tE-mail\tRôle',
  'Ana Bell (Almara)\t18/10/2023 13:58:01\t18/10/2023 14:20:00\t22 min\tana.bell@almara.example\tPrésentateur',
].join('\r\n');

const oldFrench = [
  "Nom complet\tAction de l'utilisateur\tHorodateur",
  'Ana Bell\tA rejoint\t18/10/2023 13:58:01',
  'Ana Bell\tParti\t18/10/2023 14:20:00',
].join('\n');

const spanish = [
  'Nombre (nombre original),Correo electrónico,Hora de entrada,Hora de salida,Duración (minutos),Invitado',
  'Almara - Ana Bell,ana.bell@almara.example,18/10/2023 01:58:00 p. m.,18/10/2023 04:00:00 p. m.,122,Sí',
].join('\n');

const line = (label: string, email: string | null, joinedAt: string | null, leftAt: string | null) => ({
  label,
  email,
  joinedAt,
  leftAt,
});

describe('reports of attendance', () => {
  it.each([
    [
      'Teams',
      teams,
      [
        line('Ana Bell (Almara)', 'ana.bell@almara.example', '13:58', '16:00'),
        line('Ruíz, Bo', null, '14:03', '16:01'),
      ],
    ],
    [
      'Zoom',
      zoom,
      [line('Almara - Ana Bell', 'ana.bell@almara.example', '13:58', '16:00'), line('Guest', null, '14:00', '14:01')],
    ],
    ['Webex', webex, [line('Ana Bell | Almara', 'ana.bell@almara.example', '13:58', '16:00')]],
    ['Teams in French', french, [line('Ana Bell (Almara)', 'ana.bell@almara.example', '13:58', '16:00')]],
    ['an older Teams in French', oldFrench, [line('Ana Bell', null, '13:58', '14:20')]],
    ['Zoom in Spanish', spanish, [line('Almara - Ana Bell', 'ana.bell@almara.example', '13:58', '16:00')]],
    ['an older Teams', oldTeams, [line('Ana Bell', null, '13:58', '14:20')]],
  ])('of %s are read: one line a person, from the first joining to the last leaving', (_, text, lines) => {
    expect(readAttendance(text)).toEqual({ how: 'report', lines });
  });

  it('keep apart two persons who share an address, and join the visits of one', () => {
    const shared = [
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
      'Ana Bell,mission@almara.example,10/18/2023 01:58:00 PM,10/18/2023 02:20:00 PM,22,Yes',
      'Bo Ruíz,mission@almara.example,10/18/2023 02:00:00 PM,10/18/2023 03:00:00 PM,60,Yes',
      'ANA BELL,Mission@almara.example,10/18/2023 02:25:00 PM,10/18/2023 04:00:00 PM,95,Yes',
    ].join('\n');
    expect(readAttendance(shared).lines).toEqual([
      line('Ana Bell', 'mission@almara.example', '13:58', '16:00'),
      line('Bo Ruíz', 'mission@almara.example', '14:00', '15:00'),
    ]);
  });

  it('are read in the encodings in which they come', () => {
    expect(reportText(new Uint8Array(Buffer.from('\uFEFFRuíz', 'utf16le')))).toBe('Ruíz');
    expect(reportText(new TextEncoder().encode('\uFEFFRuíz'))).toBe('Ruíz');
  });

  it('that are none are lines', () => {
    expect(readAttendance('Almara\n\n  Ana Bell (Borland)\r\nTide Institute, observers\n')).toEqual({
      how: 'typed',
      lines: [
        line('Almara', null, null, null),
        line('Ana Bell (Borland)', null, null, null),
        line('Tide Institute, observers', null, null, null),
      ],
    });
    expect(readAttendance('"an open quotation\nAlmara').how).toBe('typed');
  });

  it.each([
    ['tabs', 'Teilnehmer\tBeitritt\nAna Bell\t13:58'],
    ['addresses', 'Teilnehmer;Adresse\nAna Bell;ana.bell@almara.example'],
  ])('whose heads are not known are not taken for lines: %s tell them', (_, text) => {
    expect(readAttendance(text)).toEqual({ how: 'notRecognized', lines: [] });
  });
});

describe('timeOfDayIn', () => {
  it.each([
    ['10/18/23, 1:58:01 PM', '13:58'],
    ['18.10.2023 09:05', '09:05'],
    ['2023-10-18T23:59:59Z', '23:59'],
    ['12:10 a.m.', '00:10'],
    ['12:10 pm', '12:10'],
    ['1h 57m', null],
    ['25:00', null],
    ['', null],
  ])('reads %j as %j', (text, time) => {
    expect(timeOfDayIn(text)).toBe(time);
  });
});
