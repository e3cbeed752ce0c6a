import { describe, expect, it } from 'vitest';
import { revision } from '@/db/schema/log';
import { statementsOf } from '@/db/statements';
import { granted } from '@/lib/circulars/testing';
import { execute } from '@/lib/platform/command';
import { getAttendance } from '../queries/attendance';
import { outsiders, planned } from '../testing';
import { mapAttendee } from './map-attendee';
import { recordAttendance } from './record-attendance';
import { removeAttendee } from './remove-attendee';
import { removeRepresentation } from './remove-representation';

type Place = Awaited<ReturnType<typeof planned>>;

const row = (change: object) => ({
  stateId: null,
  organizationId: null,
  name: null,
  mailDomain: null,
  joinedAt: null,
  leftAt: null,
  ...change,
});

const rows = [
  row({ stateId: 'XAA' }),
  row({ stateId: 'XAB', name: 'Bo Ruíz', mailDomain: 'xab.example', joinedAt: '10:05', leftAt: '10:20' }),
  row({ organizationId: 'org-tide', name: 'Ana Bell' }),
  row({ name: 'Guest', mailDomain: 'Tide.example', joinedAt: '10:00' }),
];

function read(place: Place) {
  const about = { bodyId: place.bodyId, startsOn: '2023-04-18' };
  const { representations, unmapped } = getAttendance(place.db, place.consultationId, about, 'en');
  return {
    parties: representations.map((one) => [one.party.id, one.attendees.map((each) => each.name)]),
    representations,
    unmapped,
  };
}

async function attended() {
  const place = await planned();
  granted(await execute(recordAttendance, place.context, { meetingId: place.consultationId, rows }));
  return place;
}

const everybody = [
  ['XAA', []],
  ['XAB', ['Bo Ruíz']],
  ['org-tide', ['Ana Bell']],
];

describe('recordAttendance', () => {
  it('records parties and persons, without the address of anybody placed and without names in the log', async () => {
    const place = await attended();
    expect(read(place).parties).toEqual(everybody);
    expect(read(place).representations[1]?.attendees).toEqual([
      { id: expect.any(String), name: 'Bo Ruíz', mailDomain: null, joinedAt: '10:05', leftAt: '10:20' },
    ]);
    expect(read(place).unmapped).toMatchObject([{ name: 'Guest', mailDomain: 'tide.example', joinedAt: '10:00' }]);
    expect(place.told()).toMatchObject([
      {
        type: 'consultations.attendanceRecorded',
        meetings: [place.consultationId, place.meetingId],
        payload: { representations: [expect.any(String), expect.any(String), expect.any(String)] },
        revisionIds: [],
      },
    ]);
    expect(JSON.stringify(place.told())).not.toMatch(/Bell|Ruíz|Guest/);
  });

  it('changes nothing when the same list comes again', async () => {
    const place = await attended();
    granted(await execute(recordAttendance, place.context, { meetingId: place.consultationId, rows }));
    expect(read(place).parties).toEqual(everybody);
    expect(place.told()).toHaveLength(1);
  });

  it('widens the times of a person seen again, and places one whom only the later list can place', async () => {
    const place = await attended();
    granted(
      await execute(recordAttendance, place.context, {
        meetingId: place.consultationId,
        rows: [
          row({ stateId: 'XAB', name: 'bo ruiz', joinedAt: '10:10', leftAt: '11:00' }),
          row({ stateId: 'XAA', name: 'Guest' }),
          // Whom an earlier list placed stays placed.
          row({ name: 'Ana Bell', joinedAt: '10:01' }),
        ],
      }),
    );
    expect(read(place).parties).toEqual([
      ['XAA', ['Guest']],
      ['XAB', ['Bo Ruíz']],
      ['org-tide', ['Ana Bell']],
    ]);
    expect(read(place).unmapped).toEqual([]);
    expect(read(place).representations[1]?.attendees[0]).toMatchObject({ joinedAt: '10:05', leftAt: '11:00' });
    expect(read(place).representations[0]?.attendees[0]).toMatchObject({ mailDomain: null, joinedAt: '10:00' });
  });

  it('keeps two persons of one name for two States apart', async () => {
    const place = await attended();
    granted(
      await execute(recordAttendance, place.context, {
        meetingId: place.consultationId,
        rows: [row({ stateId: 'XAA', name: 'Bo Ruíz' })],
      }),
    );
    expect(read(place).parties.slice(0, 2)).toEqual([
      ['XAA', ['Bo Ruíz']],
      ['XAB', ['Bo Ruíz']],
    ]);
  });

  it.each([
    ['a State that is not there', { stateId: 'XZZ' }, { code: 'notFound', field: 'rows.1.stateId' }],
    [
      'an organization that is not there',
      { organizationId: 'org-x' },
      { code: 'notFound', field: 'rows.1.organizationId' },
    ],
    [
      'a State and an organization at once',
      { stateId: 'XAA', organizationId: 'org-tide' },
      { code: 'stateOrOrganization', field: 'rows.1.stateId' },
    ],
    ['a line of nothing', {}, { code: 'required', field: 'rows.1.name' }],
    ['a time that is none', { name: 'Bo', joinedAt: '25:00' }, { code: 'invalidTime', field: 'rows.1.joinedAt' }],
  ])('refuses %s and records nobody', async (_, change, refusal) => {
    const place = await planned();
    const input = { meetingId: place.consultationId, rows: [row({ stateId: 'XAA' }), row(change)] };
    expect(await execute(recordAttendance, place.context, input)).toMatchObject({
      ok: false,
      refusal: { kind: 'refusal', ...refusal },
    });
    expect(read(place)).toEqual({ parties: [], representations: [], unmapped: [] });
    expect(place.told()).toEqual([]);
  });

  it('asks the database as often for two thousand persons as for two', async () => {
    const counted = async (count: number) => {
      const place = await planned();
      const persons = Array.from({ length: count }, (_, index) =>
        row({ name: `Person ${index}`, stateId: index % 2 === 0 ? 'XAA' : null }),
      );
      const statements = await statementsOf(place.db, async () =>
        granted(await execute(recordAttendance, place.context, { meetingId: place.consultationId, rows: persons })),
      );
      const { representations, unmapped } = read(place);
      expect([representations[0]?.attendees.length, unmapped.length]).toEqual([count / 2, count / 2]);
      return statements;
    };
    expect(await counted(2000)).toBe(await counted(2));
  });
});

describe('mapAttendee', () => {
  it('places a person, tells no name, and takes it back', async () => {
    const place = await attended();
    const guest = read(place).unmapped[0]?.id ?? '';
    const input = { meetingId: place.consultationId, attendeeId: guest, stateId: 'XAA', organizationId: null };
    granted(await execute(mapAttendee, place.context, input));
    granted(await execute(mapAttendee, place.context, input));
    expect(read(place).parties[0]).toEqual(['XAA', ['Guest']]);
    granted(await execute(mapAttendee, place.context, { ...input, stateId: null }));
    expect(read(place).unmapped).toMatchObject([{ name: 'Guest', mailDomain: null }]);
    expect(place.told().map((event) => event.type)).toEqual([
      'consultations.attendanceRecorded',
      'consultations.attendeeMapped',
      'consultations.attendeeMapped',
    ]);
  });

  it.each([
    ['a State that is not there', { stateId: 'XZZ' }, { code: 'notFound', field: 'stateId' }],
    ['a person who is not there', { attendeeId: 'attendee-x' }, { code: 'notFound' }],
  ])('refuses %s', async (_, change, refusal) => {
    const place = await attended();
    const guest = read(place).unmapped[0]?.id ?? '';
    const input = {
      meetingId: place.consultationId,
      attendeeId: guest,
      stateId: 'XAA',
      organizationId: null,
      ...change,
    };
    expect(await execute(mapAttendee, place.context, input)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', ...refusal },
    });
    expect(read(place).unmapped).toHaveLength(1);
  });
});

describe('taking off the attendance', () => {
  it('erases the name of a person and keeps the party', async () => {
    const place = await attended();
    const ana = read(place).representations[2]?.attendees[0]?.id ?? '';
    granted(await execute(removeAttendee, place.context, { meetingId: place.consultationId, attendeeId: ana }));
    expect(read(place).parties[2]).toEqual(['org-tide', []]);
    expect(place.db.select().from(revision).all()).toEqual([]);
  });

  it('erases a party with its persons', async () => {
    const place = await attended();
    const xab = read(place).representations[1]?.id ?? '';
    granted(
      await execute(removeRepresentation, place.context, { meetingId: place.consultationId, representationId: xab }),
    );
    expect(read(place).parties).toEqual([everybody[0], everybody[2]]);
    expect(place.told().at(-1)?.payload).toEqual({ representationId: xab, attendees: [expect.any(String)] });
  });

  it('refuses what belongs to another meeting', async () => {
    const place = await attended();
    const other = await attended();
    const wrong = { kind: 'refusal', code: 'notFound' };
    const { representations, unmapped } = read(other);
    expect(
      await execute(removeAttendee, place.context, { meetingId: place.roundId, attendeeId: unmapped[0]?.id ?? '' }),
    ).toEqual({ ok: false, refusal: wrong });
    expect(
      await execute(removeRepresentation, place.context, {
        meetingId: place.roundId,
        representationId: representations[0]?.id ?? '',
      }),
    ).toEqual({ ok: false, refusal: wrong });
  });

  it.each(outsiders)('is not for %s, nor is recording', async (_, actor, code) => {
    const place = await attended();
    const context = { ...place.context, actor };
    const meetingId = place.consultationId;
    const { representations, unmapped } = read(place);
    const refusal = { kind: 'refusal', code };
    const attendeeId = unmapped[0]?.id ?? '';
    const representationId = representations[0]?.id ?? '';
    const to = { stateId: 'XAA', organizationId: null };
    expect(await execute(recordAttendance, context, { meetingId, rows })).toEqual({ ok: false, refusal });
    expect(await execute(mapAttendee, context, { meetingId, attendeeId, ...to })).toEqual({ ok: false, refusal });
    expect(await execute(removeAttendee, context, { meetingId, attendeeId })).toEqual({ ok: false, refusal });
    expect(await execute(removeRepresentation, context, { meetingId, representationId })).toEqual({
      ok: false,
      refusal,
    });
    expect(read(place).parties).toEqual(everybody);
    expect(place.told()).toHaveLength(1);
  });
});
